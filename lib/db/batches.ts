import { type BatchItem, batchItem, type ItemFault, itemFault } from '@/lib/schemas/batch'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import { inTransaction, type Session } from './transaction'

export type BatchState = 'running' | 'done' | 'cancelled'
export type ItemState = 'waiting' | 'done' | 'duplicate' | 'failed' | 'cancelled'

export interface Batch {
  readonly id: string
  readonly kind: string
  readonly label: string
  readonly state: BatchState
  /** As an actor stands in histories: `user:ID`. */
  readonly startedBy: string
  /** Their name, where they are a person who is still known. */
  readonly startedByName: string | null
  readonly createdAt: Date
  readonly finishedAt: Date | null
  readonly counts: Readonly<Record<ItemState, number>>
}

export interface BatchEntry {
  readonly id: string
  /** From 1, as a person counts: of a file the row or the line. */
  readonly position: number
  readonly state: ItemState
  readonly fault: ItemFault | null
  readonly articleKey: string | null
  readonly from: string | null
  readonly title: string | null
  readonly url: string | null
}

export interface NewBatch {
  readonly dossierId: string
  readonly kind: string
  readonly label: string
  readonly startedBy: string
  readonly items: readonly (BatchItem & { readonly position: number })[]
}

const chunk = 200

/** Returns the batch's id. */
export async function insertBatch(session: Session, batch: NewBatch): Promise<string> {
  const id = newId()
  await session.query(
    `INSERT INTO ingest_batch (dossier_id, id, kind, label, started_by) VALUES ($1, $2, $3, $4, $5)`,
    [batch.dossierId, id, batch.kind, batch.label, batch.startedBy],
  )
  for (let at = 0; at < batch.items.length; at += chunk) {
    const items = batch.items.slice(at, at + chunk)
    await session.query(
      `INSERT INTO ingest_item (dossier_id, id, batch_id, position, input)
       SELECT $1, new.id, $2, new.position, new.input
       FROM unnest($3::uuid[], $4::int[], $5::jsonb[]) AS new (id, position, input)`,
      [
        batch.dossierId,
        id,
        items.map(() => newId()),
        items.map(({ position }) => position),
        items.map(({ position: _, ...input }) => JSON.stringify(input)),
      ],
    )
  }
  return id
}

const counted = `
  SELECT batch.id, batch.kind, batch.label, batch.state::text AS state, batch.started_by AS "startedBy",
    (SELECT name FROM "user" WHERE 'user:' || id = batch.started_by) AS "startedByName",
    batch.created_at AS "createdAt", batch.finished_at AS "finishedAt",
    (SELECT coalesce(json_object_agg(state, items), '{}') FROM (
       SELECT state::text AS state, count(*)::int AS items FROM ingest_item
       WHERE dossier_id = batch.dossier_id AND batch_id = batch.id GROUP BY state) AS by_state) AS counts
  FROM ingest_batch AS batch`

const none: Batch['counts'] = { waiting: 0, done: 0, duplicate: 0, failed: 0, cancelled: 0 }

const withCounts = (row: Batch): Batch => ({ ...row, counts: { ...none, ...row.counts } })

export async function findBatch(dossierId: string, id: string): Promise<Batch | null> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Batch>(
      `${counted} WHERE batch.dossier_id = $1 AND batch.id = $2`,
      [dossierId, id],
    )
    return rows[0] ? withCounts(rows[0]) : null
  })
}

/** The newest first. */
export async function listBatchesOf(dossierId: string, limit: number): Promise<Batch[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Batch>(
      `${counted} WHERE batch.dossier_id = $1 ORDER BY batch.id DESC LIMIT $2`,
      [dossierId, limit],
    )
    return rows.map(withCounts)
  })
}

export interface EntryFilter {
  readonly dossierId: string
  readonly batch: string
  readonly states: readonly ItemState[]
  /** Only those behind this position. */
  readonly after: number
  readonly limit: number
}

export async function listEntries({
  dossierId,
  batch,
  states,
  after,
  limit,
}: EntryFilter): Promise<BatchEntry[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Omit<BatchEntry, 'fault'> & { fault: unknown }>(
      `SELECT id, position, state::text AS state, fault, article_key AS "articleKey", input->>'from' AS "from",
         input->>'title' AS title, input->>'url' AS url
       FROM ingest_item
       WHERE dossier_id = $1 AND batch_id = $2 AND state = ANY($3::ingest_state[]) AND position > $4
       ORDER BY position LIMIT $5`,
      [dossierId, batch, [...states], after, limit],
    )
    return rows.map(row => ({ ...row, fault: itemFault.nullable().parse(row.fault) }))
  })
}

export interface WaitingItem {
  readonly id: string
  readonly position: number
  readonly input: BatchItem
}

export async function nextItems(dossierId: string, batch: string, limit: number): Promise<WaitingItem[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ id: string; position: number; input: unknown }>(
      `SELECT id, position, input FROM ingest_item
       WHERE dossier_id = $1 AND batch_id = $2 AND state = 'waiting' ORDER BY position LIMIT $3`,
      [dossierId, batch, limit],
    )
    return rows.map(row => ({ ...row, input: batchItem.parse(row.input) }))
  })
}

export interface ItemOutcome {
  readonly state: 'done' | 'duplicate' | 'failed'
  readonly fault: ItemFault | null
  readonly articleKey: string | null
}

/** What became of an item; one that was cancelled meanwhile and is done all the same, is done. */
export async function settleItem(dossierId: string, id: string, outcome: ItemOutcome): Promise<void> {
  await reaching(() =>
    database().pool.query(
      `UPDATE ingest_item SET state = $3::ingest_state, fault = $4, article_key = $5
       WHERE dossier_id = $1 AND id = $2 AND (state = 'waiting' OR $3 = 'done')`,
      [dossierId, id, outcome.state, outcome.fault, outcome.articleKey],
    ),
  )
}

/** Ends a batch that has nothing left to do; whether it has. */
export async function finishBatch(dossierId: string, batch: string): Promise<boolean> {
  return reaching(async () => {
    const { rows } = await database().pool.query(
      `UPDATE ingest_batch SET state = 'done', finished_at = now()
       WHERE dossier_id = $1 AND id = $2 AND state = 'running' AND NOT EXISTS (
         SELECT FROM ingest_item WHERE dossier_id = $1 AND batch_id = $2 AND state = 'waiting')
       RETURNING id`,
      [dossierId, batch],
    )
    return rows.length > 0
  })
}

/** What has not begun will not; what is there stays. */
export async function stopBatch(dossierId: string, batch: string): Promise<void> {
  await inTransaction(async session => {
    await session.query(
      `UPDATE ingest_batch SET state = 'cancelled', finished_at = now()
       WHERE dossier_id = $1 AND id = $2 AND state = 'running'`,
      [dossierId, batch],
    )
    await session.query(
      `UPDATE ingest_item SET state = 'cancelled' WHERE dossier_id = $1 AND batch_id = $2 AND state = 'waiting'`,
      [dossierId, batch],
    )
  })
}

export interface Again {
  readonly dossierId: string
  readonly batch: string
  readonly states: readonly ItemState[]
  /** Null: all of those states. */
  readonly positions: readonly number[] | null
  readonly anyway: boolean
}

/** Puts items back into the queue; how many. */
export async function reopenItems(session: Session, again: Again): Promise<number> {
  const { rowCount } = await session.query(
    `UPDATE ingest_item SET state = 'waiting', fault = NULL, article_key = NULL,
       input = CASE WHEN $5 THEN jsonb_set(input, '{anyway}', 'true') ELSE input END
     WHERE dossier_id = $1 AND batch_id = $2 AND state = ANY($3::ingest_state[])
       AND ($4::int[] IS NULL OR position = ANY($4))`,
    [again.dossierId, again.batch, [...again.states], again.positions, again.anyway],
  )
  if (rowCount) {
    await session.query(
      `UPDATE ingest_batch SET state = 'running', finished_at = NULL WHERE dossier_id = $1 AND id = $2`,
      [again.dossierId, again.batch],
    )
  }
  return rowCount ?? 0
}

/** Batches that wait for a job nobody has: it failed for good, or somebody emptied the queue. */
export async function stalledBatches(): Promise<{ dossier: string; batch: string }[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ dossier: string; batch: string }>(
      `SELECT dossier.key AS dossier, batch.id AS batch
       FROM ingest_batch AS batch JOIN dossier ON dossier.id = batch.dossier_id
       WHERE batch.state = 'running' AND batch.created_at < now() - interval '1 minute' AND NOT job_waits('ingest-batch:' || batch.id)`,
    )
    return rows
  })
}
