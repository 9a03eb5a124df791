import type { ItemContent, ItemContents, ItemKind } from '@/lib/domain/item'
import { database } from './client'
import { reaching } from './failures'
import type { Session } from './transaction'

export interface LatestRevision {
  readonly itemId: string
  readonly number: number
  readonly position: number | null
}

/** Of items that are there no more, by key: the history that one that comes back goes on with. */
export async function latestOf(
  session: Pick<Session, 'query'>,
  dossierId: string,
  kind: ItemKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LatestRevision>> {
  const { rows } = await session.query<LatestRevision & { key: string }>(
    `SELECT DISTINCT ON (item_key) item_key AS key, item_id AS "itemId", number,
       (SELECT position FROM revision AS placed WHERE placed.dossier_id = $1 AND placed.kind = $2::item_kind
          AND placed.item_id = revision.item_id AND placed.position IS NOT NULL
        ORDER BY placed.number DESC LIMIT 1) AS position
     FROM revision WHERE dossier_id = $1 AND kind = $2::item_kind AND item_key = ANY($3)
     ORDER BY item_key, number DESC`,
    [dossierId, kind, keys],
  )
  return new Map(rows.map(row => [row.key, row]))
}

/** What an item said at a revision, and who made it; null where there is none. */
export async function readRevision(
  session: Pick<Session, 'query'>,
  dossierId: string,
  kind: ItemKind,
  itemId: string,
  number: number,
): Promise<{ content: ItemContent | null; by: string; at: Date } | null> {
  const { rows } = await session.query<{ content: ItemContent | null; by: string; at: Date }>(
    `SELECT content, coalesce("user".name, made_by) AS by, made_at AS at FROM revision
     LEFT JOIN "user" ON made_by = 'user:' || "user".id
     WHERE dossier_id = $1 AND kind = $2::item_kind AND item_id = $3 AND number = $4`,
    [dossierId, kind, itemId, number],
  )
  return rows[0] ?? null
}

export interface RevisionRow {
  readonly kind: ItemKind
  readonly key: string
  readonly number: number
  readonly action: 'created' | 'changed' | 'removed'
  readonly content: ItemContent | null
  readonly position: number | null
  readonly by: string
  readonly at: Date
  readonly entry: number | null
  /** What that entry was, as the audit trail names it. */
  readonly act: string | null
  readonly note: string | null
}

/** The history of an item, newest first; or what an audit entry changed. */
export async function readRevisions(
  dossierId: string,
  which: { readonly kind: ItemKind; readonly key: string } | { readonly entry: number },
): Promise<RevisionRow[]> {
  const [where, values] =
    'entry' in which
      ? ['entry = $2', [dossierId, which.entry]]
      : ['kind = $2::item_kind AND item_key = $3', [dossierId, which.kind, which.key]]
  const { rows } = await reaching(() =>
    database().pool.query<RevisionRow>(
      `SELECT kind, item_key AS key, number, action, content, position, coalesce("user".name, made_by) AS by,
         made_at AS at, entry, act, note
       FROM revision LEFT JOIN "user" ON made_by = 'user:' || "user".id
       LEFT JOIN (SELECT number AS told, action AS act, detail->>'note' AS note FROM audit_entry
                  WHERE dossier_id = $1) AS telling ON told = entry
       WHERE dossier_id = $1 AND ${where} ORDER BY number DESC, revision.id`,
      [...values],
    ),
  )
  return rows
}

/** Everything that some items ever said, by key, newest first. */
export async function readContents<K extends ItemKind>(
  dossierId: string,
  kind: K,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly ItemContents[K][]>> {
  const { rows } = await reaching(() =>
    database().pool.query<{ key: string; contents: ItemContents[K][] }>(
      `SELECT item_key AS key, json_agg(content ORDER BY number DESC) AS contents FROM revision
       WHERE dossier_id = $1 AND kind = $2::item_kind AND item_key = ANY($3) AND content IS NOT NULL
       GROUP BY item_key`,
      [dossierId, kind, keys],
    ),
  )
  return new Map(rows.map(({ key, contents }) => [key, contents]))
}

/** Whether the dossier holds outlets without a history: it was stored before any but claims had one. */
export async function lacksHistories(key: string): Promise<boolean> {
  const { rows } = await reaching(() =>
    database().pool.query<{ lacks: boolean }>(
      `SELECT EXISTS (
         SELECT 1 FROM dossier JOIN outlet AS item ON item.dossier_id = dossier.id
         WHERE dossier.key = $1 AND NOT EXISTS (
           SELECT 1 FROM revision WHERE revision.dossier_id = item.dossier_id AND kind = 'outlet' AND item_id = item.id)
       ) AS lacks`,
      [key],
    ),
  )
  return rows[0]?.lacks ?? false
}

/** What an item said before a revision, and the place it had. */
export async function readRevisionBefore(dossierId: string, kind: ItemKind, key: string, number: number) {
  const { rows } = await reaching(() =>
    database().pool.query<{ content: ItemContent | null; position: number | null }>(
      `SELECT content, position FROM revision
       WHERE dossier_id = $1 AND kind = $2::item_kind AND item_key = $3 AND number = $4`,
      [dossierId, kind, key, number - 1],
    ),
  )
  return rows[0] ?? null
}

/** The last that is known of an item. */
export interface LastTold {
  /** The audit entry of its last revision, and what that was; null: older than the desk. */
  readonly entry: number | null
  readonly act: string | null
  /** What it said last while it was there. */
  readonly content: ItemContent | null
}

export async function readLastTold(
  dossierId: string,
  kind: ItemKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LastTold>> {
  const { rows } = await reaching(() =>
    database().pool.query<LastTold & { key: string }>(
      `SELECT DISTINCT ON (item_key) item_key AS key, entry, audit_entry.action AS act,
         (SELECT said.content FROM revision AS said WHERE said.dossier_id = $1 AND said.kind = $2::item_kind
            AND said.item_id = revision.item_id AND said.content IS NOT NULL
          ORDER BY said.number DESC LIMIT 1) AS content
       FROM revision
       LEFT JOIN audit_entry ON audit_entry.dossier_id = $1 AND audit_entry.number = entry
       WHERE revision.dossier_id = $1 AND kind = $2::item_kind AND item_key = ANY($3)
       ORDER BY item_key, revision.number DESC`,
      [dossierId, kind, keys],
    ),
  )
  return new Map(rows.map(({ key, ...told }) => [key, told]))
}
