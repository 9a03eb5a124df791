import type { Deictic, TimeUnit, Weekday } from '../values/value'
import { beyondAt, isEndOfWeekdays } from './beyond-words'
import { durationAt } from './durations'
import { type WeekdayReading, weekdayAt } from './months'
import { isLatin } from './number-counts'
import { ordinalAt } from './ordinals'
import { unitAt } from './time-units'
import { keyAt, lookUp, type Token, tableOf } from './tokens'

/** A phrase that means a date beside the day of publication, read from tokens `from` to `to` (exclusive). */
export interface DeicticReading {
  readonly deictic: Deictic
  readonly from: number
  readonly to: number
  readonly particle: string
}

type Tokens = readonly Token[]
type When = 'this' | 'last' | 'next'

/** In the order of `weekdayOf`. */
export const weekdayNames: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** Days from the day of publication. */
const days = tableOf<number>([
  ['اليوم today tonight الليلة', 0],
  ['أمس البارحة امبارح الأمس yesterday', -1],
  ['غدا الغد غد بكرة بكرا باكر tomorrow', 1],
])
const now = tableOf<true>([['الآن حاليا now', true]])

const whenWords = tableOf<When>([
  ['هذا هذه ذا الحالي الحالية الجاري الجارية الراهن this current', 'this'],
  [
    `الماضي الماضية الماض السابق السابقة المنصرم المنصرمة الفائت الفائتة الأخير الأخيرة المنقضي الذي_مضى
     last past previous`,
    'last',
  ],
  ['القادم القادمة المقبل المقبلة التالي التالية الجاي الجاية الآتي الآتية next coming following', 'next'],
])

/** What a phrase may begin with, apart from units and counts. */
export const deicticTables = [days, now, whenWords] as const

const ago: ReadonlySet<string> = new Set(['قبل', 'منذ'])
const ahead: ReadonlySet<string> = new Set(['بعد', 'خلال', 'غضون', 'in', 'within'])
const before: ReadonlySet<string> = new Set(['قبل', 'اول', 'القبل'])
const linking: ReadonlySet<string> = new Set(['الذي', 'الي', 'اللي', 'التي'])

const wordAt = (tokens: Tokens, at: number, table: ReadonlyMap<string, unknown>) => {
  const token = tokens[at]
  return token?.kind === 'word' && table.has(token.key)
}
const whenAt = (tokens: Tokens, at: number) => whenWords.get(keyAt(tokens, at))

function counted(phrase: 'ago' | 'ahead', amount: number, unit: TimeUnit): Deictic {
  return { phrase, amount, unit }
}

/** أول أمس, قبل أمس, بعد غد, اليوم الذي بعد الغد, the day before yesterday. */
function twoDaysAt(tokens: Tokens, at: number): DeicticReading | null {
  const first = keyAt(tokens, at)
  let next = first === 'يوم' || first === 'اليوم' ? at + 1 : at
  if (next > at && linking.has(keyAt(tokens, next))) next += 1
  if (first === 'the' && tokens[at + 1]?.key === 'day') next = at + 2
  const step = keyAt(tokens, next)
  // «أول من أمس» is «أول أمس».
  if (step === 'اول' && keyAt(tokens, next + 1) === 'من') next += 1
  const day = days.get(keyAt(tokens, next + 1))
  const made = (phrase: 'ago' | 'ahead') => ({
    deictic: counted(phrase, 2, 'day'),
    from: at,
    to: next + 2,
    particle: '',
  })
  if (day === -1 && (before.has(step) || step === 'before')) return made('ago')
  return day === 1 && (step === 'بعد' || step === 'after') ? made('ahead') : null
}

/** This, last and next: the week, the month, the year whole; of shorter and longer units the count. */
function periodOf(when: When, unit: TimeUnit): Deictic {
  if (unit === 'week' || unit === 'month' || unit === 'year') return { phrase: `${when}-${unit}` }
  if (unit === 'day')
    return { phrase: when === 'this' ? 'today' : when === 'last' ? 'yesterday' : 'tomorrow' }
  return counted(when === 'next' ? 'ahead' : 'ago', when === 'this' ? 0 : 1, unit)
}

/** هذا الأسبوع, الشهر الماضي, last week: the word for when before the unit or after it. */
function periodAt(tokens: Tokens, at: number): DeicticReading | null {
  const leading = whenAt(tokens, at)
  const unit = quarterOr(tokens, leading ? at + 1 : at)
  if (unit?.entry.form !== 'one' || unit.entry.times !== 1) return null
  const isArabic = !/^[a-z]/.test(keyAt(tokens, at))
  // هذا الشهر has its article; «شهر الماضي» is none.
  if (isArabic && !unit.particle.endsWith('ال') && !unit.particle.endsWith('لل')) return null
  const when = leading ?? (isArabic ? whenAt(tokens, unit.to) : undefined)
  if (!when || (leading && isArabic && when !== 'this')) return null
  const to = leading ? unit.to : unit.to + 1
  return {
    deictic: periodOf(when, unit.entry.unit),
    from: at,
    to,
    particle: leading ? '' : particleOf(unit.particle),
  }
}

const particleOf = (particle: string) => particle.replace('ال', '').replace('لل', 'ل')

const quarterNames = tableOf<true>([['ربع', true]])

/** هذا الربع is a quarter of the year without its year. */
function quarterOr(tokens: Tokens, at: number) {
  const found = unitAt(tokens, at)
  if (found) return found
  const quarter = lookUp(quarterNames, keyAt(tokens, at))
  if (quarter?.particle !== 'ال') return null
  return { entry: { unit: 'quarter', times: 1, form: 'one' } as const, particle: 'ال', to: at + 1 }
}

const verbs: ReadonlySet<string> = new Set(['sat', 'sun', 'wed', 'mon'])

/**
 * A weekday's name that is as often another word: without its article in Arabic (أحد "someone", اثنين "two"), a verb or a
 * noun in English ("they last sat"). It is a day after "on" or يوم, beside الماضي, or when nothing else is said.
 */
function isOtherWord(tokens: Tokens, { from, to, particle }: WeekdayReading, isSaid: boolean): boolean {
  if (isSaid || to - from > 1 || tokens.length === 1) return false
  const key = keyAt(tokens, from)
  if (isLatin(tokens[from])) return verbs.has(key) && keyAt(tokens, from - 1) !== 'on'
  return !/ال$|لل$/.test(particle) && !/^[وفبلك]{0,2}ال/.test(key)
}

const whichDay = { this: 'next', last: 'last', next: 'next' } as const

/** الثلاثاء الماضي, next Tuesday, الاثنين. */
function dayOfWeekAt(tokens: Tokens, at: number): DeicticReading | null {
  const leading = whenAt(tokens, at)
  const found = weekdayAt(tokens, leading ? at + 1 : at)
  if (!found) return null
  // Two weeks off, and a stretch of days: no phrase says them.
  if (beyondAt(tokens, found.to) || isEndOfWeekdays(tokens, found.from, found.to)) return null
  const trailing = leading ? undefined : whenAt(tokens, found.to)
  const when = leading ?? trailing
  if (isOtherWord(tokens, found, trailing !== undefined || (leading !== undefined && !isLatin(tokens[at]))))
    return null
  const day = weekdayNames[found.weekday] as Weekday
  // "This Friday" is to come.
  const deictic: Deictic = {
    phrase: when === undefined ? `weekday:${day}` : `${whichDay[when]}-weekday:${day}`,
  }
  return {
    deictic,
    from: at,
    to: trailing ? found.to + 1 : found.to,
    particle: leading ? '' : particleOf(found.particle),
  }
}

/** قبل شهرين, بعد 3 أيام, two months ago, in ten days, two years later. */
function countedAt(tokens: Tokens, at: number): DeicticReading | null {
  const key = keyAt(tokens, at)
  const bare = key.replace(/^[وف](?=قبل|بعد|خلال|منذ)/, '')
  const phrase = ago.has(bare) ? 'ago' : ahead.has(bare) ? 'ahead' : null
  if (phrase) {
    // «قبل نحو شهر»: how near is not said of a date.
    const length = durationAt(tokens, abouts.has(keyAt(tokens, at + 1)) ? at + 2 : at + 1)
    if (length?.particle !== '') return null
    // «قبل شهر من الاجتماع» counts from the meeting, not from today.
    const one = oneAfter(tokens, length.to)
    if (isFromElsewhere(tokens, one)) return null
    const to = origins.has(keyAt(tokens, one)) ? one + 2 : one
    const { amount, unit } = length
    return {
      deictic: counted(phrase, amount, unit),
      from: at,
      to,
      particle: key.slice(0, key.length - bare.length),
    }
  }
  const length = durationAt(tokens, at)
  if (!length) return null
  const [next, after] = [keyAt(tokens, length.to), keyAt(tokens, length.to + 1)]
  if (next === 'from' && (after === 'now' || after === 'today'))
    return {
      deictic: counted('ahead', length.amount, length.unit),
      from: at,
      to: length.to + 2,
      particle: '',
    }
  if (next !== 'ago') return null
  return { deictic: counted('ago', length.amount, length.unit), from: at, to: length.to + 1, particle: '' }
}

/** Words that say a date or a length is not meant to the day. */
export const abouts: ReadonlySet<string> = new Set(
  'نحو حوالي قرابه زها about around roughly circa approximately'.split(' '),
)

/** قبل شهر واحد. */
function oneAfter(tokens: Tokens, at: number): number {
  return ['واحد', 'واحده'].includes(keyAt(tokens, at)) ? at + 1 : at
}

const origins: ReadonlySet<string> = new Set(['من', 'of', 'before', 'after', 'from', 'على'])
const isFromElsewhere = (tokens: Tokens, at: number) =>
  origins.has(keyAt(tokens, at)) && !['الان', 'اليوم', 'now', 'today'].includes(keyAt(tokens, at + 1))

const partsOfDay: ReadonlySet<string> = new Set([
  'الصباح',
  'المسا',
  'الظهر',
  'العصر',
  'الفجر',
  'النهار',
  'morning',
  'afternoon',
  'evening',
])

/** The phrase that begins at a token; null where none does. A weekday alone is one too. */
export function deicticAt(tokens: Tokens, at: number): DeicticReading | null {
  const token = tokens[at]
  if (token?.kind !== 'word' && token?.kind !== 'number') return null
  const phrase =
    twoDaysAt(tokens, at) ?? periodAt(tokens, at) ?? countedAt(tokens, at) ?? dayOfWeekAt(tokens, at)
  if (phrase) return phrase
  if (partsOfDay.has(keyAt(tokens, at + 1)) && whenAt(tokens, at) === 'this')
    return { deictic: { phrase: 'today' }, from: at, to: at + 2, particle: '' }
  if (wordAt(tokens, at, now))
    return { deictic: counted('ago', 0, 'second'), from: at, to: at + 1, particle: '' }
  const day = token.kind === 'word' ? lookUp(days, token.key) : null
  // «اليوم الثالث من أكتوبر» is the third day.
  if (!day || (day.entry === 0 && ordinalAt(tokens, at + 1))) return null
  const name = day.entry === 0 ? 'today' : day.entry < 0 ? 'yesterday' : 'tomorrow'
  return { deictic: { phrase: name }, from: at, to: at + 1, particle: day.particle }
}

const years: Readonly<Record<string, number>> = { 'this-year': 0, 'last-year': -1, 'next-year': 1 }
const yearLinks: ReadonlySet<string> = new Set(['من', 'في', 'of', 'in', ',', '،'])

/** «من العام الماضي», "of next year", "this year" after a month or a part of a year: years from the one that is spoken in. */
export function spokenYearAt(
  tokens: Tokens,
  at: number,
): { readonly by: number; readonly to: number } | null {
  const found = deicticAt(tokens, yearLinks.has(keyAt(tokens, at)) ? at + 1 : at)
  const by = found && years[found.deictic.phrase]
  return found && by !== undefined && by !== null ? { by, to: found.to } : null
}
