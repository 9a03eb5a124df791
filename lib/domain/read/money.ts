import type { NumberReading } from './numbers'
import { keyAt, type Token } from './tokens'

type Tokens = readonly Token[]

/** Codes of money (ISO 4217) that stand before their number as its signs do, in the units of `counted-nouns`. */
const codes: ReadonlySet<string> = new Set(
  'usd eur gbp jpy cny sar qar omr aed kwd bhd jod iqd lyd dzd tnd egp ils rub inr chf cad aud'.split(' '),
)

const isSign = (token: Token | undefined) => token !== undefined && /^\p{Sc}$/u.test(token.key)
const isMoney = (token: Token | undefined) => isSign(token) || codes.has(token?.key ?? '')
/** US$, A$, HK$: letters that touch the sign are the country of its money. */
const isCountryOf = (token: Token | undefined, sign: Token | undefined) =>
  token !== undefined && isSign(sign) && token.end === sign?.start && /^[a-z]{1,2}$/.test(token.key)

/** Where the money before a place begins, the place itself where none stands there: $3, US$3, USD 3. */
export function moneyBefore(tokens: Tokens, at: number): number {
  if (!isMoney(tokens[at - 1])) return at
  return isCountryOf(tokens[at - 2], tokens[at - 1]) ? at - 2 : at - 1
}

/** Past the money that stands at a place: the second end of "$3m to $5m". */
export function afterMoney(tokens: Tokens, at: number): number {
  if (isMoney(tokens[at])) return at + 1
  return isCountryOf(tokens[at], tokens[at + 1]) ? at + 2 : at
}

/** The sign or code that says what money a number is of: before it, or between its minus and its figures (-$5). */
export function moneyOf(tokens: Tokens, { from, to }: NumberReading): string | null {
  if (isMoney(tokens[from - 1])) return keyAt(tokens, from - 1)
  for (let at = from + 1; at < Math.min(to, from + 3); at += 1) {
    if (isMoney(tokens[at])) return keyAt(tokens, at)
  }
  return null
}
