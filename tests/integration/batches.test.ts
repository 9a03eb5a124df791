import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/permissions'
import { type JobRunner, startJobs } from '@/lib/jobs/run'
import type { BatchItem } from '@/lib/schemas/batch'
import { itemsOfRows } from '@/lib/services/batch-items'
import {
  type BatchProgress,
  batchProgress,
  cancelBatch,
  listBatches,
  retryFaults,
  startBatch,
} from '@/lib/services/batches'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { workBatch } from '@/lib/services/work-batch'
import { type Canary, canary } from '../support/canary'
import { testDatabase } from '../support/clone'
import { loopDelay } from '../support/loop-delay'
import { madeUpRows, madeUpText } from '../support/made-up-articles'
import { small } from '../support/sample'

// Pages are read in threads, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 90_000 })

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }
let site: Canary

beforeAll(async () => {
  site = await canary('127.0.0.1', (request, response) => {
    const number = Number(/^\/story\/(\d+)$/.exec(request.url ?? '')?.[1])
    if (!number) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('no')
      return
    }
    const paragraphs = madeUpText(number)
      .split('\n\n')
      .map(text => `<p>${text}</p>`)
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="ar"><head><title>خبر ${number}</title><meta property="og:site_name" content="صحيفة الموقع"><meta property="article:published_time" content="2026-03-0${1 + (number % 9)}"></head><body><article><h1>خبر ${number}</h1>${paragraphs.join('')}</article></body></html>`,
      )
  })
  process.env.ISNAD_FETCH_ALLOW = `127.0.0.1:${site.port}`
})
afterAll(async () => {
  delete process.env.ISNAD_FETCH_ALLOW
  await site.close()
})

async function dossier(key: string): Promise<string> {
  await importDossier(system, { dossier: small(key) })
  return key
}

/** Without a queue: the chunks one after the other. */
async function workThrough(key: string, batch: string): Promise<BatchProgress> {
  for (;;) {
    await workBatch({ dossier: key, batch })
    const progress = await batchProgress(system, { dossier: key, batch })
    if (progress.state !== 'running') return progress
  }
}

const address = (url: string, position: number): BatchItem & { position: number } => ({
  source: { kind: 'address', way: 'address', dates: [] },
  from: url,
  title: null,
  outlet: null,
  url,
  published: null,
  language: null,
  position,
})
const story = (number: number | string) => `http://127.0.0.1:${site.port}/story/${number}`

describe('a batch', () => {
  test('brings rows in, makes each outlet once, and holds back what is here already', async () => {
    const key = await dossier('rows')
    const rows = madeUpRows(12)
    const items = itemsOfRows([...rows, { ...rows[0], row: 13, title: 'again' } as (typeof rows)[0]], 'csv')
    const { batch } = await startBatch(system, { dossier: key, kind: 'csv', label: 'rows.csv', items })
    expect(await batchProgress(system, { dossier: key, batch })).toMatchObject({
      state: 'running',
      label: 'rows.csv',
      total: 13,
      counts: { waiting: 13, done: 0 },
    })
    const progress = await workThrough(key, batch)
    expect(progress).toMatchObject({
      state: 'done',
      counts: { done: 12, duplicate: 1, failed: 0, waiting: 0 },
    })
    expect(progress.entries).toMatchObject([
      { position: 13, state: 'duplicate', fault: { refused: 'same-text' } },
    ])
    const after = await exportDossier(system, { key })
    const brought = after.articles.filter(({ title }) => title.startsWith('خبر'))
    expect(brought).toHaveLength(12)
    expect(new Set(brought.map(({ outlet }) => outlet)).size).toBe(7)
    expect(brought.find(({ title }) => title === 'خبر 3')).toMatchObject({
      text: madeUpText(3),
      published: '2026-03-05',
      language: 'ar',
    })
  })

  test('fetches addresses, and tells the faults by position', async () => {
    const key = await dossier('addresses')
    const items = [story(1), story(2), story('none'), 'http://10.0.0.1/x', story(3)].map((url, at) =>
      address(url, at + 1),
    )
    const { batch } = await startBatch(system, { dossier: key, kind: 'addresses', label: 'list', items })
    const progress = await workThrough(key, batch)
    expect(progress.counts).toMatchObject({ done: 3, failed: 2 })
    expect(progress.entries).toMatchObject([
      { position: 3, url: story('none'), fault: { refused: 'status', detail: '404' } },
      { position: 4, fault: { refused: 'not-public', detail: '10.0.0.1' } },
    ])
    const { articles, outlets } = await exportDossier(system, { key })
    expect(articles.find(({ url }) => url === story(1))).toMatchObject({
      title: 'خبر 1',
      published: '2026-03-02',
    })
    expect(outlets.filter(({ name }) => name.ar === 'صحيفة الموقع')).toHaveLength(1)
    const origins = await db.query(
      `SELECT origin->>'way' AS way, origin->>'from' AS "from" FROM article_version WHERE origin->>'from' = $1`,
      [story(1)],
    )
    expect(origins).toEqual([{ way: 'address', from: story(1) }])
  })

  test('tries failures again, and brings copies in where somebody says so', async () => {
    const key = await dossier('again')
    const { batch } = await startBatch(system, {
      dossier: key,
      kind: 'addresses',
      label: 'list',
      items: [address(story(5), 1), address(story(5), 2), address(story('none'), 3)],
    })
    expect((await workThrough(key, batch)).counts).toMatchObject({ done: 1, duplicate: 1, failed: 1 })
    expect(await retryFaults(system, { dossier: key, batch })).toEqual({ items: 1 })
    expect((await workThrough(key, batch)).counts).toMatchObject({ done: 1, duplicate: 1, failed: 1 })
    expect(await retryFaults(system, { dossier: key, batch, positions: [2], anyway: true })).toEqual({
      items: 1,
    })
    expect((await workThrough(key, batch)).counts).toMatchObject({ done: 2, duplicate: 0, failed: 1 })
  })

  test('stops where it stands', async () => {
    const key = await dossier('stop')
    const { batch } = await startBatch(system, {
      dossier: key,
      kind: 'csv',
      label: 'x',
      items: itemsOfRows(madeUpRows(60), 'csv'),
    })
    await workBatch({ dossier: key, batch })
    expect(await cancelBatch(system, { dossier: key, batch })).toMatchObject({
      state: 'cancelled',
      counts: { done: 25, cancelled: 35, waiting: 0 },
    })
    await workBatch({ dossier: key, batch })
    expect(
      (await exportDossier(system, { key })).articles.filter(({ title }) => title.startsWith('خبر')),
    ).toHaveLength(25)
    expect(await listBatches(system, { dossier: key })).toMatchObject([{ id: batch, state: 'cancelled' }])
  })

  test('is nobody else’s', async () => {
    const key = await dossier('mine')
    await dossier('theirs')
    const { batch } = await startBatch(system, {
      dossier: key,
      kind: 'csv',
      label: 'x',
      items: itemsOfRows(madeUpRows(1), 'csv'),
    })
    await expect(batchProgress(system, { dossier: 'theirs', batch })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(batchProgress(system, { dossier: key, batch: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
    const stranger: Actor = {
      kind: 'user',
      id: crypto.randomUUID(),
      name: 'x',
      isAdministrator: false,
      roles: new Map([['theirs', 'owner']]),
    }
    await expect(batchProgress(stranger, { dossier: key, batch })).rejects.toMatchObject({
      code: 'not-found',
    })
    const reader: Actor = { ...stranger, roles: new Map([[key, 'reader']]) }
    await expect(
      startBatch(reader, { dossier: key, kind: 'csv', label: 'x', items: itemsOfRows(madeUpRows(1), 'csv') }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(cancelBatch(reader, { dossier: key, batch })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('goes on only for as long as whoever started it may', async () => {
    const key = await dossier('rights')
    const [user] = await db.query<{ id: string }>(
      `INSERT INTO "user" (id, email, name) VALUES (gen_random_uuid(), 'editor@example.org', 'سلمى') RETURNING id`,
    )
    const id = user?.id ?? ''
    await db.query(
      `INSERT INTO membership (dossier_id, id, user_id, role) SELECT id, gen_random_uuid(), $1, 'editor' FROM dossier WHERE key = $2`,
      [id, key],
    )
    const editor: Actor = {
      kind: 'user',
      id,
      name: 'سلمى',
      isAdministrator: false,
      roles: new Map([[key, 'editor']]),
    }
    const { batch } = await startBatch(editor, {
      dossier: key,
      kind: 'csv',
      label: 'x',
      items: itemsOfRows(madeUpRows(30), 'csv'),
    })
    await workBatch({ dossier: key, batch })
    await db.query('DELETE FROM membership WHERE user_id = $1', [id])
    await workBatch({ dossier: key, batch })
    expect(await batchProgress(system, { dossier: key, batch })).toMatchObject({
      state: 'cancelled',
      startedByName: 'سلمى',
      counts: { done: 25, cancelled: 5 },
    })
  })
})

/** What must hold whenever it is looked at: an article is absent or complete. */
async function halves(): Promise<unknown[]> {
  return db.query(
    `SELECT article.key FROM article
     LEFT JOIN article_version AS version ON version.dossier_id = article.dossier_id AND version.id = article.version_id
     LEFT JOIN revision ON revision.dossier_id = article.dossier_id AND revision.item_key = article.key AND revision.kind = 'article'
     WHERE article.key LIKE 'a-%' AND (version.id IS NULL OR version.origin IS NULL OR revision.id IS NULL
       OR version.sha256 <> encode(sha256(convert_to(version.text, 'UTF8')), 'hex'))`,
  )
}

describe('the queue', () => {
  let runner: JobRunner | undefined
  afterAll(() => runner?.stop())

  async function finished(key: string, batch: string, patience: number): Promise<BatchProgress> {
    const end = Date.now() + patience
    for (;;) {
      const progress = await batchProgress(system, { dossier: key, batch })
      if (progress.state !== 'running' || Date.now() > end) return progress
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  }

  // The same with a thousand takes a minute or two: ISNAD_TEST_ARTICLES=1000.
  const many = Number(process.env.ISNAD_TEST_ARTICLES ?? 150)

  test(
    'brings many articles in while the process stays responsive',
    async () => {
      const key = await dossier('many')
      runner = await startJobs(db.url)
      const items = itemsOfRows(madeUpRows(many, 10_000), 'csv')
      const begun = performance.now()
      let progress: BatchProgress | undefined
      const late = await loopDelay(async () => {
        const { batch } = await startBatch(system, { dossier: key, kind: 'csv', label: 'many', items })
        progress = await finished(key, batch, many * 1_500)
      })
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      process.stdout.write(`${many} articles: ${seconds} s; loop late in ms: ${JSON.stringify(late)}\n`)
      expect(progress).toMatchObject({ state: 'done', counts: { done: many, failed: 0, duplicate: 0 } })
      expect(late.own.p99 - late.idle.p99).toBeLessThan(100)
      expect(await halves()).toEqual([])
      await runner.stop()
      runner = undefined
    },
    many * 1_500 + 60_000,
  )

  test('is out of reach of the application, which orders jobs and asks for them by name', async () => {
    const { pool } = database()
    await expect(pool.query('SELECT * FROM graphile_worker.jobs')).rejects.toThrow(/permission denied/)
    await expect(pool.query("SELECT graphile_worker.add_job('x')")).rejects.toThrow(/permission denied/)
    const { rows } = await pool.query("SELECT job_waits('nobody') AS waits")
    expect(rows).toEqual([{ waits: false }])
  })

  test('goes on after the database drops its connections', async () => {
    const key = await dossier('dropped')
    runner = await startJobs(db.url)
    const items = itemsOfRows(madeUpRows(40, 70_000), 'csv')
    const { batch } = await startBatch(system, { dossier: key, kind: 'csv', label: 'x', items })
    const dropped = await db.query<{ pid: number }>(
      `SELECT pg_terminate_backend(pid), pid FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'isnad jobs'`,
    )
    expect(dropped.length).toBeGreaterThan(1)
    expect(await finished(key, batch, 80_000)).toMatchObject({
      state: 'done',
      counts: { done: 40, failed: 0 },
    })
    const held = () =>
      db.query(
        `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND application_name = 'isnad jobs'`,
      )
    await expect.poll(held, { timeout: 5_000 }).toHaveLength(1)
    await runner.stop()
    runner = undefined
  })

  test('loses nothing and doubles nothing when its process is killed', async () => {
    const key = await dossier('killed')
    const rows = 60
    const { batch } = await startBatch(system, {
      dossier: key,
      kind: 'csv',
      label: 'x',
      items: itemsOfRows(madeUpRows(rows, 50_000), 'csv'),
    })
    let kills = 0
    while ((await batchProgress(system, { dossier: key, batch })).state === 'running' && kills < 4) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/job-process.ts', db.url], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, LOG_LEVEL: 'error' },
      })
      await once(child.stdout, 'data')
      await new Promise(resolve => setTimeout(resolve, 100 + 250 * kills))
      child.kill('SIGKILL')
      await once(child, 'exit')
      kills += 1
      expect(await halves()).toEqual([])
    }
    expect(kills).toBeGreaterThan(1)
    runner = await startJobs(db.url)
    const progress = await finished(key, batch, 120_000)
    expect(progress).toMatchObject({ state: 'done', counts: { done: rows, failed: 0, duplicate: 0 } })
    expect(
      (await exportDossier(system, { key })).articles.filter(({ title }) => title.startsWith('خبر')),
    ).toHaveLength(rows)
    expect(await halves()).toEqual([])
    expect(
      await db.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'ingest-batch'"),
    ).toEqual([])
  }, 300_000)
})
