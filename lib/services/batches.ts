import {
  type Batch,
  type BatchEntry,
  findBatch,
  type ItemState,
  insertBatch,
  listBatchesOf,
  listEntries,
  reopenItems,
  stopBatch,
} from '@/lib/db/batches'
import { addJob } from '@/lib/db/queue'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import type { BatchItem, BatchKind } from '@/lib/schemas/batch'
import { openDossier } from './authorize'
import { spendFetch } from './outside'

const mostItems = 10_000

export interface StartBatch {
  readonly dossier: string
  readonly kind: BatchKind
  /** What a person knows it by: the file's name, the feed's title. */
  readonly label: string
  /** `position`: the row or line; left out, they are numbered from 1. */
  readonly items: readonly (BatchItem & { readonly position?: number | undefined })[]
}

/**
 * Brings many articles in, in the background: each is absent or complete, has its own state and fault, and is done in the
 * name of whoever started it, for as long as they may.
 */
export async function startBatch(actor: Actor, input: StartBatch): Promise<{ readonly batch: string }> {
  const { id } = await openDossier(actor, 'article:write', input.dossier)
  if (input.items.length === 0) throw new AppError('invalid', 'a batch without items')
  if (input.items.length > mostItems) throw new AppError('too-large', `more than ${mostItems} items`)
  await spendFetch(actor, 'batch-person')
  const batch = await inTransaction(session => openBatch(session, actor, { ...input, dossierId: id }))
  return { batch }
}

/** Inside the transaction of whoever needs it: the batch and the job that works on it. */
export async function openBatch(
  session: Session,
  actor: Actor,
  { dossierId, dossier, kind, label, items }: StartBatch & { readonly dossierId: string },
): Promise<string> {
  const batch = await insertBatch(session, {
    dossierId,
    kind,
    label: label.slice(0, 500),
    startedBy: actorName(actor),
    items: items.map(({ position, ...item }, at) => ({ ...item, position: position ?? at + 1 })),
  })
  await orderWork(session, dossier, batch)
  return batch
}

/** Batches of one dossier are done one after the other, so that a story that two of them bring is noticed. */
export function orderWork(session: Session, dossier: string, batch: string): Promise<void> {
  return addJob(
    session,
    'ingest-batch',
    { dossier, batch },
    { key: `ingest-batch:${batch}`, queue: `dossier:${dossier}` },
  )
}

export interface BatchProgress extends Batch {
  readonly total: number
  /** What went wrong or was here already, by position; `more` when there are others behind the last. */
  readonly entries: readonly BatchEntry[]
  readonly more: boolean
}

const pageSize = 200

export interface ProgressInput {
  readonly dossier: string
  readonly batch: string
  /** Which items to list; left out, those that went wrong or were here already. */
  readonly states?: readonly ItemState[] | undefined
  /** List those behind this position. */
  readonly after?: number | undefined
}

export async function batchProgress(actor: Actor, input: ProgressInput): Promise<BatchProgress> {
  const { id: dossierId } = await openDossier(actor, 'desk:read', input.dossier)
  const batch = await existing(dossierId, input.batch)
  const { states = ['failed', 'duplicate'], after = 0 } = input
  const entries = await listEntries({ dossierId, batch: batch.id, states, after, limit: pageSize + 1 })
  const total = Object.values(batch.counts).reduce((sum, count) => sum + count, 0)
  return { ...batch, total, entries: entries.slice(0, pageSize), more: entries.length > pageSize }
}

/** The newest first, at most 50. */
export async function listBatches(actor: Actor, { dossier }: { readonly dossier: string }): Promise<Batch[]> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  return listBatchesOf(id, 50)
}

/** Items that have not begun will not; what is in the dossier stays in it. */
export async function cancelBatch(
  actor: Actor,
  input: { readonly dossier: string; readonly batch: string },
): Promise<BatchProgress> {
  const { id } = await openDossier(actor, 'article:write', input.dossier)
  const batch = await existing(id, input.batch)
  await stopBatch(id, batch.id)
  return batchProgress(actor, input)
}

export interface RetryInput {
  readonly dossier: string
  readonly batch: string
  /** Left out: all that failed. */
  readonly positions?: readonly number[] | undefined
  /** Also those that repeat an article that is here. */
  readonly anyway?: boolean | undefined
}

/** Tries again what failed, or brings in what was held back as a copy; how many items that is. */
export async function retryFaults(actor: Actor, input: RetryInput): Promise<{ readonly items: number }> {
  const { id: dossierId } = await openDossier(actor, 'article:write', input.dossier)
  const batch = await existing(dossierId, input.batch)
  await spendFetch(actor, 'batch-person')
  const { positions = null, anyway = false } = input
  const states = anyway ? (['failed', 'duplicate'] as const) : (['failed', 'cancelled'] as const)
  const items = await inTransaction(async session => {
    const reopened = await reopenItems(session, { dossierId, batch: batch.id, states, positions, anyway })
    if (reopened > 0) await orderWork(session, input.dossier, batch.id)
    return reopened
  })
  return { items }
}

async function existing(dossierId: string, id: string): Promise<Batch> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  const batch = isId ? await findBatch(dossierId, id) : null
  if (!batch) throw new AppError('not-found', `there is no batch ${id}`)
  return batch
}
