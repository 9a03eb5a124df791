import { database } from './client'
import { reaching } from './failures'

/** One browser in which somebody is signed in. */
export interface SignInSession {
  readonly id: string
  readonly address: string | null
  readonly userAgent: string | null
  readonly createdAt: Date
  readonly seenAt: Date
}

/** The last used first. */
export async function listSignInSessions(user: string): Promise<readonly SignInSession[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<SignInSession>(
      `SELECT id, host(nullif(ip_address, '')::inet) AS address, user_agent AS "userAgent", created_at AS "createdAt", updated_at AS "seenAt"
       FROM session WHERE user_id = $1 AND expires_at > now() ORDER BY updated_at DESC, id`,
      [user],
    )
    return rows
  })
}

export async function touchSignInSession(id: string, address: string): Promise<void> {
  await reaching(() =>
    database().pool.query('UPDATE session SET updated_at = now(), ip_address = $2 WHERE id = $1', [
      id,
      address,
    ]),
  )
}

export async function deleteSignInSession(id: string): Promise<void> {
  await reaching(() => database().pool.query('DELETE FROM session WHERE id = $1', [id]))
}

/** Ends the one that was just made with that token. */
export async function deleteSignInSessionOf(token: string): Promise<void> {
  await reaching(() => database().pool.query('DELETE FROM session WHERE token = $1', [token]))
}

/** Sessions and codes that have run out are of no use to anybody. */
export async function deleteExpired(): Promise<void> {
  await reaching(async () => {
    const { pool } = database()
    await pool.query('DELETE FROM session WHERE expires_at < now()')
    await pool.query('DELETE FROM verification WHERE expires_at < now()')
  })
}
