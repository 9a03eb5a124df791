import { spawnSync } from 'node:child_process'
import { beforeEach, describe, expect, test } from 'vitest'
import { appendAudit, auditHash } from '@/lib/db/audit'
import { holdDossier } from '@/lib/db/dossiers'
import { inTransaction } from '@/lib/db/transaction'
import { readActivity, verifyAllAudits, verifyAudit } from '@/lib/services/audit'
import { importDossier } from '@/lib/services/dossiers'
import { changeItems } from '@/lib/services/items'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

const db = testDatabase()
const system = { kind: 'system', name: 'test' } as const
let count = 0
let dossier = ''

async function append(key: string, note: string): Promise<void> {
  await inTransaction(async session => {
    const head = await holdDossier(session, key)
    if (!head) throw new Error(`there is no ${key}`)
    await appendAudit(session, { dossierId: head.id, actor: 'system:test', action: 'note', detail: { note } })
  })
}

/** What nobody can do through the application: the owner of the tables, with their triggers off. */
async function tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
  await db.query('ALTER TABLE audit_entry DISABLE TRIGGER USER')
  try {
    await db.query(sql, values)
  } finally {
    await db.query('ALTER TABLE audit_entry ENABLE TRIGGER USER')
  }
}

const of = `dossier_id = (SELECT id FROM dossier WHERE key = $1)`
const verdict = () => verifyAudit(system, { dossier })

beforeEach(async () => {
  count += 1
  dossier = `chained-${count}`
  await importDossier(system, { dossier: small(dossier), publish: true })
  for (const note of ['one', 'two', 'three', 'four']) await append(dossier, note)
})

describe('a chain', () => {
  test('that nobody touched is whole, and its last hash is the one the dossier keeps', async () => {
    const [head] = await db.query<{ audit_number: number; audit_hash: string }>(
      'SELECT audit_number, audit_hash FROM dossier WHERE key = $1',
      [dossier],
    )
    expect(await verdict()).toEqual({ dossier, entries: 5, hash: head?.audit_hash, broken: null })
    expect(head?.audit_number).toBe(5)
  })

  test('is kept by 200 writers at once', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, at) => append(dossier, `writer ${at}`)))
    expect(await verdict()).toMatchObject({ entries: 205, broken: null })
  })

  test('is kept by people who change items at once', async () => {
    const outlets = Array.from({ length: 20 }, (_, at) => ({
      id: `outlet-${at}`,
      name: { en: `Outlet ${at}` },
    }))
    await Promise.all(
      outlets.map(content =>
        changeItems(system, { dossier, changes: [{ kind: 'outlet', key: content.id, seen: 0, content }] }),
      ),
    )
    expect(await verdict()).toMatchObject({ entries: 25, broken: null })
  })
})

describe('what is broken by hand is named', () => {
  test.each([
    ['one character of what was said', `detail = '{"note": "twO"}'`],
    ['who did it', `actor = 'user:somebody'`],
    ['what they did', `action = 'nothing'`],
    ['when', `at = at + interval '1 millisecond'`],
  ])('%s', async (_, change) => {
    await tamper(`UPDATE audit_entry SET ${change} WHERE ${of} AND number = 3`, [dossier])
    expect(await verdict()).toMatchObject({ entries: 2, broken: { number: 3, fault: 'hash' } })
  })

  test('an entry taken out', async () => {
    await tamper(`DELETE FROM audit_entry WHERE ${of} AND number = 3`, [dossier])
    expect(await verdict()).toMatchObject({ entries: 2, broken: { number: 3, fault: 'gap' } })
  })

  test('the first entry taken out', async () => {
    await tamper(`DELETE FROM audit_entry WHERE ${of} AND number = 1`, [dossier])
    expect(await verdict()).toMatchObject({ entries: 0, hash: null, broken: { number: 1, fault: 'gap' } })
  })

  test('two entries in each other’s place', async () => {
    await tamper(`UPDATE audit_entry SET number = number + 100 WHERE ${of} AND number IN (3, 4)`, [dossier])
    await tamper(`UPDATE audit_entry SET number = 107 - number WHERE ${of} AND number IN (103, 104)`, [
      dossier,
    ])
    expect((await db.query(`SELECT FROM audit_entry WHERE ${of}`, [dossier])).length).toBe(5)
    expect(await verdict()).toMatchObject({ entries: 2, broken: { number: 3, fault: 'hash' } })
  })

  test('an entry put in between, sound by itself', async () => {
    const [before] = await db.query<{ dossier_id: string; hash: string }>(
      `SELECT dossier_id, hash FROM audit_entry WHERE ${of} AND number = 2`,
      [dossier],
    )
    if (!before) throw new Error('there is an entry')
    await tamper(`UPDATE audit_entry SET number = number + 100 WHERE ${of} AND number > 2`, [dossier])
    await tamper(`UPDATE audit_entry SET number = number - 99 WHERE ${of} AND number > 100`, [dossier])
    await insert(before.dossier_id, 3, before.hash)
    expect(await verdict()).toMatchObject({ entries: 3, broken: { number: 4, fault: 'hash' } })
  })

  test('an entry rewritten with a hash of its own', async () => {
    const [row] = await db.query<{ dossier_id: string; previous_hash: string }>(
      `SELECT dossier_id, previous_hash FROM audit_entry WHERE ${of} AND number = 3`,
      [dossier],
    )
    if (!row) throw new Error('there is an entry')
    await tamper(`DELETE FROM audit_entry WHERE ${of} AND number = 3`, [dossier])
    await insert(row.dossier_id, 3, row.previous_hash)
    expect(await verdict()).toMatchObject({ entries: 3, broken: { number: 4, fault: 'link' } })
  })

  test('the tail cut off', async () => {
    await tamper(`DELETE FROM audit_entry WHERE ${of} AND number > 3`, [dossier])
    expect(await verdict()).toMatchObject({ entries: 3, broken: { number: 4, fault: 'tail' } })
  })

  test('all of it cut off', async () => {
    await tamper(`DELETE FROM audit_entry WHERE ${of}`, [dossier])
    expect(await verdict()).toMatchObject({ entries: 0, broken: { number: 1, fault: 'tail' } })
  })

  test('an entry put after the last, sound by itself', async () => {
    const [last] = await db.query<{ dossier_id: string; hash: string }>(
      `SELECT dossier_id, hash FROM audit_entry WHERE ${of} AND number = 5`,
      [dossier],
    )
    if (!last) throw new Error('there is an entry')
    await insert(last.dossier_id, 6, last.hash)
    expect(await verdict()).toMatchObject({ entries: 6, broken: { number: 6, fault: 'head' } })
  })

  test('the last entry replaced by another sound one', async () => {
    const [row] = await db.query<{ dossier_id: string; previous_hash: string }>(
      `SELECT dossier_id, previous_hash FROM audit_entry WHERE ${of} AND number = 5`,
      [dossier],
    )
    if (!row) throw new Error('there is an entry')
    await tamper(`DELETE FROM audit_entry WHERE ${of} AND number = 5`, [dossier])
    await insert(row.dossier_id, 5, row.previous_hash)
    expect(await verdict()).toMatchObject({ entries: 5, broken: { number: 5, fault: 'head' } })
  })

  /** An entry that hashes to what it says it does. */
  async function insert(dossierId: string, number: number, previousHash: string): Promise<void> {
    const entry = { dossierId, action: 'note', actor: 'system:test', detail: { note: 'forged' } }
    const at = new Date()
    await tamper(
      `INSERT INTO audit_entry (dossier_id, id, number, action, actor, detail, at, previous_hash, hash)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8)`,
      [
        dossierId,
        number,
        entry.action,
        entry.actor,
        entry.detail,
        at,
        previousHash,
        auditHash(entry, { number, at, previousHash }),
      ],
    )
  }
})

test('the other dossiers are whole where one is broken', async () => {
  await tamper(`UPDATE audit_entry SET actor = 'x' WHERE ${of} AND number = 1`, [dossier])
  const verdicts = await verifyAllAudits(system)
  expect(verdicts.find(one => one.dossier === dossier)?.broken).toEqual({ number: 1, fault: 'hash' })
  expect(verdicts.length).toBe(count)
})

test('who has no role in a dossier does not learn that it is there', async () => {
  const stranger = { kind: 'user', id: 'x', name: 'X', isAdministrator: false, roles: new Map() } as const
  await expect(verifyAudit(stranger, { dossier })).rejects.toMatchObject({ code: 'not-found' })
  await expect(readActivity(stranger, { dossier, limit: 10 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(verifyAllAudits(stranger)).rejects.toMatchObject({ code: 'forbidden' })
})

describe('the command', () => {
  const isnad = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['bin/isnad.mjs', 'audit', 'verify', ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: db.url },
      },
    )
    return { status, stdout, stderr }
  }

  test('says that a chain is whole, and where it ends', () => {
    const { status, stdout } = isnad(dossier)
    expect(stdout).toMatch(new RegExp(`^${dossier}: 5 entries, whole; the last is [0-9a-f]{64}\n$`))
    expect(status).toBe(0)
  })

  test('names the first broken entry, and ends with 1', async () => {
    await tamper(`DELETE FROM audit_entry WHERE ${of} AND number > 4`, [dossier])
    const { status, stdout } = isnad()
    expect(stdout).toContain(`${dossier}: broken at entry 5: it is missing, and so is every one after it\n`)
    expect(stdout.trim().split('\n')).toHaveLength(count)
    expect(status).toBe(1)
  })

  test('knows no other dossiers than there are', () => {
    expect(isnad('no-such')).toMatchObject({ status: 2, stderr: 'there is no dossier no-such\n' })
  })
})

describe('the activity of a dossier', () => {
  test('is read newest first, a page at a time, with what each entry changed', async () => {
    const content = { id: 'tide', name: { en: 'Tide' } }
    await changeItems(system, { dossier, changes: [{ kind: 'outlet', key: 'tide', seen: 0, content }] })
    const first = await readActivity(system, { dossier, limit: 2 })
    expect(first.entries.map(({ number, action, itemCount }) => [number, action, itemCount])).toEqual([
      [6, 'outlet:create', 1],
      [5, 'note', 0],
    ])
    expect(first.entries[0]?.items[0]).toMatchObject({
      kind: 'outlet',
      key: 'tide',
      action: 'created',
      content,
    })
    const rest = await readActivity(system, { dossier, limit: 10, before: first.next ?? 0 })
    expect(rest.entries.map(entry => entry.number)).toEqual([4, 3, 2, 1])
    expect(rest.next).toBeNull()
    expect(rest.actors).toEqual([{ actor: 'system:test', name: 'system:test' }])
  })

  test('is filtered by person and by what was done', async () => {
    const only = async (filter: { actor?: string; noun?: string }) =>
      (await readActivity(system, { dossier, limit: 10, ...filter })).entries.map(entry => entry.number)
    expect(await only({ noun: 'note' })).toEqual([5, 4, 3, 2])
    expect(await only({ noun: 'dossier' })).toEqual([1])
    expect(await only({ actor: 'system:test' })).toHaveLength(5)
    expect(await only({ actor: 'user:nobody' })).toEqual([])
  })
})
