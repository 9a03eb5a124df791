import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'

/** Throws `unavailable` when the database does not answer. */
export async function checkHealth(): Promise<void> {
  await reaching(() => database().pool.query('SELECT 1'))
}
