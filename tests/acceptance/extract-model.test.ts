import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { harbour, quotes } from '../support/harbour'
import { fails, type ModelServer, modelServer, says } from '../support/model-server'
import { run } from './command-line'

let server: ModelServer
let folder: string
let file: string
const dossier = harbour('harbour')
const text = dossier.articles[0]?.text ?? ''
const names = ['ISNAD_MODEL_URL', 'ISNAD_MODEL_NAME']

beforeAll(async () => {
  server = await modelServer()
  folder = await mkdtemp(join(tmpdir(), 'isnad-extract-'))
  file = join(folder, 'dossier.json')
  await writeFile(file, JSON.stringify(dossier))
  process.env.ISNAD_MODEL_URL = server.address
  process.env.ISNAD_MODEL_NAME = 'sage'
})
afterAll(async () => {
  for (const name of names) delete process.env[name]
  await server.close()
  await rm(folder, { recursive: true })
})

const cause = { question: 'cause', quote: quotes.cause, value: { type: 'text' }, why: 'it says why' }
const invented = { ...cause, quote: 'سبب آخر لم يُذكر' }

test('what the model offers comes behind the rules, by its name', async () => {
  server.answer(says({ claims: [cause, invented] }))
  const { code, out, err } = await run(['extract', '-', '--dossier', file, '--model'], { input: text })
  expect([code, err]).toEqual([0, ''])
  const { claims } = JSON.parse(out)
  expect(claims.at(-1)).toEqual({
    event: 'session',
    question: 'cause',
    value: { type: 'text', text: quotes.cause },
    anchors: [
      {
        start: text.indexOf(quotes.cause),
        end: text.indexOf(quotes.cause) + quotes.cause.length,
        exact: quotes.cause,
      },
    ],
    status: 'suggested',
    rule: 'sage · prompt v1',
  })
  expect(out).not.toContain(invented.quote)
})

test('without --dossier the file is one, and rules, model and both are compared on it', async () => {
  server.answer(
    says({ claims: [{ question: 'place', quote: quotes.place, value: { type: 'entity', id: 'chamber' } }] }),
  )
  const { code, out, err } = await run(['extract', file, '--model'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^\| by \| found \| recall \| right \| precision \|\n\|---/)
  expect(out).toMatch(
    /\n\| rules \| \d+ of 5 \|.*\n\| model \| 1 of 5 \| 20\.0 % \|.*\n\| both \| [1-5] of 5 \|/,
  )
})

test('nothing is sent without --model', async () => {
  server.requests.length = 0
  expect((await run(['extract', '-', '--dossier', file], { input: text })).code).toBe(0)
  expect(server.requests).toHaveLength(0)
})

test('a model that is down, no model, and a file that is none are told in a line', async () => {
  server.answer(fails(401))
  expect(await run(['extract', '-', '--dossier', file, '--model'], { input: text })).toMatchObject({
    code: 2,
    out: '',
    err: '--model: key, status 401\n',
  })
  expect((await run(['extract', '-', '--model'], { input: text })).code).toBe(2)
  for (const name of names) delete process.env[name]
  expect(await run(['extract', file, '--model'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^--model: no model is named: set ISNAD_MODEL_URL[^\n]*\n$/),
  })
})
