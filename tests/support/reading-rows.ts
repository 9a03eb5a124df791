import { existsSync, readFileSync } from 'node:fs'
import { dayOfIso, type ParseRequest, parse } from '@/lib/domain/read/parse'
import type { Value } from '@/lib/domain/values/value'

/** Rows of other readers' tests, kept beside the project; where they are absent nothing is measured. */
const folder = new URL('../../../shared/data/peers/', import.meta.url)
export const areRowsThere = existsSync(folder)

export interface DucklingRow {
  readonly text: string
  readonly locale: string
  readonly expected: {
    readonly kind: string
    readonly value: number | string
    readonly unit?: string
    readonly grain?: string
    readonly from: string
    readonly to_exclusive: string
  } | null
}

export interface CldrRow {
  readonly text: string
  readonly locale: string
  readonly kind?: string
  readonly value: number
  readonly unit: string
  readonly expected: string
}

/** Everybody of a suite's table reads the same rows by the same measure. */
export interface Suite<Row extends { readonly text: string } = DucklingRow & CldrRow> {
  readonly name: string
  /** The share that must be read right; null where all of them must. */
  readonly bar: number
  readonly rows: readonly Row[]
  readonly isRight: (row: Row) => boolean
}

function rowsOf<T>(file: string): T[] {
  return readFileSync(new URL(`${file}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

export const languageOf = (locale: string) => (/^en/i.test(locale) ? 'en' : 'ar')

function read(
  { text, locale }: { text: string; locale: string },
  type: ParseRequest['type'],
  more: Partial<ParseRequest> = {},
) {
  return parse({ text, type, language: languageOf(locale), ...more })?.value ?? null
}

function dateOf(value: number | Value | null) {
  return value !== null && typeof value === 'object' && value.type === 'date' ? value : null
}

function lengthOf(value: number | Value | null) {
  return value !== null && typeof value === 'object' && value.type === 'duration'
    ? `${value.amount} ${value.unit}`
    : null
}

/** The day that Duckling's rows are spoken on. */
export const spokenOn = '2013-02-12'
const reference = dayOfIso(spokenOn) ?? 0
const bareWeekday =
  /^(?:هذا )?(?:يوم )?(?:ال)?(?:[إا]ثنين|اتنين|ثلاثاء?|تلات|[أا]ربعاء?|خميس|جمع[ةه]|سبت|[أا]حد)$/

/** Rows of day grain or coarser, without holidays and bare weekdays. */
const isDated = ({ text, expected }: DucklingRow) =>
  expected !== null &&
  !expected.kind.includes('Holiday') &&
  ['day', 'week', 'month', 'year'].includes(expected.grain ?? '') &&
  !bareWeekday.test(text)

/** What a Time row wants, as days: its first, its last, and the grain; an interval's end is exclusive. */
export function wantedDays({ expected }: DucklingRow): { from: number; to: number | null; grain: string } {
  const day = (iso: string | number | undefined) => dayOfIso(`${iso}`) ?? Number.NaN
  return expected?.kind.startsWith('datetimeInterval')
    ? { from: day(expected.from), to: day(expected.to_exclusive) - 1, grain: 'interval' }
    : { from: day(expected?.value), to: null, grain: expected?.grain ?? '' }
}

/** A week may be told as its seven days. */
function isDay(edtf: string, { from, to, grain }: ReturnType<typeof wantedDays>): boolean {
  const [first = '', last] = edtf.split('/')
  const [start, end] = [dayOfIso(first.padEnd(10, '-01')) ?? 0, dayOfIso(last ?? '') ?? 0]
  if (last !== undefined)
    return start === from && (to === null ? grain === 'week' && end === from + 6 : end === to)
  return to === null && start === from && grain === { 4: 'year', 7: 'month', 10: 'day' }[first.length]
}

/** Half of the last printed digit, times what the words around it multiply by. */
function isPrintedAs(row: CldrRow): boolean {
  const { text, value, kind } = row
  const found = read(row, 'number')
  if (typeof found !== 'number') return false
  if (kind !== 'compactShort' && kind !== 'compactLong')
    return Math.abs(found - value) <= 1e-9 * Math.abs(value)
  const digits = /[\d٠-٩]+(?:[.٫]([\d٠-٩]+))?/.exec(text)
  const latin = (digits?.[0] ?? '').replace(/[٠-٩]/g, one => `${one.charCodeAt(0) & 15}`).replace('٫', '.')
  const scale = Number(latin) === 0 ? 1 : Math.abs(found / Number(latin))
  return Math.abs(found - value) <= (scale / 2) * 10 ** -(digits?.[1]?.length ?? 0)
}

function isRelative(row: CldrRow): boolean {
  const deictic = dateOf(read(row, 'date'))?.deictic
  if (!deictic) return false
  const { value, unit } = row
  if ('amount' in deictic)
    return (
      deictic.unit === unit && (deictic.phrase === 'ago' ? -deictic.amount : deictic.amount) === value + 0
    )
  const days = { today: 0, yesterday: -1, tomorrow: 1 }[deictic.phrase as string]
  if (days !== undefined) return unit === 'day' && days === value
  const [when = '', period] = deictic.phrase.split('-')
  return period === unit && { this: 0, last: -1, next: 1 }[when] === value
}

const suite = <Row extends { readonly text: string }>(
  name: string,
  bar: number,
  rows: readonly Row[],
  isRight: (row: Row) => boolean,
) => ({ name, bar, rows, isRight }) as unknown as Suite

/** The suites with their bars; empty where the rows are absent. */
export function readingSuites(): readonly Suite[] {
  if (!areRowsThere) return []
  const duckling = (file: string) => rowsOf<DucklingRow>(`duckling/${file}`)
  const cldr = (file: string) => rowsOf<CldrRow>(`cldr/${file}`)
  const numeral = (row: DucklingRow) => read(row, 'number') === (row.expected?.value ?? null)
  const ordinal = (row: DucklingRow) => read(row, 'ordinal') === (row.expected?.value ?? null)
  const duration = (row: DucklingRow) =>
    lengthOf(read(row, 'duration')) === (row.expected && `${row.expected.value} ${row.expected.unit}`)
  const time = (row: DucklingRow) =>
    isDay(dateOf(read(row, 'date', { reference, weekStart: 'monday' }))?.edtf ?? '', wantedDays(row))
  const relative = cldr('relative_and_duration')
  return [
    suite('Duckling AR numerals', 98, duckling('AR.Numeral'), numeral),
    suite('Duckling AR-EG numerals', 98, duckling('AR-EG.Numeral'), numeral),
    suite('Duckling AR ordinals', 95, duckling('AR.Ordinal'), ordinal),
    suite('Duckling AR durations', 100, duckling('AR.Duration'), duration),
    suite('Duckling AR dates', 90, duckling('AR.Time').filter(isDated), time),
    suite('Duckling EN numerals', 95, duckling('EN.Numeral'), numeral),
    suite('Duckling EN ordinals', 95, duckling('EN.Ordinal'), ordinal),
    suite('Duckling EN durations', 95, duckling('EN.Duration'), duration),
    suite('CLDR dates', 98, cldr('dates'), row => dateOf(read(row, 'date'))?.edtf === row.expected),
    suite(
      'CLDR relative',
      98,
      relative.filter(({ kind }) => kind === 'relative'),
      isRelative,
    ),
    suite(
      'CLDR durations',
      98,
      relative.filter(({ kind }) => kind === 'duration'),
      row => lengthOf(read(row, 'duration')) === `${row.value} ${row.unit}`,
    ),
    suite('CLDR numbers', 98, cldr('numbers'), isPrintedAs),
  ]
}

/** How many rows are read right, and those that are not. */
export function scoreOf({ rows, isRight }: Suite): { right: number; all: number; missed: Suite['rows'] } {
  const missed = rows.filter(row => !isRight(row))
  return { right: rows.length - missed.length, all: rows.length, missed }
}
