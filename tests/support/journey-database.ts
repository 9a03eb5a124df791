import pg from 'pg'
import { openDatabase } from '../../scripts/database.mjs'

/**
 * SQL against the database of the site of the journeys, as its owner and past its triggers: what nobody can do through the
 * application, and what the audit trail is there to tell of.
 */
export async function tamperWith(sql: string, values: readonly unknown[] = []): Promise<void> {
  const named = process.env.ISNAD_JOURNEY_DATABASE_URL
  const dataDir = process.env.ISNAD_JOURNEY_DATA
  if (!named && !dataDir) throw new Error('name the database of the site that runs already')
  const server = named || !dataDir ? null : await openDatabase({ dataDir, signals: false })
  const client = new pg.Client({ connectionString: named ?? server?.url })
  try {
    await client.connect()
    await client.query('SET session_replication_role = replica')
    await client.query(sql, [...values])
  } finally {
    await client.end()
    await server?.stop()
  }
}
