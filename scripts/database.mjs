/**
 * The database of a fresh clone: a real PostgreSQL from npm, kept in a data folder.
 *
 * Every process that opens a data folder keeps one idle connection to its server, its hold. The system
 * closes it when the process dies, however it dies. Who lets go last stops the server: so a second
 * `npm start` never loses its database to the end of the first, and a server whose starter was killed is
 * stopped by the next one that used it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import {
  assertSameMajor,
  clearRemains,
  createCluster,
  FOLDER_SETTING,
  hasCluster,
  readPidFile,
  spawnServer,
  stopServer,
  USER,
} from './database/cluster.mjs'
import { withLock } from './database/lock.mjs'
import { openPlace } from './database/place.mjs'
import { isServerOf, sleep } from './database/processes.mjs'
import { LaunchError } from './launch-error.mjs'
import { tryPort } from './ports.mjs'

/** @typedef {import('./database/place.mjs').Place} Place */
/** @typedef {{ url: string, started: boolean, stop: () => Promise<void> }} Database */
/** @typedef {{ pid: number, port: number, client: pg.Client, started: boolean }} Hold */

const HOLD_NAME = 'isnad hold'
const PATIENCE = 120_000

const root = fileURLToPath(new URL('..', import.meta.url))

/** @returns {string} the data folder: ISNAD_DATA, or .data at the root of the repository */
export const defaultDataDir = () => path.resolve(process.env.ISNAD_DATA || path.join(root, '.data'))

/** @param {Place} place @param {number} port @param {string} database */
const address = (place, port, database) =>
  `postgresql://${USER}:${place.password}@127.0.0.1:${port}/${database}`

/**
 * The hold is on the database `postgres`: a session on the application's own would be in the way of copying
 * or dropping it.
 * @param {Place} place @param {number} port @returns {Promise<pg.Client | null>} null when it does not answer yet
 */
async function connect(place, port) {
  const client = new pg.Client({
    connectionString: address(place, port, 'postgres'),
    application_name: HOLD_NAME,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT current_setting($1, true) AS folder', [FOLDER_SETTING])
    if (rows[0]?.folder === place.folder) return client
    await client.end()
    throw new LaunchError(
      `The database server on port ${port} serves another data folder (${rows[0]?.folder}), not ${place.folder}.`,
    )
  } catch (error) {
    await client.end().catch(() => {})
    if (error instanceof LaunchError) throw error
    const { code } = /** @type {{ code?: string }} */ (error)
    if (code !== '28P01') return null
    throw new LaunchError(`The password in ${place.folder} is not that of its database.`)
  }
}

/** @param {Place} place @param {() => boolean} hasEnded @param {number} port */
async function awaitAnswer(place, port, hasEnded) {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline && !hasEnded(); ) {
    const client = await connect(place, port)
    if (client) return client
    await sleep(50)
  }
  return null
}

/** @param {Place} place @returns {Promise<Hold | null>} null when no server runs in this folder */
async function join(place) {
  const known = readPidFile(place)
  if (!known || !isServerOf(known.pid, place.cluster)) return null
  const client = await awaitAnswer(place, known.port, () => !isServerOf(known.pid, place.cluster))
  if (client) return { ...known, client, started: false }
  if (!isServerOf(known.pid, place.cluster)) return null
  throw new LaunchError(
    `The database server of ${place.folder} (process ${known.pid}) runs but does not answer; its log is ${place.log}.`,
  )
}

/** @param {Place} place @param {number} attempt */
async function pickPort(place, attempt) {
  const last = attempt === 0 && existsSync(place.record) ? Number(readFileSync(place.record, 'utf8')) : 0
  return (last > 0 && (await tryPort(last))) || tryPort(0)
}

/** @param {Place} place @returns {Promise<Hold>} */
async function start(place) {
  await clearRemains(place)
  if (!hasCluster(place)) createCluster(place)
  assertSameMajor(place)
  let said = ''
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await pickPort(place, attempt)
    const server = spawnServer(place, port)
    const client = await awaitAnswer(place, port, server.hasEnded)
    if (client) {
      writeFileSync(place.record, `${port}\n`)
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [USER])
      if (!rowCount) await client.query(`CREATE DATABASE ${USER}`)
      return { pid: server.pid, port, client, started: true }
    }
    said = server.said()
    if (!server.hasEnded()) await stopServer(place, server.pid)
    // Another program took the port between our look and the start; or a dying server still holds its memory.
    if (!/could not bind|address already in use|shared memory block/i.test(said)) break
    await clearRemains(place)
  }
  throw new LaunchError(
    `PostgreSQL did not start in ${place.folder}. It said:\n${said.split('\n').slice(-12).join('\n')}`,
  )
}

/** @param {Place} place @param {Hold} hold */
async function letGo(place, { pid, client }) {
  client.ref()
  const others = await client
    .query('SELECT FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()', [
      HOLD_NAME,
    ])
    .then(result => result.rowCount ?? 0)
    .catch(() => 0)
  await client.end().catch(() => {})
  if (others === 0) await stopServer(place, pid)
}

/**
 * A signal that would end this process first stops the database; then it ends the process as it would have,
 * unless somebody else in it listens too and decides.
 * @param {() => Promise<void>} stop
 */
function stopBeforeDying(stop) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  /** @param {NodeJS.Signals} signal */
  const onSignal = signal => {
    const last = process.listenerCount(signal) === 1
    stop()
      .catch(() => {})
      .finally(() => last && process.kill(process.pid, signal))
  }
  for (const signal of signals) process.on(signal, onSignal)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
}

/**
 * Joins the server of a data folder, or starts it. With DATABASE_URL set that server is used, and none started.
 * @param {{ dataDir?: string, signals?: boolean }} [options] `signals: false` when the caller stops it on a signal itself
 * @returns {Promise<Database>} `started` tells whether this call started the server; `stop` stops it when nobody else holds it
 */
export async function openDatabase({ dataDir = defaultDataDir(), signals = true } = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, started: false, stop: async () => {} }
  const place = openPlace(path.resolve(dataDir))
  const hold = await withLock(place.lock, async () => (await join(place)) ?? (await start(place)))
  hold.client.unref()
  const onExit = () => hold.started && isServerOf(hold.pid, place.cluster) && process.kill(hold.pid, 'SIGINT')
  process.on('exit', onExit)
  /** @type {Promise<void> | undefined} */
  let stopping
  let ignoreSignals = () => {}
  const stop = () => {
    stopping ??= withLock(place.lock, () => letGo(place, hold)).finally(() => {
      process.off('exit', onExit)
      ignoreSignals()
    })
    return stopping
  }
  if (signals) ignoreSignals = stopBeforeDying(stop)
  return { url: address(place, hold.port, USER), started: hold.started, stop }
}
