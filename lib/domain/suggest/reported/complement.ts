import { keyAt, type Token } from '../../read/tokens'
import { indexWithin } from './attribution'
import { turnWords } from './clauses'
import { isComplementizer } from './noun-phrase'
import { pressNounOf } from './outlet-nouns'
import { isIn, wordSet } from './phrases'

type Tokens = readonly Token[]

const opening = /^["“«‹„]$/
const anyQuote = /^["“”«»‹›„]$/
/** How far the words that are said may stand from the verb. */
const reach = 34

/** Where what is said begins after a verb: «إن», "that", a colon, a quotation. Null where nothing of the kind comes. */
export function complementAfter(tokens: Tokens, at: number, until: number): number | null {
  for (let to = at; to < Math.min(until, at + reach); to += 1) {
    const { key } = tokens[to] as Token
    if (isComplementizer(key) || key === 'that') return to
    if (key === ':') return to
    if (opening.test(key) && isSpeechQuote(tokens, to, until)) return to
    if (/^[.؛;!؟?]$/.test(key) || isIn(turnWords, key)) return null
  }
  return null
}

/** A quotation that is no outlet's name: not after a noun of the press, nor of a word or two before a verb. */
function isSpeechQuote(tokens: Tokens, at: number, until: number): boolean {
  if (pressNounOf(keyAt(tokens, at - 1)) !== null) return false
  const close = indexWithin(tokens, at + 1, Math.min(until, at + 6), key => anyQuote.test(key))
  return close === null || close - at > 4
}

/** Whether a quotation mark stands between two tokens. */
export const hasQuote = (tokens: Tokens, from: number, to: number) =>
  indexWithin(tokens, from, to, key => anyQuote.test(key)) !== null

/** The first opening quotation mark of some tokens. */
export const openingIn = (tokens: Tokens, from: number, to: number) =>
  indexWithin(tokens, from, to, key => opening.test(key))

const writing = wordSet('بيان بيانها بيانه بيانهم بلاغ بيانا statement communique')

/** "in a statement", «في بيان», right after the verb or the speaker. */
export const isWritten = (tokens: Tokens, from: number, to: number) =>
  indexWithin(tokens, from, to, key => writing.has(key)) !== null
