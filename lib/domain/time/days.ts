/**
 * Days as whole numbers: day 0 is 1970-01-01, in the proleptic Gregorian calendar with a year 0 (ISO 8601).
 * Nothing here knows a clock, a time zone or JavaScript's `Date`, so no machine's locale can move a day.
 * All of it is exact while a day number is a safe integer, that is for years within ± 24 thousand million.
 */
export interface Civil {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** Days from 0000-03-01 to 1970-01-01. */
const epoch = 719_468
/** Days in 400 Gregorian years, after which the calendar repeats. */
const era = 146_097

/**
 * The day number of a date. `day` is not held to its month: the 0th is the last of the month before. Years are
 * counted from March, so that the leap day comes last and months before it have fixed starts.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const eras = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - eras * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return (
    eras * era + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - epoch
  )
}

/** The date of a day number; undoes `dayNumber`. */
export function civil(day: number): Civil {
  const shifted = day + epoch
  const eras = Math.floor(shifted / era)
  const dayOfEra = shifted - eras * era
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (era - 1))) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + eras * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * The same day of the month `months` calendar months later (negative: earlier), or that month's last day where it
 * has no such day: a month before 31 March is 29 February 2024. `months` is a whole number.
 */
export function addMonths(day: number, months: number): number {
  const from = civil(day)
  const counted = from.year * 12 + from.month - 1 + months
  const year = Math.floor(counted / 12)
  const month = counted - year * 12 + 1
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)))
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: number): number {
  const sinceMonday = (day + 3) % 7
  return sinceMonday < 0 ? sinceMonday + 7 : sinceMonday
}

/**
 * A day as EDTF: `2024-05-14`, `-0044-03-15`. EDTF writes no day in a year of more than four digits, so there the
 * year stands alone: `Y17000`.
 */
export function isoDay(day: number): string {
  const { year, month, day: ofMonth } = civil(day)
  if (Math.abs(year) > 9999) return `Y${year}`
  const digits = `${Math.abs(year)}`.padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${`${month}`.padStart(2, '0')}-${`${ofMonth}`.padStart(2, '0')}`
}
