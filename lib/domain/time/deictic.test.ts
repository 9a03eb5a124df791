import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WeekStart } from '../dossier'
import type { Deictic, Weekday } from '../values/value'
import { dayNumber, isoDay, weekdayOf } from './days'
import { resolveDeictic } from './deictic'
import { edtfDays } from './edtf'

function shown(deictic: Deictic, published: string, weekStart: WeekStart = 'saturday'): string | null {
  const days = resolveDeictic(deictic, edtfDays(published), weekStart)
  return days?.map(day => (day === null ? '∞' : isoDay(day))).join(' … ') ?? null
}

const single = [
  'today',
  'yesterday',
  'tomorrow',
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'next-month',
  'this-year',
  'last-year',
  'next-year',
  'weekday:wednesday',
  'last-weekday:monday',
  'next-weekday:friday',
] as const

/** 10 January 2024 is a Wednesday. */
describe('resolveDeictic on one day', () => {
  it.each<[Deictic['phrase'] & (typeof single)[number], string]>([
    ['today', '2024-01-10 … 2024-01-10'],
    ['yesterday', '2024-01-09 … 2024-01-09'],
    ['tomorrow', '2024-01-11 … 2024-01-11'],
    ['this-week', '2024-01-06 … 2024-01-12'],
    ['last-week', '2023-12-30 … 2024-01-05'],
    ['next-week', '2024-01-13 … 2024-01-19'],
    ['this-month', '2024-01-01 … 2024-01-31'],
    ['last-month', '2023-12-01 … 2023-12-31'],
    ['next-month', '2024-02-01 … 2024-02-29'],
    ['this-year', '2024-01-01 … 2024-12-31'],
    ['last-year', '2023-01-01 … 2023-12-31'],
    ['next-year', '2025-01-01 … 2025-12-31'],
  ])('%s', (phrase, days) => expect(shown({ phrase }, '2024-01-10')).toBe(days))

  it.each<[WeekStart, string]>([
    ['saturday', '2024-01-06 … 2024-01-12'],
    ['sunday', '2024-01-07 … 2024-01-13'],
    ['monday', '2024-01-08 … 2024-01-14'],
  ])('this week, from %s', (weekStart, days) =>
    expect(shown({ phrase: 'this-week' }, '2024-01-10', weekStart)).toBe(days),
  )

  it.each<[WeekStart, string, string]>([
    ['saturday', '2024-01-06', '2024-01-06 … 2024-01-12'],
    ['sunday', '2024-01-06', '2023-12-31 … 2024-01-06'],
    ['monday', '2024-01-07', '2024-01-01 … 2024-01-07'],
  ])('a week from %s, on its first or last day %s', (weekStart, day, days) =>
    expect(shown({ phrase: 'this-week' }, day, weekStart)).toBe(days),
  )

  it.each<[Deictic, string]>([
    [{ phrase: 'weekday:wednesday' }, '2024-01-10'],
    [{ phrase: 'weekday:tuesday' }, '2024-01-09'],
    [{ phrase: 'weekday:thursday' }, '2024-01-04'],
    [{ phrase: 'last-weekday:wednesday' }, '2024-01-03'],
    [{ phrase: 'last-weekday:tuesday' }, '2024-01-09'],
    [{ phrase: 'last-weekday:thursday' }, '2024-01-04'],
    [{ phrase: 'next-weekday:wednesday' }, '2024-01-17'],
    [{ phrase: 'next-weekday:thursday' }, '2024-01-11'],
    [{ phrase: 'next-weekday:tuesday' }, '2024-01-16'],
  ])('$phrase', (deictic, day) => expect(shown(deictic, '2024-01-10')).toBe(`${day} … ${day}`))

  it.each<[string, Deictic, string]>([
    ['two months ago', { phrase: 'ago', amount: 2, unit: 'month' }, '2023-10-27 … 2023-11-25'],
    ['three days ago', { phrase: 'ago', amount: 3, unit: 'day' }, '2024-01-07 … 2024-01-07'],
    ['in two months', { phrase: 'ahead', amount: 2, unit: 'month' }, '2024-02-25 … 2024-03-24'],
    ['in three days', { phrase: 'ahead', amount: 3, unit: 'day' }, '2024-01-13 … 2024-01-13'],
  ])('%s', (_, deictic, days) => expect(shown(deictic, '2024-01-10')).toBe(days))
})

describe('resolveDeictic on an interval of publication', () => {
  it.each<[string, Deictic, string]>([
    ['today is any of its days', { phrase: 'today' }, '2024-01-10 … 2024-01-12'],
    ['a weekday that it crosses', { phrase: 'weekday:thursday' }, '2024-01-04 … 2024-01-11'],
    ['a weekday that it does not', { phrase: 'weekday:sunday' }, '2024-01-07 … 2024-01-07'],
    ['ago, from each of its days', { phrase: 'ago', amount: 1, unit: 'day' }, '2024-01-09 … 2024-01-11'],
  ])('%s', (_, deictic, days) => expect(shown(deictic, '2024-01-10/2024-01-12')).toBe(days))

  it('two years, where it crosses the turn', () =>
    expect(shown({ phrase: 'last-year' }, '2023-12-31/2024-01-01')).toBe('2022-01-01 … 2023-12-31'))
})

describe('resolveDeictic, unresolved', () => {
  it.each([
    ['no publication', null],
    ['no beginning', '../2024-01-10'],
    ['no end', '2024-01-10/..'],
    ['no year', 'XXXX-01-10'],
  ])('%s', (_, published) => {
    const days = published === null ? null : edtfDays(published)
    expect(resolveDeictic({ phrase: 'today' }, days, 'saturday')).toBeNull()
    expect(resolveDeictic({ phrase: 'ago', amount: 2, unit: 'day' }, days, 'saturday')).toBeNull()
  })
})

describe('laws', () => {
  const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2100, 1, 1) })
  const weekStart = fc.constantFrom<WeekStart>('saturday', 'sunday', 'monday')
  const names: readonly Weekday[] = [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
  ]

  it('an interval gives the union over its days, for every phrase', () => {
    fc.assert(
      fc.property(day, fc.nat(30), weekStart, fc.constantFrom(...single), (from, more, start, phrase) => {
        const each = Array.from({ length: more + 1 }, (_, at) =>
          resolveDeictic({ phrase }, [from + at, from + at], start),
        ) as [number, number][]
        const union = [Math.min(...each.map(([min]) => min)), Math.max(...each.map(([, max]) => max))]
        expect(resolveDeictic({ phrase }, [from, from + more], start)).toEqual(union)
      }),
    )
  })

  it('weekdays are found as one finds them: a day at a time', () => {
    const walk = (from: number, step: 1 | -1, weekday: number): number =>
      weekdayOf(from) === weekday ? from : walk(from + step, step, weekday)
    fc.assert(
      fc.property(day, fc.nat(6), (from, weekday) => {
        const name = names[weekday] as Weekday
        const on = (phrase: `${'' | 'last-' | 'next-'}weekday:${Weekday}`) =>
          resolveDeictic({ phrase }, [from, from], 'saturday')?.[0]
        expect(on(`weekday:${name}`)).toBe(walk(from, -1, weekday))
        expect(on(`last-weekday:${name}`)).toBe(walk(from - 1, -1, weekday))
        expect(on(`next-weekday:${name}`)).toBe(walk(from + 1, 1, weekday))
      }),
    )
  })

  it('this week holds the day and starts on the rule; last and next stand beside it', () => {
    fc.assert(
      fc.property(day, weekStart, (from, start) => {
        const week = (phrase: 'last-week' | 'this-week' | 'next-week') =>
          resolveDeictic({ phrase }, [from, from], start) as [number, number]
        const [first, last] = week('this-week')
        expect(first <= from && from <= last).toBe(true)
        expect(names[weekdayOf(first)]).toBe(start)
        expect(week('last-week')).toEqual([first - 7, first - 1])
        expect(week('next-week')).toEqual([last + 1, last + 7])
      }),
    )
  })
})
