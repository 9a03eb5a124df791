import { describe, expect, test } from 'vitest'
import { connect, disconnect } from '@/lib/db/client'
import type { Dossier, Names } from '@/lib/domain/dossier'
import { canonicalDossier } from '@/lib/export/dossier'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { changeItems } from '@/lib/services/items'
import { testDatabase } from '../support/clone'
import { small } from '../support/sample'

const db = testDatabase()
const system = { kind: 'system', name: 'test' } as const

const exported = async (key: string) => canonicalDossier(await exportDossier(system, { key }))

/** Rows of a dossier in every table, by table. */
async function rowCounts(key: string): Promise<Record<string, number>> {
  const tables = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'dossier_id' ORDER BY 1`,
  )
  const counts = await Promise.all(
    tables.map(({ name }) =>
      db.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM "${name}"
         WHERE dossier_id IN (SELECT id FROM dossier WHERE key = $1)`,
        [key],
      ),
    ),
  )
  return Object.fromEntries(tables.map(({ name }, at) => [name, counts[at]?.[0]?.rows ?? 0]))
}

const snapshotOf = (key: string) =>
  db.query('SELECT revision, content_sha256, updated_at FROM dossier WHERE key = $1', [key])

function retitled(dossier: Dossier, title: string): Dossier {
  return { ...dossier, dossier: { ...dossier.dossier, title: { en: title } } }
}

describe('the same file twice', () => {
  test('changes nothing', async () => {
    const dossier = small('twice')
    expect(await importDossier(system, { dossier })).toMatchObject({ outcome: 'created', edition: null })
    const before = [await rowCounts('twice'), await snapshotOf('twice')]
    expect(await importDossier(system, { dossier })).toMatchObject({ outcome: 'unchanged' })
    expect(await importDossier(system, { dossier, replace: true })).toMatchObject({ outcome: 'unchanged' })
    expect([await rowCounts('twice'), await snapshotOf('twice')]).toEqual(before)
  })

  test('at once, by many: one stores it', async () => {
    const dossier = small('many')
    const results = await Promise.all(Array.from({ length: 6 }, () => importDossier(system, { dossier })))
    expect(results.map(result => result.outcome).sort()).toEqual(['created', ...Array(5).fill('unchanged')])
    expect(await exported('many')).toBe(canonicalDossier(dossier))
  })

  test('after it was edited at the desk, and edited back', async () => {
    const dossier = small('edited')
    await importDossier(system, { dossier })
    const [outlet] = dossier.outlets
    if (!outlet) throw new Error('the sample has an outlet')
    const rename = (seen: number, name: Names) =>
      changeItems(system, {
        dossier: 'edited',
        changes: [{ kind: 'outlet', key: outlet.id, seen, content: { ...outlet, name } }],
      })
    await rename(1, { en: 'Another name' })
    await expect(importDossier(system, { dossier })).rejects.toMatchObject({ code: 'conflict' })
    await rename(2, outlet.name)
    expect(await importDossier(system, { dossier })).toMatchObject({ outcome: 'unchanged' })
  })

  test('with a default spelled out is the same file', async () => {
    const dossier = small('defaults')
    const [question, ...others] = dossier.questions
    if (!question) throw new Error('the sample asks a question')
    const counted: Dossier = {
      ...dossier,
      questions: [{ ...question, type: 'quantity', unit: 'ship' }, ...others],
      claims: dossier.claims.map(claim => ({
        ...claim,
        value: { type: 'quantity', amount: 3, unit: 'ship' },
      })),
    }
    const spelled: Dossier = {
      ...counted,
      claims: counted.claims.map(claim => ({
        ...claim,
        value: { type: 'quantity', amount: 3, unit: 'ship', qualifier: 'exact' },
      })),
    }
    const first = await importDossier(system, { dossier: spelled, publish: true })
    expect(first).toMatchObject({ outcome: 'created', edition: { number: 1, isNew: true } })
    const second = await importDossier(system, { dossier: counted, publish: true })
    expect(second).toMatchObject({ outcome: 'unchanged', edition: { number: 1, isNew: false } })
  })
})

describe('the same id with other content', () => {
  test('is refused, and what is there stays', async () => {
    const dossier = small('other')
    await importDossier(system, { dossier })
    const before = [await rowCounts('other'), await snapshotOf('other')]
    await expect(importDossier(system, { dossier: retitled(dossier, 'Another') })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect([await rowCounts('other'), await snapshotOf('other')]).toEqual(before)
  })

  test('at once: one is stored, the others are refused', async () => {
    const dossiers = ['A', 'B', 'C', 'D'].map(title => retitled(small('race'), title))
    const results = await Promise.allSettled(dossiers.map(dossier => importDossier(system, { dossier })))
    const stored = results.findIndex(result => result.status === 'fulfilled')
    const refused = results.filter(result => result.status === 'rejected')
    expect(refused.map(result => result.reason.code)).toEqual(['conflict', 'conflict', 'conflict'])
    const [winner] = dossiers.slice(stored)
    expect(winner && (await exported('race'))).toBe(winner && canonicalDossier(winner))
  })
})

describe('all or nothing', () => {
  const nothing = (key: string) =>
    Promise.all([rowCounts(key), db.query('SELECT FROM dossier WHERE key = $1', [key])]).then(
      ([counts, heads]) => Object.values(counts).reduce((sum, rows) => sum + rows, heads.length),
    )

  /** Enough claims for COPY to be well under way when the last one turns out wrong. */
  function many(key: string, last: Partial<Dossier['claims'][number]>): Dossier {
    const dossier = small(key)
    const [claim] = dossier.claims
    if (!claim) throw new Error('the sample has claims')
    const claims = Array.from({ length: 3_000 }, (_, at) => ({ ...claim, id: `c${at}` }))
    return { ...dossier, claims: [...claims, { ...claim, id: 'last', ...last }] }
  }

  test('a reference to nothing, past every check, is refused by the database', async () => {
    await expect(
      importDossier(system, { dossier: many('dangling', { event: 'nowhere' }) }),
    ).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await nothing('dangling')).toBe(0)
  })

  test('a fault in the middle of COPY', async () => {
    const dossier = many('nul', { note: 'half\u0000way' })
    await expect(importDossier(system, { dossier })).rejects.toMatchObject({ code: 'invalid' })
    expect(await nothing('nul')).toBe(0)
  })

  test('an anchor that does not say what its text says', async () => {
    const anchors = [{ start: 0, end: 3, exact: 'Not' }]
    await expect(importDossier(system, { dossier: many('anchor', { anchors }) })).rejects.toMatchObject({
      code: 'invalid',
      faults: ['claim last: its quote does not stand at 0–3 of article a1'],
    })
    expect(await nothing('anchor')).toBe(0)
  })

  test('a key that is none', async () => {
    const dossier = small("x'); DROP TABLE claim;--")
    await expect(importDossier(system, { dossier })).rejects.toMatchObject({ code: 'invalid' })
    expect(await nothing(dossier.dossier.id)).toBe(0)
  })

  test('the connection is cut while rows are written', async () => {
    const dossier = many('cut', {})
    const importing = importDossier(system, { dossier })
    const cut = async () => {
      for (;;) {
        const ended = await db.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'active' AND query LIKE 'COPY%'`,
        )
        if (ended.length > 0) return
      }
    }
    await Promise.all([expect(importing).rejects.toMatchObject({ code: 'unavailable' }), cut()])
    expect(await nothing('cut')).toBe(0)
    expect(await importDossier(system, { dossier })).toMatchObject({ outcome: 'created' })
  })

  test('replacing: a fault leaves what was there', async () => {
    const dossier = small('kept')
    await importDossier(system, { dossier })
    const broken = many('kept', { question: 'nowhere' })
    await expect(importDossier(system, { dossier: broken, replace: true })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await exported('kept')).toBe(canonicalDossier(dossier))
  })
})

describe('who may', () => {
  test('import and export are not for everybody', async () => {
    const anyone = { kind: 'public' } as const
    const dossier = small('forbidden')
    await expect(importDossier(anyone, { dossier })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(exportDossier(anyone, { key: 'twice' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.query('SELECT FROM dossier WHERE key = $1', ['forbidden'])).toEqual([])
  })

  test('a dossier that is not there is not found', async () => {
    await expect(exportDossier(system, { key: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a database that is away is unavailable, for reading and for writing', async () => {
  await disconnect()
  connect('postgresql://nobody@127.0.0.1:1/none')
  await expect(importDossier(system, { dossier: small('away') })).rejects.toMatchObject({
    code: 'unavailable',
  })
  await expect(exportDossier(system, { key: 'away' })).rejects.toMatchObject({ code: 'unavailable' })
  await disconnect()
  connect(db.url, 'command')
})
