import { describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { notify } from '@/lib/db/notify'
import type { Actor, Role } from '@/lib/domain/permissions'
import { importDossier } from '@/lib/services/dossiers'
import { changeItems } from '@/lib/services/items'
import { followLive, type LiveMessage, readLive } from '@/lib/services/live'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }

const person = (id: string, dossier: string, role: Role | null = 'editor'): Actor => ({
  kind: 'user',
  id,
  name: `Person ${id}`,
  isAdministrator: false,
  roles: new Map(role === null ? [] : [[dossier, role]]),
})

/** Follows a dossier until it is told to stop, and keeps what it was told. */
function follower(actor: () => Actor, dossier: string, after?: number) {
  const ended = new AbortController()
  const told: { message: LiveMessage; at: number }[] = []
  const over = (async () => {
    for await (const message of followLive(
      async () => actor(),
      { dossier, after, at: 'annotate:a1' },
      ended.signal,
    ))
      told.push({ message, at: performance.now() })
  })()
  const entries = () => told.flatMap(({ message }) => (message.type === 'entry' ? [message.entry.entry] : []))
  const end = () => {
    ended.abort()
    return over
  }
  return { told, entries, over, end }
}

async function until(holds: () => boolean, patience = 5_000): Promise<number> {
  const begun = performance.now()
  while (!holds()) {
    if (performance.now() - begun > patience) throw new Error('it did not come')
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  return performance.now() - begun
}

const add = (dossier: string, key: string) =>
  changeItems(system, {
    dossier,
    changes: [{ kind: 'outlet', key, seen: 0, content: { id: key, name: { en: key } } }],
  })

test('what others change comes at once, once, in order, with what it is now', async () => {
  await importDossier(system, { dossier: small('live') })
  const reader = follower(() => person('01900000-0000-7000-8000-000000000001', 'live'), 'live')
  await new Promise(resolve => setTimeout(resolve, 300))
  for (const key of ['x1', 'x2', 'x3']) await add('live', key)
  expect(await until(() => reader.entries().length === 3, 2_000)).toBeLessThan(2_000)
  expect(reader.entries()).toEqual([2, 3, 4])
  expect(reader.told.find(({ message }) => message.type === 'entry')?.message).toMatchObject({
    entry: {
      action: 'outlet:create',
      by: { name: 'system:test' },
      items: [{ kind: 'outlet', key: 'x1', revision: 1, content: { id: 'x1' } }],
    },
  })
  await reader.end()
})

test('who comes back gets what they missed', async () => {
  await importDossier(system, { dossier: small('resume') })
  for (const key of ['x1', 'x2']) await add('resume', key)
  const reader = follower(() => person('01900000-0000-7000-8000-000000000002', 'resume'), 'resume', 2)
  await until(() => reader.entries().length === 1)
  expect(reader.entries()).toEqual([3])
  await reader.end()
  expect((await readLive(system, { dossier: 'resume', after: 1 })).map(one => one.entry)).toEqual([2, 3])
  expect(await readLive(system, { dossier: 'resume' })).toEqual([])
})

test('a listening connection that breaks loses nothing', async () => {
  await importDossier(system, { dossier: small('broken') })
  const reader = follower(() => person('01900000-0000-7000-8000-000000000003', 'broken'), 'broken')
  await new Promise(resolve => setTimeout(resolve, 300))
  await db.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'isnad listen' AND datname = current_database()`,
  )
  await add('broken', 'x1')
  await until(() => reader.entries().length === 1)
  await add('broken', 'x2')
  await until(() => reader.entries().length === 2)
  await reader.end()
})

describe('the stream ends', () => {
  test('as soon as the role is taken away or the person is disabled', async () => {
    await importDossier(system, { dossier: small('ends') })
    const id = '01900000-0000-7000-8000-000000000004'
    let role: Role | null = 'reader'
    const reader = follower(() => person(id, 'ends', role), 'ends')
    await new Promise(resolve => setTimeout(resolve, 300))
    role = null
    await notify('isnad_people', id)
    const begun = performance.now()
    await reader.over
    expect(performance.now() - begun).toBeLessThan(2_000)
    await add('ends', 'x1')
    expect(reader.entries()).toEqual([])
  })

  test('and leaves no listener behind', async () => {
    const reader = follower(() => person('01900000-0000-7000-8000-000000000005', 'ends'), 'ends')
    await new Promise(resolve => setTimeout(resolve, 200))
    await reader.end()
    await until(() => true)
    await new Promise(resolve => setTimeout(resolve, 200))
    const rows = await db.query(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = 'isnad listen' AND datname = current_database()`,
    )
    expect(rows).toEqual([])
  })

  test('for whoever may not read it there is none', async () => {
    const outsider = follower(() => person('01900000-0000-7000-8000-000000000006', 'ends', null), 'ends')
    await expect(outsider.over).rejects.toMatchObject({ code: 'not-found' })
    expect(outsider.told).toEqual([])
    await expect(readLive({ kind: 'public' }, { dossier: 'ends' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

test('people see who else is at work and where, and when they go', async () => {
  await importDossier(system, { dossier: small('present') })
  const hala = person('01900000-0000-7000-8000-00000000000a', 'present')
  const omar = person('01900000-0000-7000-8000-00000000000b', 'present')
  const first = follower(() => hala, 'present')
  await new Promise(resolve => setTimeout(resolve, 300))
  const second = follower(() => omar, 'present')
  const seen = () => {
    const last = first.told.filter(({ message }) => message.type === 'present').at(-1)?.message
    return last?.type === 'present' ? last.people : []
  }
  await until(() => seen().length === 1)
  expect(seen()).toMatchObject([{ name: omar.kind === 'user' ? omar.name : '', at: 'annotate:a1' }])
  await second.end()
  await until(() => seen().length === 0)
  await first.end()
})

test('the application cannot change what never changes, whatever it is asked', async () => {
  const { pool } = database()
  expect((await pool.query('SELECT current_user AS who')).rows).toEqual([{ who: 'isnad_app' }])
  for (const table of ['audit_entry', 'revision', 'edition', 'edition_article', 'article_version']) {
    await expect(pool.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' })
    await expect(pool.query(`UPDATE ${table} SET id = id`)).rejects.toMatchObject({ code: '42501' })
  }
  await expect(pool.query('CREATE TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' })
  await expect(pool.query('TRUNCATE claim')).rejects.toMatchObject({ code: '42501' })
})
