import { Logger, runMigrations } from 'graphile-worker'
import { reaching } from './failures'
import type { Session } from './transaction'

/** Where graphile-worker keeps its tables, beside ours. */
export const queueSchema = 'graphile_worker'

/** What is done in the background, and what each needs to know. */
export interface Jobs {
  readonly 'ingest-batch': { readonly dossier: string; readonly batch: string }
  readonly 'follow-feed': { readonly dossier: string; readonly feed: string }
}

/** Brings the queue's own tables to the shape its version needs. Cheap where nothing is to be done. */
export async function migrateQueue(url: string): Promise<void> {
  await reaching(() => runMigrations({ connectionString: url, schema: queueSchema, logger: silent() }))
}

/** Its log is for the process that works on jobs (`lib/jobs`); a migration says what it did by failing or not. */
function silent() {
  return new Logger(() => () => {})
}

export interface JobOrder {
  /** A second order of the same name takes the place of one that has not begun. */
  readonly key: string
  /** Jobs of one queue are done one after the other. */
  readonly queue?: string
  /** Seconds from now. */
  readonly after?: number
}

/** Orders a job in the transaction that needs it: both happen, or neither. */
export async function addJob<J extends keyof Jobs>(
  session: Session,
  job: J,
  payload: Jobs[J],
  { key, queue, after = 0 }: JobOrder,
): Promise<void> {
  await session.query(
    `SELECT ${queueSchema}.add_job($1, $2::json, queue_name => $3, job_key => $4, max_attempts => 10,
       run_at => now() + make_interval(secs => $5))`,
    [job, JSON.stringify(payload), queue ?? null, key, after],
  )
}
