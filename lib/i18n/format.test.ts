import { describe, expect, it } from 'vitest'
import { dayNumber } from '@/lib/domain/time/days'
import { formatDays, formatEdtf, formatList, formatNumber, nameIn } from './format'

const day = (text: string) => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number)
  return dayNumber(year, month, date)
}

describe('formatDays', () => {
  it.each([
    ['2024-01-10', '2024-01-10', '10 January 2024', '١٠ يناير ٢٠٢٤'],
    ['2025-05-14', '2025-05-31', '14–31 May 2025', '١٤–٣١ مايو ٢٠٢٥'],
    ['2025-05-14', '2025-06-02', '14 May – 2 June 2025', '١٤ مايو – ٢ يونيو ٢٠٢٥'],
    ['2024-12-14', '2025-06-02', '14 December 2024 – 2 June 2025', '١٤ ديسمبر ٢٠٢٤ – ٢ يونيو ٢٠٢٥'],
    ['2023-05-01', '2023-05-31', 'May 2023', 'مايو ٢٠٢٣'],
    ['2024-02-01', '2024-02-28', '1–28 February 2024', '١–٢٨ فبراير ٢٠٢٤'],
    ['2023-03-01', '2023-05-31', 'March – May 2023', 'مارس – مايو ٢٠٢٣'],
    ['2023-01-01', '2023-12-31', '2023', '٢٠٢٣'],
    ['2020-01-01', '2029-12-31', '2020–2029', '٢٠٢٠–٢٠٢٩'],
  ])('%s to %s', (from, to, en, ar) => {
    expect(formatDays([day(from), day(to)], 'en')).toBe(en)
    expect(formatDays([day(from), day(to)], 'ar')).toBe(ar)
  })

  it('says open ends', () => {
    expect(formatDays([null, day('2023-05-05')], 'en')).toBe('until 5 May 2023')
    expect(formatDays([null, day('2023-05-05')], 'ar')).toBe('حتى ٥ مايو ٢٠٢٣')
    expect(formatDays([day('2023-05-05'), null], 'en')).toBe('from 5 May 2023')
    expect(formatDays([day('2023-05-05'), null], 'ar')).toBe('من ٥ مايو ٢٠٢٣ فصاعدًا')
    expect(formatDays([null, null], 'en')).toBe('at any time')
    expect(formatDays([null, null], 'ar')).toBe('في أي وقت')
  })

  it('reaches beyond the common era and beyond Date', () => {
    expect(formatDays([dayNumber(0, 1, 10), dayNumber(0, 1, 10)], 'en')).toBe('10 January 1 BC')
    const far = dayNumber(1_000_000, 1, 10)
    expect(formatDays([far, far], 'en')).toBe('1000000')
    expect(formatDays([far, dayNumber(2_000_000, 1, 1)], 'ar')).toBe('١٠٠٠٠٠٠ – ٢٠٠٠٠٠٠')
  })
})

describe('formatEdtf', () => {
  it.each([
    ['2024-01-10', '10 January 2024', '١٠ يناير ٢٠٢٤'],
    ['2024-01', 'January 2024', 'يناير ٢٠٢٤'],
    ['2024-01-XX', 'January 2024', 'يناير ٢٠٢٤'],
    ['2024', '2024', '٢٠٢٤'],
    ['2024-XX-XX', '2024', '٢٠٢٤'],
    ['2024-22', 'summer 2024', 'صيف ٢٠٢٤'],
    ['2024-01-10~', 'about 10 January 2024', 'نحو ١٠ يناير ٢٠٢٤'],
    ['2024-01?', 'perhaps January 2024', 'ربما يناير ٢٠٢٤'],
    ['2024%', 'perhaps about 2024', 'ربما نحو ٢٠٢٤'],
    ['XXXX-01-10', '10 January (no year given)', '١٠ يناير (بلا سنة)'],
    ['XXXX-12-XX', 'December (no year given)', 'ديسمبر (بلا سنة)'],
    ['202X', '2020–2029', '٢٠٢٠–٢٠٢٩'],
    ['20XX', '2000–2099', '٢٠٠٠–٢٠٩٩'],
    ['2024-03-13/2024-03-15', '13–15 March 2024', '١٣–١٥ مارس ٢٠٢٤'],
    ['2024-03/2024-05-02', 'March 2024 – 2 May 2024', 'مارس ٢٠٢٤ – ٢ مايو ٢٠٢٤'],
    ['../2024-05', 'until May 2024', 'حتى مايو ٢٠٢٤'],
    ['2024-05/..', 'from May 2024', 'من مايو ٢٠٢٤ فصاعدًا'],
    ['2024-05/', 'from May 2024', 'من مايو ٢٠٢٤ فصاعدًا'],
    ['2024-01-10T10:00:00Z', '10 January 2024', '١٠ يناير ٢٠٢٤'],
  ])('%s', (edtf, en, ar) => expect([formatEdtf(edtf, 'en'), formatEdtf(edtf, 'ar')]).toEqual([en, ar]))

  it.each(['XXXX', '2024-XX-10', 'Y170000002', '1985?-04', '../..', 'someday'])('%s stays', edtf =>
    expect(formatEdtf(edtf, 'en')).toBe(edtf),
  )
})

it('writes numbers and lists in the digits and words of the language', () => {
  expect([formatNumber(1234567.5, 'en'), formatNumber(1234567.5, 'ar')]).toEqual([
    '1,234,567.5',
    '١٬٢٣٤٬٥٦٧٫٥',
  ])
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
  expect(formatList(['أ', 'ب', 'ج'], 'ar')).toBe('أ وب وج')
  expect(formatList(['a', 'b'], 'en', 'or')).toBe('a or b')
})

it('shows a name in the other language where one is missing', () => {
  expect([
    nameIn({ ar: 'مسقط', en: 'Muscat' }, 'en'),
    nameIn({ ar: 'مسقط' }, 'en'),
    nameIn({ en: 'M' }, 'ar'),
  ]).toEqual(['Muscat', 'مسقط', 'M'])
})
