import type { ItemContent, ItemKind } from '@/lib/domain/item'
import { database } from './client'
import { reaching } from './failures'

/** One entry of a dossier's audit trail with the items it changed, as those who have the dossier open are told. */
export interface LiveEntry {
  readonly entry: number
  readonly action: string
  readonly by: { readonly id: string; readonly name: string }
  /** ISO 8601 instant. */
  readonly at: string
  readonly items: readonly {
    readonly kind: ItemKind
    readonly key: string
    readonly revision: number
    /** null: it was removed. */
    readonly content: ItemContent | null
  }[]
  /** Too much changed at once to be told: what is open is best read again. */
  readonly isLarge: boolean
}

const mostItems = 200
const mostEntries = 50

interface Row {
  readonly entry: number
  readonly action: string
  readonly actor: string
  readonly name: string | null
  readonly at: Date
  readonly count: number
  readonly items: LiveEntry['items'] | null
}

/** What happened after that entry, oldest first, at most fifty. */
export async function readEntriesAfter(dossierId: string, after: number): Promise<LiveEntry[]> {
  const { rows } = await reaching(() =>
    database().pool.query<Row>(
      `SELECT entry.number AS entry, entry.action, entry.actor, "user".name, entry.at, changed.count,
         CASE WHEN changed.count <= $3 THEN (
           SELECT json_agg(json_build_object('kind', kind, 'key', item_key, 'revision', number, 'content', content)
                           ORDER BY id)
           FROM revision WHERE dossier_id = $1 AND revision.entry = entry.number
         ) END AS items
       FROM audit_entry AS entry
       LEFT JOIN "user" ON entry.actor = 'user:' || "user".id
       CROSS JOIN LATERAL (
         SELECT count(*)::int FROM revision WHERE dossier_id = $1 AND revision.entry = entry.number
       ) AS changed
       WHERE entry.dossier_id = $1 AND entry.number > $2
       ORDER BY entry.number LIMIT $4`,
      [dossierId, after, mostItems, mostEntries],
    ),
  )
  return rows.map(({ actor, name, at, count, items, ...row }) => ({
    ...row,
    by: { id: actor.replace(/^user:/, ''), name: name ?? actor },
    at: at.toISOString(),
    items: items ?? [],
    isLarge: count > mostItems,
  }))
}

export async function lastEntry(dossierId: string): Promise<number> {
  const { rows } = await reaching(() =>
    database().pool.query<{ entry: number }>('SELECT audit_number AS entry FROM dossier WHERE id = $1', [
      dossierId,
    ]),
  )
  return rows[0]?.entry ?? 0
}
