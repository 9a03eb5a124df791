import { describe, expect, it } from 'vitest'
import {
  gregorianMonths,
  hijriMonthNumber,
  hijriMonths,
  monthNumber,
  weekdayNumber,
  weekdays,
} from './month-names'

describe('months', () => {
  it.each([
    ['يناير', 1],
    ['كانون الثاني', 1],
    ['جانفي', 1],
    ['January', 1],
    ['يوليه', 7],
    ['جويلية', 7],
    ['يوليوز', 7],
    ['تموز', 7],
    ['أوت', 8],
    ['غشت', 8],
    ['شتنبر', 9],
    ['نونبر', 11],
    ['دجنبر', 12],
    ['كانون الأول', 12],
    ['Sept', 9],
  ])('%s is %d', (name, number) => expect(monthNumber(name)).toBe(number))

  it('are all known by the names that are looked for', () => {
    for (const name of gregorianMonths) expect(monthNumber(name), name).toBeGreaterThan(0)
    for (const name of hijriMonths) expect(hijriMonthNumber(name), name).toBeGreaterThan(0)
    for (const name of weekdays) expect(weekdayNumber(name), name).toBeGreaterThanOrEqual(0)
  })

  it('are none of other words', () => {
    expect(monthNumber('رمضان')).toBeUndefined()
    expect(hijriMonthNumber('مارس')).toBeUndefined()
    expect(weekdayNumber('غدا')).toBeUndefined()
  })
})
