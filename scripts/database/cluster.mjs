import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.mjs'
import { reach } from './place.mjs'
import { isServerOf, leftovers, sleep } from './processes.mjs'

/** @typedef {import('./place.mjs').Place} Place */

export const USER = 'isnad'
export const FOLDER_SETTING = 'isnad.data_folder'
const LOG_LIMIT = 5_000_000

/** The caller's locale may not exist here, and its PG… variables are meant for another server. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|DATABASE_URL)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

/** @param {Place} place @param {string} work @param {string} locale */
function initdb({ binaries, account }, work, locale) {
  const { name, handles, done } = reach(work, account)
  const { status, stdout, stderr, error } = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${name}/data`,
      `--pwfile=${name}/password`,
      `--username=${USER}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      // Collation is never relied on; ICU's root makes it at least the same on every system.
      '--locale-provider=icu',
      '--icu-locale=und',
    ],
    {
      encoding: 'utf8',
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', ...handles],
      ...account,
    },
  )
  done()
  return status === 0 ? '' : `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`.trim()
}

/**
 * Made in a folder beside and moved into place when complete: one cut off half-way is never taken for a cluster.
 * @param {Place} place
 */
export function createCluster(place) {
  const work = path.join(place.folder, 'postgres.new')
  let failure = ''
  for (const locale of process.platform === 'linux' ? ['C.UTF-8', 'C'] : ['C']) {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { mode: 0o700 })
    const passwordFile = path.join(work, 'password')
    writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 })
    if (place.account)
      for (const file of [work, passwordFile]) chownSync(file, place.account.uid, place.account.gid)
    failure = initdb(place, work, locale)
    if (!failure) {
      renameSync(path.join(work, 'data'), place.cluster)
      rmSync(work, { recursive: true, force: true })
      return
    }
  }
  rmSync(work, { recursive: true, force: true })
  throw new LaunchError(`PostgreSQL could not make its data folder in ${place.folder}:\n${failure}`)
}

/** @param {Place} place */
export function assertSameMajor({ cluster, folder, binaries }) {
  const major = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major === binaries.major) return
  throw new LaunchError(
    `The database in ${folder} was written by PostgreSQL ${major}; Isnad now brings PostgreSQL ${binaries.major}, which cannot read it. Nothing was touched. Export from it with the version of Isnad that wrote it, or set ISNAD_DATA to a new folder.`,
  )
}

/** @param {Place} place @returns {{ pid: number, port: number } | null} what the running server wrote about itself */
export function readPidFile({ cluster }) {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 && port > 0 ? { pid, port } : null
  } catch {
    return null
  }
}

/**
 * Clears what a killed server left: a lock file whose number now belongs to a stranger (PostgreSQL would
 * refuse to start), and busy backends that have not noticed the death of their postmaster.
 * @param {Place} place
 */
export async function clearRemains(place) {
  for (const signal of /** @type {const} */ (['SIGQUIT', 'SIGKILL'])) {
    for (const pid of leftovers(place.cluster)) {
      try {
        process.kill(pid, signal)
      } catch {
        // Gone by itself.
      }
    }
    for (let i = 0; i < 40 && leftovers(place.cluster).length > 0; i += 1) await sleep(50)
  }
  rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true })
}

/** @param {Place} place @param {number} port @returns {Record<string, string | number>} */
const settings = ({ folder }, port) => ({
  listen_addresses: '127.0.0.1',
  port,
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  [FOLDER_SETTING]: folder,
})

/** @param {Place} place @param {number} port @returns {string[]} */
const options = (place, port) =>
  Object.entries(settings(place, port)).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/**
 * Starts the server in a session of its own: Ctrl-C in the terminal, or a signal to the whole process group,
 * must reach only us, because PostgreSQL takes SIGTERM as a wish to wait for every client.
 * @param {Place} place @param {number} port
 * @returns {{ pid: number, said: () => string, hasEnded: () => boolean }}
 */
export function spawnServer(place, port) {
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(place.log)
  const log = openSync(place.log, 'a', 0o600)
  const before = statSync(place.log).size
  const said = () => readFileSync(place.log, 'utf8').slice(before).trim()
  if (process.platform === 'win32') {
    closeSync(log)
    return { ...startWithPgCtl(place, port), said }
  }
  const { name, handles, done } = reach(place.cluster, place.account)
  const child = spawn(place.binaries.postgres, ['-D', name, ...options(place, port)], {
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', log, log, ...handles],
    ...place.account,
  })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  child.unref()
  closeSync(log)
  done()
  return { pid: child.pid ?? 0, said, hasEnded: () => ended }
}

/** Windows: the server refuses administrators; pg_ctl drops those rights for it. */
function startWithPgCtl(place, port) {
  const flags = Object.entries(settings(place, port)).map(([name, value]) => `-c "${name}=${value}"`)
  const { status } = spawnSync(
    place.binaries.pgCtl,
    ['start', '-w', '-D', place.cluster, '-l', place.log, '-o', flags.join(' ')],
    { env: cleanEnvironment(), stdio: 'ignore', windowsHide: true },
  )
  return { pid: readPidFile(place)?.pid ?? 0, hasEnded: () => status !== 0 }
}

/**
 * Fast: open transactions are rolled back and everything is written. Immediate after 15 seconds: the next
 * start replays the log, and nothing that was committed is lost.
 * @param {Place} place @param {number} pid
 */
export async function stopServer(place, pid) {
  if (process.platform === 'win32') {
    spawnSync(place.binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', place.cluster], {
      stdio: 'ignore',
      windowsHide: true,
    })
    return
  }
  for (const [signal, seconds] of /** @type {const} */ ([
    ['SIGINT', 15],
    ['SIGQUIT', 10],
  ])) {
    if (!isServerOf(pid, place.cluster)) return
    process.kill(pid, signal)
    for (let i = 0; i < seconds * 40 && isServerOf(pid, place.cluster); i += 1) await sleep(25)
  }
  if (isServerOf(pid, place.cluster))
    throw new LaunchError(`PostgreSQL (process ${pid}) does not stop; its log is ${place.log}.`)
}

/** @param {Place} place */
export const hasCluster = ({ cluster }) => existsSync(path.join(cluster, 'PG_VERSION'))
