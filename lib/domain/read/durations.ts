import { unitDays } from '../values/qualifiers'
import type { TimeUnit } from '../values/value'
import { isEndOfRange } from './length-ranges'
import { countAt, isLatin } from './number-counts'
import { mayCount, type NumberReading, numberAt } from './numbers'
import { type UnitReading, unitAt, unitTables } from './time-units'
import { isJoinedByAnd, keyAt, lookUp, mayBegin, readOnce, type Token, tableOf } from './tokens'

/** A length of time read from tokens `from` to `to` (exclusive). */
export interface DurationReading {
  readonly amount: number
  readonly unit: TimeUnit
  readonly from: number
  readonly to: number
  readonly particle: string
  /** A unit alone, read as one of it: شهر. */
  readonly bare: boolean
}

type Tokens = readonly Token[]

const parts = tableOf([
  ['نصف نص half', 1 / 2],
  ['ثلث ثلثا third', 1 / 3],
  ['ربع ربعا quarter', 1 / 4],
])
const more: ReadonlySet<string> = new Set([
  'more',
  'additional',
  'extra',
  'less',
  'fewer',
  'other',
  'full',
  'whole',
  'entire',
  'consecutive',
  'successive',
  'straight',
  'working',
  'business',
  'اخري',
  'اضافيه',
])
const articles: ReadonlySet<string> = new Set(['a', 'an', 'one'])

/** Where what follows "and" begins: و, "and" or a comma by itself, or و written to the word. */
function afterAnd(tokens: Tokens, at: number): number | null {
  const token = tokens[at]
  if (!token) return null
  if (['و', 'and', ',', '،'].includes(token.key)) return tokens[at + 1]?.key === 'and' ? at + 2 : at + 1
  return token.kind === 'word' && token.key.startsWith('و') ? at : null
}

/** A part that "and" adds: ونصف, "and a half"; `to` after it and after the unit said again (ساعة ونصف الساعة). */
function partAfter(tokens: Tokens, at: number, unit: TimeUnit): { value: number; to: number } | null {
  const joined = afterAnd(tokens, at)
  if (joined === null) return null
  const count = numberAt(tokens, joined)
  const several = quartersAt(tokens, joined, count)
  if (several) return several
  const article = articles.has(keyAt(tokens, joined)) ? joined + 1 : joined
  const found = lookUp(parts, keyAt(tokens, article))
  if (!found || (joined === at && !isJoinedByAnd(found.particle))) return null
  // "and a quarter" of what was counted, not "and a quarter million".
  if (count && !count.bare && count.to > article + 1) return null
  const again = unitAt(tokens, article + 1)
  const isSame = again?.entry.unit === unit && again.particle === 'ال'
  return { value: found.entry, to: isSame ? again.to : article + 1 }
}

/** «ساعة إلا ربعا». */
function partLess(tokens: Tokens, at: number): { value: number; to: number } | null {
  const part = keyAt(tokens, at) === 'الا' ? parts.get(keyAt(tokens, at + 1)) : undefined
  return part === undefined ? null : { value: -part, to: at + 2 }
}

/** "and three quarters". */
function quartersAt(
  tokens: Tokens,
  at: number,
  count: NumberReading | null,
): { value: number; to: number } | null {
  if (!count || count.from !== at || count.value > 3 || !/^quarters?$/.test(keyAt(tokens, count.to)))
    return null
  return { value: count.value / 4, to: count.to + 1 }
}

/** One count with its unit: «ثمانية أشهر», «شهرين», «نصف ساعة», "an hour", "2 more minutes", "5 and a half minutes". */
function simpleAt(tokens: Tokens, at: number): DurationReading | null {
  const lettered = letteredAt(tokens, at)
  if (lettered) return lettered
  const dual = unitAt(tokens, at)
  if (dual && dual.entry.form === 'two') return madeOf(tokens, at, 2, dual, dual.particle, false)
  const number = numberAt(tokens, at)
  const counted = number && countedAt(tokens, number)
  if (counted) return counted
  const named = articles.has(keyAt(tokens, at)) ? at + 1 : at
  const article = named > at && more.has(keyAt(tokens, named)) ? named + 1 : named
  const unit = unitAt(tokens, article)
  if (unit?.entry.form !== 'one') return null
  // "A quarter of a million" is no quarter of a year.
  if (number && number.to > unit.to) return null
  // English counts one with a word: "I second that" is no second.
  // A night alone is no length: «بعد ليلة».
  if (article === at && (isLatin(tokens[at]) || keyAt(tokens, at).endsWith('ليله'))) return null
  // «عام 2015» is a year, and no year's length.
  if (unit.entry.unit === 'year' && isYearFigure(tokens[unit.to])) return null
  return madeOf(tokens, at, 1, unit, unit.particle, article === at)
}

/** «ربع سنة» is a quarter; «ربع ساعة» and «نصف ساعة» are parts of an hour. */
function countedAt(tokens: Tokens, number: NumberReading): DurationReading | null {
  const quarter = unitAt(tokens, number.from)
  if (
    quarter?.entry.unit === 'quarter' &&
    number.to <= quarter.to &&
    !unitAt(tokens, skipped(tokens, quarter.to))
  )
    return madeOf(tokens, number.from, 1, quarter, quarter.particle, true)
  if (number.percent) return null
  const quarters = quartersOfYearAt(tokens, number.from)
  if (quarters) return quarters
  let [amount, at] = [number.value, number.to]
  const part = partAfter(tokens, at, 'hour')
  const unitAfterPart = part && unitAt(tokens, skipped(tokens, part.to), true)
  if (part && unitAfterPart && unitAfterPart.particle === '') [amount, at] = [amount + part.value, part.to]
  const unit = unitAt(tokens, skipped(tokens, at), true)
  if (unit && isCounted(unit, amount))
    return madeOf(tokens, number.from, amount, unit, number.particle, false)
  return signed(tokens, number)
}

/** «ثلاثة أرباع الساعة» and «الثلاثة الأشهر», but not «الست الشهر الماضي». */
function isCounted({ particle, entry }: UnitReading, amount: number): boolean {
  if (particle === 'ال') return amount < 1 || entry.form === 'many'
  return particle === '' && (entry.form !== 'two' || amount === 2)
}

/** Quarters of a year by their count (3 quarters, ثلاثة أرباع سنة), which are also parts of whatever "of" follows. */
function quartersOfYearAt(tokens: Tokens, at: number): DurationReading | null {
  const count = countAt(tokens, at)
  if (!count) return null
  // "Three-quarters" is the part by its spelling.
  if (keyAt(tokens, count.to) === '-' && keyAt(tokens, count.to + 1) === 'quarters') return null
  const unit = unitAt(tokens, skipped(tokens, count.to), true)
  if (unit?.entry.unit !== 'quarter' || keyAt(tokens, unit.to) === 'of') return null
  return madeOf(tokens, at, count.value, unit, '', false)
}

const letters: Readonly<Record<string, TimeUnit>> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  y: 'year',
}
const unitOfLetter = (tokens: Tokens, at: number) => {
  const key = keyAt(tokens, at + 1)
  return tokens[at]?.kind === 'number' && Object.hasOwn(letters, key) ? (letters[key] as TimeUnit) : null
}

/** Letters are units beside each other (2h 30m) or when nothing else is said (5d): "$5m" is money, and "the 30s" a decade. */
function letteredAt(tokens: Tokens, at: number): DurationReading | null {
  const unit = unitOfLetter(tokens, at)
  if (unit === null) return null
  const isAlone = tokens.length === at + 2 && at === 0
  if (!isAlone && unitOfLetter(tokens, at - 2) === null && unitOfLetter(tokens, at + 2) === null) return null
  const { value: amount } = tokens[at] as Token
  return { amount, unit, from: at, to: at + 2, particle: '', bare: isAlone }
}

const between: ReadonlySet<string> = new Set(['a', 'an', 'of', '-'])

/** Past the words that may stand between a count and its unit: "2 more minutes", "a quarter of an hour", "3-month". */
function skipped(tokens: Tokens, at: number): number {
  const next = keyAt(tokens, at) === 'of' ? at + 1 : at
  return more.has(keyAt(tokens, next)) || between.has(keyAt(tokens, next)) ? next + 1 : next
}

/** 2' and 1". */
function signed(tokens: Tokens, { value, from, to, particle }: NumberReading): DurationReading | null {
  // In a text they are the marks of a quotation: "in 2003".
  if (from > 0 || to + 1 < tokens.length) return null
  const [sign, before] = [tokens[to], tokens[to - 1]]
  if (!sign || before?.kind !== 'number' || sign.start !== before.end) return null
  const unit = ({ "'": 'minute', '′': 'minute', '"': 'second', '″': 'second' } as const)[sign.key]
  return unit ? { amount: value, unit, from, to: to + 1, particle, bare: false } : null
}

function madeOf(
  tokens: Tokens,
  from: number,
  count: number,
  { entry, to }: UnitReading,
  particle: string,
  bare: boolean,
): DurationReading {
  const part = partAfter(tokens, to, entry.unit) ?? partLess(tokens, to)
  const amount = (count + (part?.value ?? 0)) * entry.times
  return { amount, unit: entry.unit, from, to: part?.to ?? to, particle, bare: bare && !part }
}

const isYearFigure = (token: Token | undefined) => token?.kind === 'number' && /^\d{4}$/.test(token.key)

const sizes = Object.keys(unitDays) as TimeUnit[]
const size = (unit: TimeUnit) => sizes.indexOf(unit)
const calendar: ReadonlySet<TimeUnit> = new Set(['month', 'quarter', 'year'])

/** How many of the smaller unit the larger has, by the table of lengths (semantics §3.1). */
function ratio(larger: TimeUnit, smaller: TimeUnit): number {
  const [a, b] = [unitDays[larger], unitDays[smaller]]
  return (a.days * b.per) / (a.per * b.days)
}

/**
 * The length of time that begins at a token; null where none does. Several units are said in the smallest: two years and
 * three months are 27 months. A unit alone is one of it (`bare`); a plural alone is no length, and an end of a range
 * ("two to three months") is none either: no amount says it.
 */
export const durationAt = readOnce((tokens, at) => {
  const found = lengthAt(tokens, at)
  return found && isEndOfRange(tokens, found) ? null : found
})

/** The same with the ends of ranges, for those who pass lengths of time over. */
export const lengthAt = readOnce(readLengthAt)

const beginsUnit = mayBegin(unitTables, articles)

function readLengthAt(tokens: readonly Token[], at: number): DurationReading | null {
  const token = tokens[at]
  if (!token || !(mayCount(token) || beginsUnit(token.key.replace(/['’]s?$/, '')))) return null
  let found = simpleAt(tokens, at)
  if (!found) return null
  for (let next = addedTo(tokens, found); next; next = addedTo(tokens, found)) found = next
  return found
}

function addedTo(
  tokens: Tokens,
  { amount, unit, from, to, particle }: DurationReading,
): DurationReading | null {
  const next = afterAnd(tokens, to) ?? to
  const added = numberAt(tokens, next) ? simpleAt(tokens, next) : dualAt(tokens, next, to)
  if (!added) return bareMinutes(tokens, { amount, unit, from, to, particle, bare: false }, next)
  if (added.bare || size(added.unit) >= size(unit)) return null
  // A joined particle other than "and" begins another phrase: ثلاثة أشهر بيومين.
  if (added.particle !== '' && !isJoinedByAnd(added.particle)) return null
  return {
    amount: amount * ratio(unit, added.unit) + added.amount,
    unit: added.unit,
    from,
    to: added.to,
    particle,
    bare: false,
  }
}

/** شهران ويومان: a dual counts itself, when something joins it. */
function dualAt(tokens: Tokens, at: number, end: number): DurationReading | null {
  const dual = unitAt(tokens, at)
  return dual?.entry.form === 'two' && (at > end || isJoinedByAnd(dual.particle))
    ? simpleAt(tokens, at)
    : null
}

/** "2 hours ten": minutes without their name. */
function bareMinutes(tokens: Tokens, hours: DurationReading, at: number): DurationReading | null {
  const minutes = numberAt(tokens, at)
  const isLatin = /^[a-z]/.test(keyAt(tokens, hours.to - 1))
  if (!minutes || !isLatin || hours.unit !== 'hour' || minutes.to < tokens.length || minutes.value >= 60)
    return null
  return { ...hours, amount: hours.amount * 60 + minutes.value, unit: 'minute', to: minutes.to }
}

/** The same length in whole units where a smaller one gives them: an hour and a half is 90 minutes. */
export function inWholeUnits<T extends { readonly amount: number; readonly unit: TimeUnit }>(length: T): T {
  if (Number.isInteger(length.amount)) return length
  for (let at = size(length.unit) - 1; at >= 0; at -= 1) {
    const unit = sizes[at] as TimeUnit
    if (unit === 'week' || (unit === 'quarter' && calendar.has(length.unit))) continue
    const amount = Number((length.amount * ratio(length.unit, unit)).toPrecision(12))
    if (Number.isInteger(amount)) return { ...length, amount, unit }
  }
  return length
}
