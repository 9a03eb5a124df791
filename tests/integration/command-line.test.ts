import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '@/lib/domain/dossier'
import { canonicalDossier } from '@/lib/export/dossier'
import { type Clone, cloneDatabase } from '../support/clone'
import { readDemo, small } from '../support/sample'

const isnad = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))
const patience = 120_000

let folder: string
let db: Clone

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  db = await cloneDatabase()
})
afterEach(() => db.drop())

function start(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [isnad, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

interface Done {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = { DATABASE_URL: db.url },
): Promise<Done> {
  const child = start(args, env)
  const [out, err, code] = await Promise.all([
    child.stdout?.setEncoding('utf8').toArray(),
    child.stderr?.setEncoding('utf8').toArray(),
    new Promise<number | null>(resolve => child.on('close', resolve)),
  ])
  return { code, out: out?.join('') ?? '', err: err?.join('') ?? '' }
}

async function put(dossier: unknown): Promise<string> {
  const file = path.join(folder, 'dossier.json')
  await writeFile(file, typeof dossier === 'string' ? dossier : JSON.stringify(dossier))
  return file
}

const stored = () => db.query('SELECT key FROM dossier')
const silent = { code: 0, out: '', err: '' }

describe('import and export', { timeout: patience }, () => {
  test('store, tell what was done, and give back the canonical file', async () => {
    const dossier = small('port')
    const file = await put(dossier)
    expect(await run(['import', file])).toEqual({ ...silent, out: 'port: created\n' })
    const published = 'edition 1: /ar/d/port\n'
    expect(await run(['import', file, '--publish'])).toEqual({
      ...silent,
      out: `port: unchanged\n${published}`,
    })
    expect(await run(['export', 'port'])).toEqual({ ...silent, out: canonicalDossier(dossier) })
    const compared = await run(['compare', file])
    expect(await run(['export', 'port', '--format', 'comparison'])).toEqual(compared)
    const table = await run(['compare', file, '--format', 'csv'])
    expect(await run(['export', 'port', '--format', 'csv'])).toEqual(table)
  })

  test('other content under the same id needs --replace', async () => {
    await run(['import', await put(small('port'))])
    const other = await put({ ...small('port'), claims: [] })
    const refused = await run(['import', other])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toBe('dossier port is here with other content; --replace takes its place\n')
    expect(await run(['import', other, '--replace'])).toEqual({ ...silent, out: 'port: replaced\n' })
  })

  test('a broken file is refused with a line per fault, and nothing is stored', async () => {
    const dossier = small('port')
    const broken = dossier.claims.map(claim => ({ ...claim, event: 'nowhere', article: 'none' }))
    const { code, out, err } = await run(['import', await put({ ...dossier, claims: broken })])
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd().split('\n')).toHaveLength(4)
    expect(err).toContain('claims[0].event: ')
    expect(await run(['import', await put('{')])).toMatchObject({ code: 2, out: '' })
    expect(await run(['import', path.join(folder, 'nothing.json')])).toMatchObject({ code: 2, out: '' })
    expect(await stored()).toEqual([])
  })

  test('what is not there, or no format of ours, is bad input', async () => {
    expect(await run(['export', 'nothing'])).toEqual({
      code: 2,
      out: '',
      err: 'there is no dossier nothing\n',
    })
    expect(await run(['export', 'nothing', '--format', 'pdf'])).toMatchObject({ code: 2, out: '' })
  })
})

test('an import killed half way leaves nothing, and the next one is whole', {
  timeout: patience,
}, async () => {
  const dossier = small('killed')
  const claims = Array.from({ length: 20_000 }, (_, at) => ({ ...dossier.claims[0], id: `c${at}` }))
  const large = { ...dossier, claims } as Dossier
  const file = await put(large)
  const child = start(['import', file], { DATABASE_URL: db.url })
  const ended = new Promise(resolve => child.on('close', (_code, signal) => resolve(signal)))
  const atWork = () =>
    db.query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'isnad' AND query LIKE 'COPY%'`,
    )
  while ((await atWork()).length === 0 && child.exitCode === null);
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  while ((await atWork()).length > 0);
  expect(await stored()).toEqual([])
  expect(await run(['import', file])).toMatchObject({ code: 0, out: 'killed: created\n' })
  expect((await run(['export', 'killed'])).out).toBe(canonicalDossier(large))
})

describe('migrate and seed', { timeout: patience }, () => {
  test('a database that others look after is changed only when asked', async () => {
    const empty = await cloneDatabase({ empty: true })
    const env = { DATABASE_URL: empty.url }
    const refused = await run(['seed'], env)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatch(/^the database lacks \S+_store, .*: run isnad migrate\n$/)
    expect(await empty.query("SELECT to_regclass('dossier') AS dossier")).toEqual([{ dossier: null }])
    expect((await run(['migrate'], env)).out).toMatch(/_store\n/)
    expect(await run(['migrate'], env)).toEqual(silent)
    await empty.drop()
  })

  test('the demo is loaded once, published, and marked synthetic', async () => {
    const { id } = (await readDemo()).dossier
    expect(await run(['seed'])).toEqual({ ...silent, out: `${id}: created\nedition 1: /ar/d/${id}\n` })
    expect(await run(['seed'])).toEqual({ ...silent, out: `${id}: unchanged\n` })
    expect(await db.query('SELECT key, synthetic FROM dossier')).toEqual([{ key: id, synthetic: true }])
  })

  test('a server that does not answer is told in one line', async () => {
    const { code, out, err } = await run(['migrate'], { DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' })
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('the database cannot be reached: connect ECONNREFUSED 127.0.0.1:1\n')
  })
})

test('without DATABASE_URL a database in the data folder serves the command', {
  timeout: patience,
}, async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'isnad-cli-data-'))
  const env = { DATABASE_URL: '', ISNAD_DATA: data }
  const dossier = small('local')
  expect(await run(['import', await put(dossier)], env)).toEqual({ ...silent, out: 'local: created\n' })
  expect((await run(['export', 'local'], env)).out).toBe(canonicalDossier(dossier))
  await rm(data, { recursive: true })
})

test.skipIf(!existsSync('/dev/full'))(
  'a result that cannot be written is said, and is no finding',
  async () => {
    const file = await put(small('full'))
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [isnad, 'compare', file], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect(stderr).toMatch(/^the result could not be written: .*ENOSPC.*\n$/)
    expect(status).toBe(74)
  },
)
