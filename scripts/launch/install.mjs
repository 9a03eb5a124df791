import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { mustSucceed, root } from './steps.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry */
/** @typedef {{ packages?: Record<string, Entry> }} Lock */

/** @param {string} file @returns {Lock} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/**
 * Whether npm's own record of what it installed answers to the lock file. npm writes that record last, so an
 * installation that was cut off has none. Optional packages may be absent: most are for other systems.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @param {(folder: string) => boolean} isThere
 */
export function answersTo(lock, installed, isThere) {
  if (!installed.packages) return false
  return Object.entries(lock.packages ?? {}).every(([folder, wanted]) => {
    if (folder === '' || wanted.link) return true
    const found = installed.packages?.[folder]
    if (!found) return Boolean(wanted.optional || wanted.devOptional)
    return found.version === wanted.version && found.integrity === wanted.integrity && isThere(folder)
  })
}

const record = path.join(root, 'node_modules/.package-lock.json')

export function isInstalled() {
  return answersTo(readLock(path.join(root, 'package-lock.json')), readLock(record), folder =>
    existsSync(path.join(root, folder, 'package.json')),
  )
}

/** Exactly what the lock file says, with the tools that build the pages, and without any download beside npm's. */
export async function install() {
  // npm empties the folder first: cut off in the middle of that, the old record would still be believed.
  rmSync(record, { force: true })
  const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', CHECKPOINT_DISABLE: '1' }
  const npm = process.env.npm_execpath
  if (npm && /\.[cm]?js$/.test(npm)) await mustSucceed(process.execPath, [npm, ...args], { env })
  else if (process.platform === 'win32') await mustSucceed('cmd', ['/c', 'npm', ...args], { env })
  else await mustSucceed('npm', args, { env })
}
