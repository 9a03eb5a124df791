import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { readEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { PrismaClient } from './generated/client'
import { Pool } from './pool'

/** Prisma for rows, and the pool beneath it for COPY, for transactions that hold locks, and for the hottest reads. */
export interface Database {
  readonly url: string
  readonly pool: Pool
  readonly prisma: PrismaClient
}

/** A page must answer soon or fail; a command may work for minutes. */
export type Patience = 'request' | 'command'

const limits: Readonly<Record<Patience, string>> = {
  request: '-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s',
  command: '-c statement_timeout=15min -c lock_timeout=60s -c idle_in_transaction_session_timeout=15min',
}

/** Next loads a module more than once in one process; the connections belong to the process. */
const holder = globalThis as typeof globalThis & { isnadDatabase?: Database | undefined }

/**
 * Every connection gives up what the application does not need: as `isnad_app` it changes no table, and what never changes it
 * may only add to. Where the role is not there, the rights stay the owner's.
 */
async function takeRole(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SELECT set_config('role', 'isnad_app', false) FROM pg_roles
     WHERE rolname = 'isnad_app' AND pg_has_role(current_user, oid, 'member')
       AND has_table_privilege('isnad_app', to_regclass('public.dossier'), 'SELECT')`,
  )
}

/** Names the database of this process; without a call it is DATABASE_URL's, with the patience of a request. */
export function connect(url: string, patience: Patience = 'request'): Database {
  if (holder.isnadDatabase) throw new Error('this process already has a database')
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: 'isnad',
    options: limits[patience],
    onConnect: takeRole,
  })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  const database = { url, pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
  holder.isnadDatabase = database
  return database
}

export function database(): Database {
  if (holder.isnadDatabase) return holder.isnadDatabase
  const { DATABASE_URL } = readEnv()
  if (!DATABASE_URL) throw new AppError('unavailable', 'no database is named: set DATABASE_URL')
  return connect(DATABASE_URL)
}

export async function disconnect(): Promise<void> {
  const open = holder.isnadDatabase
  holder.isnadDatabase = undefined
  await open?.prisma.$disconnect()
  await open?.pool.end()
}
