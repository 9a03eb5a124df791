import type { WeekStart } from '../dossier'
import { addMonths, civil, dayNumber, weekdayOf } from '../time/days'
import { resolveDeictic } from '../time/deictic'
import type { TimeUnit } from '../values/value'
import { beyondAt, weekdayRangeAt } from './beyond-words'
import { edtfOfDays } from './date-fields'
import { deicticAt, spokenYearAt } from './deictic-words'
import { durationAt } from './durations'
import { weekdayAt } from './months'
import { isLatin } from './number-counts'
import { numberAt } from './numbers'
import { unitAt } from './time-units'
import { keyAt, type Token, tableOf } from './tokens'
import { portionOfYearAt, type Stretch, seasonAt, thirdOfYearAt } from './years'

type Tokens = readonly Token[]

/**
 * What means days beside a known day only, read from tokens `from` to `to` (exclusive): a weekday of a week (`by` weeks from
 * this one), or so many whole units before or after the one that is spoken in.
 */
export type RelativeReading = {
  readonly from: number
  readonly to: number
  readonly particle: string
} & (
  | { readonly is: 'weekday'; readonly weekday: number; readonly by: number }
  | { readonly is: 'weekdays'; readonly first: number; readonly last: number }
  /** `this`: the first one on or after the day that is spoken on; else one beyond the last or the next. */
  | { readonly is: 'day'; readonly weekday: number; readonly by: -1 | 0 | 1 }
  | { readonly is: 'period'; readonly unit: 'week' | 'month' | 'year'; readonly by: -1 | 1 }
  | { readonly is: 'span'; readonly count: number; readonly unit: TimeUnit; readonly when: 'last' | 'next' }
)

const links: ReadonlySet<string> = new Set(['من', 'في', 'of'])
const weeks: Readonly<Record<string, number>> = { 'this-week': 0, 'last-week': -1, 'next-week': 1 }

/** «ثلاثاء الأسبوع الماضي», "Tuesday of last week". */
function weekdayOfWeekAt(tokens: Tokens, at: number): RelativeReading | null {
  const day = weekdayAt(tokens, at)
  if (!day) return null
  const week = deicticAt(tokens, links.has(keyAt(tokens, day.to)) ? day.to + 1 : day.to)
  const by = week && weeks[week.deictic.phrase]
  if (!week || by === undefined || by === null) return null
  return { is: 'weekday', weekday: day.weekday, by, from: at, to: week.to, particle: '' }
}

const whens = tableOf<'last' | 'next'>([
  [
    'الماضية الماضيين الماضيتين الماضيان الماضيتان الأخيرة الأخيرين المنصرمة المنصرمين السابقة السابقين الفائتة last past previous',
    'last',
  ],
  [
    'القادمة القادمين القادمتين القادمان القادمتان المقبلة المقبلين المقبلتين المقبلان المقبلتان التالية التاليين next coming following',
    'next',
  ],
])

/** «الأشهر الثلاثة الماضية», «العامين الماضيين», "the last three months". */
function spanAt(tokens: Tokens, at: number): RelativeReading | null {
  const start = keyAt(tokens, at) === 'the' ? at + 1 : at
  const leading = isLatin(tokens[start]) ? whens.get(keyAt(tokens, start)) : undefined
  if (leading) {
    const length = durationAt(tokens, start + 1)
    return length && spanOf(length.amount, length.unit, leading, at, length.to)
  }
  const unit = unitAt(tokens, at)
  if (!unit || unit.entry.form === 'one' || !unit.particle.endsWith('ال')) return null
  const count = unit.entry.form === 'two' ? { value: 2, to: unit.to } : numberAt(tokens, unit.to)
  const when = count && whens.get(keyAt(tokens, count.to))
  return when ? spanOf(count.value * unit.entry.times, unit.entry.unit, when, at, count.to + 1) : null
}

const spanOf = (
  count: number,
  unit: TimeUnit,
  when: 'last' | 'next',
  from: number,
  to: number,
): RelativeReading => ({
  is: 'span',
  count,
  unit,
  when,
  from,
  to,
  particle: '',
})

/** What begins at a token and means days beside a known day only; null where nothing of the kind does. */
export const relativeAt = (tokens: Tokens, at: number): RelativeReading | null =>
  weekdayOfWeekAt(tokens, at) ?? weekdaysAt(tokens, at) ?? beyond(tokens, at) ?? spanAt(tokens, at)

/** «من الاثنين إلى الأربعاء». */
function weekdaysAt(tokens: Tokens, at: number): RelativeReading | null {
  const range = weekdayRangeAt(tokens, at)
  return range && { ...range, is: 'weekdays', from: at, particle: '' }
}

const thisWords: ReadonlySet<string> = new Set(['this', 'هذا', 'هذه'])

/** «الخميس قبل الماضي», "the week after next", "this Friday". */
function beyond(tokens: Tokens, at: number): RelativeReading | null {
  const isThis = thisWords.has(keyAt(tokens, at))
  const day = weekdayAt(tokens, isThis ? at + 1 : at)
  const unit = day ? null : unitAt(tokens, at)
  const end = day ?? unit
  if (!end) return null
  const step = beyondAt(tokens, end.to)
  const where = { from: at, to: step?.to ?? end.to, particle: '' }
  if (day) return step || isThis ? { ...where, is: 'day', weekday: day.weekday, by: step?.by ?? 0 } : null
  const of = unit?.entry.unit
  const isPeriod = unit?.entry.form === 'one' && unit.entry.times === 1
  if (!step || !isPeriod || (of !== 'week' && of !== 'month' && of !== 'year')) return null
  return { ...where, is: 'period', unit: of, by: step.by }
}

const monthsOf: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 }

/** Its days beside the day it is spoken on, as EDTF; null for parts of days and parts of units. */
export function daysOfRelative(
  reading: RelativeReading,
  spokenOn: number,
  weekStart: WeekStart,
): string | null {
  const [thisWeek] = resolveDeictic({ phrase: 'this-week' }, [spokenOn, spokenOn], weekStart) as readonly [
    number,
    number,
  ]
  if (reading.is === 'weekday') {
    const first = thisWeek + 7 * reading.by
    const day = first + ((reading.weekday - weekdayOf(first) + 7) % 7)
    return edtfOfDays(day, day)
  }
  if (reading.is !== 'span') return edtfOfDays(...daysBeyond(reading, spokenOn, thisWeek))
  const { count, unit, when } = reading
  if (!Number.isInteger(count) || count < 1) return null
  const before = when === 'last'
  if (unit === 'day')
    return before ? edtfOfDays(spokenOn - count, spokenOn - 1) : edtfOfDays(spokenOn + 1, spokenOn + count)
  if (unit === 'week')
    return before
      ? edtfOfDays(thisWeek - 7 * count, thisWeek - 1)
      : edtfOfDays(thisWeek + 7, thisWeek + 7 * (count + 1) - 1)
  const length = monthsOf[unit]
  if (length === undefined) return null
  const { year, month } = civil(spokenOn)
  const start = dayNumber(year, month - ((month - 1) % length), 1)
  return before
    ? edtfOfDays(addMonths(start, -count * length), start - 1)
    : edtfOfDays(addMonths(start, length), addMonths(start, (count + 1) * length) - 1)
}

/** Days back to the latest of a weekday on or before a day: 0 to 6. */
const backTo = (weekday: number, day: number) => (weekdayOf(day) - weekday + 7) % 7

type Beyond = Extract<RelativeReading, { is: 'weekdays' | 'day' | 'period' }>

function daysBeyond(reading: Beyond, spokenOn: number, thisWeek: number): readonly [number, number] {
  if (reading.is === 'weekdays') {
    const last = spokenOn - backTo(reading.last, spokenOn)
    return [last - backTo(reading.first, last), last]
  }
  if (reading.is === 'day') {
    const back = backTo(reading.weekday, spokenOn)
    const next = back === 0 ? spokenOn : spokenOn + 7 - back
    const days = { '-1': spokenOn - (back || 7) - 7, 0: next, 1: spokenOn + 14 - back }
    return [days[reading.by], days[reading.by]]
  }
  const { unit, by } = reading
  if (unit === 'week') return [thisWeek + 14 * by, thisWeek + 14 * by + 6]
  const { year, month } = civil(spokenOn)
  const length = unit === 'year' ? 12 : 1
  const first = addMonths(dayNumber(year, unit === 'year' ? 1 : month, 1), 2 * by * length)
  return [first, addMonths(first, length) - 1]
}

/** «ربيع العام الماضي», "the first half of this year": a part of a year that is counted from the one spoken in. */
export function partOfSpokenYearAt(tokens: Tokens, at: number, spokenOn: number): Stretch | null {
  const { year } = civil(spokenOn)
  const yearOf = (of: Tokens, from: number) => {
    const spoken = spokenYearAt(of, keyAt(of, from) === '-' ? from + 1 : from)
    return spoken && { value: year + spoken.by, to: spoken.to }
  }
  return (
    seasonAt(tokens, at, yearOf) ?? thirdOfYearAt(tokens, at, yearOf) ?? portionOfYearAt(tokens, at, yearOf)
  )
}
