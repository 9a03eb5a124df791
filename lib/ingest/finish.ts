import { mostTextBytes } from './check-article'
import type { IngestedText } from './ingested'
import { type Refusal, refuse } from './refusal'

const most = { title: 500, byline: 500, outletName: 250, from: 2_000 } as const

/** JSON escapes and character references can write what PostgreSQL cannot keep. */
const storable = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')

const cut = (text: string | null, length: number): string | null =>
  text === null ? null : storable(text.length > length ? `${text.slice(0, length - 1)}…` : text)

/** The last step of every way in: what a text may be at most, so that nothing is refused when it is stored. */
export function finish(ingested: IngestedText): IngestedText | Refusal {
  const text = storable(ingested.text)
  if (text.trim() === '') return refuse('empty')
  if (Buffer.byteLength(text) > mostTextBytes) return refuse('too-large', mostTextBytes)
  return {
    ...ingested,
    text,
    captions: ingested.captions.map(storable),
    title: cut(ingested.title, most.title),
    byline: cut(ingested.byline, most.byline),
    outletName: cut(ingested.outletName, most.outletName),
    from: cut(ingested.from, most.from),
    dates: ingested.dates.slice(0, 100),
  }
}
