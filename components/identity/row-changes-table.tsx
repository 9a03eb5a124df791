import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Name } from '@/components/ui/name'
import type { Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import type { RowChange } from '@/lib/domain/identity/row-changes'

interface Props {
  readonly rows: readonly RowChange<Sentence>[]
  readonly dossier: Dossier
  readonly locale: Locale
}

/** Every row of the comparison that would change; those that no more than ask other articles stand folded below. */
export async function RowChangesTable({ rows, ...shown }: Props) {
  const t = await getTranslations({ locale: shown.locale, namespace: 'ui.identity.move' })
  const asked = rows.filter(({ kind }) => kind === 'cells')
  const others = rows.filter(({ kind }) => kind !== 'cells')
  return (
    <>
      {others.length === 0 ? null : <Changes rows={others} {...shown} />}
      {asked.length === 0 ? null : (
        <details className="more" open={others.length === 0}>
          <summary>{t('onlyCells', { count: asked.length })}</summary>
          <Changes rows={asked} {...shown} />
        </details>
      )}
    </>
  )
}

/** What each row says now, and what it would say. */
async function Changes({ rows, dossier, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'ui.identity.move' })
  const events = new Map(dossier.events.map(({ id, title }) => [id, title]))
  const questions = new Map(dossier.questions.map(({ id, text }) => [id, text]))
  return (
    <table className="plain id-rows">
      <caption className="sr">{t('rowsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('row')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ event, question, before, after, kind }) => (
          <tr key={`${event} ${question}`} data-row={`${event} ${question}`}>
            <th scope="row">
              <Name names={questions.get(question) ?? {}} locale={locale} fallback={question} />
              <small>
                <Name names={events.get(event) ?? {}} locale={locale} fallback={event} />
              </small>
              <span className="tag">{t(`became.${kind}`)}</span>
            </th>
            <td data-label={t('before')}>
              <Side row={before} locale={locale} />
            </td>
            <td data-label={t('after')}>
              <Side row={after} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function Side({ row, locale }: { readonly row: Row<Sentence> | null; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  if (row === null) return <span className="dim">{t('identity.move.noRow')}</span>
  return (
    <>
      <Badge verdict={row.verdict} word={t(`verdict.${row.verdict}`)} />
      <ul className="id-camps">
        {row.camps.map(({ label, articles, roots: { min, max }, claims }) => (
          <li key={claims.join(' ')}>
            <bdi>{label[locale]}</bdi>{' '}
            <small>
              {t('common.articles', { count: articles.length })}
              {' · '}
              {min === max ? t('row.roots', { count: max }) : t('row.rootsRange', { min, max })}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
