import { getTranslations } from 'next-intl/server'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import { type Place, to } from '@/lib/i18n/routing'
import { EmptyState } from '../ui/empty-state'
import { Name } from '../ui/name'
import { OutletList } from './outlet-list'
import { SourceTable } from './source-table'
import { outletsView, sourcesView } from './sources-view'

/** Who published, and what each article rests on. */
export async function SourcesPage({
  locale,
  place,
  dossier,
  safeHref,
}: {
  readonly locale: Locale
  readonly place: Place
  readonly dossier: Dossier
  /** An address of the dossier as a link target, or null where it must stay text. */
  readonly safeHref: (address: string | null | undefined) => string | null
}) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  const sources = sourcesView(dossier)
  return (
    <>
      <div className="head">
        <nav className="crumb" aria-label={t('common.breadcrumb')}>
          <a href={to.comparison(place)}>
            <Name names={dossier.dossier.title} locale={locale} fallback={dossier.dossier.id} />
          </a>
          <span aria-current="page">{t('common.sources')}</span>
        </nav>
        <h1>{t('sources.heading')}</h1>
        <p className="sub">{t('sources.lead')}</p>
      </div>
      <section className="block">
        <h2>{t('sources.outletsTitle')}</h2>
        <OutletList
          locale={locale}
          place={place}
          dossier={dossier}
          outlets={outletsView(dossier)}
          safeHref={safeHref}
        />
      </section>
      <section className="block">
        <h2>{t('sources.sourcesTitle')}</h2>
        {sources.length === 0 ? (
          <EmptyState title={t('sources.emptyTitle')} text={t('sources.emptyText')}>
            <a className="btn" href={to.comparison(place)}>
              {t('common.comparison')}
            </a>
          </EmptyState>
        ) : (
          <SourceTable locale={locale} place={place} dossier={dossier} sources={sources} />
        )}
      </section>
    </>
  )
}
