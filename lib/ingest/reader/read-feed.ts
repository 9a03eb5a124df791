import { parseFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import type { StatedDate } from '../ingested'
import { type Refusal, refuse } from '../refusal'
import { blocksOf, tidy } from './blocks'
import { readStatedDate } from './stated-date'

export interface FeedItem {
  /** What the feed knows it by; its address where the feed gives it no name. */
  readonly id: string
  readonly title: string | null
  readonly url: string
  readonly date: StatedDate | null
  /** Plain text, cut at 500 characters. */
  readonly summary: string | null
}

export interface Feed {
  readonly title: string | null
  readonly homepage: string | null
  readonly items: readonly FeedItem[]
  /** Items without an address that can be fetched, by their place from 1. */
  readonly faults: readonly { readonly row: number; readonly title: string | null }[]
}

export interface FeedLink {
  readonly url: string
  readonly title: string | null
}

const mostItems = 500
const declaresEntities = /<!(?:ENTITY|ATTLIST|ELEMENT)|<!DOCTYPE[^>]{0,500}\[/i

/** RSS, Atom, RDF or JSON Feed. `url`: where it was read, for addresses that are written relative to it. */
export function readFeed(text: string, url: string): Feed | Refusal {
  if (declaresEntities.test(text)) return refuse('not-a-feed', 'doctype')
  if (nesting(text) > 100) return refuse('not-a-feed', 'depth')
  let parsed: ReturnType<typeof parseFeed>
  try {
    parsed = parseFeed(text, { maxItems: mostItems })
  } catch {
    return refuse('not-a-feed')
  }
  const { head, items } = inOneShape(parsed)
  const read = items.slice(0, mostItems).map((raw, at) => ({ row: at + 1, raw, item: itemOf(raw, url) }))
  return {
    title: words(head.title),
    homepage: addressOf(head.link, url),
    items: read.flatMap(({ item }) => item ?? []),
    faults: read.flatMap(({ row, raw, item }) => (item ? [] : [{ row, title: words(raw.title) }])),
  }
}

/** The feeds that a page names in its head. */
export function findFeeds(html: string, url: string): FeedLink[] {
  const { document } = parseHTML(html)
  const links = document.querySelectorAll('link[rel~="alternate"][type][href]')
  const found = Array.from(links)
    .slice(0, 100)
    .flatMap(link => {
      const isFeed = /^application\/(?:rss\+xml|atom\+xml|feed\+json|json)$/i.test(
        link.getAttribute('type')?.trim() ?? '',
      )
      const address = isFeed ? addressOf(link.getAttribute('href'), url) : null
      return address === null ? [] : [{ url: address, title: words(link.getAttribute('title')) }]
    })
  return found.filter(({ url: one }, at) => found.findIndex(other => other.url === one) === at).slice(0, 20)
}

/** How deep the elements nest, counted without building anything. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of text.matchAll(/<\/?[A-Za-z][^<>]{0,2000}>/g)) {
    if (tag.startsWith('</')) depth -= 1
    else if (!tag.endsWith('/>')) depth += 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

interface RawItem {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  readonly date: unknown
  readonly dateName: string
  readonly summary: string | undefined
}

interface InOneShape {
  readonly head: { readonly title: string | undefined; readonly link: string | undefined }
  readonly items: readonly RawItem[]
}

function inOneShape(parsed: ReturnType<typeof parseFeed>): InOneShape {
  if (parsed.format === 'rss') {
    const { title, link, items = [] } = parsed.feed
    return {
      head: { title, link },
      items: items.map(item => {
        const { guid, pubDate, dc } = item
        const link = item.link ?? (guid?.isPermaLink === false ? undefined : guid?.value)
        const date = pubDate ?? dc?.dates?.[0]
        const dateName = pubDate ? 'pubDate' : 'dc:date'
        return { id: guid?.value, title: item.title, link, date, dateName, summary: item.description }
      }),
    }
  }
  if (parsed.format === 'rdf') {
    const { title, link, items = [] } = parsed.feed
    return {
      head: { title, link },
      items: items.map(item => ({
        id: item.rdf?.about,
        title: item.title,
        link: item.link,
        date: item.dc?.dates?.[0],
        dateName: 'dc:date',
        summary: item.description,
      })),
    }
  }
  if (parsed.format === 'atom') {
    const { title, links, entries = [] } = parsed.feed
    return {
      head: { title: title?.value, link: alternate(links) },
      items: entries.map(entry => ({
        id: entry.id,
        title: entry.title?.value,
        link: alternate(entry.links),
        // `updated` is when the entry was last touched, and every entry has one.
        date: entry.published,
        dateName: 'published',
        summary: entry.summary?.value,
      })),
    }
  }
  const { title, home_page_url, items = [] } = parsed.feed
  return {
    head: { title, link: home_page_url },
    items: items.map(item => ({
      id: item.id,
      title: item.title,
      link: item.url ?? item.external_url,
      date: item.date_published,
      dateName: 'date_published',
      summary: item.summary ?? item.content_text ?? item.content_html,
    })),
  }
}

function alternate(
  links: readonly { readonly href?: string; readonly rel?: string }[] = [],
): string | undefined {
  return (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href
}

function itemOf(raw: RawItem, base: string): FeedItem | null {
  const url = addressOf(raw.link, base)
  if (url === null) return null
  const date = typeof raw.date === 'string' ? readStatedDate(raw.date) : null
  return {
    id: (raw.id?.trim() || url).slice(0, 500),
    title: words(raw.title),
    url,
    date: date === null ? null : { date, means: 'published', cue: 'feed', where: raw.dateName },
    summary: words(raw.summary)?.slice(0, 500) ?? null,
  }
}

function addressOf(given: string | null | undefined, base: string): string | null {
  const text = given?.trim() ?? ''
  if (text === '' || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.username === '' && url.href.length <= 2_000 ? url.href : null
}

/** Feeds put markup into their titles and summaries, escaped or not; a reader sees its words. */
function words(text: string | null | undefined): string | null {
  const given = (text ?? '').slice(0, 20_000)
  const shown = /[<&]/.test(given)
    ? blocksOf(parseHTML(`<!doctype html><html><head></head><body>${given}</body></html>`).document.body).text
    : tidy(given)
  return shown.replace(/\s+/g, ' ').slice(0, 1_000) || null
}
