import { describe, expect, it } from 'vitest'
import { dayOfIso, type ParseRequest, parse } from './parse'

const reference = dayOfIso('2013-02-12T04:30:00Z') ?? 0
const read = (text: string, type: ParseRequest['type'], more: Partial<ParseRequest> = {}) =>
  parse({ text, type, language: /[a-z]/i.test(text) ? 'en' : 'ar', ...more })

describe('the first reading', () => {
  it.each([
    ['قتل 20 و30', 'number', 20],
    ['١٠٠٪', 'number', 1],
    ['لا شيء', 'number', undefined],
    ['اليوم العاشر', 'ordinal', 10],
    ['لا شيء', 'ordinal', undefined],
    ['ساعة ونصف', 'duration', { type: 'duration', amount: 90, unit: 'minute', qualifier: 'exact' }],
    ['لا شيء', 'duration', undefined],
    [
      'منذ 10 أشهر',
      'since',
      { type: 'since', amount: 10, unit: 'month', qualifier: 'exact', anchor: 'unstated' },
    ],
    [
      'في 10 يناير قتل 20 جنديا',
      'quantity',
      { type: 'quantity', amount: 20, unit: 'person', qualifier: 'exact' },
    ],
    ['20 كتاب', 'quantity', { type: 'quantity', amount: 20, unit: 'كتاب', qualifier: 'exact' }],
    ['20', 'quantity', { type: 'quantity', amount: 20, unit: '1', qualifier: 'exact' }],
    ['20%', 'quantity', { type: 'quantity', amount: 20, unit: 'percent', qualifier: 'exact' }],
    ['مسؤولان', 'quantity', { type: 'quantity', amount: 2, unit: 'person', qualifier: 'exact' }],
    ['لا شيء', 'quantity', undefined],
    ['10 يناير', 'date', { type: 'date', edtf: 'XXXX-01-10' }],
    ['أمس', 'date', { type: 'date', deictic: { phrase: 'yesterday' } }],
    ['4/12/25', 'date', { type: 'date', edtf: '2025-12-04' }],
    ['on 4/12/25', 'date', { type: 'date', edtf: '2025-04-12' }],
    ['لا شيء', 'date', undefined],
  ] as const)('of %s as %s', (text, type, wanted) => expect(read(text, type)?.value).toEqual(wanted))

  it('says where it stands, without a joined particle', () => {
    expect(read('قتل بثلاثة', 'number')).toEqual({ value: 3, start: 5, end: 10 })
    expect(read('شهر ثم شهرين', 'duration')?.start).toBe(0)
  })

  it.each([
    ['أمس', '2013-02-11'],
    ['10 يناير', '2013-01-10'],
    ['10 يناير 2024', '2024-01-10'],
    ['الأسبوع الماضي', '2013-02-04/2013-02-10'],
    ['الشهر القادم', '2013-03'],
    ['السنة الماضية', '2012'],
    ['الثلاثاء الماضي', '2013-02-05'],
    ['قبل أسبوع', '2013-02-05'],
    ['قبل 3 أيام', '2013-02-09'],
    ['قبل شهرين', '2012-12'],
    ['بعد سنتين', '2015'],
    ['الربع الأخير', '2012-11'],
    ['قبل ساعتين', '2013-02-12'],
  ])('%s from a day is %s', (text, edtf) => {
    expect(read(text, 'date', { reference, weekStart: 'monday' })?.value).toEqual({ type: 'date', edtf })
  })
  it('counts weeks from Saturday where nothing else is said', () => {
    expect(read('هذا الأسبوع', 'date', { reference })?.value).toEqual({
      type: 'date',
      edtf: '2013-02-09/2013-02-15',
    })
  })
  it('takes a day and nothing else as a reference', () => {
    expect(dayOfIso('1970-01-02')).toBe(1)
    expect(dayOfIso('yesterday')).toBeNull()
    expect(dayOfIso('2024-02-30')).toBeNull()
  })
})
