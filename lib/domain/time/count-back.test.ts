import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayRange } from '../message'
import type { Qualifier, TimeUnit } from '../values/value'
import { countAhead, countBack } from './count-back'
import { dayNumber, isoDay } from './days'
import { edtfDays } from './edtf'

function shown(days: DayRange): string {
  return days.map(day => (day === null ? '∞' : isoDay(day))).join(' … ')
}

/** The days of a publication or event as EDTF. */
function on(edtf: string): DayRange {
  return edtfDays(edtf) ?? [null, null]
}

type Case = [string, string, number, TimeUnit, Qualifier | undefined, string]

describe('countBack: the calendar first, then days', () => {
  it.each<Case>([
    ['almost 8 months is (7, 8]', '2026-01-14', 8, 'month', 'almost', '2025-05-14 … 2025-06-13'],
    ['10 months is [9.5, 10.5)', '2026-01-14', 10, 'month', 'exact', '2025-02-28 … 2025-03-30'],
    ['exact is what is meant by default', '2026-01-14', 10, 'month', undefined, '2025-02-28 … 2025-03-30'],
    ['the same from another day', '2026-03-22', 10, 'month', 'exact', '2025-05-08 … 2025-06-07'],
    ['from a range, the union', '2024-03-13/2024-03-15', 10, 'month', 'exact', '2023-04-29 … 2023-05-31'],
    ['about 8 months is [7.2, 8.8]', '2026-01-14', 8, 'month', 'about', '2025-04-20 … 2025-06-08'],
    ['a month before the 31st, clamped', '2024-03-31', 1, 'month', 'almost', '2024-02-29 … 2024-03-30'],
    ['half a year is six months', '2024-01-10', 2, 'year', 'exact', '2021-07-11 … 2022-07-10'],
    ['a quarter is three', '2024-01-10', 2, 'quarter', 'almost', '2023-07-10 … 2023-10-09'],
    ['half a quarter, a month and 15 days', '2024-01-10', 1, 'quarter', 'exact', '2023-08-27 … 2023-11-25'],
    ['over a year', '2024-01-10', 1, 'year', 'more-than', '2022-01-11 … 2023-01-10'],
    ['under a year', '2024-01-10', 1, 'year', 'less-than', '2023-01-10 … 2024-01-09'],
    ['decades, vaguely', '2024-01-10', 0, 'year', 'dozens', '1925-01-10 … 2004-01-10'],
  ])('%s', (_, from, amount, unit, qualifier, days) => {
    expect(shown(countBack(on(from), amount, unit, qualifier))).toBe(days)
  })
})

describe('countBack in days and less', () => {
  it.each<Case>([
    ['yesterday', '2024-01-10', 1, 'day', 'exact', '2024-01-09 … 2024-01-09'],
    ['the same day', '2024-01-10', 0, 'day', 'exact', '2024-01-10 … 2024-01-10'],
    [
      'about 4 days is [3.25, 4.75]: one whole day',
      '2024-01-10',
      4,
      'day',
      'about',
      '2024-01-06 … 2024-01-06',
    ],
    ['up to 3 days', '2024-01-10', 3, 'day', 'at-most', '2024-01-07 … 2024-01-10'],
    ['2 weeks is [10.5, 17.5) days', '2024-01-10', 2, 'week', 'exact', '2023-12-24 … 2023-12-30'],
    ['24 hours', '2024-01-10', 24, 'hour', 'exact', '2024-01-09 … 2024-01-09'],
    ['36 hours: the days touched', '2024-01-10', 36, 'hour', 'exact', '2024-01-08 … 2024-01-09'],
    ['3 hours: the days touched', '2024-01-10', 3, 'hour', 'exact', '2024-01-09 … 2024-01-10'],
    ['90 minutes', '2024-01-10', 90, 'minute', 'exact', '2024-01-09 … 2024-01-10'],
    [
      '36 hours from either of two days',
      '2024-01-10/2024-01-11',
      36,
      'hour',
      'exact',
      '2024-01-08 … 2024-01-10',
    ],
  ])('%s', (_, from, amount, unit, qualifier, days) => {
    expect(shown(countBack(on(from), amount, unit, qualifier))).toBe(days)
  })
})

describe('countBack without a bound', () => {
  it.each<Case>([
    ['at least has no earliest day', '2024-01-10', 3, 'day', 'at-least', '∞ … 2024-01-07'],
    ['an unbounded beginning', '../2024-01-10', 3, 'day', 'exact', '∞ … 2024-01-07'],
    ['an unbounded end', '2024-01-10/..', 3, 'day', 'exact', '2024-01-07 … ∞'],
    ['further than days are counted', '2024-01-10', 1e300, 'year', 'exact', '∞ … ∞'],
    ['an amount that is no number', '2024-01-10', Number.NaN, 'day', 'exact', '∞ … 2024-01-10'],
  ])('%s', (_, from, amount, unit, qualifier, days) => {
    expect(shown(countBack(on(from), amount, unit, qualifier))).toBe(days)
  })
})

describe('countAhead', () => {
  it.each<Case>([
    ['[9.5, 10.5) months', '2025-03-14', 10, 'month', undefined, '2025-12-29 … 2026-01-28'],
    ['almost a month, (0, 1]', '2024-01-31', 1, 'month', 'almost', '2024-02-01 … 2024-02-29'],
    ['tomorrow', '2024-02-28', 1, 'day', 'exact', '2024-02-29 … 2024-02-29'],
    ['at least has no latest day', '2024-01-10', 3, 'day', 'at-least', '2024-01-13 … ∞'],
    ['3 hours: the days touched', '2024-01-10', 3, 'hour', 'exact', '2024-01-10 … 2024-01-11'],
    ['from a range, the union', '2024-01-10/2024-01-12', 1, 'week', 'almost', '2024-01-11 … 2024-01-19'],
  ])('%s', (_, from, amount, unit, qualifier, days) => {
    expect(shown(countAhead(on(from), amount, unit, qualifier))).toBe(days)
  })
})

describe('laws', () => {
  const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2100, 1, 1) })
  const unit = fc.constantFrom<TimeUnit>('hour', 'day', 'week', 'month', 'quarter', 'year')
  const qualifier = fc.constantFrom<Qualifier>(
    'exact',
    'about',
    'almost',
    'more-than',
    'less-than',
    'at-most',
  )
  const amount = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0.5, 1.5, 2.25))

  it('the bounds are in order, and nothing counted back comes after', () => {
    fc.assert(
      fc.property(day, amount, unit, qualifier, (from, many, of, how) => {
        const [min, max] = countBack([from, from], many, of, how) as [number, number]
        expect(min).toBeLessThanOrEqual(max)
        expect(max).toBeLessThanOrEqual(from)
      }),
      { numRuns: 500 },
    )
  })

  it('a range gives the union over its days', () => {
    fc.assert(
      fc.property(day, fc.nat(40), amount, unit, qualifier, (from, more, many, of, how) => {
        const days = Array.from({ length: more + 1 }, (_, at) => from + at)
        const each = days.map(one => countBack([one, one], many, of, how) as [number, number])
        const union = [Math.min(...each.map(([min]) => min)), Math.max(...each.map(([, max]) => max))]
        expect(countBack([from, from + more], many, of, how)).toEqual(union)
      }),
    )
  })

  it('whole days are those inside the bounds, one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, weeks) => {
        const inside = Array.from({ length: 200 }, (_, back) => back).filter(
          back => back >= (weeks - 0.5) * 7 && back < (weeks + 0.5) * 7,
        )
        const union = [from - Math.max(...inside), from - Math.min(...inside)]
        expect(countBack([from, from], weeks, 'week')).toEqual(union)
      }),
    )
  })

  it('a negative amount counts the other way', () => {
    fc.assert(
      fc.property(day, amount, unit, qualifier, (from, many, of, how) => {
        expect(countBack([from, from], -many, of, how)).toEqual(countAhead([from, from], many, of, how))
      }),
    )
  })
})

describe('a count that was made before', () => {
  it('comes to the same, however many others were made since', () => {
    const first = countBack([0, 0], 1, 'day')
    for (let amount = 2; amount < 1_200; amount += 1)
      expect(countBack([0, 0], amount, 'day')).toEqual([-amount, -amount])
    expect(countBack([0, 0], 1, 'day')).toEqual(first)
    expect(countBack([0, 0], 1, 'week')).not.toEqual(first)
  })
})
