import { getTranslations } from 'next-intl/server'
import type { Id, Locale } from '@/lib/domain/dossier'
import { formatEdtf, formatNumber } from '@/lib/i18n/format'
import { type Place, to } from '@/lib/i18n/routing'
import { ComparisonScreen } from './comparison-screen'
import { DossierHead } from './dossier-head'
import { parseQuery, type SearchParams } from './query'
import { type Compared, viewOf } from './view'
import { wordingOf } from './wording'
import { countOutlets, dossierCounts } from './words'

export interface EditionProps extends Compared {
  readonly key: Id
  readonly number: number
  readonly latest: boolean
  readonly latestNumber: number
  readonly publishedAt: string
  readonly synthetic: boolean
}

/** One edition of a dossier, the latest or an earlier one; an earlier one says so. */
export async function EditionPage({
  locale,
  edition,
  search,
}: {
  readonly locale: Locale
  readonly edition: EditionProps
  readonly search: SearchParams
}) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  const { dossier, comparison, number, latest, latestNumber } = edition
  const place: Place = { locale, dossier: edition.key, edition: latest ? undefined : number }
  const date = formatEdtf(edition.publishedAt.slice(0, 10), locale)
  const counts = await dossierCounts(locale, {
    articles: dossier.articles.length,
    outlets: countOutlets(dossier),
    questions: comparison.rows.length,
  })
  return (
    <>
      <DossierHead
        title={dossier.dossier.title}
        id={edition.key}
        locale={locale}
        counts={counts}
        remark={edition.synthetic ? t('common.syntheticNote') : null}
      >
        {t('common.edition', { number })} · {date} · <a href={to.sources(place)}>{t('common.sources')}</a>
        {number > 1 ? (
          <>
            {' · '}
            <a href={to.edition(place, number - 1)}>{t('comparison.earlier')}</a>
          </>
        ) : null}
      </DossierHead>
      {latest ? null : (
        <p className="notice" role="note">
          <span>{t('comparison.frozen', { number, date })}</span>
          <a href={to.comparison({ locale, dossier: edition.key })}>
            {t('comparison.toLatest', { number: latestNumber })}
          </a>
        </p>
      )}
      <ComparisonScreen
        locale={locale}
        place={place}
        view={viewOf(edition, locale, () => wordingOf(dossier, locale))}
        query={parseQuery(search)}
        number={value => formatNumber(value, locale)}
      />
    </>
  )
}
