import { numberAt } from './numbers'
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
