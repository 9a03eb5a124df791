import type { Claim, Entity, Id } from '../dossier'
import { wholes } from './join-entities'
import { type DossierItems, references } from './references'
import { byNames, type Likeness, nameKey, similarTo } from './similar'

/**
 * What speaks against two entities being one: they are of different kinds; one is said to be part of the other; claims
 * name both at once (`together`); or one article speaks of each in claims of their own (`apart`): its author at least
 * may tell them apart.
 */
export interface Against {
  readonly by: 'kind' | 'part-of' | 'together' | 'apart'
  /** The claims (`together`) or articles (`apart`) it is seen in. */
  readonly keys: readonly Id[]
}

/** A question on an event that some articles answer with the one entity and others with the other. */
export interface SharedRow {
  readonly event: Id
  readonly question: Id
}

/** An entity that may be the same, with what speaks for it and what against it; a person decides. */
export interface EntityLookAlike {
  readonly entity: Id
  readonly likenesses: readonly Likeness[]
  readonly rows: readonly SharedRow[]
  readonly against: readonly Against[]
}

/** Every name of an entity: in both languages, and its variants. */
export function entityNames({ name, aliases = [] }: Entity): readonly string[] {
  return [...[name.ar, name.en].flatMap(one => one ?? []), ...aliases]
}

/** A claim that names an entity, as its answer or as the one whose view it is. */
export interface Naming {
  readonly claim: Claim
  readonly asValue: boolean
}

/** The entities whose names are like those of `of`, most alike first; empty where there is no such entity. */
export function entityLookAlikes(of: Id, items: DossierItems): readonly EntityLookAlike[] {
  const entities = items.entity.map(({ content }) => content)
  const own = entities.find(({ id }) => id === of)
  if (!own) return []
  const others = byNames(
    entities.filter(({ id }) => id !== of),
    entityNames,
  )
  const similar = similarTo(entityNames(own).map(nameKey), others)
  const naming = similar.length === 0 ? new Map<Id, readonly Naming[]>() : namingsOf(items)
  return similar.map(({ item, likenesses }) => {
    const [here, there] = [naming.get(of) ?? [], naming.get(item.id) ?? []]
    const against = [...unlike(own, item, items), ...toldApart(here, there)]
    return { entity: item.id, likenesses, rows: sharedRows(here, there), against }
  })
}

/** The claims that name each entity. */
export function namingsOf(items: DossierItems): ReadonlyMap<Id, readonly Naming[]> {
  const found = new Map<Id, Naming[]>()
  for (const { content: claim } of items.claim) {
    for (const { kind, key, role } of references('claim', claim)) {
      if (kind !== 'entity') continue
      const list = found.get(key) ?? []
      list.push({ claim, asValue: role === 'value' })
      found.set(key, list)
    }
  }
  return found
}

/** What the two say of themselves that they cannot both say of one. */
export function unlike(a: Entity, b: Entity, items: DossierItems): readonly Against[] {
  const isPart = wholes(a.id, items).has(b.id) || wholes(b.id, items).has(a.id)
  return [
    ...(a.kind === b.kind ? [] : [{ by: 'kind' as const, keys: [] }]),
    ...(isPart ? [{ by: 'part-of' as const, keys: [] }] : []),
  ]
}

/** Claims and articles that name both. */
export function toldApart(here: readonly Naming[], there: readonly Naming[]): readonly Against[] {
  const others = new Set(there.map(({ claim }) => claim.id))
  const together = [...new Set(here.map(({ claim }) => claim.id))].filter(id => others.has(id))
  const both = new Set(together)
  const articlesOf = (list: readonly Naming[]) =>
    new Set(list.flatMap(({ claim }) => (both.has(claim.id) ? [] : [claim.article])))
  const theirs = articlesOf(there)
  const apart = [...articlesOf(here)].filter(article => theirs.has(article))
  return [
    ...(together.length > 0 ? [{ by: 'together' as const, keys: together }] : []),
    ...(apart.length > 0 ? [{ by: 'apart' as const, keys: apart }] : []),
  ]
}

/** Rows that one article answers with the one and another article with the other: the usual sign of one name in two. */
export function sharedRows(here: readonly Naming[], there: readonly Naming[]): readonly SharedRow[] {
  const rows = new Map<string, SharedRow>()
  for (const { claim, asValue } of here) {
    const { event, question, article } = claim
    const isShared = there.some(
      other =>
        other.asValue &&
        other.claim.event === event &&
        other.claim.question === question &&
        other.claim.article !== article,
    )
    if (asValue && isShared) rows.set(`${event} ${question}`, { event, question })
  }
  return [...rows.values()]
}
