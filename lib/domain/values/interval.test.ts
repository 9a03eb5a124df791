import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsInterval, equalIntervals, type Interval, meetIntervals, negateInterval } from './interval'

/** `[1,2)` and the like; an empty side is unbounded. */
function read(text: string): Interval {
  const [min = '', max = ''] = text.slice(1, -1).split(',')
  return {
    min: min === '' ? null : Number(min),
    max: max === '' ? null : Number(max),
    minOpen: text.startsWith('('),
    maxOpen: text.endsWith(')'),
  }
}

/** Small whole bounds, so that ties between open and closed ones are frequent. Never empty. */
const intervals: fc.Arbitrary<Interval> = fc
  .record({
    min: fc.option(fc.integer({ min: -4, max: 4 })),
    length: fc.option(fc.nat(4)),
    minOpen: fc.boolean(),
    maxOpen: fc.boolean(),
  })
  .map(({ min, length, minOpen, maxOpen }) => {
    const max = length === null ? null : (min ?? 0) + length
    const point = min !== null && length === 0
    return {
      min,
      max,
      minOpen: min !== null && !point && minOpen,
      maxOpen: max !== null && !point && maxOpen,
    }
  })

function admits({ min, max, minOpen, maxOpen }: Interval, x: number): boolean {
  const above = min === null || x > min || (x === min && !minOpen)
  return above && (max === null || x < max || (x === max && !maxOpen))
}

describe('meetIntervals', () => {
  it.each([
    ['the inner of two', '[1,9]', '[3,4]', '[3,4]'],
    ['the shared part', '[1,5)', '(3,9]', '(3,5)'],
    ['a shared closed bound', '[1,3]', '[3,9]', '[3,3]'],
    ['an open lower bound beats a closed one', '(3,9]', '[3,9]', '(3,9]'],
    ['an open upper bound beats a closed one', '[3,9]', '[3,9)', '[3,9)'],
    ['unbounded below', '[,5]', '[1,9]', '[1,5]'],
    ['unbounded above', '[5,]', '[1,]', '[5,]'],
    ['two unbounded', '[,]', '[,]', '[,]'],
  ])('%s: %s and %s', (_, a, b, both) => {
    expect(meetIntervals(read(a), read(b))).toEqual(read(both))
    expect(meetIntervals(read(b), read(a))).toEqual(read(both))
  })

  it.each([
    ['apart', '[1,2]', '[3,4]'],
    ['touching where one is open', '[1,2)', '[2,3]'],
    ['touching where both are open', '[1,2)', '(2,3]'],
    ['a point at an open bound', '(2,3]', '[2,2]'],
  ])('null: %s', (_, a, b) => {
    expect(meetIntervals(read(a), read(b))).toBeNull()
    expect(meetIntervals(read(b), read(a))).toBeNull()
  })

  it('admits exactly what both admit', () => {
    fc.assert(
      fc.property(intervals, intervals, fc.integer({ min: -20, max: 20 }), (a, b, half) => {
        const met = meetIntervals(a, b)
        expect(met !== null && admits(met, half / 2)).toBe(admits(a, half / 2) && admits(b, half / 2))
      }),
      { numRuns: 1000 },
    )
  })

  it('is idempotent and associative', () => {
    const or = (a: Interval | null, b: Interval | null) => a && b && meetIntervals(a, b)
    fc.assert(
      fc.property(intervals, intervals, intervals, (a, b, c) => {
        expect(meetIntervals(a, a)).toEqual(a)
        expect(or(or(a, b), c)).toEqual(or(a, or(b, c)))
      }),
    )
  })
})

describe('equalIntervals', () => {
  it.each([
    ['the same', '[1,2)', '[1,2)', true],
    ['another lower bound', '[0,2)', '[1,2)', false],
    ['another upper bound', '[1,3)', '[1,2)', false],
    ['open below', '(1,2)', '[1,2)', false],
    ['open above', '[1,2)', '[1,2]', false],
  ])('%s', (_, a, b, same) => expect(equalIntervals(read(a), read(b))).toBe(same))
})

describe('containsInterval', () => {
  it.each([
    ['itself', '[1,2)', '[1,2)', true],
    ['a part', '[1,9]', '(1,2)', true],
    ['one open where it is closed', '[1,2]', '[1,2)', true],
    ['not one closed where it is open', '[1,2)', '[1,2]', false],
    ['not one that only crosses', '[1,5]', '[4,6]', false],
    ['not one apart', '[1,2]', '[3,4]', false],
    ['everything contains all', '[,]', '[3,]', true],
    ['not everything', '[3,]', '[,]', false],
  ])('%s', (_, outer, inner, holds) => expect(containsInterval(read(outer), read(inner))).toBe(holds))
})

describe('negateInterval', () => {
  it.each([
    ['turns both bounds', '[1,2)', '(-2,-1]'],
    ['keeps unbounded sides unbounded', '[,3]', '[-3,]'],
    ['makes no minus zero', '[0,]', '[,0]'],
  ])('%s', (_, from, to) => {
    const turned = negateInterval(read(from))
    expect(turned).toEqual(read(to))
    expect(negateInterval(turned)).toEqual(read(from))
  })
})
