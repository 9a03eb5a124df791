import { isLatin } from './number-counts'
import { numberAt } from './numbers'
import { ordinalAt } from './ordinals'
import { keyAt, lookUp, type Token, tableOf } from './tokens'

type Tokens = readonly Token[]

/** A part of a date and where the rest of the text goes on. */
export interface Part {
  readonly value: number
  readonly to: number
}

/** What reads the year that a part of a year belongs to; `XXXX` where the words leave it open. */
export type YearReader = (
  tokens: Tokens,
  at: number,
) => { readonly value: number | 'XXXX'; readonly to: number } | null

/** A year in four figures, without a mark of thousands. */
export const isYear = (token: Token | undefined): token is Token =>
  token?.kind === 'number' &&
  token.end - token.start === 4 &&
  /^\d{4}$/.test(token.key) &&
  token.value >= 1000 &&
  token.value < 2200

/** What says that a year follows. */
export const yearWords = tableOf([['عام سنة العام السنة year', true]])
const beforeYear: ReadonlySet<string> = new Set([',', '،', 'من', 'في', 'of', '/', '-', 'لل'])
const eras: ReadonlySet<string> = new Set(['م', 'ميلادي', 'ميلاديه', 'هـ', 'ه', 'هجري', 'هجريه', 'ad', 'ce'])

/** The year after a day or a month: 2024, «، 2024», «من عام 2024», «سنة ألفين وأربعة وعشرين». */
export function yearAfter(tokens: Tokens, at: number): Part | null {
  let next = at
  if (beforeYear.has(keyAt(tokens, next))) next += 1
  const named = namedYearAt(tokens, next)
  if (named) return named
  const token = tokens[next]
  if (!isYear(token)) return apostropheYearAt(tokens, next)
  return isFigureOf(tokens, next) ? null : { value: token.value, to: afterEra(tokens, next + 1) }
}

/** Two figures for a year. */
export const isShortYear = (token: Token | undefined): token is Token =>
  token?.kind === 'number' && /^\d\d$/.test(token.key)
/** 68 is 2068 and 69 is 1969, as POSIX has it. */
export const fullYear = (figures: number) => figures + (figures < 69 ? 2000 : 1900)

/** '24. */
function apostropheYearAt(tokens: Tokens, at: number): Part | null {
  const [mark, figures, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!mark || !/^['’‘]$/.test(mark.key) || !isShortYear(figures) || figures.start !== mark.end) return null
  return next?.start === figures.end && next.kind !== 'mark'
    ? null
    : { value: fullYear(figures.value), to: at + 2 }
}

/** 10 Jan 25, 10-Jan-25: two figures after a day and a month are the year where the phrase ends with them. */
export function bareYearAt(tokens: Tokens, at: number): Part | null {
  const place = keyAt(tokens, at) === '-' ? at + 1 : at
  const [figures, next] = [tokens[place], tokens[place + 1]]
  if (!isShortYear(figures) || (next && !/^[.,;)\]،؛]$/.test(next.key))) return null
  return { value: fullYear(figures.value), to: place + 1 }
}

/** A four-figure number before a mark that makes it something else: 2000%, the 1990s. */
export const isFigureOf = (tokens: Tokens, at: number) => {
  const next = tokens[at + 1]
  return next?.start === tokens[at]?.end && ['%', '٪', ':', 's'].includes(keyAt(tokens, at + 1))
}

/** Past the letters of an era: م, هـ, AD. */
export const afterEra = (tokens: Tokens, at: number) => (eras.has(keyAt(tokens, at)) ? at + 1 : at)

/** عام 2024, سنة ألفين, the year 2024. */
export function namedYearAt(tokens: Tokens, at: number): Part | null {
  const word = tokens[at]
  if (word?.kind !== 'word' || !lookUp(yearWords, word.key)) return null
  const figures = tokens[at + 1]
  if (isYear(figures)) return { value: figures.value, to: afterEra(tokens, at + 2) }
  const spoken = numberAt(tokens, at + 1)
  if (!spoken || spoken.value < 1000 || spoken.value >= 2200) return null
  return { value: spoken.value, to: afterEra(tokens, spoken.to) }
}

const seasons = tableOf<number>([
  ['ربيع spring', 21],
  ['صيف summer', 22],
  ['خريف autumn fall', 23],
  ['شتاء winter', 24],
])

/** ربيع 2024, صيف عام 2023, spring 2024: with their year only. */
export function seasonAt(tokens: Tokens, at: number, yearOf: YearReader = yearAfter): Stretch | null {
  const word = tokens[at]
  const found = word?.kind === 'word' ? lookUp(seasons, word.key) : null
  const year = found && yearOf(tokens, at + 1)
  return year ? { edtf: `${year.value}-${found.entry}`, to: year.to, particle: found.particle } : null
}

/** A stretch of time with a beginning and an end of its own, as EDTF. */
export interface Stretch {
  readonly edtf: string
  readonly to: number
  readonly particle: string
}

const months = (year: number | 'XXXX', first: number, last: number) =>
  `${year}-${`${first}`.padStart(2, '0')}/${year}-${`${last}`.padStart(2, '0')}`

const thirds = tableOf<number>([
  ['أوائل مطلع بداية بدايات early beginning start', 0],
  ['منتصف أواسط mid middle', 1],
  ['أواخر نهاية نهايات late end', 2],
])
const linking: ReadonlySet<string> = new Set(['-', 'of', 'في', 'من', 'in'])

/** A year by name or in figures, past the word that leads to it. */
function yearFrom(tokens: Tokens, at: number): Part | null {
  const linked = linking.has(keyAt(tokens, at)) ? at + 1 : at
  const next = keyAt(tokens, linked) === 'the' ? linked + 1 : linked
  const named = namedYearAt(tokens, next)
  if (named) return named
  const token = tokens[next]
  return isYear(token) && !isFigureOf(tokens, next)
    ? { value: token.value, to: afterEra(tokens, next + 1) }
    : null
}

/** مطلع عام 2024, mid-2023, late 2023: four months each, as a third of a month is ten days. */
export function thirdOfYearAt(tokens: Tokens, at: number, yearOf: YearReader = yearFrom): Stretch | null {
  const word = tokens[at]
  const found = word?.kind === 'word' ? lookUp(thirds, word.key) : null
  const year = found && yearOf(tokens, at + 1)
  if (!year) return null
  const first = found.entry * 4 + 1
  return { edtf: months(year.value, first, first + 3), to: year.to, particle: found.particle }
}

const portions = tableOf<number>([
  ['الربع quarter', 3],
  ['النصف half', 6],
])

/** «الربع الأول من عام 2024», "the second half of 2023", Q1 2024: whole months. */
export function portionOfYearAt(tokens: Tokens, at: number, yearOf: YearReader = yearFrom): Stretch | null {
  const found = portionAt(tokens, at)
  if (!found || found.nth < 1 || found.nth * found.length > 12) return null
  const year = yearOf(tokens, found.to)
  if (!year) return null
  const { nth, length, particle } = found
  return { edtf: months(year.value, (nth - 1) * length + 1, nth * length), to: year.to, particle }
}

interface Portion {
  readonly nth: number
  /** In months. */
  readonly length: number
  readonly to: number
  readonly particle: string
}

const letters: Readonly<Record<string, number>> = { q: 3, h: 6 }

function portionAt(tokens: Tokens, at: number): Portion | null {
  const [key, number] = [keyAt(tokens, at), tokens[at + 1]]
  const lettered = letters[key]
  if (lettered && number?.kind === 'number' && number.start === tokens[at]?.end)
    return { nth: number.value, length: lettered, to: at + 2, particle: '' }
  const arabic = lookUp(portions, key)
  if (arabic && !isLatin(tokens[at])) {
    const nth = nthOf(tokens, at + 1, arabic.entry)
    return nth && { nth: nth.value, length: arabic.entry, to: nth.to, particle: arabic.particle }
  }
  const start = key === 'the' ? at + 1 : at
  if (!isLatin(tokens[start]) && tokens[start]?.kind !== 'number') return null
  const name = finals.has(keyAt(tokens, start)) ? start + 1 : (ordinalAt(tokens, start)?.to ?? start)
  const length = portions.get(keyAt(tokens, name))
  const nth = length === undefined ? null : nthOf(tokens, start, length)
  return length && nth ? { nth: nth.value, length, to: name + 1, particle: '' } : null
}

const finals: ReadonlySet<string> = new Set(['الاخير', 'last', 'final'])

/** Which of a year's portions: by its ordinal, or the last of them. */
function nthOf(tokens: Tokens, at: number, length: number): Part | null {
  return finals.has(keyAt(tokens, at)) ? { value: 12 / length, to: at + 1 } : ordinalAt(tokens, at)
}

const decades = tableOf<number>(
  ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين'].map(
    (name, i): [string, number] => [`${name}يات ${name.slice(0, -1)}ات ${name}ات`, i + 2],
  ),
)
/** The years that a century's name begins with; the last is the twentieth. */
const centuries: ReadonlyMap<string, string> = new Map([
  ['الماضي', '19'],
  ['العشرين', '19'],
  ['الحالي', '20'],
  ['الجاري', '20'],
])

/** «ثمانينيات القرن الماضي»: a decade with its century, for without one it may be somebody's age; the 1990s. */
export function decadeAt(tokens: Tokens, at: number): Stretch | null {
  const key = keyAt(tokens, at)
  if (isYear(tokens[at]))
    return keyAt(tokens, at + 1) === 's' && isFigureOf(tokens, at) && key.endsWith('0')
      ? { edtf: `${key.slice(0, 3)}X`, to: at + 2, particle: '' }
      : null
  const found = lookUp(decades, key)
  const years = found && keyAt(tokens, at + 1) === 'القرن' ? centuries.get(keyAt(tokens, at + 2)) : undefined
  return found && years !== undefined
    ? { edtf: `${years}${found.entry}X`, to: at + 3, particle: found.particle.replace('ال', '') }
    : null
}

/** "The late 1990s", «أوائل ثمانينيات القرن الماضي»: the four years that a third of ten years touches. */
export function thirdOfDecadeAt(tokens: Tokens, at: number): Stretch | null {
  const found = tokens[at]?.kind === 'word' ? lookUp(thirds, keyAt(tokens, at)) : null
  if (!found) return null
  let next = linking.has(keyAt(tokens, at + 1)) ? at + 2 : at + 1
  if (keyAt(tokens, next) === 'the') next += 1
  const decade = decadeAt(tokens, next)
  if (!decade) return null
  const first = Number(decade.edtf.replace('X', '0')) + 3 * found.entry
  return { edtf: `${first}/${first + 3}`, to: decade.to, particle: found.particle }
}

const centuryWords = tableOf([['قرن', true]])
const otherEras: ReadonlySet<string> = new Set(['الهجري', 'هجري', 'قبل', 'bc', 'bce', 'ah'])

/** «القرن التاسع عشر», "the 19th century": EDTF's 18XX. */
export function centuryAt(tokens: Tokens, at: number): Stretch | null {
  const arabic = lookUp(centuryWords, keyAt(tokens, at))
  if (arabic && /ال$|لل$/.test(arabic.particle)) {
    const named = ordinalAt(tokens, at + 1)
    return (
      named && century(tokens, named.value, named.to, arabic.particle.replace('ال', '').replace('لل', 'ل'))
    )
  }
  const start = keyAt(tokens, at) === 'the' ? at + 1 : at
  const nth = ordinalAt(tokens, start)
  const name = nth && keyAt(tokens, nth.to) === '-' ? nth.to + 1 : (nth?.to ?? at)
  return nth && keyAt(tokens, name) === 'century' ? century(tokens, nth.value, name + 1, '') : null
}

function century(tokens: Tokens, nth: number, to: number, particle: string): Stretch | null {
  if (nth < 2 || nth > 22 || otherEras.has(keyAt(tokens, to))) return null
  return { edtf: `${`${nth - 1}`.padStart(2, '0')}XX`, to, particle }
}

/** «مطلع العام», "the end of the year": a year that the words leave open; a school's or a budget's year is another. */
export const thisYearAt: YearReader = (tokens, at) => {
  const linked = linking.has(keyAt(tokens, at)) ? at + 1 : at
  const name = keyAt(tokens, linked) === 'the' ? linked + 1 : linked
  const isSaid = name > linked ? keyAt(tokens, name) === 'year' : /^ال(?:عام|سنه)$/.test(keyAt(tokens, name))
  // «العام الجاري» is this one.
  const to = /^(?:الجاري|الحالي)ه?$/.test(keyAt(tokens, name + 1)) ? name + 2 : name + 1
  const next = tokens[to]
  return isSaid && next?.kind !== 'number' && !next?.key.startsWith('ال') ? { value: 'XXXX', to } : null
}

/** What a year, or a part of one, may begin with. */
export const yearTables = [yearWords, seasons, thirds, portions, decades, centuryWords] as const
