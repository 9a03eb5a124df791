import { decodeText } from './charset'
import { type FetchRules, feedTypes, safeFetch } from './fetch/safe-fetch'
import type { Feed, FeedLink } from './reader/read-feed'
import { inThread } from './reader/threads'
import { isRefusal, type Refusal, refuse } from './refusal'
import { isHtml } from './sniff'

export interface FoundFeed extends Feed {
  /** Where it is, after redirects. */
  readonly url: string
}

/** A page that names its feeds, where somebody gave the page's address for the feed's. */
export interface PageWithFeeds {
  readonly feeds: readonly FeedLink[]
}

export type FeedRules = Omit<FetchRules, 'accept'>

const accept = [...feedTypes, 'text/html', 'application/xhtml+xml', 'text/plain'] as const

/** The feed at an address, or the feeds that the page there names. Servers call feeds all sorts of types. */
export async function fetchFeed(
  address: string,
  rules: FeedRules,
): Promise<FoundFeed | PageWithFeeds | Refusal> {
  const fetched = await safeFetch(address, { ...rules, accept })
  if (isRefusal(fetched)) return fetched
  const { bytes, url, charset, mediaType } = fetched
  const asXml = decodeText(bytes, { kind: 'xml', http: charset }).text
  if (isHtml(asXml) && !/^\s*<\?xml[\s\S]{0,500}<(?:rss|feed|rdf)/i.test(asXml)) {
    const { text } = decodeText(bytes, { kind: 'html', http: charset })
    const found = await inThread('feedLinks', { html: text, url })
    if (isRefusal(found)) return found
    return found.length > 0 ? { feeds: found } : refuse('not-a-feed', mediaType)
  }
  const feed = await inThread('feed', { text: asXml, url })
  return isRefusal(feed) ? feed : { ...feed, url }
}
