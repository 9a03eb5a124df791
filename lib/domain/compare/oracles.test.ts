import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { AssumptionDecision, Claim, Dossier, Id } from '../dossier'
import { rootsOf } from '../provenance/roots'
import { dossiers, rereadable } from './arbitrary.cases'
import { compare } from './compare'
import type { Sensitivity, Verdict } from './comparison'
import { makeContext } from './context'
import {
  asOf,
  back,
  decide as decision,
  denied,
  dossierOf,
  entity,
  since,
  rowOf as told,
} from './dossier.cases'
import { decide, rowOf, withClaims } from './laws.cases'
import { isConfirmed } from './standing'

/**
 * What the engine finds by short cuts, found the long way round: every camp by trying all sets of articles, every
 * sensitivity by comparing the dossier anew without the thing removed.
 */
vi.setConfig({ testTimeout: 60_000 })

const verdictOn = (dossier: Dossier): Verdict => compare(dossier).rows[0]?.verdict ?? 'none'
const sorted = (list: readonly unknown[]) => list.map(one => JSON.stringify(one)).sort()

function rejecting(claim: Id, { kind, to }: AssumptionDecision['assumption']): AssumptionDecision {
  return {
    id: 'oracle',
    kind: 'assumption',
    claim,
    assumption: { kind, to: to ?? null },
    outcome: 'rejected',
    reason: 'to see what follows',
    by: 'oracle',
    at: '2024-04-01T00:00:00Z',
  }
}

/** Semantics §7: each claim, root or assumption whose removal alone changes the verdict. */
function sensitivityOf(dossier: Dossier): readonly Sensitivity[] {
  const row = rowOf(dossier)
  const context = makeContext(dossier)
  const takesPosition = ({ stance }: Claim) => stance !== 'unknown' && stance !== 'declined'
  const claims = dossier.claims.filter(c => isConfirmed(c) && takesPosition(c))
  const roots = new Set(claims.flatMap(c => rootsOf(c, context)))
  const without = (isKept: (claim: Claim) => boolean) =>
    verdictOn(withClaims(dossier, dossier.claims.filter(isKept)))
  const all: Sensitivity[] = [
    ...claims.map(c => ({ remove: { claim: c.id }, verdict: without(other => other !== c) })),
    ...[...roots].map(root => ({
      remove: { root },
      verdict: without(c => !(claims.includes(c) && rootsOf(c, context).includes(root))),
    })),
    ...(row?.assumptions ?? [])
      .filter(({ status }) => status !== 'rejected')
      .map(({ claim, kind, to }) => ({
        remove: { assumption: { claim, kind, to } },
        verdict: verdictOn({
          ...dossier,
          decisions: [...dossier.decisions, rejecting(claim, { kind, to })],
        }),
      })),
  ]
  return all.filter(({ verdict }) => verdict !== row?.verdict)
}

/** Semantics §7: the maximal sets of articles, of those that stand in any camp, whose claims all hold together. */
function campsOf(dossier: Dossier, holder: Id | null, articles: readonly Id[]): readonly (readonly Id[])[] {
  const subsets: Id[][] = [[]]
  for (const id of articles) subsets.push(...subsets.map(set => [...set, id]))
  const hold = subsets.filter(set => {
    const claims = dossier.claims.filter(c => (c.holder ?? null) === holder && set.includes(c.article))
    return (
      set.length > 0 && ['single', 'agree', 'compatible'].includes(verdictOn(withClaims(dossier, claims)))
    )
  })
  return hold.filter(set => !hold.some(other => other !== set && set.every(id => other.includes(id))))
}

describe('found the long way round', () => {
  it('the same sensitivity', () => {
    fc.assert(
      fc.property(dossiers, dossier => {
        expect(sorted(rowOf(dossier)?.sensitivity ?? [])).toEqual(sorted(sensitivityOf(dossier)))
      }),
      { numRuns: 60 },
    )
  })

  it('the same sensitivity where assumptions are decided on', () => {
    const decided = fc
      .tuple(rereadable, fc.nat(9), fc.constantFrom('accepted', 'rejected'))
      .map(([dossier, pick, outcome]) => decide(dossier, pick, outcome) ?? dossier)
    fc.assert(
      fc.property(decided, dossier => {
        expect(sorted(rowOf(dossier)?.sensitivity ?? [])).toEqual(sorted(sensitivityOf(dossier)))
      }),
      { numRuns: 60 },
    )
  })

  it('the same camps', () => {
    fc.assert(
      fc.property(
        dossiers.filter(({ questions }) => questions[0]?.type !== 'text'),
        dossier => {
          const camps = rowOf(dossier)?.camps ?? []
          for (const holder of new Set(camps.map(camp => camp.holder))) {
            const found = camps.filter(camp => camp.holder === holder).map(camp => camp.articles)
            const articles = [...new Set(found.flat())].sort()
            expect(sorted(found)).toEqual(sorted(campsOf(dossier, holder, articles)))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** What the searches above found, once each, in the words of semantics. */
describe('found the long way round before', () => {
  const says = { a: denied(entity('makjurk')), b: entity('macgurk'), c: entity('makjurk') }

  it('§4: no assumption reconciles a denial, not even one that bridges another pair', () => {
    expect(told({ says }).verdict).toBe('conflict')
  })

  it('§5: assumptions are listed in the order of their kinds, whichever pair they were first met in', () => {
    const counts = [since('2023-05'), asOf('2024-01-10', back(8, 'month', 'event'))]
    const articles = { b: { published: '2024-01-11' } }
    const listed = (a: typeof counts) =>
      told({ says: { a, b: back(9, 'month', 'unstated') }, articles }).assumptions.map(({ kind }) => kind)
    expect(listed(counts)).toEqual(['anchor', 'calendar'])
    expect(listed(counts.reverse())).toEqual(['anchor', 'calendar'])
  })

  it('§7: an assumption rejected for one claim is still open to another that says the same', () => {
    const story = dossierOf({ says: { a: entity('makjurk'), b: entity('macgurk'), c: entity('macgurk') } })
    expect(sorted(rowOf(story)?.sensitivity ?? [])).toEqual(sorted(sensitivityOf(story)))
  })

  it('§9: what is accepted of one claim is in force though the article’s other claim now stands against it', () => {
    const story = { says: { a: [entity('makjurk'), entity('makjurk')], b: entity('macgurk') } }
    const [first, both] = [
      [decision('accepted', 'a1', 'spelling', 'macgurk')],
      [decision('accepted', 'a1', 'spelling', 'macgurk'), decision('accepted', 'a2', 'spelling', 'macgurk')],
    ]
    const relationsWith = (decisions: typeof both) =>
      told({ ...story, decisions }).relations?.map(({ a, b, relation }) => `${a} ${b} ${relation}`)
    expect(relationsWith(first)).toEqual(['a1 a2 reconcilable', 'a1 b1 equal', 'a2 b1 reconcilable'])
    expect(relationsWith(both)).toEqual(['a1 a2 equal', 'a1 b1 equal', 'a2 b1 equal'])
  })

  it('§7: an article that contradicts itself speaks once one of its claims is gone', () => {
    const story = dossierOf({ says: { ...says, b: [entity('macgurk'), entity('coast')], a: entity('hill') } })
    expect(sorted(rowOf(story)?.sensitivity ?? [])).toEqual(sorted(sensitivityOf(story)))
  })
})
