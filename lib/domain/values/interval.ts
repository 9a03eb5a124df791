/** Real numbers between two bounds; null is unbounded on that side, where its `open` flag means nothing and is false. */
export interface Interval {
  readonly min: number | null
  readonly max: number | null
  readonly minOpen: boolean
  readonly maxOpen: boolean
}

type Bound = { readonly at: number; readonly open: boolean }

function lower(interval: Interval): Bound {
  return { at: interval.min ?? Number.NEGATIVE_INFINITY, open: interval.minOpen }
}

function upper(interval: Interval): Bound {
  return { at: interval.max ?? Number.POSITIVE_INFINITY, open: interval.maxOpen }
}

/** The bound that admits less; `side` is 1 between lower bounds, -1 between upper ones. */
function tighter(a: Bound, b: Bound, side: 1 | -1): Bound {
  if (a.at === b.at) return a.open ? a : b
  return (a.at - b.at) * side > 0 ? a : b
}

/** What both admit, or null where no number is in both: [1, 2) and [2, 3] do not meet. */
export function meetIntervals(a: Interval, b: Interval): Interval | null {
  const min = tighter(lower(a), lower(b), 1)
  const max = tighter(upper(a), upper(b), -1)
  if (min.at > max.at || (min.at === max.at && (min.open || max.open))) return null
  return {
    min: Number.isFinite(min.at) ? min.at : null,
    max: Number.isFinite(max.at) ? max.at : null,
    minOpen: min.open,
    maxOpen: max.open,
  }
}

/** Whether both admit the same numbers. */
export function equalIntervals(a: Interval, b: Interval): boolean {
  return a.min === b.min && a.max === b.max && a.minOpen === b.minOpen && a.maxOpen === b.maxOpen
}

/** Whether `outer` admits every number that `inner` admits; an interval contains itself. */
export function containsInterval(outer: Interval, inner: Interval): boolean {
  const met = meetIntervals(outer, inner)
  return met !== null && equalIntervals(met, inner)
}

/** The numbers `-x` for each `x` admitted. `0 - x` rather than `-x`: minus zero has no place in a file. */
export function negateInterval({ min, max, minOpen, maxOpen }: Interval): Interval {
  return {
    min: max === null ? null : 0 - max,
    max: min === null ? null : 0 - min,
    minOpen: maxOpen,
    maxOpen: minOpen,
  }
}
