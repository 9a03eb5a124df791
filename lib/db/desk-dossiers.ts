import type { Id, Names, WeekStart } from '@/lib/domain/dossier'
import type { Role } from '@/lib/domain/permissions'
import { database } from './client'
import { reaching } from './failures'
import { namesOf } from './rows'
import type { Session } from './transaction'

/** A dossier as a list of them shows it. */
export interface DossierLine {
  readonly key: Id
  readonly title: Names
  readonly weekStart: WeekStart | null
  readonly synthetic: boolean
  /** What the person is in it; null for an administrator who is no member. */
  readonly role: Role | null
  /** The number of the latest edition. */
  readonly edition: number | null
  readonly archivedAt: Date | null
  readonly deletedAt: Date | null
  readonly counts: {
    readonly articles: number
    /** Articles that somebody has read to the end. */
    readonly read: number
    readonly questions: number
    readonly confirmed: number
    readonly suggested: number
    readonly members: number
  }
  /** The latest entry of its audit trail. */
  readonly lastChange: { readonly at: Date; readonly by: string } | null
  readonly auditNumber: number
  readonly auditHash: string | null
}

interface Row {
  key: string
  title_ar: string | null
  title_en: string | null
  week_start: WeekStart | null
  synthetic: boolean
  role: Role | null
  edition: number | null
  archived_at: Date | null
  deleted_at: Date | null
  articles: number
  read: number
  questions: number
  confirmed: number
  suggested: number
  members: number
  changed_at: Date | null
  changed_by: string | null
  audit_number: number
  audit_hash: string | null
}

const lines = `
  SELECT dossier.key, title_ar, title_en, week_start, synthetic, mine.role, archived_at, deleted_at, audit_number,
    audit_hash, latest.at AS changed_at, coalesce("user".name, latest.actor) AS changed_by,
    (SELECT max(number) FROM edition WHERE edition.dossier_id = dossier.id) AS edition,
    (SELECT count(*)::int FROM article WHERE article.dossier_id = dossier.id) AS articles,
    (SELECT count(DISTINCT article_id)::int FROM read_mark
       WHERE read_mark.dossier_id = dossier.id AND question_id IS NULL) AS read,
    (SELECT count(*)::int FROM question WHERE question.dossier_id = dossier.id AND NOT archived) AS questions,
    (SELECT count(*)::int FROM membership AS one WHERE one.dossier_id = dossier.id) AS members,
    coalesce(claims.confirmed, 0) AS confirmed, coalesce(claims.suggested, 0) AS suggested
  FROM dossier
  LEFT JOIN membership AS mine ON mine.dossier_id = dossier.id AND mine.user_id = $1
  LEFT JOIN audit_entry AS latest ON latest.dossier_id = dossier.id AND latest.number = dossier.audit_number
  LEFT JOIN "user" ON latest.actor = 'user:' || "user".id
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE status = 'confirmed')::int AS confirmed,
      count(*) FILTER (WHERE status = 'suggested')::int AS suggested
    FROM claim WHERE claim.dossier_id = dossier.id
  ) AS claims ON true`

const asLine = (row: Row): DossierLine => ({
  key: row.key,
  title: namesOf(row.title_ar, row.title_en),
  weekStart: row.week_start,
  synthetic: row.synthetic,
  role: row.role,
  edition: row.edition,
  archivedAt: row.archived_at,
  deletedAt: row.deleted_at,
  counts: {
    articles: row.articles,
    read: row.read,
    questions: row.questions,
    confirmed: row.confirmed,
    suggested: row.suggested,
    members: row.members,
  },
  lastChange: row.changed_at && { at: row.changed_at, by: row.changed_by ?? '' },
  auditNumber: row.audit_number,
  auditHash: row.audit_hash,
})

/** The dossiers in which somebody has a role, or all of them; what changed last comes first. */
export async function listDossiers({
  user,
  all,
}: {
  readonly user: string | null
  readonly all: boolean
}): Promise<DossierLine[]> {
  const { rows } = await reaching(() =>
    database().pool.query<Row>(
      `${lines} WHERE $2 OR mine.role IS NOT NULL
       ORDER BY coalesce(latest.at, dossier.created_at) DESC, dossier.id DESC`,
      [user, all],
    ),
  )
  return rows.map(asLine)
}

/** One of them. */
export async function findDossierLine(key: Id, user: string | null): Promise<DossierLine | null> {
  const { rows } = await reaching(() =>
    database().pool.query<Row>(`${lines} WHERE dossier.key = $2`, [user, key]),
  )
  return rows[0] ? asLine(rows[0]) : null
}

/** What a dossier that the session holds is called. */
export async function readSettings(
  session: Session,
  id: string,
): Promise<{ readonly title: Names; readonly weekStart: WeekStart | null }> {
  const { rows } = await session.query<Pick<Row, 'title_ar' | 'title_en' | 'week_start'>>(
    'SELECT title_ar, title_en, week_start FROM dossier WHERE id = $1',
    [id],
  )
  const [row] = rows
  return { title: namesOf(row?.title_ar ?? null, row?.title_en ?? null), weekStart: row?.week_start ?? null }
}

export async function writeSettings(
  session: Session,
  id: string,
  { title, weekStart }: { readonly title: Names; readonly weekStart: WeekStart },
): Promise<void> {
  await session.query(
    `UPDATE dossier SET title_ar = $2, title_en = $3, week_start = $4, content_sha256 = NULL,
       revision = revision + 1, updated_at = now()
     WHERE id = $1`,
    [id, title.ar ?? null, title.en ?? null, weekStart],
  )
}

/** `true` keeps the moment it first was. */
export async function markArchived(session: Session, id: string, isArchived: boolean): Promise<void> {
  await session.query(
    `UPDATE dossier SET archived_at = CASE WHEN $2 THEN coalesce(archived_at, now()) END, updated_at = now()
     WHERE id = $1`,
    [id, isArchived],
  )
}

export async function markDeleted(session: Session, id: string, isDeleted: boolean): Promise<void> {
  await session.query(
    `UPDATE dossier SET deleted_at = CASE WHEN $2 THEN coalesce(deleted_at, now()) END, updated_at = now()
     WHERE id = $1`,
    [id, isDeleted],
  )
}

/** The keys of the dossiers that were deleted before that moment. */
export async function listDeletedBefore(moment: Date): Promise<string[]> {
  const { rows } = await reaching(() =>
    database().pool.query<{ key: string }>('SELECT key FROM dossier WHERE deleted_at < $1 ORDER BY id', [
      moment,
    ]),
  )
  return rows.map(row => row.key)
}

/** The dossier with everything in it, its histories and its audit trail too; whether it was still deleted by then. */
export async function removeDossier(session: Session, key: Id, deletedBefore: Date): Promise<boolean> {
  // Cascades reach a question before the claims that answer it.
  await session.query('SET CONSTRAINTS ALL DEFERRED')
  const { rowCount } = await session.query('DELETE FROM dossier WHERE key = $1 AND deleted_at < $2', [
    key,
    deletedBefore,
  ])
  return rowCount === 1
}

/** Who last changed each article or a claim of it, by article key. */
export async function lastEdits(
  dossierId: string,
): Promise<ReadonlyMap<Id, { readonly by: string; readonly at: Date }>> {
  const { rows } = await reaching(() =>
    database().pool.query<{ article: string; by: string; at: Date }>(
      `SELECT DISTINCT ON (article) article, coalesce("user".name, made_by) AS by, made_at AS at
       FROM (
         SELECT CASE WHEN kind = 'article' THEN item_key ELSE content ->> 'article' END AS article, made_by, made_at, id
         FROM revision WHERE dossier_id = $1 AND kind IN ('article', 'claim')
       ) AS edit LEFT JOIN "user" ON made_by = 'user:' || "user".id
       WHERE article IS NOT NULL ORDER BY article, made_at DESC, edit.id DESC`,
      [dossierId],
    ),
  )
  return new Map(rows.map(({ article, by, at }) => [article, { by, at }]))
}
