import { quantitiesIn } from '../../read/quantities'
import type { Value } from '../../values/value'
import type { Answer } from './answers'
import { type Match, reach } from './matching'
import type { Passage } from './passages'
import type { Query } from './queries'
import type { Term } from './terms'

const hasTerm = (passage: Passage, at: number, noun: readonly Term[]) =>
  passage.terms[at]?.some(term => noun.includes(term)) ?? false

const nounReach = 8

/** A dual of what is counted: بوابتين is two gates, by the noun of the question where no table has it. */
function dualsOf(passage: Passage, query: Query): Answer[] {
  return passage.tokens.flatMap(({ key, kind }, at) => {
    if (kind !== 'word' || !/(?:تان|تين|ان)$/u.test(key)) return []
    const isNoun = hasTerm(passage, at, query.noun)
    if (!isNoun || !/\p{Script=Arabic}/u.test(key)) return []
    const unit = query.question.unit ?? ''
    const value = { type: 'quantity', amount: 2, unit, qualifier: 'exact' } as const
    return [{ value, from: at, to: at + 1, sure: 0.9 }]
  })
}

/** How a figure stands to the noun: beside it, near it in its clause, or not at all (null). */
function nounDistance(passage: Passage, from: number, to: number, noun: readonly Term[]): number | null {
  for (let step = 0; step <= nounReach; step += 1) {
    for (const at of [to + step, from - 1 - step]) {
      if (!hasTerm(passage, at, noun)) continue
      if (passage.clauses[at] !== passage.clauses[from]) continue
      return step
    }
  }
  return null
}

const ofWords: ReadonlySet<string> = new Set(['of', 'من'])
/** They stand for the noun: «وأصيب 30 آخرون», "four more". */
const others: ReadonlySet<string> = new Set('اخرون اخرين اخر اخري others more other'.split(' '))

/** The whole that a part is taken from: "two of the six", «أربع من أصل ست»; `ends` are where figures end. */
function isWhole({ tokens }: Passage, from: number, ends: ReadonlySet<number>): boolean {
  return [1, 2, 3].some(
    back => ofWords.has(tokens[from - back]?.key ?? '') && isPartBefore(tokens, from - back, ends),
  )
}

const isPartBefore = (tokens: Passage['tokens'], of: number, ends: ReadonlySet<number>) =>
  ends.has(of) || /(?:تين|تان)$/u.test(tokens[of - 1]?.key ?? '')

/** Words between a figure and what is asked; another clause or "and" between them parts them. */
function apart({ tokens }: Passage, at: number, from: number): number {
  const [low, high] = at < from ? [at + 1, from] : [from + 1, at]
  const between = tokens.slice(low, high + (at < from ? 0 : 1))
  const parting = between.filter(
    ({ key, kind }) => key === 'and' || kind === 'mark' || /^و\p{L}{3}/u.test(key),
  )
  return Math.abs(at - from) + 5 * Math.min(2, parting.length)
}

/** Whether a figure counts something else: a word of meaning follows it before the noun could. */
function isOther(passage: Passage, to: number, noun: readonly Term[]): boolean {
  const next = [0, 1, 2].map(step => passage.terms[to + step] ?? [])
  if (next.some(own => own.some(term => noun.includes(term)))) return false
  return (next[0] ?? []).length > 0 && !others.has(passage.tokens[to]?.key ?? '')
}

/** Whether more is said than what is counted, where more is asked. */
function isAsked(passage: Passage, query: Query, triggers: readonly number[]): boolean {
  const rest = query.own.filter(
    ({ terms, weight }) => weight > 0.2 && !terms.some(term => query.noun.includes(term)),
  )
  return (
    rest.length === 0 ||
    triggers.some(at => rest.some(({ terms }) => terms.some(term => passage.terms[at]?.includes(term))))
  )
}

/** The counts of a passage in the question's unit that stand with its noun, the nearest first. */
export function countsAt(passage: Passage, query: Query, match: Match): readonly Answer[] {
  const { unit } = query.question
  if (!unit) return []
  const noun = query.noun
  const triggers = match.at.filter(at => !hasTerm(passage, at, noun))
  const asked = triggers.length > 0 ? triggers : match.at
  const far = (from: number) => Math.min(...asked.map(at => apart(passage, at, from)), 99)
  const read = quantitiesIn(passage.tokens, passage.text, unit)
  const ends = new Set(read.map(({ to }) => to))
  const figures = read.flatMap(({ value, from, to, certain }) => {
    const near = nounDistance(passage, from, to, noun)
    if (near === null && !certain && !others.has(passage.tokens[to]?.key ?? '')) return []
    if (isWhole(passage, from, ends) || (!certain && isOther(passage, to, noun))) return []
    const beside = near ?? (others.has(passage.tokens[to]?.key ?? '') ? 0 : nounReach)
    return [{ value: value as Value, from, to, sure: 1 - beside / 20 - far(from) / 40 }]
  })
  const duals = dualsOf(passage, query).map(one => ({ ...one, sure: one.sure - far(one.from) / 40 }))
  // A figure beside the noun alone answers any question of how many.
  if (!isAsked(passage, query, triggers)) return []
  return [...figures, ...duals]
    .filter(({ from }) => far(from) <= reach)
    .sort((a, b) => b.sure - a.sure)
    .slice(0, 1)
}
