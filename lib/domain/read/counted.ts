import type { Qualifier, QuantityValue } from '../values/value'
import { afterMoney, moneyBefore, moneyOf } from './money'
import { type NumberReading, numberAt } from './numbers'
import { qualifierAfter, qualifierBefore, vagueAt } from './qualifier-words'
import { keyAt, type Token } from './tokens'

type Tokens = readonly Token[]
type Amounts = Pick<QuantityValue, 'amount' | 'min' | 'max' | 'qualifier'>

/** A number, a range or a vague plural with the wording of its qualifier, read from tokens `from` to `to` (exclusive). */
export interface Counted {
  readonly amounts: Amounts
  readonly from: number
  readonly to: number
  readonly particle: string
  readonly percent: boolean
  /** The sign or code of money that stands before the number; null where none does. */
  readonly money: string | null
}

const between: ReadonlySet<string> = new Set(['بين', 'between', 'من', 'from'])
const upTo: ReadonlySet<string> = new Set(['-', '–', '—', 'الي', 'حتي', 'او', 'to', 'or'])

/** «بين 20 و30», "20 to 30", 20–30: the words around decide, for "20 and 30" are two numbers. */
function rangeAt(tokens: Tokens, first: NumberReading): Range | null {
  const start = moneyBefore(tokens, first.from)
  const before = keyAt(tokens, start - 1).replace(/^[وفب](?=بين)/, '')
  const isBetween = between.has(before)
  const link = tokens[first.to]
  if (!link) return null
  const isAnd = isBetween && (link.key === 'and' || link.key === 'و')
  const isJoined = isBetween && link.kind === 'word' && link.key.startsWith('و') && link.key.length > 1
  if (!upTo.has(link.key) && !isAnd && !isJoined) return null
  const second = numberAt(tokens, isJoined ? first.to : afterMoney(tokens, first.to + 1))
  if (!second) return null
  const min = scaledLike(first, second)
  if (second.value <= min) return null
  const from = isBetween ? start - 1 : first.from
  return { from, to: second.to, min, max: second.value, percent: second.percent }
}

interface Range {
  readonly from: number
  readonly to: number
  readonly min: number
  readonly max: number
  readonly percent: boolean
}

/** «بين ثلاثة وأربعة ملايين», "2–3 million": the scale is said once for both; 500 before a million is 500. */
function scaledLike(first: NumberReading, second: NumberReading): number {
  const { scale } = second
  return first.scale === 1 && first.value < second.value / scale ? first.value * scale : first.value
}

/** A number, a range or a vague plural, with the wording of its qualifier. */
export function countedAt(tokens: Tokens, at: number): Counted | null {
  const vague = vagueAt(tokens, at)
  if (vague) return vagueCount(tokens, vague)
  const number = numberAt(tokens, at)
  if (!number) return null
  const range = rangeAt(tokens, number)
  const [from, to] = range ? [range.from, range.to] : [number.from, number.to]
  const before = qualifierBefore(tokens, moneyBefore(tokens, from))
  const after = before ? null : qualifierAfter(tokens, to)
  const qualifier: Qualifier = (before ?? after)?.qualifier ?? 'exact'
  const amounts = range ? { min: range.min, max: range.max, qualifier } : { amount: number.value, qualifier }
  const isPlus = !before && tokens[to]?.key === '+' && tokens[to]?.start === tokens[to - 1]?.end
  return {
    amounts: isPlus ? { ...amounts, qualifier: 'at-least' } : amounts,
    from: before?.from ?? from,
    to: after && after.from === to ? after.to : isPlus ? to + 1 : to,
    particle: before?.particle ?? (range ? '' : number.particle),
    percent: number.percent || range?.percent === true,
    money: moneyOf(tokens, number),
  }
}

/** عشرات; and عشرات الآلاف, "tens of thousands", which the table of qualifiers has no word for: a range. */
function vagueCount(
  tokens: Tokens,
  { qualifier, from, to, particle }: NonNullable<ReturnType<typeof vagueAt>>,
): Counted {
  const link = tokens[to]?.key === 'of' ? to + 1 : to
  const times = { الالاف: 1e3, thousand: 1e3, thousands: 1e3, الملايين: 1e6, million: 1e6, millions: 1e6 }[
    keyAt(tokens, link)
  ]
  const least = { dozens: 10, hundreds: 100, thousands: 1000 }[qualifier]
  if (times === undefined) return { amounts: { qualifier }, from, to, particle, percent: false, money: null }
  const amounts = { min: 2 * least * times, max: 10 * least * times - 1, qualifier: 'exact' } as const
  return { amounts, from, to: link + 1, particle, percent: false, money: null }
}
