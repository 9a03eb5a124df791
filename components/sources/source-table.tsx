import { getTranslations } from 'next-intl/server'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import { formatEdtf, formatNumber } from '@/lib/i18n/format'
import { type Place, to } from '@/lib/i18n/routing'
import { Name } from '../ui/name'
import type { SourceView } from './sources-view'

interface Props {
  readonly locale: Locale
  readonly place: Place
  readonly dossier: Dossier
  readonly sources: readonly SourceView[]
}

export async function SourceTable({ locale, place, dossier, sources }: Props) {
  const t = await getTranslations({ locale, namespace: 'ui.sources' })
  const outlets = new Map(dossier.outlets.map(outlet => [outlet.id, outlet]))
  const outletOf = new Map(dossier.articles.map(article => [article.id, outlets.get(article.outlet)]))
  const heads = ['source', 'kind', 'published', 'restingHead', 'derivedHead', 'claimsHead'] as const
  return (
    <table className="plain stack">
      <caption className="sr">{t('sourcesCaption')}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th scope="col" key={head}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map(({ source, articles, claims, derivedFrom }) => (
          <tr key={source.id} id={`s-${source.id}`}>
            <th scope="row">
              <Name names={source.name} locale={locale} fallback={source.id} />
            </th>
            <td data-label={t('kind')}>{t(source.kind)}</td>
            <td data-label={t('published')}>
              {source.published ? formatEdtf(source.published, locale) : '–'}
            </td>
            <td data-label={t('restingHead')}>
              {articles.length === 0 ? t('nothing') : null}
              <ul>
                {articles.map(({ id, status }) => (
                  <li key={id}>
                    <a href={to.article(place, id)}>
                      <Name names={outletOf.get(id)?.name ?? {}} locale={locale} fallback={id} />
                    </a>{' '}
                    ({t(status)})
                  </li>
                ))}
              </ul>
            </td>
            <td data-label={t('derivedHead')}>
              {derivedFrom.length === 0 ? '–' : null}
              <ul>
                {derivedFrom.map(other => (
                  <li key={other.id}>
                    <a href={`#s-${other.id}`}>
                      <Name names={other.name} locale={locale} fallback={other.id} />
                    </a>
                  </li>
                ))}
              </ul>
            </td>
            <td data-label={t('claimsHead')}>{formatNumber(claims, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
