import { EventEmitter } from 'node:events'
import { Logger, type LogLevel, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { holdName, queueSchema, releaseDeadWorkers } from '@/lib/db/queue'
import { log } from '@/lib/log'
import { everyMinute, tasksOf } from './tasks'

/** Jobs that are worked on at once by one process: of them two at most wait for a model (`lib/services/model.ts`). */
const workers = 4
const sweepEvery = 5_000

export interface JobRunner {
  /** When the jobs under way have come to a place where they can stop. */
  stop(): Promise<void>
  /** Settles when it works no more, whether it was asked to stop or not. */
  readonly ended: Promise<void>
}

// What comes with a message may be a whole connection.
const quiet = new Logger(() => (level: LogLevel, message: string) => {
  if (level === 'error' || level === 'warning') log.warn({ from: 'queue' }, message)
  else log.debug({ from: 'queue' }, message)
})

/**
 * Works on jobs inside this process. The name under which it takes jobs is held by a session of the database for as long as
 * the process lives, so that a killed one's jobs are taken up by the next process, or by another, within seconds (ADR 016).
 */
export async function startJobs(url: string): Promise<JobRunner> {
  const pool = new pg.Pool({ connectionString: url, max: workers + 4, application_name: 'isnad jobs' })
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  let isStopping = false
  const timer = setInterval(() => sweep(pool), sweepEvery).unref()
  const names = new NameKeeper(pool)
  let runner: Runner | undefined
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    clearInterval(timer)
    await runner?.stop().catch(() => {})
    names.letGo()
    await pool.end()
  }
  try {
    runner = await startRunner(
      pool,
      tasksOf(() => isStopping),
      names,
    )
    await sweep(pool)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop, ended: runner.promise.catch(() => {}) }
}

function startRunner(pgPool: pg.Pool, taskList: TaskList, names: NameKeeper): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => names.hold(workerPool.id))
  return run({
    pgPool,
    events,
    concurrency: workers,
    schema: queueSchema,
    taskList,
    // graphile-worker sees to it that each minute is ordered once among all processes.
    crontab: `* * * * * ${everyMinute} ?max=1`,
    logger: quiet,
    noHandleSignals: true,
    pollInterval: 5_000,
  })
}

/** Holds the names under which this process takes jobs, also after the database was away for a while. */
class NameKeeper {
  readonly #pool: pg.Pool
  readonly #names: string[] = []
  #session: pg.PoolClient | undefined
  #isOver = false

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  hold(name: string): void {
    this.#names.push(name)
    this.#take([name])
  }

  letGo(): void {
    this.#isOver = true
    this.#session?.release(true)
    this.#session = undefined
  }

  async #take(names: readonly string[]): Promise<void> {
    if (this.#isOver) return
    try {
      this.#session ??= await this.#open()
      if (this.#isOver) return this.letGo()
      for (const name of names) await holdName(this.#session, name)
    } catch {
      this.#lost(this.#session)
    }
  }

  async #open(): Promise<pg.PoolClient> {
    const session = await this.#pool.connect()
    session.once('error', () => this.#lost(session))
    return session
  }

  /** Without the names other processes may take the jobs up a second time, which does no harm: try until they are held. */
  #lost(session: pg.PoolClient | undefined): void {
    // Its query and the session itself both say so: it is given back once, or the pool would wait for it for ever.
    if (this.#isOver || this.#session !== session) return
    this.#session = undefined
    session?.release(true)
    setTimeout(() => this.#take(this.#names), 1_000).unref()
  }
}

async function sweep(pool: pg.Pool): Promise<void> {
  try {
    const dead = await releaseDeadWorkers(pool)
    if (dead.length > 0) log.info({ workers: dead.length }, 'jobs of ended processes are taken up again')
  } catch (error) {
    log.debug({ err: error }, 'ended job processes could not be looked for')
  }
}
