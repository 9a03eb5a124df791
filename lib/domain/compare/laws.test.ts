import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { canonicalDossier } from '../../export/dossier'
import type { Article, AssumptionDecision, Dossier, Id } from '../dossier'
import { delegates, dossierOf, dossiers, event, rereadable, type Told } from './arbitrary.cases'
import type { Relation, Verdict } from './comparison'
import {
  asWritten,
  bytes,
  decide,
  essence,
  relations,
  respelt,
  rowOf,
  widened,
  withClaims,
  withCopy,
  without,
} from './laws.cases'
import type { Standing } from './standing'

/** Each law below is a sentence of semantics §9; a failure prints the seed that repeats it. */
const RUNS = { numRuns: 200 }
vi.setConfig({ testTimeout: 60_000 })

const meets: ReadonlySet<Relation> = new Set(['equal', 'more-specific', 'less-specific', 'overlap'])
const fails: ReadonlySet<Relation> = new Set(['denies', 'conflict', 'party-dispute', 'reconcilable'])

describe('relations', () => {
  it('relation(a, a) is equal for resolved values', () => {
    fc.assert(
      fc.property(dossiers, dossier => {
        const { standings, relation } = asWritten(dossier)
        for (const a of standings) if (a.sense) expect(relation(a, a)).toBe('equal')
      }),
      RUNS,
    )
  })

  it('equal, conflict and overlap are symmetric, more- and less-specific inverse', () => {
    const inverse: Partial<Record<Relation, Relation>> = {
      'more-specific': 'less-specific',
      'less-specific': 'more-specific',
    }
    fc.assert(
      fc.property(dossiers, dossier => {
        const { standings, relation } = asWritten(dossier)
        for (const a of standings)
          for (const b of standings) {
            const there = relation(a, b)
            expect(relation(b, a)).toBe(inverse[there] ?? there)
          }
      }),
      RUNS,
    )
  })

  it('more-specific is transitive among claims of one asOf', () => {
    let reached = 0
    fc.assert(
      fc.property(dossiers, dossier => {
        const { standings, relation } = asWritten(dossier)
        const isWithin = (a: Standing, b: Standing) =>
          a.claim.asOf === b.claim.asOf && relation(a, b) === 'more-specific'
        for (const a of standings)
          for (const b of standings)
            for (const c of standings)
              if (isWithin(a, b) && isWithin(b, c)) {
                reached += 1
                expect(relation(a, c)).toBe('more-specific')
              }
      }),
      RUNS,
    )
    expect(reached).toBeGreaterThan(0)
  })

  it('overlap is not transitive', () => {
    const figure = (min: number, max: number): Told => ({
      article: { outlet: 'barid', title: '', language: 'ar', events: [event] },
      claims: [
        { event, question: 'delegates', value: { type: 'quantity', min, max, unit: 'person' }, anchors: [] },
      ],
    })
    const dossier = dossierOf(delegates, [figure(1, 4), figure(3, 8), figure(7, 9)])
    expect([...relations(dossier)]).toEqual([
      ['a0.0 ~ a1.0', 'overlap'],
      ['a0.0 ~ a2.0', 'conflict'],
      ['a1.0 ~ a2.0', 'overlap'],
    ])
  })

  it('folding diacritics, tatweel and letter variants never changes one', () => {
    fc.assert(
      fc.property(dossiers, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (dossier, dice) => {
        const entities = dossier.entities.map((entity, i) => ({
          ...entity,
          name: { ...entity.name, ...(entity.name.ar && { ar: respelt(entity.name.ar, dice.slice(i)) }) },
        }))
        expect(relations({ ...dossier, entities })).toEqual(relations(dossier))
      }),
      RUNS,
    )
  })

  it('widening an affirmed value never turns a pair that meets as written into a conflict', () => {
    const tried = new Set<string>()
    fc.assert(
      fc.property(dossiers, dossier => {
        const before = relations(dossier)
        for (const claim of dossier.claims) {
          const value = widened(claim.value)
          if (!value || claim.polarity === 'denies' || claim.stance !== 'asserts') continue
          const claims = dossier.claims.map(c => (c === claim ? { ...claim, value } : c))
          for (const [pair, relation] of relations(withClaims(dossier, claims)))
            if (meets.has(before.get(pair) ?? 'conflict')) {
              tried.add(value.type)
              expect(fails.has(relation)).toBe(false)
            }
        }
      }),
      RUNS,
    )
    expect(tried.size).toBeGreaterThan(3)
  })
})

describe('verdicts', () => {
  it('are independent of the order of articles and claims, and so is every byte', () => {
    const shuffled = dossiers.chain(dossier =>
      fc.record({
        dossier: fc.constant(dossier),
        articles: fc.shuffledSubarray([...dossier.articles], { minLength: dossier.articles.length }),
        claims: fc.shuffledSubarray([...dossier.claims], { minLength: dossier.claims.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ dossier, articles, claims }) => {
        expect(bytes({ ...dossier, articles, claims })).toBe(bytes(dossier))
      }),
      RUNS,
    )
  })

  it('are independent of the ids of articles and claims', () => {
    const renamed = dossiers.chain(dossier => {
      const ids = [...dossier.articles, ...dossier.claims].map(({ id }) => id)
      return fc.record({
        dossier: fc.constant(dossier),
        ids: fc
          .shuffledSubarray(ids, { minLength: ids.length })
          .map(to => new Map(ids.map((id, i) => [id, to[i] ?? '']))),
      })
    })
    fc.assert(
      fc.property(renamed, ({ dossier, ids }) => {
        const to = (id: Id) => ids.get(id) ?? id
        const other: Dossier = {
          ...dossier,
          articles: dossier.articles.map(a => ({ ...a, id: to(a.id) })),
          claims: dossier.claims.map(c => ({ ...c, id: to(c.id), article: to(c.article) })),
        }
        expect(essence(rowOf(other), id => id)).toEqual(essence(rowOf(dossier), to))
      }),
      RUNS,
    )
  })

  it('are not changed by a silent or unread cell', () => {
    fc.assert(
      fc.property(dossiers, fc.boolean(), (dossier, wasRead) => {
        const silent: Article = {
          id: 'silent',
          outlet: 'barid',
          title: '',
          language: 'ar',
          events: [event],
          readFor: wasRead ? 'all' : [],
        }
        const [before, after] = [
          rowOf(dossier),
          rowOf({ ...dossier, articles: [...dossier.articles, silent] }),
        ]
        expect(after?.cells.silent?.state).toBe(before && (wasRead ? 'silent' : 'not-reviewed'))
        expect(after && { ...after, cells: {} }).toEqual(before && { ...before, cells: {} })
      }),
      RUNS,
    )
  })
})

describe('independence', () => {
  it('a confirmed copy changes no root count', () => {
    fc.assert(
      fc.property(dossiers, fc.nat(), (made, pick) => {
        const { original, copied } = withCopy(made, pick)
        const after = rowOf(copied)?.camps ?? []
        for (const camp of rowOf(original)?.camps ?? []) {
          const same = after.filter(
            ({ holder, claims: of }) =>
              holder === camp.holder && `${of.filter(id => !id.startsWith('copy'))}` === `${camp.claims}`,
          )
          expect(same.map(({ roots }) => roots)).toEqual([camp.roots])
        }
      }),
      RUNS,
    )
  })
})

describe('assumptions', () => {
  const moved = (from: Dossier, to: Dossier) => {
    const after = relations(to)
    return [...relations(from)].filter(([pair, relation]) => after.get(pair) !== relation)
  }
  /** Dossiers with one decision or none, and one more decision on them; null where nothing is left to decide. */
  const decided = (outcome: AssumptionDecision['outcome']) =>
    fc
      .tuple(rereadable, fc.option(fc.tuple(fc.nat(9), fc.constantFrom('accepted', 'rejected'))), fc.nat(9))
      .map(([dossier, first, pick]) => {
        const from = (first && decide(dossier, first[0], first[1])) ?? dossier
        const to = decide(from, pick, outcome)
        return to && { from, to }
      })

  it('rejecting one only moves pairs that were reconcilable', () => {
    let reached = 0
    fc.assert(
      fc.property(decided('rejected'), both => {
        for (const [, relation] of both ? moved(both.from, both.to) : []) {
          reached += 1
          expect(relation).toBe('reconcilable')
        }
      }),
      RUNS,
    )
    expect(reached).toBeGreaterThan(0)
  })

  it('accepting one only moves pairs that contain the re-read claim', () => {
    let reached = 0
    fc.assert(
      fc.property(decided('accepted'), both => {
        const last = both?.to.decisions.at(-1)
        const claim = last?.kind === 'assumption' ? last.claim : ''
        for (const [pair] of both ? moved(both.from, both.to) : []) {
          reached += 1
          expect(pair.split(' ~ ')).toContain(claim)
        }
      }),
      RUNS,
    )
    expect(reached).toBeGreaterThan(0)
  })

  it('undoing a decision restores a byte-identical export, and comparison', () => {
    fc.assert(
      fc.property(decided('accepted'), both => {
        if (!both) return
        const undone = { ...both.to, decisions: both.to.decisions.slice(0, -1) }
        expect(canonicalDossier(both.to)).not.toBe(canonicalDossier(both.from))
        expect(canonicalDossier(undone)).toBe(canonicalDossier(both.from))
        expect(bytes(undone)).toBe(bytes(both.from))
      }),
      RUNS,
    )
  })
})

describe('camps and witnesses', () => {
  const isApart = (verdict: Verdict | undefined) => verdict === 'conflict' || verdict === 'reconcilable'

  it('no camp holds a conflicting pair', () => {
    fc.assert(
      fc.property(dossiers, dossier => {
        const row = rowOf(dossier)
        for (const { claims } of row?.camps ?? [])
          for (const { a, b, relation } of row?.relations ?? [])
            if (claims.includes(a) && claims.includes(b)) expect(fails.has(relation)).toBe(false)
      }),
      RUNS,
    )
  })

  it('removing a witness’s claim removes that pair’s conflict: the rest of the witness stands together', () => {
    fc.assert(
      fc.property(dossiers, dossier => {
        const witness = rowOf(dossier)?.witness
        expect(Boolean(witness)).toBe(isApart(rowOf(dossier)?.verdict))
        const of = dossier.claims.filter(({ id }) => witness?.claims.includes(id))
        if (witness) expect(isApart(rowOf(withClaims(dossier, of))?.verdict)).toBe(true)
        for (const { id } of of) {
          expect(isApart(rowOf(without(withClaims(dossier, of), id))?.verdict)).toBe(false)
          expect(rowOf(without(dossier, id))?.witness?.claims).not.toEqual(witness?.claims)
        }
      }),
      RUNS,
    )
  })
})
