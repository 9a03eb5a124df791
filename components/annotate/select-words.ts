import type { Anchor } from '@/lib/domain/dossier'
import type { Span } from '@/lib/domain/text/segment'
import { extendByWord, growToWords, wordAt } from '@/lib/domain/text/selection'

export function anchorOf(text: string, { start, end }: Span): Anchor {
  return { start, end, exact: text.slice(start, end) }
}

/**
 * A selection as it is made by key: the word it began with stays in it, and the other end moves in reading order, also
 * back past its beginning, as in every editor of text.
 */
export interface Reach {
  readonly origin: Span
  readonly span: Span
}

export function reachFrom(text: string, offset: number): Reach | null {
  const word = wordAt(text, offset)
  return word && { origin: word, span: word }
}

export function reachByWord(text: string, { origin, span }: Reach, by: 1 | -1): Reach {
  const edge = span.start < origin.start ? 'start' : span.end > origin.end || by === 1 ? 'end' : 'start'
  return { origin, span: extendByWord(text, span, edge, by) ?? span }
}

/** To the end (or the start) of a sentence; where the selection reaches it already, of none. */
export function reachTo(text: string, { origin }: Reach, end: Span, by: 1 | -1): Reach {
  const wide = by === 1 ? { start: origin.start, end: end.end } : { start: end.start, end: origin.end }
  return { origin, span: growToWords(text, wide) ?? origin }
}

/** One word selected: the next one in reading order, or the one before. */
export function stepWord(text: string, { span }: Reach, by: 1 | -1): Reach {
  const edge = by === 1 ? 'end' : 'start'
  const longer = extendByWord(text, span, edge, by) ?? span
  const word = by === 1 ? wordAt(text, longer.end) : wordAt(text, longer.start)
  return word ? { origin: word, span: word } : { origin: span, span }
}

/** The anchors with another one: overlapping ones become one, in the order of the text. */
export function withAnchor(text: string, anchors: readonly Anchor[], added: Span): readonly Anchor[] {
  const apart = anchors.filter(({ start, end }) => end < added.start || start > added.end)
  const met = anchors.filter(anchor => !apart.includes(anchor))
  const start = Math.min(added.start, ...met.map(anchor => anchor.start))
  const end = Math.max(added.end, ...met.map(anchor => anchor.end))
  return [...apart, anchorOf(text, { start, end })].sort((a, b) => a.start - b.start)
}
