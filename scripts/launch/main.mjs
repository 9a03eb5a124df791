import { prepareBuild, preparePackages } from './prepare.mjs'
import { addresses, serve } from './serve.mjs'
import { registerServer } from './servers.mjs'
import { endCommands, seconds, step } from './steps.mjs'
import { loadEnvFile, readEnv } from './variables.mjs'

/** What has to be undone, in reverse order, however the launch ends. @type {(() => Promise<void> | void)[]} */
const cleanups = []
let isServing = false

/** @type {Promise<never> | undefined} */
let ending

/** @param {number} code @returns {Promise<never>} */
function end(code) {
  ending ??= (async () => {
    endCommands()
    for (const cleanup of cleanups.reverse()) {
      try {
        await cleanup()
      } catch (error) {
        process.stderr.write(`${/** @type {Error} */ (error).message}\n`)
      }
    }
    process.exit(code)
  })()
  return ending
}

/** A server that is asked to stop, and does, has succeeded; work cut off has not, and says by what. */
function listenToSignals() {
  const numbers = /** @type {const} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })
  for (const [signal, number] of Object.entries(numbers)) {
    process.on(signal, () => {
      if (!ending) process.stdout.write(isServing ? '\nStopping.\n' : '\nInterrupted.\n')
      end(isServing ? 0 : 128 + number)
    })
  }
}

/** @param {number} begun @param {boolean} dev */
async function launch(begun, dev) {
  loadEnvFile()
  await preparePackages()
  const env = await readEnv()
  if (!dev) await prepareBuild()
  // Only now: these need the packages.
  const { migrateAndSeed, setupPaths } = await import('./first-time.mjs')
  const { openDatabase, defaultDataDir } = await import('../database.mjs')
  const label = process.env.DATABASE_URL
    ? 'Using the database server of DATABASE_URL'
    : 'Starting the database'
  const opening = openDatabase({ signals: false })
  // Also when the launch ends while it still opens.
  cleanups.push(() => opening.then(({ stop }) => stop()))
  const database = await step(label, () => opening)
  await migrateAndSeed(database.url, defaultDataDir())
  const setup = await setupPaths(database.url)
  const site = await serve({
    host: env.HOST,
    wanted: env.PORT,
    databaseUrl: database.url,
    dev,
    onSpawn: stop => cleanups.push(stop),
  })
  cleanups.push(registerServer(site.url))
  isServing = true
  if (site.port !== env.PORT)
    process.stdout.write(`Port ${env.PORT} is in use; ${site.port} is taken instead.\n`)
  const found = addresses(env.HOST, site.port).map(address => `${address}/ar  ${address}/en`)
  const open = [...(env.ISNAD_BASE_URL ? [`${env.ISNAD_BASE_URL}/ar`] : []), ...found]
  const base = env.ISNAD_BASE_URL ?? site.url
  const links = setup.map(path => `\n  ${base}${path}`).join('')
  const first =
    links && `Nobody looks after this site yet. This link makes its first administrator, once:${links}\n`
  process.stdout.write(
    `\nIsnad is ready after ${seconds(performance.now() - begun)}:\n  ${open.join('\n  ')}\n${first}Ctrl-C stops it.\n\n`,
  )
  const code = await site.ended
  if (!ending) await end(code || 1)
}

/**
 * @param {number} begun when the command began, by performance.now()
 * @param {boolean} dev pages are built as they are asked for, and again when their sources change
 */
export async function main(begun, dev) {
  listenToSignals()
  try {
    await launch(begun, dev)
  } catch (error) {
    if (ending) return
    const { name, message, stack } = /** @type {Error} */ (error)
    process.stderr.write(`\n${name === 'LaunchError' || name === 'EnvError' ? message : stack}\n`)
    await end(1)
  }
}
