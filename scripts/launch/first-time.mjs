import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { LaunchError } from '../launch-error.mjs'
import { mustSucceed, step } from './steps.mjs'

/** @param {string} url @param {string} question an SQL query whose one row answers `yes` */
async function ask(url, question) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query(question)
    return rows[0].yes === true
  } catch (error) {
    const { host, port } = client
    throw new LaunchError(
      `The database server at ${host}:${port} cannot be used: ${/** @type {Error} */ (error).message}`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** @param {string} url */
const isUntouched = url => ask(url, "SELECT to_regclass('_prisma_migrations') IS NULL AS yes")

/** @param {string} url */
const hasAdministrator = url =>
  ask(url, 'SELECT EXISTS (SELECT FROM "user" WHERE is_administrator AND disabled_at IS NULL) AS yes')

/**
 * Nobody is there by default: a link makes the first administrator. Only its hash is kept, so it is a new one at each start
 * until it has been used.
 * @param {string} url
 * @returns {Promise<string[]>} the paths of the link in both languages; none where somebody looks after the site already
 */
export async function setupPaths(url) {
  if (await hasAdministrator(url)) return []
  const env = { ...process.env, DATABASE_URL: url }
  const output = await mustSucceed(process.execPath, ['bin/isnad.mjs', 'setup-link'], { env })
  return output.match(/^\/\w+\/setup\?token=\S+$/gm) ?? []
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
