import { type NumberWord, numberWords, scaleLetters } from './number-words'
import { isJoinedByAnd, keyAt, lookUp, readOnce, type Token } from './tokens'

/** A number read from tokens `from` to `to` (exclusive). */
export interface NumberReading {
  readonly value: number
  readonly from: number
  readonly to: number
  /** The joined particle before its first word, which is no part of the number. */
  readonly particle: string
  /** A bare scale or part without a count: ألف, نصف; it may belong to what follows. */
  readonly bare: boolean
  /** A percent sign or word follows, and is counted in; `value` is what stands before it. */
  readonly percent: boolean
}

interface Part {
  readonly value: number
  readonly to: number
}

type Tokens = readonly Token[]

/** The counting word at a token; `joined`: "and" is written to it. */
function wordAt(tokens: Tokens, at: number): { word: NumberWord; particle: string } | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (scaleLetters.has(token.key)) {
    const before = tokens[at - 1]
    if (before?.kind !== 'number' || before.end !== token.start) return null
  }
  const found = lookUp(numberWords, token.key)
  return found && { word: found.entry, particle: found.particle }
}

/** The next token when "and" joins it: و written to it or by itself, "and", or nothing more than a hyphen in English. */
function afterAnd(tokens: Tokens, at: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (token.key === 'و' || token.key === 'and') return at + 1
  const found = wordAt(tokens, at)
  return found && isJoinedByAnd(found.particle) ? at : null
}

const isWord = (tokens: Tokens, at: number, is: NumberWord['is']): NumberWord | null => {
  const found = wordAt(tokens, at)
  return found && found.word.is === is ? found.word : null
}

const isLatin = (token: Token | undefined) => token !== undefined && /^[a-z]/.test(token.key)
const hyphens: ReadonlySet<string> = new Set(['-', '–', '—', '‑'])

/** A token that only ties two English number words: a hyphen; or nothing. */
function tied(tokens: Tokens, at: number): number {
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
  if (word.is === 'half-teen') return null
  const joined = word.value < 10 ? afterAnd(tokens, at + 1) : null
  const ten = joined === null ? null : isWord(tokens, joined, 'ten')
  if (joined !== null && ten && !isLatin(tokens[at])) return { value: word.value + ten.value, to: joined + 1 }
  return { value: word.value, to: at + 1 }
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
function countAt(tokens: Tokens, at: number): Part | null {
  const token = tokens[at]
  if (token?.kind === 'number')
    return fractionAt(tokens, at, token) ?? pointed(tokens, { value: token.value, to: at + 1 })
  if (token?.key === 'point') return pointed(tokens, { value: 0, to: at })
  const words = belowThousand(tokens, at)
  return words && pointed(tokens, words)
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

interface Scaled extends Part {
  readonly scale: number
  readonly bare: boolean
}

/** A count and the scales after it: «3 ملايين», «مئة ألف», "two million"; a scale by itself counts once or as its dual. */
function scaledAt(tokens: Tokens, at: number): Scaled | null {
  const count = countAt(tokens, at)
  let value = count?.value ?? 1
  let to = count?.to ?? at
  let scale = 1
  let bare = false
  for (
    let next = scaleAt(tokens, to, count === null && scale === 1);
    next;
    next = scaleAt(tokens, to, false)
  ) {
    if (next.value < scale) break
    bare = count === null && next.count === 1
    value *= next.value * next.count
    scale = next.value
    to = next.to
  }
  if (count === null && scale === 1) return null
  return { value, to, scale, bare }
}

function scaleAt(tokens: Tokens, at: number, isFirst: boolean) {
  const next = isFirst ? at : tied(tokens, at)
  const found = wordAt(tokens, next)
  if (!found || (found.particle !== '' && !isFirst)) return null
  const { word } = found
  // A plural by itself is a vague count and no number: آلاف, millions.
  if (word.is === 'scale' && !(isFirst && word.plural))
    return { value: word.value, count: word.count, to: next + 1 }
  if (word.is === 'dozen' && !isFirst) return { value: word.value, count: 1, to: next + 1 }
  return null
}

const negatives: ReadonlySet<string> = new Set(['minus', 'negative', 'سالب', 'ناقص'])
const signs: ReadonlySet<string> = new Set(['-', '−', '‐'])

/** Where a number's sign is: right before it, and not tied to a word or a number before. */
function signAt(tokens: Tokens, at: number): boolean {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  if (!token || !next) return false
  if (negatives.has(token.key)) return true
  return (
    signs.has(token.key) && next.kind === 'number' && before?.end !== token.start && before?.kind !== 'number'
  )
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'of', 'the'])

/** نصف مليون, half a million: the part of a scale, or the part alone. */
function partAt(tokens: Tokens, at: number): (Part & { bare: boolean }) | null {
  const part = isWord(tokens, at, 'part')
  if (!part) return null
  let next = at + 1
  while (isLatin(tokens[at]) && articles.has(keyAt(tokens, next))) next += 1
  const scale = scaleAt(tokens, next, false)
  if (!scale) return { value: part.value, to: at + 1, bare: true }
  return { value: part.value * scale.value * scale.count, to: scale.to, bare: false }
}

/** What "and" adds to a number: a smaller one below its scale (ألف و301), or a part of its scale (مليون ونصف المليون). */
function addedAt(tokens: Tokens, { to, scale }: Scaled): Scaled | null {
  const joined = afterAnd(tokens, to)
  if (joined === null) {
    // English counts on without "and": three million two hundred thousand.
    if (scale === 1 || !(isLatin(tokens[to]) || tokens[to]?.kind === 'number') || !isLatin(tokens[to - 1]))
      return null
    const next = scaledAt(tokens, to)
    return next && next.scale < scale && next.value < scale ? next : null
  }
  const afterArticle = articles.has(keyAt(tokens, joined)) ? joined + 1 : joined
  const part = isWord(tokens, afterArticle, 'part')
  if (part)
    return { value: part.value * scale, to: ofItself(tokens, afterArticle + 1), scale: 1, bare: false }
  if (scale === 1) return null
  const next = scaledAt(tokens, joined)
  return next && next.scale < scale && next.value < scale ? next : null
}

/** The scale said again: مليون ونصف المليون. */
function ofItself(tokens: Tokens, at: number): number {
  const found = wordAt(tokens, at)
  return found?.word.is === 'scale' && found.particle === 'ال' ? at + 1 : at
}

/** Where a percent ends that follows a number; the same place where none does. */
function afterPercent(tokens: Tokens, at: number): number {
  const [key, next] = [keyAt(tokens, at), keyAt(tokens, at + 1)]
  if (['%', '٪', 'percent', 'بالميه', 'بالمايه'].includes(key)) return at + 1
  return (key === 'per' && next === 'cent') || (key === 'في' && ['الميه', 'المايه'].includes(next))
    ? at + 2
    : at
}

/**
 * The number that begins at a token, as far as it goes; null where none does. Digits, words and both mixed, in Arabic and
 * English; «خمسة وستة» are two numbers, for no number says its units twice.
 */
export const numberAt = readOnce(readNumberAt)

function readNumberAt(tokens: readonly Token[], at: number): NumberReading | null {
  const isNegative = signAt(tokens, at)
  const from = isNegative ? at + 1 : at
  // "a dozen", "a hundred": the article counts one.
  const counted = articles.has(keyAt(tokens, from)) && wordAt(tokens, from + 1) ? from + 1 : from
  const part = partAt(tokens, counted)
  const first = part ? { ...part, scale: 1 } : (scaledAt(tokens, counted) ?? dozenAt(tokens, counted))
  if (!first) return null
  let { value, to } = first
  for (let last: Scaled | null = part ? null : first; last; ) {
    last = addedAt(tokens, last)
    if (!last) break
    value += last.value
    to = last.to
  }
  const end = afterPercent(tokens, to)
  return {
    value: rounded(isNegative ? -value : value),
    from: at,
    to: end,
    particle: wordAt(tokens, at)?.particle ?? '',
    bare: first.bare && to === first.to,
    percent: end > to,
  }
}

function dozenAt(tokens: Tokens, at: number): Scaled | null {
  const dozen = isWord(tokens, at, 'dozen')
  return dozen && { value: dozen.value, to: at + 1, scale: 1, bare: true }
}

/** Binary fractions of decimal counts: 1.1 million is 1100000, and not a hair more. */
function rounded(value: number): number {
  return Number(value.toPrecision(15))
}

/** The numbers of a text from left to right, none inside another. */
export function numbersIn(tokens: Tokens): readonly NumberReading[] {
  const found: NumberReading[] = []
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, at)
    if (number) found.push(number)
    at = number ? number.to : at + 1
  }
  return found
}
