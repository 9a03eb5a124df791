import { describe, expect, it } from 'vitest'
import { isoDay } from '../time/days'
import { writtenDates } from './written-dates'

const read = (text: string) =>
  writtenDates(text).map(({ start, end, day, monthDay }) => [
    text.slice(start, end),
    day === null ? (monthDay?.join('-') ?? null) : isoDay(day),
  ])

describe('days that a text writes out', () => {
  it.each([
    ['ISO', 'في 2026-03-05 مساء', '2026-03-05', '2026-03-05'],
    ['ISO with slashes', '2026/3/5', '2026/3/5', '2026-03-05'],
    ['day, month, year', '25/03/2026', '25/03/2026', '2026-03-25'],
    ['with points', '25.3.2026', '25.3.2026', '2026-03-25'],
    ['American, where it can be nothing else', '03/25/2026', '03/25/2026', '2026-03-25'],
    ['Arabic-Indic digits', '٤ مارس ٢٠٢٦', '٤ مارس ٢٠٢٦', '2026-03-04'],
    ['Persian digits', '۵ آذار ۲۰۲۶', '۵ آذار ۲۰۲۶', '2026-03-05'],
    ['the Levant’s two words', '14 كانون الثاني 2026', '14 كانون الثاني 2026', '2026-01-14'],
    ['two families', '14 يناير/كانون الثاني 2026', '14 يناير/كانون الثاني 2026', '2026-01-14'],
    ['the second in brackets', '14 كانون الثاني (يناير) 2026', '14 كانون الثاني (يناير) 2026', '2026-01-14'],
    ['Morocco', '16 غشت 2025', '16 غشت 2025', '2025-08-16'],
    ['Algeria', '12 جويلية 2025', '12 جويلية 2025', '2025-07-12'],
    ['words between', 'في 5 من شباط عام 2026م', '5 من شباط عام 2026', '2026-02-05'],
    ['no space before the year', '4 فبراير2025', '4 فبراير2025', '2025-02-04'],
    ['an ordinal and a comma', '16th, March 2024', '16th, March 2024', '2024-03-16'],
    ['the month first', 'March 4, 2026', 'March 4, 2026', '2026-03-04'],
    ['a short month', '4 Sept. 2026', '4 Sept. 2026', '2026-09-04'],
    ['a weekday', 'الأربعاء، ٤ آذار ٢٠٢٦', 'الأربعاء، ٤ آذار ٢٠٢٦', '2026-03-04'],
    ['a Hijri date', '15 رمضان 1447 هـ', '15 رمضان 1447 هـ', '2026-03-04'],
    ['no year', 'يوم 4 مارس', '4 مارس', '3-4'],
    ['a leap day without its year', '29 فبراير', '29 فبراير', '2-29'],
  ])('%s', (_, text, words, day) => expect(read(text)).toEqual([[words, day]]))

  it.each([
    ['a day that is none', '31/2/2026'],
    ['a month that is none', '2026-13-01'],
    ['a day of no year', '30 شباط'],
    ['a named day that is none', '31 نيسان 2026'],
    ['a month alone', 'في مايو 2024'],
    ['a year alone', 'عام 2024'],
    ['a month within a word', '5 مايونيز'],
    ['part of a longer number', '12026-03-05'],
    ['a Hijri day that is none', '31 رمضان 1447'],
  ])('none: %s', (_, text) => expect(writtenDates(text)).toEqual([]))

  it.each([
    ['no year', '15 رمضان'],
    ['a year without tables', '15 رمضان 1700'],
    ['a day its month does not have', '30 صفر 1447'],
  ])('Hijri, not converted: %s', (_, text) => {
    expect(writtenDates(text)).toMatchObject([{ calendar: 'hijri', day: null, monthDay: null }])
  })

  it('keeps both readings of 3/4/2026, and one where they are the same', () => {
    const [date] = writtenDates('3/4/2026')
    expect([date?.day, date?.otherwise].map(day => isoDay(day ?? 0))).toEqual(['2026-04-03', '2026-03-04'])
    expect(writtenDates('4/4/2026')).toMatchObject([{ otherwise: null }])
  })

  it('tells the weekday beside it', () => {
    expect(writtenDates('Wed 4 March 2026')).toMatchObject([{ weekday: 2 }])
    expect(writtenDates('4 March 2026')).toMatchObject([{ weekday: null }])
  })

  it('reads several in the order of the text', () => {
    expect(read('15 رمضان 1447 هـ الموافق 4 مارس 2026، ثم 2026-05-01').map(([, day]) => day)).toEqual([
      '2026-03-04',
      '2026-03-04',
      '2026-05-01',
    ])
  })
})
