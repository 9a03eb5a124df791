import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dossiers, rereadable } from './arbitrary.cases'
import { rowOf } from './laws.cases'

describe('the made dossiers', () => {
  const sample = fc.sample(dossiers, { numRuns: 1500, seed: 9 }).map(rowOf)
  const count = (found: readonly string[]) => {
    const counts: Record<string, number> = {}
    for (const name of found) counts[name] = (counts[name] ?? 0) + 1
    return counts
  }

  it.each([
    'none',
    'unresolved',
    'single',
    'agree',
    'compatible',
    'reconcilable',
    'conflict',
    'unassessed',
  ] as const)('reach the verdict %s', verdict => {
    expect(count(sample.map(row => row?.verdict ?? 'no row'))[verdict]).toBeGreaterThan(10)
  })

  it.each([
    'incomparable',
    'unresolved',
    'no-position',
    'equal',
    'denies',
    'more-specific',
    'less-specific',
    'overlap',
    'reconcilable',
    'conflict',
    'party-dispute',
  ] as const)('reach the relation %s', relation => {
    expect(
      count(sample.flatMap(row => row?.relations?.map(r => r.relation) ?? []))[relation],
    ).toBeGreaterThan(10)
  })

  const reread = fc.sample(rereadable, { numRuns: 3000, seed: 9 }).map(rowOf)
  it.each(['anchor', 'other-event', 'as-of', 'calendar', 'rounding', 'digit', 'spelling'] as const)(
    'reach the assumption %s',
    kind => {
      const found = reread.flatMap(row => row?.assumptions.map(a => a.kind) ?? [])
      expect(count(found)[kind]).toBeGreaterThan(10)
    },
  )
})
