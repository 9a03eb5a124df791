import { type QuantityReading, quantitiesIn } from '../../read/quantities'
import { keyAt } from '../../read/tokens'
import type { QuantityValue } from '../../values/value'
import type { Answer, Read } from './answer'
import { lookAtMost, type Match, reach } from './matching'
import { clauseAt, type Passage, termsAt } from './passages'
import type { Query } from './queries'
import type { Term } from './terms'

const isNoun = (passage: Passage, at: number, noun: readonly Term[]) =>
  termsAt(passage, at).some(term => noun.includes(term))

/** A dual of what is counted: «بوابتين» is two gates, by the noun of the question where no table has it. */
function dualsOf(passage: Passage, noun: readonly Term[], unit: string): Answer<QuantityValue>[] {
  return passage.tokens.flatMap(({ key }, at) => {
    if (!/(?:تان|تين|ان)$/u.test(key) || !isNoun(passage, at, noun)) return []
    const value = { type: 'quantity', amount: 2, unit, qualifier: 'exact' } as const
    return [{ value, from: at, to: at + 1, sure: 0.9 }]
  })
}

const nounReach = 8

/** How many words from a figure its noun stands, in its clause; null where it does not. */
function nounDistance(passage: Passage, from: number, to: number, noun: readonly Term[]): number | null {
  for (let step = 0; step <= nounReach; step += 1) {
    const found = [to + step, from - 1 - step].some(
      at => isNoun(passage, at, noun) && clauseAt(passage, at) === clauseAt(passage, from),
    )
    if (found) return step
  }
  return null
}

const ofWords: ReadonlySet<string> = new Set(['of', 'من'])
/** They stand for the noun: «وأصيب 30 آخرون», "four more". */
const others: ReadonlySet<string> = new Set('اخرون اخرين اخر اخري others more other'.split(' '))

/** The whole that a part is taken from: "two of the six", «بوابتين من أصل ست»; `ends` are where figures end. */
function isWhole({ tokens }: Passage, from: number, ends: ReadonlySet<number>): boolean {
  return [1, 2, 3].some(back => {
    const of = from - back
    return ofWords.has(keyAt(tokens, of)) && (ends.has(of) || /(?:تين|تان)$/u.test(keyAt(tokens, of - 1)))
  })
}

/** Words between a figure and what is asked; "and" and marks between them part them further. */
function apart({ tokens }: Passage, at: number, from: number): number {
  const far = Math.abs(at - from)
  if (far > reach) return far
  const between = at < from ? tokens.slice(at + 1, from) : tokens.slice(from + 1, at + 1)
  const parting = between.filter(
    ({ key, kind }) => key === 'and' || kind === 'mark' || /^و\p{L}{3}/u.test(key),
  )
  return far + 5 * Math.min(2, parting.length)
}

/** A figure and how surely it counts the noun; null where it counts something else. */
function counted(
  passage: Passage,
  { value, from, to, certain }: QuantityReading,
  noun: readonly Term[],
): Answer<QuantityValue> | null {
  const isOthers = others.has(keyAt(passage.tokens, to))
  const near = nounDistance(passage, from, to, noun)
  if (!certain && !isOthers) {
    const next = [0, 1, 2].some(step => isNoun(passage, to + step, noun))
    if (near === null || (!next && termsAt(passage, to).length > 0)) return null
  }
  const beside = isOthers ? 0 : (near ?? nounReach)
  return { value, from, to, sure: 1 - beside / 20 }
}

/** Whether more is said than what is counted, where more is asked: a figure beside the noun alone answers any question. */
function isAsked(passage: Passage, { own, noun }: Query, triggers: readonly number[]): boolean {
  const rest = own.filter(({ terms, weight }) => weight > 0.2 && !terms.some(term => noun.includes(term)))
  const isTrigger = (terms: readonly Term[]) =>
    triggers.some(at => termsAt(passage, at).some(term => terms.includes(term)))
  return rest.length === 0 || rest.some(({ terms }) => isTrigger(terms))
}

/** What befalls people: a figure that stands nearer to another of these is of that. */
const fates: readonly Term[] = ['#kill', '#injure', '#missing', '#arrest', '#displace', '#acquit']

/** "17 were killed and 40 hurt": whether a figure is told of something else that befell people. */
function isOfOther(passage: Passage, { noun }: Query, { from }: Answer): boolean {
  if (!fates.some(fate => noun.includes(fate))) return false
  const far = (terms: readonly Term[]) =>
    Math.min(
      ...terms
        .flatMap(term => passage.places.get(term)?.slice(0, lookAtMost) ?? [])
        .map(at => apart(passage, at, from)),
    )
  return far(fates.filter(fate => !noun.includes(fate))) < far(noun.filter(term => fates.includes(term)))
}

const changes =
  /^[وف]?(?:rose|risen|rises|rising|increased|climbed|jumped|grew|went|up|fell|fallen|dropped|down|revised|ارتفعت?|ليرتفع|يرتفع|زادت?|صعدت?|قفزت?|انخفضت?|تراجعت?|هبطت?)$/u
const changeReach = 10

const starts = /^(?:from|من|by)$/u
const results = /^(?:to|الي|لتصل|ليصل)$/u

/** "Rose from 12 to 19" is 19: of figures of a change the one that it came to. */
function settled(passage: Passage, answer: Answer<QuantityValue>): Answer<QuantityValue> | null {
  const { tokens } = passage
  const { from, to, value } = answer
  const isChange = tokens.slice(Math.max(0, from - changeReach), from).some(({ key }) => changes.test(key))
  const isStart = starts.test(keyAt(tokens, from - 1)) || starts.test(keyAt(tokens, from))
  if (!isChange || !isStart) return answer
  const { min: _, max, ...rest } = value
  if (max !== undefined) return { ...answer, value: { ...rest, amount: max } }
  return tokens.slice(to, to + 3).some(({ key }) => results.test(key)) ? null : answer
}

/** People are whole, and the number of a year or of an hour counts none of them. */
function isCount({ tokens }: Passage, { noun }: Query, { value, from }: Answer<QuantityValue>): boolean {
  if (!fates.some(fate => noun.includes(fate))) return true
  const { amount } = value
  if (amount === undefined) return true
  const isYear =
    amount >= 1900 && amount < 2100 && /^(?:in|of|the|في|عام|سنه|العام)$/.test(keyAt(tokens, from - 1))
  return Number.isInteger(amount) && !isYear
}

/** How many: the figure, in the question's unit, that stands with its noun and nearest to what is asked of it. */
export const quantity: Read<QuantityValue> = (passage, query, match: Match) => {
  const { noun, question } = query
  const triggers = match.at.filter(at => !isNoun(passage, at, noun))
  if (!question.unit || !isAsked(passage, query, triggers)) return []
  const read = quantitiesIn(passage.tokens, passage.text, question.unit)
  const ends = new Set(read.map(({ to }) => to))
  const figures = read
    .filter(({ from }) => !isWhole(passage, from, ends))
    .flatMap(reading => counted(passage, reading, noun) ?? [])
    .flatMap(answer => settled(passage, answer) ?? [])
    .filter(answer => isCount(passage, query, answer) && !isOfOther(passage, query, answer))
  const asked = triggers.length > 0 ? triggers : match.at
  return [...figures, ...dualsOf(passage, noun, question.unit)]
    .map(answer => ({ answer, far: Math.min(...asked.map(at => apart(passage, at, answer.from))) }))
    .filter(({ far }) => far <= reach)
    .map(({ answer, far }) => ({ ...answer, sure: answer.sure - far / 40 }))
    .sort((a, b) => b.sure - a.sure)
    .slice(0, 1)
}
