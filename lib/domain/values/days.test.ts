import { describe, expect, it } from 'vitest'
import type { DayRange } from '../message'
import { isoDay } from '../time/days'
import { dateKind, daysKey, meetDays, sinceKind } from './days'
import type { Moment } from './kind'
import { nowhere, strict, told } from './kind.cases'
import type { DateValue, SinceValue } from './value'

const shown = (days: unknown) =>
  (days as DayRange | null)?.map(day => (day === null ? '..' : isoDay(day))).join('/') ?? null
const date = (value: DateValue, at: Moment = told) => shown(dateKind.denote(value, at))
const since = (value: SinceValue, at: Moment = told) => shown(sinceKind.denote(value, at))

describe('what a date means', () => {
  it.each<[string, DateValue, string | null]>([
    ['a day', { type: 'date', edtf: '2024-01-10' }, '2024-01-10/2024-01-10'],
    ['a month', { type: 'date', edtf: '2024-01' }, '2024-01-01/2024-01-31'],
    ['no year', { type: 'date', edtf: 'XXXX-01-10' }, null],
    ['yesterday', { type: 'date', deictic: { phrase: 'yesterday' } }, '2024-01-13/2024-01-13'],
    ['this week, from Saturday', { type: 'date', deictic: { phrase: 'this-week' } }, '2024-01-13/2024-01-19'],
  ])('%s', (_, value, days) => expect(date(value)).toBe(days))

  it('this week, from Monday', () => {
    const monday = { ...told, weekStart: 'monday' } as const
    expect(date({ type: 'date', deictic: { phrase: 'this-week' } }, monday)).toBe('2024-01-08/2024-01-14')
  })

  it('a phrase needs the day it was published', () => {
    expect(date({ type: 'date', deictic: { phrase: 'yesterday' } }, nowhere)).toBeNull()
  })
})

describe('when the last time was', () => {
  const months = { type: 'since', amount: 8, unit: 'month' } as const

  it.each<[string, SinceValue, string | null]>([
    ['counted back, as a bare amount: half a month to both sides', months, '2023-04-26/2023-05-26'],
    ['from the event where it is not stated', { ...months, anchor: 'unstated' }, '2023-04-26/2023-05-26'],
    ['from the event', { ...months, anchor: 'event' }, '2023-04-26/2023-05-26'],
    ['from publication', { ...months, anchor: 'publication' }, '2023-04-30/2023-05-30'],
    ['almost', { ...months, qualifier: 'almost' }, '2023-05-10/2023-06-09'],
    ['dated', { type: 'since', edtf: '2023-05' }, '2023-05-01/2023-05-31'],
    ['another event', { type: 'since', event: 'earlier' }, '2023-05-01/2023-05-31'],
    ['an event nobody dated', { type: 'since', event: 'undated' }, null],
    ['none since an event', { type: 'since', noneSince: { event: 'earlier' } }, '../2023-05-31'],
    ['none since an event nobody dated', { type: 'since', noneSince: { event: 'undated' } }, null],
    ['none since a date', { type: 'since', noneSince: { edtf: '2023-05' } }, '../2023-05-31'],
    ['none since a date without its year', { type: 'since', noneSince: { edtf: 'XXXX-05-01' } }, null],
  ])('%s', (_, value, days) => expect(since(value)).toBe(days))

  it.each(['event', 'publication', 'unstated'] as const)('unresolved without its anchor: %s', anchor => {
    expect(since({ ...months, anchor }, nowhere)).toBeNull()
  })
})

describe('the days in both of two ranges', () => {
  it.each<[string, DayRange, DayRange, DayRange | null]>([
    ['the inner', [1, 9], [3, 4], [3, 4]],
    ['the shared', [1, 5], [3, 9], [3, 5]],
    ['one shared day', [1, 3], [3, 9], [3, 3]],
    ['none', [1, 2], [3, 9], null],
    ['no beginning', [null, 5], [3, 9], [3, 5]],
    ['no end', [1, 5], [3, null], [3, 5]],
    ['no beginning and no end', [null, 5], [3, null], [3, 5]],
    ['no beginning, and too early an end', [null, 2], [3, null], null],
    ['before 1970', [null, -5], [-9, -3], [-9, -5]],
    ['before 1970, without an end', [-9, null], [-12, -3], [-9, -3]],
    ['no ends at all', [null, null], [null, null], [null, null]],
    ['no two beginnings', [null, 5], [null, 9], [null, 5]],
    ['no two ends', [1, null], [3, null], [3, null]],
  ])('%s', (_, a, b, both) => {
    expect(meetDays(a, b)).toEqual(both)
    expect(meetDays(b, a)).toEqual(both)
    expect(dateKind.meet(a, b, strict)).toEqual(both)
    expect(sinceKind.meet(b, a, strict)).toEqual(both)
  })

  it.each<[DayRange, string]>([
    [[0, 3], '0..3'],
    [[null, 3], '..3'],
    [[0, null], '0..'],
    [[null, null], '..'],
  ])('%j has the key %s', (days, key) => expect(daysKey(days)).toBe(key))

  it('fail to meet as disjoint intervals', () => {
    expect([dateKind.rule, sinceKind.rule]).toEqual(['disjoint-intervals', 'disjoint-intervals'])
  })
})
