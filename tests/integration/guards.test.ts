import { beforeAll, describe, expect, test } from 'vitest'
import { type AuditDetail, auditHash } from '@/lib/db/audit'
import { findHead, readDossier } from '@/lib/db/dossiers'
import { inTransaction } from '@/lib/db/transaction'
import { importDossier } from '@/lib/services/dossiers'
import { publishEdition } from '@/lib/services/publishing'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

const db = testDatabase()
const system = { kind: 'system', name: 'test' } as const

beforeAll(async () => {
  await importDossier(system, { dossier: small('guarded'), publish: true })
})

describe('what is frozen', () => {
  const frozen = [
    ['article_version', "text = 'x'"],
    ['revision', "made_by = 'x'"],
    ['edition', "comparison = 'x'"],
    ['edition_article', "article_key = 'x'"],
    ['audit_entry', "actor = 'x'"],
  ] as const

  test.each(frozen)('%s is not updated, deleted or emptied', async (table, change) => {
    const rows = await db.query(`SELECT FROM ${table}`)
    expect(rows.length).toBeGreaterThan(0)
    const never = { code: '23001', message: `a row of ${table} never changes` }
    await expect(db.query(`UPDATE ${table} SET ${change}`)).rejects.toMatchObject(never)
    await expect(db.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '23001' })
    await expect(db.query(`DELETE FROM ${table}`)).rejects.toMatchObject({
      code: '23001',
      message: `a row of ${table} stays as long as its dossier`,
    })
    expect(await db.query(`SELECT FROM ${table}`)).toHaveLength(rows.length)
  })
})

describe('spans', () => {
  const spans: readonly [number, number][] = [
    [-1, 3],
    [3, 3],
    [5, 3],
    [0, 100_000],
  ]

  test.each(spans)('an anchor from %i to %i is refused', async (start, end) => {
    await expect(
      db.query('UPDATE anchor SET start_offset = $1, end_offset = $2', [start, end]),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test.each(spans)('a segment from %i to %i is refused', async (start, end) => {
    await expect(
      db.query(
        `INSERT INTO segment (dossier_id, id, version_id, text_length, kind, start_offset, end_offset, position)
         SELECT dossier_id, gen_random_uuid(), id, length, 'main', $1, $2, 0 FROM article_version`,
        [start, end],
      ),
    ).rejects.toMatchObject({ code: '23514', constraint: 'segment_span_check' })
  })

  test('a length that is not the text’s is refused', async () => {
    await expect(db.query('UPDATE anchor SET text_length = text_length + 1')).rejects.toMatchObject({
      code: '23503',
    })
  })

  test('a quote longer or shorter than its span is refused', async () => {
    for (const exact of ['', 'x', 'x'.repeat(1_000)]) {
      await expect(db.query('UPDATE anchor SET exact = $1', [exact])).rejects.toMatchObject({
        constraint: 'anchor_exact_check',
      })
    }
  })

  test('a text whose hash or length is another’s is refused', async () => {
    const insert = (text: string, length: string) =>
      db.query(
        `INSERT INTO article_version (dossier_id, id, article_id, number, text, bytes, sha256, length)
         SELECT dossier_id, gen_random_uuid(), article_id, 9, $1, bytes, sha256, ${length}
         FROM article_version LIMIT 1`,
        [text],
      )
    const [version] = await db.query<{ text: string }>('SELECT text FROM article_version LIMIT 1')
    await expect(insert(`${version?.text}.`, 'length + 1')).rejects.toMatchObject({
      constraint: 'article_version_sha256_check',
    })
    await expect(insert(version?.text ?? '', 'length - 1')).rejects.toMatchObject({
      constraint: 'article_version_length_check',
    })
  })
})

test('a row cannot point into another dossier', async () => {
  await importDossier(system, { dossier: small('neighbour') })
  await expect(
    db.query(
      `UPDATE claim SET event_id = event.id FROM event JOIN dossier ON dossier.id = event.dossier_id
       WHERE dossier.key = 'neighbour'
         AND claim.dossier_id = (SELECT id FROM dossier WHERE key = 'guarded')`,
    ),
  ).rejects.toMatchObject({ code: '23503' })
})

test('a dossier goes whole, with all that is frozen, and its neighbours stay', async () => {
  const total = () =>
    db
      .query<{ rows: number }>('SELECT count(*)::int AS rows FROM article_version')
      .then(rows => rows[0]?.rows)
  const before = await total()
  await importDossier(system, { dossier: small('gone'), publish: true })
  await db.query(`DO $$ BEGIN SET CONSTRAINTS ALL DEFERRED; DELETE FROM dossier WHERE key = 'gone'; END $$`)
  expect(await db.query('SELECT FROM dossier WHERE key = $1', ['gone'])).toEqual([])
  expect(await total()).toBe(before)
})

describe('a transaction', () => {
  const second = /^a second connection is taken inside a transaction/

  test.each<[string, () => Promise<unknown>]>([
    ['a query', () => findHead('guarded')],
    ['Prisma', () => readDossier('guarded')],
    ['another transaction', () => inTransaction(async () => null)],
  ])('takes no second connection, for %s', async (_, work) => {
    await expect(inTransaction(work)).rejects.toThrow(second)
    await expect(work()).resolves.not.toBeUndefined()
  })

  test('leaves alone what goes on beside it and after it', async () => {
    let after: Promise<unknown> = Promise.resolve()
    const held = inTransaction(async session => {
      after = new Promise(resolve => setTimeout(resolve, 20)).then(() => findHead('guarded'))
      return (await session.query('SELECT 1')).rowCount
    })
    expect(await Promise.all([held, findHead('guarded')])).toMatchObject([1, { isPublished: true }])
    expect(await after).toMatchObject({ isPublished: true })
  })
})

describe('the audit trail', () => {
  interface Row {
    readonly dossierId: string
    readonly number: number
    readonly action: string
    readonly actor: string
    readonly detail: AuditDetail
    readonly at: Date
    readonly previousHash: string
    readonly hash: string
  }

  const trail = (key: string) =>
    db.query<Row & Record<string, unknown>>(
      `SELECT dossier_id AS "dossierId", number, action, actor, detail, at, previous_hash AS "previousHash", hash
       FROM audit_entry WHERE dossier_id = (SELECT id FROM dossier WHERE key = $1) ORDER BY number`,
      [key],
    )

  test('has one entry for each thing done, and none where nothing changed', async () => {
    const dossier = small('trail')
    await importDossier(system, { dossier })
    await importDossier(system, { dossier })
    await publishEdition(system, { key: 'trail' })
    await publishEdition(system, { key: 'trail' })
    await importDossier(system, { dossier: { ...dossier, claims: [] }, replace: true, publish: true })
    const done = (await trail('trail')).map(({ number, action, actor }) => [number, action, actor])
    expect(done).toEqual([
      [1, 'dossier:import', 'system:test'],
      [2, 'dossier:publish', 'system:test'],
      [3, 'dossier:import', 'system:test'],
    ])
  })

  test('is a chain that can be worked out again', async () => {
    const entries = await trail('trail')
    let previousHash = '0'.repeat(64)
    for (const entry of entries) {
      expect(entry.previousHash).toBe(previousHash)
      expect(auditHash(entry, entry)).toBe(entry.hash)
      previousHash = entry.hash
    }
  })
})
