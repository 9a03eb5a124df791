import type { Claim, Entity, EntityKind, Id, Names } from '../dossier'
import type { Change } from '../item'
import {
  bothOf,
  filled,
  type Outcome,
  type Refusal,
  refuse,
  renameEverywhere,
  rewriteOf,
  rewritten,
  sorted,
} from './merge'
import { type DossierItems, references } from './references'
import { renamed } from './renaming'

const namesOf = (name: Names): readonly string[] => [name.ar, name.en].flatMap(one => one ?? [])

/**
 * One entity in place of two, because a person says they are one: `into` keeps its names and gains those of `from` as
 * variants, and everything that names `from` names `into`. Refused where their kinds differ or one is part of the other:
 * those are settled first, or they are two.
 */
export function joinEntities({ from, into }: { from: Id; into: Id }, items: DossierItems): Outcome {
  const both = bothOf(items, 'entity', from, into)
  if ('reason' in both) return { ok: false, refusals: [both] }
  const refusals = differences(both.from.content, both.into.content, items)
  if (refusals.length > 0) return { ok: false, refusals }
  const joined = union(both.from.content, both.into.content)
  return {
    ok: true,
    changes: [
      ...rewriteOf('entity', both.into, joined),
      ...renameEverywhere(items, 'entity', from, into),
      { kind: 'entity', key: from, seen: both.from.revision, content: null },
    ],
  }
}

function differences(from: Entity, into: Entity, items: DossierItems): readonly Refusal[] {
  const isPart = wholes(from.id, items).has(into.id) || wholes(into.id, items).has(from.id)
  return [
    ...(from.kind === into.kind ? [] : [refuse('kind')]),
    ...(isPart ? [refuse('part-of', [from.id, into.id])] : []),
  ]
}

/** All that an entity is part of, at any depth. */
export function wholes(entity: Id, items: Pick<DossierItems, 'entity'>): ReadonlySet<Id> {
  const above = new Map(items.entity.map(({ content }) => [content.id, content.partOf]))
  const found = new Set<Id>()
  let next = above.get(entity)
  while (next != null && !found.has(next)) {
    found.add(next)
    next = above.get(next)
  }
  return found
}

function union(from: Entity, into: Entity): Entity {
  const name = filled(into.name, from.name)
  const variants = [...(into.aliases ?? []), ...namesOf(from.name), ...(from.aliases ?? [])]
  const named = new Set(namesOf(name))
  const aliases = [...new Set(variants)].filter(variant => !named.has(variant))
  const partOf = into.partOf ?? from.partOf
  return { ...into, name, aliases, ...(partOf == null ? {} : { partOf }) }
}

/** What is taken out of an entity, and what it is from now on. */
export interface Parting {
  readonly of: Id
  /** The key of the new entity; not in use. */
  readonly key: Id
  readonly kind: EntityKind
  readonly name: Names
  /** Those of its variants that are the new one's. */
  readonly aliases: readonly string[]
  /** Those of its claims that speak of the new one, as their answer or as its holder. */
  readonly claims: readonly Id[]
}

/**
 * Two entities in place of one that never was one. The new one takes the variants and claims that were chosen for it,
 * and stands last in its list; the old one keeps its names and the rest. Refused where the new one would have no name, a
 * variant or claim is not (any more) the old one's, or nothing at all is taken.
 */
export function partEntity(parting: Parting, items: DossierItems): Outcome {
  const old = items.entity.find(({ content }) => content.id === parting.of)
  if (!old) return { ok: false, refusals: [refuse('missing', [parting.of])] }
  const refusals = partingFaults(parting, old.content, items)
  if (refusals.length > 0) return { ok: false, refusals }
  const { of, key, kind, name, aliases, claims } = parting
  const taken = new Set(aliases)
  const named = new Set(namesOf(name))
  const made: Entity = { id: key, kind, name, aliases: aliases.filter(variant => !named.has(variant)) }
  const moved = new Set(claims)
  const created: Change = { kind: 'entity', key, seen: 0, content: made }
  return {
    ok: true,
    changes: [
      created,
      ...rewritten(items, 'claim', claim =>
        moved.has(claim.id) ? renamed('claim', claim, { kind: 'entity', from: of, to: key }) : claim,
      ),
      ...rewriteOf('entity', old, without(old.content, taken)),
    ],
  }
}

function without(entity: Entity, variants: ReadonlySet<string>): Entity {
  const { aliases } = entity
  return aliases ? { ...entity, aliases: aliases.filter(variant => !variants.has(variant)) } : entity
}

function partingFaults(parting: Parting, old: Entity, items: DossierItems): readonly Refusal[] {
  const { key, name, aliases, claims } = parting
  const known = new Set(old.aliases ?? [])
  const theirs = new Set(items.claim.flatMap(({ content }) => (names(content, old.id) ? [content.id] : [])))
  const lost = [...claims.filter(id => !theirs.has(id)), ...aliases.filter(variant => !known.has(variant))]
  return [
    ...(items.entity.some(({ content }) => content.id === key) ? [refuse('same', [key])] : []),
    ...(namesOf(name).length === 0 ? [refuse('nameless')] : []),
    ...(lost.length > 0 ? [refuse('missing', sorted(lost))] : []),
    ...(aliases.length + claims.length === 0 ? [refuse('nothing')] : []),
  ]
}

function names(claim: Claim, entity: Id): boolean {
  return references('claim', claim).some(({ kind, key }) => kind === 'entity' && key === entity)
}
