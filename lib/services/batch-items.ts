import type { BulkRow } from '@/lib/ingest/bulk/row'
import type { FeedItem } from '@/lib/ingest/reader/read-feed'
import type { BatchItem, BatchKind } from '@/lib/schemas/batch'

type Positioned = BatchItem & { readonly position: number }

const nothing = { title: null, outlet: null, url: null, published: null, language: null } as const

/** Rows of a table, lines, and lists of addresses, as a batch takes them. `outlet`: of rows that name none. */
export function itemsOfRows(
  rows: readonly BulkRow[],
  kind: BatchKind,
  outlet: string | null = null,
): Positioned[] {
  return rows.map(({ row, text, ...said }) => ({
    ...said,
    outlet: said.outlet ?? outlet,
    position: row,
    from: kind === 'addresses' ? said.url : `row ${row}`,
    source:
      text === null
        ? { kind: 'address', way: kind === 'addresses' ? 'address' : 'bulk', dates: [] }
        : asWords(text),
  }))
}

function asWords(text: string): BatchItem['source'] {
  return {
    kind: 'text',
    way: 'bulk',
    text,
    bytes: null,
    mediaType: 'text/plain',
    charset: null,
    byline: null,
    outletName: null,
    captions: [],
    dates: [],
  }
}

/** Items of a feed, numbered as they are given. */
export function itemsOfFeed(
  items: readonly FeedItem[],
  { feed, outlet }: { readonly feed: string; readonly outlet: string | null },
): Positioned[] {
  return items.map(({ url, title, date }, at) => ({
    ...nothing,
    source: { kind: 'address', way: 'feed', dates: date ? [date] : [] },
    from: feed,
    url,
    title,
    outlet,
    position: at + 1,
  }))
}
