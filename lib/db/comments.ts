import type { Subject } from '@/lib/domain/talk/body'
import type { Comment } from '@/lib/domain/talk/threads'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

type Reader = Pick<Session, 'query'>

interface CommentRow extends Subject {
  readonly id: string
  readonly parent: string | null
  readonly author: string
  readonly body: string
  readonly at: Date
  readonly editedAt: Date | null
  readonly deletedAt: Date | null
  readonly revision: number
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
}

export type StoredComment = Comment & Subject

const columns = `id, parent_id AS parent, author_id AS author, subject, subject_key AS key, body, created_at AS at,
  edited_at AS "editedAt", deleted_at AS "deletedAt", revision, resolved_at AS "resolvedAt", resolved_by AS "resolvedBy"`

function commentOf({ at, editedAt, deletedAt, resolvedAt, resolvedBy, ...row }: CommentRow): StoredComment {
  return {
    ...row,
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
    resolved: resolvedAt && resolvedBy ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
  }
}

/** All comments of a subject in the order they were written. */
export async function listComments(
  dossierId: string,
  { subject, key }: Subject,
): Promise<readonly StoredComment[]> {
  const { rows } = await reaching(() =>
    database().pool.query<CommentRow>(
      `SELECT ${columns} FROM comment WHERE dossier_id = $1 AND subject = $2 AND subject_key = $3
       ORDER BY created_at, id`,
      [dossierId, subject, key],
    ),
  )
  return rows.map(commentOf)
}

export async function findComment(
  session: Reader,
  dossierId: string,
  id: string,
): Promise<StoredComment | null> {
  const { rows } = await session.query<CommentRow>(
    `SELECT ${columns} FROM comment WHERE dossier_id = $1 AND id = $2`,
    [dossierId, id],
  )
  return rows[0] ? commentOf(rows[0]) : null
}

/** The comments of a thread that were not deleted, the first among them. */
export async function listThread(
  session: Reader,
  dossierId: string,
  first: string,
): Promise<readonly StoredComment[]> {
  const { rows } = await session.query<CommentRow>(
    `SELECT ${columns} FROM comment
     WHERE dossier_id = $1 AND (id = $2 OR parent_id = $2) AND deleted_at IS NULL ORDER BY created_at, id`,
    [dossierId, first],
  )
  return rows.map(commentOf)
}

const mentioned = (session: Session, dossierId: string, comment: string, users: readonly string[]) =>
  session.query(
    `INSERT INTO comment_mention (dossier_id, id, comment_id, user_id)
     SELECT $1, named.id, $2, named.user_id FROM unnest($3::uuid[], $4::uuid[]) AS named(id, user_id)`,
    [dossierId, comment, users.map(() => newId()), users],
  )

const forgotten = (session: Session, dossierId: string, comment: string) =>
  session.query('DELETE FROM comment_mention WHERE dossier_id = $1 AND comment_id = $2', [dossierId, comment])

export async function insertComment(
  session: Session,
  dossierId: string,
  comment: Pick<StoredComment, 'id' | 'parent' | 'author' | 'subject' | 'key' | 'body'>,
  mentions: readonly string[],
): Promise<void> {
  const { id, parent, author, subject, key, body } = comment
  await session.query(
    `INSERT INTO comment (dossier_id, id, parent_id, author_id, subject, subject_key, body, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
    [dossierId, id, parent, author, subject, key, body],
  )
  await mentioned(session, dossierId, id, mentions)
}

export async function updateBody(
  session: Session,
  dossierId: string,
  { id, body }: Pick<StoredComment, 'id' | 'body'>,
  mentions: readonly string[],
): Promise<void> {
  await session.query(
    `UPDATE comment SET body = $3, revision = revision + 1, edited_at = clock_timestamp()
     WHERE dossier_id = $1 AND id = $2`,
    [dossierId, id, body],
  )
  await forgotten(session, dossierId, id)
  await mentioned(session, dossierId, id, mentions)
}

/** Its words go at once; its place stays for the replies that hang on it. */
export async function emptyComment(session: Session, dossierId: string, id: string): Promise<void> {
  await session.query(
    `UPDATE comment SET body = '', revision = revision + 1, deleted_at = clock_timestamp()
     WHERE dossier_id = $1 AND id = $2`,
    [dossierId, id],
  )
  await forgotten(session, dossierId, id)
}

/** `by`: null opens the thread again. */
export async function settleThread(
  session: Session,
  dossierId: string,
  id: string,
  by: string | null,
): Promise<void> {
  await session.query(
    `UPDATE comment SET resolved_by = $3, resolved_at = CASE WHEN $3::uuid IS NOT NULL THEN clock_timestamp() END
     WHERE dossier_id = $1 AND id = $2`,
    [dossierId, id, by],
  )
}

/** Whether what a comment is about stands in the dossier. */
export async function hasSubject(
  session: Reader,
  dossierId: string,
  kind: 'event' | 'question' | 'article' | 'claim',
  key: string,
): Promise<boolean> {
  const { rowCount } = await session.query(`SELECT FROM ${kind} WHERE dossier_id = $1 AND key = $2`, [
    dossierId,
    key,
  ])
  return rowCount === 1
}

export interface ThreadCount {
  readonly open: number
  readonly resolved: number
}

/** How many threads each row has, by the row's name. */
export async function countThreads(dossierId: string): Promise<ReadonlyMap<string, ThreadCount>> {
  const { rows } = await reaching(() =>
    database().pool.query<ThreadCount & { readonly key: string }>(
      `SELECT subject_key AS key, count(*) FILTER (WHERE resolved_at IS NULL)::int AS open,
         count(resolved_at)::int AS resolved
       FROM comment AS first
       WHERE dossier_id = $1 AND subject = 'row' AND parent_id IS NULL
         AND (deleted_at IS NULL OR EXISTS (
           SELECT FROM comment AS reply
           WHERE reply.dossier_id = $1 AND reply.parent_id = first.id AND reply.deleted_at IS NULL))
       GROUP BY subject_key`,
      [dossierId],
    ),
  )
  return new Map(rows.map(({ key, open, resolved }) => [key, { open, resolved }]))
}
