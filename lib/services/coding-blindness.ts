import { appendAudit } from '@/lib/db/audit'
import { database } from '@/lib/db/client'
import { readBlindRows, updateOpened } from '@/lib/db/codings'
import { holdDossier } from '@/lib/db/dossiers'
import { reaching } from '@/lib/db/failures'
import { readContents } from '@/lib/db/histories'
import type { LiveEntry } from '@/lib/db/live'
import { inTransaction, type Session } from '@/lib/db/transaction'
import type { Dossier, Id } from '@/lib/domain/dossier'
import type { ItemContent } from '@/lib/domain/item'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { type RowKey, rowName } from '@/lib/domain/reconcile/queue'
import { AppError } from '@/lib/errors'
import type { EndBlindnessInput } from '@/lib/schemas/coding'
import { assertHeadAllows, openDossier } from './authorize'

/** Rows by their names. */
export type BlindRows = ReadonlyMap<string, RowKey>

/** The rows that somebody codes blind at the moment: what others coded there is kept from them. */
export async function blindRows(actor: Actor, dossierId: string, session?: Session): Promise<BlindRows> {
  const asked = session ?? database().pool
  const rows = actor.kind === 'user' ? await reaching(() => readBlindRows(asked, dossierId, actor.id)) : []
  return new Map(rows.map(row => [rowName(row), row]))
}

/** `conflict` with `blind` where somebody is about to see what they are to code without having seen it. */
export async function assertNotBlind(
  actor: Actor,
  dossierId: string,
  { event, question }: RowKey,
  session?: Session,
): Promise<void> {
  if (!(await blindRows(actor, dossierId, session)).has(rowName({ event, question }))) return
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

/** Whether claims and decisions are on rows that somebody codes blind; `claims`: the rows of claims that decisions name. */
function onRows(rows: BlindRows, claims: ReadonlyMap<Id, RowKey>): (content: ItemContent) => boolean {
  return content => {
    if ('kind' in content && content.kind === 'assumption') {
      const row = claims.get(content.claim)
      return row !== undefined && rows.has(rowName(row))
    }
    return 'question' in content && 'event' in content && rows.has(rowName(content as RowKey))
  }
}

/**
 * Whether what an item says is on a row that somebody codes blind. An assumption names no row but a claim, which may be gone:
 * it is on the row on which the claim was last.
 */
export async function readOnBlindRows(
  dossierId: string,
  hidden: BlindRows,
  contents: readonly (ItemContent | null)[],
): Promise<(content: ItemContent) => boolean> {
  const named = contents.flatMap(one =>
    one && 'kind' in one && one.kind === 'assumption' ? [one.claim] : [],
  )
  const isIdle = hidden.size === 0 || named.length === 0
  return onRows(hidden, isIdle ? new Map() : await readClaimRows(dossierId, named))
}

/** The rows of claims, by key; of one that is gone, where it was last. */
async function readClaimRows(dossierId: string, keys: readonly Id[]): Promise<ReadonlyMap<Id, RowKey>> {
  const contents = await readContents(dossierId, 'claim', keys)
  return new Map([...contents].flatMap(([key, [latest]]) => (latest ? [[key, latest] as const] : [])))
}

/** `conflict` with `blind` where a claim is, or was last, on such a row. */
export async function assertClaimNotBlind(actor: Actor, dossierId: string, claim: Id): Promise<void> {
  const row = (await readClaimRows(dossierId, [claim])).get(claim)
  if (row) await assertNotBlind(actor, dossierId, row)
}

/** What happened, as somebody is told who codes some rows blind: nothing of claims and decisions on those. */
export async function withoutRows(
  entries: readonly LiveEntry[],
  dossierId: string,
  hidden: BlindRows,
): Promise<LiveEntry[]> {
  if (hidden.size === 0) return [...entries]
  const contents = entries.flatMap(({ items }) => items.map(({ content }) => content))
  const isHidden = await readOnBlindRows(dossierId, hidden, contents)
  return entries.map(entry => ({
    ...entry,
    items: entry.items.filter(({ content }) => content === null || !isHidden(content)),
  }))
}

/** The dossier without claims and decisions on rows that somebody codes blind. */
export function withoutBlind(dossier: Dossier, hidden: BlindRows): Dossier {
  if (hidden.size === 0) return dossier
  const isHidden = onRows(hidden, new Map(dossier.claims.map(claim => [claim.id, claim])))
  return {
    ...dossier,
    claims: dossier.claims.filter(claim => !isHidden(claim)),
    decisions: dossier.decisions.filter(decision => !isHidden(decision)),
  }
}

/** Claims without those on rows that somebody codes blind. */
export function withoutClaims<T extends { readonly content: { readonly event: Id; readonly question: Id } }>(
  items: readonly T[],
  hidden: BlindRows,
): T[] {
  return items.filter(({ content }) => !hidden.has(rowName(content)))
}
