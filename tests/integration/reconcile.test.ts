import { describe, expect, test } from 'vitest'
import type { Claim, Decision, Dossier } from '@/lib/domain/dossier'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { canonicalDossier } from '@/lib/export/dossier'
import { noTextFiles, parseDossier } from '@/lib/ingest/dossier'
import { type DecideInput, decideInput } from '@/lib/schemas/reconcile'
import { exportDossier, importDossier } from '@/lib/services/dossiers'
import { changeItems } from '@/lib/services/items'
import { listNotices } from '@/lib/services/notices'
import { decideRow } from '@/lib/services/reconcile'
import { countWaiting, readQueue, readReconcileRow } from '@/lib/services/reconcile-reading'
import { undoEntry } from '@/lib/services/registry'
import { assignRow } from '@/lib/services/row-assignments'
import { withdrawDecision } from '@/lib/services/withdraw-decision'
import { testDatabase } from '../support/clone'
import { systemActor, testUser } from '../support/people'
import { saltWorks, waitingQuestions } from '../support/reconcile-dossier'

testDatabase()

let made = 0
async function strike(more: Partial<Dossier> = {}): Promise<{ dossier: string; checker: Actor }> {
  made += 1
  const dossier = `salt-${made}`
  await importDossier(systemActor, { dossier: { ...saltWorks(dossier), ...more } })
  return {
    dossier,
    checker: (await testUser({ name: 'سامي حداد', memberOf: { [dossier]: 'checker' } })).actor,
  }
}

const written = async (key: string) => canonicalDossier(await exportDossier(systemActor, { key }))
const read = (actor: Actor, dossier: string, question: string) =>
  readReconcileRow(actor, { dossier, event: 'session', question })
const questions = async (actor: Actor, dossier: string, filter = {}) =>
  (await readQueue(actor, { dossier, ...filter })).lines.map(({ question }) => question)

type Given<I = DecideInput> = I extends DecideInput
  ? Omit<I, 'dossier' | 'event' | 'question' | 'judged' | 'over' | 'key'>
  : never

/** A decision as the page sends it: with what the page shows. */
async function decide(
  actor: Actor,
  dossier: string,
  question: string,
  given: Given,
  more: Partial<DecideInput> = {},
) {
  const { judged, line } = await read(actor, dossier, question)
  made += 1
  const input = decideInput.parse({
    dossier,
    event: 'session',
    question,
    judged: [...judged],
    over: line.decision?.id ?? null,
    key: `d-${made}`,
    ...given,
    ...more,
  })
  return decideRow(actor, input)
}

async function changeClaim(dossier: string, key: string, change: Partial<Claim>) {
  const claim = (await exportDossier(systemActor, { key: dossier })).claims.find(({ id }) => id === key)
  if (!claim) throw new Error(`there is no claim ${key}`)
  for (let seen = 1; ; seen += 1) {
    try {
      return await changeItems(systemActor, {
        dossier,
        changes: [{ kind: 'claim', key, seen, content: { ...claim, ...change } }],
      })
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale') throw error
    }
  }
}

const anchored = {
  act: 'assumption',
  claim: 'c-met-shore',
  assumption: { kind: 'anchor', to: 'publication' },
  seen: 0,
  reason: 'it dates everything from its own day',
} as const

describe('the queue', () => {
  test('holds what waits, in order, with counts; and what was decided apart', async () => {
    const { dossier, checker } = await strike()
    const queue = await readQueue(checker, { dossier })
    expect(queue.lines.map(({ question }) => question)).toEqual(waitingQuestions)
    expect(queue.counts).toMatchObject({
      all: 5,
      needs: { conflict: 3, reconcilable: 1 },
      decided: 0,
      nobody: 5,
    })
    expect(await questions(checker, dossier, { need: 'self-contradicted' })).toEqual(['fine'])
    await decide(checker, dossier, 'trucks', { act: 'conflict', reason: 'both counted' })
    expect(await questions(checker, dossier)).toEqual(waitingQuestions.slice(1))
    expect(await questions(checker, dossier, { show: 'decided' })).toEqual(['trucks'])
    expect(await countWaiting(checker, { dossier })).toBe(4)
  })

  test('a row is given to somebody who may decide, and to nobody else; no export holds it', async () => {
    const { dossier, checker } = await strike()
    const before = await written(dossier)
    const user = actorName(checker).slice('user:'.length)
    const row = { dossier, event: 'session', question: 'gate' }
    expect(await assignRow(checker, { ...row, user })).toEqual({ name: 'سامي حداد' })
    expect(await questions(checker, dossier, { who: 'me' })).toEqual(['gate'])
    expect(await questions(checker, dossier, { who: 'nobody' })).not.toContain('gate')
    const { line, people } = await read(checker, dossier, 'gate')
    expect(line.assigned).toMatchObject({ user, name: 'سامي حداد' })
    expect(people).toEqual([{ user, name: 'سامي حداد' }])
    const editor = await testUser({ memberOf: { [dossier]: 'editor' } })
    await expect(assignRow(checker, { ...row, user: editor.id })).rejects.toMatchObject({ code: 'invalid' })
    expect(await written(dossier)).toBe(before)
    await assignRow(checker, { ...row, user: null })
    expect(await questions(checker, dossier, { who: 'nobody' })).toContain('gate')
  })

  test('nobody is given, or told of, a row that is not there', async () => {
    const { dossier, checker } = await strike()
    const other = await testUser({ memberOf: { [dossier]: 'checker' } })
    for (const row of [
      { event: 'session', question: 'nothing' },
      { event: 'nothing', question: 'gate' },
    ])
      await expect(assignRow(checker, { dossier, ...row, user: other.id })).rejects.toMatchObject({
        code: 'not-found',
      })
    expect((await listNotices(other.actor)).notices).toEqual([])
    // What went while somebody had it is taken from them as ever.
    expect(await assignRow(checker, { dossier, event: 'nothing', question: 'gate', user: null })).toEqual({
      name: null,
    })
  })
})

describe('an assumption', () => {
  test('accepted, the row is compatible; rejected, it is a conflict; and each says so beforehand', async () => {
    const { dossier, checker } = await strike()
    const before = await read(checker, dossier, 'last-met')
    const told = before.explanations.find(({ kind, claim }) => kind === 'anchor' && claim === 'c-met-shore')
    expect(before.row.verdict).toBe('reconcilable')
    expect(told).toMatchObject({
      to: 'publication',
      verdicts: { accepted: 'compatible', rejected: 'conflict' },
    })
    await decide(checker, dossier, 'last-met', { ...anchored, outcome: 'accepted' })
    const accepted = await read(checker, dossier, 'last-met')
    expect(accepted.row.verdict).toBe('compatible')
    expect(accepted.line).toMatchObject({ needs: [], decision: { outcome: 'accepted', by: 'سامي حداد' } })
    await decide(checker, dossier, 'last-met', { ...anchored, seen: 1, outcome: 'rejected' })
    const rejected = await read(checker, dossier, 'last-met')
    expect(rejected.row.verdict).toBe('conflict')
    expect(rejected.line.needs).toEqual(['conflict'])
    expect(rejected.record.map(({ act }) => act)).toEqual(['row:decide', 'row:decide', 'row:decide'])
  })

  test('somebody else decided on it meanwhile: both versions', async () => {
    const { dossier, checker } = await strike()
    await decide(checker, dossier, 'last-met', { ...anchored, outcome: 'rejected' })
    await expect(
      decide(checker, dossier, 'last-met', { ...anchored, outcome: 'accepted' }),
    ).rejects.toMatchObject({ code: 'stale', data: { current: { content: { outcome: 'rejected' } } } })
  })
})

const outcomes: readonly (readonly [string, string, Given])[] = [
  ['an accepted assumption', 'last-met', { ...anchored, outcome: 'accepted' }],
  ['a rejected one', 'last-met', { ...anchored, outcome: 'rejected' }],
  [
    'a conflict that rejects what was proposed',
    'last-met',
    { act: 'conflict', reason: 'no reading unites them' },
  ],
  ['a conflict', 'trucks', { act: 'conflict', reason: 'both counted at noon' }],
  [
    'an article’s error',
    'gate',
    { act: 'article-errs', article: 'shore', fault: 'stale', reason: 'older than the closing' },
  ],
  [
    'a question split in two',
    'workers',
    { act: 'split', text: { ar: 'كم يعمل في الملاحة؟' }, claims: ['c-workers-shore'], reason: 'two groups' },
  ],
  ['coding that was fixed', 'fine', { act: 'recoded', reason: 'the second figure is a quotation' }],
]

describe('every outcome', () => {
  test.each(outcomes)(
    '%s: one act, and the export after its undo is that from before',
    async (_what, question, given) => {
      const { dossier, checker } = await strike()
      const before = await written(dossier)
      const { entry } = await decide(checker, dossier, question, given)
      const after = await written(dossier)
      expect(after).not.toBe(before)
      expect((await parseDossier(JSON.parse(after), noTextFiles)).faults).toBeUndefined()
      await undoEntry(checker, { dossier, entry })
      expect(await written(dossier)).toBe(before)
      expect(await questions(checker, dossier)).toEqual(waitingQuestions)
    },
  )

  test('all of them empty the queue', async () => {
    const { dossier, checker } = await strike()
    for (const [, question, given] of outcomes.filter(
      ([what]) => !what.startsWith('a rejected') && !what.includes('proposed'),
    ))
      await decide(checker, dossier, question, given)
    expect(await questions(checker, dossier)).toEqual([])
    const split = await exportDossier(systemActor, { key: dossier })
    expect(split.questions.map(({ id }) => id)).toContain('workers-2')
    expect(split.claims.find(({ id }) => id === 'c-workers-shore')?.question).toBe('workers-2')
  })

  test('the same act sent again is done once', async () => {
    const { dossier, checker } = await strike()
    const { judged } = await read(checker, dossier, 'trucks')
    const input = decideInput.parse({
      act: 'conflict',
      dossier,
      event: 'session',
      question: 'trucks',
      judged: [...judged],
      over: null,
      key: 'd-once',
      reason: 'both counted',
    })
    await decideRow(checker, input)
    await decideRow(checker, input)
    expect((await exportDossier(systemActor, { key: dossier })).decisions).toHaveLength(1)
  })

  test('what cannot be said of a row is refused', async () => {
    const { dossier, checker } = await strike()
    const conflict = { act: 'conflict', reason: 'r' } as const
    await expect(decide(checker, dossier, 'place', conflict)).rejects.toMatchObject({
      data: { reason: 'not-offered' },
    })
    await expect(decide(checker, dossier, 'place', { act: 'again', reason: 'r' })).rejects.toMatchObject({
      data: { reason: 'not-offered' },
    })
    await expect(
      decide(checker, dossier, 'gate', {
        act: 'article-errs',
        article: 'nobody',
        fault: 'digit',
        reason: 'r',
      }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      decide(checker, dossier, 'workers', {
        act: 'split',
        text: { en: 'All?' },
        claims: ['c-workers-lamp', 'c-workers-shore'],
        reason: 'r',
      }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(decideInput.safeParse({ act: 'conflict', reason: '  ' }).success).toBe(false)
    await expect(decide(checker, dossier, 'nothing', conflict)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what was decided on other claims', () => {
  const decideTrucks = async () => {
    const { dossier, checker } = await strike()
    await decide(checker, dossier, 'trucks', { act: 'conflict', reason: 'both counted' })
    return { dossier, checker }
  }

  test('another value taints it, another holder makes it stale, and somebody may say that it still holds', async () => {
    const { dossier, checker } = await decideTrucks()
    await changeClaim(dossier, 'c-trucks-lamp', { value: { type: 'quantity', amount: 14, unit: 'شاحنة' } })
    expect((await read(checker, dossier, 'trucks')).line.needs).toEqual(['conflict', 'tainted'])
    await decide(checker, dossier, 'trucks', {
      act: 'again',
      reason: 'fourteen or twelve, the other says twenty',
    })
    const again = await read(checker, dossier, 'trucks')
    expect(again.line).toMatchObject({ needs: [], decision: { outcome: 'conflict' } })
    await changeClaim(dossier, 'c-trucks-shore', { asOf: '2026-03-02' })
    expect((await read(checker, dossier, 'trucks')).line.needs).toEqual(['conflict', 'stale'])
  })

  test('what the claims of today do not bear is not said of them again', async () => {
    const { dossier, checker } = await decideTrucks()
    const again = { act: 'again', reason: 'it still holds' } as const
    await changeClaim(dossier, 'c-trucks-lamp', { value: { type: 'quantity', amount: 20, unit: 'شاحنة' } })
    const agreed = await read(checker, dossier, 'trucks')
    expect(agreed.row.verdict).toBe('agree')
    expect(agreed.choices).not.toContain('again')
    await expect(decide(checker, dossier, 'trucks', again)).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'not-offered' },
    })
    expect((await read(checker, dossier, 'trucks')).line.needs).toEqual(['tainted'])

    const errs = { act: 'article-errs', article: 'shore', fault: 'stale', reason: 'older' } as const
    await decide(checker, dossier, 'gate', errs)
    await changeClaim(dossier, 'c-gate-shore', { status: 'rejected' })
    await expect(decide(checker, dossier, 'gate', again)).rejects.toMatchObject({
      data: { reason: 'not-offered' },
    })

    await decide(checker, dossier, 'last-met', { ...anchored, outcome: 'accepted' })
    await changeClaim(dossier, 'c-met-shore', { asOf: '2026-06-14' })
    expect((await read(checker, dossier, 'last-met')).choices).toContain('again')
    await decide(checker, dossier, 'last-met', again)
    expect((await read(checker, dossier, 'last-met')).line).toMatchObject({
      needs: [],
      decision: { outcome: 'accepted' },
    })
  })

  test('whoever judged claims that are others by now is told, and so is whoever comes second', async () => {
    const { dossier, checker } = await strike()
    const { judged } = await read(checker, dossier, 'trucks')
    await changeClaim(dossier, 'c-trucks-lamp', { value: { type: 'quantity', amount: 14, unit: 'شاحنة' } })
    const conflict = { act: 'conflict', reason: 'both counted' } as const
    await expect(decide(checker, dossier, 'trucks', conflict, { judged: [...judged] })).rejects.toMatchObject(
      {
        code: 'conflict',
        data: { reason: 'row-changed' },
      },
    )
    await decide(checker, dossier, 'trucks', conflict)
    await expect(decide(checker, dossier, 'trucks', conflict, { over: null })).rejects.toMatchObject({
      code: 'stale',
      data: {
        kind: 'decision',
        current: { content: { outcome: 'conflict' } },
        yours: { outcome: 'conflict' },
      },
    })
  })
})

test('over a decision of a file that is dated ahead nobody decides unheard: it is taken back first', async () => {
  const ahead: Decision = {
    id: 'd-ahead',
    kind: 'reconcile',
    event: 'session',
    question: 'trucks',
    outcome: 'conflict',
    judged: [],
    reason: 'both counted',
    by: 'The archive',
    at: '2199-01-01T00:00:00Z',
  }
  const { dossier, checker } = await strike({ decisions: [ahead] })
  const errs = { act: 'article-errs', article: 'lamp', fault: 'digit', reason: 'a two for a nought' } as const
  await expect(decide(checker, dossier, 'trucks', errs)).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'dated-ahead' },
  })
  await withdrawDecision(checker, { dossier, decision: ahead.id, seen: 1 })
  await decide(checker, dossier, 'trucks', errs)
  expect((await read(checker, dossier, 'trucks')).line.decision).toMatchObject({ outcome: 'article-errs' })
})

describe('two at once on one row', () => {
  /** What each of two acts came to that were begun at the same time. */
  const both = async (...acts: readonly Promise<unknown>[]) => {
    const ends = await Promise.allSettled(acts)
    const refused = ends.flatMap(end => (end.status === 'rejected' ? [end.reason] : []))
    return { done: ends.length - refused.length, refused }
  }
  const inputs = async (dossier: string, checker: Actor, question: string, ...given: readonly Given[]) => {
    const { judged } = await read(checker, dossier, question)
    return given.map((one, at) =>
      decideInput.parse({
        dossier,
        event: 'session',
        question,
        judged: [...judged],
        over: null,
        key: `d-hand-${at}`,
        ...one,
      }),
    )
  }

  test('one decides, and the other gets both versions', async () => {
    const { dossier, checker } = await strike()
    const other = await testUser({ name: 'ليلى عون', memberOf: { [dossier]: 'checker' } })
    const [mine, theirs] = await inputs(
      dossier,
      checker,
      'trucks',
      { act: 'conflict', reason: 'both counted' },
      { act: 'article-errs', article: 'lamp', fault: 'digit', reason: 'a two for a nought' },
    )
    if (!mine || !theirs) throw new Error('there are two')
    const { done, refused } = await both(decideRow(checker, mine), decideRow(other.actor, theirs))
    expect(done).toBe(1)
    const { decisions } = await exportDossier(systemActor, { key: dossier })
    expect(decisions).toHaveLength(1)
    expect(refused).toMatchObject([
      { code: 'stale', data: { current: { content: { id: decisions[0]?.id } } } },
    ])
  })

  test('an assumption is accepted or rejected, and never both', async () => {
    const { dossier, checker } = await strike()
    const [accepts, rejects] = await inputs(
      dossier,
      checker,
      'last-met',
      { ...anchored, outcome: 'accepted' },
      { ...anchored, outcome: 'rejected' },
    )
    if (!accepts || !rejects) throw new Error('there are two')
    const { done, refused } = await both(decideRow(checker, accepts), decideRow(checker, rejects))
    expect(done).toBe(1)
    expect(refused).toMatchObject([{ code: 'stale' }])
    const { decisions } = await exportDossier(systemActor, { key: dossier })
    expect(decisions.filter(({ kind }) => kind === 'assumption')).toHaveLength(1)
  })

  test('a claim that changes under the hand is not judged unseen', async () => {
    const { dossier, checker } = await strike()
    const [mine] = await inputs(dossier, checker, 'trucks', { act: 'conflict', reason: 'both counted' })
    if (!mine) throw new Error('there is one')
    const value = { type: 'quantity', amount: 14, unit: 'شاحنة' } as const
    const [decided, changed] = await Promise.allSettled([
      decideRow(checker, mine),
      changeClaim(dossier, 'c-trucks-lamp', { value }),
    ])
    if (changed.status === 'rejected') throw changed.reason
    if (decided.status === 'rejected')
      expect(decided.reason).toMatchObject({ data: { reason: 'row-changed' } })
    else expect(decided.value.entry).toBeLessThan(changed.value.entry)
  })

  test('different rows hinder nobody', async () => {
    const { dossier, checker } = await strike()
    const rows = ['trucks', 'gate', 'workers', 'last-met'] as const
    const acts = await Promise.all(
      rows.map(question =>
        inputs(dossier, checker, question, { act: 'conflict', reason: 'no reading unites them' }),
      ),
    )
    const { refused } = await both(
      ...acts.flat().map((input, at) => decideRow(checker, { ...input, key: `d-row-${at}` })),
    )
    expect(refused).toEqual([])
    expect(await questions(checker, dossier)).toEqual(['fine'])
  })
})
