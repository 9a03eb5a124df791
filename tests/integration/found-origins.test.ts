import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { canonicalDossier } from '@/lib/export/dossier'
import { findEdges, findWithin } from '@/lib/jobs/finding/find'
import { decideOrigin } from '@/lib/services/decide-origins'
import { exportComparison, exportDossier, importDossier } from '@/lib/services/dossiers'
import { findOriginsAgain, orderStalledFindings, workFinding } from '@/lib/services/find-origins'
import { changeItems } from '@/lib/services/items'
import { followLive } from '@/lib/services/live'
import { readOrigins } from '@/lib/services/origins'
import { generatedArticles } from '../../bench/generated-articles'
import { testDatabase } from '../support/clone'
import { loopDelay } from '../support/loop-delay'
import { originsDossier } from '../support/origins-dossier'

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }
const reason = 'It says so.'
const never = new AbortController().signal

const suggestions = async (dossier: string) => (await readOrigins(system, { dossier })).suggestions
const edges = async (dossier: string) =>
  (await suggestions(dossier)).open.map(({ article, source, from }) => `${article} ${source ?? from}`)
const both = ['anvil lamp-report', 'sieve bucket']

async function idOf(dossier: string): Promise<string> {
  const [row] = await db.query<{ id: string }>('SELECT id FROM dossier WHERE key = $1', [dossier])
  return row?.id ?? ''
}

interface Job extends Record<string, unknown> {
  readonly seconds: number
}

/** The jobs that wait for a dossier, by the seconds until they begin. */
const jobs = async (dossier: string): Promise<readonly Job[]> =>
  db.query<Job>(
    `SELECT extract(epoch FROM run_at - now())::float AS seconds FROM graphile_worker.jobs WHERE key = $1`,
    [`find-origins:${await idOf(dossier)}`],
  )

async function start(dossier: string): Promise<string> {
  await importDossier(system, { dossier: originsDossier(dossier) })
  return idOf(dossier)
}

async function found(dossier: string): Promise<string> {
  const dossierId = await start(dossier)
  await workFinding({ dossierId }, findEdges)
  return dossierId
}

const rename = async (dossier: string, title: string) => {
  const { articles } = await readOrigins(system, { dossier })
  const article = articles.find(({ id }) => id === 'bucket')
  if (!article) throw new Error('it is there')
  const [{ number } = { number: 1 }] = await db.query<{ number: number }>(
    `SELECT max(number) AS number FROM revision WHERE item_key = 'bucket' AND kind = 'article' AND dossier_id = $1`,
    [await idOf(dossier)],
  )
  return changeItems(system, {
    dossier,
    changes: [{ kind: 'article', key: 'bucket', seen: number, content: { ...article, title } }],
  })
}

describe('who draws on whom', () => {
  test('is found in a job, with the entry it stands for, and stays out of export and comparison', async () => {
    const dossierId = await start('job')
    const files = async () => [
      canonicalDossier(await exportDossier(system, { key: 'job' })),
      JSON.stringify(await exportComparison(system, { key: 'job' })),
    ]
    const before = await files()
    expect(await suggestions('job')).toMatchObject({ state: 'finding', entry: null, foundAt: null, open: [] })
    expect(await jobs('job')).toHaveLength(1)
    await workFinding({ dossierId }, findEdges)
    expect(await suggestions('job')).toMatchObject({ state: 'current', entry: 1, fault: null })
    expect(await edges('job')).toEqual(both)
    const [, copy] = (await suggestions('job')).open
    const [overlap] = copy?.evidence ?? []
    if (overlap?.kind !== 'overlap') throw new Error('the copy overlaps')
    const [{ here, there, marks } = { here: null, there: null, marks: null }] = overlap.passages
    expect(marks?.here.map(span => here?.exact.slice(span.start, span.end))).toContain('red')
    expect(marks?.there.map(span => there?.exact.slice(span.start, span.end))).toContain('blue')
    expect(await files()).toEqual(before)
  })

  test('stays on the page while newer is found, which a burst of changes orders once', async () => {
    const dossierId = await found('burst')
    await db.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [`find-origins:${dossierId}`])
    for (const title of ['One', 'Two', 'Three']) await rename('burst', title)
    expect(await suggestions('burst')).toMatchObject({ state: 'finding', entry: 1 })
    expect(await edges('burst')).toEqual(both)
    const waiting = await jobs('burst')
    expect(waiting).toHaveLength(1)
    expect(waiting[0]?.seconds).toBeGreaterThan(0)
    await workFinding({ dossierId }, findEdges)
    expect(await suggestions('burst')).toMatchObject({ state: 'current', entry: 4 })
  })

  test('is told to those who look, and what was found before a change is not taken for its own', async () => {
    const dossierId = await start('told')
    const ended = new AbortController()
    const marks: string[] = []
    const reader = (async () => {
      for await (const message of followLive(async () => system, { dossier: 'told' }, ended.signal))
        if (message.type === 'found') marks.push(message.mark)
    })()
    await expect.poll(() => marks).toHaveLength(1)
    const work = workFinding({ dossierId }, async (dossier, stop) => {
      await rename('told', 'Meanwhile')
      return findEdges(dossier, stop)
    })
    await work
    await expect.poll(() => marks.at(-1), { timeout: 5_000 }).toBe((await suggestions('told')).mark)
    expect(await suggestions('told')).toMatchObject({ state: 'finding', entry: 1 })
    ended.abort()
    await reader
  })

  test('is ordered where nobody has the job, or an older version found it', async () => {
    const dossierId = await found('stalled')
    const drop = () =>
      db.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [`find-origins:${dossierId}`])
    await drop()
    await orderStalledFindings()
    expect(await jobs('stalled')).toEqual([])
    await db.query('UPDATE found_origins SET version = 0 WHERE dossier_id = $1', [dossierId])
    expect(await suggestions('stalled')).toMatchObject({ state: 'finding', open: [] })
    await orderStalledFindings()
    expect(await jobs('stalled')).toHaveLength(1)
  })
})

describe('what people decide', () => {
  test('shows at once, both ways, without finding anew', async () => {
    await found('decided')
    const about = { dossier: 'decided', reason, seen: 0 }
    await decideOrigin(system, { ...about, article: 'anvil', source: 'lamp-report', outcome: 'rejected' })
    expect(await edges('decided')).toEqual(['sieve bucket'])
    expect(await suggestions('decided')).toMatchObject({ state: 'current' })
    await decideOrigin(system, { ...about, article: 'sieve', from: 'bucket', outcome: 'accepted' })
    expect(await edges('decided')).toEqual([])
  })

  test('is remembered by processes that begin later: rejected is not offered again, accepted stands', async () => {
    await start('again')
    const work = async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/job-process.ts', db.url], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, LOG_LEVEL: 'error' },
      })
      await expect.poll(async () => (await suggestions('again')).state, { timeout: 60_000 }).toBe('current')
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const read = async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...['--import', 'tsx', 'tests/support/read-origins.ts', db.url, 'again'],
      ])
      return JSON.parse(stdout)
    }
    await work()
    expect(await read()).toEqual({ edges: both, decided: [] })
    const about = { dossier: 'again', reason, seen: 0 }
    await decideOrigin(system, { ...about, article: 'sieve', from: 'bucket', outcome: 'rejected' })
    await decideOrigin(system, { ...about, article: 'anvil', source: 'lamp-report', outcome: 'accepted' })
    expect(await suggestions('again')).toMatchObject({ state: 'finding' })
    await work()
    const decided = ['sieve r-bucket rejected', 'anvil lamp-report accepted']
    expect(await read()).toEqual({ edges: [], decided })
  }, 240_000)
})

describe('finding', () => {
  test('that fails says so, keeps what was found before, and is tried again when it is asked for', async () => {
    const dossierId = await found('failed')
    await rename('failed', 'Changed')
    const hasty = { patience: 1, megabytes: 256 }
    await workFinding({ dossierId }, (dossier, stop) => findWithin(hasty, dossier, stop))
    expect(await suggestions('failed')).toMatchObject({ state: 'failed', fault: 'too-hard', entry: 1 })
    expect(await edges('failed')).toEqual(both)
    await orderStalledFindings()
    await db.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [`find-origins:${dossierId}`])
    await findOriginsAgain(system, { dossier: 'failed' })
    expect(await suggestions('failed')).toMatchObject({ state: 'finding', fault: null })
    expect(await jobs('failed')).toHaveLength(1)
    await workFinding({ dossierId }, findEdges)
    expect(await suggestions('failed')).toMatchObject({ state: 'current', entry: 2 })
    await db.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [`find-origins:${dossierId}`])
    await findOriginsAgain(system, { dossier: 'failed' })
    expect(await jobs('failed')).toEqual([])
  })

  test('ends with its process, and is ordered again', async () => {
    const dossierId = await start('stopped')
    const stop = new AbortController()
    const work = workFinding({ dossierId }, findEdges, stop.signal)
    stop.abort()
    await work
    expect(await suggestions('stopped')).toMatchObject({ state: 'finding', fault: null })
    expect(await jobs('stopped')).toHaveLength(1)
  })

  test('that breaks or wants too much memory is a failure, and harms no other', async () => {
    const broken = { ...originsDossier('broken'), articles: null } as unknown as Dossier
    expect(await findEdges(broken, never)).toEqual({ fault: 'internal' })
    const articles = generatedArticles(4_000).articles
    const large: Dossier = { ...originsDossier('large'), articles, claims: [] }
    expect(await findWithin({ patience: 120_000, megabytes: 24 }, large, never)).toEqual({
      fault: 'too-hard',
    })
    expect(await findEdges(originsDossier('small'), never)).toHaveProperty('found')
  }, 180_000)

  test('leaves the process free to answer', async () => {
    const { articles } = generatedArticles(2_000)
    const many: Dossier = { ...originsDossier('many'), articles, claims: [] }
    let result: Awaited<ReturnType<typeof findEdges>> | undefined
    const begun = performance.now()
    const late = await loopDelay(async () => {
      result = await findEdges(many, never)
    })
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
    process.stdout.write(`2000 articles: ${seconds} s; loop late in ms: ${JSON.stringify(late)}\n`)
    expect(result).toHaveProperty('found')
    expect(late.own.p99 - late.idle.p99).toBeLessThan(100)
  }, 180_000)
})
