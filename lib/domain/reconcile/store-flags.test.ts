import { describe, expect, test } from 'vitest'
import type { Flags } from '../compare/comparison'
import type { Claim, ReconcileDecision } from '../dossier'
import { approvalNotices, editedRows } from './approval'
import { claimText, joinDigest } from './claim-text'
import { decidedRows, rowName } from './queue'
import { storeFlagsOf, withStoreFlags } from './store-flags'

const calm: Flags = {
  selfContradicted: ['a'],
  singleRoot: true,
  partyDispute: false,
  transmission: false,
  codingDisputed: false,
  tainted: false,
  stale: false,
}

const claim = (id: string, amount: number, more: Partial<Claim> = {}): Claim => ({
  id,
  article: `of-${id}`,
  event: 'e',
  question: 'q',
  value: { type: 'quantity', amount, unit: 'boat' },
  anchors: [{ start: 0, end: 8, exact: `${amount} boats` }],
  ...more,
})

const digestOf = (one: Claim) => {
  const { words, setting } = claimText(one)
  return joinDigest(words.replaceAll('.', ''), setting.replaceAll('.', ''))
}

const judged = [claim('c1', 4), claim('c2', 7)]
const decision: ReconcileDecision = {
  id: 'd',
  kind: 'reconcile',
  event: 'e',
  question: 'q',
  outcome: 'conflict',
  judged: judged.map(one => ({ claim: one.id, digest: digestOf(one) })),
  reason: 'each counted its own quay',
  by: 'Salma',
  at: '2026-04-02T09:00:00Z',
}

const row = (question = 'q') => ({ event: 'e', question, flags: calm })
const decidedWith = (claims: readonly Claim[], decisions = [decision]) =>
  decidedRows({ claims, decisions, digestOf })
const name = rowName({ event: 'e', question: 'q' })

const [first, second] = judged as [Claim, Claim]
const cases: readonly (readonly [string, readonly Claim[], { tainted: boolean; stale: boolean }])[] = [
  ['the claims it judged', judged, { tainted: false, stale: false }],
  ['another value', [first, claim('c2', 9)], { tainted: true, stale: false }],
  ['another holder', [first, { ...second, holder: 'guild' }], { tainted: false, stale: true }],
  ['one claim more', [...judged, claim('c3', 4)], { tainted: false, stale: true }],
  ['another value and one claim less', [claim('c1', 5)], { tainted: true, stale: true }],
]

describe('what the store knows of a row', () => {
  test.each(cases)('after %s', (_what, claims, expected) => {
    const flags = storeFlagsOf(decidedWith(claims))
    const [flagged, other] = withStoreFlags([row(), row('other')], flags)
    expect(flagged?.flags).toEqual({ ...calm, ...expected })
    expect(other?.flags).toEqual(calm)
  })

  test('rows that coders differ on are handed in', () => {
    const flags = storeFlagsOf(decidedWith([], []), new Set([name]))
    expect(withStoreFlags([row(), row('other')], flags).map(one => one.flags.codingDisputed)).toEqual([
      true,
      false,
    ])
  })
})

describe('the claims that were edited after approval', () => {
  const edited = (claims: readonly Claim[]) =>
    editedRows(decidedWith(claims), claims, digestOf).map(one => [
      one.name,
      one.edited.map(({ claim: { id }, judged: { claim } }) => [id, claim]),
    ])

  test('are those whose value or quote is another, and no others of their row', () => {
    const holderToo = { ...first, holder: 'guild' }
    expect(edited([holderToo, claim('c2', 9)])).toEqual([[name, [['c2', 'c2']]]])
  })

  test.each(cases.filter(([, , { tainted }]) => !tainted))('are none after %s', (_what, claims) => {
    expect(edited(claims)).toEqual([])
  })

  test('are not those that left their row or the dossier', () => {
    const claims = [claim('c1', 5), claim('c2', 9, { question: 'other' })]
    expect(edited(claims)).toEqual([[name, [['c1', 'c1']]]])
    expect(edited([claim('c1', 5)])).toEqual([[name, [['c1', 'c1']]]])
  })
})

describe('what readers are told', () => {
  const raised = (tainted: boolean, stale: boolean) => [{ ...row(), flags: { ...calm, tainted, stale } }]

  test('the approved words are shown where the claims are those that were judged, else the edited ones', () => {
    const told = (claims: readonly Claim[]) =>
      approvalNotices(raised(true, false), decidedWith(claims)).get(name)
    expect(told(judged)).toEqual({ decision, tainted: 'kept', stale: false })
    expect(told([first, claim('c2', 9)])).toEqual({ decision, tainted: 'edited', stale: false })
  })

  test('a row that is stale alone says so; a row without a flag, or without a decision, nothing', () => {
    const stale = approvalNotices(raised(false, true), decidedWith([first]))
    expect(stale.get(name)).toEqual({ decision, tainted: null, stale: true })
    expect(approvalNotices(raised(false, false), decidedWith(judged)).size).toBe(0)
    expect(approvalNotices(raised(true, true), new Map()).size).toBe(0)
  })
})
