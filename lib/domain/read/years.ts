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

/** A year in four figures. */
export const isYear = (token: Token | undefined): token is Token =>
  token?.kind === 'number' && /^\d{4}$/.test(token.key) && token.value >= 1000 && token.value < 2200

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
  if (!isYear(token) || isFigureOf(tokens, next)) return null
  return { value: token.value, to: afterEra(tokens, next + 1) }
}

/** A four-figure number before a mark that makes it something else: 2024/5, 2000%. */
export const isFigureOf = (tokens: Tokens, at: number) => {
  const next = tokens[at + 1]
  return next?.start === tokens[at]?.end && ['%', '٪', ':'].includes(keyAt(tokens, at + 1))
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
export function seasonAt(tokens: Tokens, at: number): { edtf: string; to: number; particle: string } | null {
  const word = tokens[at]
  const found = word?.kind === 'word' ? lookUp(seasons, word.key) : null
  const year = found && yearAfter(tokens, at + 1)
  return year ? { edtf: `${year.value}-${found.entry}`, to: year.to, particle: found.particle } : null
}

/** A stretch of time with a beginning and an end of its own, as EDTF. */
export interface Stretch {
  readonly edtf: string
  readonly to: number
  readonly particle: string
}

const months = (year: number, first: number, last: number) =>
  `${year}-${`${first}`.padStart(2, '0')}/${year}-${`${last}`.padStart(2, '0')}`

const thirds = tableOf<number>([
  ['أوائل مطلع بداية بدايات early beginning start', 0],
  ['منتصف أواسط mid middle', 1],
  ['أواخر نهاية نهايات late end', 2],
])
const linking: ReadonlySet<string> = new Set(['-', 'of', 'في', 'من', 'in'])

/** A year by name or in figures, past the word that leads to it. */
function yearFrom(tokens: Tokens, at: number): Part | null {
  const next = linking.has(keyAt(tokens, at)) ? at + 1 : at
  const named = namedYearAt(tokens, next)
  if (named) return named
  const token = tokens[next]
  return isYear(token) && !isFigureOf(tokens, next)
    ? { value: token.value, to: afterEra(tokens, next + 1) }
    : null
}

/** مطلع عام 2024, mid-2023, late 2023: four months each, as a third of a month is ten days. */
export function thirdOfYearAt(tokens: Tokens, at: number): Stretch | null {
  const word = tokens[at]
  const found = word?.kind === 'word' ? lookUp(thirds, word.key) : null
  const year = found && yearFrom(tokens, at + 1)
  if (!year) return null
  const first = found.entry * 4 + 1
  return { edtf: months(year.value, first, first + 3), to: year.to, particle: found.particle }
}

const portions = tableOf<number>([
  ['الربع quarter', 3],
  ['النصف half', 6],
])

/** «الربع الأول من عام 2024», "the second half of 2023", Q1 2024: whole months. */
export function portionOfYearAt(tokens: Tokens, at: number): Stretch | null {
  const quarter = /^q$/.test(keyAt(tokens, at)) ? tokens[at + 1] : undefined
  if (quarter?.kind === 'number') return portion(tokens, at + 2, quarter.value, 3, '')
  const arabic = lookUp(portions, keyAt(tokens, at))
  if (arabic && !isLatin(tokens[at])) {
    const nth = ordinalAt(tokens, at + 1)
    return nth && portion(tokens, nth.to, nth.value, arabic.entry, arabic.particle)
  }
  const start = keyAt(tokens, at) === 'the' ? at + 1 : at
  const nth = isLatin(tokens[start]) || tokens[start]?.kind === 'number' ? ordinalAt(tokens, start) : null
  const length = nth && portions.get(keyAt(tokens, nth.to))
  return nth && length ? portion(tokens, nth.to + 1, nth.value, length, '') : null
}

function portion(tokens: Tokens, at: number, nth: number, length: number, particle: string): Stretch | null {
  const year = nth >= 1 && nth * length <= 12 ? yearFrom(tokens, at) : null
  return year && { edtf: months(year.value, (nth - 1) * length + 1, nth * length), to: year.to, particle }
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

/** «ثمانينيات القرن الماضي»: a decade with its century; without one it may be somebody's age. */
export function decadeAt(tokens: Tokens, at: number): Stretch | null {
  const found = tokens[at]?.kind === 'word' ? lookUp(decades, keyAt(tokens, at)) : null
  const years = found && keyAt(tokens, at + 1) === 'القرن' ? centuries.get(keyAt(tokens, at + 2)) : undefined
  return found && years !== undefined
    ? { edtf: `${years}${found.entry}X`, to: at + 3, particle: found.particle.replace('ال', '') }
    : null
}

/** What a year, or a part of one, may begin with. */
export const yearTables = [yearWords, seasons, thirds, portions, decades] as const
