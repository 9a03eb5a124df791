import { denominators, type NumberWord, numberWords, scaleLetters } from './number-words'
import { isJoinedByAnd, keyAt, lookUp, type Token } from './tokens'

type Tokens = readonly Token[]

/** A value read, and the token after it. */
export interface Part {
  readonly value: number
  readonly to: number
}

/** The counting word at a token; `joined`: "and" is written to it. */
export function wordAt(tokens: Tokens, at: number): { word: NumberWord; particle: string } | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (scaleLetters.has(token.key)) {
    const before = tokens[at - 1]
    if (before?.kind !== 'number' || before.end !== token.start || isPower(tokens, at + 1)) return null
  }
  const found = lookUp(numberWords, token.key)
  // الاثنين is Monday.
  if (/ا[تث]نين$/.test(token.key) && found?.particle.endsWith('ال')) return null
  return found && { word: found.entry, particle: found.particle }
}

/** 20m² is an area. */
const isPower = (tokens: Tokens, at: number) =>
  /^[23²³]$/.test(keyAt(tokens, at)) && tokens[at]?.start === tokens[at - 1]?.end

/** The next token when "and" joins it: و written to it or by itself, "and", or nothing more than a hyphen in English. */
export function afterAnd(tokens: Tokens, at: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (token.key === 'و' || token.key === 'and') return at + 1
  const found = wordAt(tokens, at)
  return found && isJoinedByAnd(found.particle) ? at : null
}

/** The counting word at a token where it is of one kind. */
export const isWord = (tokens: Tokens, at: number, is: NumberWord['is']): NumberWord | null => {
  const found = wordAt(tokens, at)
  return found && found.word.is === is ? found.word : null
}

/** Whether a token is an English word. */
export const isLatin = (token: Token | undefined) => token !== undefined && /^[a-z]/.test(token.key)
const hyphens: ReadonlySet<string> = new Set(['-', '–', '—', '‑'])

/** A token that only ties two English number words: a hyphen; or nothing. */
export function tied(tokens: Tokens, at: number): number {
  return hyphens.has(keyAt(tokens, at)) && isLatin(tokens[at - 1]) && isLatin(tokens[at + 1]) ? at + 1 : at
}

/** Below a hundred: 1 to 10, 11 to 19, tens, and units with tens in either language's order. */
function belowHundred(tokens: Tokens, at: number): Part | null {
  const found = wordAt(tokens, at)
  if (!found) return null
  const { word } = found
  if (word.is === 'teen' || word.is === 'zero') return { value: word.value, to: at + 1 }
  if (word.is === 'ten') return tensFrom(tokens, at, word.value)
  if (word.is !== 'unit' && word.is !== 'half-teen') return null
  const next = wordAt(tokens, at + 1)
  if (word.value < 10 && next && 'teen' in next.word && next.particle === '')
    return { value: word.value + 10, to: at + 2 }
  const joined = word.value < 10 ? afterAnd(tokens, at + 1) : null
  const ten = joined === null ? null : isWord(tokens, joined, 'ten')
  // «الأحد والعشرين» begins with Sunday.
  const isCount = word.is === 'unit' || !found.particle.endsWith('ال')
  if (joined !== null && ten && isCount && !isLatin(tokens[at]))
    return { value: word.value + ten.value, to: joined + 1 }
  return word.is === 'unit' ? { value: word.value, to: at + 1 } : null
}

/** twenty-one; Arabic says its units first. */
function tensFrom(tokens: Tokens, at: number, value: number): Part {
  const next = tied(tokens, at + 1)
  const unit = isLatin(tokens[at]) ? isWord(tokens, next, 'unit') : null
  return unit && unit.value < 10 ? { value: value + unit.value, to: next + 1 } : { value, to: at + 1 }
}

/** Below a thousand: hundreds, then what "and" joins (English may leave it out). */
function belowThousand(tokens: Tokens, at: number): Part | null {
  const hundreds = hundredsAt(tokens, at)
  if (!hundreds) return belowHundred(tokens, at)
  const joined = afterAnd(tokens, hundreds.to)
  const next = joined ?? tied(tokens, hundreds.to)
  const first = wordAt(tokens, next)
  // «متين واحد وعشرين» is said without the first "and"; a unit before a scale is another count.
  const rest = first && (joined !== null || first.particle === '') ? belowHundred(tokens, next) : null
  return rest ? { value: hundreds.value + rest.value, to: rest.to } : hundreds
}

function hundredsAt(tokens: Tokens, at: number): Part | null {
  const own = isWord(tokens, at, 'hundred')
  if (own) return { value: own.value, to: at + 1 }
  const count = belowHundred(tokens, at)
  if (!count) return null
  const next = wordAt(tokens, tied(tokens, count.to))
  if (next?.word.is === 'hundred' && next.word.value === 100 && next.particle === '')
    return { value: count.value * 100, to: tied(tokens, count.to) + 1 }
  // "one twenty two" is said for 122.
  const tens = isLatin(tokens[at]) && count.value < 10 ? isWord(tokens, count.to, 'ten') : null
  return tens && isLatin(tokens[count.to]) ? { value: count.value * 100, to: count.to } : null
}

/** Digits, with a second number after a stroke: 3/4; and words below a thousand, with a spoken point. */
export function countAt(tokens: Tokens, at: number): Part | null {
  const token = tokens[at]
  if (token?.kind === 'number')
    return (
      fractionAt(tokens, at, token) ??
      exponentAt(tokens, at, token) ??
      pointed(tokens, withSign(tokens, at, token))
    )
  if (token?.key === 'point') {
    const decimals = pointed(tokens, { value: 0, to: at })
    return decimals.to > at ? decimals : null
  }
  const words = belowThousand(tokens, at)
  return words && pointed(tokens, words)
}

const isSign = (token: Token | undefined): token is Token =>
  token?.kind === 'number' && /^[¼-¾⅐-⅞]$/.test(token.key)

/** A number and the sign of a part: 2½, «3 ½». */
function withSign(tokens: Tokens, at: number, { value, key }: Token): Part {
  const part = tokens[at + 1]
  return isSign(part) && /^\d+$/.test(key) ? { value: value + part.value, to: at + 2 } : { value, to: at + 1 }
}

const parting: ReadonlySet<string> = new Set(['-', '–', '‑'])

/**
 * So many parts of a whole: ثلاثة أرباع, three quarters, two-thirds, one fifth. "A third" is one only before "of" or a
 * stop, for "a third man" is no part.
 */
export function partsAt(tokens: Tokens, at: number): (Part & { under: number }) | null {
  const isArticle = keyAt(tokens, at) === 'a'
  const digits = tokens[at]
  const count = isArticle
    ? { value: 1, to: at + 1 }
    : digits?.kind === 'number'
      ? { value: digits.value, to: at + 1 }
      : belowHundred(tokens, at)
  if (!count || count.value < 1 || !Number.isInteger(count.value)) return null
  const name = parting.has(keyAt(tokens, count.to)) ? count.to + 1 : count.to
  const under = denominators.get(keyAt(tokens, name))
  if (under === undefined || count.value >= under || isOrdinal(tokens, name, isArticle, count.value))
    return null
  return { value: count.value / under, to: name + 1, under }
}

/** One part is named like the ordinal: "a third man", "one second". */
function isOrdinal(tokens: Tokens, at: number, isArticle: boolean, count: number): boolean {
  const key = keyAt(tokens, at)
  if (!isLatin(tokens[at]) || key.endsWith('s')) return false
  if (count > 1) return true
  const next = tokens[at + 1]
  return isArticle && next?.kind === 'word' && next.key !== 'of' && key !== 'half' && key !== 'quarter'
}

/** Two numbers and a stroke that touch, and no third: three are a date. */
function fractionAt(tokens: Tokens, at: number, over: Token): Part | null {
  const [stroke, under, more] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  const before = tokens[at - 1]
  if (stroke?.key !== '/' || under?.kind !== 'number' || under.value === 0) return null
  if (stroke.start !== over.end || under.start !== stroke.end || more?.key === '/' || before?.key === '/')
    return null
  return { value: over.value / under.value, to: at + 3 }
}

/** 1e6, as machines write a million. */
function exponentAt(tokens: Tokens, at: number, { value, end }: Token): Part | null {
  const [letter, power] = [tokens[at + 1], tokens[at + 2]]
  if (letter?.key !== 'e' || letter.start !== end || power?.start !== letter.end) return null
  return /^\d{1,2}$/.test(power.key) ? { value: value * 10 ** power.value, to: at + 3 } : null
}

const points: ReadonlySet<string> = new Set(['point', 'فاصله', 'فاصل'])

function pointed(tokens: Tokens, whole: Part): Part {
  const word = tokens[whole.to]
  if (!word || !points.has(word.key)) return whole
  const token = tokens[whole.to + 1]
  const decimals =
    token?.kind === 'number' ? { value: token.value, to: whole.to + 2 } : belowHundred(tokens, whole.to + 1)
  if (!decimals || !Number.isInteger(decimals.value)) return whole
  return { value: Number(`${whole.value}.${decimals.value}`), to: decimals.to }
}
