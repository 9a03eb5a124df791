import type { Id } from '../../dossier'
import { keyAt } from '../../read/tokens'
import type { EntitiesValue } from '../../values/value'
import type { Answer, Known } from './answer'
import type { FoundName } from './entity-names'
import { type Match, reach } from './matching'
import { distance, triggerOf } from './nearness'
import { standsFor } from './parties'
import { type Passage, termsAt } from './passages'
import type { Query } from './queries'
import type { Term } from './terms'

const speech: ReadonlySet<string> = new Set('said says قال قالت يقول تقول واضاف وقال وقالت ويقول'.split(' '))

/** Who is only quoted about it: "said the envoy", «وقال المبعوث». */
const isSpeaker = ({ tokens }: Passage, { from, to }: FoundName) =>
  speech.has(keyAt(tokens, from - 1)) || speech.has(keyAt(tokens, to))

/** Words that say that somebody came. */
const coming: readonly Term[] = ['#attend', '#represent']
const sendingReach = 5

/** A party that the word itself has: "the union sent", «مثّل الاتحاد», "was the company's only representative". */
function partyAt(passage: Passage, at: number, { entities, parties }: Known): Id | null {
  if (!termsAt(passage, at).includes('#represent')) return null

  const near = passage.names
    .filter(({ id }) => entities.get(id)?.kind !== 'person')
    .flatMap(({ id, from, to, particle }) => {
      const party = parties.find(({ ids }) => ids.has(id))
      const far = from > at ? from - at : at - to + 1
      return party && far <= sendingReach ? [{ party, far, isFor: particle.endsWith('ل') }] : []
    })
    .sort((a, b) => a.far - b.far)
  const [first] = near
  return first && !first.isFor ? first.party.id : null
}

/** As written: folded, «نادية» would be somebody's «نادي». */
const possessive = /\p{Script=Arabic}{3}(?:ها|هم|ه)\p{M}*$|^(?:its|his|her|their)$/iu

const isPossessive = ({ text, tokens }: Passage, at: number) =>
  possessive.test(text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0))

/** Names as one list of members. */
export function listed(
  names: readonly Pick<FoundName, 'id' | 'from' | 'to'>[],
  sure: number,
): readonly Answer<EntitiesValue>[] {
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last) return []
  const members = [...new Set(names.map(({ id }) => id))]
  return [{ value: { type: 'entities', members }, from: first.from, to: last.to, sure }]
}

/** Persons for a party: those whom a title, or the word that says they came, gives to it; all where none is asked for. */
export function delegates(
  passage: Passage,
  query: Query,
  match: Match,
  known: Known,
): readonly Answer<EntitiesValue>[] {
  const { entities, parties } = known
  const persons = passage.names.filter(({ id }) => entities.get(id)?.kind === 'person')
  const party = parties.find(({ id }) => query.named.includes(id))
  const trigger = triggerOf(passage, query, match)
  const hasCome = termsAt(passage, trigger).some(term => coming.includes(term))
  // Without a party a meeting has no delegates that it could be read for.
  if (!party && !hasCome) return []
  const ofTrigger = partyAt(passage, trigger, known)
  let last: Id | null = null
  const mine = persons.filter(person => {
    if (distance(match, person.from, person.to) > 2 * reach || isSpeaker(passage, person)) return false
    const isTheirs = [1, 2, 3].some(back => isPossessive(passage, person.from - back))
    last = standsFor(passage, person, parties, persons) ?? (isTheirs && last !== null ? last : ofTrigger)
    return !party || last === party.id
  })
  return listed(mine, 0.9)
}
