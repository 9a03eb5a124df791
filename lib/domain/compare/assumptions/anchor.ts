import type { DayRange } from '../../message'
import { countBack } from '../../time/count-back'
import type { SinceValue } from '../../values/value'
import type { Reading } from '../standing'
import { type Propose, type ProposeToward, reread } from './proposal'

type CountedBack = Extract<SinceValue, { amount: number }>

/** Ten thousand years: no publication is sought further from its event. */
const REACH = 3_652_425

/** The first of the days from `from` on for which `holds`, which once true stays true; null beyond the reach. */
function firstDay(from: number, holds: (day: number) => boolean): number | null {
  if (!holds(from + REACH)) return null
  let [low, high] = [from, from + REACH]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The publication days, on or after the event, from which a count back reaches `target`; null where none does. An end
 * without limit is null.
 */
export function solvePublication(value: CountedBack, event: DayRange, target: DayRange): DayRange | null {
  const back = (day: number) => countBack([day, day], value.amount, value.unit, value.qualifier ?? 'exact')
  const [targetStart, targetEnd] = target
  const earliest = event[0]
  if (earliest === null) return null
  const first =
    targetStart === null ? earliest : firstDay(earliest, day => (back(day)[1] ?? targetStart) >= targetStart)
  if (first === null) return null
  if (targetEnd === null || back(first)[0] === null) return [first, null]
  const past = firstDay(first, day => (back(day)[0] as number) > targetEnd)
  if (past === first) return null
  return [first, past === null ? null : past - 1]
}

function widest(value: CountedBack, window: DayRange): DayRange {
  return countBack(window, value.amount, value.unit, value.qualifier ?? 'exact')
}

/** The count of a claim that leaves open from where it counts, or null. */
function unstatedCount({ standing }: Reading): CountedBack | null {
  const { value } = standing.claim
  const isOpen = value.type === 'since' && 'amount' in value && (value.anchor ?? 'unstated') === 'unstated'
  return isOpen ? value : null
}

/** An unstated count-back is counted from publication instead of from the event (semantics §5, `anchor`). */
export const proposeAnchor: Propose = a => {
  const value = unstatedCount(a)
  const { published } = a.standing
  if (!value || !published) return []
  const bounds = widest(value, published)
  return [reread(a, 'anchor', 'publication', { denotation: bounds, bounds })]
}

/** Where publication is not known, the window is sought in which it would have to lie. */
export const seekAnchor: ProposeToward = (a, b, { context, event }) => {
  const value = unstatedCount(a)
  const days = context.eventDays(event)
  if (!value || !days || a.standing.published) return []
  const window = solvePublication(value, days, b.sense.affirmed as DayRange)
  return window
    ? [reread(a, 'anchor', 'publication', { denotation: widest(value, window), bounds: window })]
    : []
}
