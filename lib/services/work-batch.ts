import {
  findBatch,
  finishBatch,
  nextItems,
  settleItem,
  stalledBatches,
  stopBatch,
  type WaitingItem,
} from '@/lib/db/batches'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import type { IngestedText } from '@/lib/ingest/ingested'
import type { Refusal } from '@/lib/ingest/refusal'
import { openDossier } from './authorize'
import { orderWork } from './batches'
import { bringItem, prepare } from './bring-item'
import { actingFor } from './outside'

/** How many items one job does before it makes room for another dossier's. */
const chunk = 25
/** How many addresses are fetched at once. */
const fetchers = 4

const jobs: Actor = { kind: 'system', name: 'jobs' }

/**
 * Works on a batch for a while, and orders the next while. `isStopping` is asked between items, so that a process that is
 * asked to end does so soon. What a killed one left is done from where it stood: an item is marked after its article is in.
 */
export async function workBatch(
  { dossier, batch }: { readonly dossier: string; readonly batch: string },
  isStopping: () => boolean = () => false,
): Promise<void> {
  const dossierId = await dossierOf(dossier)
  const found = dossierId === null ? null : await findBatch(dossierId, batch)
  if (dossierId === null || found?.state !== 'running') return
  const actor = await allowedActor(found.startedBy, dossier)
  if (!actor) return stopBatch(dossierId, batch)
  const items = await nextItems(dossierId, batch, chunk)
  const texts = prepareAhead(items, isStopping)
  for (const item of items) {
    if (isStopping()) break
    const prepared = await texts(item)
    if (prepared === null) break
    const outcome = await bringItem({ actor, dossier, dossierId }, item, prepared)
    await settleItem(dossierId, item.id, outcome)
    // Between two articles, requests have their turn.
    await new Promise(resolve => setImmediate(resolve))
  }
  if (await finishBatch(dossierId, batch)) return
  await inTransaction(session => orderWork(session, dossier, batch))
}

/** Texts in the order of the items, a few of them fetched ahead. Null once no more are begun. */
function prepareAhead(
  items: readonly WaitingItem[],
  isStopping: () => boolean,
): (item: WaitingItem) => Promise<IngestedText | Refusal | null> {
  const begun = new Map<string, Promise<IngestedText | Refusal>>()
  let next = 0
  const begin = () => {
    const item = items[next]
    if (!item || isStopping()) return
    next += 1
    const text = prepare(item)
    // A fault is told where the text is awaited; until then it may not end the process.
    text.catch(() => {})
    begun.set(item.id, text)
  }
  for (let at = 0; at < fetchers; at += 1) begin()
  return async ({ id }) => {
    const text = await begun.get(id)
    begun.delete(id)
    begin()
    return text ?? null
  }
}

async function dossierOf(dossier: string): Promise<string | null> {
  try {
    return (await openDossier(jobs, 'article:write', dossier)).id
  } catch (error) {
    // Archived or deleted since: what was not brought in will not be.
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')) return null
    throw error
  }
}

/** Null where the person may no longer write in that dossier. */
async function allowedActor(startedBy: string, dossier: string): Promise<Actor | null> {
  const actor = await actingFor(startedBy)
  if (!actor) return null
  try {
    await openDossier(actor, 'article:write', dossier)
    return actor
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')) return null
    throw error
  }
}

/** Orders work on batches that wait for a job nobody has. */
export async function orderStalledBatches(): Promise<number> {
  const stalled = await stalledBatches()
  for (const { dossier, batch } of stalled) await inTransaction(session => orderWork(session, dossier, batch))
  return stalled.length
}
