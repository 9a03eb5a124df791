import { type Interval, meetIntervals } from './interval'
import { kind } from './kind'
import { durationDays } from './qualifiers'
import { intervalKey } from './quantity'
import type { DurationValue } from './value'

/** Lengths of time: an interval of days (semantics §3.1). */
export const durationKind = kind<DurationValue, Interval>({
  denote: durationDays,
  meet: meetIntervals,
  key: intervalKey,
  rule: 'disjoint-intervals',
})
