import type { WeekStart } from '../dossier'
import { addMonths, civil, dayNumber, daysInMonth, weekdayOf } from '../time/days'
import { edtfOfDays } from './date-fields'
import { dayAt } from './date-ranges'
import { deicticAt, weekdayNames } from './deictic-words'
import { monthAt, weekdayAt } from './months'
import { ordinalAt } from './ordinals'
import { keyAt, type Token } from './tokens'
import { yearAfter } from './years'

/** The nth day, week or weekday of a month, read from tokens `from` to `to` (exclusive). */
export interface NthReading {
  /** 1 and on; `last` from the end. */
  readonly nth: number | 'last'
  /** 0 Monday to 6 Sunday, or a day or week of any name. */
  readonly of: number | 'day' | 'week'
  /** 1 to 12, or months from the one that is spoken in: «من هذا الشهر» is 0. */
  readonly month: { readonly named: number } | { readonly by: number }
  /** The year, or years from the one that is spoken in. */
  readonly year: { readonly named: number } | { readonly by: number }
  readonly from: number
  readonly to: number
  readonly particle: string
}

type Tokens = readonly Token[]
type Head = Pick<NthReading, 'nth' | 'of' | 'to'>

const lasts: ReadonlySet<string> = new Set(['اخر', 'الاخير', 'الاخيره', 'last'])
const links: ReadonlySet<string> = new Set(['من', 'في', 'of', 'in'])
const kinds: Readonly<Record<string, 'day' | 'week'>> = {
  يوم: 'day',
  اليوم: 'day',
  day: 'day',
  اسبوع: 'week',
  الاسبوع: 'week',
  week: 'week',
}

function nthAt(tokens: Tokens, at: number): { nth: number | 'last'; to: number } | null {
  if (lasts.has(keyAt(tokens, at))) return { nth: 'last', to: at + 1 }
  const ordinal = ordinalAt(tokens, at)
  return ordinal && { nth: ordinal.value, to: ordinal.to }
}

function kindAt(tokens: Tokens, at: number): { of: NthReading['of']; to: number } | null {
  const weekday = weekdayAt(tokens, at)
  if (weekday) return { of: weekday.weekday, to: weekday.to }
  const key = keyAt(tokens, at)
  return Object.hasOwn(kinds, key) ? { of: kinds[key] as 'day' | 'week', to: at + 1 } : null
}

/** «ثالث ثلاثاء», «الثلاثاء الثالث», "the last day". */
function headAt(tokens: Tokens, at: number): Head | null {
  const start = keyAt(tokens, at) === 'the' ? at + 1 : at
  const first = nthAt(tokens, start)
  const kind = kindAt(tokens, first ? first.to : start)
  if (!kind) return null
  if (first) return { nth: first.nth, of: kind.of, to: kind.to }
  const after = nthAt(tokens, kind.to)
  return after && { nth: after.nth, of: kind.of, to: after.to }
}

const periods: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 }

/** هذا الشهر, السنة القادمة: how far from now. */
function periodAt(tokens: Tokens, at: number, unit: 'month' | 'year'): { by: number; to: number } | null {
  const found = deicticAt(tokens, at)
  const [when = '', of] = found?.deictic.phrase.split('-') ?? []
  return found && of === unit ? { by: periods[when] as number, to: found.to } : null
}

/**
 * The nth something of a month that begins at a token: «آخر اثنين من الشهر القادم», «الأسبوع الأول من أكتوبر 2014», "the
 * first Tuesday of October". With a weekday and a higher number it is that day of the month: «الثلاثاء التاسع عشر من هذا
 * الشهر»; and «السبت السادس عشر» is of the month spoken in. Null where none begins.
 */
export function nthOfMonthAt(tokens: Tokens, at: number): NthReading | null {
  const head = headAt(tokens, at)
  if (!head) return dayOfMonthAt(tokens, at)
  const isDay = head.nth !== 'last' && typeof head.of === 'number' && head.nth > 5
  const of = isDay ? 'day' : head.of
  const next = links.has(keyAt(tokens, head.to)) ? head.to + 1 : head.to
  const base = { nth: head.nth, of, from: at, particle: '', year: { by: 0 } }
  const period = periodAt(tokens, next, 'month')
  if (period) return { ...base, month: { by: period.by }, to: period.to }
  const month = monthAt(tokens, next)
  if (!month) return isDay ? { ...base, month: { by: 0 }, to: head.to } : null
  const year = yearAfter(tokens, month.to)
  if (year) return { ...base, month: { named: month.month }, year: { named: year.value }, to: year.to }
  const spoken = periodAt(tokens, month.to, 'year')
  return { ...base, month: { named: month.month }, year: { by: spoken?.by ?? 0 }, to: spoken?.to ?? month.to }
}

/** «السابع من الشهر الجاري», "the 7th of this month". */
function dayOfMonthAt(tokens: Tokens, at: number): NthReading | null {
  const day = dayAt(tokens, at)
  if (!day || !links.has(keyAt(tokens, day.to))) return null
  const period = periodAt(tokens, day.to + 1, 'month')
  if (!period) return null
  return {
    nth: day.value,
    of: 'day',
    month: { by: period.by },
    year: { by: 0 },
    from: at,
    to: period.to,
    particle: '',
  }
}

/**
 * The days of a reading beside the day it is spoken on, as EDTF; null for a month that has no such day. A week of a month
 * is one that lies in it whole. A weekday and a number that are one day of that month are that day (الثلاثاء الثالث).
 */
export function daysOfNth(
  { nth, of, month, year }: NthReading,
  spokenOn: number,
  weekStart: WeekStart,
): string | null {
  const now = civil(spokenOn)
  const inYear = 'named' in year ? year.named : now.year + year.by
  const monthStart =
    'named' in month
      ? dayNumber(inYear, month.named, 1)
      : addMonths(dayNumber(inYear, now.month, 1), month.by)
  const { year: y, month: m } = civil(monthStart)
  const monthEnd = monthStart + daysInMonth(y, m) - 1
  if (of === 'day') return inMonth(nth === 'last' ? monthEnd : monthStart + nth - 1, 1, monthStart, monthEnd)
  const length = of === 'week' ? 7 : 1
  const weekday = of === 'week' ? weekdayNames.indexOf(weekStart) : of
  if (nth !== 'last' && of !== 'week' && weekdayOf(monthStart + nth - 1) === weekday)
    return edtfOfDays(monthStart + nth - 1, monthStart + nth - 1)
  const first = monthStart + ((weekday - weekdayOf(monthStart) + 7) % 7)
  const lastStart = monthEnd - length + 1
  const last = lastStart - ((weekdayOf(lastStart) - weekday + 7) % 7)
  return inMonth(nth === 'last' ? last : first + 7 * (nth - 1), length, monthStart, monthEnd)
}

function inMonth(start: number, length: number, from: number, to: number): string | null {
  return start < from || start + length - 1 > to ? null : edtfOfDays(start, start + length - 1)
}
