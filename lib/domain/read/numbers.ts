import { afterAnd, countAt, isLatin, isWord, type Part, partsAt, tied, wordAt } from './number-counts'
import { numberWords } from './number-words'
import { keyAt, mayBegin, readOnce, type Token } from './tokens'
import { isVaguelyCounted } from './vague-counts'

type Tokens = readonly Token[]

/** A number read from tokens `from` to `to` (exclusive). */
export interface NumberReading {
  readonly value: number
  readonly from: number
  readonly to: number
  /** The joined particle before its first word, which is no part of the number. */
  readonly particle: string
  /** A bare scale or part without a count: ألف, نصف; it may belong to what follows. */
  readonly bare: boolean
  /** A percent sign or word stands beside it, and is counted in; `value` is what it stands beside. */
  readonly percent: boolean
  /** What its last word multiplies all of it by: a million in "two and a half million"; 1 where none does. */
  readonly scale: number
}

interface Scaled extends Part {
  readonly scale: number
  readonly bare: boolean
}

/** «مئة ألف مليون» has two scales; nobody says more than three. */
const mostScales = 3

/** A count and the scales after it: «3 ملايين», «مئة ألف», "two million"; a scale by itself counts once or as its dual. */
function scaledAt(tokens: Tokens, at: number): Scaled | null {
  const count = countAt(tokens, at)
  let value = count?.value ?? 1
  let to = count?.to ?? at
  let scale = 1
  let bare = false
  for (let scales = 0; scales < mostScales; scales += 1) {
    const next = scaleAt(tokens, to, count === null && scale === 1)
    if (!next || next.value < scale) break
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
    return {
      value: word.value,
      count: isFirst && word.isConstruct && countsNoun(tokens, at + 1) ? 2 : word.count,
      to: next + 1,
    }
  if (word.is === 'dozen' && !isFirst) return { value: word.value, count: 1, to: next + 1 }
  return null
}

/** «ألفا جندي» is two thousand of them; «ألفا ومئة» and «ألفا من الجنود» are a thousand. */
const countsNoun = (tokens: Tokens, at: number) =>
  tokens[at]?.kind === 'word' &&
  keyAt(tokens, at) !== 'من' &&
  afterAnd(tokens, at) === null &&
  !keyAt(tokens, at).startsWith('و')

const negatives: ReadonlySet<string> = new Set(['minus', 'negative', 'سالب', 'ناقص'])
const signs: ReadonlySet<string> = new Set(['-', '−', '‐', '–'])

/**
 * The token after a number's sign, past the currency between them (-$5, -SAR 5); null where it has none: a sign stands
 * right before its number, and is not tied to a word or a number before it.
 */
function afterSign(tokens: Tokens, at: number, token: Token): number | null {
  const before = tokens[at - 1]
  if (negatives.has(token.key)) return at + 1
  if (!signs.has(token.key) || before?.end === token.start || before?.kind === 'number') return null
  let next = at + 1
  while (next < at + 3 && isMoney(tokens, next)) next += 1
  return tokens[next]?.kind === 'number' ? next : null
}

const isMoney = (tokens: Tokens, at: number) => /^(?:\p{Sc}|[a-z]{2,3})$/u.test(keyAt(tokens, at))

const articles: ReadonlySet<string> = new Set(['a', 'an', 'of', 'the'])

/** The part of a scale, or the part alone: نصف مليون, ثلاثة أرباع المليون, half a million, three quarters of a million. */
function partAt(tokens: Tokens, at: number): Scaled | null {
  const word = isWord(tokens, at, 'part')
  const part = partsAt(tokens, at) ?? (word && { value: word.value, to: at + 1 })
  if (!part) return null
  let next = part.to
  while (isLatin(tokens[part.to - 1]) && articles.has(keyAt(tokens, next))) next += 1
  const scale = scaleAt(tokens, next, false) ?? ownScaleAt(tokens, next)
  if (!scale) return { value: part.value, to: part.to, bare: word !== null, scale: 1 }
  return { value: part.value * scale.value * scale.count, to: scale.to, bare: false, scale: scale.value }
}

/** The scale with its article: «نصف المليون». */
function ownScaleAt(tokens: Tokens, at: number) {
  const found = wordAt(tokens, at)
  return found?.word.is === 'scale' && found.particle === 'ال'
    ? { value: found.word.value, count: 1, to: at + 1 }
    : null
}

/** What "and" adds to a number: a smaller one below its scale (ألف و301), or a part of its scale (مليون ونصف المليون). */
function addedAt(tokens: Tokens, { to, scale }: Scaled): Scaled | null {
  const joined = afterAnd(tokens, to)
  if (joined === null) {
    const after = afterComma(tokens, to)
    if (after !== null) return added(scaledAt(tokens, after), scale)
    // English counts on without "and": three million two hundred thousand.
    if (scale === 1 || !(isLatin(tokens[to]) || tokens[to]?.kind === 'number') || !isLatin(tokens[to - 1]))
      return null
    return added(scaledAt(tokens, to), scale)
  }
  const afterArticle = articles.has(keyAt(tokens, joined)) ? joined + 1 : joined
  const word = isWord(tokens, afterArticle, 'part')
  const part = partsAt(tokens, joined) ?? (word && { value: word.value, to: afterArticle + 1 })
  if (part) return { value: part.value * scale, to: ofItself(tokens, part.to), scale: 1, bare: false }
  if (scale === 1) return null
  return added(scaledAt(tokens, joined), scale)
}

const added = (next: Scaled | null, scale: number) =>
  next && next.scale < scale && next.value < scale ? next : null

/** "One thousand, two hundred": hundreds in words go on after a comma between words. */
function afterComma(tokens: Tokens, at: number): number | null {
  if (keyAt(tokens, at) !== ',' || !isLatin(tokens[at - 1]) || !isLatin(tokens[at + 1])) return null
  return (countAt(tokens, at + 1)?.value ?? 0) >= 100 ? at + 1 : null
}

/** The scale said again: مليون ونصف المليون. */
const ofItself = (tokens: Tokens, at: number) => ownScaleAt(tokens, at)?.to ?? at

const percents: ReadonlySet<string> = new Set(['%', '٪', 'percent', 'pct', 'بالميه', 'بالمايه'])

/** Where a percent ends that follows a number; the same place where none does. */
function afterPercent(tokens: Tokens, at: number): number {
  const [key, next] = [keyAt(tokens, at), keyAt(tokens, at + 1)]
  if (percents.has(key)) return at + 1
  return (key === 'per' && next === 'cent') || (key === 'في' && ['الميه', 'المايه'].includes(next))
    ? at + 2
    : at
}

/** A sign of percent written before its number, as Persian and some Arabic do: ٪12. */
function hasPercentBefore(tokens: Tokens, at: number): boolean {
  const [sign, number, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  return (
    (sign?.key === '%' || sign?.key === '٪') &&
    number?.kind === 'number' &&
    number.start === sign.end &&
    before?.kind !== 'number'
  )
}

const nobody: ReadonlySet<string> = new Set(['no', 'another'])

/**
 * The number that begins at a token, as far as it goes; null where none does. Digits, words and both mixed, in Arabic and
 * English; «خمسة وستة» are two numbers, for no number says its units twice.
 */
export const numberAt = readOnce(readNumberAt)

const beginsNumber = mayBegin([numberWords], [...negatives, ...articles, 'point'])

/** Whether a number, or a length of time by its number, may begin with a token. */
export const mayCount = ({ kind, key }: Token): boolean =>
  kind === 'number' || (kind === 'word' ? beginsNumber(key) : signs.has(key) || key === '%' || key === '٪')

function readNumberAt(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at]
  if (!token || !mayCount(token)) return null
  const isPercent = hasPercentBefore(tokens, at)
  const signed = afterSign(tokens, at, token)
  const from = isPercent ? at + 1 : (signed ?? at)
  // "a dozen", "a hundred": the article counts one. "No one" counts none.
  const counted = articles.has(keyAt(tokens, from)) && wordAt(tokens, from + 1) ? from + 1 : from
  if (keyAt(tokens, at) === 'one' && nobody.has(keyAt(tokens, at - 1))) return null
  if (isVaguelyCounted(tokens, counted)) return null
  const part = partAt(tokens, from) ?? partAt(tokens, counted)
  const first = part ?? scaledAt(tokens, counted) ?? dozenAt(tokens, counted) ?? scoreAt(tokens, at)
  if (!first) return null
  const { value, to, scale } = part ?? summed(tokens, first)
  // Digits beyond what a number can hold say no number.
  if (!Number.isFinite(value)) return null
  const end = isPercent ? to : afterPercent(tokens, to)
  return {
    value: rounded(signed === null ? value : -value),
    from: at,
    to: end,
    particle: wordAt(tokens, at)?.particle ?? '',
    bare: first.bare && to === first.to,
    percent: isPercent || end > to,
    scale,
  }
}

/** A number with all that "and" adds to it; a part added to plain units may have its scale after it: two and a half million. */
function summed(tokens: Tokens, first: Scaled): Pick<Scaled, 'value' | 'to' | 'scale'> {
  let { value, to } = first
  for (let last = addedAt(tokens, first); last; last = addedAt(tokens, last)) {
    value += last.value
    to = last.to
  }
  const scale = first.scale === 1 && to > first.to ? scaleAt(tokens, to, false) : null
  if (!scale) return { value, to, scale: to === first.to ? first.scale : 1 }
  return { value: value * scale.value * scale.count, to: scale.to, scale: scale.value }
}

function dozenAt(tokens: Tokens, at: number): Scaled | null {
  const dozen = isWord(tokens, at, 'dozen')
  return dozen && { value: dozen.value, to: at + 1, scale: 1, bare: true }
}

/** Binary fractions of decimal counts: 1.1 million is 1100000, and not a hair more. */
function rounded(value: number): number {
  return Number(value.toPrecision(15))
}

/** "A score of people" are twenty; "a score of 10" is none. */
function scoreAt(tokens: Tokens, at: number): Scaled | null {
  const isScore = articles.has(keyAt(tokens, at)) && keyAt(tokens, at + 1) === 'score'
  const next = tokens[at + 3]
  return isScore && keyAt(tokens, at + 2) === 'of' && next?.kind === 'word' && !numberWords.has(next.key)
    ? { value: 20, to: at + 2, scale: 1, bare: true }
    : null
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
