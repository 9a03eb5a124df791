import * as chrono from 'chrono-node'
import { dayOfIso } from '@/lib/domain/read/parse'
import { languageOf, type Suite, spokenOn, wantedDays } from '@/tests/support/reading-rows'

/** chrono-node on the same rows. It reads dates and nothing else, so the other suites have no score of it. */
type Read = (text: string, locale: string, from: Date) => chrono.ParsedResult | undefined
type Row = Suite['rows'][number]

const readers = { ar: chrono.ar, en: chrono.en, gb: chrono.en.GB }

/** Its first result, in the reader of the row's language; British days come first, as its own reader has it. */
const read: Read = (text, locale, from) =>
  readers[locale === 'en-GB' ? 'gb' : languageOf(locale)].parse(text, from)[0]

const two = (value: number | null | undefined) => `${value}`.padStart(2, '0')
const dayOf = (date: Date) =>
  dayOfIso(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`) ?? 0

/** As EDTF, with what it says it is certain of. */
function isDate({ text, locale, expected }: Row): boolean {
  const start = read(text, locale, new Date(2025, 5, 15, 12))?.start
  if (!start) return false
  const year = start.isCertain('year') ? start.get('year') : 'XXXX'
  const day = start.isCertain('day') ? `-${two(start.get('day'))}` : ''
  return `${year}-${two(start.get('month'))}${day}` === (expected as unknown as string)
}

const steps: Readonly<Record<string, (from: Date, by: number) => Date>> = {
  second: (from, by) => new Date(from.getTime() + by * 1000),
  minute: (from, by) => new Date(from.getTime() + by * 60_000),
  hour: (from, by) => new Date(from.getTime() + by * 3_600_000),
  day: (from, by) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + by, 12),
  week: (from, by) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + 7 * by, 12),
  month: (from, by) => new Date(from.getFullYear(), from.getMonth() + by, 15, 12),
  quarter: (from, by) => new Date(from.getFullYear(), from.getMonth() + 3 * by, 15, 12),
  year: (from, by) => new Date(from.getFullYear() + by, from.getMonth(), 15, 12),
}
const grains: Readonly<Record<string, (date: Date) => string | number>> = {
  second: date => Math.round(date.getTime() / 1000),
  minute: date => Math.round(date.getTime() / 60_000),
  hour: date => Math.round(date.getTime() / 3_600_000),
  day: dayOf,
  week: date => Math.floor((dayOf(date) + 3) / 7),
  month: date => `${date.getFullYear()}-${date.getMonth()}`,
  quarter: date => `${date.getFullYear()}-${date.getMonth()}`,
  year: date => date.getFullYear(),
}

/** The same moment at the unit's grain: "in two weeks" may be any day of that week. */
function isRelative({ text, locale, value, unit }: Row): boolean {
  const from = new Date(2025, 5, 15, 12)
  const found = read(text, locale, from)?.start.date()
  const [step, grain] = [steps[unit], grains[unit]]
  return (
    found !== undefined &&
    step !== undefined &&
    grain !== undefined &&
    grain(found) === grain(step(from, value))
  )
}

/** The first and last day; a week or month may be any day of it. */
function isTime(row: Row): boolean {
  const [year = 0, month = 1, day = 1] = spokenOn.split('-').map(Number)
  const found = read(row.text, row.locale, new Date(year, month - 1, day, 4, 30))
  if (!found) return false
  const { from, to, grain } = wantedDays(row)
  const start = dayOf(found.start.date())
  if (to !== null)
    return start === from && found.end !== undefined && found.end !== null && dayOf(found.end.date()) === to
  const length = { week: 7, month: 28, year: 365 }[grain] ?? 1
  return start >= from && start < from + length
}

const measures: Readonly<Record<string, (row: Row) => boolean>> = {
  'Duckling AR dates': isTime,
  'CLDR dates': isDate,
  'CLDR relative': isRelative,
}

/** How many rows of a suite chrono-node reads right; null for what it does not read at all. */
export function chronoScore({ name, rows }: Suite): number | null {
  const isRight = measures[name]
  return isRight ? rows.filter(isRight).length : null
}
