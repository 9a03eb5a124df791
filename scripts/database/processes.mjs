import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** @param {number} milliseconds */
export const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/** @param {number} pid @returns {boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * A process number is given again after its owner died; together with the moment the process began it
 * is not. Empty where the system does not tell (not Linux): then the number alone has to do.
 * @param {number} pid
 * @returns {string}
 */
export function beginning(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** @param {number} pid @returns {string} the folder a process works in, empty where that cannot be read */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/**
 * Whether this living process is a PostgreSQL that works in this cluster, and not a stranger that was
 * given the number of a dead one.
 * @param {number} pid
 * @param {string} cluster real path
 */
export function isServerOf(pid, cluster) {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') return workingFolder(pid) === cluster
  if (process.platform === 'win32') return true
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
    'postgres',
  )
}

/**
 * Server processes left in a cluster after their postmaster was killed: a busy one does not notice, and
 * keeps the shared memory that a new postmaster waits for.
 * @param {string} cluster real path
 * @returns {number[]}
 */
export function leftovers(cluster) {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => workingFolder(pid) === cluster)
}
