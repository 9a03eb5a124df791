import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare } from '@/lib/domain/compare/compare'
import { canonicalDossier } from '@/lib/export/dossier'
import { renderComparison } from '@/lib/i18n/render'
import { comparisonFile } from '@/lib/schemas/comparison'
import { arbitraryFile } from '@/tests/support/arbitrary-file'
import { soundDossier } from '@/tests/support/broken-dossiers'
import { noTextFiles, parseDossier } from './dossier'

type Place = readonly [holder: object, key: string]

/** Every place of a JSON value where something stands. */
function places(json: unknown): readonly Place[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) => [[json, key] as const, ...places(value)])
}

const words = fc.constantFrom(
  'c1',
  'e1',
  'a1',
  'kind',
  'x',
  'none',
  'denies',
  'exact',
  '2024',
  '../..',
  'since',
  '',
)
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  words,
  fc.integer(),
  fc.constant(1e308),
  fc.constant(-0),
)

it('answers whatever is put anywhere with a dossier or with faults, and compares what it takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 3 }),
      async changes => {
        const json: unknown = soundDossier()
        for (const [nth, value] of changes) {
          const all = places(json)
          const [holder, key] = all[nth % all.length] ?? [{}, '']
          Reflect.set(holder, key, value)
        }
        const { dossier, faults } = await parseDossier(JSON.parse(JSON.stringify(json)), noTextFiles)
        if (faults) {
          expect(faults.length).toBeGreaterThan(0)
          for (const line of faults) expect(line).toMatch(/^[^\n\r\u2028]+: [^\n\r\u2028]+$/u)
        } else comparisonFile.parse(renderComparison(compare(dossier)))
      },
    ),
    { numRuns: 400 },
  )
}, 30_000)

it('compares a dossier and its canonical form alike', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFile, async json => {
      const { dossier } = await parseDossier(json, noTextFiles)
      if (!dossier) throw new Error('a sound dossier is refused')
      const again = await parseDossier(JSON.parse(canonicalDossier(dossier)), noTextFiles)
      if (!again.dossier) throw new Error('its canonical form is refused')
      const once = renderComparison(compare(dossier, { relations: true }))
      const twice = renderComparison(compare(again.dossier, { relations: true }))
      expect(JSON.stringify(twice)).toBe(JSON.stringify(once))
      comparisonFile.parse(once)
    }),
    { numRuns: 25 },
  )
}, 30_000)
