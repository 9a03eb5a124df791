import type { WeekStart } from '../dossier'
import type { DayRange } from '../message'
import type { Deictic, Weekday } from '../values/value'
import { countAhead, countBack } from './count-back'
import { addMonths, civil, dayNumber, weekdayOf } from './days'

/** In the order of `weekdayOf`. */
const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

type Phrase = Exclude<Deictic['phrase'], 'ago' | 'ahead'>
type WeekdayPhrase = Extract<Phrase, `${string}:${string}`>
type Days = readonly [number, number]

/** Days since the latest of a weekday on or before `day`: 0 to 6. */
function daysSince(day: number, weekday: number): number {
  return (weekdayOf(day) - weekday + 7) % 7
}

function week(day: number, by: number, weekStart: WeekStart): Days {
  const start = day - daysSince(day, weekdays.indexOf(weekStart)) + 7 * by
  return [start, start + 6]
}

/** The whole month or year that is `by` months on from the one of `day`. */
function months(day: number, by: number, length: 1 | 12): Days {
  const { year, month } = civil(day)
  const start = addMonths(dayNumber(year, length === 12 ? 1 : month, 1), by)
  return [start, addMonths(start, length) - 1]
}

function weekday(day: number, phrase: WeekdayPhrase): Days {
  const since = daysSince(
    day,
    weekdays.findIndex(name => phrase.endsWith(name)),
  )
  const back = phrase.startsWith('last-') ? since || 7 : phrase.startsWith('next-') ? since - 7 : since
  return [day - back, day - back]
}

/** What a phrase means on one day. */
function onDay(day: number, phrase: Phrase, weekStart: WeekStart): Days {
  switch (phrase) {
    case 'today':
      return [day, day]
    case 'yesterday':
      return [day - 1, day - 1]
    case 'tomorrow':
      return [day + 1, day + 1]
    case 'this-week':
      return week(day, 0, weekStart)
    case 'last-week':
      return week(day, -1, weekStart)
    case 'next-week':
      return week(day, 1, weekStart)
    case 'this-month':
      return months(day, 0, 1)
    case 'last-month':
      return months(day, -1, 1)
    case 'next-month':
      return months(day, 1, 1)
    case 'this-year':
      return months(day, 0, 12)
    case 'last-year':
      return months(day, -12, 12)
    case 'next-year':
      return months(day, 12, 12)
    default:
      return weekday(day, phrase)
  }
}

/**
 * The days a phrase means beside the day it was published (semantics §3.2): this, last and next week, month and year
 * are the whole period, weeks from `weekStart`; a bare weekday is the latest on or before publication, `last-weekday`
 * the latest strictly before, `next-weekday` the first strictly after; `ago` and `ahead` count from publication as
 * exact durations do. An interval of publication gives the union over its days, from its first day to its last (a
 * later day never means an earlier time, so the ends suffice however long it is). Null, unresolved, where publication
 * is unknown or unbounded on either side.
 */
export function resolveDeictic(
  deictic: Deictic,
  publication: DayRange | null,
  weekStart: WeekStart,
): DayRange | null {
  if (publication === null) return null
  const [from, to] = publication
  if (from === null || to === null) return null
  if (deictic.phrase === 'ago') return countBack(publication, deictic.amount, deictic.unit)
  if (deictic.phrase === 'ahead') return countAhead(publication, deictic.amount, deictic.unit)
  return [onDay(from, deictic.phrase, weekStart)[0], onDay(to, deictic.phrase, weekStart)[1]]
}
