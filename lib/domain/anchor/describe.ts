import type { Span } from '../text/segment'
import { snapToGraphemes } from '../text/selection'

/** A W3C TextQuoteSelector: a quote and what stands around it, to the letter. */
export interface TextQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Code units of context on either side, as other annotation tools keep it. */
const contextLength = 32

/**
 * Says a span as a quote with its context: up to 32 code units before and after, fewer at the ends of the text and where
 * the last would cut a character as people see it. `locate` finds the span again, also in a text that changed around it.
 */
export function describe(text: string, { start, end }: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(boundaryFrom(text, start - contextLength), start),
    suffix: text.slice(end, boundaryUpTo(text, end, end + contextLength)),
  }
}

/** The first cut at or after `index` that parts no character. */
function boundaryFrom(text: string, index: number): number {
  if (index <= 0) return 0
  const inside = snapToGraphemes(text, { start: index, end: index + 1 })
  return inside.start === index ? index : inside.end
}

/** The last cut up to `index` that parts no character; never before `from`. */
function boundaryUpTo(text: string, from: number, index: number): number {
  if (index >= text.length) return text.length
  return Math.max(from, snapToGraphemes(text, { start: index, end: index }).start)
}
