import { fold } from './fold'
import type { Span } from './segment'

/** A text folded for seeking, each folded character with where it came from. */
export interface Folded {
  /** Code points of the folded text: one number a character, so that an emoji is one character. */
  readonly codes: readonly number[]
  /** Where the character that each was folded from starts and ends, in UTF-16 code units of the text as given. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const space = 32
const spelled: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
}

const known = new Map<number, readonly number[]>()
/** More distinct characters than any alphabet; a hostile text only empties this more often. */
const knowAtMost = 4096

function foldedCodes(point: string, code: number): readonly number[] {
  const found = known.get(code)
  if (found) return found
  const digit = /^[٠-٩۰-۹]$/.test(point) ? String(code & 15) : point
  const made = /^\s$/.test(point)
    ? [space]
    : Array.from(fold(spelled[digit] ?? digit), letter => letter.codePointAt(0) as number)
  if (known.size >= knowAtMost) known.clear()
  known.set(code, made)
  return made
}

/**
 * Folds a text as `fold` does, and further: white space of any length is one blank, quotation marks and dashes are one
 * each, digits are 0 to 9. Every folded character keeps the span it came from, so that what is found can be shown.
 */
export function foldWithOffsets(text: string): Folded {
  const codes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const point of text) {
    const end = at + point.length
    for (const code of foldedCodes(point, point.codePointAt(0) as number)) {
      if (code === space && codes.at(-1) === space) ends[ends.length - 1] = end
      else {
        codes.push(code)
        starts.push(at)
        ends.push(end)
      }
    }
    at = end
  }
  return { codes, starts, ends }
}

/** The span of the text that some folded characters came from; `end` exclusive, at least one character. */
export function unfolded({ starts, ends }: Folded, { start, end }: Span): Span {
  return { start: starts[start] as number, end: ends[end - 1] as number }
}
