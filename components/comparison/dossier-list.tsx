import { getTranslations } from 'next-intl/server'
import type { Verdict } from '@/lib/domain/compare/comparison'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import { formatEdtf, formatNumber } from '@/lib/i18n/format'
import { to } from '@/lib/i18n/routing'
import { Bar, verdictOrder } from '../ui/bar'
import { EmptyState } from '../ui/empty-state'
import { Icon } from '../ui/icon'
import { Name } from '../ui/name'
import { dossierCounts } from './words'

export interface DossierSummary {
  readonly key: Id
  readonly title: Names
  readonly number: number
  readonly publishedAt: string
  readonly synthetic: boolean
  readonly counts: { readonly articles: number; readonly outlets: number; readonly questions: number }
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** What is published here, each dossier with its verdicts at a glance; or the way to a first one. */
export async function DossierList({
  locale,
  dossiers,
}: {
  readonly locale: Locale
  readonly dossiers: readonly DossierSummary[]
}) {
  const t = await getTranslations({ locale, namespace: 'ui.home' })
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="sub">{t('lead')}</p>
      </div>
      {dossiers.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
          <pre dir="ltr">
            <code>node bin/isnad.mjs import FILE --publish</code>
          </pre>
        </EmptyState>
      ) : (
        <ol className="shelf">
          {dossiers.map(dossier => (
            <li key={dossier.key}>
              <DossierCard locale={locale} dossier={dossier} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

async function DossierCard({
  locale,
  dossier,
}: {
  readonly locale: Locale
  readonly dossier: DossierSummary
}) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  const counts = await dossierCounts(locale, dossier.counts)
  return (
    <article>
      <h2>
        <a href={to.comparison({ locale, dossier: dossier.key })}>
          <Name names={dossier.title} locale={locale} fallback={dossier.key} />
        </a>
      </h2>
      <p className="meta">
        {counts.map(count => (
          <span key={count}>{count}</span>
        ))}
        {dossier.synthetic ? <span className="mark">{t('common.synthetic')}</span> : null}
        <span className="push">
          {t('common.edition', { number: dossier.number })} ·{' '}
          {formatEdtf(dossier.publishedAt.slice(0, 10), locale)}
        </span>
      </p>
      <Bar counts={dossier.verdicts} />
      <ul className="counts">
        {verdictOrder
          .filter(verdict => dossier.verdicts[verdict] > 0)
          .map(verdict => (
            <li key={verdict} className={`v-${verdict}`}>
              <span>
                <Icon name={verdict} />
                <b>{formatNumber(dossier.verdicts[verdict], locale)}</b>
                {t(`verdict.${verdict}`)}
              </span>
            </li>
          ))}
      </ul>
    </article>
  )
}
