import { describe, expect, it } from 'vitest'
import { durationAt, inWholeUnits } from './durations'
import { tokensOf } from './tokens'

const read = (text: string) => {
  const found = durationAt(tokensOf(text), 0)
  return found && `${found.amount} ${found.unit}${found.bare ? '?' : ''}`
}

describe('lengths of time', () => {
  it.each([
    ['ثمانية أشهر', '8 month'],
    ['10 أشهر', '10 month'],
    ['شهرين', '2 month'],
    ['شهر', '1 month?'],
    ['شهر ونصف', '1.5 month'],
    ['شهرين ونصف الشهر', '2.5 month'],
    ['شهر و نصف', '1.5 month'],
    ['نصف ساعة', '0.5 hour'],
    ['ربع ساعة', '0.25 hour'],
    ['ربع سنة', '1 quarter?'],
    ['ربعي سنة', '2 quarter'],
    ['3 أرباع سنة', '3 quarter'],
    ['ثلاثة أيام ويومين', '3 day'],
    ['سنتين وشهرين', '26 month'],
    ['سنة وثلاثة أشهر', '15 month'],
    ['3 أشهر و10 أيام', '100 day'],
    ['3 أشهر بيومين', '3 month'],
    ['3 أشهر بعشرة أيام', '3 month'],
    ['عقدين', '20 year'],
    ['أشهر', null],
    ['12 في المئة', null],
    ['٥ د', '5 minute'],
    ['د', null],
    ['3 شهرين', null],
    ['خمسة كتب', null],
    ['ألف كتاب', null],
    ['a month', '1 month'],
    ['a month and a half', '1.5 month'],
    ['an hour and a half', '1.5 hour'],
    ['one hour and half', '1.5 hour'],
    ['half an hour', '0.5 hour'],
    ['half hour', '0.5 hour'],
    ['2 more minutes', '2 minute'],
    ['5 and a half minutes', '5.5 minute'],
    ['one and three quarters hour', '1.75 hour'],
    ['two and a quarter of hours', '2.25 hour'],
    ['2 years, 3 months', '27 month'],
    ['2 years, and 3 months', '27 month'],
    ['2 years 3 months', '27 month'],
    ['2 months 3 years', '2 month'],
    ['2 hours ten', '130 minute'],
    ['2 hours ten people', '2 hour'],
    ["2'", '2 minute'],
    ['1"', '1 second'],
    ['two "', null],
    ['5%', null],
    ['month', null],
    ["two months' time", '2 month'],
    ['a fortnight', '2 week'],
    ['3-month', '3 month'],
    ['2 hours and a quarter million', '2 hour'],
    ['5 and a half people', null],
    ['two days, then', '2 day'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted))
})

describe('whole units', () => {
  it.each([
    [1.5, 'hour', 90, 'minute'],
    [0.5, 'day', 12, 'hour'],
    [1.5, 'month', 45, 'day'],
    [0.5, 'year', 6, 'month'],
    [2, 'month', 2, 'month'],
    [0.5, 'second', 0.5, 'second'],
    [1.5, 'week', 252, 'hour'],
  ] as const)('%d %s', (amount, unit, whole, of) => {
    expect(inWholeUnits({ amount, unit })).toEqual({ amount: whole, unit: of })
  })
})
