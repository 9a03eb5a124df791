import { createHash } from 'node:crypto'
import { readDeskHead } from '@/lib/db/desk'
import { type LastTold, readLastTold, readRevisions } from '@/lib/db/histories'
import type { Entity, EntityKind, Id, JoinDecision, Names } from '@/lib/domain/dossier'
import { holds, pairName, type SuggestedPair, suggestedPairs } from '@/lib/domain/identity/pairs'
import { type JoinKind, joinKinds, type Side, type Speaks } from '@/lib/domain/identity/speaks'
import type { ItemContent, Versioned } from '@/lib/domain/item'
import { type Actor, permission, standingOf } from '@/lib/domain/permissions'
import { references, usesIn } from '@/lib/domain/registry/references'
import type { UseCounts, UseLine } from '@/lib/domain/registry/told'
import { AppError } from '@/lib/errors'
import type { PartingInput } from '@/lib/schemas/identity'
import { openDossier } from './authorize'
import { blindRows, withoutClaims } from './coding-blindness'
import { keepHistories } from './keep-histories'
import { Recent } from './recent'
import { readAllItems, type StoredItems } from './registry-items'
import { countsOf, labelsOf, linesOf, nameOf } from './registry-reading'

/** What an item says of itself, as decisions keep it. */
export const digestOfSide = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What was decided on a pair. */
export interface DecidedPair extends Versioned<JoinDecision> {
  /** The act that made it so, where that can be taken back: one of this desk. */
  readonly entry: number | null
  /** Whether it keeps the pair from being suggested; where it does not, one of the two has changed since. */
  readonly holds: boolean
  /** What the one was called that is there no more. */
  readonly gone: Names | null
}

/** What may be one in a dossier, and what people decided about it. */
export interface IdentityDesk {
  /** The last audit entry it holds. */
  readonly entry: number
  readonly pairs: readonly SuggestedPair[]
  readonly decided: readonly DecidedPair[]
  /** The items of the pairs and of the decisions, by kind and key: `entity/e1`. */
  readonly sides: Readonly<Record<string, Versioned<Side>>>
  /** How often each of them is used, by the same names. */
  readonly uses: Readonly<Record<string, UseCounts>>
  /** What everything is called that is mentioned. */
  readonly names: Readonly<Record<string, Names>>
  readonly canDecide: boolean
}

type Found = Pick<IdentityDesk, 'pairs'> & { readonly items: StoredItems }

// An item with its pairs takes some two kilobytes; the whole is kept below some 32 MB.
const bytesOfItem = 2_048
const kept = new Recent<Found>(32 << 20)

/** Every act in a dossier has an entry of its own, so what was found at an entry stays true of it. */
function find(dossierId: string, entry: number): Promise<Found> {
  return kept.get(`${dossierId}/${entry}`, async () => {
    const items = await readAllItems(dossierId)
    const count = Object.values(items).reduce((sum, list) => sum + list.length, 16)
    return { value: { items, pairs: suggestedPairs(items, digestOfSide) }, size: count * bytesOfItem }
  })
}

export async function readIdentity(
  actor: Actor,
  { dossier }: { readonly dossier: Id },
): Promise<IdentityDesk> {
  const head = await openDossier(actor, 'desk:read', dossier)
  await keepHistories(dossier)
  const { entry } = await readDeskHead(head.id)
  const { items, pairs } = await find(head.id, entry)
  const decided = await decidedPairs(head.id, items)
  const shown = new Set([
    ...pairs.flatMap(({ of, a, b }) => [`${of}/${a}`, `${of}/${b}`]),
    ...decided.flatMap(({ content: { of, from, to } }) => [`${of}/${from}`, `${of}/${to}`]),
  ])
  const sides = joinKinds.flatMap(of =>
    items[of].flatMap(({ key, content, revision }) =>
      shown.has(`${of}/${key}`) ? [{ of, key, side: { content, revision } }] : [],
    ),
  )
  const usesOf = usesIn(items)
  const hidden = await blindRows(actor, head.id)
  const labels = labelsOf({ ...items, claim: withoutClaims(items.claim, hidden) })
  const mentioned = new Set([
    ...shown,
    ...sides.flatMap(({ side: { content } }) =>
      'partOf' in content && content.partOf ? [`entity/${content.partOf}`] : [],
    ),
    ...pairs.flatMap(pair => [...pair.for, ...pair.against].flatMap(mentions)),
  ])
  return {
    entry,
    pairs,
    decided,
    sides: Object.fromEntries(sides.map(({ of, key, side }) => [`${of}/${key}`, side])),
    uses: Object.fromEntries(sides.map(({ of, key }) => [`${of}/${key}`, countsOf(usesOf(of, key))])),
    names: Object.fromEntries([...mentioned].map(name => [name, labels.get(name) ?? {}])),
    canDecide: permission(standingOf(actor, dossier), 'decision:write', head) === 'granted',
  }
}

function mentions(speaks: Speaks): readonly string[] {
  return 'keys' in speaks ? speaks.keys.map(key => `${speaks.of}/${key}`) : []
}

/** The decisions on who and what is one, newest first. */
async function decidedPairs(dossierId: string, items: StoredItems): Promise<readonly DecidedPair[]> {
  const joins = items.decision.flatMap(({ content, revision }) =>
    content.kind === 'join' ? [{ content, revision }] : [],
  )
  const told = await readLastTold(
    dossierId,
    'decision',
    joins.map(({ content }) => content.id),
  )
  const gone = await goneNames(
    dossierId,
    joins.map(({ content }) => content),
    items,
  )
  return joins
    .map(({ content, revision }) => ({
      content,
      revision,
      entry: entryOf(told.get(content.id)),
      holds: holds(content, items, digestOfSide),
      gone: gone.get(pairName(content.of, content.from, content.to)) ?? null,
    }))
    .toSorted((a, b) => Date.parse(b.content.at) - Date.parse(a.content.at))
}

/** The acts that are taken back whole: an import, or the undo of something, is none. */
const acts: ReadonlySet<string> = new Set(['decision:join', 'decision:part'])

function entryOf(told: LastTold | undefined): number | null {
  return told && acts.has(told.act ?? '') ? told.entry : null
}

async function goneNames(
  dossierId: string,
  joins: readonly JoinDecision[],
  items: StoredItems,
): Promise<ReadonlyMap<string, Names>> {
  const gone = joins.filter(({ of, from }) => !items[of].some(({ key }) => key === from))
  const lists = await Promise.all(
    joinKinds.map(async of => {
      const keys = gone.flatMap(one => (one.of === of ? [one.from] : []))
      return [of, keys.length === 0 ? new Map() : await readLastTold(dossierId, of, keys)] as const
    }),
  )
  const told = new Map<JoinKind, ReadonlyMap<string, { readonly content: ItemContent | null }>>(lists)
  return new Map(
    gone.flatMap(({ of, from, to }) => {
      const content = told.get(of)?.get(from)?.content as Side | null | undefined
      return content ? [[pairName(of, from, to), nameOf(content)] as const] : []
    }),
  )
}

/** An entity that may have been joined wrongly, and what the one that was joined to it had, as far as that is known. */
export interface PartingReading {
  readonly entity: Versioned<Entity>
  /** The claims that name it. */
  readonly claims: readonly UseLine[]
  readonly proposed: {
    /** The key it had; null where the desk does not know of one that is gone. */
    readonly key: Id | null
    readonly kind: EntityKind
    readonly name: Names
    readonly aliases: readonly string[]
    readonly claims: readonly Id[]
  }
  /** The revision of the decision that joined them, 0 for none. */
  readonly over: number
}

export async function readParting(
  actor: Actor,
  { dossier, of, decision }: PartingInput,
): Promise<PartingReading> {
  const head = await openDossier(actor, 'desk:read', dossier)
  await keepHistories(dossier)
  const all = await readAllItems(head.id)
  const items = { ...all, claim: withoutClaims(all.claim, await blindRows(actor, head.id)) }
  const entity = items.entity.find(({ key }) => key === of)
  if (!entity) throw new AppError('not-found', `there is no entity ${of} in ${dossier}`)
  const uses = usesIn(items)('entity', of).filter(({ kind }) => kind === 'claim')
  const claims = linesOf(uses, items, labelsOf(items))
  const join = items.decision.find(({ key }) => key === decision)
  const joined = join?.content.kind === 'join' && join.content.outcome === 'same' ? join : null
  const { content, revision } = entity
  const bare = { key: null, kind: content.kind, name: {}, aliases: [], claims: [] }
  const proposed = joined
    ? await proposedFrom(head.id, joined.content as JoinDecision, { entity: content, claims, items })
    : null
  return { entity: { content, revision }, claims, proposed: proposed ?? bare, over: join?.revision ?? 0 }
}

/** What the entity that went had: its names, which are variants now, and the claims that the act moved. */
async function proposedFrom(
  dossierId: string,
  { id, from, to }: JoinDecision,
  {
    entity,
    claims,
    items,
  }: { readonly entity: Entity; readonly claims: readonly UseLine[]; readonly items: StoredItems },
): Promise<PartingReading['proposed'] | null> {
  const told = await readLastTold(dossierId, 'entity', [from])
  const was = told.get(from)?.content as Entity | null | undefined
  if (!was || to !== entity.id || items.entity.some(({ key }) => key === from)) return null
  const entry = entryOf((await readLastTold(dossierId, 'decision', [id])).get(id))
  const moved = entry === null ? [] : await movedBy(dossierId, entry, from)
  const variants = new Set([...Object.values(was.name), ...(was.aliases ?? [])])
  return {
    key: from,
    kind: was.kind,
    name: was.name,
    aliases: (entity.aliases ?? []).filter(variant => variants.has(variant)),
    claims: claims.flatMap(({ key }) => (moved.includes(key) ? [key] : [])),
  }
}

/** The claims that named an entity before an act of the desk. */
async function movedBy(dossierId: string, entry: number, entity: Id): Promise<readonly Id[]> {
  const rows = await readRevisions(dossierId, { entry })
  const moved = rows.filter(({ kind, content }) => kind === 'claim' && content !== null)
  const before = await Promise.all(
    moved.map(async ({ key, number }) => {
      const revisions = await readRevisions(dossierId, { kind: 'claim', key })
      return revisions.find(one => one.number === number - 1)
    }),
  )
  return before.flatMap(one =>
    one?.content &&
    references('claim', one.content as never).some(({ kind, key }) => kind === 'entity' && key === entity)
      ? [one.key]
      : [],
  )
}
