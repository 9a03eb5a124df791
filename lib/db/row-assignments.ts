import type { Id } from '@/lib/domain/dossier'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

export interface RowAssignment {
  readonly event: Id
  readonly question: Id
  readonly user: string
  readonly name: string
  readonly at: Date
}

/** The rows of a dossier that somebody is to decide, by the keys of event and question. */
export async function listAssignments(dossierId: string): Promise<readonly RowAssignment[]> {
  const { rows } = await reaching(() =>
    database().pool.query<RowAssignment>(
      `SELECT event_key AS event, question_key AS question, user_id AS user, "user".name, assigned_at AS at
       FROM row_assignment JOIN "user" ON "user".id = user_id
       WHERE dossier_id = $1 ORDER BY assigned_at, row_assignment.id`,
      [dossierId],
    ),
  )
  return rows
}

/** Gives a row to somebody, whoever had it; null takes it from whoever has it. */
export async function writeAssignment(
  session: Session,
  dossierId: string,
  { event, question, user }: { readonly event: Id; readonly question: Id; readonly user: string | null },
): Promise<void> {
  if (user === null) {
    await session.query(
      'DELETE FROM row_assignment WHERE dossier_id = $1 AND event_key = $2 AND question_key = $3',
      [dossierId, event, question],
    )
    return
  }
  await session.query(
    `INSERT INTO row_assignment (dossier_id, id, event_key, question_key, user_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (dossier_id, event_key, question_key) DO UPDATE SET user_id = EXCLUDED.user_id, assigned_at = now()`,
    [dossierId, newId(), event, question, user],
  )
}
