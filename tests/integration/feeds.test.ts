import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/permissions'
import { startJobs } from '@/lib/jobs/run'
import { listBatches } from '@/lib/services/batches'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import {
  checkFeed,
  checkFeedNow,
  followFeed,
  listFeeds,
  orderDueFeeds,
  unfollowFeed,
} from '@/lib/services/feeds'
import { fetchAddress, previewFeed } from '@/lib/services/fetch-address'
import { workBatch } from '@/lib/services/work-batch'
import { type Canary, canary } from '../support/canary'
import { testDatabase } from '../support/clone'
import { madeUpText } from '../support/made-up-articles'
import { small } from '../support/sample'

// Pages are read in threads, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 90_000 })

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }
let site: Canary
/** The stories that the feed names at the moment; null: the site is out of order. */
let stories: readonly number[] | null = []

const root = () => `http://127.0.0.1:${site.port}`
const item = (number: number) =>
  `<item><title>خبر ${number}</title><link>${root()}/story/${number}</link><guid isPermaLink="false">g${number}</guid><pubDate>Thu, 05 Mar 2026 14:30:00 +0300</pubDate></item>`

beforeAll(async () => {
  site = await canary('127.0.0.1', ({ url = '' }, response) => {
    const say = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body)
    const number = Number(/^\/story\/(\d+)$/.exec(url)?.[1])
    if (url === '/')
      say(
        200,
        'text/html',
        `<html><head><link rel="alternate" type="application/rss+xml" title="الأخبار" href="/rss"></head><body><p>x</p></body></html>`,
      )
    else if (url === '/bomb')
      say(
        200,
        'application/xml',
        '<!DOCTYPE z [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
      )
    else if (url === '/rss' && stories === null) say(503, 'text/plain', 'out of order')
    else if (url === '/rss')
      say(
        200,
        'application/rss+xml',
        `<rss version="2.0"><channel><title>صحيفة المثال</title><link>${root()}/</link>${stories?.map(item).join('')}</channel></rss>`,
      )
    else if (number)
      say(
        200,
        'text/html',
        `<html lang="ar"><head><title>خبر ${number}</title></head><body><article><h1>خبر ${number}</h1>${madeUpText(
          number,
        )
          .split('\n\n')
          .map(text => `<p>${text}</p>`)
          .join('')}</article></body></html>`,
      )
    else say(404, 'text/html', 'none')
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

async function workAll(key: string): Promise<void> {
  for (const { id, state } of await listBatches(system, { dossier: key }))
    if (state === 'running') await workBatch({ dossier: key, batch: id })
}

const brought = async (key: string) =>
  (await exportDossier(system, { key })).articles
    .flatMap(({ title }) => (title.startsWith('خبر') ? [title] : []))
    .sort()

describe('before anything is stored', () => {
  test('an address is shown with what it says of itself', async () => {
    const key = await dossier('look')
    const found = await fetchAddress(system, { dossier: key, address: `${root()}/story/7` })
    expect(found).toMatchObject({
      way: 'address',
      title: 'خبر 7',
      language: 'ar',
      from: `${root()}/story/7`,
      mediaType: 'text/html',
    })
    expect(found.text).toContain(madeUpText(7).split('\n\n')[1])
    await expect(
      fetchAddress(system, { dossier: key, address: 'http://169.254.169.254/latest' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      data: { refused: 'not-public' },
    })
    await expect(fetchAddress({ kind: 'public' }, { dossier: key, address: root() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a feed is shown, and a page shows its feeds', async () => {
    const key = await dossier('shown')
    stories = [1, 2]
    expect(await previewFeed(system, { dossier: key, address: `${root()}/rss` })).toMatchObject({
      title: 'صحيفة المثال',
      items: [{ title: 'خبر 1', date: { date: '2026-03-05T14:30:00+03:00' } }, { id: 'g2' }],
      faults: [],
    })
    expect(await previewFeed(system, { dossier: key, address: root() })).toEqual({
      feeds: [{ url: `${root()}/rss`, title: 'الأخبار' }],
    })
    await expect(previewFeed(system, { dossier: key, address: `${root()}/bomb` })).rejects.toMatchObject({
      data: { refused: 'not-a-feed' },
    })
    await expect(previewFeed(system, { dossier: key, address: `${root()}/story/1` })).rejects.toMatchObject({
      data: { refused: 'not-a-feed' },
    })
  })

  test('a person may make the server ask so often and no more', async () => {
    const key = await dossier('often')
    const editor: Actor = {
      kind: 'user',
      id: crypto.randomUUID(),
      name: 'x',
      isAdministrator: false,
      roles: new Map([[key, 'editor']]),
    }
    const ask = () =>
      fetchAddress(editor, { dossier: key, address: 'http://10.0.0.1/' }).catch(error => error.code)
    const answers = []
    for (let time = 0; time < 61; time += 1) answers.push(await ask())
    expect(answers.slice(0, 60).every(code => code === 'invalid')).toBe(true)
    expect(answers[60]).toBe('limited')
  })
})

describe('a feed that is followed', () => {
  test('brings in what is new from then on, once', async () => {
    const key = await dossier('follow')
    stories = [1, 2]
    const { feed } = await followFeed(system, { dossier: key, address: `${root()}/rss`, everyMinutes: 30 })
    expect(await listFeeds(system, { dossier: key })).toMatchObject([
      { id: feed, title: 'صحيفة المثال', everyMinutes: 30, failures: 0, fault: null },
    ])
    expect(await checkFeed({ dossier: key, feed })).toEqual({ items: 0 })
    stories = [4, 3, 2, 1]
    expect(await checkFeed({ dossier: key, feed })).toEqual({ items: 2 })
    expect(await checkFeed({ dossier: key, feed })).toEqual({ items: 0 })
    await workAll(key)
    expect(await brought(key)).toEqual(['خبر 3', 'خبر 4'])
    const origins = await db.query(
      `SELECT DISTINCT origin->>'way' AS way, origin->>'from' AS "from" FROM article_version JOIN dossier ON dossier.id = dossier_id WHERE dossier.key = $1 AND origin IS NOT NULL`,
      [key],
    )
    expect(origins).toEqual([{ way: 'feed', from: `${root()}/rss` }])
  })

  test('brings in what it holds today too, where somebody asks for it', async () => {
    const key = await dossier('present')
    stories = [1, 2]
    await followFeed(system, { dossier: key, address: `${root()}/rss`, withPresent: true })
    await workAll(key)
    expect(await brought(key)).toEqual(['خبر 1', 'خبر 2'])
  })

  test('is asked less and less often while it fails, says why, and recovers', async () => {
    const key = await dossier('fails')
    stories = []
    const { feed } = await followFeed(system, { dossier: key, address: `${root()}/rss`, everyMinutes: 60 })
    const waits: number[] = []
    stories = null
    for (let time = 0; time < 7; time += 1) {
      expect(await checkFeed({ dossier: key, feed })).toEqual({ items: 0 })
      const [found] = await listFeeds(system, { dossier: key })
      waits.push(Math.round(((found?.nextAt.getTime() ?? 0) - Date.now()) / 60_000))
      expect(found).toMatchObject({ failures: time + 1, fault: { refused: 'status', detail: '503' } })
    }
    expect(waits).toEqual([120, 240, 480, 960, 1440, 1440, 1440])
    stories = [9]
    expect(await checkFeedNow(system, { dossier: key, feed })).toEqual({ items: 1 })
    expect(await listFeeds(system, { dossier: key })).toMatchObject([{ failures: 0, fault: null }])
  })

  test('is looked at when its time has come, in dossiers that are worked on', async () => {
    const key = await dossier('due')
    stories = [1]
    const { feed } = await followFeed(system, { dossier: key, address: `${root()}/rss` })
    stories = [2, 1]
    const before = await orderDueFeeds()
    await db.query("UPDATE followed_feed SET next_at = now() - interval '1 minute' WHERE id = $1", [feed])
    expect(await orderDueFeeds()).toBe(before + 1)
    const runner = await startJobs(db.url)
    const end = Date.now() + 60_000
    while ((await brought(key)).length < 1 && Date.now() < end)
      await new Promise(resolve => setTimeout(resolve, 200))
    await runner.stop()
    expect(await brought(key)).toEqual(['خبر 2'])
    await db.query("UPDATE followed_feed SET next_at = now() - interval '1 minute' WHERE id = $1", [feed])
    await db.query('UPDATE dossier SET archived_at = now() WHERE key = $1', [key])
    expect(await orderDueFeeds()).toBe(0)
  })

  test('is followed by somebody, and no longer when they may not', async () => {
    const key = await dossier('whose')
    const [user] = await db.query<{ id: string }>(
      `INSERT INTO "user" (id, email, name) VALUES (gen_random_uuid(), 'reader@example.org', 'سلمى') RETURNING id`,
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
    stories = []
    const { feed } = await followFeed(editor, { dossier: key, address: `${root()}/rss` })
    stories = [1]
    await db.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [id])
    expect(await checkFeed({ dossier: key, feed })).toEqual({ items: 0 })
    expect(await listFeeds(system, { dossier: key })).toMatchObject([
      { startedByName: 'سلمى', fault: { refused: 'no-follower' } },
    ])
    const stranger: Actor = { ...editor, roles: new Map() }
    await expect(unfollowFeed(stranger, { dossier: key, feed })).rejects.toMatchObject({ code: 'not-found' })
    await unfollowFeed(system, { dossier: key, feed })
    await expect(unfollowFeed(system, { dossier: key, feed })).rejects.toMatchObject({ code: 'not-found' })
    expect(await listFeeds(system, { dossier: key })).toEqual([])
  })
})
