import { fold } from '../text/fold'
import {
  gregorianMonths,
  hijriMonthNumber,
  hijriMonths,
  monthNumber,
  weekdayNumber,
  weekdays,
} from './month-names'
import { numberAt } from './numbers'
import { ordinalAt } from './ordinals'
import { keyAt, lookUp, readOnce, type Token, tableOf } from './tokens'

/** A month read from tokens `from` to `to` (exclusive). */
export interface MonthReading {
  /** 1 to 12. */
  readonly month: number
  readonly calendar: 'gregorian' | 'hijri'
  readonly from: number
  readonly to: number
  readonly particle: string
  /** A word that is as often no month: مارس "practised", آب "father", "may". */
  readonly isDoubtful: boolean
}

interface MonthWord {
  readonly month: number
  readonly calendar: 'gregorian' | 'hijri'
}

const phrase = (name: string) => fold(name).replace(/['’-]/g, ' ').replace(/\s+/g, ' ')

const table = new Map<string, MonthWord>([
  ...hijriMonths.map((name): [string, MonthWord] => [
    phrase(name),
    { month: hijriMonthNumber(name) as number, calendar: 'hijri' },
  ]),
  ...gregorianMonths.map((name): [string, MonthWord] => [
    phrase(name),
    { month: monthNumber(name) as number, calendar: 'gregorian' },
  ]),
])

const firstWords = new Map(
  [...table.keys()].map((name): [string, true] => [name.split(' ')[0] as string, true]),
)

const doubtful: ReadonlySet<string> = new Set(
  ['مارس', 'آب', 'ماي', 'صفر', 'رجب', 'شعبان', 'May', 'March', 'Mar', 'أوت'].map(fold),
)

const dayNames = tableOf<number>([
  ...weekdays.map((name): [string, number] => [name, weekdayNumber(name) as number]),
  ...weekdays
    .filter(name => name.startsWith('ال'))
    .map((name): [string, number] => [name.slice(2), weekdayNumber(name) as number]),
  ['الاتنين اتنين الإثنين إثنين', 0],
  ['الثلاثا ثلاثا التلات', 1],
  ['الأربعا أربعا', 2],
])

/** كانون الثاني takes two words, جمادى الأولى too; three for none. */
function nameAt(tokens: readonly Token[], at: number): MonthReading | null {
  const first = tokens[at]
  if (first?.kind !== 'word') return null
  for (const length of [2, 1]) {
    const words = tokens.slice(at, at + length)
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue
    const key = words.map(word => word.key).join(' ')
    const found = lookUp(table, key)
    if (found)
      return {
        ...found.entry,
        from: at,
        to: at + length,
        particle: found.particle,
        isDoubtful: doubtful.has(key.slice(found.particle.length)),
      }
  }
  return null
}

const monthWords = tableOf([['شهر month', true]])

/** شهر 3, شهر ثلاثة, الشهر التاسع: months by number. */
function numberedAt(tokens: readonly Token[], at: number): MonthReading | null {
  const token = tokens[at]
  const found = token && lookUp(monthWords, token.key)
  if (!found) return null
  const named = nameAt(tokens, at + 1)
  if (named) return { ...named, from: at, particle: found.particle, isDoubtful: false }
  const number = found.particle.endsWith('ال') ? ordinalAt(tokens, at + 1) : numberAt(tokens, at + 1)
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > 12) return null
  const { value: month, to } = number
  return { month, calendar: 'gregorian', from: at, to, particle: found.particle, isDoubtful: false }
}

/**
 * The month at a token, however it is named; one month said in two families is one: يناير/كانون الثاني, كانون الثاني (يناير).
 * Null where no month begins.
 */
export const monthAt = readOnce(readMonthAt)

function readMonthAt(tokens: readonly Token[], at: number): MonthReading | null {
  const found = numberedAt(tokens, at) ?? nameAt(tokens, at)
  if (!found) return null
  const mark = keyAt(tokens, found.to)
  if (mark === '.' && /^[a-z]{3,4}$/.test(keyAt(tokens, at)) && tokens[found.to + 1]?.kind === 'number')
    return { ...found, to: found.to + 1 }
  if (mark !== '/' && mark !== '(' && mark !== '-') return found
  const other = nameAt(tokens, found.to + 1)
  if (!other || other.month !== found.month || other.calendar !== found.calendar) return found
  const isClosed = mark === '(' && tokens[other.to]?.key === ')'
  return { ...found, to: isClosed ? other.to + 1 : other.to, isDoubtful: false }
}

/** A weekday read from tokens `from` to `to` (exclusive); 0 is Monday. */
export interface WeekdayReading {
  readonly weekday: number
  readonly from: number
  readonly to: number
  readonly particle: string
}

const dayWords: ReadonlySet<string> = new Set(['يوم', 'ليله', 'صباح', 'مساء', 'مسا', 'نهار'])

/** What a month or a weekday may begin with. */
export const calendarTables = [
  firstWords,
  monthWords,
  dayNames,
  new Map([...dayWords].map((word): [string, true] => [word, true])),
] as const

/** The weekday at a token, يوم before it taken in. */
export function weekdayAt(tokens: readonly Token[], at: number): WeekdayReading | null {
  const first = tokens[at]
  if (first?.kind !== 'word') return null
  const hasWord = dayWords.has(first.key.replace(/^[وفبل](?=يوم)/, ''))
  const name = hasWord ? at + 1 : at
  const found = lookUp(dayNames, keyAt(tokens, name))
  if (!found) return null
  const particle = hasWord ? first.key.slice(0, -'يوم'.length) : found.particle
  return { weekday: found.entry, from: at, to: name + 1, particle: dayWords.has(first.key) ? '' : particle }
}
