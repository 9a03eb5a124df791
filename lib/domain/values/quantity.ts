import { type Interval, meetIntervals } from './interval'
import { kind } from './kind'
import { quantityBounds } from './qualifiers'
import type { QuantityValue } from './value'

/** The text that two intervals share if and only if they admit the same numbers. */
export function intervalKey({ min, max, minOpen, maxOpen }: Interval): string {
  return `${minOpen ? '(' : '['}${min ?? ''},${max ?? ''}${maxOpen ? ')' : ']'}`
}

/** Amounts: the interval their qualifier admits (semantics §3.1). The stance `none` is zero. */
export const quantityKind = kind<QuantityValue, Interval>({
  denote: quantityBounds,
  meet: meetIntervals,
  key: intervalKey,
  none: { min: 0, max: 0, minOpen: false, maxOpen: false },
  rule: 'disjoint-intervals',
})
