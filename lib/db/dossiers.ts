import type { Dossier } from '@/lib/domain/dossier'
import {
  articleTables,
  type OriginalBytes,
  planVersions,
  readArticles,
  type Versions,
  versionTable,
} from './articles'
import { claimTables, readClaims } from './claims'
import { database } from './client'
import { copyRows } from './copy'
import { decisionTable, readDecisions } from './decisions'
import { entityTables, readEntities } from './entities'
import { reaching } from './failures'
import { Prisma, type PrismaClient } from './generated/client'
import { Ids, type Keyed, newId } from './ids'
import { questionTables, readEvents, readQuestions } from './questions'
import { planRevisions, revisionTable, type Snapshot } from './revisions'
import { namesOf } from './rows'
import { readOutlets, readSources, sourceTables } from './sources'
import type { Session } from './transaction'

/** Prisma, inside a transaction or not. */
export type Reader = Pick<PrismaClient, Exclude<keyof PrismaClient, `$${string}`>>

export interface DossierHead {
  readonly id: string
  readonly key: string
  readonly revision: number
  /** null once it was edited at the desk since its import. */
  readonly contentSha256: string | null
  readonly synthetic: boolean
  readonly isPublished: boolean
  readonly isArchived: boolean
  readonly isDeleted: boolean
}

export interface NewDossier {
  readonly dossier: Dossier
  readonly contentSha256: string
  readonly synthetic: boolean
}

const headQuery = `
  SELECT id, key, revision, content_sha256 AS "contentSha256", synthetic, archived_at IS NOT NULL AS "isArchived",
    deleted_at IS NOT NULL AS "isDeleted",
    EXISTS (SELECT 1 FROM edition WHERE edition.dossier_id = dossier.id) AS "isPublished"
  FROM dossier WHERE key = $1`

/**
 * Holds the dossier for the rest of the transaction. Whoever comes second with a new key waits here for the first,
 * and then finds the first's dossier.
 */
export async function holdDossier(session: Session, key: string): Promise<DossierHead | null> {
  const { rows } = await session.query<DossierHead>(`${headQuery} FOR UPDATE`, [key])
  return rows[0] ?? null
}

/** The dossier's head, held by nobody. */
export async function findHead(key: string): Promise<DossierHead | null> {
  const { rows } = await reaching(() => database().pool.query<DossierHead>(headQuery, [key]))
  return rows[0] ?? null
}

/** null when the key is taken. */
export async function insertDossier(session: Session, input: NewDossier): Promise<string | null> {
  const { id: key, title, weekStart } = input.dossier.dossier
  const { rows } = await session.query<{ id: string }>(
    `INSERT INTO dossier (id, key, title_ar, title_en, week_start, synthetic, content_sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING RETURNING id`,
    [newId(), key, title.ar, title.en, weekStart, input.synthetic, input.contentSha256],
  )
  return rows[0]?.id ?? null
}

/** Whether it is synthetic stays as it was. */
export async function updateDossier(session: Session, id: string, input: NewDossier): Promise<void> {
  const { title, weekStart } = input.dossier.dossier
  await session.query(
    `UPDATE dossier SET title_ar = $2, title_en = $3, week_start = $4, content_sha256 = $5,
       revision = revision + 1, updated_at = now()
     WHERE id = $1`,
    [id, title.ar, title.en, weekStart, input.contentSha256],
  )
}

export async function hasDossier(key: string): Promise<boolean> {
  return (await reaching(() => database().prisma.dossier.count({ where: { key } }))) > 0
}

const keyed: readonly Keyed[] = [
  'outlet',
  'source',
  'entity',
  'event',
  'question',
  'article',
  'claim',
  'decision',
]

/** The ids behind the keys that the dossier already has. */
async function knownIds(session: Session, dossierId: string): Promise<Ids> {
  const ids = new Ids()
  const { rows } = await session.query<{ kind: Keyed; key: string; id: string }>(
    [
      ...keyed.map(table => `SELECT '${table}' AS kind, key, id FROM "${table}" WHERE dossier_id = $1`),
      `SELECT 'question_option', question.key || '/' || option.key, option.id
       FROM question_option AS option
       JOIN question ON question.dossier_id = option.dossier_id AND question.id = option.question_id
       WHERE option.dossier_id = $1`,
    ].join(' UNION ALL '),
    [dossierId],
  )
  for (const { kind, key, id } of rows) ids.know(kind, key, id)
  return ids
}

/** Children before parents. What never changes (versions, revisions, editions, audit) is not among them. */
const replaced = [
  'decision',
  'attribution_link',
  'anchor',
  'claim',
  'read_mark',
  'article_basis',
  'article_event',
  'segment',
  'article',
  'option_compatibility',
  'question_option',
  'question',
  'event',
  'entity_name',
  'entity',
  'source_derivation',
  'source',
  'outlet',
]

export interface Content {
  readonly dossier: Dossier
  readonly snapshot: Snapshot
  readonly bytes: OriginalBytes
  readonly writtenBy: string
  /** The number of the audit entry that tells of it. */
  readonly entry: number
}

/** Writes what a dossier contains, in place of what it contained. */
export async function writeContent(session: Session, id: string, content: Content): Promise<Versions> {
  const { dossier, writtenBy } = content
  const ids = await knownIds(session, id)
  const versions = await planVersions(session, id, dossier, ids, content.bytes)
  const { entries, places } = await planRevisions(session, id, dossier, content.snapshot, ids)
  for (const table of replaced) await session.query(`DELETE FROM "${table}" WHERE dossier_id = $1`, [id])
  const tables = [
    ...sourceTables(id, dossier, ids, places),
    ...entityTables(id, dossier, ids, places),
    ...questionTables(id, dossier, ids, places),
    versionTable(id, dossier, ids, versions),
    ...articleTables(id, dossier, ids, versions, places, () => writtenBy),
    ...claimTables(id, dossier, ids, versions, places),
    decisionTable(id, dossier, ids, places),
    revisionTable(id, entries, writtenBy, content.entry),
  ]
  for (const table of tables) await copyRows(session, table)
  return versions
}

/** A dossier as it stands, at one moment, with the head it had then. */
export async function readDossier(key: string): Promise<{ head: DossierHead; dossier: Dossier } | null> {
  return reaching(() =>
    database().prisma.$transaction(db => readAll(db, key), {
      isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
      maxWait: 10_000,
      timeout: 10 * 60_000,
    }),
  )
}

async function readAll(db: Reader, key: string) {
  const row = await db.dossier.findUnique({
    where: { key },
    include: { _count: { select: { editions: true } } },
  })
  if (!row) return null
  const { archivedAt, deletedAt, _count, ...head } = row
  const [outlets, outletKeys] = await readOutlets(db, head.id)
  const [sources, sourceKeys] = await readSources(db, head.id)
  const [entities, entityKeys] = await readEntities(db, head.id)
  const [events, eventKeys] = await readEvents(db, head.id)
  const [questions, questionKeys] = await readQuestions(db, head.id)
  const keys = {
    outlets: outletKeys,
    sources: sourceKeys,
    entities: entityKeys,
    events: eventKeys,
    questions: questionKeys,
  }
  const [articles, articleKeys] = await readArticles(db, head.id, keys)
  const claims = await readClaims(db, head.id, { ...keys, articles: articleKeys })
  const decisions = await readDecisions(db, head.id)
  const dossier: Dossier = {
    isnad: 1,
    dossier: {
      id: head.key,
      title: namesOf(head.titleAr, head.titleEn),
      ...(head.weekStart === null ? {} : { weekStart: head.weekStart }),
    },
    outlets,
    sources,
    entities,
    events,
    questions,
    articles,
    claims,
    decisions,
  }
  const state = {
    isArchived: archivedAt !== null,
    isDeleted: deletedAt !== null,
    isPublished: _count.editions > 0,
  }
  return { head: { ...head, ...state }, dossier }
}
