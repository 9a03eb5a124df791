import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/dossier'
import { type Place, to } from '@/lib/i18n/routing'
import { EmptyState } from '../ui/empty-state'
import { ComparisonTable } from './comparison-table'
import { Filters, Summary } from './filters'
import { Pager } from './pager'
import { type ComparisonQuery, filterRows, isFiltered, pageOf, queryHref } from './query'
import type { ComparisonView } from './view'
import { filterWords, tableWords } from './words'

/** Past this many cells on a page, quotes are left to the pages behind the values. */
const quotedCells = 400

interface Props {
  readonly locale: Locale
  readonly place: Place
  readonly view: ComparisonView
  readonly query: ComparisonQuery
  readonly number: (value: number) => string
}

/** A dossier's rows as one table: what is shown is what the address says. */
export async function ComparisonScreen({ locale, place, view, query, number }: Props) {
  const t = await getTranslations({ locale, namespace: 'ui.comparison' })
  const path = to.comparison(place)
  if (view.rows.length === 0) {
    return (
      <EmptyState title={t('noRowsTitle')} text={t('noRowsText')}>
        <a className="btn" href={to.sources(place)}>
          {(await getTranslations({ locale, namespace: 'ui.common' }))('sources')}
        </a>
      </EmptyState>
    )
  }
  const found = filterRows(view.rows, query)
  const page = pageOf(found, query)
  const words = await filterWords(locale, number)
  const isDense = page.rows.length * view.articles.length > quotedCells
  return (
    <>
      <Summary path={path} query={query} rows={view.rows} words={words} />
      <Filters
        path={path}
        query={query}
        rows={view.rows}
        events={view.events.map(event => ({ value: event.id, label: event.title.text }))}
        words={words}
      />
      <p className={isFiltered(query) ? 'note-line' : 'sr'} role="status">
        {t('shown', { count: found.length })} {isFiltered(query) ? <a href={path}>{t('clear')}</a> : null}
      </p>
      {isDense ? <p className="note-line">{t('labelsOnly')}</p> : null}
      {found.length === 0 ? (
        <Nothing locale={locale} path={path} total={view.rows.length} />
      ) : (
        <ComparisonTable
          view={view}
          rows={page.rows}
          locale={locale}
          isDense={isDense}
          words={await tableWords(locale, view, number)}
          links={{
            row: (event, question) => to.row(place, event, question),
            article: article => to.article(place, article),
            claim: (article, claim) => to.claim(place, article, claim),
          }}
        />
      )}
      {page.count > 1 ? (
        <>
          <Pager
            label={t('pages')}
            position={t('page', { page: page.number, pages: page.count })}
            previous={
              page.number > 1
                ? { href: queryHref(path, query, { page: page.number - 1 }), word: t('previous') }
                : null
            }
            next={
              page.number < page.count
                ? { href: queryHref(path, query, { page: page.number + 1 }), word: t('next') }
                : null
            }
            all={{ href: queryHref(path, query, { viewAll: true }), word: t('wholeTable') }}
          />
          <p className="print-only">
            {t('printPartial')} <bdi dir="ltr">{queryHref(path, query, { viewAll: true })}</bdi>
          </p>
        </>
      ) : null}
    </>
  )
}

async function Nothing({
  locale,
  path,
  total,
}: {
  readonly locale: Locale
  readonly path: string
  readonly total: number
}) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  const questions = t('common.questions', { count: total })
  return (
    <EmptyState title={t('comparison.emptyTitle')} text={t('comparison.emptyText', { questions })}>
      <a className="btn" href={path}>
        {t('comparison.clear')}
      </a>
    </EmptyState>
  )
}
