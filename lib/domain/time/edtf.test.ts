import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from './days'
import { type EdtfPrecision, edtfDays, edtfPrecision, isEdtf } from './edtf'

/** `2024-05-01 … 2024-05-31`, an unbounded end as ∞. */
function shown(edtf: string): string | null {
  const days = edtfDays(edtf)?.map(day => (day === null ? '∞' : isoDay(day)))
  return days?.join(' … ') ?? null
}

describe('edtfDays, by precision', () => {
  it.each<[string, string, EdtfPrecision, string]>([
    ['a day', '2024-05-14', 'day', '2024-05-14 … 2024-05-14'],
    ['a leap day', '2024-02-29', 'day', '2024-02-29 … 2024-02-29'],
    ['a day before year 0', '-0044-03-15', 'day', '-0044-03-15 … -0044-03-15'],
    ['a moment: its day as written', '2024-05-14T23:30:00-05:00', 'day', '2024-05-14 … 2024-05-14'],
    ['a moment without a zone', '2024-05-14T24:00:00', 'day', '2024-05-14 … 2024-05-14'],
    ['a month', '2024-02', 'month', '2024-02-01 … 2024-02-29'],
    ['the last month', '2024-12', 'month', '2024-12-01 … 2024-12-31'],
    ['a month before year 0', '-0001-01', 'month', '-0001-01-01 … -0001-01-31'],
    ['spring', '2024-21', 'season', '2024-03-01 … 2024-05-31'],
    ['summer', '2024-22', 'season', '2024-06-01 … 2024-08-31'],
    ['autumn', '2024-23', 'season', '2024-09-01 … 2024-11-30'],
    ['winter, into the next year', '2023-24', 'season', '2023-12-01 … 2024-02-29'],
    ['a season before year 0', '-0002-24', 'season', '-0002-12-01 … -0001-02-28'],
    ['a year', '2024', 'year', '2024-01-01 … 2024-12-31'],
    ['year 0', '0000', 'year', '0000-01-01 … 0000-12-31'],
    ['a year before it', '-0044', 'year', '-0044-01-01 … -0044-12-31'],
    ['a year of many digits', 'Y17000', 'year', 'Y17000 … Y17000'],
    ['a far one before 0', 'Y-170000002', 'year', 'Y-170000002 … Y-170000002'],
    ['a century in two digits', '19', 'century', '1900-01-01 … 1999-12-31'],
    ['one before year 0', '-19', 'century', '-1999-01-01 … -1900-12-31'],
  ])('%s: %s', (_, edtf, precision, days) => {
    expect(shown(edtf)).toBe(days)
    expect(edtfPrecision(edtf)).toBe(precision)
    expect(isEdtf(edtf)).toBe(true)
  })
})

describe('edtfDays, with unspecified digits', () => {
  it.each<[string, string, EdtfPrecision, string]>([
    ['a day of a month', '2024-02-XX', 'month', '2024-02-01 … 2024-02-29'],
    ['a month of a year', '2024-XX', 'year', '2024-01-01 … 2024-12-31'],
    ['a day of a year', '2024-XX-XX', 'year', '2024-01-01 … 2024-12-31'],
    ['a decade', '202X', 'decade', '2020-01-01 … 2029-12-31'],
    ['a century', '20XX', 'century', '2000-01-01 … 2099-12-31'],
    ['a decade before year 0', '-004X', 'decade', '-0049-01-01 … -0040-12-31'],
    ['the decade up to year 0', '-000X', 'decade', '-0009-01-01 … 0000-12-31'],
    ['a century before year 0', '-20XX', 'century', '-2099-01-01 … -2000-12-31'],
  ])('%s: %s', (_, edtf, precision, days) => {
    expect(shown(edtf)).toBe(days)
    expect(edtfPrecision(edtf)).toBe(precision)
  })
})

describe('edtfDays, qualified (semantics §3.1)', () => {
  it.each([
    ['a day by 3 days', '2024-05-14~', '2024-05-11 … 2024-05-17'],
    ['a month by 15', '2024-05?', '2024-04-16 … 2024-06-15'],
    ['a month of unspecified day by 15', '2024-05-XX~', '2024-04-16 … 2024-06-15'],
    ['a season by 30', '2024-22%', '2024-05-02 … 2024-09-30'],
    ['a year by 6 months', '2024~', '2023-07-01 … 2025-06-30'],
    ['a decade by 6 months', '202X~', '2019-07-01 … 2030-06-30'],
    ['a century by 6 months', '20XX?', '1999-07-01 … 2100-06-30'],
    ['a year before 0', '-0044~', '-0045-07-01 … -0043-06-30'],
  ])('%s: %s', (_, edtf, days) => expect(shown(edtf)).toBe(days))
})

describe('edtfDays, of intervals', () => {
  it.each([
    ['two days', '2024-03-13/2024-03-15', '2024-03-13 … 2024-03-15'],
    ['mixed precision', '2023-11-19/2024-05', '2023-11-19 … 2024-05-31'],
    ['the same month twice', '2024-05/2024-05', '2024-05-01 … 2024-05-31'],
    ['a day to the whole month it opens', '2024-05-01/2024-05', '2024-05-01 … 2024-05-31'],
    ['seasons', '2023-22/2023-24', '2023-06-01 … 2024-02-29'],
    ['years before 0', '-0044/-0043', '-0044-01-01 … -0043-12-31'],
    ['no beginning', '../2024-05', '∞ … 2024-05-31'],
    ['no end', '2024-05/..', '2024-05-01 … ∞'],
    ['an unknown beginning', '/2024-05-14', '∞ … 2024-05-14'],
    ['an unknown end', '2024-05-14/', '2024-05-14 … ∞'],
    ['neither', '../..', '∞ … ∞'],
    ['each end widened by its own precision', '2024-05-14~/2024-06?', '2024-05-11 … 2024-07-15'],
    ['one end widened', '2024~/2025-03-01', '2023-07-01 … 2025-03-01'],
  ])('%s: %s', (_, edtf, days) => {
    expect(shown(edtf)).toBe(days)
    expect(edtfPrecision(edtf)).toBe('interval')
  })
})

describe('valid and unresolved', () => {
  it.each<[string, string, EdtfPrecision]>([
    ['a day and month without a year', 'XXXX-01-10', 'day'],
    ['29 February, for the year may be a leap year', 'XXXX-02-29', 'day'],
    ['one of them qualified', 'XXXX-01-10~', 'day'],
    ['a month without a year', 'XXXX-01', 'month'],
    ['a month and an unspecified day', 'XXXX-01-XX', 'month'],
    ['nothing known', 'XXXX-XX-XX', 'year'],
    ['a year unknown', 'XXXX', 'year'],
    ['an interval that begins without a year', 'XXXX-01-10/2024', 'interval'],
    ['one that ends without a year', '2024/XXXX-01-10', 'interval'],
    ['a year beyond counting', 'Y1000000001', 'year'],
    ['a year of thirty digits', `Y-${'9'.repeat(30)}`, 'year'],
  ])('%s: %s', (_, edtf, precision) => {
    expect(isEdtf(edtf)).toBe(true)
    expect(edtfDays(edtf)).toBeNull()
    expect(edtfPrecision(edtf)).toBe(precision)
  })
})

describe('not EDTF level 1', () => {
  it.each([
    ['nothing', ''],
    ['words', 'last May'],
    ['month 0', '2024-00'],
    ['month 13', '2024-13'],
    ['season 20', '2024-20'],
    ['a quarter, which is level 2', '2024-33'],
    ['day 0', '2024-05-00'],
    ['month 0 of a day', '2024-00-10'],
    ['month 13 of a day', '2024-13-10'],
    ['30 February', '2024-02-30'],
    ['29 February of a common year', '2023-02-29'],
    ['31 April', '2024-04-31'],
    ['a day in a season', '2024-21-05'],
    ['30 February without a year', 'XXXX-02-30'],
    ['day 0 without a year', 'XXXX-02-00'],
    ['month 13 without a year', 'XXXX-13'],
    ['month 0 without a year', 'XXXX-00-10'],
    ['minus year 0', '-0000'],
    ['a year of five digits without Y', '12024'],
    ['a Y year of four digits', 'Y2024'],
    ['a Y year, qualified', 'Y17000~'],
    ['a century, qualified', '19?'],
    ['a moment, qualified', '2024-05-14T10:00:00Z~'],
    ['two qualifiers', '2024?~'],
    ['a qualifier alone', '~'],
    ['a qualifier inside, level 2', '2024?-05'],
    ['a millennium, level 2', '2XXX'],
    ['a day of an unspecified month, level 2', '2024-XX-14'],
    ['one of a set, level 2', '[2023,2024]'],
    ['slashes', '2024/05/14'],
    ['an hour without minutes', '2024-05-14T10'],
    ['hour 25', '2024-05-14T25:00:00'],
    ['a space', '2024-05-14 '],
    ['an interval back in time', '2024-05/2024-04'],
    ['an interval that ends before it begins by days', '2024-05-10/2024-05'],
    ['a bad beginning', '2024-02-30/2024-05'],
    ['a bad end', '2024-05/2024-13'],
    ['three ends', '2024/2025/2026'],
    ['moments in an interval', '2024-05-14T10:00:00Z/2024-05-15'],
    ['unspecified digits in an interval, level 2', '2024-05-XX/2024-06-03'],
    ['a Y year in an interval', 'Y17000/Y18000'],
    ['three dots', '.../2024'],
    ['Arabic-Indic digits', '٢٠٢٤'],
    ['65 characters', `Y${'1'.repeat(64)}`],
  ])('%s: %s', (_, text) => {
    expect(isEdtf(text)).toBe(false)
    expect(edtfDays(text)).toBeNull()
    expect(edtfPrecision(text)).toBeNull()
  })
})

describe('laws', () => {
  const day = fc.integer({ min: -4_000_000, max: 2_900_000 })

  it('a day means itself', () => {
    fc.assert(
      fc.property(day, number => {
        expect(edtfDays(isoDay(number))).toEqual([number, number])
      }),
    )
  })

  it('a day lies in its month, its month in its year', () => {
    fc.assert(
      fc.property(day, number => {
        const text = isoDay(number)
        const [first, last] = edtfDays(text.slice(0, -3)) as [number, number]
        expect(first <= number && number <= last).toBe(true)
        const [from, to] = edtfDays(text.slice(0, -6)) as [number, number]
        expect(from <= first && last <= to).toBe(true)
      }),
    )
  })

  it('a qualifier only widens, each the same', () => {
    const unqualified = fc.oneof(
      day.map(isoDay),
      day.map(number => isoDay(number).slice(0, -3)),
      fc.integer({ min: 1000, max: 9998 }).map(year => `${year}`),
      fc.integer({ min: 1000, max: 9998 }).map(year => `${year}-21`),
    )
    fc.assert(
      fc.property(unqualified, text => {
        const [min, max] = edtfDays(text) as [number, number]
        const [from, to] = edtfDays(`${text}~`) as [number, number]
        expect(from < min && max < to).toBe(true)
        expect(edtfDays(`${text}?`)).toEqual([from, to])
        expect(edtfDays(`${text}%`)).toEqual([from, to])
      }),
    )
  })

  it('an interval goes from the first day of one to the last of the other', () => {
    fc.assert(
      fc.property(day, fc.nat(5000), (number, later) => {
        const text = `${isoDay(number)}/${isoDay(number + later)}`
        expect(edtfDays(text)).toEqual([number, number + later])
      }),
    )
  })

  it('no text of any kind throws, and only EDTF has days', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'0123456789-X/.~?%YT:Z['), maxLength: 70 })
    fc.assert(
      fc.property(soup, text => {
        const days = edtfDays(text)
        if (days) expect(isEdtf(text)).toBe(true)
        const [min, max] = days ?? [null, null]
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
      }),
      { numRuns: 500 },
    )
  })

  it('remembering forgets nothing that matters', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `-${1000 + at}-05~`)
    const once = texts.map(edtfDays)
    expect(texts.map(edtfDays)).toEqual(once)
    expect(once).not.toContain(null)
  })
})
