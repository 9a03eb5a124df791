import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { LaunchError } from '../launch-error.mjs'
import { mustSucceed, step } from './steps.mjs'

/** @param {string} url */
async function isUntouched(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NULL AS untouched")
    return rows[0].untouched === true
  } catch (error) {
    const { host, port } = client
    throw new LaunchError(
      `The database server at ${host}:${port} cannot be used: ${/** @type {Error} */ (error).message}`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Brings the database to the present schema and, when it had none at all, loads the demo. The mark outlives a
 * start that was cut off between the two; a demo that an editor deleted later does not come back.
 * @param {string} url
 * @param {string} dataDir
 */
export async function migrateAndSeed(url, dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const mark = path.join(dataDir, `seed-${createHash('sha256').update(url).digest('hex').slice(0, 12)}`)
  if (await isUntouched(url)) writeFileSync(mark, '')
  const env = { ...process.env, DATABASE_URL: url }
  const isnad = command => mustSucceed(process.execPath, ['bin/isnad.mjs', command], { env })
  await step('Bringing the database to the present schema', () => isnad('migrate'))
  if (!existsSync(mark)) return
  await step('Loading the demo dossier', () => isnad('seed'))
  rmSync(mark)
}
