import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { APIRequestContext } from '@playwright/test'
import pg from 'pg'
import { type Action, permission, type Role, type Standing } from '@/lib/domain/permissions'
import { openDatabase } from '../../scripts/database.mjs'
import { type JourneyUser, makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { expect, test } from '../support/journey'
import { small } from '../support/sample'

/** Every route about a dossier, found where Next finds them, tried by everybody on a dossier in every state. */

const app = fileURLToPath(new URL('../../app/', import.meta.url))
const states = {
  draft: { isPublished: false, isArchived: false, isDeleted: false },
  published: { isPublished: true, isArchived: false, isDeleted: false },
  archived: { isPublished: true, isArchived: true, isDeleted: false },
  deleted: { isPublished: true, isArchived: false, isDeleted: true },
} as const
type State = keyof typeof states

const nobody = '01900000-0000-7000-8000-0000000000ff'
const subjects: Readonly<Record<string, string>> = {
  article: 'a1',
  kind: 'claim',
  key: 'c1',
  file: 'dossier.json',
  staged: nobody,
  batch: nobody,
  number: '1',
  event: 'closing',
  question: 'closed',
  source: 'port-office',
  coding: nobody,
}
const withOffice = (key: string) => ({
  ...small(key),
  sources: [{ id: 'port-office', kind: 'report' as const, name: { en: 'The port office' } }],
})

interface Route {
  readonly method: string
  /** With `DOSSIER` where the dossier's key stands. */
  readonly path: string
  readonly action: Action
  readonly whenDeleted?: Action
  readonly body?: unknown
}

const text = 'The port was closed on Monday.'
const given = { pasted: text, url: null }
/** Whole, so that what is answered is about who asks. */
const article = {
  given,
  key: 'a-port',
  title: 'A port',
  language: 'en',
  published: null,
  url: null,
  outlet: { name: { en: 'The Harbour' } },
  segments: [{ start: 0, end: text.length, kind: 'main' }],
  basedOn: [],
}

/** What each route asks of the one table; a route that is not here fails the test. */
const asked: Readonly<Record<string, Pick<Route, 'action' | 'whenDeleted' | 'body'>>> = {
  'GET /desk/dossiers/[dossier]': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/activity': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/annotate': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/annotate/[article]': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/articles/[article]': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/entities': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/events': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/history/[kind]/[key]': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/import': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/members': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/identity': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/identity/move': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/agreement': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/codings': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/codings/[coding]': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/codings/[coding]/code': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/codings/new': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/origins': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/origins/[source]': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/outlets': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/questions': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/reconcile': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/reconcile/[event]/[question]': { action: 'desk:read' },
  'GET /desk/dossiers/[dossier]/settings': { action: 'desk:read', whenDeleted: 'dossier:delete' },
  'GET /desk/dossiers/[dossier]/sources': { action: 'desk:read' },
  'GET /d/[dossier]': { action: 'edition:read' },
  'GET /d/[dossier]/articles/[article]': { action: 'edition:read' },
  'GET /d/[dossier]/editions/[number]': { action: 'edition:read' },
  'GET /d/[dossier]/rows/[event]/[question]': { action: 'edition:read' },
  'GET /d/[dossier]/sources': { action: 'edition:read' },
  'POST /api/v1/dossiers/[dossier]/articles': { action: 'article:write', body: article },
  'GET /api/v1/dossiers/[dossier]/articles/[article]/original': { action: 'desk:read' },
  'GET /api/v1/dossiers/[dossier]/articles/[article]/text': { action: 'desk:read' },
  'GET /api/v1/dossiers/[dossier]/batches/[batch]': { action: 'desk:read' },
  'POST /api/v1/dossiers/[dossier]/bulk': { action: 'article:write' },
  'GET /api/v1/dossiers/[dossier]/changes': { action: 'desk:read' },
  'GET /api/v1/dossiers/[dossier]/comments': { action: 'desk:read' },
  'GET /api/v1/dossiers/[dossier]/export/[file]': { action: 'dossier:export' },
  'POST /api/v1/dossiers/[dossier]/fetches': {
    action: 'article:write',
    body: { address: 'http://127.0.0.1:1/' },
  },
  'POST /api/v1/dossiers/[dossier]/previews': { action: 'article:write', body: { given } },
  'POST /api/v1/dossiers/[dossier]/seen': { action: 'desk:read', body: { subject: 'row', key: 'a b' } },
  'POST /api/v1/dossiers/[dossier]/uploads': { action: 'article:write' },
  'DELETE /api/v1/dossiers/[dossier]/uploads/[staged]': { action: 'article:write' },
  'GET /api/v1/dossiers/[dossier]/uploads/[staged]': { action: 'article:write' },
}

/** The routes about a dossier, by the files of the tree. */
function discovered(): string[] {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.includes('[dossier]'),
  )
  return files.flatMap(file => {
    const path = `/${file.replace(/\/(page\.tsx|route\.ts)$/, '')}`.replace(/\/\[locale\]|\/\([^)]*\)/g, '')
    if (path.includes('[...')) return []
    if (/(^|\/)page\.tsx$/.test(file)) return [`GET ${path}`]
    if (!file.endsWith('route.ts')) return []
    const source = readFileSync(`${app}${file}`, 'utf8')
    return [...source.matchAll(/export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
      ([, method]) => `${method} ${path}`,
    )
  })
}

const routes: readonly Route[] = Object.entries(asked).map(([name, rest]) => {
  const [method = '', path = ''] = name.split(' ')
  const filled = path.replace(/\[(\w+)\]/g, (_, key: string) =>
    key === 'dossier' ? 'DOSSIER' : (subjects[key] ?? key),
  )
  return { method, path: filled.startsWith('/api') ? filled : `/ar${filled}`, ...rest }
})

async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { ISNAD_JOURNEY_DATA: dataDir, ISNAD_JOURNEY_DATABASE_URL } = process.env
  const server = ISNAD_JOURNEY_DATABASE_URL
    ? { url: ISNAD_JOURNEY_DATABASE_URL, stop: async () => {} }
    : await openDatabase({ dataDir: dataDir ?? '' })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
    await server.stop()
  }
}

/** How many requests are under way together. */
const atOnce = 6

/** What a route wants in its address before it asks who comes. */
const queries: Readonly<Record<string, string>> = {
  '/bulk': '?kind=ndjson&name=x.ndjson',
  '/uploads': '?name=x.txt',
  '/comments': '?subject=article&key=none',
}

/** What the answer says: let in, refused, absent, or sent to sign in. */
async function outcome(
  request: APIRequestContext,
  { method, path, body }: Route,
  dossier: string,
): Promise<string> {
  const target = path.replace('DOSSIER', dossier)
  const isUpload = /\/(bulk|uploads)$/.test(target)
  const query = Object.entries(queries).find(([end]) => target.endsWith(end))?.[1] ?? ''
  const answer = await request.fetch(`${target}${query}`, {
    method,
    maxRedirects: 0,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(isUpload ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(method === 'POST' ? { data: isUpload ? 'A port' : (body ?? {}) } : {}),
  })
  const status = answer.status()
  if (status === 401) return 'sign-in'
  if (status === 307 && answer.headers().location?.includes('/sign-in')) return 'sign-in'
  if (status === 403) return 'refused'
  if (status === 404) {
    const isProblem = answer.headers()['content-type']?.includes('problem+json')
    return isProblem && !/there is no dossier/.test(await answer.text()) ? 'granted' : 'absent'
  }
  // A page answers with the problem of its input after it was let in; a bug is never an answer.
  return status < 500 || status === 503 ? 'granted' : `error ${status}`
}

test('every route about a dossier is in the table', () => {
  expect(discovered().sort()).toEqual(Object.keys(asked).sort())
})

test('every route, by everybody, on a dossier in every state', async ({ browser, language }) => {
  test.skip(language === 'en', 'routes answer alike in both languages')
  test.setTimeout(240_000)
  const own = Object.fromEntries(Object.keys(states).map(state => [state, newDossierId()])) as Record<
    State,
    string
  >
  for (const [state, key] of Object.entries(own))
    await makeDossier(withOffice(key), { publish: state !== 'draft' })
  const people: readonly Standing[] = [
    'administrator',
    'owner',
    'checker',
    'editor',
    'reader',
    'member',
    'public',
  ]
  const accounts = new Map<Standing, JourneyUser>()
  for (const standing of people) {
    const isRole = standing !== 'administrator' && standing !== 'member' && standing !== 'public'
    const memberOf = isRole ? Object.fromEntries(Object.values(own).map(key => [key, standing as Role])) : {}
    accounts.set(standing, await makeUser({ administrator: standing === 'administrator', memberOf }))
  }
  await withDatabase(client =>
    client.query(
      `UPDATE dossier SET archived_at = CASE WHEN key = $1 THEN now() END, deleted_at = CASE WHEN key = $2 THEN now() END
       WHERE key IN ($1, $2)`,
      [own.archived, own.deleted],
    ),
  )
  const wrong: string[] = []
  for (const standing of people) {
    const context = await browser.newContext()
    const account = accounts.get(standing)
    if (standing !== 'public' && account) {
      const page = await context.newPage()
      await signIn(page, account, { language })
      await page.close()
    }
    for (const [state, what] of Object.entries(states) as [State, (typeof states)[State]][]) {
      const ask = async (route: Route) => {
        const action = what.isDeleted ? (route.whenDeleted ?? route.action) : route.action
        const answer = permission(standing, action, what)
        const asksWho = /\/desk\/|\/(bulk|uploads)$/.test(route.path)
        const wanted =
          standing === 'public' && asksWho ? 'sign-in' : answer === 'archived' ? 'refused' : answer
        const found = await outcome(context.request, route, own[state])
        if (found !== wanted)
          wrong.push(`${standing} ${state} ${route.method} ${route.path}: ${found}, not ${wanted}`)
      }
      for (let at = 0; at < routes.length; at += atOnce)
        await Promise.all(routes.slice(at, at + atOnce).map(ask))
    }
    await context.close()
  }
  expect(wrong).toEqual([])
})
