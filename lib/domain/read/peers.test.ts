import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Value } from '../values/value'
import { dayOfIso, type ParseRequest, parse } from './parse'

/** Rows of other readers' tests, kept beside the project; where they are absent, this file measures nothing and says so. */
const folder = new URL('../../../../shared/data/peers/', import.meta.url)
const isThere = existsSync(folder)

interface Row {
  readonly text: string
  readonly locale: string
  readonly kind?: string
  readonly value: number
  readonly unit: string
  readonly digits?: string
  readonly expected: never
}
interface DucklingRow extends Omit<Row, 'expected'> {
  readonly expected: {
    readonly kind: string
    readonly value: number | string
    readonly unit?: string
    readonly grain?: string
    readonly from: string
    readonly to_exclusive: string
  } | null
}

function rows<T>(file: string): T[] {
  return readFileSync(new URL(`${file}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

/** How many are read right, and the texts of those that are not. */
function score<T extends { readonly text: string }>(all: readonly T[], isRight: (row: T) => boolean) {
  const missed = all.filter(row => !isRight(row)).map(({ text }) => text)
  return { right: all.length - missed.length, all: all.length, missed }
}

function read(text: string, type: ParseRequest['type'], locale: string, more: Partial<ParseRequest> = {}) {
  const language = /^en/i.test(locale) ? 'en' : 'ar'
  return parse({ text, type, language, ...more })?.value ?? null
}

const lengthOf = (value: number | Value | null) =>
  value !== null && typeof value === 'object' && value.type === 'duration'
    ? `${value.amount} ${value.unit}`
    : null

describe.skipIf(!isThere)('Duckling’s rows (absent: nothing is measured here)', () => {
  const numeral = ({ text, locale, expected }: DucklingRow) =>
    read(text, 'number', locale) === expected?.value
  const ordinal = ({ text, locale, expected }: DucklingRow) =>
    read(text, 'ordinal', locale) === expected?.value
  const duration = ({ text, locale, expected }: DucklingRow) =>
    lengthOf(read(text, 'duration', locale)) === (expected && `${expected.value} ${expected.unit}`)

  it.each([
    ['AR.Numeral', numeral, 163],
    ['AR-EG.Numeral', numeral, 161],
    ['EN.Numeral', numeral, 101],
    ['AR.Ordinal', ordinal, 30],
    ['EN.Ordinal', ordinal, 32],
    ['AR.Duration', duration, 14],
    ['EN.Duration', duration, 79],
  ] as const)('%s', (file, isRight, floor) => {
    const { right, missed } = score(rows<DucklingRow>(`duckling/${file}`), isRight)
    expect(right, missed.join(' · ')).toBeGreaterThanOrEqual(floor)
  })

  const reference = dayOfIso('2013-02-12') ?? 0
  const bareWeekday = /^(?:هذا )?(?:ال)?(?:اثنين|ثلاثاء|اربعاء|خميس|جمعة|جمعه|سبت|احد|أحد)$/
  /** Rows of day grain or coarser, without holidays and bare weekdays, as issue 4 counts them. */
  const dated = ({ text, expected }: DucklingRow) =>
    expected !== null &&
    !expected.kind.includes('Holiday') &&
    ['day', 'week', 'month', 'year'].includes(expected.grain ?? '') &&
    !bareWeekday.test(text)

  function wanted({ expected }: DucklingRow): string {
    if (!expected) return ''
    const dayBefore = (iso: string) => (dayOfIso(iso) ?? 0) - 1
    if (expected.kind.startsWith('datetimeInterval'))
      return `${dayOfIso(expected.from)}–${dayBefore(expected.to_exclusive)}`
    return `${dayOfIso(`${expected.value}`)} ${expected.grain}`
  }

  it('AR.Time', () => {
    const { right, missed } = score(rows<DucklingRow>('duckling/AR.Time').filter(dated), row => {
      const found = read(row.text, 'date', 'AR', { reference, weekStart: 'monday' })
      const edtf =
        found !== null && typeof found === 'object' && found.type === 'date' ? found.edtf : undefined
      return edtf !== undefined && spoken(edtf).includes(wanted(row))
    })
    expect(right, missed.join(' · ')).toBeGreaterThanOrEqual(98)
  })

  /** An EDTF text as Duckling would have it: the days of an interval, or the first day and the grain. */
  function spoken(edtf: string): string[] {
    const [from = '', to] = edtf.split('/')
    if (to !== undefined)
      return [`${dayOfIso(from)}–${dayOfIso(to)}`, ...(isWeek(from, to) ? [`${dayOfIso(from)} week`] : [])]
    const grain = { 4: 'year', 7: 'month', 10: 'day' }[from.length] ?? ''
    return [`${dayOfIso(`${from}${'-01-01'.slice(from.length - 4)}`)} ${grain}`]
  }
  const isWeek = (from: string, to: string) => (dayOfIso(to) ?? 0) - (dayOfIso(from) ?? 0) === 6
})

describe.skipIf(!isThere)('CLDR’s rows (absent: nothing is measured here)', () => {
  /** Half of the last printed digit, times what the words around it multiply by. */
  function isPrintedAs({ text, locale, value, kind }: Row): boolean {
    const found = read(text, 'number', locale)
    if (typeof found !== 'number') return false
    if (kind !== 'compactShort' && kind !== 'compactLong')
      return Math.abs(found - value) <= 1e-9 * Math.abs(value)
    const digits = /[\d٠-٩]+(?:[.٫]([\d٠-٩]+))?/.exec(text)
    const printed = Number(
      (digits?.[0] ?? '').replace(/[٠-٩]/g, one => String(one.charCodeAt(0) & 15)).replace('٫', '.'),
    )
    const scale = printed === 0 ? 1 : Math.abs(found / printed)
    return Math.abs(found - value) <= (scale / 2) * 10 ** -(digits?.[1]?.length ?? 0)
  }
  const isRelative = ({ text, locale, value, unit }: Row) => {
    const found = read(text, 'date', locale)
    const deictic =
      found !== null && typeof found === 'object' && found.type === 'date' ? found.deictic : undefined
    if (!deictic) return false
    if ('amount' in deictic) {
      return (
        deictic.unit === unit && (deictic.phrase === 'ago' ? -deictic.amount : deictic.amount) === value + 0
      )
    }
    const days = { today: 0, yesterday: -1, tomorrow: 1 }[deictic.phrase as string]
    if (days !== undefined) return unit === 'day' && days === value
    const [when = '', period] = deictic.phrase.split('-')
    return period === unit && { this: 0, last: -1, next: 1 }[when] === value
  }
  const isDate = (row: Row) => {
    const found = read(row.text, 'date', row.locale)
    return found !== null && typeof found === 'object' && 'edtf' in found && found.edtf === row.expected
  }
  const isLength = ({ text, locale, value, unit }: Row) =>
    lengthOf(read(text, 'duration', locale)) === `${value} ${unit}`

  it.each([
    ['dates', 'dates', isDate, 276],
    ['numbers', 'numbers', isPrintedAs, 151],
    ['relative', 'relative_and_duration', isRelative, 359],
    ['duration', 'relative_and_duration', isLength, 156],
  ] as const)('%s', (kind, file, isRight, floor) => {
    const all = rows<Row>(`cldr/${file}`).filter(row => file !== 'relative_and_duration' || row.kind === kind)
    const { right, missed } = score(all, isRight)
    expect(right, missed.join(' · ')).toBeGreaterThanOrEqual(floor)
  })
})
