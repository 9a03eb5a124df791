import { expect, it } from 'vitest'
import type { Row, Verdict } from '../compare/comparison'
import type { Message } from '../message'
import { holdDisputed } from './hold-disputed'

const row = (verdict: Verdict, codingDisputed: boolean): Row<Message> => ({
  event: 'e',
  question: 'q',
  verdict,
  flags: {
    selfContradicted: [],
    singleRoot: false,
    partyDispute: false,
    transmission: verdict === 'conflict',
    codingDisputed,
    tainted: false,
    stale: false,
  },
  camps: [
    {
      value: null,
      label: { key: 'camp.said', args: {} },
      holder: null,
      articles: ['a'],
      claims: ['c'],
      roots: { min: 1, max: 1, ids: [] },
    },
  ],
  cells: { a: { state: 'asserts', claims: ['c'] } },
  relations: [],
  assumptions: [],
  witness: { claims: ['c'], rule: 'denial', sentence: { key: 'witness.denial', args: {} } },
  sensitivity: [{ remove: { claim: 'c' }, verdict: 'single' }],
  sentence: { key: 'sentence.conflict', args: {} },
})

it('a row that coders read differently is published as no conflict of outlets', () => {
  for (const verdict of ['conflict', 'reconcilable'] as const) {
    const [held] = holdDisputed([row(verdict, true)])
    expect(held).toEqual({
      ...row('unresolved', true),
      relations: undefined,
      flags: { ...row('unresolved', true).flags, transmission: false },
      camps: [],
      witness: null,
      sensitivity: [],
      sentence: { key: 'engine.sentence.coding-disputed', args: {} },
    })
  }
})

it('every other row is as it was', () => {
  const rows = [row('conflict', false), row('agree', true)]
  expect(holdDisputed(rows)).toEqual(rows)
})
