import type { SubjectKind } from '@/lib/domain/talk/body'
import type { ListedNotice, NoticeKind, Told } from '@/lib/domain/talk/told'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import { namesOf } from './rows'
import type { Session } from './transaction'

/** What a notice is about: a comment, or a row that was assigned. */
export type About = { readonly comment: string } | { readonly event: string; readonly question: string }

/**
 * Tells people of something, as long as they may see the dossier and may sign in; the ids of those who were told. One who was
 * told of the same before is told anew.
 */
export async function insertNotices(
  session: Session,
  dossierId: string,
  told: readonly Told[],
  about: About,
  actor: string | null,
): Promise<readonly string[]> {
  const comment = 'comment' in about ? about.comment : null
  const [event, question] = 'comment' in about ? [null, null] : [about.event, about.question]
  const { rows } = await session.query<{ user: string }>(
    `INSERT INTO notice (dossier_id, id, user_id, kind, comment_id, event_key, question_key, actor_id, created_at)
     SELECT $1, told.id, told.user_id, told.kind, $5, $6, $7, $8, clock_timestamp()
     FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS told(id, user_id, kind)
     JOIN "user" ON "user".id = told.user_id AND disabled_at IS NULL
     WHERE is_administrator
       OR EXISTS (SELECT FROM membership WHERE dossier_id = $1 AND membership.user_id = told.user_id)
     ON CONFLICT (dossier_id, user_id, comment_id, kind)
       DO UPDATE SET created_at = EXCLUDED.created_at, actor_id = EXCLUDED.actor_id, read_at = NULL, mailed_at = NULL
     RETURNING user_id AS user`,
    [
      dossierId,
      told.map(() => newId()),
      told.map(({ user }) => user),
      told.map(({ kind }) => kind),
      comment,
      event,
      question,
      actor,
    ],
  )
  return rows.map(({ user }) => user)
}

/** Takes back that people were told of a comment: all of it, or what is named. */
export async function deleteNotices(
  session: Session,
  dossierId: string,
  comment: string,
  which: { readonly kind?: NoticeKind; readonly users?: readonly string[] } = {},
): Promise<void> {
  await session.query(
    `DELETE FROM notice WHERE dossier_id = $1 AND comment_id = $2
       AND ($3::text IS NULL OR kind = $3) AND ($4::uuid[] IS NULL OR user_id = ANY($4))`,
    [dossierId, comment, which.kind ?? null, which.users ?? null],
  )
}

/** A row has another assignee, so that whoever had it need not look any more. */
export async function deleteAssignedNotices(
  session: Session,
  dossierId: string,
  { event, question }: { readonly event: string; readonly question: string },
): Promise<void> {
  await session.query(
    'DELETE FROM notice WHERE dossier_id = $1 AND event_key = $2 AND question_key = $3 AND read_at IS NULL',
    [dossierId, event, question],
  )
}

/** For how many seconds the oldest notice that no letter has told of has waited; 0 where there is none. */
export async function waitedFor(session: Session, dossierId: string, user: string): Promise<number> {
  const { rows } = await session.query<{ seconds: number }>(
    `SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS seconds
     FROM notice WHERE dossier_id = $1 AND user_id = $2 AND mailed_at IS NULL AND read_at IS NULL`,
    [dossierId, user],
  )
  return rows[0]?.seconds ?? 0
}

/** As it is listed, with its moment as the database has it. */
export interface Notice extends Omit<ListedNotice, 'at'> {
  readonly at: Date
}

interface NoticeRow extends Omit<Notice, 'dossier' | 'question'> {
  readonly dossier: string
  readonly titleAr: string | null
  readonly titleEn: string | null
  readonly textAr: string | null
  readonly textEn: string | null
}

/** The notices of somebody about what they may see by now, with what each is about. */
const visible = `
  FROM notice
  JOIN dossier ON dossier.id = notice.dossier_id AND dossier.deleted_at IS NULL
  JOIN "user" AS reader ON reader.id = notice.user_id AND reader.disabled_at IS NULL
  LEFT JOIN comment ON comment.dossier_id = notice.dossier_id AND comment.id = notice.comment_id
  WHERE notice.user_id = $1 AND (reader.is_administrator
    OR EXISTS (SELECT FROM membership WHERE membership.dossier_id = notice.dossier_id AND membership.user_id = $1))`

/**
 * Whether the comment is on a row that its reader codes without having looked, or on a claim that is, or was last, of one: what
 * is said there may hold the first coding.
 */
const covered = `coalesce(comment.subject IN ('row', 'claim') AND EXISTS (
    SELECT FROM coding JOIN coding_task AS task ON task.dossier_id = coding.dossier_id AND task.id = coding.task_id
    WHERE coding.dossier_id = notice.dossier_id AND coder_id = $1 AND state = 'open' AND opened_at IS NULL
      AND task.event_key || ' ' || task.question_key = CASE comment.subject WHEN 'row' THEN comment.subject_key ELSE (
        SELECT content->>'event' || ' ' || (content->>'question') FROM revision
        WHERE revision.dossier_id = notice.dossier_id AND revision.kind = 'claim'
          AND item_key = comment.subject_key AND content IS NOT NULL
        ORDER BY number DESC LIMIT 1) END), false)`

const told = `
  SELECT told.*, actor.name AS actor, question.text_ar AS "textAr", question.text_en AS "textEn",
    article.title AS article
  FROM (
    SELECT notice.dossier_id, notice.id, dossier.key AS dossier, dossier.title_ar AS "titleAr",
      dossier.title_en AS "titleEn", notice.kind, notice.created_at AS at, notice.read_at IS NOT NULL AS "isRead",
      notice.mailed_at IS NOT NULL AS "isMailed", notice.actor_id, notice.comment_id AS comment, comment.body,
      ${covered} AS "isCovered",
      coalesce(comment.subject, 'row') AS subject,
      coalesce(comment.subject_key, notice.event_key || ' ' || notice.question_key) AS key
    ${visible}
  ) AS told
  LEFT JOIN "user" AS actor ON actor.id = told.actor_id
  LEFT JOIN question ON question.dossier_id = told.dossier_id AND told.subject = 'row'
    AND question.key = split_part(told.key, ' ', 2)
  LEFT JOIN claim ON claim.dossier_id = told.dossier_id AND told.subject = 'claim' AND claim.key = told.key
  LEFT JOIN article ON article.dossier_id = told.dossier_id
    AND (article.id = claim.article_id OR (told.subject = 'article' AND article.key = told.key))`

function noticeOf({ dossier, titleAr, titleEn, textAr, textEn, ...row }: NoticeRow): Notice {
  const { id, kind, at, isRead, actor, subject, key, comment, body, isCovered, article } = row
  return {
    ...{ id, kind, at, isRead, actor, subject, key, comment, isCovered, article },
    body: isCovered ? null : body,
    dossier: { key: dossier, title: namesOf(titleAr, titleEn) },
    question: textAr === null && textEn === null ? null : namesOf(textAr, textEn),
  }
}

/** What somebody was told of: what they have not read first, the latest first. */
export async function findNotices(user: string, limit: number): Promise<readonly Notice[]> {
  const { rows } = await reaching(() =>
    database().pool.query<NoticeRow>(`${told} ORDER BY "isRead", at DESC, told.id DESC LIMIT $2`, [
      user,
      limit,
    ]),
  )
  return rows.map(noticeOf)
}

export async function countUnread(user: string): Promise<number> {
  const { rows } = await reaching(() =>
    database().pool.query<{ count: number }>(
      `SELECT count(*)::int AS count ${visible} AND notice.read_at IS NULL`,
      [user],
    ),
  )
  return rows[0]?.count ?? 0
}

/** Some of somebody's notices, or all of them. */
export async function markRead(user: string, notices: readonly string[] | null): Promise<void> {
  await reaching(() =>
    database().pool.query(
      `UPDATE notice SET read_at = now()
       WHERE user_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2))`,
      [user, notices],
    ),
  )
}

/** Those about a subject that is before their eyes; how many they were. */
export async function markSubjectRead(
  dossierId: string,
  user: string,
  { subject, key }: { readonly subject: SubjectKind; readonly key: string },
): Promise<number> {
  const { rowCount } = await reaching(() =>
    database().pool.query(
      `UPDATE notice SET read_at = now()
       WHERE dossier_id = $1 AND user_id = $2 AND read_at IS NULL AND (
         comment_id IN (SELECT id FROM comment WHERE dossier_id = $1 AND subject = $3 AND subject_key = $4)
         OR ($3 = 'row' AND event_key || ' ' || question_key = $4))`,
      [dossierId, user, subject, key],
    ),
  )
  return rowCount ?? 0
}

export interface PendingLetter {
  readonly notices: readonly Notice[]
  /** Everything that waited: also what needs no letter any more. */
  readonly settled: readonly string[]
}

/** What a letter to somebody is to tell of in one dossier: what they have not read, of the kinds they want. */
export async function findPendingLetter(dossierId: string, user: string): Promise<PendingLetter> {
  return reaching(async () => {
    const { pool } = database()
    const { rows: waiting } = await pool.query<{ id: string }>(
      'SELECT id FROM notice WHERE dossier_id = $1 AND user_id = $2 AND mailed_at IS NULL',
      [dossierId, user],
    )
    const { rows } = await pool.query<NoticeRow>(
      `${told} JOIN "user" AS wanting ON wanting.id = $1
       WHERE told.dossier_id = $2 AND NOT "isRead" AND NOT "isMailed"
         AND wanting.gets_letters AND told.kind <> ALL(wanting.letters_off)
       ORDER BY at, told.id`,
      [user, dossierId],
    )
    return { notices: rows.map(noticeOf), settled: [...waiting, ...rows].map(({ id }) => id) }
  })
}

export async function markMailed(dossierId: string, notices: readonly string[]): Promise<void> {
  await reaching(() =>
    database().pool.query(
      'UPDATE notice SET mailed_at = now() WHERE dossier_id = $1 AND id = ANY($2::uuid[])',
      [dossierId, notices],
    ),
  )
}
