import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'

export interface Spent {
  /** How often the key was used in the present window, this time included. */
  readonly count: number
  /** When the window began, in milliseconds since 1970. */
  readonly since: number
}

/** Counts one use of the key; a window begins with the first use after the one before it ended. */
export async function spendKey(key: string, windowMilliseconds: number, now: number): Promise<Spent> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ count: number; since: string }>(
      `INSERT INTO rate_limit (id, key, count, last_request) VALUES ($1, $2, 1, $3)
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN rate_limit.last_request + $4 <= $3 THEN 1 ELSE rate_limit.count + 1 END,
         last_request = CASE WHEN rate_limit.last_request + $4 <= $3 THEN $3 ELSE rate_limit.last_request END
       RETURNING count, last_request AS since`,
      [newId(), key, now, windowMilliseconds],
    )
    return { count: rows[0]?.count ?? 1, since: Number(rows[0]?.since ?? now) }
  })
}

/** One use of each key is taken back. */
export async function unspendKeys(keys: readonly string[]): Promise<void> {
  await reaching(() =>
    database().pool.query('UPDATE rate_limit SET count = greatest(count - 1, 0) WHERE key = ANY($1)', [
      [...keys],
    ]),
  )
}

export async function forgetKeys(keys: readonly string[]): Promise<void> {
  await reaching(() => database().pool.query('DELETE FROM rate_limit WHERE key = ANY($1)', [[...keys]]))
}

/** Rows whose window is long over say nothing any more. */
export async function forgetKeysBefore(time: number): Promise<void> {
  await reaching(() => database().pool.query('DELETE FROM rate_limit WHERE last_request < $1', [time]))
}
