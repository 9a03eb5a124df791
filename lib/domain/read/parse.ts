import type { Locale, WeekStart } from '../dossier'
import { addMonths, civil, dayNumber, isoDay } from '../time/days'
import { resolveDeictic } from '../time/deictic'
import type { DateValue, Deictic, TimeUnit, Value } from '../values/value'
import { edtfOfDays } from './date-fields'
import { type DateReading, datesIn } from './dates'
import { inWholeUnits } from './durations'
import { daysOfNth, nthOfMonthAt } from './nth-day'
import { numbersIn } from './numbers'
import { ordinalAt } from './ordinals'
import { firstQuantity } from './quantities'
import { readQuote } from './read-quote'
import { daysOfRelative, partOfSpokenYearAt, relativeAt } from './relative-days'
import { startAfter, type Token, tokensOf } from './tokens'

/** What one line asks for (interchange §3, `parse`). */
export interface ParseRequest {
  readonly text: string
  readonly type: 'number' | 'quantity' | 'ordinal' | 'duration' | 'date' | 'since'
  readonly language: Locale
  /** The day that phrases and missing years are read from, as a day number; dates stay open without one. */
  readonly reference?: number | undefined
  /** Saturday where none is given (semantics §3.2). */
  readonly weekStart?: WeekStart | undefined
}

/** The first reading of the type asked for; numbers and ordinals are plain numbers. UTF-16 offsets of the text. */
export interface Parsed {
  readonly value: number | Value
  readonly start: number
  readonly end: number
}

interface InTokens {
  readonly value: number | Value
  readonly from: number
  readonly to: number
  readonly particle: string
}

/**
 * The first number, ordinal, quantity, length of time, date or "since" of a text, or null. A percent is a number of
 * hundredths; lengths are in whole units where a smaller one gives them (an hour and a half is 90 minutes).
 */
export function parse(request: ParseRequest): Parsed | null {
  const { text, type, language } = request
  if (type === 'duration' || type === 'since') {
    const [first] = readQuote(text, { type, language }).toSorted((a, b) => a.start - b.start)
    if (!first) return null
    const { value, start, end } = first
    return { value: value.type === 'duration' ? inWholeUnits(value) : value, start, end }
  }
  const tokens = tokensOf(text)
  const found = firstOf(tokens, request)
  if (!found) return null
  const start = startAfter(text, tokens[found.from] as Token, found.particle)
  return { value: found.value, start, end: (tokens[found.to - 1] as Token).end }
}

function firstOf(tokens: readonly Token[], request: ParseRequest): InTokens | null {
  switch (request.type) {
    case 'number': {
      const [number] = numbersIn(tokens)
      return number ? { ...number, value: number.percent ? number.value / 100 : number.value } : null
    }
    case 'ordinal':
      return tokens.reduce<InTokens | null>((found, _, at) => found ?? ordinalAt(tokens, at), null)
    case 'quantity':
      return firstQuantity(tokens, request.text)
    default: {
      const [date] = datesIn(tokens, request.language === 'en' ? 'month-first' : 'day-first')
      const relative = relativeBefore(tokens, date?.from ?? tokens.length - 1, request)
      if (relative) return relative
      return date ? { ...date, value: resolved(date, request) } : null
    }
  }
}

/**
 * «آخر اثنين من الشهر القادم» and «الأشهر الثلاثة الماضية» mean days beside a reference only; such a reading begins no later
 * than what else is read as a date.
 */
function relativeBefore(tokens: readonly Token[], upTo: number, request: ParseRequest): InTokens | null {
  const { reference, weekStart = 'saturday' } = request
  if (reference === undefined) return null
  for (let at = 0; at <= upTo; at += 1) {
    const nth = nthOfMonthAt(tokens, at)
    const days = nth && daysOfNth(nth, reference, weekStart)
    if (nth && days) return { ...nth, value: { type: 'date', edtf: days } }
    const other = relativeAt(tokens, at)
    const edtf = other && daysOfRelative(other, reference, weekStart)
    if (other && edtf) return { ...other, value: { type: 'date', edtf } }
    const part = partOfSpokenYearAt(tokens, at, reference)
    if (part) return { ...part, from: at, value: { type: 'date', edtf: part.edtf } }
  }
  return null
}

/** A phrase as the days it means from the reference, a missing year as the reference's; unchanged without one. */
function resolved(
  { value, near, byYears }: Pick<DateReading, 'value' | 'near' | 'byYears'>,
  { reference, weekStart = 'saturday' }: ParseRequest,
): DateValue {
  if (reference === undefined) return value
  if (value.edtf === undefined) return { type: 'date', edtf: edtfFrom(value.deictic, reference, weekStart) }
  const year =
    byYears === undefined
      ? nearYear(value.edtf, near, reference)
      : fourDigits(civil(reference).year + byYears)
  return { type: 'date', edtf: value.edtf.replaceAll('XXXX', year) }
}

/** The reference's year, or the one beside it where «الماضي» or "next" says that this year's is not meant. */
function nearYear(edtf: string, near: DateReading['near'], reference: number): string {
  const own = civil(reference).year
  const [said, now] = [edtf.slice(4).replace('~', ''), isoDay(reference).slice(-6)]
  const there = said.slice(0, now.length)
  // A month is compared as a month, a day as a day: "last March" said in March is last year's.
  const here = now.slice(0, there.length)
  if (near === 'last' && there >= here) return fourDigits(own - 1)
  return fourDigits(near === 'next' && there <= here ? own + 1 : own)
}

const fourDigits = (year: number) => `${year}`.padStart(4, '0')

/** Days of a unit shorter than a month; a part of a day is that day. */
const dayUnits: Partial<Record<TimeUnit, number>> = { day: 1, week: 7 }
const monthUnits: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 }

/** As precise as the words: two months ago is a month, a week ago is a day. */
function edtfFrom(deictic: Deictic, reference: number, weekStart: WeekStart): string {
  if ('amount' in deictic) {
    const by = (deictic.phrase === 'ago' ? -1 : 1) * deictic.amount
    const months = monthUnits[deictic.unit]
    if (months === undefined) return isoDay(reference + Math.round(by * (dayUnits[deictic.unit] ?? 0)))
    const day = isoDay(addMonths(reference, Math.round(by * months)))
    return deictic.unit === 'year' ? day.slice(0, -6) : day.slice(0, -3)
  }
  // A phrase other than a count always has its days beside a known day.
  const [first, last] = resolveDeictic(deictic, [reference, reference], weekStart) as readonly [
    number,
    number,
  ]
  return edtfOfDays(first, last)
}

/** The day number of an ISO date or date-time; null for anything else, and for a day that no calendar has. */
export function dayOfIso(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(text)
  if (!found) return null
  const day = dayNumber(Number(found[1]), Number(found[2]), Number(found[3]))
  return isoDay(day) === text.slice(0, 10) ? day : null
}
