import { appendAudit } from '@/lib/db/audit'
import { database } from '@/lib/db/client'
import { readBlindRows, updateOpened } from '@/lib/db/codings'
import { holdDossier } from '@/lib/db/dossiers'
import { reaching } from '@/lib/db/failures'
import type { LiveEntry } from '@/lib/db/live'
import { inTransaction } from '@/lib/db/transaction'
import type { Id } from '@/lib/domain/dossier'
import type { ItemContent } from '@/lib/domain/item'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { type RowKey, rowName } from '@/lib/domain/reconcile/queue'
import { AppError } from '@/lib/errors'
import type { EndBlindnessInput } from '@/lib/schemas/coding'
import { assertHeadAllows, openDossier } from './authorize'

/** Rows by their names. */
export type BlindRows = ReadonlyMap<string, RowKey>

/** The rows that somebody codes blind at the moment: what others coded there is kept from them. */
export async function blindRows(actor: Actor, dossierId: string): Promise<BlindRows> {
  const rows =
    actor.kind === 'user' ? await reaching(() => readBlindRows(database().pool, dossierId, actor.id)) : []
  return new Map(rows.map(row => [rowName(row), row]))
}

/** `conflict` with `blind` where somebody is about to see what they are to code without having seen it. */
export async function assertNotBlind(
  actor: Actor,
  dossierId: string,
  { event, question }: RowKey,
): Promise<void> {
  if (!(await blindRows(actor, dossierId)).has(rowName({ event, question }))) return
  throw new AppError('conflict', 'this row is being coded blind', {
    data: { reason: 'blind', event, question },
  })
}

/**
 * Somebody chose to see the first coding of a row before theirs is handed in. It is recorded on their codings, which from then
 * on say nothing about agreement, and in the audit trail.
 */
export async function endBlindness(
  actor: Actor,
  { dossier, event, question }: EndBlindnessInput,
): Promise<{ readonly ended: number }> {
  await openDossier(actor, 'desk:read', dossier)
  if (actor.kind !== 'user') throw new AppError('forbidden', 'only people code')
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'desk:read', dossier, head)
    const ended = await updateOpened(session, head.id, { user: actor.id, event, question })
    if (ended > 0) {
      const detail = { event, question, count: ended }
      await appendAudit(session, {
        dossierId: head.id,
        action: 'coding:open',
        actor: actorName(actor),
        detail,
      })
    }
    return { ended }
  })
}

/** What happened, as somebody is told who codes some rows blind: nothing of claims and decisions on those. */
export function withoutRows(entries: readonly LiveEntry[], hidden: BlindRows): LiveEntry[] {
  return entries.map(entry => ({
    ...entry,
    items: entry.items.filter(({ content }) => content === null || !isOnRow(content, hidden)),
  }))
}

function isOnRow(content: ItemContent, rows: BlindRows): boolean {
  return 'question' in content && 'event' in content && rows.has(rowName(content as RowKey))
}

/** Claims without those on rows that somebody codes blind. */
export function withoutClaims<T extends { readonly content: { readonly event: Id; readonly question: Id } }>(
  items: readonly T[],
  hidden: BlindRows,
): readonly T[] {
  return hidden.size === 0 ? items : items.filter(({ content }) => !hidden.has(rowName(content)))
}
