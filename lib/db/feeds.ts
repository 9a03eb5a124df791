import { z } from 'zod'
import { type ItemFault, itemFault } from '@/lib/schemas/batch'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

export interface FollowedFeed {
  readonly id: string
  readonly url: string
  readonly title: string | null
  /** The outlet of its articles; null: as each of them says. */
  readonly outletKey: string | null
  readonly everyMinutes: number
  readonly nextAt: Date
  readonly checkedAt: Date | null
  /** In a row, the latest last. */
  readonly failures: number
  readonly fault: ItemFault | null
  readonly startedBy: string
  readonly startedByName: string | null
  readonly createdAt: Date
}

const columns = `id, url, title, outlet_key AS "outletKey", every_minutes AS "everyMinutes", next_at AS "nextAt",
  checked_at AS "checkedAt", failures, fault, started_by AS "startedBy",
  (SELECT name FROM "user" WHERE 'user:' || "user".id = started_by) AS "startedByName", created_at AS "createdAt"`

type Row = Omit<FollowedFeed, 'fault'> & { readonly fault: unknown }

const read = (row: Row): FollowedFeed => ({ ...row, fault: itemFault.nullable().parse(row.fault) })

export interface NewFeed {
  readonly dossierId: string
  readonly url: string
  readonly title: string | null
  readonly outletKey: string | null
  readonly everyMinutes: number
  readonly startedBy: string
  /** The ids of items that are not to be brought in. */
  readonly seen: readonly string[]
}

/** The feed's id; one that is followed already keeps what it has seen. */
export async function insertFeed(session: Session, feed: NewFeed): Promise<string> {
  const { rows } = await session.query<{ id: string }>(
    `INSERT INTO followed_feed (dossier_id, id, url, title, outlet_key, every_minutes, started_by, seen, next_at, checked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(mins => $6), now())
     ON CONFLICT (dossier_id, url) DO UPDATE SET title = excluded.title, outlet_key = excluded.outlet_key,
       every_minutes = excluded.every_minutes, next_at = least(followed_feed.next_at, excluded.next_at)
     RETURNING id`,
    [
      feed.dossierId,
      newId(),
      feed.url,
      feed.title,
      feed.outletKey,
      feed.everyMinutes,
      feed.startedBy,
      JSON.stringify(feed.seen),
    ],
  )
  const [row] = rows
  if (!row) throw new Error('an insert with RETURNING returns its row')
  return row.id
}

export async function listFeedsOf(dossierId: string): Promise<FollowedFeed[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Row>(
      `SELECT ${columns} FROM followed_feed WHERE dossier_id = $1 ORDER BY id`,
      [dossierId],
    )
    return rows.map(read)
  })
}

/** Whether it was there. */
export async function deleteFeed(dossierId: string, id: string): Promise<boolean> {
  return reaching(async () => {
    const { rowCount } = await database().pool.query(
      'DELETE FROM followed_feed WHERE dossier_id = $1 AND id = $2',
      [dossierId, id],
    )
    return (rowCount ?? 0) > 0
  })
}

export type HeldFeed = FollowedFeed & { readonly seen: readonly string[] }

export async function findFeed(dossierId: string, id: string): Promise<HeldFeed | null> {
  return reaching(async () => held(await database().pool.query(heldQuery, [dossierId, id])))
}

/** The same, and nobody else writes to it until the transaction ends. */
export async function holdFeed(session: Session, dossierId: string, id: string): Promise<HeldFeed | null> {
  return held(await session.query(`${heldQuery} FOR UPDATE`, [dossierId, id]))
}

const heldQuery = `SELECT ${columns}, seen FROM followed_feed WHERE dossier_id = $1 AND id = $2`

function held({ rows: [row] }: { readonly rows: (Row & { readonly seen: unknown })[] }): HeldFeed | null {
  return row ? { ...read(row), seen: z.array(z.string()).parse(row.seen) } : null
}

/** Feeds whose time has come, in dossiers that are worked on: their dossier's key and their id. */
export async function dueFeeds(limit: number): Promise<{ dossier: string; feed: string }[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ dossier: string; feed: string }>(
      `SELECT dossier.key AS dossier, feed.id AS feed
       FROM followed_feed AS feed JOIN dossier ON dossier.id = feed.dossier_id
       WHERE feed.next_at <= now() AND dossier.archived_at IS NULL AND dossier.deleted_at IS NULL
       ORDER BY feed.next_at, feed.id LIMIT $1`,
      [limit],
    )
    return rows
  })
}

export interface Checked {
  readonly dossierId: string
  readonly id: string
  readonly title: string | null
  readonly seen: readonly string[]
  readonly failures: number
  readonly fault: ItemFault | null
  /** Minutes from now. */
  readonly nextIn: number
}

export async function writeChecked(session: Session, checked: Checked): Promise<void> {
  await session.query(
    `UPDATE followed_feed SET checked_at = now(), next_at = now() + make_interval(mins => $7), failures = $5,
       fault = $6, seen = $4, title = coalesce($3, title)
     WHERE dossier_id = $1 AND id = $2`,
    [
      checked.dossierId,
      checked.id,
      checked.title,
      JSON.stringify(checked.seen),
      checked.failures,
      checked.fault,
      checked.nextIn,
    ],
  )
}
