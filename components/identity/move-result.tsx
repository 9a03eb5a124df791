import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier, Id } from '@/lib/domain/dossier'
import type { RowChange } from '@/lib/domain/identity/row-changes'
import { isOfCoding, type Refusal } from '@/lib/domain/registry/merge'
import { formatList, nameIn } from '@/lib/i18n/format'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import type { MoveInput } from '@/lib/schemas/identity'
import type { MoveDoors } from './doors'
import { MoveForm } from './move-form'
import { RowChangesTable } from './row-changes-table'

export interface Preview {
  readonly dossier: Dossier
  readonly claims: readonly { readonly id: Id }[]
  readonly rows: readonly RowChange<Sentence>[]
  readonly refusals: readonly Refusal[]
  readonly events: readonly Id[] | null
  readonly digest: string
}

type Change = RowChange<Sentence>
const isLost = ({ before, after }: Change, verdict: Row<Sentence>['verdict']) =>
  before?.verdict === verdict && after?.verdict !== verdict

/** What the move would come to, and the way to do it; or why it cannot be done. */
export async function MoveResult({
  place,
  preview,
  move,
  doors,
}: {
  readonly place: DeskPlace
  readonly preview: Preview
  readonly move: Omit<MoveInput, 'dossier'>
  /** Null for whoever may not move claims. */
  readonly doors: MoveDoors | null
}) {
  const { locale } = place
  const t = await getTranslations({ locale, namespace: 'ui.identity.move' })
  const refusal = await getTranslations({ locale, namespace: 'ui.registry.refusal' })
  const coding = await getTranslations({ locale, namespace: 'ui.coding.held' })
  const { dossier, rows, refusals, events, digest, claims } = preview
  if (refusals.length > 0) {
    return (
      <div className="warn" role="status">
        <b>{t('cannot')}</b>
        <ul>
          {refusals.map(({ reason, keys }) => (
            <li key={reason}>
              {reason === 'nothing' || reason === 'same'
                ? t(`refusal.${reason}`)
                : refusal(reason, { count: keys.length })}
            </li>
          ))}
        </ul>
        {refusals.some(isOfCoding) ? (
          <Link href={toDesk.codings(place)} prefetch={false}>
            {coding('toList')}
          </Link>
        ) : null}
      </div>
    )
  }
  const titles = new Map(dossier.events.map(({ id, title }) => [id, nameIn(title, locale) || id]))
  const about = events?.map(id => `\u2068${titles.get(id) ?? id}\u2069`) ?? []
  const settled = rows.filter(row => isLost(row, 'conflict')).length
  const count = move.claims === null ? claims.length : move.claims.length
  return (
    <section aria-labelledby="move-rows">
      <h2 className="h" id="move-rows">
        {t('rowsTitle', { count: rows.length })}{' '}
        <span className="end">{settled > 0 ? t('settled', { count: settled }) : null}</span>
      </h2>
      {about.length > 0 ? (
        <p className="sm">{t('thenAbout', { events: formatList(about, locale) })}</p>
      ) : null}
      {rows.length === 0 ? (
        <p className="dim">{t('noRows')}</p>
      ) : (
        <RowChangesTable rows={rows} dossier={dossier} locale={locale} />
      )}
      {doors === null ? (
        <p className="dim">{t('mayNot')}</p>
      ) : (
        <MoveForm place={place} move={move} digest={digest} count={count} doors={doors} />
      )}
    </section>
  )
}
