import type { Id } from '../../dossier'
import { keyAt } from '../../read/tokens'
import type { Value } from '../../values/value'
import type { Answer, Read } from './answer'
import { lookAtMost, type Match, reach } from './matching'
import { distance, nearness } from './nearness'
import type { Passage } from './passages'
import type { OptionWords, Query } from './queries'
import type { Term } from './terms'

/** How far apart the words of an option may stand: a long one is put in other words. */
const labelReach = (words: number) => 4 + 2 * words
/** From so many words on, most of them are enough. */
const longLabel = 4
const mostOf = 0.6

interface FoundOption {
  readonly id: Id
  readonly from: number
  readonly to: number
  /** How many words of its label stand there, those that others share with it counted. */
  readonly words: number
  readonly far: number
}

/** Where the words of an option stand near one another and near what is asked: all of a short one, most of a long one. */
function optionAt(passage: Passage, { id, words, label }: OptionWords, match: Match): FoundOption | null {
  const places = words.map(terms =>
    terms.flatMap(term => passage.places.get(term) ?? []).slice(0, lookAtMost),
  )
  const enough = words.length < longLabel ? words.length : words.length * mostOf
  let best: FoundOption | null = null
  for (const start of places.flat()) {
    const at = places.flatMap(own => own.find(one => Math.abs(one - start) <= labelReach(words.length)) ?? [])
    const far = distance(match, start, start + 1)
    if (at.length < enough || far > reach || (best && best.far <= far)) continue
    const isNear = (terms: readonly Term[]) =>
      terms.some(term =>
        passage.places.get(term)?.some(one => Math.abs(one - start) <= labelReach(words.length)),
      )
    const there = label.filter(isNear).length
    best = { id, from: Math.min(...at), to: Math.max(...at) + 1, words: there, far }
  }
  return best
}

/** Things that a passage speaks of: by their words, which need not stand together. In the order of the text. */
export function thingsIn(
  passage: Passage,
  match: Match,
  things: readonly OptionWords[],
): readonly FoundOption[] {
  const found = things.flatMap(thing => optionAt(passage, thing, match) ?? [])
  return found.sort((a, b) => a.from - b.from)
}

/** Pairs of which the denied one leaves the other. */
const opposites: readonly (readonly [Term, Term])[] = [
  ['#direct', '#indirect'],
  ['#open', '#close'],
  ['#win', '#lose'],
]

const soleTerms = ({ words }: OptionWords): readonly Term[] => (words.length === 1 ? words.flat() : [])

function oppositeOf(id: Id, { options }: Query): Id | null {
  const terms = options.filter(option => option.id === id).flatMap(soleTerms)
  const pair: readonly Term[] = opposites.find(two => two.some(term => terms.includes(term))) ?? []
  const other = options.find(
    option => option.id !== id && soleTerms(option).some(term => pair.includes(term)),
  )
  return other?.id ?? null
}

type Chosen = Extract<Value, { option: Id }>

function chosen(
  passage: Passage,
  query: Query,
  match: Match,
  type: Chosen['type'],
): readonly Answer<Chosen>[] {
  const found = query.options.flatMap(option => optionAt(passage, option, match) ?? [])
  const [best] = found.sort((a, b) => b.words - a.words || a.far - b.far)
  if (!best) return []
  const { id, from, to, far } = best
  const answer = { from, to, sure: nearness(far) }
  if (!passage.isDenied(from)) return [{ ...answer, value: { type, option: id } }]
  const other = oppositeOf(id, query)
  return other === null
    ? [{ ...answer, value: { type, option: id }, denied: true }]
    : [{ ...answer, value: { type, option: other }, denied: false }]
}

/** The option whose words stand nearest to what is asked, of several the one with more words. */
export const category: Read<Chosen> = (passage, query, match) => chosen(passage, query, match, 'category')

/** Who holds an office: its words beside the name of the person asked about. */
export const role: Read<Chosen> = (passage, query, _match, { entities }) =>
  passage.names
    .filter(({ id }) => query.named.includes(id) && entities.get(id)?.kind === 'person')
    .flatMap(({ from, to }) =>
      chosen(passage, query, { at: [from, to - 1], score: 1, weight: 1 }, 'role')
        // What "and" begins after a name is the next one's office.
        .filter(answer => answer.from < to || !/^و\p{L}{2}/u.test(keyAt(passage.tokens, answer.from))),
    )
    .filter(({ denied }) => denied !== true)
