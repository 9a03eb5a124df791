import type { ClaimStatus, Id } from '@/lib/domain/dossier'
import { type Span, wholeWords } from '@/lib/domain/text/segment'
import { type Listed, statusOf } from '../claim/listing'

/** A claim's number as it stands in the text, behind the last word of an anchor. */
export interface Note {
  readonly claim: Id
  readonly number: number
  readonly status: ClaimStatus
  /** Where in the text it stands. */
  readonly at: number
  /** Of the claim's first anchor: where a link to the claim leads. */
  readonly isFirst: boolean
}

/** The notes of claims as the list numbers them, in the order of the text; put behind whole words, so that no joined letters come apart. */
export function notesOf(text: string, claims: readonly Listed[]): readonly Note[] {
  const whole = { start: 0, end: text.length }
  const notes = claims.flatMap(({ item: { content }, number }) => {
    if (number === null) return []
    const first = Math.min(...content.anchors.map(({ start }) => start))
    return content.anchors.map(anchor => ({
      claim: content.id,
      number,
      status: statusOf(content),
      at: wholeWords(text, anchor, whole).end,
      isFirst: anchor.start === first,
    }))
  })
  return notes.sort((a, b) => a.at - b.at || a.number - b.number)
}

/** The notes inside a sentence or right behind it, and before the next one. */
export function notesWithin(notes: readonly Note[], { start }: Span, until: number): readonly Note[] {
  return notes.slice(firstBehind(notes, start), firstBehind(notes, until))
}

/** The first note that stands behind an offset. */
function firstBehind(notes: readonly Note[], offset: number): number {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle]?.at ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
