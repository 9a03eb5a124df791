import { fold } from '../text/fold'
import type { Span } from '../text/segment'

/** The words of a text as numbers: equal ones are one word under `fold`, with digits of any script alike. */
export interface WordHashes {
  /** 32 bits a word, in the text's order. */
  readonly hashes: Uint32Array
  /** UTF-16 code units of the text, `end` exclusive. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 where the word stands between quotation marks. */
  readonly quoted: Uint8Array
}

// What a code unit is: a letter or digit is its folded code.
const UNSEEN = 0
const PARTING = 1
const INVISIBLE = 2
const OPENS = 3
const CLOSES = 4
const TURNS = 5
const BREAKS = 6
const FIRST_LETTER = 7

/** Filled as code units are met: 65,536 of them, most of which no article has. */
const kinds = new Uint16Array(65_536)
const digits = /[٠-٩۰-۹]/

function kindOf(unit: string): number {
  if (/[“«„]/.test(unit)) return OPENS
  if (/[”»]/.test(unit)) return CLOSES
  if (unit === '"') return TURNS
  if (/[\n\r\u2028\u2029]/.test(unit)) return BREAKS
  if (digits.test(unit)) return 48 + (unit.charCodeAt(0) & 15)
  const folded = fold(unit)
  if (folded === '') return INVISIBLE
  return /[\p{L}\p{N}\p{Cs}]/u.test(folded) ? folded.charCodeAt(0) : PARTING
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = kinds[code] as number
  if (known !== UNSEEN) return known
  const kind = kindOf(text.charAt(at))
  kinds[code] = kind
  return kind
}

/** Spreads the bits of a number over all 32. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * The words of some stretches of a text, in order, in one pass that makes no strings: folding each word by itself
 * would take longer than finding the copies. A ligature counts as its first letter, and a
 * quotation that is not closed ends with its line.
 */
export function wordHashes(text: string, stretches: readonly Span[]): WordHashes {
  const room = Math.ceil(stretches.reduce((sum, { start, end }) => sum + end - start + 1, 0) / 2)
  const hashes = new Uint32Array(room)
  const starts = new Uint32Array(room)
  const ends = new Uint32Array(room)
  const quoted = new Uint8Array(room)
  let count = 0
  for (const stretch of stretches) {
    let inQuotes = 0
    let hash = 0
    let end = -1
    for (let at = stretch.start; at <= stretch.end; at += 1) {
      const kind = at < stretch.end ? kindAt(text, at) : PARTING
      if (kind >= FIRST_LETTER) {
        if (end < 0) starts[count] = at
        hash = Math.imul(hash ^ kind, 0x01000193)
        end = at + 1
        continue
      }
      if (kind === INVISIBLE) continue
      if (end >= 0) {
        hashes[count] = mix(hash)
        ends[count] = end
        quoted[count] = inQuotes
        count += 1
        hash = 0
        end = -1
      }
      if (kind === OPENS) inQuotes = 1
      else if (kind === CLOSES || kind === BREAKS) inQuotes = 0
      else if (kind === TURNS) inQuotes = 1 - inQuotes
    }
  }
  return {
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    quoted: quoted.subarray(0, count),
  }
}

/** Words of one shingle: a text of which every other word was changed at random keeps some runs of three. */
export const shingleLength = 3

/** A number for each run of `shingleLength` words, by its first word; none of a text of fewer words. */
export function shinglesOf({ hashes }: Pick<WordHashes, 'hashes'>): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, hashes.length - shingleLength + 1))
  for (let at = 0; at < shingles.length; at += 1) {
    let hash = 0
    for (let word = at; word < at + shingleLength; word += 1)
      hash = Math.imul(hash, 0x01000193) + (hashes[word] as number)
    shingles[at] = mix(hash)
  }
  return shingles
}

/** The stretch of a text that some of its words make. */
export function spanOf({ starts, ends }: WordHashes, from: number, length: number): Span {
  return { start: starts[from] as number, end: ends[from + length - 1] as number }
}
