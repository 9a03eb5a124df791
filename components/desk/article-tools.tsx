import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import { type ArticlePage, type ArticleState, articleStates } from './article-filter'

interface Filter {
  readonly state: ArticleState
  readonly words: string
  readonly page: number
}

function hrefOf(place: DeskPlace, { state, words, page }: Filter): string {
  const query = new URLSearchParams({
    ...(state === 'all' ? {} : { state }),
    ...(words === '' ? {} : { q: words }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return query ? `${toDesk.articles(place)}?${query}` : toDesk.articles(place)
}

/** Which articles are listed: a state, words, a page. Each has its own address, and works without script. */
export async function ArticleTools({
  place,
  filter,
  found,
}: {
  readonly place: DeskPlace
  readonly filter: Filter
  readonly found: ArticlePage<unknown>
}) {
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.desk.articles' })
  const { page, pages, total, counts } = found
  return (
    <div className="list-tools">
      <h2 className="h">
        {t('title')}{' '}
        <span className="end" role="status">
          {t('found', { count: total })}
        </span>
      </h2>
      <div className="row2">
        <nav aria-label={t('states')}>
          <ul className="pick">
            {articleStates.map(state => (
              <li key={state}>
                <Link
                  href={hrefOf(place, { ...filter, state, page: 1 })}
                  prefetch={false}
                  scroll={false}
                  aria-current={state === filter.state ? 'true' : undefined}
                >
                  {t(`state.${state}`)} <small>{t('number', { count: counts[state] })}</small>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <search>
          <form action={toDesk.articles(place)} className="inl">
            {filter.state === 'all' ? null : <input type="hidden" name="state" value={filter.state} />}
            <label>
              <span className="sr">{t('search')}</span>
              <input
                className="f"
                type="search"
                name="q"
                dir="auto"
                defaultValue={filter.words}
                placeholder={t('search')}
              />
            </label>
            <button type="submit" className="b">
              {t('find')}
            </button>
          </form>
        </search>
      </div>
      {pages > 1 ? (
        <nav className="row2" aria-label={t('pages')}>
          {page > 1 ? <Link href={hrefOf(place, { ...filter, page: page - 1 })}>{t('previous')}</Link> : null}
          <span className="dim">{t('page', { page, pages })}</span>
          {page < pages ? <Link href={hrefOf(place, { ...filter, page: page + 1 })}>{t('next')}</Link> : null}
        </nav>
      ) : null}
    </div>
  )
}
