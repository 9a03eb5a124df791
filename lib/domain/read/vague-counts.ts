import { wordAt } from './number-counts'
import { keyAt, lookUp, type Token, tableOf } from './tokens'

type Tokens = readonly Token[]

/** Words that count hundreds and dozens without saying how many. */
const vagueWords = tableOf<true>([
  ['few several many numerous multiple countless couple', true],
  ['بضع بضعة عدة', true],
])

const isVague = (tokens: Tokens, at: number) => lookUp(vagueWords, keyAt(tokens, at)) !== null

/** A word that such a count may stand before: a hundred, a thousand, a dozen, and in Arabic ten and tens («بضعة عشر»). */
function isCountable(tokens: Tokens, at: number): boolean {
  const found = wordAt(tokens, at)
  if (!found || keyAt(tokens, at) === 'couple') return false
  const { word } = found
  if (word.is === 'hundred' || word.is === 'scale' || word.is === 'dozen') return true
  return word.is === 'ten' || 'teen' in word
}

/**
 * Whether a word for a hundred, a thousand or a dozen is counted by a word that says no number: the "hundred" of "a few
 * hundred" is not 100, nor the "couple" of "a couple of hundred" two.
 */
export function isVaguelyCounted(tokens: Tokens, at: number): boolean {
  if (keyAt(tokens, at) === 'couple') return isCountable(tokens, afterOf(tokens, at + 1))
  let before = at
  while (before > at - 3 && isCountable(tokens, before)) before -= 1
  if (before === at) return false
  if (keyAt(tokens, before) === 'of' && keyAt(tokens, before - 1) === 'couple') return true
  return isVague(tokens, before)
}

const afterOf = (tokens: Tokens, at: number) => (keyAt(tokens, at) === 'of' ? at + 1 : at)

/** Where the counted word of "a few hundred" and "a couple of thousand" stands; null where no such count begins. */
export function vaguelyCountedAt(tokens: Tokens, at: number): number | null {
  if (!isVague(tokens, at)) return null
  const next = afterOf(tokens, at + 1)
  return isCountable(tokens, next) && (next === at + 1 || keyAt(tokens, at) === 'couple') ? next : null
}
