import { decodeText } from './charset'
import { type FetchRules, pageTypes, safeFetch } from './fetch/safe-fetch'
import { wordsOnly } from './files'
import { finish } from './finish'
import type { IngestedText } from './ingested'
import { plainText } from './plain-text'
import { dateInAddress } from './reader/stated-date'
import { inThread } from './reader/threads'
import { isRefusal, type Refusal, refuse } from './refusal'
import { isBinary } from './sniff'

export interface PageRules extends Omit<FetchRules, 'accept'> {
  /** When it is fetched: ISO 8601. */
  readonly at: string
  /** The encoding an editor chose after seeing the preview. */
  readonly encoding?: string | null
}

/** The article at an address. */
export async function readWebPage(address: string, rules: PageRules): Promise<IngestedText | Refusal> {
  const fetched = await safeFetch(address, { ...rules, accept: pageTypes })
  if (isRefusal(fetched)) return fetched
  const { bytes, mediaType, url, charset: http } = fetched
  const isPlain = mediaType === 'text/plain'
  const hints = { kind: isPlain ? 'text' : 'html', http, editor: rules.encoding ?? null } as const
  const { text, charset } = decodeText(bytes, hints)
  if (isBinary(text)) return refuse('media-type', 'binary')
  const reading = isPlain ? plainPage(plainText(text), url) : await inThread('page', { html: text, url })
  if (isRefusal(reading)) return reading
  return finish({ ...reading, bytes, mediaType, charset, way: 'address', from: address, at: rules.at })
}

function plainPage(text: string, url: string) {
  if (text === '') return refuse('empty')
  const dated = dateInAddress(url)
  return {
    ...wordsOnly(text),
    url,
    dates: dated ? [{ ...dated, means: 'unsaid', cue: 'address' } as const] : [],
  }
}
