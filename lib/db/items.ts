import type { Dossier } from '@/lib/domain/dossier'
import { type ItemContents, type ItemKind, itemKinds, type Versioned } from '@/lib/domain/item'
import { articleTables, type ReadBy, type Versions, versionTable } from './articles'
import { claimTables } from './claims'
import { copyRows, type TableRows } from './copy'
import { decisionTable } from './decisions'
import { entityTables } from './entities'
import type { Ids } from './ids'
import { questionTables } from './questions'
import type { Places } from './rows'
import { sourceTables } from './sources'
import type { Session } from './transaction'

/** An item as it stands. Its content is that of its latest revision, which every writer keeps equal to its rows. */
export interface StoredItem<K extends ItemKind = ItemKind> extends Versioned<ItemContents[K]> {
  readonly id: string
  readonly key: string
  readonly position: number
}

/** Anything that answers a query: the pool, or a session. */
type Asked = Pick<Session, 'query'>

export interface ItemFilter {
  /** These keys alone. */
  readonly keys?: readonly string[]
  /** Claims of these articles alone. */
  readonly articles?: readonly string[]
  /** Claims on these questions alone. */
  readonly questions?: readonly string[]
}

/** The items of a kind in the order of their list. */
export async function readItems<K extends ItemKind>(
  asked: Asked,
  dossierId: string,
  kind: K,
  { keys, articles, questions }: ItemFilter = {},
): Promise<StoredItem<K>[]> {
  const claimsOnly =
    kind === 'claim'
      ? `AND ($4::text[] IS NULL OR item.article_id IN (SELECT id FROM article WHERE dossier_id = $1 AND key = ANY($4)))
         AND ($5::text[] IS NULL OR item.question_id IN (SELECT id FROM question WHERE dossier_id = $1 AND key = ANY($5)))`
      : ''
  const only = kind === 'claim' ? [articles ?? null, questions ?? null] : []
  const { rows } = await asked.query<StoredItem<K>>(
    `SELECT item.id, item.key, item.position, item.revision, revision.content
     FROM "${kind}" AS item
     JOIN revision ON revision.dossier_id = $1 AND revision.kind = $2::item_kind
       AND revision.item_id = item.id AND revision.number = item.revision
     WHERE item.dossier_id = $1 AND ($3::text[] IS NULL OR item.key = ANY($3)) ${claimsOnly}
     ORDER BY item.position, item.id`,
    [dossierId, kind, keys ?? null, ...only],
  )
  return rows
}

export async function nextPosition(session: Session, dossierId: string, kind: ItemKind): Promise<number> {
  const { rows } = await session.query<{ next: number }>(
    `SELECT coalesce(max(position) + 1, 0) AS next FROM "${kind}" WHERE dossier_id = $1`,
    [dossierId],
  )
  return rows[0]?.next ?? 0
}

/** Texts by article key, with the version each stands on. */
export async function readTexts(
  asked: Asked,
  dossierId: string,
  keys: readonly string[],
): Promise<
  ReadonlyMap<string, { id: string; number: number; sha256: string; length: number; text: string }>
> {
  const { rows } = await asked.query<{
    key: string
    id: string
    number: number
    sha256: string
    length: number
    text: string
  }>(
    `SELECT article.key, version.id, version.number, version.sha256, version.length, version.text
     FROM article JOIN article_version AS version ON version.dossier_id = $1 AND version.id = article.version_id
     WHERE article.dossier_id = $1 AND article.key = ANY($2)`,
    [dossierId, keys],
  )
  return new Map(rows.map(({ key, ...version }) => [key, version]))
}

/** Who marked these articles as read, so that a change of something else does not take it from them. */
export async function readReaders(session: Session, dossierId: string, keys: readonly string[]) {
  const { rows } = await session.query<{ article: string; question: string | null; by: string }>(
    `SELECT article.key AS article, question.key AS question, read_by AS by FROM read_mark
     JOIN article ON article.dossier_id = $1 AND article.id = read_mark.article_id
     LEFT JOIN question ON question.dossier_id = $1 AND question.id = read_mark.question_id
     WHERE read_mark.dossier_id = $1 AND article.key = ANY($2)`,
    [dossierId, keys],
  )
  return new Map(rows.map(({ article, question, by }) => [`${article}/${question ?? ''}`, by]))
}

export interface ItemWrites {
  /** The items as they shall be, in the lists of a dossier; all other lists are empty. */
  readonly written: Dossier
  readonly removed: readonly { readonly kind: ItemKind; readonly id: string }[]
  readonly ids: Ids
  readonly places: Places
  readonly versions: Versions
  readonly readBy: ReadBy
}

const owned: Readonly<Record<ItemKind, readonly string[]>> = {
  outlet: [],
  source: ['source_derivation:source_id'],
  entity: ['entity_name:entity_id'],
  event: [],
  question: ['option_compatibility:question_id', 'question_option:question_id'],
  article: ['article_event:article_id', 'article_basis:article_id', 'read_mark:article_id'],
  claim: ['anchor:claim_id', 'attribution_link:claim_id'],
  decision: [],
}

async function deleteItems(session: Session, dossierId: string, kind: ItemKind, ids: readonly string[]) {
  if (ids.length === 0) return
  if (kind === 'article') {
    await session.query(
      `DELETE FROM segment WHERE dossier_id = $1 AND version_id IN
         (SELECT version_id FROM article WHERE dossier_id = $1 AND id = ANY($2))`,
      [dossierId, ids],
    )
  }
  for (const one of owned[kind]) {
    const [table, column] = one.split(':')
    await session.query(`DELETE FROM "${table}" WHERE dossier_id = $1 AND "${column}" = ANY($2)`, [
      dossierId,
      ids,
    ])
  }
  await session.query(`DELETE FROM "${kind}" WHERE dossier_id = $1 AND id = ANY($2)`, [dossierId, ids])
}

/**
 * Puts items in the place of what they were, and takes away what is removed. References wait for the end of it: what then
 * still points at nothing is refused by the database.
 */
export async function writeItems(session: Session, dossierId: string, writes: ItemWrites): Promise<void> {
  const { written, removed, ids, places, versions, readBy } = writes
  await session.query('SET CONSTRAINTS ALL DEFERRED')
  const kinds: readonly [ItemKind, readonly { id: string }[]][] = [
    ['decision', written.decisions],
    ['claim', written.claims],
    ['article', written.articles],
    ['question', written.questions],
    ['event', written.events],
    ['entity', written.entities],
    ['source', written.sources],
    ['outlet', written.outlets],
  ]
  for (const [kind, items] of kinds) {
    const gone = removed.filter(one => one.kind === kind).map(one => one.id)
    await deleteItems(session, dossierId, kind, [...items.map(one => ids.of(kind, one.id)), ...gone])
  }
  const tables: TableRows[] = [
    ...sourceTables(dossierId, written, ids, places),
    ...entityTables(dossierId, written, ids, places),
    ...questionTables(dossierId, written, ids, places),
    versionTable(dossierId, written, ids, versions),
    ...articleTables(dossierId, written, ids, versions, places, readBy),
    ...claimTables(dossierId, written, ids, versions, places),
    decisionTable(dossierId, written, ids, places),
  ]
  for (const table of tables) if (!isEmpty(table)) await copyRows(session, table)
  await session.query('SET CONSTRAINTS ALL IMMEDIATE')
}

function isEmpty({ rows }: TableRows): boolean {
  return Array.isArray(rows) && rows.length === 0
}

export async function touchDossier(session: Session, dossierId: string): Promise<void> {
  await session.query(
    `UPDATE dossier SET revision = revision + 1, content_sha256 = NULL, updated_at = now() WHERE id = $1`,
    [dossierId],
  )
}

export async function itemIds(
  session: Session,
  dossierId: string,
): Promise<{ kind: ItemKind; key: string; id: string }[]> {
  const { rows } = await session.query<{ kind: ItemKind; key: string; id: string }>(
    itemKinds
      .map(kind => `SELECT '${kind}' AS kind, key, id FROM "${kind}" WHERE dossier_id = $1`)
      .join(' UNION ALL '),
    [dossierId],
  )
  return rows
}
