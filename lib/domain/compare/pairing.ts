import type { DayRange } from '../message'
import type { Interval } from '../values/interval'
import type { Scheme } from '../values/kind'
import { canAllHold, meetSenses, type Sense } from '../values/sense'
import type { Reading } from './standing'

/** The two values stand side by side: another mood, another time, another event. */
export const APART = Symbol('apart')

/** What decides how the claims of one question compare. */
export interface Rules {
  readonly scheme: Scheme
  /** A running figure, which may only grow (semantics §4). */
  readonly cumulative: boolean
}

/** Whether every day of `a` is before every day of `b`. */
export function isBefore(a: DayRange, b: DayRange): boolean {
  return a[1] !== null && b[0] !== null && a[1] < b[0]
}

/** Whether two windows are both known and share no day. */
export function areDisjoint(a: DayRange | null, b: DayRange | null): boolean {
  return a !== null && b !== null && (isBefore(a, b) || isBefore(b, a))
}

/** Whether a running figure can have grown from the earlier to the later one. */
function canGrow(earlier: Reading, later: Reading): boolean {
  const from = (earlier.sense.affirmed as Interval | null)?.min ?? null
  const to = (later.sense.affirmed as Interval | null)?.max ?? null
  return from === null || to === null || from <= to
}

/**
 * The moments by which two running figures that no text tells apart may be told apart: what the text says one holds
 * for, else its publication.
 */
export function momentsOf(a: Reading, b: Reading): readonly [DayRange | null, DayRange | null] {
  const [x, y] = [a.standing, b.standing]
  if (x.asOf && y.asOf) return [x.published, y.published]
  return [x.asOf ?? x.published, y.asOf ?? y.published]
}

/** The pair in order of time, or null where the order cannot be told. */
export function inOrder(a: Reading, b: Reading): readonly [Reading, Reading] | null {
  const { asOf: x } = a.standing
  const { asOf: y } = b.standing
  const [first, second] = areDisjoint(x, y) ? [x, y] : momentsOf(a, b)
  if (!first || !second || !areDisjoint(first, second)) return null
  return isBefore(first, second) ? [a, b] : [b, a]
}

function pairFigures(a: Reading, b: Reading): typeof APART | null {
  const order = inOrder(a, b)
  if (!order) return null
  const grows = canGrow(...order)
  if (areDisjoint(a.standing.asOf, b.standing.asOf)) return grows || order[0].pinned ? APART : null
  return order[0].pinned && grows ? APART : null
}

/** Whether two running figures are of different times by their own words, and the later one is smaller. */
export function isRevision(a: Reading, b: Reading, rules: Rules): boolean {
  const isFigure = rules.cumulative && a.standing.claim.value.type === 'quantity'
  return isFigure && areDisjoint(a.standing.asOf, b.standing.asOf) && !isGrowth(a, b)
}

/** Whether the later of two running figures is not smaller; false where their order cannot be told. */
export function isGrowth(a: Reading, b: Reading): boolean {
  const order = inOrder(a, b)
  return order !== null && canGrow(...order)
}

/**
 * How two readings of one event and question stand: `APART` where they are not compared (semantics §4, rule 1), their
 * meet, or null where there is none.
 */
export function pair(a: Reading, b: Reading, rules: Rules): typeof APART | Sense | null {
  if (a.hasLeft || b.hasLeft || a.standing.mood !== b.standing.mood) return APART
  if (rules.cumulative && a.standing.claim.value.type === 'quantity') {
    if (pairFigures(a, b) === APART) return APART
    if (isRevision(a, b, rules)) return null
  } else if (areDisjoint(a.standing.asOf, b.standing.asOf)) return APART
  return meetSenses(a.sense, b.sense, rules.scheme)
}

/** Whether a set of readings, no two of which fail to meet, can be true together; only denials can prevent it. */
export function haveCommonMeet(readings: readonly Reading[], rules: Rules): boolean {
  if (!readings.some(r => r.sense.denied.length > 0)) return true
  return readings.every(at => {
    const others = readings.filter(other => other !== at && holdsAt(other, at, rules))
    return canAllHold([at.sense, ...others.map(other => other.sense)], rules.scheme)
  })
}

/** Whether `other` holds at the moment from which `at` holds; without a time of its own it always does. */
function holdsAt(other: Reading, at: Reading, rules: Rules): boolean {
  if (pair(other, at, rules) === APART) return false
  const { asOf: window } = other.standing
  if (window === null) return true
  if (at.standing.asOf === null) return false
  const since = at.standing.asOf[0] ?? Number.NEGATIVE_INFINITY
  return (window[0] ?? Number.NEGATIVE_INFINITY) <= since && (window[1] ?? Number.POSITIVE_INFINITY) >= since
}
