import { readItems, readTexts, type StoredItem } from '@/lib/db/items'
import type { Session } from '@/lib/db/transaction'
import type { Decision } from '@/lib/domain/dossier'
import type { Change, ClaimItem, ItemContents, ItemKind } from '@/lib/domain/item'
import type { Slice } from './check-slice'

/** Everything the changed items may refer to: the registries whole, and of articles and claims those concerned. */
export async function loadSlice(
  session: Session,
  dossierId: string,
  changes: readonly Change[],
): Promise<Slice> {
  const keysOf = (kind: ItemKind) => changes.filter(one => one.kind === kind).map(one => one.key)
  const decisions = await decisionsConcerned(session, dossierId, changes)
  const decided = [...decisions.map(one => one.content), ...contentsOf(changes, 'decision')]
  const claims = await claimsConcerned(session, dossierId, changes, decided)
  const articleKeys = new Set([...keysOf('article'), ...claims.map(one => one.content.article)])
  for (const { kind, content } of changes)
    if (kind === 'claim' && content !== null) articleKeys.add((content as ClaimItem).article)
  for (const decision of decided)
    if ('article' in decision && decision.article) articleKeys.add(decision.article)
  const keys = [...articleKeys]
  return {
    outlet: await readItems(session, dossierId, 'outlet'),
    source: await readItems(session, dossierId, 'source'),
    entity: await readItems(session, dossierId, 'entity'),
    event: await readItems(session, dossierId, 'event'),
    question: await readItems(session, dossierId, 'question'),
    article: await readItems(session, dossierId, 'article', { keys }),
    claim: claims,
    decision: decisions,
    texts: await readTexts(session, dossierId, keys),
  }
}

const contentsOf = <K extends ItemKind>(changes: readonly Change[], kind: K) =>
  changes.flatMap(one => (one.kind === kind && one.content !== null ? [one.content as ItemContents[K]] : []))

/** Where something goes, a decision may rest on it; else those that change themselves. */
async function decisionsConcerned(
  session: Session,
  dossierId: string,
  changes: readonly Change[],
): Promise<StoredItem<'decision'>[]> {
  const removes = changes.some(({ kind, content }) => content === null && kind !== 'decision')
  if (removes) return readItems(session, dossierId, 'decision')
  const keys = changes.filter(one => one.kind === 'decision').map(one => one.key)
  return keys.length === 0 ? [] : readItems(session, dossierId, 'decision', { keys })
}

/** A change of what claims refer to inside their values concerns all of them; else those that change, and a unit's first. */
async function claimsConcerned(
  session: Session,
  dossierId: string,
  changes: readonly Change[],
  decided: readonly Decision[],
): Promise<StoredItem<'claim'>[]> {
  const removes = changes.some(
    ({ kind, content }) => content === null && (kind === 'entity' || kind === 'event'),
  )
  if (removes) return readItems(session, dossierId, 'claim')
  const questions = changes.filter(one => one.kind === 'question').map(one => one.key)
  const counted = changes.flatMap(({ kind, content }) =>
    kind === 'claim' && (content as ClaimItem | null)?.value.type === 'quantity'
      ? [(content as ClaimItem).question]
      : [],
  )
  const found = new Map<string, StoredItem<'claim'>>()
  const add = (items: readonly StoredItem<'claim'>[]) => {
    for (const item of items) found.set(item.key, item)
  }
  const keys = [
    ...changes.filter(one => one.kind === 'claim').map(one => one.key),
    ...decided.flatMap(one => (one.kind === 'assumption' ? [one.claim] : [])),
  ]
  if (keys.length > 0) add(await readItems(session, dossierId, 'claim', { keys }))
  if (questions.length > 0 || counted.length > 0) {
    add(await readItems(session, dossierId, 'claim', { questions: [...questions, ...counted] }))
  }
  return [...found.values()].sort((a, b) => a.position - b.position)
}
