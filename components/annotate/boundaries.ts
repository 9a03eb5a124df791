import type { Segment, SegmentKind } from '@/lib/domain/dossier'
import type { Span } from '@/lib/domain/text/segment'
import { snapToGraphemes } from '@/lib/domain/text/selection'
import { pieces } from '@/lib/domain/text/sentences'

/**
 * An article's segments as they are corrected: a list without gaps, so that every boundary has a segment on each side
 * and moving it takes from the one what it gives to the other.
 */
export type Pieces = readonly Segment[]

export const segmentKinds: readonly SegmentKind[] = ['headline', 'main', 'caption', 'boilerplate', 'related']

/** Segments of blanks alone are part of what comes before them: nobody could see or hold their boundary. */
export function piecesOf(text: string, segments: readonly Segment[] | undefined): Pieces {
  const found: Segment[] = []
  for (const piece of pieces(text, segments ?? [])) {
    const last = found.at(-1)
    const isBlank = text.slice(piece.start, piece.end).trim() === ''
    if (last && isBlank) found[found.length - 1] = { ...last, end: piece.end }
    else if (last && text.slice(last.start, last.end).trim() === '')
      found[found.length - 1] = { ...piece, start: last.start }
    else found.push(piece)
  }
  return found
}

/** Moves the boundary before piece `at` (from 1) to an offset, but never past its neighbours: both keep a visible character. */
export function moveBoundary(text: string, list: Pieces, at: number, offset: number): Pieces {
  const before = list[at - 1]
  const after = list[at]
  if (!before || !after) return list
  const first = before.start + leading(text, before) + 1
  const last = after.end - trailing(text, after) - 1
  if (first > last) return list
  const { start } = snapToGraphemes(text, { start: Math.min(Math.max(offset, first), last), end: after.end })
  if (start === after.start || start <= before.start) return list
  return list.with(at - 1, { ...before, end: start }).with(at, { ...after, start })
}

const leading = (text: string, { start, end }: Span) => {
  const inside = text.slice(start, end)
  return inside.length - inside.trimStart().length
}
const trailing = (text: string, { start, end }: Span) => {
  const inside = text.slice(start, end)
  return inside.length - inside.trimEnd().length
}

/** Cuts the piece that an offset stands in, in two; the later part is of the kind given. Nothing where it would cut off blanks. */
export function splitPiece(text: string, list: Pieces, offset: number, kind: SegmentKind): Pieces {
  const { start: cut } = snapToGraphemes(text, { start: offset, end: text.length })
  const at = list.findIndex(({ start, end }) => start < cut && cut < end)
  const piece = list[at]
  if (!piece || text.slice(piece.start, cut).trim() === '' || text.slice(cut, piece.end).trim() === '')
    return list
  return list.toSpliced(at, 1, { ...piece, end: cut }, { start: cut, end: piece.end, kind })
}

/** Takes the boundary before piece `at` (from 1) away: the piece becomes part of the one before it. */
export function mergePiece(list: Pieces, at: number): Pieces {
  const before = list[at - 1]
  const after = list[at]
  return before && after ? list.toSpliced(at - 1, 2, { ...before, end: after.end }) : list
}

export function setKind(list: Pieces, at: number, kind: SegmentKind): Pieces {
  const piece = list[at]
  return piece ? list.with(at, { ...piece, kind }) : list
}

/** The next of some offsets in order, before or behind this one; itself where there is none. */
export function nextStop(stops: readonly number[], offset: number, by: 1 | -1): number {
  const found = by === 1 ? stops.find(stop => stop > offset) : stops.findLast(stop => stop < offset)
  return found ?? offset
}

/** The stop nearest to an offset. */
export function nearestStop(stops: readonly number[], offset: number): number {
  return stops.reduce(
    (best, stop) => (Math.abs(stop - offset) < Math.abs(best - offset) ? stop : best),
    stops[0] ?? offset,
  )
}
