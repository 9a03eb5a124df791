import { Decimal } from 'decimal.js'
import type { DayRange } from '../../message'
import { isoDay } from '../../time/days'
import { type Interval, negateInterval } from '../../values/interval'
import type { Moment } from '../../values/kind'
import { durationBounds } from '../../values/qualifiers'
import type { Qualifier } from '../../values/value'
import type { Reading } from '../standing'
import { type Propose, type ProposeToward, reread, singleDay } from './proposal'

/** Mean length of a month of the Hijri calendar in days, as semantics §5 has it. */
const HIJRI_MONTH = 29.53

function inDays(months: Interval): Interval {
  const days = (n: number | null) => (n === null ? null : new Decimal(n).times(HIJRI_MONTH).toNumber())
  return { ...months, min: days(months.min), max: days(months.max) }
}

/** Whole days at a distance inside `lengths` before `from`. */
function daysBefore(from: DayRange, { min, max, minOpen, maxOpen }: Interval): DayRange {
  const first = from[0] === null || max === null ? null : from[0] - max
  const last = from[1] === null || min === null ? null : from[1] - min
  const inward = (edge: number, isOpen: boolean, side: 1 | -1) => {
    const whole = side === 1 ? Math.ceil(edge) : Math.floor(edge)
    return isOpen && whole === edge ? whole + side : whole
  }
  return [first === null ? null : inward(first, maxOpen, 1), last === null ? null : inward(last, minOpen, -1)]
}

interface MonthCount {
  readonly amount: number
  readonly qualifier: Qualifier
  readonly direction: 'back' | 'ahead' | 'length'
  readonly from: DayRange | null
}

/** The count of months a value is made of, or null: only months can be Hijri. */
function monthCount({ standing, assumption }: Reading, moment: Moment): MonthCount | null {
  const { value } = standing.claim
  if (value.type === 'duration' && value.unit === 'month')
    return { amount: value.amount, qualifier: value.qualifier ?? 'exact', direction: 'length', from: null }
  if (value.type === 'since' && 'amount' in value && value.unit === 'month') {
    const isFromPublication = value.anchor === 'publication' || assumption?.kind === 'anchor'
    const from = isFromPublication ? moment.published : moment.event
    return { amount: value.amount, qualifier: value.qualifier ?? 'exact', direction: 'back', from }
  }
  if (value.type !== 'date' || !value.deictic || !('amount' in value.deictic)) return null
  const { phrase, amount, unit } = value.deictic
  if (unit !== 'month') return null
  return {
    amount,
    qualifier: 'exact',
    direction: phrase === 'ago' ? 'back' : 'ahead',
    from: moment.published,
  }
}

function hijriMonths(count: MonthCount): DayRange | Interval | null {
  const lengths = inDays(durationBounds(count.amount, count.qualifier))
  if (count.direction === 'length') return lengths
  return count.from && daysBefore(count.from, count.direction === 'back' ? lengths : negateInterval(lengths))
}

/** Two single days that differ by one are one day in two time zones (semantics §5, `calendar`). */
export const proposeOtherZone: ProposeToward = (a, b) => {
  const { type } = a.standing.claim.value
  if (type !== 'date' && type !== 'since') return []
  const day = singleDay(a.sense.affirmed as DayRange)
  const other = singleDay(b.sense.affirmed as DayRange)
  if (day === null || other === null || Math.abs(day - other) !== 1) return []
  const bounds: DayRange = [other, other]
  return [reread(a, 'calendar', isoDay(other), { denotation: bounds, bounds, isMutual: true })]
}

/** A count of months is of months of the Hijri calendar (semantics §5, `calendar`). */
export const proposeHijri: Propose = (a, { context }) => {
  const count = monthCount(a, context.moment(a.standing.claim))
  const bounds = count && hijriMonths(count)
  return bounds ? [reread(a, 'calendar', 'hijri', { denotation: bounds, bounds })] : []
}
