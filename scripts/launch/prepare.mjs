import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from '../database/lock.mjs'
import { LaunchError } from '../launch-error.mjs'
import { fingerprint } from './fingerprint.mjs'
import { install, isInstalled } from './install.mjs'
import { cache, runningServers } from './servers.mjs'
import { mustSucceed, root, step } from './steps.mjs'

const generated = path.join(root, 'lib/db/generated')
const generatedRecord = path.join(generated, '.made-from')
const build = path.join(root, '.next')
const buildRecord = path.join(build, 'made-from')

/** @param {string} file */
const readRecord = file => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const generatedNow = () =>
  fingerprint(root, ['prisma/schema.prisma', 'prisma.config.ts', 'scripts/prisma.mjs', 'package-lock.json'])

/** Everything `next build` reads. Left out: tests, and the client generated from the schema that is in. */
function buildNow() {
  const atRoot = readdirSync(root).filter(name =>
    /^(?!vitest|playwright|knip|stryker)[\w.-]+\.config\.(js|mjs|ts)$|^(proxy|instrumentation(-client)?)\.ts$|^tsconfig\.json$|^package-lock\.json$/.test(
      name,
    ),
  )
  const variables = Object.entries(process.env)
    .filter(([name]) => name.startsWith('NEXT_PUBLIC_') || name === 'ISNAD_BASE_URL')
    .map(pair => pair.join('='))
  return fingerprint(root, [...atRoot.sort(), 'app', 'components', 'lib', 'public', 'prisma/schema.prisma'], {
    without: /\.(test|cases)\.tsx?$|^lib\/db\/generated\//,
    and: variables.sort(),
  })
}

/** @param {string} what */
function assertNobodyServes(what) {
  const [server] = runningServers()
  if (!server) return
  throw new LaunchError(
    `${what} cannot be replaced while an Isnad started from this folder uses them: stop it first (process ${server.pid}, ${server.address}).`,
  )
}

/**
 * Packages and the database client, made only when what they are made from has changed. One process at a time:
 * a second `npm start` finds everything done when its turn comes.
 */
export function preparePackages() {
  mkdirSync(cache, { recursive: true })
  return withLock(path.join(cache, 'lock'), async () => {
    if (!isInstalled()) {
      assertNobodyServes('The packages')
      await step('Installing the packages of the lock file', install)
    }
    const wanted = generatedNow()
    if (readRecord(generatedRecord) === wanted) return
    await step('Generating the database client', () =>
      mustSucceed(process.execPath, ['scripts/prisma.mjs', 'generate']),
    )
    writeFileSync(generatedRecord, wanted)
  })
}

/** @returns {Promise<void>} when `.next` holds a complete build of the present sources */
export function prepareBuild() {
  return withLock(path.join(cache, 'lock'), async () => {
    const wanted = buildNow()
    if (existsSync(path.join(build, 'BUILD_ID')) && readRecord(buildRecord) === wanted) return
    assertNobodyServes('The pages')
    rmSync(buildRecord, { force: true })
    const env = /** @type {NodeJS.ProcessEnv} */ ({
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
    await step('Building the pages', () =>
      mustSucceed(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env }),
    )
    writeFileSync(buildRecord, wanted)
  })
}
