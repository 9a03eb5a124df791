import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../scripts/ports.mjs'
import { modelName, openModel } from './model-of-journeys'
import { openWire } from './wire'

const root = fileURLToPath(new URL('../..', import.meta.url))

function environment(data: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, ISNAD_BASE_URL: _public, HOST: _host, ...rest } = process.env
  return { ...rest, ISNAD_DATA: data, PORT: String(port), LOG_LEVEL: 'warn' }
}

interface Said {
  readonly url: string
  /** The path of the link for the first administrator, while there is none. */
  readonly setup: string | null
}

/** What `npm start` prints when its first page answers. */
function whatItSays(child: ChildProcess): Promise<Said> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /Isnad is ready.*\n\s*(http:\/\/\S+)\/ar/.exec(said)?.[1]
      const setup = /\/ar(\/setup\?token=\S+)/.exec(said)?.[1] ?? null
      if (found && said.includes('Ctrl-C stops it.')) resolve({ url: found, setup })
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', code =>
      reject(new Error(`npm start ended with ${code} before its first page:\n${said}`)),
    )
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

export interface Site extends Said {
  readonly stop: () => Promise<void>
}

/** Starts the site as a newcomer would, over a data folder; `settings` are what stands in their environment. */
export async function launchSite(
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...environment(data, await freePort(3210)), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    return { ...(await whatItSays(child)), stop: () => stop(child) }
  } catch (error) {
    await stop(child)
    throw error
  }
}

/** The site that the journeys go through: sets `ISNAD_JOURNEY_URL`, and what is returned stops it. */
export async function openSite(data: string): Promise<() => Promise<void>> {
  const site = await launchSite(data)
  // The workers, which start after this, read it as their base address.
  process.env.ISNAD_JOURNEY_URL = site.url
  process.env.ISNAD_JOURNEY_DATA = data
  const endMaker = await startMaker(data)
  return async () => {
    await endMaker()
    await site.stop()
  }
}

/** The process that makes people and dossiers beside the site (tests/support/maker.ts). */
async function startMaker(data: string): Promise<() => Promise<void>> {
  const { DATABASE_URL: _database, ...rest } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/maker.ts'], {
    cwd: root,
    env: { ...rest, ISNAD_DATA: data, LOG_LEVEL: 'error' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [said] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the maker of people and dossiers ended with ${code}`)
    }),
  ])) as [Buffer]
  process.env.ISNAD_JOURNEY_MAKER = said.toString().trim()
  return async () => {
    const ended = once(child, 'exit')
    child.stdin.end()
    await ended
  }
}

/** The newspaper that the journeys bring articles from: a site may fetch from its port, and from no other of this machine. */
async function startWire(port: number): Promise<() => Promise<void>> {
  const wire = await openWire(port)
  process.env.ISNAD_JOURNEY_WIRE = wire.url
  process.env.ISNAD_FETCH_ALLOW = new URL(wire.url).host
  return wire.close
}

/** Beside a site that runs already, another run of the journeys may have opened the newspaper: it serves both. */
async function joinWire(port: number): Promise<() => Promise<void>> {
  process.env.ISNAD_JOURNEY_WIRE = `http://127.0.0.1:${port}`
  return startWire(port).catch(error => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return async () => {}
  })
}

/** The site with an empty data folder, which goes when it is stopped. */
export default async function startSite(): Promise<() => Promise<void>> {
  // A site that runs already is looked at as it is; it was started with leave to fetch from port 4100.
  if (process.env.ISNAD_JOURNEY_URL) return joinWire(4100)
  const closeWire = await startWire(await freePort(4100))
  const closeModel = await startModel()
  const endSite = await startOwnSite().catch(async error => {
    await closeModel()
    await closeWire()
    throw error
  })
  return async () => {
    await endSite()
    await closeModel()
    await closeWire()
  }
}

/** The language model that the site of the journeys knows. */
async function startModel(): Promise<() => Promise<void>> {
  const model = await openModel()
  process.env.ISNAD_MODEL_URL = model.address
  process.env.ISNAD_MODEL_NAME = modelName
  return model.close
}

async function startOwnSite(): Promise<() => Promise<void>> {
  const data = await mkdtemp(path.join(tmpdir(), 'isnad-journeys-'))
  const remove = () => rm(data, { recursive: true, force: true })
  const end = await openSite(data).catch(async error => {
    await remove()
    throw error
  })
  return async () => {
    await end()
    await remove()
  }
}
