import type { StatedDate } from '../ingested'
import { tidy } from './blocks'
import { type LinkedData, readLinkedData } from './json-ld'
import { dateInAddress, readStatedDate } from './stated-date'

/** What a page says about itself outside its text. */
export interface PageHead {
  readonly title: string | null
  readonly byline: string | null
  readonly outletName: string | null
  readonly language: string | null
  /** Of the page's own site, or null. */
  readonly canonical: string | null
  readonly dates: readonly StatedDate[]
  readonly linked: LinkedData
}

export function readHead(document: Document, url: string | null): PageHead {
  const meta = metaOf(document)
  const linked = readLinkedData(scriptsOf(document))
  return {
    title: headline(document, meta('og:title') ?? linked.headline),
    byline: linked.author ?? meta('author') ?? meta('article:author'),
    outletName: meta('og:site_name') ?? linked.publisher ?? meta('application-name'),
    language:
      document.documentElement?.getAttribute('lang') ||
      linked.language ||
      meta('og:locale') ||
      meta('content-language'),
    canonical: canonicalOf(document, meta('og:url'), url),
    dates: statedDates(document, linked, url),
    linked,
  }
}

const clean = (text: string | null | undefined): string | null => tidy((text ?? '').slice(0, 2_000)) || null

function metaOf(document: Document): (name: string) => string | null {
  const found = new Map<string, string>()
  for (const element of Array.from(document.querySelectorAll('meta')).slice(0, 300)) {
    const name = nameOfMeta(element)
    const content = clean(element.getAttribute('content'))
    if (name !== null && content !== null && !found.has(name)) found.set(name, content)
  }
  return name => found.get(name) ?? null
}

const nameOfMeta = (element: Element): string | null =>
  (
    element.getAttribute('property') ??
    element.getAttribute('name') ??
    element.getAttribute('itemprop') ??
    element.getAttribute('http-equiv')
  )?.toLowerCase() ?? null

const scriptsOf = (document: Document): string[] =>
  Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    script => script.textContent ?? '',
  )

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The heading a reader sees, where it is the page's title too: `<title>` often carries the outlet's name behind the
 * headline, and a page may have other first headings than the story's.
 */
function headline(document: Document, stated: string | null): string | null {
  const title = clean(document.querySelector('title')?.textContent)
  const wanted = [stated, title].flatMap(text => (text === null ? [] : [letters(text)]))
  const headings = Array.from(document.querySelectorAll('h1'), element => clean(element.textContent))
  const seen = headings.find(
    heading =>
      heading !== null && letters(heading) !== '' && wanted.some(text => text.startsWith(letters(heading))),
  )
  return seen ?? stated ?? title ?? headings[0] ?? null
}

const bare = (host: string): string => host.replace(/^(?:www|m|amp)\./, '')

/** A canonical address of another site is a syndicator's business, or an attempt to pass for one. */
function canonicalOf(document: Document, stated: string | null, url: string | null): string | null {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? stated
  if (!link || !URL.canParse(link, url ?? undefined)) return null
  const canonical = new URL(link, url ?? undefined)
  if (canonical.protocol !== 'https:' && canonical.protocol !== 'http:') return null
  if (canonical.username !== '' || canonical.href.length > 2_000) return null
  if (url !== null && bare(new URL(url).hostname) !== bare(canonical.hostname)) return null
  return canonical.href
}

const published = new Set([
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
])
const modified = new Set([
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'revised',
  'dcterms.modified',
])

/** Every date the page states, each with the place it was read at; which of them is the article's is not said here. */
function statedDates(document: Document, linked: LinkedData, url: string | null): StatedDate[] {
  const found: (StatedDate | null)[] = []
  for (const element of Array.from(document.querySelectorAll('meta')).slice(0, 300)) {
    const name = nameOfMeta(element) ?? ''
    const means = published.has(name) ? 'published' : modified.has(name) ? 'modified' : null
    if (means) found.push(stated(element.getAttribute('content'), means, 'meta', name))
  }
  for (const date of linked.published) found.push(stated(date, 'published', 'json-ld', 'datePublished'))
  for (const date of linked.modified) found.push(stated(date, 'modified', 'json-ld', 'dateModified'))
  for (const element of Array.from(document.querySelectorAll('time[datetime]')).slice(0, 20))
    found.push(timeElement(element))
  const inPath = url === null ? null : dateInAddress(url)
  if (inPath) found.push({ date: inPath.date, means: 'unsaid', cue: 'address', where: inPath.where })
  const seen = new Set<string>()
  return found
    .filter(date => date !== null)
    .filter(date => {
      const key = `${date.date} ${date.means} ${date.cue} ${date.where}`
      return !seen.has(key) && seen.add(key)
    })
}

function stated(
  raw: string | null,
  means: StatedDate['means'],
  cue: StatedDate['cue'],
  where: string,
): StatedDate | null {
  const date = readStatedDate(raw ?? '')
  return date === null ? null : { date, means, cue, where }
}

function timeElement(element: Element): StatedDate | null {
  const property = element.getAttribute('itemprop')
  const isPublished = property === 'datePublished' || element.hasAttribute('pubdate')
  const means = isPublished ? 'published' : property === 'dateModified' ? 'modified' : 'unsaid'
  return stated(element.getAttribute('datetime'), means, 'time', 'time[datetime]')
}
