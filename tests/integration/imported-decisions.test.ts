import { describe, expect, test } from 'vitest'
import type { DerivationDecision, Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { canonicalDossier } from '@/lib/export/dossier'
import { drawOrigin, dropRecordedOrigin, withdrawOrigin } from '@/lib/services/decide-origins'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { readOrigins } from '@/lib/services/origins'
import { readReconcileRow } from '@/lib/services/reconcile-reading'
import { undoEntry } from '@/lib/services/registry'
import { withdrawDecision } from '@/lib/services/withdraw-decision'
import { testDatabase } from '../support/clone'
import { originsDossier } from '../support/origins-dossier'
import { readDemo } from '../support/sample'

testDatabase()
const system: Actor = { kind: 'system', name: 'test' }

const written = async (key: string) => canonicalDossier(await exportDossier(system, { key }))

async function bring(dossier: Dossier): Promise<string> {
  await importDossier(system, { dossier })
  return written(dossier.dossier.id)
}

async function demo(id: string): Promise<{ readonly before: string; readonly dossier: Dossier }> {
  const read = await readDemo()
  const dossier = { ...read, dossier: { ...read.dossier, id } }
  return { before: await bring(dossier), dossier }
}

describe('a decision that came with a file', () => {
  test('is taken back alone, and comes back byte for byte', async () => {
    const { before, dossier } = await demo('demo-taken-back')
    const decision = dossier.decisions.find(({ id }) => id === 'd1')
    if (decision?.kind !== 'assumption') throw new Error('the demo has it')
    const claim = dossier.claims.find(({ id }) => id === decision.claim)
    const row = {
      dossier: 'demo-taken-back',
      event: claim?.event ?? '',
      question: claim?.question ?? '',
    }
    const status = async () =>
      (await readReconcileRow(system, row)).explanations.find(one => one.claim === decision.claim)?.status
    expect(await status()).toBe('accepted')
    const [step] = (await readReconcileRow(system, row)).record
    expect(step).toMatchObject({ key: 'd1', number: 1, act: 'dossier:import' })

    const { entry } = await withdrawDecision(system, { dossier: row.dossier, decision: 'd1', seen: 1 })
    expect(await status()).toBe('proposed')
    expect((await exportDossier(system, { key: row.dossier })).decisions.map(({ id }) => id)).toEqual(['d2'])
    const [took] = (await readReconcileRow(system, row)).record
    expect(took).toMatchObject({ key: 'd1', action: 'removed', act: 'row:withdraw' })
    await undoEntry(system, { dossier: row.dossier, entry })
    expect(await written(row.dossier)).toBe(before)
  })

  test('goes against the revision that was seen, and of no other kind', async () => {
    const { before } = await demo('demo-seen')
    const about = { dossier: 'demo-seen', decision: 'd1' }
    await expect(withdrawDecision(system, { ...about, seen: 2 })).rejects.toMatchObject({ code: 'stale' })
    const none = { ...about, decision: 'none', seen: 1 }
    await expect(withdrawDecision(system, none)).rejects.toMatchObject({ code: 'not-found' })
    expect(await written('demo-seen')).toBe(before)
  })

  const decided = (outcome: DerivationDecision['outcome']): DerivationDecision => ({
    id: 'from-the-file',
    kind: 'derivation',
    article: 'anvil',
    source: 'lamp-report',
    outcome,
    reason: 'It says so.',
    by: 'another desk',
    at: '2026-03-09T10:00:00Z',
  })

  test.each(['accepted', 'rejected'] as const)('%s, on an origin, too', async outcome => {
    const key = `origin-${outcome}`
    const plain = originsDossier(key)
    const basedOn = [{ source: 'lamp-report', status: 'confirmed' as const }]
    const articles = plain.articles.map(one =>
      one.id === 'anvil' && outcome === 'accepted' ? { ...one, basedOn } : one,
    )
    const before = await bring({ ...plain, articles, decisions: [decided(outcome)] })
    const [decision] = (await readOrigins(system, { dossier: key })).decisions
    expect(decision).toMatchObject({ revision: 1, content: { id: 'from-the-file' } })
    const { entry } = await withdrawOrigin(system, { dossier: key, decision: 'from-the-file', seen: 1 })
    const after = await exportDossier(system, { key })
    expect(after.decisions).toEqual([])
    expect(after.articles.find(({ id }) => id === 'anvil')?.basedOn ?? []).toEqual([])
    await undoEntry(system, { dossier: key, entry })
    expect(await written(key)).toBe(before)
  })
})

describe('an edge that came with a file', () => {
  test('of an article is changed, taken away and put back', async () => {
    const { before } = await demo('demo-edges')
    const about = { dossier: 'demo-edges', article: 'barid-02', source: 'courier-report' }
    const suspected = await drawOrigin(system, { ...about, status: 'suspected' })
    const gone = await drawOrigin(system, { ...about, status: null })
    const { ties } = await readOrigins(system, { dossier: 'demo-edges' })
    expect(ties.filter(({ from, basis }) => from.id === 'barid-02' && basis !== 'attributed')).toEqual([])
    await undoEntry(system, { dossier: 'demo-edges', entry: gone.entry })
    await undoEntry(system, { dossier: 'demo-edges', entry: suspected.entry })
    expect(await written('demo-edges')).toBe(before)
  })

  test('between two sources too', async () => {
    const { before } = await demo('demo-sources')
    const about = { dossier: 'demo-sources', source: 'sunbula-0213', from: 'courier-report' }
    const { entry } = await dropRecordedOrigin(system, about)
    const recorded = async () =>
      (await readOrigins(system, { dossier: 'demo-sources' })).ties.filter(
        ({ basis }) => basis === 'recorded',
      )
    expect(await recorded()).toEqual([])
    await expect(dropRecordedOrigin(system, about)).rejects.toMatchObject({ code: 'not-found' })
    await undoEntry(system, { dossier: 'demo-sources', entry })
    expect(await recorded()).toHaveLength(1)
    expect(await written('demo-sources')).toBe(before)
  })
})
