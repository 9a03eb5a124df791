import { z } from 'zod'
import type { Names } from '@/lib/domain/dossier'
import type { Versions } from './articles'
import { database } from './client'
import { copyRows } from './copy'
import { reaching } from './failures'
import { newId } from './ids'
import { namesOf } from './rows'
import type { Session } from './transaction'

const count = z.number().int().min(0)
const summarySchema = z.object({
  articles: count,
  outlets: count,
  questions: count,
  verdicts: z.object({
    none: count,
    unresolved: count,
    single: count,
    agree: count,
    compatible: count,
    reconcilable: count,
    conflict: count,
    unassessed: count,
  }),
})

/** What a list of editions shows, counted when the edition was frozen. `questions` counts the rows. */
export type EditionSummary = Readonly<z.infer<typeof summarySchema>>

export interface NewEdition {
  readonly dossierId: string
  readonly title: Names
  readonly contentSha256: string
  readonly comparison: string
  readonly dossierFile: string
  readonly summary: EditionSummary
  readonly publishedBy: string
}

/** An edition without its content. `latest` is the highest number of its dossier. */
export interface EditionHead {
  readonly dossierId: string
  readonly id: string
  readonly number: number
  readonly latest: number
  readonly publishedAt: Date
  readonly synthetic: boolean
}

export interface EditionFiles {
  readonly comparison: string
  readonly dossierFile: string
}

export interface LatestEdition {
  readonly key: string
  readonly title: Names
  readonly number: number
  readonly publishedAt: Date
  readonly synthetic: boolean
  readonly summary: EditionSummary
}

/** The texts that an edition freezes: the versions its articles stand on. */
export async function currentVersions(
  session: Session,
  dossierId: string,
): Promise<ReadonlyMap<string, { readonly id: string }>> {
  const { rows } = await session.query<{ key: string; id: string }>(
    'SELECT key, version_id AS id FROM article WHERE dossier_id = $1',
    [dossierId],
  )
  return new Map(rows.map(({ key, id }) => [key, { id }]))
}

/** The number, and whether it is a new one: the same content makes no second edition. */
export async function insertEdition(
  session: Session,
  edition: NewEdition,
  versions: Versions | ReadonlyMap<string, { readonly id: string }>,
): Promise<{ number: number; isNew: boolean }> {
  const { rows } = await session.query<{ number: number; sha256: string }>(
    `SELECT number, content_sha256 AS sha256 FROM edition WHERE dossier_id = $1 ORDER BY number DESC LIMIT 1`,
    [edition.dossierId],
  )
  const [latest] = rows
  if (latest?.sha256 === edition.contentSha256) return { number: latest.number, isNew: false }
  const id = newId()
  const number = (latest?.number ?? 0) + 1
  await session.query(
    `INSERT INTO edition (dossier_id, id, number, title_ar, title_en, content_sha256, comparison, dossier_file,
       summary, published_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      edition.dossierId,
      id,
      number,
      edition.title.ar,
      edition.title.en,
      edition.contentSha256,
      edition.comparison,
      edition.dossierFile,
      edition.summary,
      edition.publishedBy,
    ],
  )
  await copyRows(session, {
    table: 'edition_article',
    columns: ['dossier_id', 'id', 'edition_id', 'article_key', 'version_id'],
    rows: [...versions].map(([key, version]) => [edition.dossierId, newId(), id, key, version.id]),
  })
  return { number, isNew: true }
}

/** The one query of every reader's page, so it goes to the pool directly. No number: the latest. */
export async function findEdition(key: string, number?: number): Promise<EditionHead | null> {
  const { rows } = await reaching(() =>
    database().pool.query<EditionHead>(
      `SELECT edition.dossier_id AS "dossierId", edition.id, edition.number, last.number AS latest,
         edition.published_at AS "publishedAt", dossier.synthetic
       FROM dossier
       CROSS JOIN LATERAL (SELECT max(number) AS number FROM edition WHERE dossier_id = dossier.id) AS last
       JOIN edition ON edition.dossier_id = dossier.id AND edition.number = coalesce($2, last.number)
       WHERE dossier.key = $1 AND dossier.deleted_at IS NULL`,
      [key, number],
    ),
  )
  return rows[0] ?? null
}

export async function readEditionFiles({ dossierId, id }: EditionHead): Promise<EditionFiles> {
  return reaching(() =>
    database().prisma.edition.findUniqueOrThrow({
      where: { dossierId_id: { dossierId, id } },
      select: { comparison: true, dossierFile: true },
    }),
  )
}

export async function readEditionText(head: EditionHead, articleKey: string): Promise<string | null> {
  const { dossierId, id: editionId } = head
  const found = await reaching(() =>
    database().prisma.editionArticle.findUnique({
      where: { dossierId_editionId_articleKey: { dossierId, editionId, articleKey } },
      select: { version: { select: { text: true } } },
    }),
  )
  return found?.version.text ?? null
}

interface LatestRow extends Omit<LatestEdition, 'title' | 'summary'> {
  readonly titleAr: string | null
  readonly titleEn: string | null
  readonly summary: unknown
}

/** Newest first. */
export async function listLatestEditions(): Promise<LatestEdition[]> {
  const { rows } = await reaching(() =>
    database().pool.query<LatestRow>(
      `SELECT dossier.key, dossier.synthetic, edition.*
       FROM dossier
       CROSS JOIN LATERAL (
         SELECT number, title_ar AS "titleAr", title_en AS "titleEn", published_at AS "publishedAt", summary
         FROM edition WHERE dossier_id = dossier.id ORDER BY number DESC LIMIT 1
       ) AS edition
       WHERE dossier.deleted_at IS NULL`,
    ),
  )
  return rows
    .map(({ titleAr, titleEn, summary, ...row }) => ({
      ...row,
      title: namesOf(titleAr, titleEn),
      summary: summarySchema.parse(summary),
    }))
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.key < b.key ? -1 : 1))
}
