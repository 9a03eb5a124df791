import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date'
import {
  gregorianMonths,
  hijriMonthNumber,
  hijriMonths,
  monthNumber,
  weekdayNumber,
  weekdays,
} from '../read/month-names'
import type { Span } from '../text/segment'
import { dayNumber, daysInMonth } from '../time/days'
import { asciiDigits, looselyAny } from './loose'

/** A day as a text writes it. Offsets are UTF-16 code units of that text. */
export interface WrittenDate extends Span {
  /** Days since 1970-01-01; null where the text names no year, or a Hijri date that cannot be converted. */
  readonly day: number | null
  /** Month (1–12) and day of a date without its year; null in a Hijri calendar. */
  readonly monthDay: readonly [number, number] | null
  readonly calendar: 'gregorian' | 'hijri'
  /** The other reading of 3/4/2026, in days; null where there is one reading. */
  readonly otherwise: number | null
  /** 0 Monday to 6 Sunday, where a weekday is written beside it. */
  readonly weekday: number | null
}

const digits = '[0-9٠-٩۰-۹]'
const year = `(${digits}{4})(?!${digits})`
const day = `(?<!${digits})(${digits}{1,2})(?:st|nd|rd|th)?`
const notInWord = '(?![\\p{L}\\p{M}])'
const month = `((?:${looselyAny(gregorianMonths)})${notInWord})\\.?`
/** «يناير/كانون الثاني», «كانون الثاني (يناير)»: the same month in another family's name. */
const month2 = `${month}(?:\\s*[/(]\\s*(?:${looselyAny(gregorianMonths)})${notInWord}\\s*\\)?)?`
const ofYear = '(?:[\\s,،]|من|عام|سنة|لعام|of){0,6}'
const weekdayBefore = `(?<!\\p{L})(?:(${looselyAny(weekdays)})${notInWord}[\\s,،.:|(]{0,4})?`

const forms = {
  iso: new RegExp(
    `${weekdayBefore}(?<![0-9/.-])${year}[-/.](${digits}{1,2})[-/.](${digits}{1,2})(?!${digits})`,
    'giu',
  ),
  slashed: new RegExp(
    `${weekdayBefore}(?<![/.-])${day}\\s?[-/.]\\s?(${digits}{1,2})\\s?[-/.]\\s?${year}`,
    'giu',
  ),
  dayFirst: new RegExp(`${weekdayBefore}${day}(?:\\s|,|،|من|of|-){0,6}${month2}(?:${ofYear}${year})?`, 'giu'),
  monthFirst: new RegExp(`${weekdayBefore}${month}\\s+${day}(?!${digits})(?:${ofYear}${year})?`, 'giu'),
  hijri: new RegExp(
    `${weekdayBefore}${day}(?:\\s|من){0,4}((?:${looselyAny(hijriMonths)})${notInWord})(?:${ofYear}${year})?\\s*(?:هـ)?`,
    'giu',
  ),
} as const

type Parts = readonly (string | undefined)[]
type Read = Omit<WrittenDate, keyof Span | 'weekday'>

const number = (text: string | undefined): number => Number(asciiDigits(text ?? ''))

/** Null for a day that no calendar has. */
function dayOf(inYear: number, inMonth: number, ofMonth: number): number | null {
  if (inMonth < 1 || inMonth > 12 || ofMonth < 1 || ofMonth > daysInMonth(inYear, inMonth)) return null
  return dayNumber(inYear, inMonth, ofMonth)
}

function gregorian(dated: number | null, otherwise: number | null = null): Read | null {
  return dated === null ? null : { day: dated, monthDay: null, calendar: 'gregorian', otherwise }
}

function named(monthName: string, ofMonth: number, yearText: string | undefined): Read | null {
  const inMonth = monthNumber(monthName) as number
  if (yearText !== undefined) return gregorian(dayOf(number(yearText), inMonth, ofMonth))
  // Some year has a 29 February.
  if (dayOf(2000, inMonth, ofMonth) === null) return null
  return { day: null, monthDay: [inMonth, ofMonth], calendar: 'gregorian', otherwise: null }
}

/** 5/3/2026 is 5 March here; where both could be months, the American reading is kept beside it. */
function slashed(first: number, second: number, inYear: number): Read | null {
  const usual = dayOf(inYear, second, first)
  const american = dayOf(inYear, first, second)
  if (usual === null) return gregorian(american)
  return gregorian(usual, american === usual ? null : american)
}

const ummAlQura = new IslamicUmalquraCalendar()
/** The years of the published tables of Umm al-Qura; beyond them a conversion would be a guess. */
const convertible = { first: 1300, last: 1600 }

function hijri(ofMonth: number, monthName: string, yearText: string | undefined): Read | null {
  if (ofMonth < 1 || ofMonth > 30) return null
  const unread: Read = { day: null, monthDay: null, calendar: 'hijri', otherwise: null }
  const inYear = number(yearText)
  if (inYear < convertible.first || inYear > convertible.last) return unread
  const inMonth = hijriMonthNumber(monthName) as number
  const date = new CalendarDate(ummAlQura, inYear, inMonth, ofMonth)
  if (date.day !== ofMonth) return unread
  const found = toCalendar(date, new GregorianCalendar())
  return { ...unread, day: dayNumber(found.year, found.month, found.day) }
}

const readers: Readonly<Record<keyof typeof forms, (parts: Parts) => Read | null>> = {
  iso: ([, y, m, d]) => gregorian(dayOf(number(y), number(m), number(d))),
  slashed: ([, d, m, y]) => slashed(number(d), number(m), number(y)),
  dayFirst: ([, d, m, y]) => named(m as string, number(d), y),
  monthFirst: ([, m, d, y]) => named(m as string, number(d), y),
  hijri: ([, d, m, y]) => hijri(number(d), m as string, y),
}
const order = ['iso', 'slashed', 'dayFirst', 'monthFirst', 'hijri'] as const

/**
 * The days that a text writes out in figures, in the order of the text, never two of one stretch: ISO and slashed dates,
 * Gregorian months in the four Arabic families and in English, Hijri months (by Umm al-Qura, where it has the year), with
 * Arabic-Indic, Persian and European digits. A month or a year without its day is none.
 */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = []
  if (!/\p{Nd}/u.test(text)) return found
  for (const form of order) {
    for (const match of text.matchAll(forms[form])) {
      const read = readers[form](match.slice(1))
      const { start, end } = { start: match.index, end: match.index + match[0].trimEnd().length }
      if (!read || found.some(other => other.start < end && start < other.end)) continue
      const weekday = match[1] === undefined ? null : (weekdayNumber(match[1]) as number)
      found.push({ start, end, ...read, weekday })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
