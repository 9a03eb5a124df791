import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { AppError } from '@/lib/errors'
import { reaching } from './failures'

/** Prisma's own lock for migrations: `prisma migrate deploy` and we keep out of each other's way. */
const migrationLock = 72_707_369

const migrationsTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`

export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, as Prisma records it. */
  readonly checksum: string
}

/** The migrations of this program, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => {
      const sql = await readFile(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function hasHistory(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  )
  return rows[0]?.there ?? false
}

async function pendingOf(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const applied = new Map(rows.map(row => [row.name, row]))
  const faults: string[] = []
  for (const { name, finished } of rows) {
    if (!migrations.some(migration => migration.name === name)) {
      faults.push(`${name}: applied here, and unknown to this program (is the database newer?)`)
    } else if (!finished) {
      faults.push(`${name}: begun elsewhere and not finished (see prisma migrate resolve)`)
    }
  }
  for (const { name, checksum } of migrations) {
    const row = applied.get(name)
    if (row && row.checksum !== checksum) faults.push(`${name}: edited after it was applied`)
  }
  if (faults.length > 0) {
    throw new AppError('conflict', 'the migrations and the database have parted', { faults })
  }
  return migrations.filter(migration => !applied.has(migration.name))
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // The pending query rejects as well; without a listener the process would end.
  client.on('error', () => {})
  await reaching(() => client.connect())
  return client
}

/**
 * Which migrations the database still lacks. Cheap: it loads no engine.
 */
export async function pendingMigrations(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = await connect(url)
  try {
    if (!(await hasHistory(client))) return migrations.map(migration => migration.name)
    return (await pendingOf(client, migrations)).map(migration => migration.name)
  } finally {
    await client.end()
  }
}

/**
 * Applies what is missing and returns the names. It does what `prisma migrate deploy` does, row for row, with one
 * difference: a migration and its row are one transaction, so a killed or failed one leaves nothing to resolve.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = await connect(url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    // PostgreSQL refuses CREATE TABLE IF NOT EXISTS to a role that may not create, even where the table is there.
    if (!(await hasHistory(client))) await client.query(migrationsTable)
    const pending = await pendingOf(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(migration => migration.name)
  } finally {
    // The lock ends with the session.
    await client.end()
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new AppError('internal', `migration ${name} failed and was rolled back: ${explain(error, sql)}`, {
      cause: error,
    })
  }
}

/** PostgreSQL's message, with the line of the file where it points to one. */
function explain(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error ? error.message : String(error)
  const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
  return `${error.message} (${error.code}${line})`
}
