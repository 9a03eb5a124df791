import { fold } from '../text/fold'
import type { Span } from '../text/segment'

/** A word, a number in digits, or a mark, as the readers see it; `start` and `end` are UTF-16 code units of the text. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  /** A word folded (`fold`), a number in ASCII digits with a decimal point, a mark as it is. */
  readonly key: string
  /** Of a number in digits; 0 elsewhere. */
  readonly value: number
}

/**
 * Digits in three scripts with their separators (thousands by mark, point or blank, which after a month parts a day from a count, and by the Indian count), signs of a
 * part, words with their marks, and single marks. Invisible characters between
 * them belong to none. Every alternative advances and none nests a repetition, so cutting takes linear time.
 */
const lexeme =
  /(?<grouped>(?<!\p{Nd}[ .,:/٫٬-]?)(?<!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.? )[1-9١-٩۱-۹]\p{Nd}{0,2}(?: \p{Nd}{3}(?!\p{Nd}))+(?! ?\p{Nd})(?:[.,٫]\p{Nd}+)?|\p{Nd}{1,3}(?:(?:[,٬،'’]\p{Cf}?\p{Nd}{3}(?!\p{Nd}))+(?:[.٫]\p{Cf}?\p{Nd}+)?|(?:[\u00A0\u2009\u202F]\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?|(?:\.\p{Nd}{3}(?!\p{Nd}))+(?:,\p{Nd}+)|(?:\.\p{Nd}{3}(?!\p{Nd})){2,}|(?:,\p{Nd}{2}(?!\p{Nd})){1,9},\p{Nd}{3}(?!\p{Nd})(?:\.\p{Nd}+)?))|(?<decimal>(?:(?<!\p{Nd})[.٫]|(?<!\p{Nd}[.٫,]\p{Cf}?)\p{Nd}+(?:[.٫,]\p{Cf}?))\p{Nd}+(?![.٫,]?\p{Cf}?\p{Nd}))|(?<whole>\p{Nd}+)|(?<part>[¼-¾⅐-⅞])|(?<word>\p{L}(?:[\p{L}\p{M}]|\p{Cf}(?=[\p{L}\p{M}\p{Cf}])|['’ʼ](?=\p{L}))*)|(?<mark>[^\s\p{M}\p{Cf}])/gu

const ascii = (digits: string) =>
  digits.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15)).replace(/\p{Cf}/gu, '')

/** A mark of direction inside a decimal shows its halves the other way round: `8.‏1` was written to be seen as 1.8. */
function decimalKey(text: string): string {
  const turned = /^(\p{Nd}+)[.٫,]\u200F(\p{Nd}+)$/u.exec(text)
  return turned
    ? `${ascii(turned[2] as string)}.${ascii(turned[1] as string)}`
    : ascii(text).replace(/[٫,]/, '.')
}

/** The last mark is the decimal one where it is another than the first: 1,234.5 and 1.234,5, but 25,00,000 and 1.500.000. */
function groupedKey(digits: string): string {
  const marks = digits.replace(/\d/g, '')
  const [first, last] = [marks.at(0), marks.at(-1) as string]
  const decimals = first === last ? digits.length : digits.lastIndexOf(last)
  const whole = digits.slice(0, decimals).replace(/\D/g, '')
  return first === last ? whole : `${whole}.${digits.slice(decimals + 1)}`
}

function keyOf(groups: Readonly<Record<string, string | undefined>>, text: string): string {
  if (groups.grouped !== undefined) return groupedKey(ascii(text))
  if (groups.decimal !== undefined) return decimalKey(text)
  if (groups.part !== undefined) return text
  return groups.whole === undefined ? fold(text) : ascii(text)
}

/** ½ and its kin. */
function vulgar(sign: string): number {
  const [over, under] = sign.normalize('NFKD').split('\u2044')
  return Number(over) / Number(under)
}

/** The text cut last: a quote is read as several types, one after another, and is cut once for all of them. */
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] }

/** The tokens of a text, in order; of the same text right after it the same ones. */
export function tokensOf(text: string): readonly Token[] {
  if (last.text !== text) last = { text, tokens: cut(text) }
  return last.tokens
}

function cut(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(lexeme)) {
    const groups = found.groups as Readonly<Record<string, string | undefined>>
    const [whole] = found
    const kind = groups.word !== undefined ? 'word' : groups.mark !== undefined ? 'mark' : 'number'
    const key = kind === 'mark' ? whole : keyOf(groups, whole)
    const value = kind !== 'number' ? 0 : groups.part === undefined ? Number(key) : vulgar(key)
    tokens.push({ start: found.index, end: found.index + whole.length, kind, key, value })
  }
  return tokens
}

/** Particles that Arabic writes joined to the next word, in the forms the article gives them. */
const particles = [
  'وبال',
  'فبال',
  'وكال',
  'ولل',
  'فلل',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'ال',
  'وب',
  'ول',
  'وك',
  'فب',
  'فل',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
]

/** A table's entry for a word, and the joined particle that stood before it ('' where none did). */
export interface Entry<T> {
  readonly entry: T
  readonly particle: string
}

/** Words already looked up; texts say few distinct ones, and a hostile text only empties this more often. */
const found = new WeakMap<ReadonlyMap<string, unknown>, Map<string, Entry<unknown> | null>>()
const rememberAtMost = 4096

/**
 * Looks a word up as it is, then without each joined particle, longest first; null where the table has none of them.
 * The word itself always wins: واحد is "one", and not "and" with something else.
 */
export function lookUp<T>(table: ReadonlyMap<string, T>, key: string): Entry<T> | null {
  let known = found.get(table)
  if (!known) {
    known = new Map<string, Entry<unknown> | null>()
    found.set(table, known)
  }
  if (known.size >= rememberAtMost) known.clear()
  const before = known.get(key)
  // What a table's memory holds came from that table.
  if (before !== undefined) return before as Entry<T> | null
  const entry = seek(table, key)
  known.set(key, entry)
  return entry
}

function seek<T>(table: ReadonlyMap<string, T>, key: string): Entry<T> | null {
  const own = table.get(key)
  if (own !== undefined) return { entry: own, particle: '' }
  for (const particle of particlesOf(key)) {
    const entry = table.get(key.slice(particle.length))
    if (entry !== undefined) return { entry, particle }
  }
  return null
}

/** The particles that a word may begin with, of words already asked for: a text asks every table for the same words. */
const begun = new Map<string, readonly string[]>()
const none: readonly string[] = []

function particlesOf(key: string): readonly string[] {
  if (!/^[وفبلكا]/.test(key)) return none
  const known = begun.get(key)
  if (known) return known
  if (begun.size >= rememberAtMost) begun.clear()
  const those = particles.filter(particle => key.startsWith(particle))
  begun.set(key, those)
  return those
}

/**
 * Whether a reading may begin with a word: one of its tables has it, with or without a joined particle, or it is one of the
 * other words. Readers ask this before all else, for most words of a text begin nothing.
 */
export function mayBegin(
  tables: readonly ReadonlyMap<string, unknown>[],
  others: Iterable<string> = [],
): (key: string) => boolean {
  const own = new Set(others)
  const known = new Map<string, boolean>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= rememberAtMost) known.clear()
    const may = own.has(key) || tables.some(table => seek(table, key) !== null)
    known.set(key, may)
    return may
  }
}

/**
 * A reader that reads each place of a text once: readers ask each other at the same places over and over, and without
 * this a text of nothing but "since" would take time that grows with its square. Forgotten with the tokens.
 */
export function readOnce<T>(
  read: (tokens: readonly Token[], at: number) => T,
): (tokens: readonly Token[], at: number) => T {
  const texts = new WeakMap<readonly Token[], Map<number, T>>()
  return (tokens, at) => {
    let places = texts.get(tokens)
    if (!places) {
      places = new Map<number, T>()
      texts.set(tokens, places)
    }
    const known = places.get(at)
    if (known !== undefined) return known
    const made = read(tokens, at)
    places.set(at, made)
    return made
  }
}

/** The key of a token, '' where the text has none. */
export const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? ''

/** Whether a joined particle begins with "and". */
export const isJoinedByAnd = (particle: string): boolean => particle.startsWith('و')

/** Where a word begins after so many folded letters of a joined particle: its marks and tatweel belong to the particle. */
export function startAfter(text: string, token: Span, particle: string): number {
  let at = token.start
  for (let letters = particle.length; letters > 0; at += 1) {
    if (fold(text.charAt(at)) !== '') letters -= 1
  }
  while (at < token.end && fold(text.charAt(at)) === '') at += 1
  return at
}

/** A table from words, several spellings of one entry parted by blanks; two words joined by `_` are one entry. */
export function tableOf<T>(rows: readonly (readonly [words: string, entry: T])[]): ReadonlyMap<string, T> {
  return new Map(
    rows.flatMap(([words, entry]) =>
      words.split(/\s+/).map((word): [string, T] => [fold(word.replaceAll('_', ' ')), entry]),
    ),
  )
}
