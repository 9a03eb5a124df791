import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/permissions'
import { canonicalDossier } from '@/lib/export/dossier'
import { findEdges } from '@/lib/jobs/finding/find'
import { decideOrigin, drawOrigin, withdrawOrigin } from '@/lib/services/decide-origins'
import { exportComparison, exportDossier, importDossier } from '@/lib/services/dossiers'
import { workFinding } from '@/lib/services/find-origins'
import { readDrift, readOrigins } from '@/lib/services/origins'
import { undoEntry } from '@/lib/services/registry'
import { testDatabase } from '../support/clone'
import { originsDossier } from '../support/origins-dossier'

const db = testDatabase()
const system: Actor = { kind: 'system', name: 'test' }

const roots = async (dossier: string, question: string) => {
  const { rows } = await exportComparison(system, { key: dossier })
  return rows
    .filter(row => row.question === question)
    .flatMap(({ camps }) => camps.map(({ roots: { min, max } }) => [min, max]))
}
const edges = async (dossier: string) =>
  (await readOrigins(system, { dossier })).suggestions.open.map(
    ({ article, source, from }) => `${article} ${source ?? from}`,
  )
const exported = async (dossier: string) => canonicalDossier(await exportDossier(system, { key: dossier }))
const start = async (dossier: string) => {
  await importDossier(system, { dossier: originsDossier(dossier) })
  const [row] = await db.query<{ id: string }>('SELECT id FROM dossier WHERE key = $1', [dossier])
  await workFinding({ dossierId: row?.id ?? '' }, findEdges)
  return exported(dossier)
}
const reason = 'It says so.'

describe('what may draw on what', () => {
  test('accepted, it is one root; undone, the dossier is what it was, byte for byte', async () => {
    const before = await start('accepted')
    expect(await roots('accepted', 'jars')).toEqual([[1, 2]])
    const about = { dossier: 'accepted', article: 'anvil', source: 'lamp-report' }
    const { entry } = await decideOrigin(system, { ...about, outcome: 'accepted', reason, seen: 0 })
    expect(await roots('accepted', 'jars')).toEqual([[1, 1]])
    expect(await edges('accepted')).toEqual(['sieve bucket'])
    const { decisions, ties } = await readOrigins(system, { dossier: 'accepted' })
    expect(decisions).toMatchObject([{ content: { outcome: 'accepted', reason, by: 'system:test' } }])
    expect(ties).toContainEqual({
      from: { of: 'article', id: 'anvil' },
      to: 'lamp-report',
      relation: 'derived-from',
      basis: 'confirmed',
      claims: [],
    })
    await undoEntry(system, { dossier: 'accepted', entry })
    expect(await exported('accepted')).toBe(before)
    expect(await edges('accepted')).toEqual(['anvil lamp-report', 'sieve bucket'])
    // And again, with the same keys, though they are known from before.
    await decideOrigin(system, { ...about, outcome: 'accepted', reason, seen: 0 })
    expect(await roots('accepted', 'jars')).toEqual([[1, 1]])
  })

  test('another article becomes a source where it is accepted; rejected, it is recorded and rests on nothing', async () => {
    const before = await start('other')
    const about = { dossier: 'other', article: 'sieve', from: 'bucket', reason }
    const { entry } = await decideOrigin(system, { ...about, outcome: 'accepted', seen: 0 })
    const articles = (await exportDossier(system, { key: 'other' })).articles
    const bases = new Map(articles.map(({ id, basedOn }) => [id, basedOn]))
    const confirmed = [{ source: 'r-bucket', status: 'confirmed' }]
    expect([bases.get('bucket'), bases.get('sieve')]).toEqual([confirmed, confirmed])
    expect(await edges('other')).toEqual(['anvil lamp-report'])
    await undoEntry(system, { dossier: 'other', entry })
    expect(await exported('other')).toBe(before)

    await decideOrigin(system, { ...about, outcome: 'rejected', seen: 0 })
    const rejected = await exportDossier(system, { key: 'other' })
    expect(rejected.sources.map(({ id }) => id)).toContain('r-bucket')
    expect(rejected.articles.map(({ basedOn = [] }) => basedOn.length)).toEqual([1, 0, 0, 0])
    expect(await edges('other')).toEqual(['anvil lamp-report'])
  })

  test('a change of mind goes against the decision that was seen, and may be taken back', async () => {
    await start('minds')
    const about = { dossier: 'minds', article: 'anvil', source: 'lamp-report', reason }
    await decideOrigin(system, { ...about, outcome: 'rejected', seen: 0 })
    await expect(decideOrigin(system, { ...about, outcome: 'accepted', seen: 0 })).rejects.toMatchObject({
      code: 'stale',
    })
    await decideOrigin(system, { ...about, outcome: 'accepted', seen: 1 })
    expect(await roots('minds', 'jars')).toEqual([[1, 1]])
    const [decision] = (await readOrigins(system, { dossier: 'minds' })).decisions
    await withdrawOrigin(system, { dossier: 'minds', decision: decision?.content.id ?? '', seen: 2 })
    expect(await roots('minds', 'jars')).toEqual([[1, 2]])
    expect(await edges('minds')).toContain('anvil lamp-report')
    await expect(
      withdrawOrigin(system, { dossier: 'minds', decision: decision?.content.id ?? '', seen: 2 }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an edge by hand', () => {
  test('is suspected, confirmed and taken away, and undone byte for byte', async () => {
    const before = await start('drawn')
    const about = { dossier: 'drawn', article: 'bucket', source: 'lamp-report' }
    const first = await drawOrigin(system, { ...about, status: 'suspected' })
    const second = await drawOrigin(system, { ...about, status: 'confirmed' })
    const basis = async () =>
      (await readOrigins(system, { dossier: 'drawn' })).ties
        .filter(({ from }) => from.id === 'bucket')
        .map(tie => tie.basis)
    expect(await basis()).toEqual(['confirmed'])
    await undoEntry(system, { dossier: 'drawn', entry: second.entry })
    expect(await basis()).toEqual(['suspected'])
    await undoEntry(system, { dossier: 'drawn', entry: first.entry })
    expect(await exported('drawn')).toBe(before)
    await drawOrigin(system, { ...about, status: 'confirmed' })
    await drawOrigin(system, { ...about, status: null })
    expect(await exported('drawn')).toBe(before)
  })

  test('leaves what somebody decided alone, and no article draws on itself', async () => {
    await start('decided')
    const about = { dossier: 'decided', article: 'anvil', source: 'lamp-report' }
    await decideOrigin(system, { ...about, outcome: 'rejected', reason, seen: 0 })
    await expect(drawOrigin(system, { ...about, status: 'confirmed' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(
      drawOrigin(system, { dossier: 'decided', article: 'anvil', from: 'anvil', status: 'confirmed' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(drawOrigin(system, { ...about, article: 'none', status: null })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

test('an edge is not drawn by one hand while another rejects it', async () => {
  await start('at-once')
  const about = { dossier: 'at-once', article: 'anvil', source: 'lamp-report' }
  await Promise.allSettled([
    decideOrigin(system, { ...about, outcome: 'rejected', reason, seen: 0 }),
    drawOrigin(system, { ...about, status: 'suspected' }),
  ])
  const { articles, decisions } = await exportDossier(system, { key: 'at-once' })
  const isDrawn = articles.some(
    ({ id, basedOn = [] }) => id === about.article && basedOn.some(({ source }) => source === about.source),
  )
  expect([isDrawn, decisions.length]).toEqual([false, 1])
})

test('a drift orders the renderings of a report, and tells where a word changed the claim', async () => {
  await start('drift')
  const about = { dossier: 'drift', article: 'anvil', source: 'lamp-report', reason }
  await decideOrigin(system, { ...about, outcome: 'accepted', seen: 0 })
  const { drift } = await readDrift(system, { dossier: 'drift', source: 'lamp-report' })
  expect(drift.renderings.map(({ article }) => article)).toEqual(['lamp', 'anvil'])
  expect(drift.rows.find(({ question }) => question === 'format')?.firstChange).toBe('anvil.format')
  await expect(readDrift(system, { dossier: 'drift', source: 'none' })).rejects.toMatchObject({
    code: 'not-found',
  })
})
