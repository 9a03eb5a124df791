import type { ItemContent, ItemKind } from '@/lib/domain/item'
import type { AuditDetail } from './audit'
import { database } from './client'
import type { Reader } from './dossiers'
import { reaching } from './failures'
import { Prisma } from './generated/client'

/** An entry as it is stored, with what binds it into its chain. */
export interface StoredEntry {
  readonly number: number
  readonly action: string
  readonly actor: string
  readonly detail: AuditDetail
  readonly at: Date
  readonly previousHash: string
  readonly hash: string
}

/** A dossier's chain: its entries in order, a page at a time, and the head that the dossier keeps of it. */
export interface Chain {
  readonly dossierId: string
  readonly key: string
  readonly head: { readonly number: number; readonly hash: string | null }
  readonly pages: () => AsyncGenerator<readonly StoredEntry[]>
}

const pageSize = 1_000

async function* pagesOf(db: Reader, dossierId: string): AsyncGenerator<readonly StoredEntry[]> {
  // Entries count from 1, and a CHECK holds that.
  let after = 0
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { dossierId, number: { gt: after } },
      orderBy: { number: 'asc' },
      take: pageSize,
    })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ detail, ...row }) => ({ ...row, detail: detail as AuditDetail }))
    after = last.number
  }
}

/** Walks the chains of all dossiers or of one, deleted ones too, each as it stood at one moment. */
export async function walkChains<T>(
  key: string | null,
  walk: (chain: Chain) => Promise<T>,
): Promise<readonly T[]> {
  const heads = await reaching(() =>
    database().prisma.dossier.findMany({
      where: key === null ? {} : { key },
      select: { id: true },
      orderBy: { key: 'asc' },
    }),
  )
  const results: T[] = []
  for (const { id } of heads) {
    const result = await reaching(() => database().prisma.$transaction(db => walkOne(db, id, walk), snapshot))
    if (result !== null) results.push(result)
  }
  return results
}

const snapshot = {
  isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
  maxWait: 10_000,
  timeout: 10 * 60_000,
}

async function walkOne<T>(db: Reader, id: string, walk: (chain: Chain) => Promise<T>): Promise<T | null> {
  const head = await db.dossier.findUnique({ where: { id } })
  if (!head) return null
  return walk({
    dossierId: id,
    key: head.key,
    head: { number: head.auditNumber, hash: head.auditHash },
    pages: () => pagesOf(db, id),
  })
}

export interface TrailFilter {
  /** As `actorName` writes it. */
  readonly actor?: string | undefined
  /** What an action begins with, up to its colon: `claim`, `dossier`. */
  readonly noun?: string | undefined
  /** Entries older than that number. */
  readonly before?: number | undefined
  readonly limit: number
}

export interface TrailItem {
  readonly kind: ItemKind
  readonly key: string
  readonly number: number
  readonly action: 'created' | 'changed' | 'removed'
  /** What it said, or, of a removal, what it said before: for its name. */
  readonly content: ItemContent | null
}

export interface TrailEntry {
  readonly number: number
  readonly at: Date
  readonly actor: string
  readonly by: string
  readonly action: string
  readonly detail: AuditDetail
  readonly hash: string
  /** Some of the items it changed. */
  readonly items: readonly TrailItem[]
  /** How many those were. */
  readonly itemCount: number
}

const mostShown = 5

/** Entries newest first, with some of the items that each changed. */
export async function readTrail(dossierId: string, filter: TrailFilter): Promise<TrailEntry[]> {
  const { rows } = await reaching(() =>
    database().pool.query<Omit<TrailEntry, 'items' | 'itemCount'>>(
      `SELECT number, at, actor, coalesce("user".name, actor) AS by, action, detail, hash
       FROM audit_entry LEFT JOIN "user" ON actor = 'user:' || "user".id
       WHERE dossier_id = $1 AND ($2::text IS NULL OR actor = $2)
         AND ($3::text IS NULL OR split_part(action, ':', 1) = $3
           OR (action = 'items:change' AND EXISTS (SELECT 1 FROM revision
             WHERE revision.dossier_id = $1 AND revision.entry = number AND revision.kind::text = $3)))
         AND ($4::int IS NULL OR number < $4)
       ORDER BY number DESC LIMIT $5`,
      [dossierId, filter.actor ?? null, filter.noun ?? null, filter.before ?? null, filter.limit],
    ),
  )
  const items = await itemsOf(
    dossierId,
    rows.map(row => row.number),
  )
  return rows.map(row => {
    const own = items.filter(item => item.entry === row.number)
    return { ...row, items: own, itemCount: own[0]?.total ?? 0 }
  })
}

async function itemsOf(dossierId: string, entries: readonly number[]) {
  const { rows } = await reaching(() =>
    database().pool.query<TrailItem & { entry: number; total: number }>(
      `SELECT * FROM (
         SELECT kind, item_key AS key, number, action, entry, coalesce(content, (
             SELECT earlier.content FROM revision AS earlier
             WHERE earlier.dossier_id = $1 AND earlier.kind = revision.kind AND earlier.item_id = revision.item_id
               AND earlier.number = revision.number - 1)) AS content,
           count(*) OVER (PARTITION BY entry)::int AS total, row_number() OVER (PARTITION BY entry ORDER BY id) AS place
         FROM revision WHERE dossier_id = $1 AND entry = ANY($2)
       ) AS changed WHERE place <= $3 ORDER BY entry, place`,
      [dossierId, entries, mostShown],
    ),
  )
  return rows
}

/** Who has acted in a dossier, by name. */
export async function listTrailActors(dossierId: string): Promise<{ actor: string; name: string }[]> {
  const { rows } = await reaching(() =>
    database().pool.query<{ actor: string; name: string }>(
      `SELECT DISTINCT actor, coalesce("user".name, actor) AS name
       FROM audit_entry LEFT JOIN "user" ON actor = 'user:' || "user".id WHERE dossier_id = $1`,
      [dossierId],
    ),
  )
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
