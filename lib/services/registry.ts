import type { DossierHead } from '@/lib/db/dossiers'
import type { Id } from '@/lib/domain/dossier'
import { decideJoin, joinsOn, partJoined, type Saying } from '@/lib/domain/identity/decide'
import type { Change, ItemKind } from '@/lib/domain/item'
import { type Actor, permission, signature, standingOf } from '@/lib/domain/permissions'
import { partEntity } from '@/lib/domain/registry/join-entities'
import { type Outcome, refuse, sorted } from '@/lib/domain/registry/merge'
import { mergeAny } from '@/lib/domain/registry/merge-any'
import type { MergePreview } from '@/lib/domain/registry/told'
import { AppError } from '@/lib/errors'
import type {
  ArchiveInput,
  MergeInput,
  MergeItemsInput,
  PartInput,
  ReorderInput,
  UndoInput,
} from '@/lib/schemas/registry'
import type { ChangeResult } from './apply-changes'
import { openDossier } from './authorize'
import { heldChanges } from './coding-holds'
import { digestOfSide } from './identity-reading'
import { changeAsItStands, changeItems, entryChanges } from './items'
import { keepHistories } from './keep-histories'
import { readAllItems, type StoredItems } from './registry-items'

interface Opened {
  readonly id: string
  readonly items: StoredItems
  readonly canDecide: boolean
}

async function open(actor: Actor, dossier: Id): Promise<Opened> {
  const head = await openDossier(actor, 'registry:write', dossier)
  await keepHistories(dossier)
  return { id: head.id, items: await readAllItems(head.id), canDecide: mayDecide(actor, dossier, head) }
}

const mayDecide = (actor: Actor, dossier: Id, head: DossierHead): boolean =>
  permission(standingOf(actor, dossier), 'decision:write', head) === 'granted'

/** The decisions that a merge would change and this person may not. */
function notTheirs(changes: readonly Change[], canDecide: boolean): readonly Id[] {
  return canDecide ? [] : changes.flatMap(({ kind, key }) => (kind === 'decision' ? [key] : []))
}

/** What a person says of the two, as a decision of theirs. */
function sayingOf(
  actor: Actor,
  { decision, reason }: { readonly decision: Id; readonly reason: string },
): Saying {
  const by = signature(actor)
  return { key: decision, seen: 0, reason, by, at: new Date().toISOString() }
}

/**
 * What a decision tells apart is joined by changing that decision, which has a reason and an author. `saying`: null where
 * no decision is recorded; nobody decides of sources.
 */
function planMerge(
  { kind, from, into, mapping }: MergeInput,
  items: StoredItems,
  saying: Saying | null,
): Outcome {
  const joins = kind === 'source' ? [] : joinsOn({ of: kind, from, to: into }, items)
  if (joins.length > 0 && from !== into)
    return { ok: false, refusals: [refuse('told-apart', sorted(joins.map(({ content }) => content.id)))] }
  return kind === 'source' || saying === null
    ? mergeAny({ kind, from, into, mapping }, items)
    : decideJoin({ of: kind, from, to: into, outcome: 'same', mapping }, saying, items, digestOfSide)
}

/** What a merge would come to, before anybody decides. */
export async function previewMerge(actor: Actor, input: MergeInput): Promise<MergePreview> {
  const { id, items, canDecide } = await open(actor, input.dossier)
  const outcome = planMerge(input, items, null)
  if (!outcome.ok) return { counts: {}, refusals: outcome.refusals }
  const decisions = notTheirs(outcome.changes, canDecide)
  if (decisions.length > 0) return { counts: {}, refusals: [refuse('not-yours', decisions)] }
  const held = await heldChanges(id, actor, outcome.changes, items)
  if (held.length > 0) return { counts: {}, refusals: held }
  const counts: Partial<Record<ItemKind, number>> = {}
  for (const { kind, key } of outcome.changes) {
    if (kind === input.kind && (key === input.from || key === input.into)) continue
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return { counts, refusals: [] }
}

/**
 * One item in place of two, of any kind that has a page; one entry, so that one undo takes all of it back. By whoever may
 * decide, that the two are one is recorded as a decision, as on the page of identities; an editor's tidying has its reason
 * in the history.
 */
export async function mergeItems(actor: Actor, input: MergeItemsInput): Promise<ChangeResult> {
  const { dossier, kind, from, into, seen, reason } = input
  return changeAsItStands(actor, { action: 'registry:write', dossier }, async (id, head) => {
    const items = await readAllItems(id)
    const canDecide = mayDecide(actor, dossier, head)
    const revisions = new Map([
      [from, seen.from],
      [into, seen.into],
    ])
    const outcome = planMerge(input, items, canDecide ? sayingOf(actor, input) : null)
    const changes = changesOf(outcome).map(change =>
      change.kind === kind ? { ...change, seen: revisions.get(change.key) ?? change.seen } : change,
    )
    if (notTheirs(changes, canDecide).length > 0) {
      throw new AppError('forbidden', 'decisions name one of the two', { data: { reason: 'decided' } })
    }
    return { changes, action: `${kind}:merge`, note: reason }
  })
}

/** Takes variants and claims out of an entity into a new one; by whoever may decide, that the two are two is recorded. */
export async function partEntityInTwo(
  actor: Actor,
  { dossier, seen, decision, reason, ...parting }: PartInput,
): Promise<ChangeResult> {
  return changeAsItStands(actor, { action: 'registry:write', dossier }, async (id, head) => {
    const items = await readAllItems(id)
    const canDecide = mayDecide(actor, dossier, head)
    const outcome = canDecide
      ? partJoined({ ...parting, back: 0 }, sayingOf(actor, { decision, reason }), items, digestOfSide)
      : partEntity(parting, items)
    const changes = changesOf(outcome).map(change =>
      change.kind === 'entity' && change.key === parting.of ? { ...change, seen } : change,
    )
    return { changes, action: 'entity:part', note: reason }
  })
}

/** `conflict` carries the reasons, for the page to say. */
export function changesOf(outcome: Outcome): readonly Change[] {
  if (outcome.ok) return outcome.changes
  const { refusals } = outcome
  const reasons = refusals.map(({ reason }) => reason).join(', ')
  throw new AppError('conflict', `they cannot be made so: ${reasons}`, { data: { refusals } })
}

/**
 * Gives the questions another order. The places are those the list has, so that nothing but what moves is changed; an
 * order of other questions than today's is `conflict`.
 */
export async function reorderQuestions(
  actor: Actor,
  { dossier, order }: ReorderInput,
): Promise<ChangeResult> {
  const { items } = await open(actor, dossier)
  const byKey = new Map(items.question.map(item => [item.key, item]))
  const isSame = order.length === byKey.size && new Set(order).size === order.length
  if (!isSame || !order.every(key => byKey.has(key)))
    throw new AppError('conflict', 'these are not the questions of today: somebody added or removed one')
  const places = items.question.map(({ position }) => position)
  const changes = order.flatMap((key, at): Change[] => {
    const item = byKey.get(key)
    const position = places[at]
    if (!item || position === undefined || item.position === position) return []
    return [{ kind: 'question', key, seen: item.revision, content: item.content, position }]
  })
  return changeItems(actor, { dossier, changes, action: 'question:reorder' })
}

/** An archived question is offered for new claims no more, and keeps those it has. */
export async function archiveQuestion(
  actor: Actor,
  { dossier, key, seen, archived }: ArchiveInput,
): Promise<ChangeResult> {
  const { items } = await open(actor, dossier)
  const item = items.question.find(one => one.key === key)
  if (!item) throw new AppError('not-found', `there is no question ${key} in ${dossier}`)
  const { archived: _was, ...content } = item.content
  const change = {
    kind: 'question',
    key,
    seen,
    content: archived ? { ...content, archived } : content,
  } as const
  return changeItems(actor, {
    dossier,
    changes: [change],
    action: archived ? 'question:archive' : 'question:restore',
  })
}

/**
 * Takes back everything that one audit entry changed, in one entry of its own; `stale` where any of it was changed since.
 * What it needs to be allowed follows from what it changes.
 */
export async function undoEntry(actor: Actor, { dossier, entry }: UndoInput): Promise<ChangeResult> {
  const changes = await entryChanges(actor, { dossier, entry })
  if (changes.length === 0) throw new AppError('not-found', `entry ${entry} of ${dossier} changed no item`)
  return changeItems(actor, { dossier, changes, action: 'items:undo' })
}
