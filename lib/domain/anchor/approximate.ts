import type { Span } from '../text/segment'

/** A stretch of a text that matches a pattern with so many edits: characters put in, left out or exchanged. */
export interface Approximate extends Span {
  readonly errors: number
}

/** Texts and patterns are lists of numbers, one a character, so that callers decide what counts as the same character. */
export type Codes = readonly number[]

const rows = 31
/** Alternatives kept of one match: ends and starts that cost the same. Each end costs a reading backwards. */
const mostTies = 8
const mostTiesOfLong = 2
const long = 200

/**
 * The columns of the edit table, 31 rows at a time as bit sets of its vertical steps (Myers 1999; blocks as Hyyrö 2003).
 * Calls `found` after each character with the errors of the best match that ends there; `freeStart`: it may begin
 * anywhere, else it begins where the reading began. Time: characters × ⌈pattern / 31⌉.
 */
function scan(
  characters: Iterable<number>,
  pattern: Codes,
  freeStart: boolean,
  found: (column: number, errors: number) => void,
): void {
  const blocks = Math.ceil(pattern.length / rows)
  const alphabet = new Map<number, number>()
  for (const code of pattern) if (!alphabet.has(code)) alphabet.set(code, alphabet.size + 1)
  // Row 0 of this table is the character that the pattern does not have.
  const equals = new Int32Array((alphabet.size + 1) * blocks)
  pattern.forEach((code, row) => {
    const at = (alphabet.get(code) as number) * blocks + Math.floor(row / rows)
    equals[at] = (equals[at] as number) | (1 << (row % rows))
  })
  const up = new Int32Array(blocks).fill(-1)
  const down = new Int32Array(blocks)
  const lastTop = 1 << ((pattern.length - 1) % rows)
  let errors = pattern.length
  let column = 0
  for (const code of characters) {
    const offset = (alphabet.get(code) ?? 0) * blocks
    let carry = freeStart ? 0 : 1
    for (let block = 0; block < blocks; block += 1) {
      const rising = up[block] as number
      const falling = down[block] as number
      const equal = equals[offset + block] as number
      const vertical = equal | falling
      const met = carry < 0 ? equal | 1 : equal
      const horizontal = (((met & rising) + rising) ^ rising) | met
      const plus = falling | ~(horizontal | rising)
      const minus = rising & horizontal
      const top = block === blocks - 1 ? lastTop : 1 << (rows - 1)
      const plusIn = (plus << 1) | (carry > 0 ? 1 : 0)
      up[block] = (minus << 1) | (carry < 0 ? 1 : 0) | ~(vertical | plusIn)
      down[block] = plusIn & vertical
      carry = plus & top ? 1 : minus & top ? -1 : 0
    }
    errors += carry
    column += 1
    found(column, errors)
  }
}

/** The fewest edits that make the pattern out of any stretch of the text: 0 to the pattern's length. */
export function fewestErrors(text: Codes, pattern: Codes): number {
  let best = pattern.length
  if (best > 0)
    scan(text, pattern, true, (_, errors) => {
      best = Math.min(best, errors)
    })
  return best
}

/** For each length of the pattern's head, how much of it also ends that head (Knuth, Morris and Pratt 1977). */
function borders(pattern: Codes): Int32Array {
  const lengths = new Int32Array(pattern.length + 1)
  for (let at = 1, length = 0; at < pattern.length; at += 1) {
    while (length > 0 && pattern[at] !== pattern[length]) length = lengths[length] as number
    if (pattern[at] === pattern[length]) length += 1
    lengths[at + 1] = length
  }
  return lengths
}

/** Every stretch that is the pattern without any edit, overlapping ones too, in order. Time: text and pattern together. */
export function occurrences(text: Codes, pattern: Codes): Span[] {
  const found: Span[] = []
  if (pattern.length === 0) return found
  const lengths = borders(pattern)
  let length = 0
  text.forEach((code, at) => {
    while (length > 0 && code !== pattern[length]) length = lengths[length] as number
    if (code === pattern[length]) length += 1
    if (length < pattern.length) return
    found.push({ start: at + 1 - length, end: at + 1 })
    length = lengths[length] as number
  })
  return found
}

/**
 * The `atMost` places where the pattern matches with the fewest edits, and with no more than `most`; best first. Each is
 * the list of its equally good spans (never empty); matches that end within half a pattern of each other are one place,
 * of which only the best spans stay.
 */
export function approximate(text: Codes, pattern: Codes, most: number, atMost = 20): Approximate[][] {
  const ties = pattern.length > long ? mostTiesOfLong : mostTies
  const places: { errors: number; ends: number[] }[] = []
  if (pattern.length > 0)
    scan(text, pattern, true, (end, errors) => {
      if (errors > most) return
      const last = places.at(-1)
      const near = last && end - (last.ends.at(-1) as number) <= pattern.length / 2
      if (!near) places.push({ errors, ends: [end] })
      else if (errors < last.errors) Object.assign(last, { errors, ends: [end] })
      else if (errors === last.errors && last.ends.length < ties) last.ends.push(end)
    })
  const backwards = pattern.toReversed()
  const best = places.toSorted((a, b) => a.errors - b.errors).slice(0, atMost)
  return best.map(({ errors, ends }) => ends.flatMap(end => startsOf(text, end, backwards, errors)))
}

/** Where the matches begin that end at `end` with so many errors: the pattern read backwards from there. */
function startsOf(text: Codes, end: number, backwards: Codes, errors: number): Approximate[] {
  const from = Math.max(0, end - backwards.length - errors)
  const found: Approximate[] = []
  scan(text.slice(from, end).reverse(), backwards, false, (column, cost) => {
    if (cost === errors && found.length < mostTies) found.push({ start: end - column, end, errors })
  })
  return found
}
