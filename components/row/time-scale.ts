import type { DayRange } from '@/lib/domain/message'
import { type Civil, civil, dayNumber } from '@/lib/domain/time/days'

/** A calendar mark: the day it falls on, and what it names. */
export interface Tick {
  readonly day: number
  readonly unit: 'day' | 'month' | 'year'
}

/** A time line from `start` to `end`, days since 1970-01-01 (`end` exclusive), with its calendar marks. */
export interface Scale {
  readonly start: number
  readonly end: number
  readonly ticks: readonly Tick[]
}

/** A stretch of a scale as shares of its width, 0 to 1; `open` says at which ends it goes on past the drawing. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly open: readonly [boolean, boolean]
}

// Five names of months still fit beside each other on a phone.
const MOST_TICKS = 5
const STEPS = [
  ['day', 1],
  ['day', 2],
  ['day', 5],
  ['day', 10],
  ['month', 1],
  ['month', 2],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 25],
  ['year', 100],
  ['year', 500],
] as const

/** A scale that shows every end of the ranges (days, both ends inclusive), or null where all of them are open. */
export function timeScale(ranges: readonly DayRange[]): Scale | null {
  const ends = ranges.flatMap(([from, to]) => [from, to === null ? null : to + 1]).filter(day => day !== null)
  if (ends.length === 0) return null
  const first = Math.min(...ends)
  const last = Math.max(...ends)
  const margin = Math.max(2, Math.round((last - first) * 0.06))
  const opens = (side: 0 | 1) => (ranges.some(range => range[side] === null) ? 3 : 1)
  const start = first - margin * opens(0)
  const end = last + margin * opens(1)
  return { start, end, ticks: ticks(start, end) }
}

/** Where a range lies on the scale; an open end reaches the edge. */
export function stretch(scale: Scale, [from, to]: DayRange): Stretch {
  return {
    from: from === null ? 0 : share(scale, from),
    to: to === null ? 1 : share(scale, to + 1),
    open: [from === null, to === null],
  }
}

/** A day as a share of the scale's width, kept between 0 and 1. */
export function share({ start, end }: Scale, day: number): number {
  return Math.min(1, Math.max(0, (day - start) / (end - start)))
}

/** What all ranges have in common, or null where that is nothing (or there is no range). */
export function common(ranges: readonly DayRange[]): DayRange | null {
  if (ranges.length === 0) return null
  const from = Math.max(...ranges.map(([day]) => day ?? Number.NEGATIVE_INFINITY))
  const to = Math.min(...ranges.map(([, day]) => day ?? Number.POSITIVE_INFINITY))
  if (from > to) return null
  return [Number.isFinite(from) ? from : null, Number.isFinite(to) ? to : null]
}

/** The days that lie strictly between two ranges, or null where they touch or meet. */
export function gap(a: DayRange, b: DayRange): number | null {
  const between = (left: DayRange, right: DayRange) =>
    left[1] !== null && right[0] !== null && right[0] > left[1] ? right[0] - left[1] - 1 : null
  const days = between(a, b) ?? between(b, a)
  return days === 0 ? null : days
}

function ticks(start: number, end: number): Tick[] {
  for (const [unit, step] of STEPS) {
    const found = every(unit, step, start, end)
    if (found.length <= MOST_TICKS) return found
  }
  return []
}

function every(unit: Tick['unit'], step: number, start: number, end: number): Tick[] {
  const first = civil(start)
  const found: Tick[] = []
  // One more than would ever be drawn is enough to know that they are too many.
  for (let count = 0; found.length <= MOST_TICKS; count += 1) {
    const day = tickDay(unit, step, first, count)
    if (day >= end) break
    if (day >= start) found.push({ day, unit })
  }
  return found
}

/** Years and months are counted from round ones, days from the first of the scale. */
function tickDay(unit: Tick['unit'], step: number, first: Civil, count: number): number {
  if (unit === 'day') return dayNumber(first.year, first.month, first.day) + count * step
  if (unit === 'year') return dayNumber((Math.ceil(first.year / step) + count) * step, 1, 1)
  const month = (Math.ceil((first.month - 1) / step) + count) * step
  return dayNumber(first.year + Math.floor(month / 12), (month % 12) + 1, 1)
}
