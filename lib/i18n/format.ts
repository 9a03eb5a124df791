import type { Locale, Names } from '@/lib/domain/dossier'
import type { DayRange } from '@/lib/domain/message'
import { civil, dayNumber, daysInMonth } from '@/lib/domain/time/days'
import { formatMessage } from './icu'
import { intlLocale } from './locale-names'

const perLocale = <T>(make: (locale: string) => T): Readonly<Record<Locale, T>> => ({
  ar: make(intlLocale.ar),
  en: make(intlLocale.en),
})

const numbers = perLocale(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }))
const plainYears = perLocale(locale => new Intl.NumberFormat(locale, { useGrouping: false }))
const lists = {
  and: perLocale(locale => new Intl.ListFormat(locale, { type: 'conjunction' })),
  or: perLocale(locale => new Intl.ListFormat(locale, { type: 'disjunction' })),
}

type Grain = 'day' | 'month' | 'year' | 'yearless' | 'yearlessMonth'
const grains: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  yearless: { day: 'numeric', month: 'long' },
  yearlessMonth: { month: 'long' },
}
const dates = perLocale(locale => {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const both = (grain: Grain) => ({ now: make(grains[grain]), bc: make({ ...grains[grain], era: 'short' }) })
  return {
    day: both('day'),
    month: both('month'),
    year: both('year'),
    yearless: both('yearless'),
    yearlessMonth: both('yearlessMonth'),
  }
})

/** Beyond this `Date` does not reach; there only the year is shown. */
const furthestDay = 100_000_000
const firstDay = dayNumber(1, 1, 1)
const asDate = (day: number) => new Date(day * 86_400_000)

export function formatNumber(number: number, locale: Locale): string {
  return numbers[locale].format(number)
}

export function formatList(items: readonly string[], locale: Locale, join: 'and' | 'or' = 'and'): string {
  return lists[join][locale].format(items)
}

/** A name in the reader's language, or in the other one. */
export function nameIn(names: Names, locale: Locale): string {
  return names[locale] ?? names.ar ?? names.en ?? ''
}

function say(key: string, shown: Readonly<Record<string, string>>, locale: Locale): string {
  return formatMessage(`format.${key}`, { raw: {}, shown }, locale)
}

function span(from: number, to: number, grain: Grain, locale: Locale): string {
  if (Math.max(Math.abs(from), Math.abs(to)) > furthestDay) {
    const years = [...new Set([civil(from).year, civil(to).year])]
    return years.map(year => plainYears[locale].format(year)).join(' – ')
  }
  const { now, bc } = dates[locale][grain]
  const format = from < firstDay ? bc : now
  const shown = from === to ? format.format(asDate(from)) : format.formatRange(asDate(from), asDate(to))
  return shown.replace(/\s–\s/u, ' – ').replace(/^(\p{Nd}+) – (?=\p{Nd})/u, '$1–')
}

/** The coarsest words that say exactly these days: whole years, whole months, or days. */
function closed(from: number, to: number, locale: Locale): string {
  const first = civil(from)
  const last = civil(to)
  const wholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month)
  if (wholeMonths && first.month === 1 && last.month === 12) {
    const start = dayNumber(first.year, 1, 1)
    return span(start, first.year === last.year ? start : to, 'year', locale)
  }
  if (!wholeMonths) return span(from, to, 'day', locale)
  const single = first.year === last.year && first.month === last.month
  return span(from, single ? from : to, 'month', locale)
}

const memory: Readonly<Record<Locale, Map<string, string>>> = { ar: new Map(), en: new Map() }

/** Days as numbers, both ends inclusive: “10 January 2024”, “14–31 May 2025”, “May 2023”, “until 5 May 2023”. */
export function formatDays(range: DayRange, locale: Locale): string {
  const key = range.join()
  const known = memory[locale].get(key)
  if (known !== undefined) return known
  const shown = daysText(range, locale)
  if (memory[locale].size > 5000) memory[locale].clear()
  memory[locale].set(key, shown)
  return shown
}

function daysText([from, to]: DayRange, locale: Locale): string {
  if (from === null && to === null) return say('anytime', {}, locale)
  if (from === null) return say('until', { day: span(to ?? 0, to ?? 0, 'day', locale) }, locale)
  if (to === null) return say('from', { day: span(from, from, 'day', locale) }, locale)
  return closed(from, to, locale)
}

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
const qualified = { '~': 'about', '?': 'perhaps', '%': 'aboutPerhaps' } as const
const simple = /^(-?\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/
const decades = /^(-?\d{2})(\dX|XX)$/

/** An EDTF date or interval as an author wrote it, at its own precision; what is not level 1 stays as it is. */
export function formatEdtf(edtf: string, locale: Locale): string {
  const [start = '', end, ...more] = edtf.split('/')
  if (end === undefined || more.length > 0) return formatPart(edtf, locale) ?? edtf
  const isOpen = (side: string) => side === '' || side === '..'
  if (isOpen(start) && isOpen(end)) return edtf
  if (isOpen(start)) return say('until', { day: formatPart(end, locale) ?? end }, locale)
  if (isOpen(end)) return say('from', { day: formatPart(start, locale) ?? start }, locale)
  const from = wholeDay(start)
  const to = wholeDay(end)
  if (from !== null && to !== null && from <= to) return span(from, to, 'day', locale)
  return say(
    'between',
    { start: formatPart(start, locale) ?? start, end: formatPart(end, locale) ?? end },
    locale,
  )
}

function wholeDay(edtf: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf) ?? []
  return day === undefined ? null : dayNumber(Number(year), Number(month), Number(day))
}

function formatPart(edtf: string, locale: Locale): string | null {
  const mark = edtf.at(-1)
  if (mark === '~' || mark === '?' || mark === '%') {
    const date = formatPart(edtf.slice(0, -1), locale)
    return date === null ? null : say(qualified[mark], { date }, locale)
  }
  if (/T/.test(edtf)) return formatPart(edtf.slice(0, edtf.indexOf('T')), locale)
  const [, century, open] = decades.exec(edtf) ?? []
  if (century !== undefined && open !== undefined) {
    const first = Number(`${century}${open.replaceAll('X', '0')}`)
    const last = Number(`${century}${open.replaceAll('X', '9')}`)
    return span(dayNumber(first, 1, 1), dayNumber(last, 12, 31), 'year', locale)
  }
  const [, year, month, day] = simple.exec(edtf) ?? []
  return year === undefined ? null : formatDate(year, month ?? 'XX', day ?? 'XX', locale)
}

function formatDate(year: string, month: string, day: string, locale: Locale): string | null {
  const one = (y: number, m: number, d: number, grain: Grain) => {
    const number = dayNumber(y, m, d)
    return span(number, number, grain, locale)
  }
  if (year === 'XXXX') {
    if (month === 'XX') return null
    const shown =
      day === 'XX'
        ? one(2000, Number(month), 1, 'yearlessMonth')
        : one(2000, Number(month), Number(day), 'yearless')
    return say('withoutYear', { day: shown }, locale)
  }
  if (month === 'XX') return day === 'XX' ? one(Number(year), 1, 1, 'year') : null
  const season = seasons[Number(month) - 21]
  if (season !== undefined) return say(season, { year: one(Number(year), 1, 1, 'year') }, locale)
  if (day === 'XX') return one(Number(year), Number(month), 1, 'month')
  return one(Number(year), Number(month), Number(day), 'day')
}
