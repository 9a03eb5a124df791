import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '@/lib/domain/dossier'
import { canonicalDossier } from '@/lib/export/dossier'
import { noTextFiles, parseDossier } from '@/lib/ingest/dossier'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { arbitraryDossier } from '../support/arbitrary-dossier'
import { testDatabase } from '../support/clone'
import { readDemo, readOrThrow, small } from '../support/sample'

testDatabase()
const system = { kind: 'system', name: 'test' } as const

async function roundTrip(dossier: Dossier): Promise<string> {
  await importDossier(system, { dossier })
  return canonicalDossier(await exportDossier(system, { key: dossier.dossier.id }))
}

describe('what goes in comes out, byte by byte', () => {
  test('the demo dossier', async () => {
    const demo = await readDemo()
    expect(await roundTrip(demo)).toBe(canonicalDossier(demo))
  })

  const real = '../shared/data/oman-talks/dossier.json'
  test.skipIf(!existsSync(real))('a dossier of five real articles', async () => {
    const dossier = await readOrThrow(real)
    expect(await roundTrip(dossier)).toBe(canonicalDossier(dossier))
  })

  test('lists in the order of the file, whatever their ids', async () => {
    const dossier = small('order')
    const turned = {
      ...dossier,
      outlets: dossier.outlets.toReversed(),
      articles: dossier.articles.toReversed(),
      claims: dossier.claims.toReversed(),
    }
    expect(await roundTrip(turned)).toBe(canonicalDossier(turned))
  })

  test('a text of two megabytes', async () => {
    const dossier = small('long')
    const text = `${dossier.articles[0]?.text}${'مسقط 👩‍👧\r\n'.repeat(60_000)}`
    const long = { ...dossier, articles: dossier.articles.map(article => ({ ...article, text })) }
    expect(await roundTrip(long)).toBe(canonicalDossier(long))
  })

  test('dossiers with odd content in every field', { timeout: 60_000 }, async () => {
    let runs = 0
    await fc.assert(
      fc.asyncProperty(arbitraryDossier('odd'), async generated => {
        runs += 1
        const input = { ...generated, dossier: { ...generated.dossier, id: `odd-${runs}` } }
        const { dossier, faults } = await parseDossier(JSON.parse(canonicalDossier(input)), noTextFiles)
        expect(faults).toBeUndefined()
        if (dossier) expect(await roundTrip(dossier)).toBe(canonicalDossier(input))
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    )
  })
})

test('a default that is spelled out is left out again', async () => {
  const dossier = small('spelled')
  const spelled: Dossier = {
    ...dossier,
    dossier: { ...dossier.dossier, weekStart: 'saturday' },
    claims: dossier.claims.map(claim => ({ ...claim, stance: 'asserts', holder: null, attribution: [] })),
  }
  expect(await roundTrip(spelled)).toBe(canonicalDossier(dossier))
  expect(await importDossier(system, { dossier })).toMatchObject({ outcome: 'unchanged' })
})
