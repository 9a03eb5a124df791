import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { beginning, isAlive, sleep } from './processes.mjs'

/** @typedef {{ pid: number, begun: string }} Holder */

/** @param {string} file @returns {Holder | null} */
function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {Holder} holder */
const lives = ({ pid, begun }) => isAlive(pid) && (begun === '' || beginning(pid) === begun)

/**
 * Removes a lock whose holder died. Two processes may find the same dead holder, and the slower one must
 * not remove the lock that the faster one has just taken: so only one at a time looks and removes.
 * @param {string} file
 */
function removeIfDead(file) {
  const guard = `${file}.breaking`
  try {
    mkdirSync(guard)
  } catch {
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 10_000) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    const holder = holderOf(file)
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    // A file without a readable holder is one being written this moment, or one cut off by a power failure.
    const dead = holder ? !lives(holder) : written !== undefined && Date.now() - written > 5_000
    if (dead) rmSync(file, { force: true })
  } finally {
    rmdirSync(guard)
  }
}

/**
 * Runs `work` while no other process is inside a section of the same lock file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {{ patience?: number }} [options] how long to wait for another holder, in milliseconds
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { patience = 300_000 } = {}) {
  const self = JSON.stringify({ pid: process.pid, begun: beginning(process.pid) })
  const deadline = Date.now() + patience
  for (;;) {
    try {
      writeFileSync(file, self, { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${holderOf(file)?.pid ?? '?'} has held ${file} for too long; end it and try again.`,
      )
    }
    removeIfDead(file)
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
