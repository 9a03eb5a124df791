import { describe, expect, it } from 'vitest'
import { back, day, lasting, phrase, rowOf, type Said, type Story, since } from '../dossier.cases'

/** What of the claims of `a` and `b` may be read by another calendar, and the bounds that gives. */
function assumed(a: Said, b: Said, more: Partial<Story> = {}): string[] {
  return rowOf({ ...more, says: { a, b } })
    .assumptions.filter(({ kind }) => kind === 'calendar')
    .map(({ claim, to, bounds }) => `${claim} ${to} ${bounds}`)
}

const told: Partial<Story> = { articles: { a: { published: '2024-03-15' } } }
const openEvent = (date: string): Partial<Story> => ({ events: [{ id: 'round', title: {}, date }] })

describe('two days in two time zones', () => {
  it.each<[string, Said, Said, string[]]>([
    [
      'neighbours',
      day('2024-04-13'),
      day('2024-04-14'),
      ['a1 2024-04-14 2024-04-14/2024-04-14', 'b1 2024-04-13 2024-04-13/2024-04-13'],
    ],
    [
      'of the last time',
      since('2024-04-13'),
      since('2024-04-14'),
      ['a1 2024-04-14 2024-04-14/2024-04-14', 'b1 2024-04-13 2024-04-13/2024-04-13'],
    ],
    ['two days apart', day('2024-04-13'), day('2024-04-15'), []],
    ['a month and the day after it', day('2024-04'), day('2024-05-01'), []],
    ['a day and the month after it', day('2024-04-30'), day('2024-05'), []],
  ])('%s', (_, a, b, bridges) => expect(assumed(a, b)).toEqual(bridges))

  it('are no figures', () => {
    expect(
      assumed({ type: 'quantity', amount: 13, unit: 'x' }, { type: 'quantity', amount: 14, unit: 'x' }),
    ).toEqual([])
  })
})

describe('months of the Hijri calendar', () => {
  it.each<[string, Said, Said, Partial<Story>, string[]]>([
    // 12 months are [11.5, 12.5) of 29.53 days.
    ['a length', lasting(12, 'month'), lasting(344, 'day'), {}, ['a1 hijri 339.595/369.125']],
    [
      'a qualified length',
      lasting(12, 'month', 'almost'),
      lasting(329, 'day'),
      {},
      ['a1 hijri 324.83/354.36'],
    ],
    ['a length in other units', lasting(48, 'week'), lasting(344, 'day'), {}, []],
    // 10 January less 339.595 days, rounded inward, and less 369.125 days.
    ['a count back', back(12, 'month', 'event'), since('2023-02-04'), {}, ['a1 hijri 2023-01-06/2023-02-04']],
    [
      'a qualified count back',
      back(12, 'month', 'event', 'almost'),
      since('2023-02-14'),
      {},
      ['a1 hijri 2023-01-21/2023-02-19'],
    ],
    [
      'a bare count back',
      { type: 'since', amount: 12, unit: 'month', anchor: 'event' },
      since('2023-02-04'),
      {},
      ['a1 hijri 2023-01-06/2023-02-04'],
    ],
    ['a count in other units', back(52, 'week', 'event'), since('2023-02-04'), {}, []],
    [
      'a count back from publication',
      back(12, 'month', 'publication'),
      since('2023-04-10'),
      told,
      ['a1 hijri 2023-03-12/2023-04-10'],
    ],
    [
      'ago',
      phrase({ phrase: 'ago', amount: 12, unit: 'month' }),
      day('2023-04-10'),
      told,
      ['a1 hijri 2023-03-12/2023-04-10'],
    ],
    [
      'ahead',
      phrase({ phrase: 'ahead', amount: 12, unit: 'month' }),
      day('2025-02-18'),
      told,
      ['a1 hijri 2025-02-18/2025-03-19'],
    ],
    ['ago in other units', phrase({ phrase: 'ago', amount: 52, unit: 'week' }), day('2023-04-10'), told, []],
    ['another phrase', phrase({ phrase: 'last-month' }), day('2023-04-10'), told, []],
    // 2,953 days are a hundred Hijri months to the day, and "almost" leaves them out.
    [
      'up to an open bound',
      back(101, 'month', 'event', 'almost'),
      since('2015-12-09'),
      {},
      ['a1 hijri 2015-11-11/2015-12-09'],
    ],
    ['not at an open bound', back(101, 'month', 'event', 'almost'), since('2015-12-10'), {}, []],
    [
      'at least: no beginning',
      back(12, 'month', 'event', 'at-least'),
      since('2023-01-20'),
      {},
      ['a1 hijri ../2023-01-20'],
    ],
    [
      'of an event without a first day',
      back(12, 'month', 'event'),
      since('2023-02-04'),
      openEvent('../2024-01-10'),
      ['a1 hijri ../2023-02-04'],
    ],
    [
      'of an event without a last day, which it only narrows',
      back(12, 'month', 'event'),
      since('2022-06'),
      openEvent('2024-01-10/..'),
      [],
    ],
  ])('%s', (_, a, b, more, bridges) => expect(assumed(a, b, more)).toEqual(bridges))
})
