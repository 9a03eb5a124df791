import { spawn } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { sleep } from '../database/processes.mjs'
import { LaunchError } from '../launch-error.mjs'
import { freePort, tryPort } from '../ports.mjs'
import { root } from './steps.mjs'

/** @typedef {{ port: number, url: string, ended: Promise<number> }} Site */

const isAny = host => host === '0.0.0.0' || host === '::'
const bracketed = host => (host.includes(':') ? `[${host}]` : host)

/**
 * @param {string} host
 * @param {number} port
 * @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} [interfaces]
 * @returns {string[]} where a browser finds the server, this machine's own address first
 */
export function addresses(host, port, interfaces = networkInterfaces()) {
  if (!isAny(host)) return [`http://${bracketed(host)}:${port}`]
  const outside = Object.values(interfaces)
    .flatMap(list => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
  return ['127.0.0.1', ...outside].map(address => `http://${address}:${port}`)
}

/** @param {string} host @param {number} port @param {string} databaseUrl @param {boolean} dev */
function spawnNext(host, port, databaseUrl, dev) {
  return spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(path.join(root, 'scripts/launch/with-parent.mjs')).href,
      path.join(root, 'node_modules/next/dist/bin/next'),
      dev ? 'dev' : 'start',
      '--hostname',
      host,
      '--port',
      String(port),
    ],
    {
      cwd: root,
      env: /** @type {NodeJS.ProcessEnv} */ ({
        ...process.env,
        NODE_ENV: dev ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: databaseUrl,
        HOST: host,
        PORT: String(port),
      }),
      // A group of its own, so that a signal to ours reaches it once and in our order: first it, then the database.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
}

/** @param {string} address */
async function answers(address) {
  try {
    await fetch(`${address}/ar`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    return true
  } catch {
    return false
  }
}

/**
 * @param {{ host: string, wanted: number, databaseUrl: string, dev: boolean, onSpawn: (stop: () => Promise<void>) => void }} options
 * `onSpawn` learns how to stop a server that does not answer yet
 * @returns {Promise<Site>} when it answers
 */
export async function serve({ host, wanted, databaseUrl, dev, onSpawn }) {
  for (let from = wanted; ; ) {
    const port = await freePort(from, host)
    const child = spawnNext(host, port, databaseUrl, dev)
    /** @type {Promise<number>} */
    const ended = new Promise(resolve => {
      child.once('exit', code => resolve(code ?? 1))
      child.once('error', () => resolve(1))
    })
    let isOver = false
    ended.then(() => {
      isOver = true
    })
    const stop = async () => {
      child.kill('SIGTERM')
      // Requests under way may end; one that does not may not hold up the database's orderly stop.
      const forced = setTimeout(() => child.kill('SIGKILL'), 8_000)
      await ended
      clearTimeout(forced)
    }
    onSpawn(stop)
    const [url = ''] = addresses(host, port)
    while (!isOver) {
      if (await answers(url)) return { port, url, ended }
      await sleep(50)
    }
    // Another program took the port between our look and Next's; anything else is a fault of the site itself.
    if (await tryPort(port, host)) throw new LaunchError('The web server ended before it answered.')
    from = port + 1
  }
}
