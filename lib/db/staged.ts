import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'

/**
 * Texts that came and are not brought in yet. They stand among the drafts of whoever fetched them, under subjects of their
 * own, with their bytes, so that a preview and what is stored after it are one and the same.
 */
const prefix = 'staged:'
/** Nobody comes back to a preview after that. */
const kept = "interval '14 days'"

export interface StagedRow {
  readonly content: unknown
}

export async function insertStaged(dossierId: string, userId: string, content: unknown): Promise<string> {
  const id = newId()
  await reaching(async () => {
    const { pool } = database()
    await pool.query(
      `DELETE FROM draft WHERE dossier_id = $1 AND subject LIKE '${prefix}%' AND updated_at < now() - ${kept}`,
      [dossierId],
    )
    await pool.query(
      `INSERT INTO draft (dossier_id, id, user_id, subject, content) VALUES ($1, $2, $3, $4, $5)`,
      [dossierId, id, userId, `${prefix}${id}`, JSON.stringify(content)],
    )
  })
  return id
}

/** By its id, which nobody can guess. */
export async function findStaged(dossierId: string, id: string): Promise<StagedRow | null> {
  const { rows } = await reaching(() =>
    database().pool.query<StagedRow>('SELECT content FROM draft WHERE dossier_id = $1 AND subject = $2', [
      dossierId,
      `${prefix}${id}`,
    ]),
  )
  return rows[0] ?? null
}

export async function deleteStaged(dossierId: string, id: string): Promise<void> {
  await reaching(() =>
    database().pool.query('DELETE FROM draft WHERE dossier_id = $1 AND subject = $2', [
      dossierId,
      `${prefix}${id}`,
    ]),
  )
}
