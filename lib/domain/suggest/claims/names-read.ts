import type { Id } from '../../dossier'
import { keyAt } from '../../read/tokens'
import type { EntitiesValue, EntityValue } from '../../values/value'
import { actorsAt, isPlaced, patientsAt } from './actors'
import type { Answer, Known, Read } from './answer'
import { delegates, listed } from './delegates'
import type { FoundName } from './entity-names'
import { reach } from './matching'
import { apart, nearness, triggerOf } from './nearness'
import { thingsIn } from './options'
import type { Passage } from './passages'
import type { Query } from './queries'

function isPartOf({ entities }: Known, inner: Id, outer: Id): boolean {
  const seen = new Set<Id>()
  for (let at = entities.get(inner)?.partOf; at && !seen.has(at); at = entities.get(at)?.partOf) {
    if (at === outer) return true
    seen.add(at)
  }
  return false
}

/** Where it was: the nearest place that stands as one, and of places within it the narrowest. */
const place: Read<EntityValue> = (passage, _query, match, known) => {
  const found = passage.names
    .filter(name => known.entities.get(name.id)?.kind === 'place' && isPlaced(passage, name))
    .map(name => ({ name, far: apart(passage, match, name.from, name.to) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
  const [first] = found
  if (!first) return []
  const narrower = (best: FoundName, { name }: { name: FoundName }) =>
    isPartOf(known, name.id, best.id) ? name : best
  const { id, from, to } = found.reduce(narrower, first.name)
  return [{ value: { type: 'entity', id }, from, to, sure: nearness(first.far) }]
}

/** A cost of `actorsAt` as how sure it is. */
const sureAt = (cost: number) => 1 - cost / 18

/** Who may do something: anybody but things, and not who is named in the question. */
const isDoer =
  (query: Query, { entities }: Known) =>
  (id: Id) =>
    entities.get(id)?.kind !== 'thing' && !query.named.includes(id)

/** Who did it, was asked, came: one entity by its place in the sentence. */
export const entity: Read<EntityValue> = (passage, query, match, known) => {
  if (query.asksPlace) return place(passage, query, match, known)
  if (query.rule === 'attended') return only(delegates(passage, query, match, known))
  const roles = query.asksPatient ? patientsAt : actorsAt
  const [best] = roles(passage, triggerOf(passage, query, match), isDoer(query, known))
  if (!best) return []
  const { id, from, to } = best.name
  return [{ value: { type: 'entity', id }, from, to, sure: sureAt(best.cost) }]
}

/** Of a question that expects one, a list of several is no answer. */
function only(answers: readonly Answer<EntitiesValue>[]): readonly Answer<EntityValue>[] {
  return answers.flatMap(({ value, ...rest }) => {
    const [id, ...others] = value.members
    return id !== undefined && others.length === 0
      ? [{ ...rest, value: { type: 'entity', id } as const }]
      : []
  })
}

/** Whether a name goes on the list of the one before it: "and", or a joined «و», at most two words on. */
function isJoined({ tokens }: Passage, last: FoundName, { from, particle }: FoundName): boolean {
  const between = tokens.slice(last.to, from).map(({ key }) => key)
  return between.length <= 2 && (particle.startsWith('و') || between.includes('and'))
}

/** Doers in one list: «شنت القوات والشرطة», "the army and the police". */
const doers: Read<EntitiesValue> = (passage, query, match, known) => {
  const [best] = actorsAt(passage, triggerOf(passage, query, match), isDoer(query, known))
  if (!best) return []
  const { names } = passage
  const at = names.indexOf(best.name)
  const isNext = (index: number) => {
    const [last, next] = [names[index - 1], names[index]]
    return last !== undefined && next !== undefined && isJoined(passage, last, next)
  }
  let [first, last] = [at, at]
  while (isNext(first)) first -= 1
  while (isNext(last + 1)) last += 1
  const list = names.slice(first, last + 1)
  return listed(list, sureAt(best.cost))
}

const onlyWords: ReadonlySet<string> = new Set('only sole solely alone وحده وحدها وحدهم فقط حصرا'.split(' '))

/** "Only A", «وحده», "two people and no more": nobody else. */
const isClosed = ({ tokens }: Passage) =>
  tokens.some(({ key }, at) => onlyWords.has(key) || (key === 'no' && keyAt(tokens, at + 1) === 'more'))

/** Those who came, did it, or were spoken of: the members that the words name. */
export const entities: Read<EntitiesValue> = (passage, query, match, known) => {
  if (query.rule === 'attended') {
    const closed = isClosed(passage) ? { closed: true } : {}
    return delegates(passage, query, match, known).map(({ value, ...rest }) => ({
      ...rest,
      value: { ...value, ...closed },
    }))
  }
  return query.asksWhat
    ? listed(thingsIn(passage, match, known.things), 0.9)
    : doers(passage, query, match, known)
}
