import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Article, Claim, Dossier, Id } from '@/lib/domain/dossier'
import type { UserActor } from '@/lib/domain/permissions'
import { mentionOf } from '@/lib/domain/talk/body'
import { AppError } from '@/lib/errors'
import { canonicalDossier } from '@/lib/export/dossier'
import { decideInput } from '@/lib/schemas/reconcile'
import { readActivity } from '@/lib/services/audit'
import { readBlindCoding, submitCoding, writeCoding } from '@/lib/services/blind-coding'
import { exportCodingPairs, readAgreement } from '@/lib/services/coding-agreement'
import { endBlindness } from '@/lib/services/coding-blindness'
import { countMyCodings, listCodingWork } from '@/lib/services/coding-reading'
import { readCodingPair, revealCoding, settleCoding, undoSettlement } from '@/lib/services/coding-settlement'
import { askForCoding, readCodingChoices, withdrawCoding } from '@/lib/services/coding-tasks'
import { readComments, writeComment } from '@/lib/services/comments'
import { readDeskArticle } from '@/lib/services/desk'
import { exportComparison, exportDossier, importDossier } from '@/lib/services/dossiers'
import { getEdition } from '@/lib/services/editions'
import { decideIdentity } from '@/lib/services/identity'
import { readIdentity, readParting } from '@/lib/services/identity-reading'
import { changeItems } from '@/lib/services/items'
import { readLive } from '@/lib/services/live'
import { moveArticleClaims, previewMove, readMoveDesk } from '@/lib/services/move-claims'
import { listNotices } from '@/lib/services/notices'
import { publishEdition } from '@/lib/services/publishing'
import { decideRow } from '@/lib/services/reconcile'
import { readQueue, readReconcileRow } from '@/lib/services/reconcile-reading'
import { mergeItems, previewMerge, undoEntry } from '@/lib/services/registry'
import { readRegistryItem } from '@/lib/services/registry-reading'
import { withdrawDecision } from '@/lib/services/withdraw-decision'
import { testDatabase } from '../support/clone'
import { actorOf, systemActor, testUser } from '../support/people'
import { saltWorks } from '../support/reconcile-dossier'

const db = testDatabase()

interface Desk {
  readonly dossier: string
  readonly checker: UserActor
  readonly coder: UserActor
}

let made = 0
async function strike(change: (dossier: Dossier) => Dossier = one => one): Promise<Desk> {
  made += 1
  const dossier = `twice-${made}`
  await importDossier(systemActor, { dossier: change(saltWorks(dossier)) })
  const checker = await testUser({ name: 'سامي حداد', memberOf: { [dossier]: 'checker' } })
  const coder = await testUser({ name: 'ليلى منصور', memberOf: { [dossier]: 'editor' } })
  return { dossier, checker: checker.actor, coder: coder.actor }
}

const row = (question: Id) => ({ event: 'session', question })
const cell = (question: Id, article: Id) => ({ ...row(question), article })
const written = async (key: string) => canonicalDossier(await exportDossier(systemActor, { key }))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    error => (error instanceof AppError ? { code: error.code, ...error.data } : Promise.reject(error)),
  )

async function ask({ dossier, checker, coder }: Desk, ...cells: ReturnType<typeof cell>[]) {
  await askForCoding(checker, { dossier, coder: coder.id, cells, insists: false })
  return (await listCodingWork(coder, { dossier })).mine.map(({ id }) => id)
}

const texts = new Map(saltWorks('any').articles.map(({ id, text = '' }) => [id, text]))
const second = (
  question: Id,
  article: Id,
  exact: string,
  value: Claim['value'],
  more: Partial<Claim> = {},
): Claim => {
  const start = (texts.get(article) ?? '').indexOf(exact)
  return {
    id: `c-second-${question}-${article}`,
    ...cell(question, article),
    value,
    anchors: [{ start, end: start + exact.length, exact }],
    ...more,
  }
}
const trucks = (amount: number) => ({ type: 'quantity', amount, unit: 'شاحنة' }) as const

const write = (actor: UserActor, dossier: string, coding: string, claim: Claim, seen = 0) =>
  writeCoding(actor, { dossier, coding, changes: [{ kind: 'claim', key: claim.id, seen, content: claim }] })

async function handIn({ dossier, coder }: Desk, coding: string, ...claims: Claim[]) {
  for (const claim of claims) await write(coder, dossier, coding, claim)
  const { coding: now } = await readBlindCoding(coder, { dossier, coding })
  await submitCoding(coder, { dossier, coding, seen: now.revision, isSilent: claims.length === 0 })
}

/** A coding that was handed in and revealed. */
async function revealed(desk: Desk, at: ReturnType<typeof cell>, ...claims: Claim[]): Promise<string> {
  const [coding = ''] = await ask(desk, at)
  await handIn(desk, coding, ...claims)
  await revealCoding(desk.checker, { dossier: desk.dossier, coding })
  return coding
}

async function settle(desk: Desk, coding: string, way: 'first' | 'second' | 'anew', actor = desk.checker) {
  const { coding: now } = await readCodingPair(actor, { dossier: desk.dossier, coding })
  return settleCoding(actor, {
    dossier: desk.dossier,
    coding,
    seen: now.revision,
    way,
    reason: 'عدّ المقال بعد وصول القافلة',
  })
}

const flagOf = async ({ dossier, checker }: Desk, question: Id) =>
  (await readReconcileRow(checker, { dossier, ...row(question) })).row.flags.codingDisputed
const claimOf = async (key: string, id: Id) =>
  (await exportDossier(systemActor, { key })).claims.find(one => one.id === id) as Claim
async function decide({ dossier, checker }: Desk, question: Id, said: Record<string, unknown>) {
  const { judged, line } = await readReconcileRow(checker, { dossier, ...row(question) })
  const over = line.decision?.id ?? null
  const input = { dossier, ...row(question), judged: [...judged], over, key: `d-${randomUUID()}`, ...said }
  return decideRow(checker, decideInput.parse({ reason: 'المقالان يختلفان', ...input }))
}
const needsOf = async ({ dossier, checker }: Desk, question: Id) =>
  (await readReconcileRow(checker, { dossier, ...row(question) })).line.needs

describe('asking for a second coding', () => {
  test('of a member who may code, of cells that were coded, once', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    const choices = await readCodingChoices(checker, { dossier })
    expect(choices.people.map(({ name }) => name).sort()).toEqual(['سامي حداد', 'ليلى منصور'].sort())
    expect(choices.cells).toContainEqual(cell('trucks', 'lamp'))
    const cells = [cell('trucks', 'lamp'), cell('trucks', 'shore')]
    const asked = { dossier, coder: coder.id, cells, insists: false }
    expect(await askForCoding(checker, asked)).toEqual({ asked: 2, already: 0 })
    expect(await askForCoding(checker, asked)).toEqual({ asked: 0, already: 2 })
    expect(await countMyCodings(coder, { dossier })).toBe(2)
    expect(await refusal(askForCoding(coder, asked))).toMatchObject({ code: 'forbidden' })
    const reader = await testUser({ memberOf: { [dossier]: 'reader' } })
    expect(await refusal(askForCoding(checker, { ...asked, coder: reader.id }))).toMatchObject({
      code: 'invalid',
    })
    const nothing = { ...asked, cells: [cell('none', 'lamp')] }
    expect(await refusal(askForCoding(checker, nothing))).toMatchObject({ code: 'invalid' })
  })

  test('of whoever wrote the first claims only on insistence, and their pair says nothing of agreement', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    const claim = (await exportDossier(systemActor, { key: dossier })).claims.find(
      ({ id }) => id === 'c-trucks-lamp',
    ) as Claim
    await changeItems(coder, {
      dossier,
      changes: [{ kind: 'claim', key: claim.id, seen: 1, content: { ...claim, note: 'عُدّت مرتين' } }],
    })
    const cells = [cell('trucks', 'lamp'), cell('trucks', 'shore')]
    const asked = { dossier, coder: coder.id, cells, insists: false }
    expect(await refusal(askForCoding(checker, asked))).toEqual({
      code: 'conflict',
      reason: 'same-hand',
      cells: [cell('trucks', 'lamp')],
    })
    await askForCoding(checker, { ...asked, insists: true })
    const { mine } = await listCodingWork(coder, { dossier })
    expect(mine.map(({ article, isSameHand }) => [article, isSameHand])).toEqual([
      ['lamp', true],
      ['shore', false],
    ])
    const own = mine.find(({ article }) => article === 'lamp')?.id ?? ''
    await handIn(desk, own, second('trucks', 'lamp', '12 شاحنة', trucks(12)))
    expect(await readAgreement(checker, { dossier })).toMatchObject({ counted: 0, sameHand: 1 })
  })

  test('whoever says that an article is silent has coded it', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    await db.query(
      `UPDATE read_mark SET read_by = $2 WHERE dossier_id = (SELECT id FROM dossier WHERE key = $1)`,
      [dossier, `user:${coder.id}`],
    )
    const asked = { dossier, coder: coder.id, cells: [cell('fine', 'shore')], insists: false }
    expect(await refusal(askForCoding(checker, asked))).toMatchObject({ reason: 'same-hand' })
  })

  test('it can be withdrawn until it is handed in', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    const [first = '', other = ''] = await ask(desk, cell('trucks', 'lamp'), cell('trucks', 'shore'))
    await withdrawCoding(checker, { dossier, coding: first })
    expect(await countMyCodings(coder, { dossier })).toBe(1)
    await handIn(desk, other, second('trucks', 'shore', '20 شاحنة', trucks(20)))
    expect(await refusal(withdrawCoding(checker, { dossier, coding: other }))).toMatchObject({
      reason: 'closed',
    })
  })
})

describe('the second coder is blind', () => {
  /** A first claim that can be known by its words, which stand in no article. */
  const secret = 'ملاحظة-أولى-لا-يراها-الثاني'
  const marked = (dossier: Dossier): Dossier => ({
    ...dossier,
    claims: dossier.claims.map(claim => (claim.id === 'c-trucks-lamp' ? { ...claim, note: secret } : claim)),
  })

  test('nothing of what they are sent holds the first coding, until they choose to look', async () => {
    const desk = await strike(marked)
    const { dossier, checker, coder } = desk
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    const sent = JSON.stringify(await readBlindCoding(coder, { dossier, coding }))
    const everyClaim = saltWorks('any').claims.map(({ id }) => id)
    for (const hidden of [secret, ...everyClaim, 'readFor']) expect(sent).not.toContain(hidden)
    expect(sent).toContain('كم شاحنة تقف عند البوابة؟')
    expect(sent).not.toContain('كم الغرامة؟')

    const annotating = JSON.stringify(await readDeskArticle(coder, { dossier, article: 'lamp' }))
    for (const hidden of [secret, 'c-trucks-lamp', 'c-trucks-shore']) expect(annotating).not.toContain(hidden)
    expect(annotating).toContain('c-gate-lamp')
    expect(JSON.stringify(await readDeskArticle(checker, { dossier, article: 'lamp' }))).toContain(secret)
    expect(await refusal(readReconcileRow(coder, { dossier, ...row('trucks') }))).toEqual({
      code: 'conflict',
      reason: 'blind',
      ...row('trucks'),
    })

    const talk = readComments(coder, { dossier, subject: 'row', key: 'session trucks' })
    expect(await refusal(talk)).toMatchObject({ code: 'conflict', reason: 'blind' })

    const before = (await readDeskArticle(coder, { dossier, article: 'lamp' })).entry
    const claim = marked(saltWorks(dossier)).claims.find(({ id }) => id === 'c-trucks-lamp') as Claim
    const change = { kind: 'claim', key: claim.id, seen: 1, content: { ...claim, mood: 'planned' } } as const
    await changeItems(checker, { dossier, changes: [change] })
    const told = await readLive(coder, { dossier, after: before })
    expect(told.map(({ action, items }) => [action, items])).toEqual([['claim:change', []]])
    expect(await readLive(checker, { dossier, after: before })).toMatchObject([
      { items: [{ key: claim.id }] },
    ])
    expect(await exportCodingPairs(coder, { key: dossier, format: 'json' })).not.toContain(secret)
    const agreement = await readAgreement(coder, { dossier })
    expect(agreement.lines.find(({ question }) => question === 'trucks')?.sources).toEqual([
      { event: 'session', verdict: null, isDisputed: false },
    ])

    expect(await endBlindness(coder, { dossier, ...row('trucks') })).toEqual({ ended: 1 })
    expect(await endBlindness(coder, { dossier, ...row('trucks') })).toEqual({ ended: 0 })
    expect(JSON.stringify(await readDeskArticle(coder, { dossier, article: 'lamp' }))).toContain(secret)
    await readReconcileRow(coder, { dossier, ...row('trucks') })
    await handIn(desk, coding, second('trucks', 'lamp', '12 شاحنة', trucks(12)))
    expect(await readAgreement(checker, { dossier })).toMatchObject({ counted: 0, opened: 1 })
    const { others } = await listCodingWork(checker, { dossier })
    expect(others).toMatchObject([{ isOpened: true, position: null }])
  })

  test('what they made is theirs alone until it is revealed', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    const mine = second('trucks', 'lamp', '12 شاحنة', trucks(12), { note: secret })
    await write(coder, dossier, coding, mine)
    expect(await refusal(readBlindCoding(checker, { dossier, coding }))).toMatchObject({ code: 'not-found' })
    expect(await refusal(write(checker, dossier, coding, mine, 1))).toMatchObject({ code: 'not-found' })
    const seen = async () =>
      JSON.stringify([
        await readCodingPair(checker, { dossier, coding }),
        await listCodingWork(checker, { dossier }),
        await exportCodingPairs(checker, { key: dossier, format: 'json' }),
        await exportDossier(checker, { key: dossier }),
      ])
    expect(await seen()).not.toContain(secret)
    expect(await refusal(revealCoding(checker, { dossier, coding }))).toMatchObject({ reason: 'open' })
    await submitCoding(coder, { dossier, coding, seen: 2, isSilent: false })
    expect((await readCodingPair(checker, { dossier, coding })).pair).toBeNull()
    expect(await refusal(revealCoding(coder, { dossier, coding }))).toMatchObject({ code: 'forbidden' })
    await revealCoding(checker, { dossier, coding })
    expect(await seen()).toContain(secret)
  })
})

describe('the second coder is blind elsewhere too', () => {
  const words = 'lamp says twelve'

  test('to what is said about the row and its claims, and is told that something was', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    const say = (subject: 'row' | 'claim' | 'article', key: string) =>
      writeComment(checker, {
        dossier,
        subject,
        key,
        comment: randomUUID(),
        parent: null,
        body: `${mentionOf(coder.id)} ${words}`,
      })
    await say('row', 'session trucks')
    await say('claim', 'c-trucks-lamp')
    await say('claim', 'c-gate-lamp')
    await say('article', 'lamp')
    const onClaim = { dossier, subject: 'claim', key: 'c-trucks-lamp' } as const
    expect(await refusal(readComments(coder, onClaim))).toMatchObject({ code: 'conflict', reason: 'blind' })
    expect((await readComments(coder, { ...onClaim, key: 'c-gate-lamp' })).comments).toHaveLength(1)
    const told = async () =>
      (await listNotices(coder)).notices.map(one => [one.key, one.isCovered, one.body?.includes(words)])
    const open = [
      ['lamp', false, true],
      ['c-gate-lamp', false, true],
    ]
    const covered = [
      ['c-trucks-lamp', true, undefined],
      ['session trucks', true, undefined],
    ]
    expect(await told()).toEqual([...open, ...covered])
    // A claim that is gone was on the row.
    await changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: 'c-trucks-lamp', seen: 1, content: null }],
    })
    expect(await refusal(readComments(coder, onClaim))).toMatchObject({ reason: 'blind' })
    expect(await told()).toEqual([...open, ...covered])
    await handIn(desk, coding, second('trucks', 'lamp', '12 شاحنة', trucks(12)))
    expect((await told()).map(([, isCovered, isTold]) => [isCovered, isTold])).toEqual([
      [false, true],
      [false, true],
      [false, true],
      [false, true],
    ])
  })

  test('where claims are moved, parted and looked up', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    await ask(desk, cell('trucks', 'lamp'), cell('place', 'lamp'))
    const move = { dossier, article: 'lamp', from: 'session', to: 'session', claims: null }
    const where = { dossier, kind: 'entity', key: 'town-hall' } as const
    const parting = { dossier, of: 'town-hall', decision: null }
    const read = async (actor: UserActor) => [
      await previewMove(actor, move),
      await readMoveDesk(actor, { dossier }),
      await readParting(actor, parting),
      await readRegistryItem(actor, where),
      await readIdentity(actor, { dossier }),
    ]
    const sent = JSON.stringify(await read(coder))
    for (const hidden of ['c-trucks-lamp', 'c-trucks-shore', 'c-place-lamp', 'c-place-shore'])
      expect(sent).not.toContain(hidden)
    expect(sent).toContain('c-gate-lamp')
    for (const part of (await read(checker)).slice(0, 4)) expect(JSON.stringify(part)).toContain('c-')
  })

  test('to reasons and values in what happened, also of an assumption, which names only a claim', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    await ask(desk, cell('last-met', 'shore'))
    const before = (await readDeskArticle(coder, { dossier, article: 'lamp' })).entry
    const assumption = { kind: 'anchor', to: 'publication' }
    const said = { claim: 'c-met-shore', assumption, outcome: 'rejected', seen: 0, reason: words }
    await decide(desk, 'last-met', { act: 'assumption', ...said })
    const claim = await claimOf(dossier, 'c-met-shore')
    await changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: claim.id, seen: 1, content: { ...claim, note: words } }],
      note: words,
    })
    const told = async (actor: UserActor) =>
      JSON.stringify([
        await readLive(actor, { dossier, after: before }),
        await readActivity(actor, { dossier }),
      ])
    await decide(desk, 'last-met', { act: 'conflict', reason: words })
    expect(await told(checker)).toContain(words)
    const queue = await readQueue(coder, { dossier, show: 'decided' })
    expect(queue.lines).toMatchObject([{ question: 'last-met', decision: null }])
    expect(JSON.stringify(queue)).not.toContain(words)
    const seen = await told(coder)
    expect(seen).not.toContain(words)
    expect(seen).not.toContain('"edtf"')
    expect(seen).toContain('row:decide')
    expect((await readActivity(coder, { dossier })).entries[1]).toMatchObject({
      items: [{ kind: 'claim', key: claim.id, content: null }],
      detail: { note: null },
    })
  })

  test('and changes none of its claims, nor confirms one', async () => {
    const desk = await strike()
    const { dossier, coder } = desk
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    const claim = await claimOf(dossier, 'c-trucks-lamp')
    const mine = second('trucks', 'lamp', '12 شاحنة', trucks(12))
    const changed = (key: Id, seen: number, content: Claim | null) =>
      refusal(changeItems(coder, { dossier, changes: [{ kind: 'claim', key, seen, content }] }))
    const blind = {
      code: 'conflict',
      reason: 'blind',
      dossier,
      ...cell('trucks', 'lamp'),
      names: { question: { en: 'How many trucks stand at the gate?' }, article: 'الملاحة واقفة' },
    }
    expect(await changed(claim.id, 1, null)).toMatchObject(blind)
    expect(await changed(claim.id, 1, { ...claim, status: 'rejected' })).toMatchObject(blind)
    expect(await changed(mine.id, 0, mine)).toMatchObject(blind)
    expect(await changed(mine.id, 0, { ...mine, status: 'suggested' })).toBeNull()
    expect(await changed(mine.id, 1, mine)).toMatchObject(blind)
    const gate = await claimOf(dossier, 'c-gate-lamp')
    expect(await changed(gate.id, 1, { ...gate, note: 'الشرقية' })).toBeNull()
    await handIn(desk, coding, second('trucks', 'lamp', '12 شاحنة', trucks(12), { id: 'c-other' }))
    expect(await changed(claim.id, 1, { ...claim, note: 'عُدّت' })).toBeNull()
  })

  test('whoever became a first hand meanwhile is one when they hand in', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    const [coding = ''] = await ask(desk, cell('fine', 'shore'))
    const read = async (seen: number, readFor: 'all' | readonly Id[]) => {
      const { text: _, ...article } = (await exportDossier(systemActor, { key: dossier })).articles.find(
        ({ id }) => id === 'shore',
      ) as Article
      const content = { ...article, readFor }
      await changeItems(coder, { dossier, changes: [{ kind: 'article', key: 'shore', seen, content }] })
    }
    await read(1, [])
    await read(2, 'all')
    await handIn(desk, coding)
    expect((await readCodingPair(checker, { dossier, coding })).coding.isSameHand).toBe(true)
    expect((await readAgreement(checker, { dossier })).counted).toBe(0)
  })
})

describe('while a second coding is not settled', () => {
  const other = { id: 'other', title: { en: 'The other session' }, date: '2026-03-09' }
  const more = (dossier: Dossier): Dossier => {
    const [first] = dossier.questions.filter(({ id }) => id === 'trucks')
    if (!first) throw new Error('no question to copy')
    return {
      ...dossier,
      events: [...dossier.events, other],
      questions: [...dossier.questions, { ...first, id: 'lorries' }],
    }
  }
  const held = { code: 'conflict', reason: 'coded', ...cell('trucks', 'lamp') }

  async function disputed() {
    const desk = await strike(more)
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    return { desk, coding, dossier: desk.dossier, checker: desk.checker }
  }
  const move = (dossier: string, claims: readonly Id[] | null = null) => ({
    ...{ dossier, article: 'lamp', from: 'session', to: 'other' },
    claims: claims && [...claims],
  })
  const moved = async (actor: UserActor, input: ReturnType<typeof move>) => {
    const { digest, refusals } = await previewMove(actor, input)
    return {
      refusals,
      outcome: await refusal(moveArticleClaims(actor, { ...input, seen: digest, reason: 'خطأ' })),
    }
  }

  test('the claims of its cell go to no other event, handed in or not; settled, they do', async () => {
    const { desk, coding, dossier, checker } = await disputed()
    const asked = await moved(checker, move(dossier))
    expect(asked).toMatchObject({ refusals: [{ reason: 'coded', keys: ['session trucks'] }], outcome: held })
    await handIn(desk, coding, second('trucks', 'lamp', '12 شاحنة', trucks(13)))
    expect((await moved(checker, move(dossier, ['c-trucks-lamp']))).outcome).toMatchObject(held)
    expect(await moved(checker, move(dossier, ['c-gate-lamp']))).toEqual({ refusals: [], outcome: null })
    expect(await flagOf(desk, 'trucks')).toBe(true)
    await revealCoding(checker, { dossier, coding })
    await settle(desk, coding, 'first')
    expect(await moved(checker, move(dossier, ['c-trucks-lamp']))).toEqual({ refusals: [], outcome: null })
    // It is taken back, and the row disputed again, only once the claims are back.
    const early = undoSettlement(checker, { dossier, coding })
    expect(await refusal(early)).toMatchObject({ ...held, reason: 'moved' })
    const { number } = (await readActivity(checker, { dossier, limit: 1 })).entries[0] ?? { number: 0 }
    await undoEntry(checker, { dossier, entry: number })
    await undoSettlement(checker, { dossier, coding })
    expect(await flagOf(desk, 'trucks')).toBe(true)
  })

  test('the decision that settled it by coding anew is not withdrawn once the claims are elsewhere', async () => {
    const { desk, coding, dossier, checker } = await disputed()
    await handIn(desk, coding, second('trucks', 'lamp', '12 شاحنة', trucks(13)))
    await revealCoding(checker, { dossier, coding })
    const anew = { ...(await claimOf(dossier, 'c-trucks-lamp')), value: trucks(14) }
    await changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: anew.id, seen: 1, content: anew }],
    })
    await settle(desk, coding, 'anew')
    const [decision = ''] = (await exportDossier(systemActor, { key: dossier })).decisions.map(({ id }) => id)
    expect((await moved(checker, move(dossier, [anew.id]))).outcome).toBeNull()
    const gone = { ...held, reason: 'moved' }
    expect(await refusal(undoSettlement(checker, { dossier, coding }))).toMatchObject(gone)
    const withdraw = () => withdrawDecision(checker, { dossier, decision, seen: 1 })
    expect(await refusal(withdraw())).toMatchObject(gone)
    await changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: anew.id, seen: 3, content: anew }],
    })
    expect(await refusal(withdraw())).toBeNull()
    expect(await flagOf(desk, 'trucks')).toBe(true)
  })

  test('its question is joined with no other, parted into none, and its claims are not asked another', async () => {
    const { desk, coding, dossier, checker } = await disputed()
    await handIn(desk, coding, second('trucks', 'lamp', '12 شاحنة', trucks(13)))
    const input = {
      dossier,
      kind: 'question',
      from: 'trucks',
      into: 'lorries',
      seen: { from: 1, into: 1 },
    } as const
    expect(await previewMerge(checker, input)).toEqual({
      counts: {},
      refusals: [{ reason: 'coded', keys: ['session trucks'] }],
    })
    const merge = mergeItems(checker, { ...input, decision: 'd-one', reason: 'سؤال واحد' })
    expect(await refusal(merge)).toMatchObject(held)
    const join = {
      dossier,
      of: 'question',
      from: 'trucks',
      to: 'lorries',
      seen: { from: 1, to: 1 },
      over: 0,
    } as const
    const joined = decideIdentity(checker, { ...join, key: 'd-two', outcome: 'same', reason: 'سؤال واحد' })
    expect(await refusal(joined)).toMatchObject(held)
    const split = {
      act: 'split',
      question: 'trucks',
      claims: ['c-trucks-lamp'],
      text: { en: 'How many lorries?' },
    }
    expect(await refusal(decide(desk, 'trucks', split))).toMatchObject(held)
    const claim = { ...(await claimOf(dossier, 'c-trucks-lamp')), question: 'lorries' }
    const edit = changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: claim.id, seen: 1, content: claim }],
    })
    expect(await refusal(edit)).toMatchObject(held)
    expect(await flagOf(desk, 'trucks')).toBe(true)
    // The other article's claim is of another cell.
    expect(await refusal(decide(desk, 'trucks', { ...split, claims: ['c-trucks-shore'] }))).toBeNull()
  })

  test('a row with no claim on its cell any more keeps its event and question', async () => {
    const { coding, dossier, checker } = await disputed()
    const gone = (kind: 'claim' | 'question', key: Id) => ({ kind, key, seen: 1, content: null }) as const
    const claims = [gone('claim', 'c-trucks-lamp'), gone('claim', 'c-trucks-shore')]
    await changeItems(checker, { dossier, changes: claims })
    const remove = () => refusal(changeItems(checker, { dossier, changes: [gone('question', 'trucks')] }))
    expect(await remove()).toMatchObject({ ...held, names: { article: 'lamp' } })
    await withdrawCoding(checker, { dossier, coding })
    expect(await remove()).toBeNull()
  })
})

describe('what is coded', () => {
  test('is kept as it is made, and a save that saw an older version is refused with both', async () => {
    const desk = await strike()
    const { dossier, coder } = desk
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    const before = await written(dossier)
    const one = second('trucks', 'lamp', '12 شاحنة', trucks(12))
    expect(await write(coder, dossier, coding, one)).toMatchObject({
      items: [{ key: one.id, revision: 1 }],
      revision: 2,
    })
    expect(await write(coder, dossier, coding, one)).toMatchObject({ revision: 2 })
    const two = { ...one, value: trucks(13) }
    await write(coder, dossier, coding, two, 1)
    const late = { ...one, value: trucks(14) }
    expect(await refusal(write(coder, dossier, coding, late, 1))).toMatchObject({
      code: 'stale',
      current: { content: { value: trucks(13) }, revision: 2 },
      yours: { value: trucks(14) },
      by: 'ليلى منصور',
    })
    expect(await refusal(submitCoding(coder, { dossier, coding, seen: 2, isSilent: false }))).toMatchObject({
      code: 'stale',
      revision: 3,
    })
    expect(await written(dossier)).toBe(before)
    expect((await readBlindCoding(coder, { dossier, coding })).desk.claims).toEqual([
      { content: two, revision: 2 },
    ])
  })

  test('must be of the cell, and stand in its text', async () => {
    const desk = await strike()
    const { dossier, coder } = desk
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    const good = second('trucks', 'lamp', '12 شاحنة', trucks(12))
    const wrong: readonly Partial<Claim>[] = [
      { question: 'gate' },
      { article: 'shore' },
      { status: 'suggested' },
      { anchors: [{ start: 0, end: 3, exact: 'كلا' }] },
      { value: { type: 'boolean', value: true } },
      { holder: 'nobody' },
    ]
    for (const change of wrong)
      expect([change, await refusal(write(coder, dossier, coding, { ...good, ...change }))]).toMatchObject([
        change,
        { code: 'invalid' },
      ])
    const article = { kind: 'article', key: 'lamp', seen: 1, content: null } as const
    expect(await refusal(writeCoding(coder, { dossier, coding, changes: [article] }))).toMatchObject({
      code: 'invalid',
    })
    const remove = { kind: 'claim', key: good.id, seen: 1, content: null } as const
    await write(coder, dossier, coding, good)
    await writeCoding(coder, { dossier, coding, changes: [remove] })
    expect(await refusal(submitCoding(coder, { dossier, coding, seen: 3, isSilent: false }))).toMatchObject({
      code: 'invalid',
    })
    await submitCoding(coder, { dossier, coding, seen: 3, isSilent: true })
    expect(await refusal(write(coder, dossier, coding, good, 2))).toMatchObject({ reason: 'closed' })
  })

  test('only by whoever may still code', async () => {
    const desk = await strike()
    const { dossier, coder } = desk
    const [coding = ''] = await ask(desk, cell('trucks', 'lamp'))
    await db.query(`UPDATE membership SET role = 'reader' WHERE user_id = $1`, [coder.id])
    const now = await actorOf(coder.id)
    expect((await readBlindCoding(now, { dossier, coding })).desk.canWrite).toBe(false)
    const claim = second('trucks', 'lamp', '12 شاحنة', trucks(12))
    expect(await refusal(write(now, dossier, coding, claim))).toMatchObject({ code: 'forbidden' })
  })
})

describe('where coders differ', () => {
  test('the row is flagged, waits, and is published as no conflict; settled for the first, it is back', async () => {
    const desk = await strike()
    const { dossier, checker } = desk
    const before = await written(dossier)
    const coding = await revealed(
      desk,
      cell('trucks', 'lamp'),
      second('trucks', 'lamp', '12 شاحنة', trucks(12), { polarity: 'denies' }),
    )
    expect(await flagOf(desk, 'trucks')).toBe(true)
    expect(await needsOf(desk, 'trucks')).toEqual(['conflict', 'coding-disputed'])
    const { queue, choices } = await readReconcileRow(checker, { dossier, ...row('trucks') })
    expect(choices).not.toContain('conflict')
    expect(queue.counts.needs['coding-disputed']).toBe(1)
    expect(await readQueue(checker, { dossier, need: 'coding-disputed' })).toMatchObject({
      lines: [{ question: 'trucks' }],
    })
    expect(await written(dossier)).toBe(before)
    const { rows } = await exportComparison(systemActor, { key: dossier })
    expect(rows.filter(one => one.flags.codingDisputed).map(({ question }) => question)).toEqual(['trucks'])

    await publishEdition(checker, { key: dossier })
    const published = async () => {
      const edition = await getEdition({ dossier })
      const found = edition?.comparison.rows.find(({ question }) => question === 'trucks')
      const gate = edition?.comparison.rows.find(({ question }) => question === 'gate')
      return { row: found, gate: gate?.verdict }
    }
    const held = await published()
    expect(held.gate).toBe('conflict')
    expect(held.row).toMatchObject({
      verdict: 'unresolved',
      flags: { codingDisputed: true },
      camps: [],
      witness: null,
      cells: { lamp: { claims: ['c-trucks-lamp'] } },
    })
    expect(held.row?.sentence.en).toContain('Two coders read one of the articles differently')

    await settle(desk, coding, 'first')
    expect(await flagOf(desk, 'trucks')).toBe(false)
    expect(await written(dossier)).toBe(before)
    await publishEdition(checker, { key: dossier })
    expect((await published()).row).toMatchObject({ verdict: 'conflict', flags: { codingDisputed: false } })
    expect(await refusal(settle(desk, coding, 'second'))).toMatchObject({ reason: 'settled' })
    await undoSettlement(checker, { dossier, coding })
    expect(await flagOf(desk, 'trucks')).toBe(true)
    expect(await refusal(undoSettlement(checker, { dossier, coding }))).toMatchObject({
      reason: 'not-settled',
    })
  })

  test('a coder who contradicts what was approved is heard where the approved words are published again', async () => {
    const desk = await strike()
    const { dossier, checker } = desk
    await decide(desk, 'trucks', { act: 'conflict' })
    await revealed(desk, cell('trucks', 'lamp'), second('trucks', 'lamp', '12 شاحنة', trucks(13)))
    const edited = { ...(await claimOf(dossier, 'c-trucks-lamp')), value: trucks(13) }
    await changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: edited.id, seen: 1, content: edited }],
    })
    expect(await flagOf(desk, 'trucks')).toBe(false)
    await publishEdition(checker, { key: dossier })
    const edition = await getEdition({ dossier })
    expect(edition?.dossier.claims.find(({ id }) => id === edited.id)?.value).toEqual(trucks(12))
    expect(edition?.comparison.rows.find(({ question }) => question === 'trucks')).toMatchObject({
      verdict: 'unresolved',
      flags: { codingDisputed: true, tainted: true },
    })
  })

  test('the second coding takes the first one’s place, and undo brings the very file back, twice', async () => {
    const desk = await strike()
    const { dossier, checker, coder } = desk
    const mine = second('trucks', 'lamp', '12 شاحنة', trucks(12), { polarity: 'denies' })
    const coding = await revealed(desk, cell('trucks', 'lamp'), mine)
    const before = await written(dossier)
    expect(await refusal(settle(desk, coding, 'second', coder))).toMatchObject({ code: 'forbidden' })
    for (const way of ['its own', 'the record'] as const) {
      await settle(desk, coding, 'second')
      const { claims, decisions } = await exportDossier(systemActor, { key: dossier })
      expect(claims.find(({ id }) => id === 'c-trucks-lamp')?.status).toBe('rejected')
      expect(claims.at(-1)).toMatchObject(mine)
      expect(decisions).toMatchObject([
        { kind: 'reconcile', outcome: 'recoded', question: 'trucks', by: 'سامي حداد' },
      ])
      expect(await flagOf(desk, 'trucks')).toBe(false)
      expect(await needsOf(desk, 'trucks')).toEqual([])
      const { coding: now, pair } = await readCodingPair(checker, { dossier, coding })
      expect(pair?.first.map(({ id }) => id)).toEqual(['c-trucks-lamp'])
      const entry = now.settlements.find(({ holds }) => holds)?.entry ?? 0
      if (way === 'its own') await undoSettlement(checker, { dossier, coding })
      else await undoEntry(checker, { dossier, entry })
      expect(await written(dossier)).toBe(before)
      expect(await flagOf(desk, 'trucks')).toBe(true)
    }
    const { settlements } = (await readCodingPair(checker, { dossier, coding })).coding
    expect(settlements.map(({ way, holds, by }) => [way, holds, by])).toEqual([
      ['second', false, 'سامي حداد'],
      ['second', false, 'سامي حداد'],
    ])
  })

  test('a second coder’s silence counts as read', async () => {
    const desk = await strike(dossier => ({
      ...dossier,
      articles: dossier.articles.map(({ readFor: _, ...article }) => article),
    }))
    const { dossier } = desk
    const coding = await revealed(desk, cell('gate', 'shore'))
    const before = await written(dossier)
    await settle(desk, coding, 'second')
    const { articles, claims } = await exportDossier(systemActor, { key: dossier })
    expect(articles.find(({ id }) => id === 'shore')?.readFor).toEqual(['gate'])
    expect(claims.find(({ id }) => id === 'c-gate-shore')?.status).toBe('rejected')
    await undoSettlement(desk.checker, { dossier, coding })
    expect(await written(dossier)).toBe(before)
  })

  test('the row waits as long as nobody settled it, whatever is decided on the row', async () => {
    const desk = await strike()
    const { dossier, checker } = desk
    await revealed(
      desk,
      cell('place', 'lamp'),
      second('place', 'lamp', 'في بيت البلدية', { type: 'entity', id: 'town-hall' }, { polarity: 'denies' }),
    )
    expect(await needsOf(desk, 'place')).toEqual(['coding-disputed'])
    const { judged } = await readReconcileRow(checker, { dossier, ...row('place') })
    await decideRow(checker, {
      act: 'recoded',
      dossier,
      ...row('place'),
      judged: [...judged],
      over: null,
      key: 'd-recoded',
      reason: 'it was only the spelling',
    })
    expect(await flagOf(desk, 'place')).toBe(true)
    expect(await needsOf(desk, 'place')).toEqual(['coding-disputed'])
  })

  test('claims that were coded anew settle it, once they are', async () => {
    const desk = await strike()
    const { dossier, checker } = desk
    const coding = await revealed(
      desk,
      cell('trucks', 'lamp'),
      second('trucks', 'lamp', '12 شاحنة', trucks(12), { polarity: 'denies' }),
    )
    expect(await refusal(settle(desk, coding, 'anew'))).toMatchObject({ reason: 'unchanged' })
    const claim = saltWorks(dossier).claims.find(({ id }) => id === 'c-trucks-lamp') as Claim
    await changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: claim.id, seen: 1, content: { ...claim, mood: 'planned' } }],
    })
    expect((await readCodingPair(checker, { dossier, coding })).pair?.hasChanged).toBe(true)
    expect(await flagOf(desk, 'trucks')).toBe(true)
    await settle(desk, coding, 'anew')
    expect(await flagOf(desk, 'trucks')).toBe(false)
    const after = await written(dossier)
    await undoSettlement(checker, { dossier, coding })
    expect(await flagOf(desk, 'trucks')).toBe(true)
    expect(after).not.toBe(await written(dossier))
  })

  test('an undo meets what was changed since, and changes nothing', async () => {
    const desk = await strike()
    const { dossier, checker } = desk
    const mine = second('trucks', 'lamp', '12 شاحنة', trucks(12), { polarity: 'denies' })
    const coding = await revealed(desk, cell('trucks', 'lamp'), mine)
    await settle(desk, coding, 'second')
    await changeItems(checker, {
      dossier,
      changes: [{ kind: 'claim', key: mine.id, seen: 1, content: { ...mine, mood: 'planned' } }],
    })
    const changed = await written(dossier)
    expect(await refusal(undoSettlement(checker, { dossier, coding }))).toMatchObject({ code: 'stale' })
    expect(await written(dossier)).toBe(changed)
  })

  test('two checkers at once: one settles, the other is told', async () => {
    const desk = await strike()
    const coding = await revealed(
      desk,
      cell('trucks', 'lamp'),
      second('trucks', 'lamp', '12 شاحنة', trucks(12), { polarity: 'denies' }),
    )
    const both = await Promise.all([
      refusal(settle(desk, coding, 'first')),
      refusal(settle(desk, coding, 'second')),
    ])
    expect(both.filter(one => one === null)).toHaveLength(1)
    expect(both.find(one => one !== null)).toMatchObject({ code: 'conflict', reason: 'settled' })
  })
})

test('agreement of coders stands beside that of the outlets, and a settlement changes neither number', async () => {
  const desk = await strike()
  const { dossier, checker } = desk
  const cells = [cell('trucks', 'lamp'), cell('trucks', 'shore')]
  const codings = await ask(desk, ...cells)
  await handIn(desk, codings[0] ?? '', second('trucks', 'lamp', '12 شاحنة', trucks(13)))
  await handIn(desk, codings[1] ?? '', second('trucks', 'shore', '20 شاحنة', trucks(20)))
  const line = async () =>
    (await readAgreement(checker, { dossier })).lines.find(({ question }) => question === 'trucks')
  const found = await line()
  expect(found).toMatchObject({
    coders: { coded: 2, disputed: 1, nominal: { units: 2 }, interval: { units: 2, values: 4 } },
    sources: [{ event: 'session', verdict: 'conflict', isDisputed: true }],
  })
  // Values 12, 13, 20, 20: observed 2·1²/4, expected the mean of all squared differences.
  const values = [12, 13, 20, 20]
  const expected = values.flatMap(a => values.map(b => (a - b) ** 2)).reduce((a, b) => a + b) / 12
  expect(found?.coders?.interval?.alpha).toBeCloseTo(1 - 2 / 4 / expected, 9)
  await revealCoding(checker, { dossier, coding: codings[0] ?? '' })
  await settle(desk, codings[0] ?? '', 'second')
  expect((await line())?.coders).toEqual(found?.coders)
  const file = JSON.parse(await exportCodingPairs(checker, { key: dossier, format: 'json' }))
  expect(file).toMatchObject({
    isnad: 1,
    dossier,
    pairs: [
      { article: 'lamp', position: 'different', parts: ['value'], settled: { way: 'second' }, counts: true },
      { article: 'shore', position: 'same', parts: [], settled: null },
    ],
  })
  const csv = await exportCodingPairs(checker, { key: dossier, format: 'csv' })
  expect(csv.split('\r\n')[0]).toContain('event,question,article,coder')
  expect(csv).toContain('different')
})
