import type { QuantityValue } from '../values/value'
import { type Counted, countedAt } from './counted'
import { countsIn, dualAt, unitOf } from './counted-nouns'
import { bothAt, nounAfter, shareAfter } from './counted-things'
import { dateAt } from './dates'
import { lengthAt } from './durations'
import { isLatin } from './number-counts'
import type { OpenPart } from './reading'
import { unitAt } from './time-units'
import { keyAt, type Token } from './tokens'

/** A quantity read from tokens `from` to `to` (exclusive), in the unit asked for. */
export interface QuantityReading {
  readonly value: QuantityValue
  readonly from: number
  readonly to: number
  readonly particle: string
  readonly certain: boolean
  readonly open: readonly OpenPart[]
}

type Tokens = readonly Token[]
/** The adjective after it ("Iranian officials") may stand before the noun in English. */
function counting(tokens: Tokens, counted: Counted, unit: string) {
  const noun = nounAfter(tokens, counted)
  if (counted.percent) return countsIn('%', unit)
  if (noun === null) return 'unknown'
  const next = tokens[counted.to + 1]
  const first = countsIn(noun, unit)
  if (first !== 'unknown' || next?.kind !== 'word') return first
  return countsIn(next.key, unit) === 'same' ? 'same' : 'unknown'
}

/**
 * The quantities of a text in one unit: those that count it first, then those whose noun is in no table, which leave the
 * unit open. What counts something else by the table, a date, or a length of time is none.
 */
export function quantitiesIn(tokens: Tokens, text: string, unit: string): readonly QuantityReading[] {
  const found: QuantityReading[] = []
  for (let at = 0; at < tokens.length; ) {
    const reading = quantityAt(tokens, at, text, unit)
    if (reading.found) found.push(reading.found)
    at = reading.to
  }
  return [...found.filter(({ certain }) => certain), ...found.filter(({ certain }) => !certain)]
}

function quantityAt(
  tokens: Tokens,
  at: number,
  text: string,
  unit: string,
): { found: QuantityReading | null; to: number } {
  const date = dateAt(tokens, at)
  if (date?.value.edtf !== undefined) return { found: null, to: date.to }
  const length = lengthAt(tokens, at)
  if (length && !length.bare) return { found: null, to: length.to }
  const two = twoAt(tokens, at, text)
  if (two !== null && countsIn(two, unit) === 'same') {
    const value = { type: 'quantity', amount: 2, unit, qualifier: 'exact' } as const
    return {
      found: { value, from: at, to: at + 1, particle: '', certain: true, open: [] },
      to: at + 1,
    }
  }
  const counted = countedAt(tokens, at)
  if (!counted) return { found: null, to: at + 1 }
  // "Two to three weeks": a range of lengths.
  const time = counted.amounts.min === undefined ? null : unitAt(tokens, counted.to, true)
  if (time) return { found: null, to: time.to }
  const share = shareAfter(tokens, counted)
  if (share !== null) return { found: null, to: share }
  const is = counting(tokens, counted, unit)
  if (is === 'other') return { found: null, to: counted.to }
  const { amounts, from, to, particle } = counted
  const value = { type: 'quantity', ...amounts, unit } as const
  return {
    found: { value, from, to, particle, certain: is === 'same', open: is === 'same' ? [] : ['unit'] },
    to,
  }
}

/**
 * The first quantity of a text that stands without a question, in the unit its own noun names: a unit of the table, or
 * the noun as it is folded; `1` where it counts nothing. Dates and lengths of time are none.
 */
export function firstQuantity(tokens: Tokens, text: string): QuantityReading | null {
  const [first] = ownQuantities(tokens, text, 1)
  return first ?? null
}

/** The quantities of a text that stand without a question, as `firstQuantity` reads them, in order; the first `most`. */
export function ownQuantities(
  tokens: Tokens,
  text: string,
  most = Number.POSITIVE_INFINITY,
): readonly QuantityReading[] {
  const all: QuantityReading[] = []
  for (let at = 0; at < tokens.length && all.length < most; ) {
    const { found, to } = quantityAt(tokens, at, text, ownUnit(tokens, at, text))
    if (found) all.push(found)
    at = to
  }
  return all
}

/** The noun of a dual, and of "both". */
const twoAt = (tokens: Tokens, at: number, text: string) => dualAt(tokens, at, text) ?? bothAt(tokens, at)

function ownUnit(tokens: Tokens, at: number, text: string): string {
  const counted = countedAt(tokens, at)
  const noun = twoAt(tokens, at, text) ?? (counted?.percent ? '%' : counted && nounAfter(tokens, counted))
  if (noun === null) return '1'
  // "17 Iranian officials": the adjective comes first.
  const named =
    counted && tokens[counted.to]?.key === noun && isLatin(tokens[counted.to])
      ? keyAt(tokens, counted.to + 1)
      : ''
  return unitOf(noun) ?? unitOf(named) ?? noun
}
