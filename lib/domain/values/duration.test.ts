import { describe, expect, it } from 'vitest'
import { durationKind } from './duration'
import { nowhere, strict } from './kind.cases'
import type { DurationValue } from './value'

const means = (value: Omit<DurationValue, 'type'>) =>
  durationKind.denote({ type: 'duration', ...value }, nowhere)

describe('durations', () => {
  it.each<[string, Omit<DurationValue, 'type'>, string]>([
    ['three months are days', { amount: 3, unit: 'month' }, '[75,105)'],
    ['almost a year', { amount: 1, unit: 'year', qualifier: 'almost' }, '(0,360]'],
    ['twelve weeks', { amount: 12, unit: 'week' }, '[80.5,87.5)'],
  ])('%s', (_, value, bounds) => expect(durationKind.key(means(value))).toBe(bounds))

  it('meet as intervals do, and have no none of their own', () => {
    const [quarter, months] = [means({ amount: 12, unit: 'week' }), means({ amount: 3, unit: 'month' })]
    expect(durationKind.meet(quarter, months, strict)).toEqual(quarter)
    expect(durationKind.meet(quarter, means({ amount: 1, unit: 'year' }), strict)).toBeNull()
    expect(durationKind.rule).toBe('disjoint-intervals')
    expect(durationKind.none).toBeUndefined()
  })
})
