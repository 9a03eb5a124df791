import { wordAt } from './number-counts'
import { numberAt } from './numbers'
import { unitAt } from './time-units'
import { keyAt, type Token } from './tokens'
import { isYear } from './years'

type Tokens = readonly Token[]

const strokes: ReadonlySet<string> = new Set(['-', '–', '—'])
const words: ReadonlySet<string> = new Set(['to', 'or', 'till', 'until', 'الي', 'حتي', 'او'])
const ands: ReadonlySet<string> = new Set(['and', 'و'])
/** Words of the longest end of a range that is looked over. */
const longest = 8

/** A figure, a word of a number or a unit of time: what the ends of a range are made of. */
const isPart = (tokens: Tokens, at: number) =>
  (tokens[at]?.kind === 'number' && !isYear(tokens[at])) ||
  wordAt(tokens, at) !== null ||
  unitAt(tokens, at, true) !== null

const isBetween = (tokens: Tokens, at: number) => /^(?:[وفب]?بين|between)$/.test(keyAt(tokens, at))

/** Back over the words of a number or a length to the token before them. */
function beforeParts(tokens: Tokens, at: number): number {
  let before = at
  while (before > at - longest && isPart(tokens, before)) before -= 1
  return before
}

/**
 * Whether a length of time is an end of a range: "two to three months", «بين شهرين وثلاثة أشهر», "a day or two". The two
 * ends together are no amount, and neither of them is what the text says.
 */
export function isEndOfRange(
  tokens: Tokens,
  { from, to, particle }: { readonly from: number; readonly to: number; readonly particle: string },
): boolean {
  return goesOn(tokens, to) || isSecond(tokens, from, particle.startsWith('و'))
}

function isSecond(tokens: Tokens, from: number, isJoined: boolean): boolean {
  const before = beforeParts(tokens, from - 1)
  if (isBetween(tokens, before)) return before === from - 1 || isJoined
  if (isJoined && before < from - 1) return isBetweenNear(tokens, before)
  const link = beforeStroke(tokens, before)
  if (words.has(keyAt(tokens, link))) return isPart(tokens, beforeStroke(tokens, link - 1))
  if (link < before) return isPart(tokens, link)
  const parts = beforeParts(tokens, link - 1)
  return ands.has(keyAt(tokens, link)) && parts < link - 1 && isBetweenNear(tokens, parts)
}

/** Past the stroke of "five-to-seven-year". */
const beforeStroke = (tokens: Tokens, at: number) => (strokes.has(keyAt(tokens, at)) ? at - 1 : at)

/** "Between the ages of 5 and 10". */
const isBetweenNear = (tokens: Tokens, at: number) =>
  [at, at - 1, at - 2, at - 3].some(place => isBetween(tokens, place))

/** Whether the other end follows: a number in words, or a count with its own unit. */
function goesOn(tokens: Tokens, at: number): boolean {
  const isWord = words.has(keyAt(tokens, at))
  if (!isWord && !strokes.has(keyAt(tokens, at))) return false
  const other = tokens[at + 1]
  const number = numberAt(tokens, at + 1)
  if (!number) return isWord && unitAt(tokens, at + 1) !== null
  return (isWord && other?.kind === 'word') || unitAt(tokens, number.to, true) !== null
}
