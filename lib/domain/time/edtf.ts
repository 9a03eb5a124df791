import { type EdtfTree, parse } from 'edtf'
import type { DayRange } from '../message'
import { addMonths, dayNumber, daysInMonth } from './days'

/** How finely an EDTF text speaks; a unit whose digits are all unspecified does not count (`2024-05-XX` is a month). */
export type EdtfPrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/** One date: its days before any qualifier, or null where its year is missing or beyond counting. */
interface Part {
  readonly precision: Exclude<EdtfPrecision, 'interval'>
  readonly days: readonly [number, number] | null
  readonly qualified: boolean
}

/** `open` and `unknown` ends are both null: neither bounds the days. */
type Parsed = Part | { readonly ends: readonly [Part | null, Part | null] }

/** Longer than any EDTF level 1 text of use; more is not EDTF to us, which bounds the work on hostile input. */
const longest = 64
/** Years beyond this (either side) are valid and stay unresolved: their days would not be exact numbers. */
const furthestYear = 1_000_000_000
const types = ['Date', 'Season', 'Year', 'Century'] as const

const plain = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const yearless = /^XXXX-(\d\d)(?:-(\d\d|XX))?$/
const qualifiedText = /^(.*[^?~%])[?~%]$/
/** `Y` years, two-digit centuries and times of day: they take no qualifier and end no interval. */
const unqualified = /^Y|^-?\d\d$|T/

/** The first day of a month through the last day of the month `span - 1` months on. */
function months(year: number, month: number, span: number): readonly [number, number] {
  const first = dayNumber(year, month, 1)
  return [first, addMonths(first, span) - 1]
}

function years(first: number, last: number): readonly [number, number] | null {
  if (Math.max(Math.abs(first), Math.abs(last)) > furthestYear) return null
  return [dayNumber(first, 1, 1), dayNumber(last, 12, 31)]
}

function part(precision: Part['precision'], days: Part['days']): Part {
  return { precision, days, qualified: false }
}

/** The common forms, without the library: nine texts in ten, at a fiftieth of its cost. Null: not of these forms. */
function parsePlain(text: string): Part | null | undefined {
  const found = plain.exec(text)
  if (!found) return undefined
  const year = Number(found[1])
  if (found[2] === undefined) return part('year', years(year, year))
  const month = Number(found[2])
  if (found[3] === undefined) {
    if (month >= 21 && month <= 24) return season(year, month)
    return month >= 1 && month <= 12 ? part('month', months(year, month, 1)) : null
  }
  const day = Number(found[3])
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const number = dayNumber(year, month, day)
  return part('day', [number, number])
}

/** 21 spring, 22 summer, 23 autumn, 24 winter, each three months from March; winter ends in the next year. */
function season(year: number, code: number): Part {
  return part('season', months(year, (code - 21) * 3 + 3, 3))
}

/** A month and day without a year: level 2 to the standard, yet what a newspaper writes (semantics §3.2). */
function parseYearless(text: string): Part | null {
  const found = yearless.exec(text)
  if (!found) return null
  const month = Number(found[1])
  if (month < 1 || month > 12) return null
  if (found[2] === undefined || found[2] === 'XX') return part('month', null)
  const day = Number(found[2])
  return day >= 1 && day <= daysInMonth(2000, month) ? part('day', null) : null
}

/** The years of a text whose last digits are X; the sign comes from the text, for `-000X` is read as 0. */
function partlyKnownYears(year: number, mask: number, negative: boolean): Part {
  const yearMask = mask & 15
  if (yearMask === 15) return part('year', null)
  if (yearMask === 0) return part('year', years(year, year))
  const span = yearMask === 8 ? 9 : 99
  return part(
    yearMask === 8 ? 'decade' : 'century',
    negative ? years(year - span, year) : years(year, year + span),
  )
}

function fromTree(tree: EdtfTree, negative: boolean): Part {
  if (tree.type === 'Season') return season(tree.values[0], tree.values[1])
  if (tree.type === 'Year') return part('year', years(tree.values[0], tree.values[0]))
  if (tree.type === 'Century') {
    const first = tree.values[0] * 100
    return part('century', negative ? years(first - 99, first) : years(first, first + 99))
  }
  const [year, month, day] = tree.values
  const mask = tree.unspecified ?? 0
  if (month === undefined || mask & 48) return partlyKnownYears(year, mask, negative)
  if (day === undefined || mask) return part('month', months(year, month + 1, 1))
  const number = dayNumber(year, month + 1, day)
  return part('day', [number, number])
}

function parseByLibrary(text: string): Part | null {
  try {
    return fromTree(parse(text, { level: 1, types }), text.startsWith('-'))
  } catch {
    return null
  }
}

/**
 * One date, its qualifier taken off first: the library takes none after a season or an X, though both are
 * said ("about spring 2024").
 */
function parsePart(text: string): Part | null {
  const bare = qualifiedText.exec(text)?.[1]
  const dated = bare ?? text
  const quick = parsePlain(dated)
  const found = quick === undefined ? (parseYearless(dated) ?? parseByLibrary(dated)) : quick
  if (bare === undefined || found === null) return found
  return unqualified.test(dated) ? null : { ...found, qualified: true }
}

/**
 * An end of an interval: `..` and nothing at all are unbounded; undefined where the text may not end one.
 * Unspecified digits may not (that is level 2), but for a missing year.
 */
function parseEnd(text: string): Part | null | undefined {
  if (text === '' || text === '..') return null
  if (unqualified.test(text) || /^(?!XXXX-).*X/.test(text)) return undefined
  return parsePart(text) ?? undefined
}

/**
 * `from/to`. The first day of `to` must not come before that of `from`, as in other validators: `2024-05-10/2024-05`
 * is refused.
 */
function parseInterval(text: string, slash: number): Parsed | null {
  const from = parseEnd(text.slice(0, slash))
  const to = parseEnd(text.slice(slash + 1))
  if (from === undefined || to === undefined) return null
  if (from?.days && to?.days && from.days[0] > to.days[0]) return null
  return { ends: [from, to] }
}

const remembered = new Map<string, Parsed | null>()
/** Dossiers use few distinct dates; a hostile one only empties this more often. */
const rememberAtMost = 4096

function parseText(text: string): Parsed | null {
  if (text.length > longest) return null
  const quick = parsePlain(text)
  if (quick !== undefined) return quick
  const known = remembered.get(text)
  if (known !== undefined) return known
  const slash = text.indexOf('/')
  const parsed = slash < 0 ? parsePart(text) : parseInterval(text, slash)
  if (remembered.size >= rememberAtMost) remembered.clear()
  remembered.set(text, parsed)
  return parsed
}

/** How far `?`, `~` and `%` move each bound outwards (semantics §3.1): days, or whole calendar months. */
const widening = {
  day: { days: 3, months: 0 },
  month: { days: 15, months: 0 },
  season: { days: 30, months: 0 },
  year: { days: 0, months: 6 },
  decade: { days: 0, months: 6 },
  century: { days: 0, months: 6 },
} as const satisfies Record<Part['precision'], { days: number; months: number }>

function widened({ days, precision, qualified }: Part): readonly [number, number] | null {
  if (!days || !qualified) return days
  const by = widening[precision]
  return [addMonths(days[0], -by.months) - by.days, addMonths(days[1], by.months) + by.days]
}

/**
 * The days an EDTF level 1 text admits, by its precision (semantics §3): `2024-05` is 1 to 31 May. Open and unknown
 * ends of an interval are null. `?`, `~` and `%` widen each bound, in an interval each end by its own precision.
 * A date-time is its day as written, in whatever zone. Null for what is not EDTF and for a date that resolves to no
 * days: its year is missing (`XXXX-01-10`) or beyond ± 1,000,000,000.
 */
export function edtfDays(edtf: string): DayRange | null {
  const parsed = parseText(edtf)
  if (!parsed) return null
  if (!('ends' in parsed)) return widened(parsed)
  const [from, to] = parsed.ends
  const first = from && widened(from)
  const last = to && widened(to)
  if ((from && !first) || (to && !last)) return null
  return [first?.[0] ?? null, last?.[1] ?? null]
}

/**
 * Whether a text is EDTF (ISO 8601-2) level 0 or 1 of at most 64 characters, or a month and day without a year
 * (`XXXX-01-10`): valid, and unresolved. Impossible days such as `2024-02-30` are not.
 */
export function isEdtf(text: string): boolean {
  return parseText(text) !== null
}

/** How finely an EDTF text speaks, qualifiers aside; null where it is not EDTF. `2024-05-XX` is a month. */
export function edtfPrecision(edtf: string): EdtfPrecision | null {
  const parsed = parseText(edtf)
  if (!parsed) return null
  return 'ends' in parsed ? 'interval' : parsed.precision
}
