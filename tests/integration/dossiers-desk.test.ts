import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Role, UserActor } from '@/lib/domain/permissions'
import { templateQuestions } from '@/lib/domain/templates'
import { verifyAudit } from '@/lib/services/audit'
import { importDossier } from '@/lib/services/dossiers'
import {
  archiveDossier,
  configureDossier,
  createDossier,
  deleteDossier,
  getDeskDossier,
  graceDays,
  listDeskDossiers,
  purgeDeleted,
  restoreDossier,
  unarchiveDossier,
} from '@/lib/services/dossiers-desk'
import { getEdition, listPublished } from '@/lib/services/editions'
import { changeItems } from '@/lib/services/items'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

const db = testDatabase()
const system = { kind: 'system', name: 'test' } as const

async function person(name: string): Promise<string> {
  const id = randomUUID()
  await db.query('INSERT INTO "user" (id, email, name) VALUES ($1, $2, $3)', [id, `${id}@desk.example`, name])
  return id
}

const as = (id: string, roles: Readonly<Record<string, Role>> = {}, isAdministrator = false): UserActor => ({
  kind: 'user',
  id,
  name: 'Somebody',
  isAdministrator,
  roles: new Map(Object.entries(roles)),
})

let count = 0
function newKey(): string {
  count += 1
  return `made-${count}`
}
const empty = (key: string) => ({
  key,
  title: { ar: 'ميناء', en: 'Port' },
  weekStart: 'sunday' as const,
  questions: { from: 'nothing' as const },
})

async function made(key = newKey()) {
  const id = await person('Hala')
  await createDossier(as(id), empty(key))
  return { key, id, owner: as(id, { [key]: 'owner' }) }
}

describe('a new dossier', () => {
  test('belongs to whoever made it, is empty, and its trail begins', async () => {
    const { key, owner } = await made()
    expect(await getDeskDossier(owner, { dossier: key })).toMatchObject({
      key,
      title: { ar: 'ميناء', en: 'Port' },
      weekStart: 'sunday',
      role: 'owner',
      state: 'draft',
      edition: null,
      counts: { articles: 0, read: 0, questions: 0, confirmed: 0, suggested: 0, members: 1 },
      lastChange: { by: 'Hala' },
      auditNumber: 1,
    })
    expect(await verifyAudit(owner, { dossier: key })).toMatchObject({ entries: 1, broken: null })
  })

  test('may begin with the questions of a template, each with a history', async () => {
    const id = await person('Hala')
    const key = newKey()
    await createDossier(as(id), { ...empty(key), questions: { from: 'template', template: 'talks' } })
    const rows = await db.query<{ key: string }>(
      `SELECT question.key FROM question JOIN revision ON item_id = question.id AND number = 1
       WHERE question.dossier_id = (SELECT id FROM dossier WHERE key = $1) ORDER BY question.position`,
      [key],
    )
    expect(rows.map(row => row.key)).toEqual(templateQuestions('talks').map(one => one.id))
  })

  test('may begin with the questions of a dossier that its maker reads, and of no other', async () => {
    const source = newKey()
    await importDossier(system, { dossier: small(source) })
    const id = await person('Hala')
    const copy = { ...empty(newKey()), questions: { from: 'dossier' as const, dossier: source } }
    await expect(createDossier(as(id), copy)).rejects.toMatchObject({ code: 'not-found' })
    await createDossier(as(id, { [source]: 'reader' }), copy)
    const { counts } = await getDeskDossier(as(id, { [copy.key]: 'owner' }), { dossier: copy.key })
    expect(counts).toMatchObject({ questions: 1, articles: 0 })
  })

  test('does not take a key that is taken, and leaves nothing behind', async () => {
    const { key } = await made()
    const other = await person('Omar')
    await expect(createDossier(as(other), empty(key))).rejects.toMatchObject({
      code: 'conflict',
      data: { field: 'key' },
    })
    expect(await listDeskDossiers(as(other, { [key]: 'owner' }))).toEqual([])
  })

  test('takes an item at once', async () => {
    const { key, owner } = await made()
    const content = { id: 'tide', name: { en: 'Tide' } }
    const { entry } = await changeItems(owner, {
      dossier: key,
      changes: [{ kind: 'outlet', key: 'tide', seen: 0, content }],
    })
    expect(entry).toBe(2)
  })

  test('is made by nobody who is not signed in', async () => {
    await expect(createDossier({ kind: 'public' }, empty(newKey()))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('the list of dossiers', () => {
  test('holds those the person has a role in, what changed last first; an administrator sees all', async () => {
    const first = await made()
    const second = newKey()
    await createDossier(as(first.id), empty(second))
    const mine = as(first.id, { [first.key]: 'owner', [second]: 'owner' })
    const keys = async (actor: UserActor) => (await listDeskDossiers(actor)).map(line => line.key)
    expect(await keys(mine)).toEqual([second, first.key])
    await configureDossier(mine, {
      dossier: first.key,
      title: { en: 'Harbour' },
      weekStart: 'monday',
      was: empty(first.key),
    })
    expect(await keys(mine)).toEqual([first.key, second])
    expect(await keys(as(randomUUID(), {}, true))).toEqual(expect.arrayContaining([first.key, second]))
    expect(await keys(as(randomUUID()))).toEqual([])
    expect((await listDeskDossiers(as(randomUUID(), {}, true)))[0]?.role).toBeNull()
  })
})

describe('settings', () => {
  test('are the owner’s', async () => {
    const { key, id, owner } = await made()
    const settings = {
      dossier: key,
      title: { ar: 'الميناء' },
      weekStart: 'saturday' as const,
      was: empty(key),
    }
    for (const role of ['reader', 'editor', 'checker'] as const)
      await expect(configureDossier(as(id, { [key]: role }), settings)).rejects.toMatchObject({
        code: 'forbidden',
      })
    await expect(configureDossier(as(id), settings)).rejects.toMatchObject({ code: 'not-found' })
    await configureDossier(owner, settings)
    expect(await getDeskDossier(owner, { dossier: key })).toMatchObject({
      title: { ar: 'الميناء' },
      weekStart: 'saturday',
      auditNumber: 2,
    })
    // Somebody who still sees the old ones does not write over the new.
    await expect(configureDossier(owner, { ...settings, title: { en: 'Quay' } })).rejects.toMatchObject({
      code: 'conflict',
      data: { current: { title: { ar: 'الميناء' } } },
    })
    await configureDossier(owner, settings)
  })
})

describe('an archived dossier', () => {
  test('is read and not changed, until it is taken out again', async () => {
    const { key, owner } = await made()
    await archiveDossier(owner, { dossier: key })
    expect(await getDeskDossier(owner, { dossier: key })).toMatchObject({ state: 'archived' })
    const outlet = {
      kind: 'outlet',
      key: 'tide',
      seen: 0,
      content: { id: 'tide', name: { en: 'Tide' } },
    } as const
    await expect(changeItems(owner, { dossier: key, changes: [outlet] })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await unarchiveDossier(owner, { dossier: key })
    await changeItems(owner, { dossier: key, changes: [outlet] })
    expect(await getDeskDossier(owner, { dossier: key })).toMatchObject({ state: 'draft', archivedAt: null })
  })
})

describe('a deleted dossier', () => {
  async function deleted() {
    const key = newKey()
    await importDossier(system, { dossier: small(key), publish: true })
    const id = await person('Hala')
    const owner = as(id, { [key]: 'owner' })
    await deleteDossier(owner, { dossier: key })
    return { key, id, owner }
  }

  test('is absent for readers and for everybody of the desk but its owners', async () => {
    const { key, id, owner } = await deleted()
    expect(await getEdition({ dossier: key })).toBeNull()
    expect((await listPublished()).map(one => one.key)).not.toContain(key)
    for (const role of ['reader', 'editor', 'checker'] as const) {
      const actor = as(id, { [key]: role })
      await expect(getDeskDossier(actor, { dossier: key })).rejects.toMatchObject({ code: 'not-found' })
      await expect(restoreDossier(actor, { dossier: key })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await getDeskDossier(owner, { dossier: key })).toMatchObject({ state: 'deleted' })
    const outlet = {
      kind: 'outlet',
      key: 'tide',
      seen: 0,
      content: { id: 'tide', name: { en: 'Tide' } },
    } as const
    await expect(changeItems(owner, { dossier: key, changes: [outlet] })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('comes back whole', async () => {
    const { key, owner } = await deleted()
    await restoreDossier(owner, { dossier: key })
    expect(await getDeskDossier(owner, { dossier: key })).toMatchObject({
      state: 'published',
      counts: { articles: 2, read: 2, confirmed: 2 },
    })
    expect((await getEdition({ dossier: key }))?.number).toBe(1)
    await expect(restoreDossier(owner, { dossier: key })).rejects.toMatchObject({ code: 'conflict' })
    expect(await verifyAudit(owner, { dossier: key })).toMatchObject({ entries: 3, broken: null })
  })

  test('stays for its days of grace, and then goes for good with all that is in it', async () => {
    const { key } = await deleted()
    const [row] = await db.query<{ id: string }>('SELECT id FROM dossier WHERE key = $1', [key])
    const days = (n: number) => new Date(Date.now() + n * 24 * 60 * 60 * 1000)
    expect(await purgeDeleted(system, { now: days(graceDays - 1) })).not.toContain(key)
    expect(await purgeDeleted(system, { now: days(graceDays + 1) })).toContain(key)
    for (const table of ['article', 'article_version', 'claim', 'revision', 'edition', 'audit_entry'])
      expect(await db.query(`SELECT FROM ${table} WHERE dossier_id = $1`, [row?.id])).toEqual([])
    expect(await purgeDeleted(system, { now: days(graceDays + 1) })).not.toContain(key)
  })

  test('is not purged by those who are not the site’s', async () => {
    const { owner } = await deleted()
    await expect(purgeDeleted(owner, { now: new Date() })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
