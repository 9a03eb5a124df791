import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

export interface SavedView {
  readonly id: string
  readonly user: string
  readonly name: string
  readonly need: string | null
  readonly who: string | null
  readonly show: string | null
  readonly isShared: boolean
}

const columns = `id, user_id AS user, name, need, who, show, is_shared AS "isShared"`

/** The views of somebody in a dossier, and those that are for everybody there, in the order they were made. */
export async function listViews(dossierId: string, user: string | null): Promise<readonly SavedView[]> {
  const { rows } = await reaching(() =>
    database().pool.query<SavedView>(
      `SELECT ${columns} FROM saved_view WHERE dossier_id = $1 AND (is_shared OR user_id = $2)
       ORDER BY created_at, id`,
      [dossierId, user],
    ),
  )
  return rows
}

/** Held to the end of the transaction. */
export async function holdView(session: Session, dossierId: string, id: string): Promise<SavedView | null> {
  const { rows } = await session.query<SavedView>(
    `SELECT ${columns} FROM saved_view WHERE dossier_id = $1 AND id = $2 FOR UPDATE`,
    [dossierId, id],
  )
  return rows[0] ?? null
}

/** How many views somebody has in a dossier. */
export async function countViews(session: Session, dossierId: string, user: string): Promise<number> {
  const { rows } = await session.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM saved_view WHERE dossier_id = $1 AND user_id = $2',
    [dossierId, user],
  )
  return rows[0]?.count ?? 0
}

/** Its id, or null where the person has a view of that name. */
export async function insertView(
  session: Session,
  dossierId: string,
  { user, name, need, who, show, isShared }: Omit<SavedView, 'id'>,
): Promise<string | null> {
  const id = newId()
  const { rowCount } = await session.query(
    `INSERT INTO saved_view (dossier_id, id, user_id, name, need, who, show, is_shared)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (dossier_id, user_id, name) DO NOTHING`,
    [dossierId, id, user, name, need, who, show, isShared],
  )
  return rowCount === 1 ? id : null
}

/** Whether it could have the name: a person's names differ. */
export async function updateView(
  session: Session,
  dossierId: string,
  { id, user, name, isShared }: Pick<SavedView, 'id' | 'user' | 'name' | 'isShared'>,
): Promise<boolean> {
  const { rowCount } = await session.query(
    `UPDATE saved_view SET name = $4, is_shared = $5 WHERE dossier_id = $1 AND id = $2
       AND NOT EXISTS (SELECT FROM saved_view AS other
         WHERE other.dossier_id = $1 AND other.user_id = $3 AND other.name = $4 AND other.id <> $2)`,
    [dossierId, id, user, name, isShared],
  )
  return rowCount === 1
}

export async function deleteView(session: Session, dossierId: string, id: string): Promise<void> {
  await session.query('DELETE FROM saved_view WHERE dossier_id = $1 AND id = $2', [dossierId, id])
}
