import { type Match, reach } from './matching'
import { clauseAt, type Passage, termsAt } from './passages'
import type { AskedWord, Query } from './queries'

/** How many words lie between tokens `from` to `to` (exclusive) and the nearest word that was asked. */
export function distance({ at }: Match, from: number, to: number): number {
  return Math.min(...at.map(place => (place < from ? from - place : place >= to ? place - to + 1 : 0)))
}

/** How much a mark between clauses parts what stands on its two sides, in words. */
const clauseGap = 4

/** The same, farther by the clauses between. */
export function apart(passage: Passage, match: Match, from: number, to: number): number {
  const own = clauseAt(passage, from)
  const between = Math.min(...match.at.map(at => Math.abs(clauseAt(passage, at) - own)))
  return distance(match, from, to) + clauseGap * between
}

/** How sure so many words between make a reading: 1 beside, 0 at twice the reach. */
export const nearness = (words: number) => Math.max(0, 1 - words / (2 * reach))

/** The token that a question turns on: what a yes or no is said of, a word of its rule, else its heaviest word, the first of equals. */
export function triggerOf(passage: Passage, query: Query, { at }: Match): number {
  const [own = []] = query.needs
  const weights = at.map(place => {
    const terms = termsAt(passage, place)
    if (terms.some(term => query.predicate.includes(term))) return 3
    if (terms.some(term => own.includes(term))) return 2
    const weightOf = (word: AskedWord, index: number) =>
      word.terms.some(term => terms.includes(term)) ? word.weight - index / 1000 : 0
    return Math.max(0, ...query.words.map(weightOf))
  })
  return at[weights.indexOf(Math.max(...weights))] as number
}
