import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findHead } from '@/lib/db/dossiers'
import { startJobs } from '@/lib/jobs/run'
import { verifyAudit } from '@/lib/services/audit'
import { readDeskArticle } from '@/lib/services/desk'
import { importDossier } from '@/lib/services/dossiers'
import { archiveDossier } from '@/lib/services/dossiers-desk'
import { changeItems } from '@/lib/services/items'
import { changeRole } from '@/lib/services/members'
import {
  cancelModelRun,
  configureModel,
  modelProgress,
  readAskable,
  readModel,
  suggestByModel,
} from '@/lib/services/model'
import { orderStalledModelRuns, workModelRun } from '@/lib/services/work-model-run'
import { testDatabase } from '../support/clone'
import { harbour, quotes } from '../support/harbour'
import { fails, hangs, type ModelServer, modelServer, says, writes } from '../support/model-server'
import { systemActor, type TestUser, testUser } from '../support/people'

vi.setConfig({ testTimeout: 90_000 })

const db = testDatabase()
const article = 'a-anchor'
const pace = { first: 5, longest: 500 }
const key = 'sk-never-told-to-anybody'
let server: ModelServer
let made = 0
let dossier = ''
let dossierId = ''
let owner: TestUser
let editor: TestUser

const model = () => ({ address: server.address, model: 'sage' })
const turnOn = (more: Partial<Parameters<typeof configureModel>[1]> = {}) =>
  configureModel(owner.actor, {
    dossier,
    isOn: true,
    ...model(),
    monthlyTokens: 1_000_000,
    monthlyCost: null,
    ...more,
  })
const start = async (of = article, who = editor) =>
  (await suggestByModel(who.actor, { dossier, article: of })).run
const work = (run: string, isStopping?: () => boolean) =>
  workModelRun({ dossier, dossierId, run }, isStopping, pace)
const progress = (run: string) => modelProgress(editor.actor, { dossier, run })
const read = async (of = article) => {
  const run = await start(of)
  await work(run)
  return progress(run)
}

const offer = (question: string, quote: string, value: object, more: object = {}) => ({
  question,
  quote,
  before: null,
  value,
  stance: 'asserts',
  polarity: 'affirms',
  mood: 'actual',
  event: null,
  holder: null,
  attribution: [],
  asOf: null,
  why: 'the words say so',
  ...more,
})
const length = offer('length', quotes.duration, {
  type: 'duration',
  amount: 3,
  unit: 'hour',
  qualifier: 'exact',
})
const asked = offer(
  'asked-by',
  quotes.askedBy,
  { type: 'entity', id: 'union' },
  {
    attribution: [{ source: 'sail-agency', verb: 'quotes' }],
  },
)
const invented = offer('length', 'واستمرت الجلسة خمس ساعات', { type: 'duration', amount: 5, unit: 'hour' })
/** A quantity that the dossier has as a suggestion already. */
const known = offer('ships', quotes.ships, { type: 'quantity', amount: 12, qualifier: 'at-least' })

beforeAll(async () => {
  server = await modelServer()
  process.env.ISNAD_MODEL_URL = server.address
  process.env.ISNAD_MODEL_NAME = 'sage'
  process.env.ISNAD_MODEL_KEY = key
  process.env.ISNAD_MODEL_PRICES = '2/8 USD'
})
afterAll(async () => {
  for (const name of ['URL', 'NAME', 'KEY', 'PRICES', 'SECONDS']) delete process.env[`ISNAD_MODEL_${name}`]
  await server.close()
})
beforeEach(async () => {
  made += 1
  dossier = `harbour-${made}`
  await importDossier(systemActor, { dossier: harbour(dossier) })
  dossierId = (await findHead(dossier))?.id ?? ''
  owner = await testUser({ memberOf: { [dossier]: 'owner' } })
  editor = await testUser({ memberOf: { [dossier]: 'editor' } })
  server.requests.length = 0
  server.answer(says({ claims: [length, asked, invented, known] }))
})
afterEach(() => {
  process.env.ISNAD_MODEL_URL = server.address
  delete process.env.ISNAD_MODEL_SECONDS
})

describe('the switch', () => {
  test('is off until an owner turns it on: nothing is offered and nothing sent', async () => {
    expect(await readModel(editor.actor, { dossier })).toMatchObject({
      isOn: false,
      isOther: false,
      model: { address: server.address, name: 'sage', currency: 'USD' },
      use: { runs: 0 },
    })
    expect(await readAskable(editor.actor, { dossier, article })).toBeNull()
    await expect(start()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'model-off' } })
    expect(server.requests).toHaveLength(0)
  })

  test('is the owner’s alone, and stands in the audit trail', async () => {
    const input = { dossier, isOn: true, ...model(), monthlyTokens: 5_000, monthlyCost: 3 }
    await expect(configureModel(editor.actor, input)).rejects.toMatchObject({ code: 'forbidden' })
    await configureModel(owner.actor, input)
    expect(await readModel(editor.actor, { dossier })).toMatchObject({
      isOn: true,
      monthlyTokens: 5_000,
      monthlyCost: 3,
    })
    const [entry] = await db.query<{ action: string; detail: object }>(
      'SELECT action, detail FROM audit_entry WHERE dossier_id = $1 ORDER BY number DESC LIMIT 1',
      [dossierId],
    )
    expect(entry).toMatchObject({ action: 'dossier:model', detail: { on: true, address: server.address } })
    expect(await verifyAudit(owner.actor, { dossier })).toMatchObject({ broken: null })
    await turnOn({ isOn: false })
    expect(await readAskable(editor.actor, { dossier, article })).toBeNull()
  })

  test('is for the address that was shown: another one is off until it is agreed to', async () => {
    await turnOn()
    process.env.ISNAD_MODEL_URL = 'http://elsewhere.example/v1'
    expect(await readModel(editor.actor, { dossier })).toMatchObject({ isOn: false, isOther: true })
    expect(await readAskable(editor.actor, { dossier, article })).toBeNull()
    await expect(start()).rejects.toMatchObject({ data: { reason: 'model-off' } })
    await expect(turnOn()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'model-other' } })
  })
})

describe('a reading', () => {
  test('offers what holds, counts what does not, and is paid for', async () => {
    await turnOn()
    const run = await start()
    expect(await progress(run)).toMatchObject({ state: 'waiting', startedByName: 'Huda Nassar' })
    await work(run)
    const done = await progress(run)
    expect(done).toMatchObject({
      state: 'done',
      fault: null,
      article,
      model: 'sage',
      prompt: 'v1',
      parts: 1,
      partsDone: 1,
      tokensIn: 1_200,
      tokensOut: 300,
      isAssumed: false,
      cost: 1_200 * 2 + 300 * 8,
      currency: 'USD',
      counts: { added: 2, known: 1, rejected: 0, dropped: { quote: 1 } },
    })
    const { claims } = await readDeskArticle(editor.actor, { dossier, article })
    const offered = claims
      .filter(({ content }) => content.origin?.by === 'model')
      .map(({ content }) => content)
    expect(offered).toHaveLength(2)
    expect(offered[0]).toMatchObject({
      status: 'suggested',
      origin: { by: 'model', name: 'sage · prompt v1', why: 'the words say so' },
    })
    expect(await readModel(editor.actor, { dossier })).toMatchObject({
      use: { runs: 1, tokensIn: 1_200, tokensOut: 300, tokensReserved: 0, cost: 4_800 },
      runs: [{ id: run }],
    })
    expect(await readAskable(editor.actor, { dossier, article })).toMatchObject({
      name: 'sage',
      run: { id: run },
    })
  })

  test('comes to nothing new the second time, and never again with what was rejected', async () => {
    await turnOn()
    await read()
    const { claims } = await readDeskArticle(editor.actor, { dossier, article })
    const item = claims.find(({ content }) => content.origin?.by === 'model')
    if (!item) throw new Error('no suggestion')
    await changeItems(editor.actor, {
      dossier,
      changes: [
        {
          kind: 'claim',
          key: item.content.id,
          seen: item.revision,
          content: { ...item.content, status: 'rejected' },
        },
      ],
    })
    expect((await read()).counts).toMatchObject({ added: 0, known: 2, rejected: 1 })
  })

  test('tells nobody the key: not the desk, not the database, not a fault', async () => {
    await turnOn()
    server.answer(fails(401, {}, `Incorrect API key: ${key}`))
    const run = await read()
    expect(run).toMatchObject({ state: 'failed', fault: { code: 'key', status: 401 } })
    const told = [
      run,
      await readModel(owner.actor, { dossier }),
      await readAskable(owner.actor, { dossier, article }),
    ]
    expect(JSON.stringify(told)).not.toContain(key)
    const [stored] = await db.query<{ all: string }>(
      `SELECT (SELECT coalesce(string_agg(r::text, ''), '') FROM model_run AS r) ||
         (SELECT coalesce(string_agg(s::text, ''), '') FROM model_setting AS s) ||
         (SELECT coalesce(string_agg(a::text, ''), '') FROM audit_entry AS a) AS all`,
    )
    expect(stored?.all).not.toContain(key)
    expect(server.requests[0]?.authorization).toBe(`Bearer ${key}`)
  })

  test.each([
    ['unreadable', writes('no')],
    ['down', fails(503)],
    ['refused', fails(400)],
    ['limited', fails(429, { 'retry-after': '3600' })],
  ])('that fails says how: %s', async (code, answer) => {
    await turnOn()
    server.answer(answer)
    expect(await read()).toMatchObject({ state: 'failed', fault: { code }, counts: { added: 0 } })
  })

  test('is begun once, however often it is asked for at once', async () => {
    await turnOn()
    const runs = await Promise.all(Array.from({ length: 5 }, () => start()))
    expect(new Set(runs).size).toBe(1)
    const orders = await db.query(`SELECT FROM graphile_worker.jobs WHERE key = $1`, [`model-run:${runs[0]}`])
    expect(orders).toHaveLength(1)
  })

  test('is for those who may write, in their dossier alone', async () => {
    await turnOn()
    const run = await start()
    const reader = await testUser({ memberOf: { [dossier]: 'reader' } })
    await expect(start(article, reader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(start('nothing')).rejects.toMatchObject({ code: 'not-found' })
    const other = `other-${made}`
    await importDossier(systemActor, { dossier: harbour(other) })
    const stranger = await testUser({ memberOf: { [other]: 'owner' } })
    await expect(modelProgress(stranger.actor, { dossier, run })).rejects.toMatchObject({ code: 'not-found' })
    await expect(modelProgress(stranger.actor, { dossier: other, run })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(cancelModelRun(stranger.actor, { dossier: other, run })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(modelProgress(editor.actor, { dossier, run: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('sends nothing once it was turned off, or who asked may no longer', async () => {
    await turnOn()
    const run = await start()
    await turnOn({ isOn: false })
    await work(run)
    expect(await progress(run)).toMatchObject({ state: 'failed', fault: { code: 'off' } })
    await turnOn()
    const second = await start()
    await changeRole(owner.actor, { dossier, user: editor.id, role: 'reader' })
    await work(second)
    expect(await progress(second)).toMatchObject({ state: 'failed', fault: { code: 'gone' } })
    expect(server.requests).toHaveLength(0)
    await changeRole(owner.actor, { dossier, user: editor.id, role: 'editor' })
    // Turned off while the address asks for patience: the next try is not made.
    server.answer(async (...all) => {
      await turnOn({ isOn: false })
      await fails(503)(...all)
    })
    expect(await read()).toMatchObject({ state: 'failed', fault: { code: 'off' } })
    expect(server.requests).toHaveLength(1)
  })

  test('ends where the dossier is archived while the model reads', async () => {
    await turnOn()
    server.answer(async (...all) => {
      await archiveDossier(owner.actor, { dossier })
      await says({ claims: [length] })(...all)
    })
    expect(await read()).toMatchObject({ state: 'failed', fault: { code: 'gone' }, tokensIn: 1_200 })
  })

  test('can be ended while it waits', async () => {
    await turnOn()
    server.answer(hangs)
    const run = await start()
    const working = work(run)
    await vi.waitFor(() => expect(server.requests).toHaveLength(1), { timeout: 10_000 })
    expect(await cancelModelRun(editor.actor, { dossier, run })).toMatchObject({ state: 'cancelled' })
    await working
    expect(await progress(run)).toMatchObject({ state: 'cancelled', fault: null })
  })
})

describe('the queue', () => {
  const long = 'جلس الطرفان مرة أخرى في المساء ثم افترقا دون كلمة واحدة. '.repeat(300)

  beforeEach(async () => {
    // What the tests before ordered is none of these.
    await db.query('DELETE FROM graphile_worker._private_jobs')
    await db.query(`UPDATE model_run SET state = 'cancelled' WHERE state IN ('waiting', 'running')`)
    const file = harbour(`${dossier}-long`)
    const [first, ...others] = file.articles
    if (!first) throw new Error('no article')
    const { segments: _, ...plain } = first
    await importDossier(systemActor, {
      dossier: {
        ...file,
        articles: [{ ...plain, text: `${long}${quotes.duration}.` }, ...others],
        claims: [],
      },
    })
    dossier = `${dossier}-long`
    dossierId = (await findHead(dossier))?.id ?? ''
    owner = await testUser({ memberOf: { [dossier]: 'owner' } })
    editor = await testUser({ memberOf: { [dossier]: 'editor' } })
  })

  test('takes a reading up behind its last part, after the process was asked to end', async () => {
    await turnOn()
    server.answer(says({ claims: [] }), hangs)
    const run = await start()
    let isStopping = false
    const working = work(run, () => isStopping)
    await vi.waitFor(() => expect(server.requests).toHaveLength(2), { timeout: 10_000 })
    isStopping = true
    await working
    const before = await progress(run)
    expect(before).toMatchObject({ state: 'running', partsDone: 1 })
    expect(before.parts).toBeGreaterThan(2)
    server.answer(says({ claims: [length] }))
    server.requests.length = 0
    await work(run)
    expect(await progress(run)).toMatchObject({
      state: 'done',
      partsDone: before.parts,
      counts: { added: 1 },
    })
    expect(server.requests).toHaveLength(before.parts - 1)
  })

  test('loses nothing when its process is killed, and what was under way stays on the account', async () => {
    await turnOn()
    server.answer(says({ claims: [] }), hangs)
    const run = await start()
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/job-process.ts', db.url], {
      stdio: 'ignore',
    })
    await vi.waitFor(() => expect(server.requests).toHaveLength(2), { timeout: 40_000, interval: 50 })
    const died = once(child, 'exit')
    child.kill('SIGKILL')
    await died
    const { use } = await readModel(owner.actor, { dossier })
    expect(use.tokensReserved).toBeGreaterThan(5_000)
    server.answer(says({ claims: [] }))
    server.requests.length = 0
    const runner = await startJobs(db.url)
    try {
      await vi.waitFor(async () => expect((await progress(run)).state).toBe('done'), {
        timeout: 40_000,
        interval: 200,
      })
    } finally {
      await runner.stop()
    }
    const done = await progress(run)
    expect(server.requests).toHaveLength(done.parts - 1)
    expect(done.tokensIn).toBe(done.parts * 1_200)
    expect((await readModel(owner.actor, { dossier })).use.tokensReserved).toBe(use.tokensReserved)
  })

  test('works on what was ordered, and orders anew what was lost', async () => {
    await turnOn()
    const run = await start()
    await db.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [`model-run:${run}`])
    await db.query(`UPDATE model_run SET created_at = now() - interval '2 minutes' WHERE id = $1`, [run])
    expect(await orderStalledModelRuns()).toBeGreaterThan(0)
    const runner = await startJobs(db.url)
    try {
      await vi.waitFor(async () => expect((await progress(run)).state).toBe('done'), {
        timeout: 30_000,
        interval: 200,
      })
    } finally {
      await runner.stop()
    }
  })
})

describe('the budget', () => {
  const others = ['a-coast', 'a-pier', 'a-sea', 'a-sail']
  const spent = async () => {
    const { use } = await readModel(owner.actor, { dossier })
    return use.tokensIn + use.tokensOut + use.tokensReserved
  }

  test('is never overspent by readings at once', async () => {
    // Room for the most of one request, and not of two.
    await turnOn({ monthlyTokens: 30_000 })
    const runs = await Promise.all([article, ...others].map(of => start(of)))
    let most = 0
    server.answer(async (...all) => {
      most = Math.max(most, await spent())
      await says({ claims: [] }, { used: { prompt_tokens: 14_000, completion_tokens: 4_000 } })(...all)
    })
    await Promise.all(runs.map(run => work(run)))
    const ended = await Promise.all(runs.map(progress))
    expect(server.requests).toHaveLength(1)
    expect(ended.filter(({ state }) => state === 'done')).toHaveLength(1)
    expect(ended.filter(({ fault }) => fault?.code === 'budget')).toHaveLength(4)
    expect(most).toBeLessThanOrEqual(30_000)
    expect(await spent()).toBe(18_000)
  })

  test('in money stops it too', async () => {
    await turnOn({ monthlyCost: 0.01 })
    const run = await read()
    expect(run).toMatchObject({ state: 'failed', fault: { code: 'budget' }, cost: 0 })
    expect(server.requests).toHaveLength(0)
  })

  test('says so at once where it is spent, and is new with the month', async () => {
    await turnOn({ monthlyTokens: 30_000 })
    server.answer(says({ claims: [] }, { used: { prompt_tokens: 29_000, completion_tokens: 1_000 } }))
    const run = await read()
    await expect(start()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'model-budget' } })
    await db.query(`UPDATE model_run SET finished_at = finished_at - interval '32 days' WHERE id = $1`, [
      run.id,
    ])
    expect(await spent()).toBe(0)
    expect((await read()).state).toBe('done')
  })

  test('counts a reading that was ordered last month where it spends', async () => {
    await turnOn({ monthlyTokens: 30_000 })
    server.answer(says({ claims: [] }, { used: { prompt_tokens: 14_000, completion_tokens: 4_000 } }))
    const run = await start()
    await db.query(`UPDATE model_run SET created_at = created_at - interval '32 days' WHERE id = $1`, [run])
    await work(run)
    expect(await spent()).toBe(18_000)
  })

  test('counts what nobody reported as much as may have been', async () => {
    process.env.ISNAD_MODEL_SECONDS = '1'
    await turnOn()
    server.answer(hangs)
    const run = await read()
    expect(run).toMatchObject({
      state: 'failed',
      fault: { code: 'timeout' },
      isAssumed: true,
      tokensOut: 10_000,
    })
    expect(await spent()).toBe(run.tokensIn + run.tokensOut)
  })

  test('is kept as long as the dossier, and goes with it', async () => {
    await turnOn()
    await read()
    await expect(db.query('DELETE FROM model_run WHERE dossier_id = $1', [dossierId])).rejects.toMatchObject({
      code: '23001',
    })
    await expect(db.query('UPDATE model_run SET tokens_in = -1')).rejects.toMatchObject({ code: '23514' })
    await db.query(
      `DO $$ BEGIN SET CONSTRAINTS ALL DEFERRED; DELETE FROM dossier WHERE key = '${dossier}'; END $$`,
    )
    expect(await db.query('SELECT FROM model_run WHERE dossier_id = $1', [dossierId])).toEqual([])
  })

  test('is not all: nobody asks more than twenty times in ten minutes', async () => {
    await turnOn()
    const runs: string[] = []
    for (let at = 0; at < 20; at += 1) runs.push(await start())
    await expect(start()).rejects.toMatchObject({ code: 'limited', data: { seconds: expect.any(Number) } })
    expect(new Set(runs).size).toBe(1)
  })
})
