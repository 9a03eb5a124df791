import type { Passage } from './passages'
import type { Query } from './queries'
import type { Term } from './terms'

/** Where a passage speaks of what a query asks. */
export interface Match {
  /** The tokens that do, in order. */
  readonly at: readonly number[]
  /** 0 to 1: how much of what is asked stands there. */
  readonly score: number
  /** How much is asked that stands there: of two questions the one that asks more is answered. */
  readonly weight: number
}

/** How many words apart two words may stand and still speak of one thing. */
export const reach = 14
/** Places looked at in one passage; a text of one word over and over is not worth more. */
export const lookAtMost = 48

function placesOf(terms: readonly Term[], { places }: Passage): readonly number[] {
  const found = terms.flatMap(term => (places.get(term) ?? []).slice(0, lookAtMost))
  return terms.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found
}

/** So many places are tried for an answer. */
const tryAtMost = 6

/** The place nearest to one of them, within reach; null where none is. */
function nearest(places: readonly number[], to: number): number | null {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < to) low = middle + 1
    else high = middle
  }
  const [before, after] = [places[low - 1], places[low]]
  const best = after === undefined || (before !== undefined && to - before <= after - to) ? before : after
  return best !== undefined && Math.abs(best - to) <= reach ? best : null
}

const span = (at: readonly number[]) => (at.at(-1) as number) - (at[0] as number)

/**
 * The places of a passage that have most of what a query asks, the best first: a rule wants all of its groups near one another, a
 * question without a rule is measured by its words.
 */
export function matchesOf(query: Query, passage: Passage): readonly Match[] {
  const groups = query.needs.map(group => placesOf(group, passage))
  if (groups.some(places => places.length === 0)) return []
  if (query.unless.some(term => passage.places.has(term))) return []
  if (query.persons.length > 0 && !query.persons.some(id => passage.places.has(`@${id}`))) return []
  const words = query.words.map(({ terms, weight }) => ({ weight, places: placesOf(terms, passage) }))
  const total = words.reduce((sum, { weight }) => sum + weight, 0)
  if (groups.length === 0 && total === 0) return []
  const starts = [...(groups[0] ?? words.flatMap(({ places }) => places))].slice(0, lookAtMost)
  const found: Match[] = []
  for (const start of starts) {
    const needed = groups.map(places => nearest(places, start))
    if (needed.includes(null)) continue
    const near = words.map(({ places, weight }) => ({ at: nearest(places, start), weight }))
    const matched = near.reduce((sum, { at, weight }) => (at === null ? sum : sum + weight), 0)
    const score = total === 0 ? 1 : (groups.length + matched) / (groups.length + total)
    const all = [...needed, ...near.map(({ at }) => at)]
    const weight = groups.length + matched
    const at = [...new Set(all.filter(place => place !== null))].sort((a, b) => a - b)
    if (!found.some(other => other.at.join() === at.join())) found.push({ at, score, weight })
  }
  return found.sort((a, b) => b.score - a.score || span(a.at) - span(b.at)).slice(0, tryAtMost)
}
