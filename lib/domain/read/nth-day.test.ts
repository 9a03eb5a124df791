import { describe, expect, it } from 'vitest'
import { dayNumber } from '../time/days'
import { daysOfNth, nthOfMonthAt } from './nth-day'
import { parse } from './parse'
import { tokensOf } from './tokens'

const reference = dayNumber(2013, 2, 12)
const read = (text: string) => {
  const found = nthOfMonthAt(tokensOf(text), 0)
  return found && daysOfNth(found, reference, 'monday')
}

describe('the nth of a month', () => {
  it.each([
    ['آخر اثنين من شهر آذار', '2013-03-25'],
    ['الاثنين الأخير من الشهر القادم', '2013-03-25'],
    ['الثلاثاء الأخير من مارس السنة القادمة', '2014-03-25'],
    ['ثالث يوم من أكتوبر', '2013-10-03'],
    ['آخر يوم في أكتوبر 2015', '2015-10-31'],
    ['الأسبوع الأول من أكتوبر 2014', '2014-10-06/2014-10-12'],
    ['آخر أسبوع في سبتمبر لعام 2014', '2014-09-22/2014-09-28'],
    ['الثلاثاء الثالث من أيلول 2014', '2014-09-16'],
    ['الأربعاء الثالث من أيلول 2014', '2014-09-03'],
    ['الثلاثاء التاسع عشر من هذا الشهر', '2013-02-19'],
    ['السبت السادس عشر', '2013-02-16'],
    ['the first Tuesday of October', '2013-10-01'],
    ['الخامس من أكتوبر', null],
    ['خامس جمعة من أكتوبر', null],
    ['اليوم الأربعون من أكتوبر', null],
    ['السبت الأول', null],
    ['السبت قال', null],
    ['أول كتاب', null],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted))

  it('is read beside a reference, and leaves dates alone without one', () => {
    const line = { text: 'عقد آخر اثنين من شهر آذار', type: 'date', language: 'ar' } as const
    expect(parse({ ...line, reference })?.value).toEqual({ type: 'date', edtf: '2013-03-25' })
    expect(parse(line)?.value).toEqual({ type: 'date', edtf: 'XXXX-03' })
  })
})
