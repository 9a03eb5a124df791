import { Decimal } from 'decimal.js'
import { type Interval, negateInterval } from './interval'
import type { DurationValue, Qualifier, QuantityValue, TimeUnit } from './value'

type Vague = 'dozens' | 'hundreds' | 'thousands'
type Scaled = Exclude<Qualifier, Vague>

/** A point `times × n + plus`; `plus` is in the value's own unit. */
interface Point {
  readonly times: number
  readonly plus: number
}
/** A bound: the outermost of its points. */
interface End {
  readonly points: readonly Point[]
  readonly open: boolean
}
interface Rule {
  readonly min: End
  /** Null: unbounded. */
  readonly max: End | null
  /**
   * The table is written for numbers above zero. Below, a bound that is the reader's guess and not the writer's words
   * ("over 300" is under 600) is dropped once it leaves no room; rules without a guess are read in the mirror.
   */
  readonly guess: 'min' | 'max' | null
}

const closed = (...points: Point[]): End => ({ points, open: false })
const open = (...points: Point[]): End => ({ points, open: true })
const times = (factor: number): Point => ({ times: factor, plus: 0 })
const off = (units: number): Point => ({ times: 1, plus: units })
const n = times(1)
const zero = times(0)

const comparisons = {
  'more-than': { min: closed(n), max: open(times(2)), guess: 'max' },
  'less-than': { min: open(zero), max: closed(n), guess: 'min' },
  'at-least': { min: closed(n), max: null, guess: 'max' },
  'at-most': { min: closed(zero), max: closed(n), guess: 'min' },
} as const satisfies Partial<Record<Scaled, Rule>>

/** How exactly a number is meant, as data (semantics §3.1). A change of any bound is a new version. */
export const qualifierTable: {
  readonly version: number
  readonly quantity: Readonly<Record<Scaled, Rule>>
  readonly duration: Readonly<Record<Scaled, Rule>>
  /** These say a size and carry no amount; both bounds closed. */
  readonly vague: Readonly<Record<Vague, readonly [number, number]>>
} = {
  version: 1,
  quantity: {
    exact: { min: closed(n), max: closed(n), guess: null },
    about: { min: closed(times(0.9)), max: closed(times(1.1)), guess: null },
    almost: { min: closed(times(0.9)), max: closed(n), guess: null },
    ...comparisons,
  },
  duration: {
    exact: { min: closed(off(-0.5)), max: open(off(0.5)), guess: null },
    about: { min: closed(times(0.9), off(-0.75)), max: closed(times(1.1), off(0.75)), guess: null },
    almost: { min: open(off(-1)), max: closed(n), guess: null },
    ...comparisons,
  },
  vague: { dozens: [20, 99], hundreds: [200, 999], thousands: [2000, 9999] },
}

/** Length of a unit in days, as `days / per` (semantics §3.1): a month is 30 days, a quarter 90, a year 360. */
export const unitDays: Readonly<Record<TimeUnit, { readonly days: number; readonly per: number }>> = {
  second: { days: 1, per: 86_400 },
  minute: { days: 1, per: 1440 },
  hour: { days: 1, per: 24 },
  day: { days: 1, per: 1 },
  week: { days: 7, per: 1 },
  month: { days: 30, per: 1 },
  quarter: { days: 90, per: 1 },
  year: { days: 360, per: 1 },
}

/** Forty digits hold any double times any factor of the table exactly, so 0.9 × 300 is 270 and never 270.00000000000006. */
const Exact = Decimal.clone({ precision: 40 })

const everything: Interval = { min: null, max: null, minOpen: false, maxOpen: false }

function at(end: End, amount: number, side: 'min' | 'max'): number {
  const reached = end.points.map(point => new Exact(point.times).times(amount).plus(point.plus))
  return (side === 'min' ? Exact.min(...reached) : Exact.max(...reached)).toNumber()
}

function bounds(rule: Rule, amount: number): Interval {
  if (!Number.isFinite(amount)) return everything
  if (amount < 0 && !rule.guess) return negateInterval(bounds(rule, 0 - amount))
  const min = at(rule.min, amount, 'min')
  const max = rule.max && at(rule.max, amount, 'max')
  const minOpen = rule.min.open
  const maxOpen = rule.max?.open ?? false
  if (max !== null && (min > max || (min === max && (minOpen || maxOpen)))) {
    return rule.guess === 'min' ? { ...everything, max, maxOpen } : { ...everything, min, minOpen }
  }
  return { min, max, minOpen, maxOpen }
}

function isVague(qualifier: Qualifier): qualifier is Vague {
  return Object.hasOwn(qualifierTable.vague, qualifier)
}

function vagueBounds(qualifier: Vague): Interval {
  const [min, max] = qualifierTable.vague[qualifier]
  return { min, max, minOpen: false, maxOpen: false }
}

/**
 * What a figure admits, in its question's unit (semantics §3.1). On a range the qualifier's lower rule applies to
 * `min` and its upper rule to `max`: "about 10 to 20" is [9, 22]. A range given on one side is unbounded on the other,
 * save that "at most" and "less than" keep their floor. A range written the wrong way round is turned. Null where it
 * carries neither an amount nor a range nor a vague qualifier.
 */
export function quantityBounds(value: QuantityValue): Interval | null {
  const qualifier = value.qualifier ?? 'exact'
  if (isVague(qualifier)) return vagueBounds(qualifier)
  const rule = qualifierTable.quantity[qualifier]
  if (value.amount !== undefined) return bounds(rule, value.amount)
  const { min, max } = value
  if (max === undefined) return min === undefined ? null : { ...bounds(rule, min), max: null, maxOpen: false }
  if (min === undefined) {
    const high = bounds(rule, max)
    return rule.guess === 'min' ? high : { ...high, min: null, minOpen: false }
  }
  const low = bounds(rule, Math.min(min, max))
  const high = bounds(rule, Math.max(min, max))
  return { min: low.min, minOpen: low.minOpen, max: high.max, maxOpen: high.maxOpen }
}

/**
 * What a length of time admits, in its own unit (semantics §3.1); the factor rules serve those the table gives no
 * rule of its own for durations. No length is below zero: a bound that falls there is a closed 0. A negative amount
 * (a count in the other direction) is the mirror of the positive one.
 */
export function durationBounds(amount: number, qualifier: Qualifier = 'exact'): Interval {
  if (isVague(qualifier)) return vagueBounds(qualifier)
  if (amount < 0) return negateInterval(durationBounds(0 - amount, qualifier))
  const found = bounds(qualifierTable.duration[qualifier], amount)
  return (found.min ?? -1) < 0 ? { ...found, min: 0, minOpen: false } : found
}

/** A length of time in days, its bounds as `durationBounds` gives them; fractions of a day stay fractions. */
export function durationDays(value: DurationValue): Interval {
  const found = durationBounds(value.amount, value.qualifier)
  const { days, per } = unitDays[value.unit]
  const length = (units: number | null) => {
    if (units === null) return null
    // Halves and quarters of days are exact as they are.
    return per === 1 && Number.isInteger(units * 4)
      ? units * days
      : new Exact(units).times(days).div(per).toNumber()
  }
  return { ...found, min: length(found.min), max: length(found.max) }
}
