import { fileURLToPath } from 'node:url'
import { connect, disconnect } from '@/lib/db/client'
import { migrate, pendingMigrations } from '@/lib/db/migrate'
import { migrateQueue } from '@/lib/db/queue'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { openDatabase } from '../../scripts/database.mjs'
import { LaunchError } from '../../scripts/launch-error.mjs'

/** Who the command line is in histories and in the audit trail. */
export const commandLine: Actor = { kind: 'system', name: 'cli' }

const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** A terminal may be told more than a reader over HTTP: why the database is away. */
function told(error: unknown): unknown {
  if (error instanceof LaunchError) return new AppError('unavailable', error.message, { cause: error })
  if (!(error instanceof AppError && error.code === 'unavailable')) return error
  const { cause } = error
  const reason = cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : '') : ''
  return reason === '' ? error : new AppError('unavailable', `${error.message}: ${reason}`, { cause })
}

/** The database of DATABASE_URL, or the one of the data folder, which is started for the command if need be. */
async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  try {
    const server = await openDatabase()
    try {
      return await work(server.url)
    } finally {
      await server.stop()
    }
  } catch (error) {
    throw told(error)
  }
}

async function bringForward(url: string): Promise<string[]> {
  const applied = await migrate(url, migrationsFolder)
  await migrateQueue(url)
  return applied
}

/** Applies the migrations that are missing, and names them. */
export function migrateDatabase(): Promise<string[]> {
  return withServer(bringForward)
}

/** A database of ours is brought up to date on the way; one that others look after is not changed unasked. */
async function bringUpToDate(url: string): Promise<void> {
  if (!process.env.DATABASE_URL) {
    await bringForward(url)
    return
  }
  const pending = await pendingMigrations(url, migrationsFolder)
  if (pending.length > 0) {
    throw new AppError('conflict', `the database lacks ${pending.join(', ')}: run isnad migrate`)
  }
}

export function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  return withServer(async url => {
    await bringUpToDate(url)
    connect(url, 'command')
    try {
      return await work()
    } finally {
      await disconnect()
    }
  })
}
