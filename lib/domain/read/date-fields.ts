import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date'
import { civil, dayNumber, daysInMonth, isoDay } from '../time/days'

/** What a text says of a date; what it does not say is missing, and is never guessed. */
export interface Fields {
  readonly calendar: 'gregorian' | 'hijri'
  readonly year?: number | undefined
  /** 1 to 12. */
  readonly month: number
  readonly day?: number | undefined
}

const two = (value: number) => `${value}`.padStart(2, '0')
const four = (value: number) => `${value}`.padStart(4, '0')

/** The EDTF of a date with its year, of a month and day without (`XXXX-01-10`); null for what no calendar has. */
export function edtfOf(fields: Fields): string | null {
  if (fields.calendar === 'hijri') return hijriEdtf(fields)
  const { year, month, day } = fields
  const years = year === undefined ? 'XXXX' : four(year)
  if (day === undefined) return `${years}-${two(month)}`
  // Some year has a 29 February.
  if (day < 1 || day > daysInMonth(year ?? 2000, month)) return null
  return `${years}-${two(month)}-${two(day)}`
}

const ummAlQura = new IslamicUmalquraCalendar()
/** The years of the published tables of Umm al-Qura; beyond them a conversion would be a guess. */
const convertible = { first: 1300, last: 1600 }

/** A Hijri day or month as days of the Gregorian calendar by Umm al-Qura; null without its year. */
function hijriEdtf({ year, month, day }: Fields): string | null {
  if (year === undefined || year < convertible.first || year > convertible.last) return null
  const first = new CalendarDate(ummAlQura, year, month, day ?? 1)
  if (first.day !== (day ?? 1)) return null
  const start = gregorianDay(first)
  if (day !== undefined) return isoDay(start)
  return `${isoDay(start)}/${isoDay(gregorianDay(first.add({ months: 1 })) - 1)}`
}

function gregorianDay(date: CalendarDate): number {
  const { year, month, day } = toCalendar(date, new GregorianCalendar())
  return dayNumber(year, month, day)
}

/** A stretch of a month without a name of its own, as an interval; without a year its ends have none. */
export function daysOfMonth(
  { year, month }: { year?: number | undefined; month: number },
  from: number,
  to: number,
): string {
  const last = Math.min(to, daysInMonth(year ?? 2000, month))
  const years = year === undefined ? 'XXXX' : four(year)
  return `${years}-${two(month)}-${two(from)}/${years}-${two(month)}-${two(last)}`
}

/** The shortest EDTF of a range of whole days: a day, a month, a year, or an interval. */
export function edtfOfDays(first: number, last: number): string {
  if (first === last) return isoDay(first)
  const [a, b] = [civil(first), civil(last)]
  const isWhole = a.year === b.year && a.day === 1 && b.day === daysInMonth(b.year, b.month)
  if (isWhole && a.month === b.month) return `${four(a.year)}-${two(a.month)}`
  if (isWhole && a.month === 1 && b.month === 12) return four(a.year)
  return `${isoDay(first)}/${isoDay(last)}`
}
