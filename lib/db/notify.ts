import { database } from './client'
import type { Channel } from './listen'

/** Tells every process that listens. At most 8,000 bytes. */
export async function notify(channel: Channel, payload: string): Promise<void> {
  await database().pool.query('SELECT pg_notify($1, $2)', [channel, payload])
}
