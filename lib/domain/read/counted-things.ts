import type { Counted } from './counted'
import { unitOf } from './counted-nouns'
import { numberAt } from './numbers'
import { keyAt, lookUp, type Token, tableOf } from './tokens'
import { isYear } from './years'

type Tokens = readonly Token[]

/** Words that may stand between a number and its noun. */
const skipped: ReadonlySet<string> = new Set(['of', 'من', 'the', 'more', 'other', 'الف'])

/** Words that go on with the sentence, and are never what a number before them counts: "17 in the city", «7 بينهم طفلان». */
const noNouns = tableOf<true>([
  [
    `in on at by for with from to as and or nor were was are is be been have has had after before during since including among
     who whom that which while when if but than per out into near across over under between around about inside outside
     against because others also so then there this these those it they he she we you not only`,
    true,
  ],
  [
    `في على إلى عن مع قبل بعد منذ خلال عند بين بينهم بينها بينهن بينهما منهم منها منهن منهما بسبب جراء إثر حتى أو ثم كما بل لكن
     الذين الذي التي كان كانت كانوا فيما بينما حين عندما آخرون آخرين أخرى ضمن حول لدى أمام تحت فوق دون غير سوى كل بعض أي هذا هذه
     ذلك تلك وفق حسب`,
    true,
  ],
])

const powers: Readonly<Record<string, string>> = {
  square: 'square',
  sq: 'square',
  squared: 'square',
  '2': 'square',
  '²': 'square',
  cubic: 'cubic',
  cu: 'cubic',
  cubed: 'cubic',
  '3': 'cubic',
  '³': 'cubic',
}
const arabicPowers = tableOf<string>([
  ['مربع مربعا مربعة', 'square'],
  ['مكعب مكعبا مكعبة', 'cubic'],
])
const hours: Readonly<Record<string, string>> = {
  hour: 'hour',
  h: 'hour',
  hr: 'hour',
  ساعه: 'hour',
  الساعه: 'hour',
  س: 'hour',
  second: 'second',
  s: 'second',
  ثانيه: 'second',
  الثانيه: 'second',
}
const per: ReadonlySet<string> = new Set(['per', 'an', 'a', '/', 'في'])
const short: Readonly<Record<string, string>> = { m: 'metre', م: 'metre' }

/** What a length becomes with the words beside it: an area, a volume, a speed. */
function measureAt(tokens: Tokens, at: number): string | null {
  const leading = powers[keyAt(tokens, at)]
  const name = leading && keyAt(tokens, at + 1) === '.' ? at + 2 : leading ? at + 1 : at
  const key = keyAt(tokens, name)
  const unit = short[key] ?? unitOf(key)
  if (unit === null || !/^(?:(?:kilo)?metre|mile)$/.test(unit)) return null
  if (leading) return `${leading}-${unit}`
  const next = keyAt(tokens, name + 1)
  const isTouching = tokens[name + 1]?.start === tokens[name]?.end
  const power = /^[23]$/.test(next) && !isTouching ? undefined : (powers[next] ?? arabicPowers.get(next))
  if (power) return `${power}-${unit}`
  const hour = per.has(next) ? hours[keyAt(tokens, name + 2)] : undefined
  return hour ? `${unit}-per-${hour}` : null
}

/** Where what a number counts is named, past what it is a part of: "three out of five people". */
function nounFrom(tokens: Tokens, to: number): number {
  let next = to
  const [first, second] = [keyAt(tokens, to), keyAt(tokens, to + 1)]
  if ((first === 'out' && second === 'of') || (first === 'من' && second === 'اصل'))
    next = numberAt(tokens, to + 2)?.to ?? to
  while (next < to + 4 && skipped.has(keyAt(tokens, next))) next += 1
  return next
}

/** What a number counts: the next word, the money before it, or the noun that «واحد» and «العشرة» follow. */
export function nounAfter(tokens: Tokens, { to, from, amounts, money }: Counted): string | null {
  if (money !== null) return money
  const before = tokens[from - 1]
  const isLast = amounts.amount === 1 ? /^واحد/.test(keyAt(tokens, from)) : /^ال/.test(keyAt(tokens, from))
  if (isLast && before?.kind === 'word' && unitOf(before.key) !== null) return before.key
  const next = nounFrom(tokens, to)
  const token = tokens[next]
  if (!token || (token.kind !== 'word' && !/^\p{Sc}$/u.test(token.key))) return null
  return measureAt(tokens, next) ?? (lookUp(noNouns, token.key) ? null : token.key)
}

const every: ReadonlySet<string> = new Set(['كل', 'every'])

/**
 * Where a share said by two counts ends: "one in five", «ثلاثة من كل عشرة»; null where there is none. Neither of the two
 * is how many there are.
 */
export function shareAfter(tokens: Tokens, { to, amounts: { amount = 0 } }: Counted): number | null {
  const link = keyAt(tokens, to)
  if (link !== 'in' && link !== 'من') return null
  const isEvery = every.has(keyAt(tokens, to + 1))
  if (link === 'من' && !isEvery) return null
  const at = isEvery ? to + 2 : to + 1
  // "Three in 2024".
  const whole = isYear(tokens[at]) ? null : numberAt(tokens, at)
  return whole && amount < 10 && whole.value > amount ? whole.to : null
}

/** The noun that "both" makes two of; null before another noun ("both men and women") and before what no table has. */
export function bothAt(tokens: Tokens, at: number): string | null {
  if (keyAt(tokens, at) !== 'both') return null
  const noun = nounFrom(tokens, at + 1)
  const key = keyAt(tokens, noun)
  return unitOf(key) !== null && keyAt(tokens, noun + 1) !== 'and' ? key : null
}
