import { Decimal } from 'decimal.js'
import type { DayRange } from '../message'
import { type Interval, negateInterval } from '../values/interval'
import { durationBounds, unitDays } from '../values/qualifiers'
import type { Qualifier, TimeUnit } from '../values/value'
import { addMonths } from './days'

/** Units counted on the calendar, in months; the others are lengths of days (`unitDays`). */
const calendarMonths: Partial<Readonly<Record<TimeUnit, number>>> = { month: 1, quarter: 3, year: 12 }

/** A count that goes further than this many days is unbounded: beyond it day numbers are no longer exact. */
const furthest = 400_000_000_000

/** An amount of a unit as whole calendar months and then days, which may have a fraction. Both share its sign. */
interface Steps {
  readonly months: number
  readonly days: number
}

const known = new Map<string, Steps | null>()

/** Texts count in few amounts; beyond these the memory starts anew. */
const REMEMBERED = 1024

function stepsOf(amount: number, unit: TimeUnit): Steps | null {
  const name = `${amount} ${unit}`
  const found = known.get(name)
  if (found !== undefined) return found
  if (known.size >= REMEMBERED) known.clear()
  const steps = makeSteps(amount, unit)
  known.set(name, steps)
  return steps
}

function makeSteps(amount: number, unit: TimeUnit): Steps | null {
  const { days, per } = unitDays[unit]
  const perUnit = calendarMonths[unit]
  const units = new Decimal(amount)
  if (units.times(days).div(per).abs().greaterThan(furthest)) return null
  if (perUnit === undefined) return { months: 0, days: units.times(days).div(per).toNumber() }
  const months = units.times(perUnit)
  const whole = months.trunc()
  return { months: whole.toNumber(), days: months.minus(whole).times(unitDays.month.days).toNumber() }
}

/** Where a count ends: a whole day, and how far past it (0 up to 1) in the direction of later days. */
interface Reached {
  readonly day: number
  readonly past: number
}

function reach(from: number, amount: number | null, unit: TimeUnit): Reached | null {
  const steps = amount === null ? null : stepsOf(amount, unit)
  if (steps === null) return null
  const whole = Math.floor(steps.days)
  return { day: addMonths(from, steps.months) + whole, past: steps.days - whole }
}

/** The first whole day at or after a reached point; after it, where the point itself is outside. */
function firstDay({ day, past }: Reached, open: boolean): number {
  return past > 0 || open ? day + 1 : day
}

/** The last whole day at or before a reached point; before it, where the point itself is outside. */
function lastDay({ day, past }: Reached, open: boolean): number {
  return past === 0 && open ? day - 1 : day
}

/**
 * Counts an interval of units on from one day (negative units: back). The calendar goes first, then the days: ten and
 * a half months back from 14 January is 14 March less 15 days. Where no whole day lies inside (three hours, thirty-six
 * hours), the days that the bounds touch.
 */
function countFrom(day: number, by: Interval, unit: TimeUnit): DayRange {
  const start = reach(day, by.min, unit)
  const end = reach(day, by.max, unit)
  const min = start && firstDay(start, by.minOpen)
  const max = end && lastDay(end, by.maxOpen)
  if (!start || !end || min === null || max === null || min <= max) return [min, max]
  return [start.day, firstDay(end, false)]
}

/** The union over the days of a range: later days never reach earlier ones, so its two ends have the union's. */
function count([from, to]: DayRange, by: Interval, unit: TimeUnit): DayRange {
  const first = from === null ? null : countFrom(from, by, unit)
  const last = to === from ? first : to === null ? null : countFrom(to, by, unit)
  return [first?.[0] ?? null, last?.[1] ?? null]
}

/**
 * When the later thing happens, counted ahead from a day or a range of days (then the union): `countBack` in the
 * other direction, with the same bounds of the same qualifier.
 */
export function countAhead(
  from: DayRange,
  amount: number,
  unit: TimeUnit,
  qualifier: Qualifier = 'exact',
): DayRange {
  return count(from, durationBounds(amount, qualifier), unit)
}

/**
 * When the earlier thing happened, counted back from a day or a range of days (semantics §3.1, §3.2). The qualifier
 * gives the bounds in units, each bound is counted back in whole calendar months and then in days (part of a month is
 * its share of 30), and the whole days inside are the answer; a bound that is open leaves its own day out. "10 months"
 * before 14 January 2026 is [9.5, 10.5) months: 28 February to 30 March 2025. From a range, the union over its days.
 * Qualifiers without an upper bound leave the earlier end null, and so does an end of `from` that is null.
 */
export function countBack(
  from: DayRange,
  amount: number,
  unit: TimeUnit,
  qualifier: Qualifier = 'exact',
): DayRange {
  return count(from, negateInterval(durationBounds(amount, qualifier)), unit)
}
