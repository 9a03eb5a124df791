import type { DateValue } from '../values/value'
import { daysOfMonth, edtfOf } from './date-fields'
import { type DayOrder, figuresAt, type Read, shortAt } from './date-figures'
import { datePrepositions, dayAt, rangeAt } from './date-ranges'
import { abouts, deicticAt, deicticTables, spokenYearAt } from './deictic-words'
import { calendarTables, type MonthReading, monthAt, weekdayAt } from './months'
import { isLatin } from './number-counts'
import { mayCount, numberAt } from './numbers'
import { mayRank, ordinalAt } from './ordinals'
import type { OpenPart } from './reading'
import { unitTables } from './time-units'
import { type Entry, keyAt, lookUp, mayBegin, readOnce, type Token, tableOf } from './tokens'
import {
  afterEra,
  bareYearAt,
  centuryAt,
  decadeAt,
  isFigureOf,
  isYear,
  namedYearAt,
  portionOfYearAt,
  seasonAt,
  thirdOfDecadeAt,
  thirdOfYearAt,
  thisYearAt,
  yearAfter,
  yearTables,
  yearWords,
} from './years'

/** A date read from tokens `from` to `to` (exclusive). */
export interface DateReading {
  readonly value: DateValue
  readonly from: number
  readonly to: number
  readonly particle: string
  readonly open: readonly OpenPart[]
  /** Which year is meant where it is open: «ديسمبر الماضي» is the latest December. */
  readonly near?: 'last' | 'next'
  /** Years from the one that is spoken in, where the words count it from there: «مايو من العام الماضي» is -1. */
  readonly byYears?: number
}

type Tokens = readonly Token[]

const between: ReadonlySet<string> = new Set(['من', 'of', '-'])

/** 10 يناير 2024, العاشر من شهر يناير, 10th of January, 10 كانون الثاني (يناير). */
function dayFirstAt(tokens: Tokens, at: number): Read | null {
  const day = dayAt(tokens, at)
  if (!day) return null
  const month = monthAt(tokens, between.has(keyAt(tokens, day.to)) ? day.to + 1 : day.to)
  if (!month) return null
  const read = withYear(tokens, month, month.to, day.value)
  const short =
    read.fields.year === undefined && isLatin(tokens[month.from]) ? bareYearAt(tokens, month.to) : null
  return short ? { fields: { ...read.fields, year: short.value }, to: short.to } : read
}

/** March 16, 2024; يوليو 13. */
function monthFirstAt(tokens: Tokens, at: number): Read | null {
  const month = monthAt(tokens, at)
  if (!month) return null
  const next = tokens[month.to]
  const day = next?.kind === 'number' || isLatin(next) ? dayAt(tokens, month.to) : null
  // «مارس 10 آلاف»: a count of something else.
  if (day && !numberGoesOn(tokens, month.to)) return withYear(tokens, month, day.to, day.value)
  if (isOfNoDay(tokens, month)) return null
  const found = withYear(tokens, month, month.to, undefined)
  if (found.fields.year !== undefined || !month.isDoubtful) return found
  return isSaidAsDate(tokens, month) || nearAfter(tokens, month.to) || spokenYearAt(tokens, month.to)
    ? found
    : null
}

/** «30 فبراير» is a slip, and the month alone is not what it says. Hijri months are a day longer where they are sighted. */
function isOfNoDay(tokens: Tokens, { month, calendar, from, to }: MonthReading): boolean {
  const before = between.has(keyAt(tokens, from - 1)) ? from - 2 : from - 1
  const day = [dayAt(tokens, before), dayAt(tokens, before - 1)].find(found => found?.to === before + 1)
  if (!day || calendar === 'hijri') return false
  const year = yearAfter(tokens, to)?.value
  return edtfOf({ calendar, year, month, day: day.value }) === null
}

const numberGoesOn = (tokens: Tokens, at: number) =>
  (numberAt(tokens, at)?.to ?? at + 1) > at + 1 && !ordinalAt(tokens, at)

function withYear(
  tokens: Tokens,
  { month, calendar }: MonthReading,
  at: number,
  day: number | undefined,
): Read {
  const year = yearAfter(tokens, at)
  return { fields: { calendar, month, day, year: year?.value }, to: year?.to ?? at }
}

/** A doubtful month alone is one after a word that leads dates in, or when nothing else stands in the text. */
function isSaidAsDate(tokens: Tokens, { from, to, particle }: MonthReading): boolean {
  const before = tokens[from - 1]?.key.replace(/^[وف](?=في|منذ|خلال)/, '') ?? ''
  // باب is a door.
  const isJoined = particle.endsWith('ب') && keyAt(tokens, from) !== 'باب'
  return datePrepositions.has(before) || isJoined || to - from === tokens.length
}

const stretches = tableOf<readonly [number, number]>([
  ['أوائل مطلع early beginning start', [1, 10]],
  ['منتصف أواسط نصف نص mid middle', [11, 20]],
  ['أواخر late end', [21, 31]],
  ['بداية', [1, 10]],
  ['نهاية', [21, 31]],
])

/** أوائل مارس, منتصف شهر يناير 2024, in early March: ten days each. */
function stretchAt(
  tokens: Tokens,
  at: number,
): { edtf: string; to: number; year: boolean; particle: string } | null {
  const word = tokens[at]
  const found = word?.kind === 'word' ? lookUp(stretches, word.key) : null
  if (!found) return null
  const next = ['-', 'of', 'في', 'من'].includes(keyAt(tokens, at + 1)) ? at + 2 : at + 1
  const month = monthAt(tokens, next)
  if (month?.calendar !== 'gregorian') return null
  const year = yearAfter(tokens, month.to)
  const [from, to] = found.entry
  const edtf = daysOfMonth({ year: year?.value, month: month.month }, from, to)
  return { edtf, to: year?.to ?? month.to, year: year !== null, particle: found.particle }
}

/** عام 2023; and a year alone after a preposition or as the whole text. */
function yearAt(tokens: Tokens, at: number): { edtf: string; to: number; particle: string } | null {
  const named = namedYearAt(tokens, at)
  if (named) {
    const particle = (lookUp(yearWords, keyAt(tokens, at)) as Entry<boolean>).particle
    return { edtf: `${named.value}`, to: named.to, particle }
  }
  const token = tokens[at]
  if (!isYear(token) || isFigureOf(tokens, at)) return null
  const before = keyAt(tokens, abouts.has(keyAt(tokens, at - 1)) ? at - 2 : at - 1)
  return tokens.length === 1 || datePrepositions.has(before)
    ? { edtf: token.key, to: afterEra(tokens, at + 1), particle: '' }
    : null
}

const afterWeekday: ReadonlySet<string> = new Set([',', '،', 'الموافق', 'في', 'the', 'من', '('])

/** The same, after its weekday: الأربعاء، 10 يناير; يوم الخميس الموافق 14 شباط; السبت 21/09. */
function afterWeekdayAt(tokens: Tokens, at: number, order: DayOrder): (Read & { particle: string }) | null {
  const weekday = weekdayAt(tokens, at)
  if (!weekday) return null
  const next = afterWeekday.has(keyAt(tokens, weekday.to)) ? weekday.to + 1 : weekday.to
  const found = fieldsAt(tokens, next, order) ?? shortAt(tokens, next, order)
  return found?.fields.day === undefined ? null : { ...found, particle: weekday.particle.replace('ال', '') }
}

function fieldsAt(tokens: Tokens, at: number, order: DayOrder): Read | null {
  return figuresAt(tokens, at, order) ?? dayFirstAt(tokens, at) ?? monthFirstAt(tokens, at)
}

/**
 * The date that begins at a token: as precise as its words, the year open where they name none; a phrase such as «أمس» or
 * "last week" stays one. Null where no date begins. Hijri dates become Gregorian days by Umm al-Qura.
 */
export function dateAt(tokens: Tokens, at: number, order: DayOrder = 'day-first'): DateReading | null {
  return readers[order](tokens, at)
}

const readers: Readonly<Record<DayOrder, (tokens: Tokens, at: number) => DateReading | null>> = {
  'day-first': readOnce((tokens, at) => about(tokens, readDate(tokens, at, 'day-first'))),
  'month-first': readOnce((tokens, at) => about(tokens, readDate(tokens, at, 'month-first'))),
}

/** «نحو عام 1990», "about May 2020": EDTF's `~`. A stretch between two ends is wide enough as it is. */
function about(tokens: Tokens, date: DateReading | null): DateReading | null {
  const edtf = date?.value.edtf
  if (!date || edtf === undefined || edtf.includes('/') || !abouts.has(keyAt(tokens, date.from - 1)))
    return date
  return { ...date, value: { type: 'date', edtf: `${edtf}~` }, from: date.from - 1, particle: '' }
}

const leads = tableOf<true>([
  [
    `من بين from between the q h عامي سنتي شهري يومي غرة قبل منذ بعد خلال غضون in within الذي أول نص نصف ربع يوم`,
    true,
  ],
])
const beginsDate = mayBegin([
  leads,
  stretches,
  ...calendarTables,
  ...yearTables,
  ...deicticTables,
  ...unitTables,
])

function readDate(tokens: Tokens, at: number, order: DayOrder): DateReading | null {
  const token = tokens[at]
  if (!token || token.kind === 'mark') return null
  if (token.kind === 'word' && !beginsDate(token.key) && !mayRank(token.key) && !mayCount(token)) return null
  const range = rangeAt(tokens, at)
  if (range) return withNear(tokens, made(range.edtf, at, range.to, range.particle, range.hasYear))
  const weekday = afterWeekdayAt(tokens, at, order)
  const read = weekday ?? fieldsAt(tokens, at, order)
  const edtf = read && edtfOf(read.fields)
  if (read && edtf) {
    const particle = weekday ? weekday.particle : leadingParticle(tokens, at)
    return withNear(tokens, made(edtf, at, read.to, particle, read.fields.year !== undefined))
  }
  const stretch = stretchAt(tokens, at)
  if (stretch) return withNear(tokens, made(stretch.edtf, at, stretch.to, stretch.particle, stretch.year))
  const whole =
    seasonAt(tokens, at) ??
    thirdOfDecadeAt(tokens, at) ??
    thirdOfYearAt(tokens, at) ??
    portionOfYearAt(tokens, at) ??
    decadeAt(tokens, at) ??
    centuryAt(tokens, at) ??
    yearAt(tokens, at)
  if (whole) return made(whole.edtf, at, whole.to, whole.particle, true)
  const open = thirdOfYearAt(tokens, at, thisYearAt)
  if (open) return made(open.edtf, at, open.to, open.particle, false)
  const deictic = deicticAt(tokens, at)
  if (!deictic) return null
  const { from, to, particle } = deictic
  return { value: { type: 'date', deictic: deictic.deictic }, from, to, particle, open: ['publication'] }
}

const near = tableOf<'last' | 'next'>([
  ['الماضي المنصرم الفائت last', 'last'],
  ['المقبل القادم next', 'next'],
])
const nearAfter = (tokens: Tokens, at: number) => near.get(keyAt(tokens, at))

/** «ديسمبر الماضي», "last December": which of the years left open is meant. */
function withNear(tokens: Tokens, date: DateReading): DateReading {
  if (date.open.length === 0) return date
  const after = nearAfter(tokens, date.to)
  if (after && !isLatin(tokens[date.to])) return { ...date, near: after, to: date.to + 1 }
  const spoken = spokenYearAt(tokens, date.to)
  if (spoken) return { ...date, byYears: spoken.by, to: spoken.to }
  const before = isLatin(tokens[date.from]) ? nearAfter(tokens, date.from - 1) : undefined
  return before ? { ...date, near: before } : date
}

/** The joined particle of a month's or an ordinal's first word. */
function leadingParticle(tokens: Tokens, at: number): string {
  const particle = monthAt(tokens, at)?.particle ?? ordinalAt(tokens, at)?.particle ?? ''
  return particle.replace('ال', '').replace('لل', 'ل')
}

function made(edtf: string, from: number, to: number, particle: string, hasYear: boolean): DateReading {
  return { value: { type: 'date', edtf }, from, to, particle, open: hasYear ? [] : ['year'] }
}

/** The dates of a text from left to right, none inside another. */
export function datesIn(tokens: Tokens, order: DayOrder = 'day-first'): readonly DateReading[] {
  const found: DateReading[] = []
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at, order)
    if (date) found.push(date)
    at = date ? date.to : at + 1
  }
  return found
}
