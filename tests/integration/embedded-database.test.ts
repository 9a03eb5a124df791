import { type ChildProcess, spawn } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const launcher = pathToFileURL(fileURLToPath(new URL('../../scripts/database.mjs', import.meta.url))).href
const isRoot = process.getuid?.() === 0
const nobody = 65_534

interface Opener {
  readonly child: ChildProcess
  readonly url: string
  readonly started: boolean
  /** Waits until the process has ended, and says how. */
  readonly end: (signal: NodeJS.Signals) => Promise<string>
}

let data = ''
let openers: ChildProcess[] = []

beforeEach(() => {
  // Of mode 700: as root, the server's own account cannot walk through it.
  data = path.join(mkdtempSync(path.join(tmpdir(), 'isnad-embedded-')), 'data')
})

afterEach(async () => {
  // Whoever is left lets go; then one more opener, the last, stops what a killed one may have left running.
  for (const child of openers) child.kill('SIGKILL')
  openers = []
  if (existsSync(path.join(data, 'postgres/PG_VERSION')))
    await open()
      .then(last => last.end('SIGTERM'))
      .catch(() => {})
  rmSync(path.dirname(data), { recursive: true, force: true })
})

/** Opens the data folder in a process of its own, which holds it until it is ended. */
function open(uid?: number): Promise<Opener> {
  const code = `
    const { openDatabase } = await import(${JSON.stringify(launcher)})
    const { url, started } = await openDatabase({ dataDir: process.argv[1] })
    console.log(JSON.stringify({ url, started }))
    setInterval(() => {}, 1000)`
  const { DATABASE_URL: _outer, ...env } = process.env
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, data], {
    env: { ...env, HOME: path.dirname(data) },
    cwd: '/',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  openers.push(child)
  const ended = new Promise<string>(resolve =>
    child.once('exit', (status, signal) => resolve(signal ?? `${status}`)),
  )
  return new Promise((resolve, reject) => {
    let complaint = ''
    child.stderr.on('data', chunk => {
      complaint += chunk
    })
    child.stdout.once('data', chunk => {
      const { url, started } = JSON.parse(`${chunk}`) as { url: string; started: boolean }
      const end = (signal: NodeJS.Signals) => {
        child.kill(signal)
        return ended
      }
      resolve({ child, url, started, end })
    })
    void ended.then(how => reject(new Error(`ended (${how}): ${complaint}`)))
  })
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map(row => Object.values(row)[0])
  } finally {
    await client.end()
  }
}

const fill = (url: string) => query(url, "CREATE TABLE kept AS SELECT 'كلمة' AS word")
const kept = (url: string) => query(url, 'SELECT word FROM kept')
const pidFile = () => path.join(data, 'postgres/postmaster.pid')
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])

const answers = async (url: string) => {
  try {
    return (await query(url, 'SELECT 1')).length === 1
  } catch {
    return false
  }
}

describe('a fresh data folder', () => {
  it('becomes a PostgreSQL 18 of this user alone, on loopback, that stops with its opener', async () => {
    const first = await open()
    expect(first.started).toBe(true)
    expect(new URL(first.url).hostname).toBe('127.0.0.1')
    expect(await query(first.url, "SELECT current_setting('server_version_num')::int / 10000")).toEqual([18])
    expect(await query(first.url, 'SHOW listen_addresses')).toEqual(['127.0.0.1'])
    expect(await query(first.url, 'SHOW server_encoding')).toEqual(['UTF8'])
    expect(
      await query(
        first.url,
        "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'isnad'",
      ),
    ).toEqual(['iund'])
    expect(statSync(path.join(data, 'password')).mode & 0o777).toBe(0o600)
    const stranger = new URL(first.url)
    stranger.password = 'guess'
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect(await first.end('SIGTERM')).toBe('SIGTERM')
    expect(await answers(first.url)).toBe(false)
    expect(existsSync(pidFile())).toBe(false)
  })

  it('is opened by three at once: one starts it, the others join', async () => {
    const all = await Promise.all([open(), open(), open()])
    expect(all.filter(({ started }) => started)).toHaveLength(1)
    expect(new Set(all.map(({ url }) => url)).size).toBe(1)
  })

  it('is made again after an initdb that was cut off', async () => {
    mkdirSync(path.join(data, 'postgres.new/data'), { recursive: true })
    writeFileSync(path.join(data, 'postgres.new/data/PG_VERSION'), '18\n')
    const first = await open()
    expect(await answers(first.url)).toBe(true)
    expect(readdirSync(data)).not.toContain('postgres.new')
  })
})

describe('who holds the server', () => {
  it('the starter may go first: who joined keeps it, and stops it at the end', async () => {
    const first = await open()
    const second = await open()
    expect(second.started).toBe(false)
    await first.end('SIGINT')
    expect(await answers(second.url)).toBe(true)
    await second.end('SIGINT')
    expect(await answers(second.url)).toBe(false)
  })

  it('who joined does not stop it when it goes', async () => {
    const first = await open()
    const second = await open()
    await second.end('SIGTERM')
    expect(await answers(first.url)).toBe(true)
  })

  it('a server whose starter was killed is joined, and stopped by the last', async () => {
    const first = await open()
    await fill(first.url)
    await first.end('SIGKILL')
    const second = await open()
    expect(second.started).toBe(false)
    expect(await kept(second.url)).toEqual(['كلمة'])
    await second.end('SIGTERM')
    expect(await answers(second.url)).toBe(false)
  })
})

describe('after a disaster nothing that was committed is lost', () => {
  it('the postmaster killed with -9, while a backend goes on working', async () => {
    const first = await open()
    await fill(first.url)
    // Busy in a loop without waiting, it does not notice the death of its postmaster and keeps the shared memory.
    const busy = new pg.Client({ connectionString: first.url })
    busy.on('error', () => {})
    await busy.connect()
    const work = busy.query('DO $$ BEGIN FOR i IN 1..2000000000 LOOP END LOOP; END $$').catch(() => {})
    await sleep(200)
    process.kill(serverPid(), 'SIGKILL')
    await first.end('SIGKILL')
    const second = await open()
    expect(second.started).toBe(true)
    expect(await kept(second.url)).toEqual(['كلمة'])
    await work
  })

  it('a lock file whose number belongs to a stranger now', async () => {
    const first = await open()
    await fill(first.url)
    const lines = readFileSync(pidFile(), 'utf8').split('\n')
    await first.end('SIGTERM')
    const stranger = spawn('sleep', ['60'], isRoot ? { uid: statSync(path.join(data, 'postgres')).uid } : {})
    writeFileSync(pidFile(), [stranger.pid, ...lines.slice(1)].join('\n'))
    if (isRoot)
      chownSync(
        pidFile(),
        statSync(path.join(data, 'postgres')).uid,
        statSync(path.join(data, 'postgres')).gid,
      )
    try {
      const second = await open()
      expect(await kept(second.url)).toEqual(['كلمة'])
    } finally {
      stranger.kill()
    }
  })

  it('the recorded port taken by another program', async () => {
    const first = await open()
    await fill(first.url)
    const port = new URL(first.url).port
    await first.end('SIGTERM')
    const { createServer } = await import('node:net')
    const other = createServer()
    await new Promise<void>(resolve => other.listen(Number(port), '127.0.0.1', resolve))
    try {
      const second = await open()
      expect(new URL(second.url).port).not.toBe(port)
      expect(await kept(second.url)).toEqual(['كلمة'])
    } finally {
      other.close()
    }
  })

  it('the whole folder moved elsewhere', async () => {
    const first = await open()
    await fill(first.url)
    await first.end('SIGTERM')
    renameSync(data, `${data}-moved`)
    data = `${data}-moved`
    const second = await open()
    expect(await kept(second.url)).toEqual(['كلمة'])
  })

  it('a copy of a running folder is not taken for the running one', async () => {
    const first = await open()
    const original = data
    data = `${original}-copy`
    cpSync(original, data, { recursive: true })
    if (isRoot) {
      const { uid, gid } = statSync(path.join(original, 'postgres'))
      for (const entry of [
        '',
        ...readdirSync(path.join(data, 'postgres'), { recursive: true, encoding: 'utf8' }),
      ]) {
        chownSync(path.join(data, 'postgres', entry), uid, gid)
      }
    }
    const second = await open()
    expect(second.started).toBe(true)
    expect(second.url).not.toBe(first.url)
    await second.end('SIGTERM')
    data = original
    expect(await answers(first.url)).toBe(true)
  })
})

describe('what it cannot serve it leaves alone', () => {
  it('a folder of another PostgreSQL', async () => {
    const first = await open()
    await first.end('SIGTERM')
    const version = path.join(data, 'postgres/PG_VERSION')
    writeFileSync(version, '17\n')
    const before = readdirSync(path.join(data, 'postgres')).sort()
    await expect(open()).rejects.toThrow(/written by PostgreSQL 17.*Nothing was touched/)
    expect(readdirSync(path.join(data, 'postgres')).sort()).toEqual(before)
    writeFileSync(version, '18\n')
    expect(await answers((await open()).url)).toBe(true)
  })

  it.skipIf(!isRoot || !isReadableByAll())('a folder of another user', async () => {
    const first = await open()
    await first.end('SIGTERM')
    chmodSync(path.dirname(data), 0o755)
    await expect(open(nobody)).rejects.toThrow('set ISNAD_DATA to a folder of your own')
  })
})

function isReadableByAll(): boolean {
  for (
    let folder = fileURLToPath(new URL('../..', import.meta.url));
    folder !== '/';
    folder = path.dirname(folder)
  ) {
    accessSync(folder)
    if ((statSync(folder).mode & 0o005) !== 0o005) return false
  }
  return true
}

it.skipIf(!isRoot || !isReadableByAll())('an ordinary user runs it as themselves', async () => {
  chmodSync(path.dirname(data), 0o755)
  mkdirSync(data, { mode: 0o700 })
  chownSync(data, nobody, nobody)
  const first = await open(nobody)
  expect(statSync(path.join(data, 'postgres')).uid).toBe(nobody)
  expect(await answers(first.url)).toBe(true)
  await first.end('SIGTERM')
  expect(await answers(first.url)).toBe(false)
})
