import { getTranslations } from 'next-intl/server'
import type { Dossier, Id, Locale } from '@/lib/domain/dossier'
import { direction } from '@/lib/i18n/direction'
import { formatEdtf } from '@/lib/i18n/format'
import { type Place, to } from '@/lib/i18n/routing'
import { Name } from '../ui/name'
import type { OutletView } from './sources-view'

interface Props {
  readonly locale: Locale
  readonly place: Place
  readonly dossier: Dossier
  readonly outlets: readonly OutletView[]
  readonly safeHref: (address: string | null | undefined) => string | null
}

export async function OutletList({ locale, place, dossier, outlets, safeHref }: Props) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  const known = new Map(dossier.outlets.map(outlet => [outlet.id, outlet]))
  const sources = new Map(dossier.sources.map(source => [source.id, source]))
  const homepage = (id: Id) => safeHref(known.get(id)?.homepage)
  return (
    <ul className="outlets">
      {outlets.map(({ id, articles }) => {
        const name = <Name names={known.get(id)?.name ?? {}} locale={locale} fallback={id} />
        const home = homepage(id)
        return (
          <li key={id}>
            <h3>{home ? <a href={home}>{name}</a> : name}</h3>
            <ul>
              {articles.map(({ article, claims }) => {
                const original = safeHref(article.url)
                return (
                  <li key={article.id}>
                    <a
                      className="title"
                      href={to.article(place, article.id)}
                      lang={article.language}
                      dir={direction(article.language)}
                    >
                      {article.title}
                    </a>
                    <p className="meta">
                      <span>
                        {article.published ? formatEdtf(article.published, locale) : t('common.undated')}
                      </span>
                      <span>{t('sources.language', { language: article.language })}</span>
                      <span>{t('common.claims', { count: claims })}</span>
                      {original ? <a href={original}>{t('sources.original')}</a> : null}
                    </p>
                    <p className="meta">
                      {(article.basedOn ?? []).length === 0 ? null : <span>{t('sources.restsOn')}:</span>}
                      {(article.basedOn ?? []).map(link => (
                        <a key={link.source} href={`#s-${link.source}`}>
                          <Name
                            names={sources.get(link.source)?.name ?? {}}
                            locale={locale}
                            fallback={link.source}
                          />{' '}
                          ({t(`sources.${link.status}`)})
                        </a>
                      ))}
                    </p>
                  </li>
                )
              })}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
