import { describe, expect, it } from 'vitest'
import type { AssumptionKind } from '../../dossier'
import type { DayRange } from '../../message'
import { sinceKind } from '../../values/days'
import { makeSense } from '../../values/sense'
import { makeContext } from '../context'
import { dossierOf, since } from '../dossier.cases'
import { type Reading, standingOf, written } from '../standing'
import { mergeProposals } from './merge'
import { type Proposal, reread } from './proposal'

const dossier = dossierOf({ says: { a: since('2023-05') } })
const [standing] = dossier.claims.map(claim => standingOf(claim, makeContext(dossier)))
const reading = standing?.sense ? written({ ...standing, sense: standing.sense }) : ({} as Reading)

const proposal = (kind: AssumptionKind, to: string, bounds: DayRange): Proposal =>
  reread(reading, kind, to, { denotation: bounds, bounds })

describe('proposals of one reading', () => {
  it('come once each, by the order of kinds and then by what they re-read it as', () => {
    const kinds: AssumptionKind[] = [
      'spelling',
      'digit',
      'rounding',
      'calendar',
      'as-of',
      'other-event',
      'anchor',
    ]
    const all = kinds.flatMap(kind => [proposal(kind, 'b', [0, 1]), proposal(kind, 'a', [0, 1])])
    const merged = mergeProposals([...all, ...all])
    expect(merged.map(({ kind, to }) => `${kind} ${to}`)).toEqual(
      [...kinds].reverse().flatMap(kind => [`${kind} a`, `${kind} b`]),
    )
  })

  it.each<[string, DayRange, DayRange, DayRange]>([
    ['the first to begin, the last to end', [1, 2], [4, 5], [1, 5]],
    ['one within the other', [1, 9], [4, 5], [1, 9]],
    ['without a beginning', [null, 2], [4, 5], [null, 5]],
    ['without an end', [1, 2], [4, null], [1, null]],
  ])('of windows sought for one publication are one window over both: %s', (_, a, b, both) => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const [merged] = mergeProposals([
        proposal('anchor', 'publication', x),
        proposal('anchor', 'publication', y),
      ])
      expect(merged?.bounds).toEqual(both)
      expect(merged?.reading.sense).toEqual(makeSense(sinceKind, both))
      expect(merged?.reading.assumption).toEqual({ kind: 'anchor', to: 'publication' })
    }
  })

  it('of other kinds stay as they first came', () => {
    const [merged] = mergeProposals([
      proposal('calendar', 'hijri', [1, 2]),
      proposal('calendar', 'hijri', [4, 5]),
    ])
    expect(merged?.bounds).toEqual([1, 2])
  })
})
