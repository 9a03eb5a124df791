import { describe, expect, test } from 'vitest'
import type { Claim, Decision, ReconcileDecision } from '../dossier'
import { claimText, digestChange, joinDigest } from './claim-text'
import { type JudgedRow, type Need, needs, openNeeds, outcomesFor, standsStill, unsettled } from './outcomes'
import { changesSince, countNeeds, neighbours, queueRows, waiting } from './queue'

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  article: 'a',
  event: 'e',
  question: 'q',
  value: { type: 'quantity', amount: 12, unit: 'ship' },
  anchors: [{ start: 3, end: 11, exact: '12 ships' }],
  ...more,
})

const digestOf = (one: Claim) => {
  const { words, setting } = claimText(one)
  return joinDigest(words.replaceAll('.', ''), setting.replaceAll('.', ''))
}

const decided = (more: Partial<ReconcileDecision> = {}): ReconcileDecision => ({
  id: 'd',
  kind: 'reconcile',
  event: 'e',
  question: 'q',
  outcome: 'conflict',
  judged: [],
  reason: 'no reading unites them',
  by: 'Hala',
  at: '2026-03-05T10:00:00Z',
  ...more,
})

const judging = (claims: readonly Claim[], more: Partial<ReconcileDecision> = {}) =>
  decided({ judged: claims.map(one => ({ claim: one.id, digest: digestOf(one) })), ...more })

const row = (
  verdict: JudgedRow['verdict'],
  more: Partial<JudgedRow['flags']> = {},
  question = 'q',
): JudgedRow & { event: string; question: string } => ({
  event: 'e',
  question,
  verdict,
  flags: { selfContradicted: [], codingDisputed: false, ...more },
})

describe('the text of a claim', () => {
  test('is the same for what says the same', () => {
    const plain = claim('c1')
    const spelled = claim('c2', {
      value: { unit: 'ship', amount: 12, type: 'quantity' },
      stance: 'asserts',
      polarity: 'affirms',
      mood: 'actual',
      holder: null,
      attribution: [],
      level: 'textual',
      asOf: null,
      note: 'seen twice',
      status: 'confirmed',
    })
    expect(claimText(spelled)).toEqual(claimText(plain))
  })

  const changes: readonly (readonly [string, Partial<Claim>, 'words' | 'setting'])[] = [
    ['the value', { value: { type: 'quantity', amount: 13, unit: 'ship' } }, 'words'],
    ['the stance', { stance: 'unknown' }, 'words'],
    ['the polarity', { polarity: 'denies' }, 'words'],
    ['the quote', { anchors: [{ start: 3, end: 11, exact: '13 ships' }] }, 'words'],
    ['the place of the quote', { anchors: [{ start: 4, end: 12, exact: '12 ships' }] }, 'setting'],
    ['the mood', { mood: 'planned' }, 'setting'],
    ['the holder', { holder: 'union' }, 'setting'],
    ['the attribution', { attribution: [{ source: 's', verb: 'says' }] }, 'setting'],
    ['its verb', { attribution: [{ source: 's', verb: 'denies' }] }, 'setting'],
    ['the level', { level: 'inferred' }, 'setting'],
    ['the date it holds for', { asOf: '2026-03' }, 'setting'],
  ]
  test.each(changes)('tells a change of %s', (_what, change, part) => {
    expect(digestChange(digestOf(claim('c')), digestOf(claim('c', change)))).toBe(part)
  })

  test('a digest of another make is a change of the words wherever it differs', () => {
    expect(digestChange('5f', digestOf(claim('c')))).toBe('words')
    expect(digestChange('5f', '5f')).toBe('none')
  })
})

describe('what a row needs', () => {
  test.each<[JudgedRow, Need[]]>([
    [row('agree'), []],
    [row('single'), []],
    [row('conflict'), ['conflict']],
    [row('reconcilable', { selfContradicted: ['a'] }), ['reconcilable', 'self-contradicted']],
    [row('compatible', { codingDisputed: true }), ['coding-disputed']],
  ])('%j needs %j', (one, expected) => {
    expect(openNeeds(one)).toEqual(expected)
  })

  test.each<[ReconcileDecision['outcome'], Need[]]>([
    ['accepted', ['conflict', 'reconcilable', 'self-contradicted', 'coding-disputed', 'tainted', 'stale']],
    ['conflict', ['self-contradicted', 'coding-disputed', 'tainted', 'stale']],
    ['article-errs', ['coding-disputed', 'tainted', 'stale']],
    ['split', ['conflict', 'reconcilable', 'self-contradicted', 'coding-disputed', 'tainted', 'stale']],
    ['recoded', ['conflict', 'reconcilable', 'coding-disputed', 'tainted', 'stale']],
  ])('%s leaves %j', (outcome, left) => {
    expect(unsettled(needs, { outcome })).toEqual(left)
  })

  test.each<[JudgedRow, number, string[]]>([
    [row('conflict'), 2, ['conflict', 'article-errs', 'split', 'recoded']],
    [row('reconcilable', { codingDisputed: true }), 2, ['article-errs', 'split', 'recoded']],
    [row('single', { selfContradicted: ['a'] }), 2, ['article-errs', 'split', 'recoded']],
    [row('agree'), 1, ['recoded']],
  ])('of %j with %i claims one may say %j', (one, claims, expected) => {
    expect(outcomesFor(one, claims)).toEqual(expected)
  })

  const disputed = { codingDisputed: true }
  test.each<[boolean, Partial<ReconcileDecision>, JudgedRow, string[], ('accepted' | 'rejected')[]]>([
    [true, { outcome: 'conflict' }, row('conflict'), ['a', 'b'], []],
    [false, { outcome: 'conflict' }, row('agree'), ['a', 'b'], []],
    [false, { outcome: 'conflict' }, row('conflict', disputed), ['a', 'b'], []],
    [true, { outcome: 'article-errs', article: 'a' }, row('conflict'), ['a', 'b'], []],
    [false, { outcome: 'article-errs', article: 'a' }, row('conflict'), ['b', 'c'], []],
    [false, { outcome: 'article-errs', article: 'a' }, row('agree'), ['a', 'b'], []],
    [true, { outcome: 'split' }, row('single'), ['a'], []],
    [true, { outcome: 'recoded' }, row('agree'), ['a'], []],
    [true, { outcome: 'accepted' }, row('compatible'), ['a', 'b'], ['rejected', 'accepted']],
    [false, { outcome: 'accepted' }, row('agree'), ['a', 'b'], []],
    [false, { outcome: 'accepted' }, row('conflict'), ['a', 'b'], ['rejected']],
  ])('%s that %j stands still on %j of %j with %j', (expected, decision, one, articles, statuses) => {
    const assumptions = statuses.map(status => ({ status }))
    const claims = articles.map((article, at) => claim(`c${at}`, { article }))
    expect(standsStill(decided(decision), { ...one, assumptions }, claims)).toBe(expected)
  })
})

describe('the queue', () => {
  const claims = [claim('c1'), claim('c2', { value: { type: 'quantity', amount: 20, unit: 'ship' } })]
  const needsOf = (decisions: readonly Decision[], today: readonly Claim[] = claims) =>
    queueRows({ rows: [row('conflict')], claims: today, decisions, digestOf })[0]?.needs

  test('holds a row until somebody decides it, and again when they undo it', () => {
    expect(needsOf([])).toEqual(['conflict'])
    expect(needsOf([judging(claims)])).toEqual([])
  })

  test('the latest decision counts, by its instant and not by how it is written; of two at once, the later in the list', () => {
    const older = judging(claims, { id: 'd1', outcome: 'recoded', at: '2026-03-05T11:30:00+02:00' })
    expect(needsOf([judging(claims), older])).toEqual([])
    expect(needsOf([older, judging(claims)])).toEqual([])
    expect(needsOf([judging(claims), { ...older, at: '2026-03-05T10:00:00Z' }])).toEqual(['conflict'])
  })

  test('a decision about something else changes nothing', () => {
    const other: Decision = {
      id: 'd2',
      kind: 'derivation',
      article: 'a',
      source: 's',
      outcome: 'accepted',
      reason: 'credited',
      by: 'Hala',
      at: '2026-03-05T10:00:00Z',
    }
    expect(needsOf([other, judging(claims, { question: 'other' })])).toEqual(['conflict'])
  })

  const returns: readonly (readonly [string, readonly Claim[], Need[]])[] = [
    ['another value', [claims[0] as Claim, claim('c2')], ['conflict', 'tainted']],
    ['another holder', [claims[0] as Claim, { ...(claims[1] as Claim), holder: 'h' }], ['conflict', 'stale']],
    ['one more claim', [...claims, claim('c3')], ['conflict', 'stale']],
    ['a suggestion beside them', [...claims, claim('c3', { status: 'suggested' })], []],
    ['one claim gone', [claims[0] as Claim], ['conflict', 'stale']],
    ['another in its place', [claims[0] as Claim, claim('c3')], ['conflict', 'stale']],
    ['all of it', [claim('c1', { polarity: 'denies' }), claim('c3')], ['conflict', 'tainted', 'stale']],
    ['nothing left', [], ['conflict', 'stale']],
  ]
  test.each(returns)('%s brings it back', (_what, today, expected) => {
    expect(needsOf([judging(claims)], today)).toEqual(expected)
  })

  test('one claim named twice by a decision does not hide another', () => {
    const [first] = judging(claims).judged
    expect(changesSince({ judged: first ? [first, first] : [] }, claims, digestOf)).toEqual(['stale'])
    expect(changesSince({ judged: first ? [first] : [] }, claims, digestOf)).toEqual(['stale'])
  })

  test('is in the order of its reasons, then of the comparison, and counted by reason', () => {
    const rows = queueRows({
      rows: [
        row('agree', {}, 'q0'),
        row('reconcilable', {}, 'q1'),
        row('conflict', { selfContradicted: ['a'] }, 'q2'),
        row('conflict', {}, 'q3'),
      ],
      claims: [],
      decisions: [],
      digestOf,
    })
    expect(waiting(rows).map(({ question, place }) => [question, place])).toEqual([
      ['q2', 2],
      ['q3', 3],
      ['q1', 1],
    ])
    expect(countNeeds(rows)).toEqual({
      conflict: 2,
      reconcilable: 1,
      'self-contradicted': 1,
      'coding-disputed': 0,
      tainted: 0,
      stale: 0,
    })
  })

  test('one goes to the neighbours in the list, or of the place where a row has left it', () => {
    const at = (question: string, place: number) => ({ event: 'e', question, place })
    const list = [at('q2', 2), at('q5', 5), at('q1', 1)]
    const names = (from: ReturnType<typeof at>) => {
      const { previous, next } = neighbours(list, from)
      return [previous?.question ?? null, next?.question ?? null]
    }
    expect(names(at('q2', 2))).toEqual([null, 'q5'])
    expect(names(at('q5', 5))).toEqual(['q2', 'q1'])
    expect(names(at('q1', 1))).toEqual(['q5', null])
    expect(names(at('q3', 3))).toEqual(['q2', 'q5'])
    expect(names(at('q0', 0))).toEqual([null, 'q1'])
    expect(names(at('q9', 9))).toEqual(['q5', 'q1'])
    expect(neighbours([], at('q1', 1))).toEqual({ previous: null, next: null })
  })
})
