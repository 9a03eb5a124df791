import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/permissions'
import { canonicalDossier } from '@/lib/export/dossier'
import { findEdges } from '@/lib/jobs/finding/find'
import { decideOrigin, drawOrigin, withdrawOrigin } from '@/lib/services/decide-origins'
import { exportComparison, exportDossier, importDossier } from '@/lib/services/dossiers'
import { workFinding } from '@/lib/services/find-origins'
import { changeItems } from '@/lib/services/items'
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

describe('a decision that is withdrawn', () => {
  const decide = async (
    dossier: string,
    outcome: 'accepted' | 'rejected',
    edge: { readonly article: string; readonly source?: string; readonly from?: string },
    seen = 0,
  ) => {
    await decideOrigin(system, { dossier, ...edge, outcome, reason, seen })
    const { decisions } = await readOrigins(system, { dossier })
    const one = decisions.find(({ content }) => content.article === edge.article)
    return { dossier, decision: one?.content.id ?? '', seen: one?.revision ?? 0 }
  }
  const report = { article: 'anvil', source: 'lamp-report' }
  const copied = { article: 'sieve', from: 'bucket' }

  test.each(['accepted', 'rejected'] as const)('%s, leaves suspected what was suspected', async outcome => {
    const dossier = `suspected-${outcome}`
    await start(dossier)
    await drawOrigin(system, { dossier, article: 'anvil', from: 'bucket', status: 'suspected' })
    await drawOrigin(system, { dossier, ...report, status: 'suspected' })
    await drawOrigin(system, { dossier, article: 'anvil', from: 'sieve', status: 'suspected' })
    const before = await exported(dossier)
    await withdrawOrigin(system, await decide(dossier, outcome, report))
    expect(await exported(dossier)).toBe(before)
  })

  test.each(['accepted', 'rejected'] as const)('%s, leaves neither source nor base', async outcome => {
    const dossier = `made-${outcome}`
    const before = await start(dossier)
    const count = await roots(dossier, 'jars')
    await withdrawOrigin(system, await decide(dossier, outcome, copied))
    expect(await exported(dossier)).toBe(before)
    expect(await roots(dossier, 'jars')).toEqual(count)
    // Again, with the same keys; and what undo brings back can be withdrawn too.
    const { entry } = await withdrawOrigin(system, await decide(dossier, outcome, copied))
    const { entry: back } = await undoEntry(system, { dossier, entry })
    expect(back).toBeGreaterThan(entry)
    const [standing] = (await readOrigins(system, { dossier })).decisions
    const decision = standing?.content.id ?? ''
    await withdrawOrigin(system, { dossier, decision, seen: standing?.revision ?? 0 })
    expect(await exported(dossier)).toBe(before)
  })

  test.each(['accepted', 'rejected'] as const)('%s, is suggested again at once', async outcome => {
    const dossier = `again-${outcome}`
    await start(dossier)
    const standing = await decide(dossier, outcome, copied)
    const [row] = await db.query<{ id: string }>('SELECT id FROM dossier WHERE key = $1', [dossier])
    await workFinding({ dossierId: row?.id ?? '' }, findEdges)
    await withdrawOrigin(system, standing)
    expect(await edges(dossier)).toEqual(['anvil lamp-report', 'sieve bucket'])
  })

  test('after a change of mind, leaves what was there before both', async () => {
    const before = await start('turned')
    await decide('turned', 'accepted', copied)
    const rejected = await decide('turned', 'rejected', copied, 1)
    const { articles } = await exportDossier(system, { key: 'turned' })
    expect(articles.map(({ basedOn = [] }) => basedOn.length)).toEqual([1, 0, 0, 0])
    await withdrawOrigin(system, rejected)
    expect(await exported('turned')).toBe(before)
  })

  test('leaves what another decision still needs, and the last takes it along', async () => {
    const before = await start('shared')
    const one = await decide('shared', 'accepted', copied)
    const other = await decide('shared', 'accepted', { article: 'anvil', from: 'bucket' })
    await withdrawOrigin(system, one)
    const { articles, sources } = await exportDossier(system, { key: 'shared' })
    expect(sources.map(({ id }) => id)).toContain('r-bucket')
    expect(articles.map(({ basedOn = [] }) => basedOn.length)).toEqual([1, 1, 1, 0])
    await withdrawOrigin(system, other)
    expect(await exported('shared')).toBe(before)
  })

  test('leaves what somebody changed or drew by hand', async () => {
    await start('touched')
    const one = await decide('touched', 'accepted', copied)
    const made = (await exportDossier(system, { key: 'touched' })).sources.find(({ id }) => id === 'r-bucket')
    if (!made) throw new Error('the decision made a source')
    const content = { ...made, name: { en: 'The song of the jars' } }
    const changes = [{ kind: 'source', key: 'r-bucket', seen: 1, content }] as const
    await changeItems(system, { dossier: 'touched', changes })
    await withdrawOrigin(system, one)
    expect((await exportDossier(system, { key: 'touched' })).sources).toContainEqual(
      expect.objectContaining({ id: 'r-bucket', name: { en: 'The song of the jars' } }),
    )

    await start('by-hand')
    await drawOrigin(system, { dossier: 'by-hand', ...copied, status: 'confirmed' })
    await drawOrigin(system, { dossier: 'by-hand', ...copied, status: null })
    const before = await exported('by-hand')
    await withdrawOrigin(system, await decide('by-hand', 'accepted', copied))
    expect(await exported('by-hand')).toBe(before)
  })

  test('and came with a file, takes an accepted edge along, and so does whoever thought again', async () => {
    await start('desk')
    const standing = await decide('desk', 'accepted', report)
    const told = await exportDossier(system, { key: 'desk' })
    const bring = (id: string) =>
      importDossier(system, { dossier: { ...told, dossier: { ...told.dossier, id } } })
    const bases = async (key: string) =>
      (await exportDossier(system, { key })).articles.map(({ basedOn = [] }) => basedOn.length)
    await bring('filed')
    expect(await bases('filed')).toEqual([1, 1, 0, 0])
    await withdrawOrigin(system, { ...standing, dossier: 'filed' })
    expect(await bases('filed')).toEqual([1, 0, 0, 0])
    await bring('refiled')
    await withdrawOrigin(system, await decide('refiled', 'rejected', report, 1))
    expect(await bases('refiled')).toEqual([1, 0, 0, 0])
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
