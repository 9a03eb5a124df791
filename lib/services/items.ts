import { type DossierHead, holdDossier } from '@/lib/db/dossiers'
import { readRevisionBefore, readRevisions } from '@/lib/db/histories'
import { inTransaction, type Session } from '@/lib/db/transaction'
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

/** What is to change, with why in the person's words; it stands in the audit trail. */
type Changes = Omit<ChangeSet, 'by'>

/**
 * The one way in which people change what a dossier holds: all of the changes or none, in one transaction with their
 * histories and one audit entry. `stale` carries both versions; `invalid` one line per fault.
 */
export async function changeItems(
  actor: Actor,
  { dossier, ...set }: Changes & { readonly dossier: string },
): Promise<ChangeResult> {
  return holding(actor, dossier, set, (session, head) =>
    applyChanges(session, head, { ...set, by: actorName(actor) }),
  )
}

const attempts = 10

/**
 * The same for changes that rest on more than the items they change: that nobody else decided, that a row is what it was.
 * They are planned while nobody holds the dossier, and written to the dossier that they were planned from and to no other;
 * where it moved meanwhile they are planned again, and the plan refuses what is otherwise by then.
 */
export async function changeAsItStands(
  actor: Actor,
  { action, dossier }: { readonly action: Action; readonly dossier: string },
  plan: (dossierId: string, head: DossierHead) => Promise<Changes>,
): Promise<ChangeResult> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const seen = await openDossier(actor, action, dossier)
    await keepHistories(dossier)
    const set = await plan(seen.id, seen)
    const result = await holding(actor, dossier, set, async (session, head) =>
      head.id === seen.id && head.revision === seen.revision
        ? applyChanges(session, head, { ...set, by: actorName(actor) })
        : null,
    )
    if (result) return result
  }
  throw new AppError('conflict', `dossier ${dossier} changes faster than it can be decided on`)
}

/** The dossier is held while `write` works, for whoever may make all of the changes. */
async function holding<T>(
  actor: Actor,
  dossier: string,
  { changes }: Changes,
  write: (session: Session, head: DossierHead) => Promise<T>,
): Promise<T> {
  const actions = [...new Set(changes.map(({ kind }) => needed[kind]))]
  for (const action of actions) await openDossier(actor, action, dossier)
  await keepHistories(dossier)
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    for (const action of actions) assertHeadAllows(actor, action, dossier, head)
    if (!head) throw new AppError('not-found', `there is no dossier ${dossier}`)
    return write(session, head)
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
