import { appendAudit } from '@/lib/db/audit'
import { database } from '@/lib/db/client'
import {
  type CodingRow,
  holdCoding,
  insertSettlement,
  readCodings,
  touchCodings,
  updateRevealed,
  updateUndone,
} from '@/lib/db/codings'
import { type DossierHead, holdDossier } from '@/lib/db/dossiers'
import { reaching } from '@/lib/db/failures'
import { latestOf } from '@/lib/db/histories'
import { newId } from '@/lib/db/ids'
import { readItems, readTexts } from '@/lib/db/items'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { type CodingDifference, codingDifference } from '@/lib/domain/agreement/differences'
import { codedClaims, firstCoding, secondForFirst } from '@/lib/domain/agreement/second-coding'
import type { Claim, Dossier, ReconcileDecision } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import { type Actor, actorName, permission, signature, standingOf } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import type { CodingInput, SettleInput } from '@/lib/schemas/coding'
import { applyChanges } from './apply-changes'
import { assertHeadAllows, openDossier } from './authorize'
import { assertNotBlind } from './coding-blindness'
import { isSettled } from './coding-disputes'
import { heldBy, isLeft } from './coding-holds'
import { digestOf, readCompared } from './compared-dossier'
import { entryChanges } from './items'
import { keepHistories } from './keep-histories'
import { canonical } from './plan-change'

/** Two codings of one cell, side by side; `pair` is null until they were revealed. */
export interface CodingPair {
  readonly entry: number
  readonly dossier: Dossier
  readonly coding: Omit<CodingRow, 'claims' | 'first'>
  readonly isSettled: boolean
  readonly canDecide: boolean
  readonly pair: {
    /** What the dossier says today; once settled, what it said when the second coding was handed in. */
    readonly first: readonly Claim[]
    readonly second: readonly Claim[]
    /** The first coding is no more what it was when the second was handed in. */
    readonly hasChanged: boolean
    readonly difference: CodingDifference
    readonly text: string
  } | null
}

/** One coding as those may see it who do not make it: whose it is, how far it is, and once revealed what both say. */
export async function readCodingPair(
  actor: Actor,
  { dossier: key, coding: id }: CodingInput,
): Promise<CodingPair> {
  const head = await openDossier(actor, 'desk:read', key)
  const [found] = await readCodings(head.id, { ids: [id] })
  if (!found) throw new AppError('not-found', `there is no coding ${id} in ${key}`)
  await assertNotBlind(actor, head.id, found)
  const { entry, dossier } = await readCompared(head.id, key)
  const { claims: _, first: _first, ...coding } = found
  return {
    entry,
    dossier,
    coding,
    isSettled: isSettled(found),
    canDecide: permission(standingOf(actor, key), 'decision:write', head) === 'granted',
    pair: found.state === 'revealed' ? await pairOf(head.id, dossier, found) : null,
  }
}

async function pairOf(dossierId: string, dossier: Dossier, coding: CodingRow): Promise<CodingPair['pair']> {
  const then = coding.first?.claims ?? []
  const now = firstCoding(dossier, coding)?.claims ?? []
  const first = isSettled(coding) ? then : now
  const second = codedClaims(coding.claims)
  const texts = await reaching(() => readTexts(database().pool, dossierId, [coding.article]))
  return {
    first,
    second,
    hasChanged: isChanged(then, now),
    difference: codingDifference(coding, first, second, dossier),
    text: texts.get(coding.article)?.text ?? '',
  }
}

/** Whether two lists of claims say something else, whatever their order. */
function isChanged(then: readonly Claim[], now: readonly Claim[]): boolean {
  const digests = (claims: readonly Claim[]) => claims.map(digestOf).sort().join()
  return digests(then) !== digests(now)
}

/** Shows a coding that was handed in beside the first one, to all who may read the desk. */
export async function revealCoding(actor: Actor, { dossier, coding }: CodingInput): Promise<void> {
  await openDossier(actor, 'decision:write', dossier)
  await inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'decision:write', dossier, head)
    const found = await held(session, head, coding)
    await assertNotBlind(actor, head.id, found, session)
    if (found.state === 'open')
      throw new AppError('conflict', 'it was not handed in yet', { data: { reason: 'open' } })
    if (found.state === 'revealed') return
    await updateRevealed(session, head.id, coding, actorName(actor))
    await record(session, head, actor, 'coding:reveal', found)
  })
}

async function held(session: Session, head: DossierHead, id: string): Promise<CodingRow> {
  const found = await holdCoding(session, head.id, id)
  if (!found) throw new AppError('not-found', `there is no coding ${id}`)
  return found
}

async function record(
  session: Session,
  head: DossierHead,
  actor: Actor,
  action: string,
  { event, question, article }: CodingRow,
  note?: string,
): Promise<number> {
  await touchCodings(session, head.id)
  return appendAudit(session, {
    dossierId: head.id,
    action,
    actor: actorName(actor),
    detail: { event, question, article, ...(note ? { note } : {}) },
  })
}

/**
 * Settles two codings, with a reason. `first`: the dossier stays as it is. `second`: the second coder's claims take the
 * place of the first ones, as one act. `anew`: neither stood, and the claims were mended at the annotation desk since
 * (`conflict` with `unchanged` where they were not). The last two are decisions on the row, `recoded`.
 */
export async function settleCoding(
  actor: Actor,
  { dossier: key, coding: id, seen, way, reason }: SettleInput,
): Promise<{ readonly settlement: string }> {
  await openDossier(actor, 'decision:write', key)
  await keepHistories(key)
  return inTransaction(async session => {
    const head = await holdDossier(session, key)
    for (const action of ['decision:write', 'claim:write', 'article:write'] as const)
      assertHeadAllows(actor, action, key, head)
    if (!head) throw new AppError('not-found', `there is no dossier ${key}`)
    const coding = await held(session, head, id)
    assertOpen(coding, seen)
    const by = actorName(actor)
    if (way === 'first') {
      const entry = await record(session, head, actor, 'coding:settle', coding, reason)
      const settlement = await insertSettlement(session, head.id, {
        coding: id,
        way,
        reason,
        by,
        decision: null,
        entry,
      })
      return { settlement }
    }
    const changes = await recoding(session, head, coding, way)
    const decision = await decisionOn(session, head, actor, coding, changes, reason)
    const { entry } = await applyChanges(session, head, {
      changes: [...changes, { kind: 'decision', key: decision.id, seen: 0, content: decision }],
      action: 'coding:settle',
      note: reason,
      by,
    })
    const settlement = await insertSettlement(session, head.id, {
      coding: id,
      way,
      reason,
      by,
      decision: decision.id,
      entry,
    })
    return { settlement }
  })
}

function assertOpen(coding: CodingRow, seen: number): void {
  if (coding.state !== 'revealed')
    throw new AppError('conflict', 'the codings were not revealed', { data: { reason: 'not-revealed' } })
  if (isSettled(coding))
    throw new AppError('conflict', 'somebody settled it meanwhile', { data: { reason: 'settled' } })
  if (coding.revision !== seen)
    throw new AppError('stale', 'the coding changed meanwhile', {
      data: { reason: 'coding-changed', revision: coding.revision },
    })
}

/** What becomes of the cell's claims. */
async function recoding(
  session: Session,
  head: DossierHead,
  coding: CodingRow,
  way: 'second' | 'anew',
): Promise<readonly Change[]> {
  const { event, question, article } = coding
  const claims = await readItems(session, head.id, 'claim', { articles: [article] })
  const first = claims.filter(
    ({ content }) =>
      content.event === event &&
      content.question === question &&
      (content.status ?? 'confirmed') === 'confirmed',
  )
  if (way === 'anew') {
    const now = first.map(({ content }) => content)
    if (isChanged(coding.first?.claims ?? [], now)) return []
    throw new AppError('conflict', 'the claims are as they were', { data: { reason: 'unchanged' } })
  }
  const [found] = await readItems(session, head.id, 'article', { keys: [article] })
  if (!found) throw new AppError('not-found', `there is no article ${article}`)
  const second = codedClaims(coding.claims)
  const keys = second.map(claim => claim.id)
  if ((await readItems(session, head.id, 'claim', { keys })).length > 0)
    throw new AppError('conflict', 'a claim of that key is there', { data: { reason: 'key-taken' } })
  const gone = await latestOf(session, head.id, 'claim', keys)
  return secondForFirst(first, second, found, question, one => gone.get(one)?.number ?? 0)
}

/** The decision on the row, over its claims as they are after the changes. */
async function decisionOn(
  session: Session,
  head: DossierHead,
  actor: Actor,
  { event, question }: CodingRow,
  changes: readonly Change[],
  reason: string,
): Promise<ReconcileDecision> {
  const stored = await readItems(session, head.id, 'claim', { questions: [question] })
  const after = new Map(stored.map(({ key, content }) => [key, content]))
  for (const { kind, key, content } of changes)
    if (kind === 'claim' && content !== null) after.set(key, canonical('claim', content as Claim))
  const judged = [...after.values()].filter(
    claim => claim.event === event && (claim.status ?? 'confirmed') === 'confirmed',
  )
  return {
    id: `d-${newId()}`,
    kind: 'reconcile',
    event,
    question,
    outcome: 'recoded',
    judged: judged.map(claim => ({ claim: claim.id, digest: digestOf(claim) })),
    reason,
    by: signature(actor),
    at: new Date().toISOString(),
  }
}

/**
 * Takes a settlement back, with all that it changed: the file is what it was before. `stale` where somebody changed one of
 * the claims since; `conflict` with `moved` where one is of another cell by now.
 */
export async function undoSettlement(
  actor: Actor,
  { dossier, coding: id }: CodingInput,
): Promise<{ readonly revision: number }> {
  const { id: dossierId } = await openDossier(actor, 'decision:write', dossier)
  const [seen] = await readCodings(dossierId, { ids: [id] })
  const settlement = seen?.settlements.find(({ holds }) => holds)
  if (!settlement)
    throw new AppError('conflict', 'it was taken back already', { data: { reason: 'not-settled' } })
  const { entry } = settlement
  const isDecided = settlement.decision !== null && entry !== null
  const changes = isDecided ? await entryChanges(actor, { dossier, entry }) : []
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    for (const action of ['decision:write', 'claim:write', 'article:write'] as const)
      assertHeadAllows(actor, action, dossier, head)
    if (!head) throw new AppError('not-found', `there is no dossier ${dossier}`)
    const coding = await held(session, head, id)
    if (!coding.settlements.some(one => one.holds && one.id === settlement.id))
      throw new AppError('conflict', 'it was taken back already', { data: { reason: 'not-settled' } })
    if (isDecided) await applyChanges(session, head, { changes, action: 'coding:undo', by: actorName(actor) })
    else {
      await assertNotLeft(session, head, coding)
      await record(session, head, actor, 'coding:undo', coding)
    }
    await updateUndone(session, head.id, settlement.id, actorName(actor))
    return { revision: coding.revision }
  })
}

async function assertNotLeft(session: Session, head: DossierHead, coding: CodingRow): Promise<void> {
  if (!(await isLeft(session, head.id, coding))) return
  const { event, question, article } = coding
  const [asked] = await readItems(session, head.id, 'question', { keys: [question] })
  const [found] = await readItems(session, head.id, 'article', { keys: [article] })
  const names = { question: asked?.content.text ?? {}, article: found?.content.title ?? article }
  throw heldBy(head.key, { reason: 'moved', event, question, article }, names)
}
