import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, civil, dayNumber, daysInMonth, isoDay, weekdayOf } from './days'

const dayMs = 86_400_000
/** JavaScript's own calendar, in UTC, as the second opinion: it holds 100 million days either side of 1970. */
const anyDay = fc.integer({ min: -99_000_000, max: 99_000_000 })

describe('day numbers', () => {
  it.each([
    ['day 0', 1970, 1, 1, 0],
    ['the day before it', 1969, 12, 31, -1],
    ['a leap day', 2024, 2, 29, 19_782],
    ['the day after a leap day', 2024, 3, 1, 19_783],
    ['a leap day of a year divisible by 400', 2000, 2, 29, 11_016],
    ['no leap day in 1900', 1900, 3, 1, -25_508],
    ['the first day of year 0', 0, 1, 1, -719_528],
    ['the last day before year 0', -1, 12, 31, -719_529],
  ])('%s', (_, year, month, day, number) => {
    expect(dayNumber(year, month, day)).toBe(number)
    expect(civil(number)).toEqual({ year, month, day })
  })

  it('agree with the calendar of Date in UTC, both ways', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const date = new Date(day * dayMs)
        const same = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civil(day)).toEqual(same)
        expect(dayNumber(same.year, same.month, same.day)).toBe(day)
      }),
    )
  })

  it('stay exact a thousand million years away', () => {
    expect(civil(dayNumber(1_000_000_000, 12, 31))).toEqual({ year: 1_000_000_000, month: 12, day: 31 })
    expect(civil(dayNumber(-1_000_000_000, 1, 1))).toEqual({ year: -1_000_000_000, month: 1, day: 1 })
  })
})

describe('daysInMonth', () => {
  it.each([
    ['a leap year', 2024, 2, 29],
    ['a common year', 2023, 2, 28],
    ['a century', 1900, 2, 28],
    ['a fourth century', 2000, 2, 29],
    ['April', 2024, 4, 30],
    ['June', 2024, 6, 30],
    ['September', 2024, 9, 30],
    ['November', 2024, 11, 30],
    ['December', 2024, 12, 31],
  ])('%s', (_, year, month, days) => expect(daysInMonth(year, month)).toBe(days))
})

describe('addMonths', () => {
  it.each([
    ['the same day of the next month', '2024-01-10', 1, '2024-02-10'],
    ['the last day where the month is shorter', '2024-01-31', 1, '2024-02-29'],
    ['back over the turn of the year', '2024-01-10', -10, '2023-03-10'],
    ['back to a shorter month', '2024-03-31', -1, '2024-02-29'],
    ['twelve from a leap day', '2024-02-29', 12, '2025-02-28'],
    ['none', '2024-02-29', 0, '2024-02-29'],
    ['into December', '2024-01-31', -1, '2023-12-31'],
  ])('%s', (_, from, months, to) => {
    const [year, month, day] = from.split('-').map(Number) as [number, number, number]
    expect(isoDay(addMonths(dayNumber(year, month, day), months))).toBe(to)
  })

  it('never puts a later day before an earlier one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(70), fc.integer({ min: -500, max: 500 }), (day, later, months) => {
        expect(addMonths(day + later, months)).toBeGreaterThanOrEqual(addMonths(day, months))
      }),
    )
  })
})

describe('weekdayOf', () => {
  it('knows a Monday, a Sunday, and days before day 0', () => {
    expect(weekdayOf(dayNumber(2024, 5, 13))).toBe(0)
    expect(weekdayOf(dayNumber(2024, 5, 19))).toBe(6)
    expect(weekdayOf(dayNumber(1969, 12, 28))).toBe(6)
  })

  it('agrees with Date in UTC', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect((weekdayOf(day) + 1) % 7).toBe(new Date(day * dayMs).getUTCDay())
      }),
    )
  })
})

describe('isoDay', () => {
  it.each([
    ['a day', 2024, 5, 4, '2024-05-04'],
    ['year 0', 0, 1, 1, '0000-01-01'],
    ['a year of two digits', 44, 3, 15, '0044-03-15'],
    ['a year before 0', -44, 3, 15, '-0044-03-15'],
    ['the last day that has four digits', 9999, 12, 31, '9999-12-31'],
    ['a later year, without its day', 17_000, 5, 4, 'Y17000'],
    ['an earlier one', -17_000, 5, 4, 'Y-17000'],
  ])('%s', (_, year, month, day, text) => expect(isoDay(dayNumber(year, month, day))).toBe(text))
})
