import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Name } from '@/components/ui/name'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import type { Role } from '@/lib/domain/permissions'
import { to, toDesk } from '@/lib/i18n/routing'
import { type Act, ActButton } from './act-button'
import { Moment } from './moment'
import { Who } from './who'

/** A dossier as the desk's first page lists it. */
export interface ShelfLine {
  readonly key: Id
  readonly title: Names
  readonly state: 'draft' | 'published' | 'archived' | 'deleted'
  readonly synthetic: boolean
  readonly role: Role | null
  readonly edition: number | null
  readonly counts: {
    readonly articles: number
    readonly questions: number
    readonly confirmed: number
    readonly suggested: number
  }
  readonly lastChange: { readonly at: string; readonly by: string } | null
  /** When a deleted one goes for good. */
  readonly goesAt: string | null
}

/** Dossiers one under the other, each with how far it is. */
export async function DossierShelf({
  locale,
  lines,
  restore,
}: {
  readonly locale: Locale
  readonly lines: readonly ShelfLine[]
  readonly restore: Act
}) {
  return (
    <ul className="list shelf-desk">
      {lines.map(line => (
        <DossierItem key={line.key} locale={locale} line={line} restore={restore} />
      ))}
    </ul>
  )
}

async function DossierItem({
  locale,
  line,
  restore,
}: {
  readonly locale: Locale
  readonly line: ShelfLine
  readonly restore: Act
}) {
  const t = await getTranslations({ locale, namespace: 'ui.desk' })
  const common = await getTranslations({ locale, namespace: 'ui.common' })
  const { key, title, state, counts, lastChange } = line
  const name = <Name names={title} locale={locale} fallback={key} />
  return (
    <li>
      <div>
        <h3 className="name">
          {state === 'deleted' ? name : <Link href={toDesk.articles({ locale, dossier: key })}>{name}</Link>}
        </h3>
        <p className="meta">
          <span className="tag">{t(`state.${state}`)}</span>
          {line.synthetic ? <span className="tag">{common('synthetic')}</span> : null}
          <span>{t(`mine.${line.role ?? 'administrator'}`)}</span>
          <span>{common('articles', { count: counts.articles })}</span>
          <span>{common('questions', { count: counts.questions })}</span>
          <span>{t('confirmed', { count: counts.confirmed })}</span>
          {counts.suggested > 0 ? <span>{t('suggested', { count: counts.suggested })}</span> : null}
        </p>
        {lastChange ? (
          <p className="meta">
            <span>
              {t.rich('lastChange', {
                who: () => <Who name={lastChange.by} />,
                when: () => <Moment at={lastChange.at} />,
              })}
            </span>
          </p>
        ) : null}
      </div>
      <div className="end act">
        {line.goesAt ? (
          <>
            <span className="sm dim">
              {t.rich('goes', { when: () => <Moment at={line.goesAt ?? ''} style="day" /> })}
            </span>
            <ActButton dossier={key} act={restore} done={t('restored')}>
              {t('restore')}
            </ActButton>
          </>
        ) : line.edition === null || state === 'archived' ? null : (
          <a className="b txt" href={to.comparison({ locale, dossier: key })}>
            {common('edition', { number: line.edition })}
          </a>
        )}
      </div>
    </li>
  )
}
