import type { SegmentKind } from '../dossier'
import type { Span } from '../text/segment'
import type { Sentence } from '../text/sentences'

/** Where a sentence stands in the work of an editor; `outside` is what no claim may anchor in without a reason. */
export type SentenceState = 'claimed' | 'read' | 'unread' | 'outside'

/** How far an article has been worked through, in sentences. */
export interface Coverage {
  /** One state for each sentence, in the order given. */
  readonly states: readonly SentenceState[]
  /** Sentences inside the boundary: always `claimed + read + unread`. */
  readonly inside: number
  readonly claimed: number
  readonly read: number
  readonly unread: number
}

const own: ReadonlySet<SegmentKind> = new Set(['headline', 'main'])

/** Whether claims may anchor in a segment of this kind: the article's own words, its headline and main text. */
export function isInside(kind: SegmentKind): boolean {
  return own.has(kind)
}

/**
 * Counts the sentences with claims, read without, and unread. `anchors`: those of the claims that count, in any order;
 * a sentence is claimed when one of them covers any part of it. `read`: what was read, the whole article (`all`) or
 * stretches; a sentence is read when a stretch covers its middle, so that another cutting of sentences changes little.
 */
export function coverage(
  sentences: readonly Sentence[],
  anchors: readonly Span[],
  read: 'all' | readonly Span[],
): Coverage {
  const claimed = sweep(anchors)
  const seen = read === 'all' ? () => true : sweep(read)
  const states = sentences.map(({ start, end, kind }): SentenceState => {
    if (!isInside(kind)) return 'outside'
    if (claimed(start, end)) return 'claimed'
    const middle = (start + end) >> 1
    return seen(middle, middle + 1) ? 'read' : 'unread'
  })
  const count = (state: SentenceState) => states.filter(found => found === state).length
  const counts = { claimed: count('claimed'), read: count('read'), unread: count('unread') }
  return { states, inside: counts.claimed + counts.read + counts.unread, ...counts }
}

/** A test for stretches that start ever later: whether one of the spans covers any part of the stretch. */
function sweep(spans: readonly Span[]): (start: number, end: number) => boolean {
  const inOrder = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  let next = 0
  let reach = 0
  return (start, end) => {
    for (let span = inOrder[next]; span && span.start < end; span = inOrder[next]) {
      reach = Math.max(reach, span.end)
      next += 1
    }
    return reach > start
  }
}
