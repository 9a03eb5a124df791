import type { Locale, Segment, SegmentKind } from '../dossier'
import { type Span, sentences } from './segment'

/** A sentence of an article, and the kind of the segment it stands in; `main` where no segment was drawn. */
export interface Sentence extends Span {
  readonly kind: SegmentKind
}

/** A stretch of an article between two segment boundaries. Together they cover the text without gaps. */
export interface Piece extends Span {
  readonly kind: SegmentKind
}

/** The text cut at every segment boundary, in order; what lies between segments is `main`. Segments do not overlap. */
export function pieces(text: string, segments: readonly Segment[]): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const { start, end, kind } of [...segments].sort((a, b) => a.start - b.start)) {
    if (start > from) found.push({ start: from, end: start, kind: 'main' })
    found.push({ start, end, kind })
    from = end
  }
  if (from < text.length) found.push({ start: from, end: text.length, kind: 'main' })
  return found
}

/**
 * The sentences of an article in order, without the white space around them: none reaches over a segment boundary, none
 * ends at an abbreviated title. For cursors and counts; other machines may cut elsewhere, so they are never stored.
 */
export function articleSentences(
  text: string,
  language: Locale,
  segments: readonly Segment[] = [],
): Sentence[] {
  return pieces(text, segments).flatMap(({ start, end, kind }) => {
    const inside = text.slice(start, end)
    return joined(inside, sentences(inside, language)).map(span => ({
      start: start + span.start,
      end: start + span.end,
      kind,
    }))
  })
}

/** Titles and the like that end in a full stop and never end a sentence; single letters are initials. */
const abbreviated =
  /(?:^|[\s"'“‘«(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Rev|Hon|St|vs|[A-Z]|[\u0621-\u064A])\.$/u

function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = []
  let open: Span | null = null
  for (const span of spans) {
    const whole: Span = open ? { start: open.start, end: span.end } : span
    // The longest of them has four letters: enough to look at the last few characters.
    const goesOn =
      abbreviated.test(text.slice(Math.max(0, span.end - 8), span.end)) &&
      !/[\n\r\u2028\u2029]/.test(text.slice(span.end, span.end + 2))
    open = goesOn ? whole : null
    if (!goesOn) found.push(whole)
  }
  if (open) found.push(open)
  return found
}

/**
 * Which of some sentences in order an offset stands in: the last that starts at or before it, or the first; -1 of none.
 * Between two sentences it is the earlier. In time that grows with the logarithm of their number.
 */
export function sentenceAt(inOrder: readonly Span[], offset: number): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inOrder[middle] as Span).start <= offset) low = middle + 1
    else high = middle
  }
  return inOrder.length === 0 ? -1 : Math.max(0, low - 1)
}
