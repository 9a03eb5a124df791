import type { Verdict } from '@/lib/domain/compare/comparison'
import type { Id, Locale } from '@/lib/domain/dossier'
import { type CellWords, drawCell } from './cell'
import { packRow } from './dense-row'
import { DenseRows, type DenseTable } from './dense-rows'
import { type FlagView, RowHead, type RowHeadProps } from './row-head'
import type { ArticleHead, ComparisonView, RowView } from './view'

export interface TableWords {
  readonly caption: string
  readonly window: string
  readonly question: string
  readonly verdictHead: string
  readonly undated: string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly cell: CellWords
  readonly questionCount: (count: number) => string
  readonly flags: (row: RowView) => readonly FlagView[]
  readonly folded: (row: RowView) => readonly string[]
  readonly number: (value: number) => string
}

export interface TableLinks {
  readonly row: (event: Id, question: Id) => string
  readonly article: (article: Id) => string
  readonly claim: (article: Id, claim: Id) => string
}

interface Props {
  readonly view: ComparisonView
  readonly rows: readonly RowView[]
  readonly locale: Locale
  /** Values without quotes, for tables past the size where quotes can be read. */
  readonly isDense: boolean
  readonly words: TableWords
  readonly links: TableLinks
}

/** More columns than this do not fit beside each other on a desk; the table then scrolls in its own window. */
const columnsAtOnce = 5

export function ComparisonTable({ view, rows, locale, isDense, words, links }: Props) {
  const columns = view.articles.length
  const groups = view.events
    .map(event => ({ event, rows: rows.filter(row => row.event === event.id) }))
    .filter(group => group.rows.length > 0)
  const dense = isDense ? denseTable(view, words, links) : null
  const kind = `${isDense ? ' dense' : ''}${columns > columnsAtOnce ? ' wide' : ''}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a window that scrolls must be reachable by key (WCAG 2.1.1).
    <section className={`win${kind}`} aria-label={words.window} tabIndex={0}>
      <table className="cmp">
        <caption className="sr">{words.caption}</caption>
        <colgroup>
          <col className="c-q" />
          <col className="c-v" />
          <col span={columns} className="c-a" />
        </colgroup>
        <Head articles={view.articles} words={words} links={links} />
        {groups.map(({ event, rows: own }) => (
          <tbody key={event.id}>
            <tr className="event">
              <th colSpan={columns + 2} scope="rowgroup">
                <div>
                  <h2 lang={event.title.language}>{event.title.text}</h2>
                  <span>
                    {event.date ? `${event.date} · ` : ''}
                    {words.questionCount(own.length)}
                  </span>
                </div>
              </th>
            </tr>
            {dense ? (
              <DenseRows
                table={dense}
                rows={own.map(row => ({
                  key: row.key,
                  head: headOf(row, words, links),
                  packed: packedOf(row, locale),
                }))}
              />
            ) : (
              own.map(row => (
                <tr className={`row v-${row.verdict}`} key={row.key}>
                  <RowHead {...headOf(row, words, links)} />
                  {cellsOf({ view, row, locale, words, links })}
                </tr>
              ))
            )}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Head({
  articles,
  words,
  links,
}: { readonly articles: readonly ArticleHead[] } & Pick<Props, 'words' | 'links'>) {
  return (
    <thead>
      <tr>
        <th scope="col" className="q-h">
          {words.question}
        </th>
        <th scope="col" className="ver">
          {words.verdictHead}
        </th>
        {articles.map(article => (
          <th scope="col" key={article.id}>
            <a href={links.article(article.id)} lang={article.outlet.language}>
              {article.outlet.text}
            </a>
            <small>{article.published ?? words.undated}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function headOf(row: RowView, words: TableWords, links: TableLinks): RowHeadProps {
  return {
    href: links.row(row.event, row.question),
    number: words.number(row.number),
    question: row.text.text,
    language: row.text.language,
    verdict: row.verdict,
    word: words.verdict[row.verdict],
    why: row.sentence,
    flags: words.flags(row),
    folded: words.folded(row),
  }
}

/** Drawn by plain calls, not as components: a table has hundreds of cells. */
function cellsOf({
  view,
  row,
  locale,
  words,
  links,
}: Omit<Props, 'rows' | 'isDense'> & { readonly row: RowView }) {
  return row.cells.map((cell, index) =>
    drawCell({
      cell,
      outlet: view.articles[index]?.label ?? cell.article,
      locale,
      words: words.cell,
      claimHref: links.claim,
    }),
  )
}

const packedRows = new WeakMap<RowView, string>()

/** A row is packed once: its view belongs to an edition, which never changes, and to one language. */
function packedOf(row: RowView, locale: Locale): string {
  const packed = packedRows.get(row) ?? packRow(row.cells, locale)
  packedRows.set(row, packed)
  return packed
}

function denseTable(view: ComparisonView, words: TableWords, links: TableLinks): DenseTable {
  const [before = '', after = ''] = links.article('\0').split(encodeURIComponent('\0'))
  return {
    articles: view.articles.map(article => [article.id, article.label] as const),
    states: words.cell.state,
    before,
    after,
  }
}
