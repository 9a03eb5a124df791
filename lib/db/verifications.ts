import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

/** One reset link for a person at a time: a new one puts the old one out of use. */
export async function writeResetToken(user: string, tokenHash: string, expiresAt: Date): Promise<void> {
  await reaching(async () => {
    const { pool } = database()
    await pool.query(`DELETE FROM verification WHERE value = $1 AND identifier LIKE 'reset:%'`, [user])
    await pool.query('INSERT INTO verification (id, identifier, value, expires_at) VALUES ($1, $2, $3, $4)', [
      newId(),
      `reset:${tokenHash}`,
      user,
      expiresAt,
    ])
  })
}

export async function hasResetToken(tokenHash: string): Promise<boolean> {
  return reaching(async () => {
    const { rowCount } = await database().pool.query(
      'SELECT FROM verification WHERE identifier = $1 AND expires_at > now()',
      [`reset:${tokenHash}`],
    )
    return rowCount !== 0
  })
}

/** Whose new password the token is for; it is gone with the same commit. */
export async function takeResetToken(session: Session, tokenHash: string): Promise<string | null> {
  const { rows } = await session.query<{ user: string }>(
    'DELETE FROM verification WHERE identifier = $1 AND expires_at > now() RETURNING value AS user',
    [`reset:${tokenHash}`],
  )
  return rows[0]?.user ?? null
}
