import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.mjs'
import { findBinaries, serverAccount } from './binaries.mjs'

/**
 * @typedef {object} Place everything the launcher knows about one data folder
 * @property {string} folder real path of the data folder
 * @property {string} cluster what PostgreSQL calls its data directory
 * @property {string} log
 * @property {string} lock
 * @property {string} record the port of the last start
 * @property {string} password
 * @property {import('./binaries.mjs').Account} account
 * @property {import('./binaries.mjs').Binaries} binaries
 */

/** Kept beside the cluster and readable by its owner alone; written before the cluster that is made with it. */
function readOrMakePassword(folder) {
  const file = path.join(folder, 'password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (existsSync(path.join(folder, 'postgres', 'PG_VERSION'))) {
    throw new LaunchError(
      `The password of the database in ${folder} is gone: put the file ${file} back, or move the folder away to begin afresh.`,
    )
  }
  const password = randomBytes(24).toString('hex')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}

/** @param {string} dataDir @returns {Place} */
export function openPlace(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    const folder = realpathSync(dataDir)
    const cluster = path.join(folder, 'postgres')
    const account = serverAccount(cluster)
    return {
      folder,
      cluster,
      log: path.join(folder, 'postgres.log'),
      lock: path.join(folder, 'opening.lock'),
      record: path.join(folder, 'port'),
      get password() {
        return readOrMakePassword(folder)
      },
      account,
      binaries: findBinaries(account),
    }
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error
    throw new LaunchError(
      `The data folder ${dataDir} cannot be used by this user (${code}): set ISNAD_DATA to a folder of your own.`,
    )
  }
}

/**
 * How the server's own account names a folder of root's. The folders above it are often closed to that
 * account (/root, a temporary folder): through a descriptor that root has opened, only the folder itself
 * has to belong to it. `handles` go to the child as its third descriptor, and are closed here by `done`.
 * @param {string} folder
 * @param {Place['account']} account
 * @returns {{ name: string, handles: number[], done: () => void }}
 */
export function reach(folder, account) {
  if (!account || !existsSync('/proc/self/fd')) return { name: folder, handles: [], done: () => {} }
  const handle = openSync(folder, 'r')
  return { name: '/proc/self/fd/3', handles: [handle], done: () => closeSync(handle) }
}
