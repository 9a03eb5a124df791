import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayRange } from '../../message'
import { countBack } from '../../time/count-back'
import { dayNumber, isoDay } from '../../time/days'
import type { Qualifier, TimeUnit } from '../../values/value'
import { back, day as date, rowOf, since } from '../dossier.cases'
import { solvePublication } from './anchor'

const round = dayNumber(2024, 1, 10)
const on = (at: number): DayRange => [at, at]
const shown = (days: DayRange | null) => days?.map(at => (at === null ? '..' : isoDay(at))).join('/') ?? null

type Count = Parameters<typeof solvePublication>[0]
const count = (amount: number, unit: TimeUnit, qualifier?: Qualifier): Count => ({
  type: 'since',
  amount,
  unit,
  ...(qualifier && { qualifier }),
})

describe('the publication days from which a count back reaches its target', () => {
  const may17 = on(dayNumber(2023, 5, 17))

  it.each<[string, Count, DayRange, DayRange, string | null]>([
    ['one day for one day', count(10, 'day'), on(round), on(round), '2024-01-20/2024-01-20'],
    ['a window for a month’s length', count(10, 'month'), on(round), may17, '2024-03-01/2024-03-31'],
    ['never before the event', count(8, 'month'), on(round), may17, '2024-01-10/2024-01-31'],
    [
      'not before the first day of the event',
      count(8, 'month'),
      [round, round + 400],
      may17,
      '2024-01-10/2024-01-31',
    ],
    ['none, where that is past already', count(3, 'month'), on(round), may17, null],
    ['no end, where the target has none', count(10, 'day'), on(round), [round, null], '2024-01-20/..'],
    [
      'from the event on, where the target has no beginning',
      count(10, 'day'),
      on(round),
      [null, round],
      '2024-01-10/2024-01-20',
    ],
    [
      'no end, where the count reaches back for ever',
      count(10, 'day', 'at-least'),
      on(round),
      on(round),
      '2024-01-20/..',
    ],
    ['anywhere, where both do', count(10, 'day', 'at-least'), on(round), [null, null], '2024-01-10/..'],
    ['none, where the event has no first day', count(10, 'day'), [null, round], on(round), null],
    ['none within ten thousand years', count(10, 'day'), on(round), on(round + 3_652_425), null],
    ['no end within them', count(10, 'day'), on(round), [round, round + 3_652_425], '2024-01-20/..'],
    [
      'from the event on, where no day number goes so far back',
      count(1e12, 'year'),
      on(round),
      may17,
      '2024-01-10/..',
    ],
  ])('%s', (_, value, event, target, window) => {
    const found = solvePublication(value, event, target)
    expect(shown(found)).toBe(window)
  })

  it('is one day at the end of ten thousand years', () => {
    const last = on(round + 3_652_425)
    expect(solvePublication(count(10, 'day'), on(round), on(round + 3_652_415))).toEqual(last)
  })

  it('are those found by trying every day', () => {
    const counts = fc.record({
      amount: fc.constantFrom(1, 2, 5, 10),
      unit: fc.constantFrom<TimeUnit>('day', 'week', 'month'),
      qualifier: fc.constantFrom<Qualifier>('exact', 'about', 'almost'),
    })
    const targets = fc
      .tuple(fc.nat(400), fc.nat(40))
      .map(([ago, length]): [number, number] => [round - ago, round - ago + length])
    fc.assert(
      fc.property(counts, targets, ({ amount, unit, qualifier }, target) => {
        const reaches = [...Array(800).keys()]
          .map(i => round + i)
          .filter(at => {
            const [from, to] = countBack(on(at), amount, unit, qualifier) as [number, number]
            return from <= target[1] && to >= target[0]
          })
        const first = reaches[0]
        const window = first === undefined ? null : [first, reaches.at(-1)]
        expect(solvePublication(count(amount, unit, qualifier), on(round), target)).toEqual(window)
      }),
      { numRuns: 60 },
    )
  })
})

describe('an anchor', () => {
  const assumed = (
    a: Parameters<typeof rowOf>[0]['says'][string],
    more: Partial<Parameters<typeof rowOf>[0]> = {},
  ) =>
    rowOf({ ...more, says: { a, b: since('2023-05-17') } }).assumptions.map(({ claim, to, bounds }) => [
      claim,
      to,
      bounds,
    ])

  it('left out is unstated', () => {
    expect(assumed({ type: 'since', amount: 10, unit: 'month' })).toEqual([
      ['a1', 'publication', '2024-03-01/2024-03-31'],
    ])
  })

  it('is not sought where the event has no date', () => {
    const events = [{ id: 'round', title: {}, date: null }]
    expect(assumed(back(10, 'month', 'unstated'), { events })).toEqual([])
  })

  it('is not sought for a date', () => {
    expect(rowOf({ says: { a: date('2024-01-10'), b: date('2024-03') } }).assumptions).toEqual([])
  })
})
