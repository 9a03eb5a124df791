import { database } from './client'
import { reaching } from './failures'
import type { Session } from './transaction'

/** What the site keeps for itself, by name. */
export type SettingKey = 'secret' | 'setup-link'

/** What stands under that name after the call: the first value that came wins, so that many processes agree on one. */
export async function keepSetting(key: SettingKey, value: string): Promise<string> {
  return reaching(async () => {
    const { pool } = database()
    await pool.query(
      'INSERT INTO setting (key, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (key) DO NOTHING',
      [key, value],
    )
    const { rows } = await pool.query<{ value: string }>('SELECT value FROM setting WHERE key = $1', [key])
    return rows[0]?.value ?? value
  })
}

export async function writeSetting(key: SettingKey, value: string): Promise<void> {
  await reaching(() =>
    database().pool.query(
      `INSERT INTO setting (key, value) VALUES ($1, to_jsonb($2::text))
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [key, value],
    ),
  )
}

/** Holds the row to the end of the transaction, so that what is used once is not used twice. */
export async function takeSetting(session: Session, key: SettingKey): Promise<string | null> {
  const { rows } = await session.query<{ value: string }>(
    'DELETE FROM setting WHERE key = $1 RETURNING value',
    [key],
  )
  return rows[0]?.value ?? null
}

export async function readSetting(key: SettingKey): Promise<string | null> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ value: string }>(
      'SELECT value FROM setting WHERE key = $1',
      [key],
    )
    return rows[0]?.value ?? null
  })
}
