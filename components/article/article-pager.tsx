import { Outlet } from '@/components/row/outlet'
import { to } from '@/lib/i18n/routing'
import type { ArticleContext } from './article-context'

/** The articles before and after this one, in the order of the dossier. */
export function ArticlePager({ context }: { readonly context: ArticleContext }) {
  const { article, look, place, t } = context
  const { articles } = look.dossier
  const at = articles.indexOf(article)
  const neighbours = [
    { word: t('article.previousArticle'), other: articles[at - 1], rel: 'prev' },
    { word: t('article.nextArticle'), other: articles[at + 1], rel: 'next' },
  ]
  return (
    <nav className="pager" aria-label={t('article.neighbours')}>
      {neighbours.map(({ word, other, rel }) =>
        other ? (
          <a key={rel} className={rel} rel={rel} href={to.article(place, other.id)}>
            <span>{word}</span> <Outlet article={other.id} context={context} />
          </a>
        ) : null,
      )}
    </nav>
  )
}
