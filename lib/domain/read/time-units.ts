import type { TimeUnit } from '../values/value'
import { type Entry, keyAt, lookUp, type Token, tableOf } from './tokens'

/** A word for a length of time. A dual counts two; a decade is ten years, a fortnight two weeks. */
export interface UnitWord {
  readonly unit: TimeUnit
  /** Units of `unit` that the word stands for. */
  readonly times: number
  readonly form: 'one' | 'two' | 'many'
}

const word = (unit: TimeUnit, form: UnitWord['form'], times = 1): UnitWord => ({ unit, form, times })

const arabic: readonly (readonly [string, UnitWord])[] = [
  ['ثانية لحظة ث', word('second', 'one')],
  ['ثانيتان ثانيتين', word('second', 'two')],
  ['ثواني ثوان ثوانٍ', word('second', 'many')],
  ['دقيقة دقيقه د', word('minute', 'one')],
  ['دقيقتان دقيقتين', word('minute', 'two')],
  ['دقائق دقايق', word('minute', 'many')],
  ['ساعة س', word('hour', 'one')],
  ['ساعتان ساعتين', word('hour', 'two')],
  ['ساعات', word('hour', 'many')],
  ['يوم يوما', word('day', 'one')],
  ['يومان يومين', word('day', 'two')],
  ['أيام', word('day', 'many')],
  ['ليلة', word('day', 'one')],
  ['ليلتان ليلتين', word('day', 'two')],
  ['ليال ليالي ليالٍ', word('day', 'many')],
  ['أسبوع أسبوعا', word('week', 'one')],
  ['أسبوعان أسبوعين', word('week', 'two')],
  ['أسابيع', word('week', 'many')],
  ['شهر شهرا', word('month', 'one')],
  ['شهران شهرين', word('month', 'two')],
  ['أشهر شهور', word('month', 'many')],
  ['سنة عام عاما', word('year', 'one')],
  ['سنتان سنتين عامان عامين', word('year', 'two')],
  ['سنوات سنين سنون أعوام', word('year', 'many')],
  ['عقد عقدا', word('year', 'one', 10)],
  ['عقدان عقدين', word('year', 'two', 10)],
  ['عقود', word('year', 'many', 10)],
  ['قرن قرنا', word('year', 'one', 100)],
  ['قرنان قرنين', word('year', 'two', 100)],
  ['قرون', word('year', 'many', 100)],
]

const english: readonly (readonly [string, UnitWord])[] = [
  ['second sec', word('second', 'one')],
  ['seconds secs', word('second', 'many')],
  ['minute min', word('minute', 'one')],
  ['minutes mins', word('minute', 'many')],
  ['hour hr h', word('hour', 'one')],
  ['hours hrs', word('hour', 'many')],
  ['day', word('day', 'one')],
  ['days nights', word('day', 'many')],
  ['night', word('day', 'one')],
  ['week wk', word('week', 'one')],
  ['weeks wks', word('week', 'many')],
  ['fortnight', word('week', 'one', 2)],
  ['fortnights', word('week', 'many', 2)],
  ['month mth mo', word('month', 'one')],
  ['months mths mos', word('month', 'many')],
  ['quarter qtr', word('quarter', 'one')],
  ['quarters qtrs', word('quarter', 'many')],
  ['year yr', word('year', 'one')],
  ['years yrs', word('year', 'many')],
  ['decade', word('year', 'one', 10)],
  ['decades', word('year', 'many', 10)],
  ['century', word('year', 'one', 100)],
  ['centuries', word('year', 'many', 100)],
]

const units = tableOf([...arabic, ...english])
/** Letters for a unit mean one only after a number. */
const letters: ReadonlySet<string> = new Set(['ث', 'د', 'س', 'h', 'mo', 'min', 'sec'])
const afterShort: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'from', 'and'])
const quarters = tableOf<UnitWord['form']>([
  ['ربع', 'one'],
  ['ربعا ربعي ربعان ربعين', 'two'],
  ['أرباع', 'many'],
])

/** What a unit of time may begin with. */
export const unitTables = [units, quarters] as const

/** A word for a length of time at a token, and the tokens it takes, `to` exclusive. */
export interface UnitReading extends Entry<UnitWord> {
  readonly to: number
}

/**
 * The unit of time at a token: «أشهر», "months", «ربع سنة». `counted`: a number stands before it, so a letter may mean one.
 * A possessive ("two months' time") is the unit.
 */
export function unitAt(tokens: readonly Token[], at: number, counted = false): UnitReading | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const quarter = lookUp(quarters, token.key)
  const next = tokens[at + 1]
  const whole = quarter && next ? lookUp(units, next.key)?.entry : undefined
  // «ربع سنة» is a quarter; «ربع قرن» is a part of a century.
  if (quarter && whole?.unit === 'year' && whole.times === 1)
    return { entry: word('quarter', quarter.entry), particle: quarter.particle, to: at + 2 }
  const key = token.key.replace(/['’]s?$/, '')
  if (!counted && letters.has(key)) return null
  const found = lookUp(units, key)
  // "3 mo. ago": the stop of an abbreviation, where the phrase goes on.
  const isShort =
    keyAt(tokens, at + 1) === '.' && afterShort.has(keyAt(tokens, at + 2)) && /^[a-z]{2,4}$/.test(key)
  return found && { ...found, to: isShort ? at + 2 : at + 1 }
}
