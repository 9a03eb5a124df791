import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { reaching } from './failures'
import type { Session } from './transaction'

/** Where graphile-worker keeps its tables, beside ours. */
export const queueSchema = 'graphile_worker'

/** What is done in the background, and what each needs to know. */
export interface Jobs {
  readonly 'ingest-batch': { readonly dossier: string; readonly batch: string }
  readonly 'follow-feed': { readonly dossier: string; readonly feed: string }
  readonly 'model-run': { readonly dossier: string; readonly dossierId: string; readonly run: string }
  /** `dossier`: its id. */
  readonly 'notice-letter': { readonly dossier: string; readonly user: string }
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
  await session.query('SELECT order_job($1, $2::json, $3, $4, $5)', [
    job,
    JSON.stringify(payload),
    key,
    queue ?? null,
    after,
  ])
}

/** Whether a session of PostgreSQL holds this worker's name: it is let go the moment its process ends, however it ends. */
const nameLock = "hashtextextended('isnad-worker:' || $1, 0)"

export async function holdName(session: pg.ClientBase, worker: string): Promise<void> {
  await session.query(`SELECT pg_advisory_lock(${nameLock})`, [worker])
}

/**
 * Gives back the jobs of workers whose process is gone; without it they would be held for four hours. The pool is the job
 * process's own: the application's role sees nothing of the queue.
 */
export async function releaseDeadWorkers(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ worker: string }>(
    // One that has only begun may not hold its name yet.
    `SELECT DISTINCT locked_by AS worker FROM ${queueSchema}.jobs WHERE locked_at < now() - interval '3 seconds'`,
  )
  const dead: string[] = []
  for (const { worker } of rows) {
    // Held to the end of this one statement: long enough to see that nobody else does.
    const { rows: tried } = await pool.query<{ free: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${nameLock}) AS free`,
      [worker],
    )
    if (tried[0]?.free) dead.push(worker)
  }
  if (dead.length > 0) await pool.query(`SELECT ${queueSchema}.force_unlock_workers($1::text[])`, [dead])
  return dead
}
