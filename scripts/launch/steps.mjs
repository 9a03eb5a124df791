import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { LaunchError } from '../launch-error.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {number} milliseconds */
export const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * Says what is being done and, on the same line, how long it took. Plain text: the same in a terminal and in a log.
 * @template T
 * @param {string} label
 * @param {() => T | Promise<T>} work which prints nothing itself
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = performance.now()
  process.stdout.write(`${label} … `)
  try {
    const result = await work()
    process.stdout.write(`${seconds(performance.now() - begun)}\n`)
    return result
  } catch (error) {
    process.stdout.write(`failed after ${seconds(performance.now() - begun)}\n`)
    throw error
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Passes a signal on to the commands under way: only a terminal sends it to all of them by itself. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM')
}

/** Some runners colour what they print wherever CI is set, and a log is not a terminal. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show`: the command prints to our terminal as it runs
 * @returns {Promise<{ status: number, output: string }>} everything it printed, when it was not shown
 */
export function execute(command, args, { env = process.env, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...plain },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      windowsHide: true,
    })
    running.add(child)
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout?.on('data', chunk => chunks.push(chunk))
    child.stderr?.on('data', chunk => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', status => {
      running.delete(child)
      resolve({ status: status ?? 1, output: Buffer.concat(chunks).toString() })
    })
  })
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export async function mustSucceed(command, args, options) {
  const { status, output } = await execute(command, args, options)
  if (status === 0) return output
  const name = [command === process.execPath ? 'node' : command, ...args].join(' ').replaceAll(root, '')
  throw new LaunchError(`${output.trimEnd()}\n\n\`${name}\` failed (exit code ${status}).`)
}
