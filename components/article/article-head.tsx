import { Name } from '@/components/ui/name'
import { direction } from '@/lib/i18n/direction'
import { formatEdtf } from '@/lib/i18n/format'
import { to } from '@/lib/i18n/routing'
import type { ArticleContext } from './article-context'

/** Where the reader stands, the article's title, and where the article comes from. */
export function ArticleHead({
  context,
  original,
}: {
  readonly context: ArticleContext
  readonly original: string | null
}) {
  const { article, look, locale, place, marks, t } = context
  const { dossier } = look
  const outlet = look.outlets.get(article.outlet)
  const events = article.events.map(id => ({ id, names: look.events.get(id)?.title ?? {} }))
  return (
    <div className="head art-h">
      <nav className="crumb" aria-label={t('common.breadcrumb')}>
        <a href={to.comparison(place)}>
          <Name names={dossier.dossier.title} locale={locale} fallback={dossier.dossier.id} />
        </a>
        <span>
          {t('article.position', {
            n: dossier.articles.indexOf(article) + 1,
            total: dossier.articles.length,
          })}
        </span>
      </nav>
      <h1>
        <bdi lang={article.language} dir={direction(article.language)}>
          {article.title}
        </bdi>
      </h1>
      <p className="meta">
        <b>
          <Name names={outlet?.name ?? {}} locale={locale} fallback={article.outlet} />
        </b>
        <span>{article.published ? formatEdtf(article.published, locale) : t('common.undated')}</span>
        <span>{t('article.marked', { count: marks.size })}</span>
        {original ? (
          <a href={original} rel="noreferrer external">
            {t('article.original')}
          </a>
        ) : null}
      </p>
      <p className="meta">
        {(article.basedOn ?? []).map(({ source, status }) => (
          <span key={source}>
            {t.rich(status === 'confirmed' ? 'article.basedOn' : 'article.basedOnSuspected', {
              n: () => (
                <Name names={look.sources.get(source)?.name ?? {}} locale={locale} fallback={source} />
              ),
            })}
          </span>
        ))}
        {events.length > 0 ? (
          <span>
            {t.rich('article.about', {
              n: () =>
                events.map(({ id, names }, index) => (
                  <span key={id}>
                    {index > 0 ? (locale === 'ar' ? '، ' : '; ') : null}
                    <Name names={names} locale={locale} fallback={id} />
                  </span>
                )),
            })}
          </span>
        ) : null}
      </p>
    </div>
  )
}
