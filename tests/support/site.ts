import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../scripts/ports.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

function environment(data: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, ISNAD_BASE_URL: _public, HOST: _host, ...rest } = process.env
  return { ...rest, ISNAD_DATA: data, PORT: String(port), LOG_LEVEL: 'warn' }
}

/** The address that `npm start` prints when its first page answers. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /Isnad is ready.*\n\s*(http:\/\/\S+)\/ar/.exec(said)?.[1]
      if (found) resolve(found)
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

/** Starts the site as a newcomer would, over a data folder; sets `ISNAD_JOURNEY_URL`, and what is returned stops it. */
export async function openSite(data: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: environment(data, await freePort(3210)),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    // The workers, which start after this, read it as their base address.
    process.env.ISNAD_JOURNEY_URL = await address(child)
    process.env.ISNAD_JOURNEY_DATA = data
  } catch (error) {
    await stop(child)
    throw error
  }
  return () => stop(child)
}

/** The site with an empty data folder, which goes when it is stopped. */
export default async function startSite(): Promise<() => Promise<void>> {
  // A site that runs already is looked at as it is.
  if (process.env.ISNAD_JOURNEY_URL) return async () => {}
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
