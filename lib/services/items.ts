import { holdDossier } from '@/lib/db/dossiers'
import { readRevisionBefore, readRevisions } from '@/lib/db/histories'
import { inTransaction } from '@/lib/db/transaction'
import type { Change, ItemKind, Revision } from '@/lib/domain/item'
import { type Action, type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { applyChanges, type ChangeResult, type ChangeSet } from './apply-changes'
import { assertHeadAllows, openDossier } from './authorize'
import { keepHistories } from './keep-histories'

const needed: Readonly<Record<ItemKind, Action>> = {
  outlet: 'registry:write',
  source: 'registry:write',
  entity: 'registry:write',
  event: 'registry:write',
  question: 'registry:write',
  article: 'article:write',
  claim: 'claim:write',
  decision: 'decision:write',
}

export interface ChangeInput {
  readonly dossier: string
  readonly changes: readonly Change[]
  /** Why, in the person's words; it stands in the audit trail. */
  readonly note?: string | undefined
}

/**
 * The one way in which people change what a dossier holds: all of the changes or none, in one transaction with their
 * histories and one audit entry. `stale` carries both versions; `invalid` one line per fault.
 */
export async function changeItems(
  actor: Actor,
  { dossier, ...set }: ChangeInput & Pick<ChangeSet, 'texts' | 'action'>,
): Promise<ChangeResult> {
  const actions = [...new Set(set.changes.map(({ kind }) => needed[kind]))]
  for (const action of actions) await openDossier(actor, action, dossier)
  await keepHistories(dossier)
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    for (const action of actions) assertHeadAllows(actor, action, dossier, head)
    if (!head) throw new AppError('not-found', `there is no dossier ${dossier}`)
    return applyChanges(session, head, { ...set, by: actorName(actor) })
  })
}

/** Everything an item ever said, newest first. */
export async function itemHistory(
  actor: Actor,
  { dossier, kind, key }: { readonly dossier: string; readonly kind: ItemKind; readonly key: string },
): Promise<Revision[]> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const rows = await readRevisions(head.id, { kind, key })
  return rows.map(({ number, action, by, at, content, entry, note }) => ({
    number,
    action,
    by,
    at: at.toISOString(),
    content,
    entry,
    note,
  }))
}

/** The changes that take back what an audit entry changed, each against the revision it made. */
export async function entryChanges(
  actor: Actor,
  { dossier, entry }: { readonly dossier: string; readonly entry: number },
): Promise<Change[]> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const rows = await readRevisions(head.id, { entry })
  const changes: Change[] = []
  for (const { kind, key, number } of rows) {
    const before = number > 1 ? await readRevisionBefore(head.id, kind, key, number) : null
    changes.push({
      kind,
      key,
      seen: number,
      content: before?.content ?? null,
      ...(before?.position == null ? {} : { position: before.position }),
    })
  }
  return changes
}
