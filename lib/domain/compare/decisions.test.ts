import { describe, expect, it } from 'vitest'
import type { Claim } from '../dossier'
import { inOneLine } from '../message.cases'
import { asOf, back, campsOf, count, day, decide, rowOf, type Story, since } from './dossier.cases'

describe('decisions', () => {
  const says: Story['says'] = { a: count(98), b: count(100) }
  const [proposed] = rowOf({ says }).assumptions
  const claim: Claim['id'] = proposed?.claim ?? ''

  it('accepted, makes the pair meet', () => {
    const row = rowOf({ says, decisions: [decide('accepted', claim, 'rounding', proposed?.to ?? null)] })
    expect(['agree', 'compatible']).toContain(row.verdict)
    expect(campsOf(row)).toEqual(['a+b'])
    expect(row.assumptions).toMatchObject([{ claim, kind: 'rounding', status: 'accepted' }])
  })

  it('without `to`, speaks of the assumption by its kind', () => {
    expect(rowOf({ says, decisions: [decide('rejected', claim, 'rounding')] }).verdict).toBe('conflict')
  })

  it('the later of two decisions holds', () => {
    const earlier = '2026-11-22T11:00:00+02:00'
    for (const [first, then, verdict] of [
      ['accepted', 'rejected', 'conflict'],
      ['rejected', 'accepted', 'compatible'],
    ] as const) {
      const two = [{ ...decide(first, claim, 'rounding'), at: earlier }, decide(then, claim, 'rounding')]
      expect(rowOf({ says, decisions: two }).verdict).toBe(verdict)
      expect(rowOf({ says, decisions: two.toReversed() }).verdict).toBe(verdict)
    }
  })

  it('of another claim or kind change nothing', () => {
    const decisions = [
      decide('rejected', claim, 'digit'),
      decide('rejected', claim === 'a1' ? 'b1' : 'a1', 'spelling'),
    ]
    expect(rowOf({ says, decisions })).toEqual(rowOf({ says }))
  })

  it('rejecting one of two leaves the other', () => {
    const two: Story['says'] = { a: count(102), b: count(100) }
    const { assumptions } = rowOf({ says: two })
    for (const { claim: about, kind, to } of assumptions) {
      const row = rowOf({ says: two, decisions: [decide('rejected', about, kind, to)] })
      expect(row.verdict).toBe('reconcilable')
    }
    const all = assumptions.map(({ claim: about, kind, to }) => decide('rejected', about, kind, to))
    expect(rowOf({ says: two, decisions: all }).verdict).toBe('conflict')
  })

  it('an earlier figure that is revised stays the figure that was said', () => {
    const row = rowOf({
      says: { a: asOf('2024-01-08', count(95)), b: asOf('2024-01-09', count(84)) },
      question: { cumulative: true },
      articles: { a: { published: '2024-01-08' }, b: { published: '2024-01-09' } },
      decisions: [decide('accepted', 'a1', 'as-of', 'revision')],
    })
    expect(row.camps.map(({ value }) => value)).toMatchObject([
      { timeline: [{ value: { amount: 95, qualifier: 'exact' } }, { value: { amount: 84 } }] },
    ])
  })

  it('whoever spoke of another event does not speak here', () => {
    const row = rowOf({
      says: { a: day('2024-01-10'), b: day('2023-05-17') },
      decisions: [decide('accepted', 'b1', 'other-event', 'may-round')],
    })
    expect(inOneLine(row.sentence)).toMatch(/^sentence\.single\(who: Outlet a,/)
  })

  it('months that are counted from publication are not Hijri months from the event', () => {
    const row = rowOf({
      says: { a: back(12, 'month', 'unstated'), b: since('2023-01'), c: since('2023-03') },
      articles: { a: { published: '2024-03-15' } },
      decisions: [decide('accepted', 'a1', 'anchor', 'publication')],
    })
    expect(row.assumptions.map(({ kind, to }) => `${kind} ${to}`)).toEqual(['anchor publication'])
  })
})
