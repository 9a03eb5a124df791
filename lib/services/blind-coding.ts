import { appendAudit } from '@/lib/db/audit'
import { database } from '@/lib/db/client'
import {
  type CodingRow,
  holdCoding,
  listCodings,
  readCodings,
  readFirstHands,
  touchCodings,
  updateCodedClaims,
  updateSubmitted,
} from '@/lib/db/codings'
import { readDeskHead } from '@/lib/db/desk'
import { holdDossier } from '@/lib/db/dossiers'
import { reaching } from '@/lib/db/failures'
import { readItems, readTexts } from '@/lib/db/items'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { codedClaims, firstCoding, withCoded } from '@/lib/domain/agreement/second-coding'
import type { Claim, Id } from '@/lib/domain/dossier'
import type { ArticleItem, Change, ClaimItem, ItemContents, ItemKind, Versioned } from '@/lib/domain/item'
import { type Actor, actorName, permission, standingOf } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { shapeFaults } from '@/lib/ingest/items'
import type { CodingInput, SubmitInput } from '@/lib/schemas/coding'
import type { ChangeResult } from './apply-changes'
import { assertHeadAllows, openDossier } from './authorize'
import { checkSlice } from './check-slice'
import type { DeskArticle } from './desk'
import { keepHistories } from './keep-histories'
import { loadSlice } from './load-slice'
import { canonical } from './plan-change'

/** What a second coder needs: the article, the question, the registries, and what they coded themselves. Nothing of others. */
export interface BlindCoding {
  readonly coding: Pick<
    CodingRow,
    'id' | 'event' | 'question' | 'article' | 'state' | 'isSilent' | 'revision' | 'askedBy' | 'isSameHand'
  > & {
    /** They chose to see the first coding: it says nothing about agreement any more. */
    readonly isOpened: boolean
  }
  /** The next coding of theirs that is open, and how many there are with this one. */
  readonly next: string | null
  readonly open: number
  readonly desk: DeskArticle
}

/** The work of a second coder on one cell. Whose it is not, for them it is not there. */
export async function readBlindCoding(
  actor: Actor,
  { dossier: key, coding: id }: CodingInput,
): Promise<BlindCoding> {
  const head = await openDossier(actor, 'desk:read', key)
  await keepHistories(key)
  const mine = actor.kind === 'user' ? await readCodings(head.id, { coder: actor.id }) : []
  const coding = mine.find(one => one.id === id)
  if (!coding) throw new AppError('not-found', `there is no coding ${id} of theirs`)
  const open = mine.filter(({ state }) => state === 'open')
  const at = open.findIndex(one => one.id === id)
  const next = open[at + 1] ?? open.find(one => one.id !== id)
  const { event, question, article, state, isSilent, revision, askedBy, isSameHand } = coding
  const canWrite = state === 'open' && permission(standingOf(actor, key), 'claim:write', head) === 'granted'
  return {
    coding: {
      id,
      event,
      question,
      article,
      state,
      isSilent,
      revision,
      askedBy,
      isSameHand,
      isOpened: coding.openedAt !== null,
    },
    next: next?.id ?? null,
    open: open.length,
    desk: await blindDesk(head.id, key, coding, canWrite),
  }
}

async function blindDesk(
  dossierId: string,
  key: Id,
  { event, question, article, claims }: CodingRow,
  canWrite: boolean,
): Promise<DeskArticle> {
  const { entry, title, weekStart, synthetic } = await readDeskHead(dossierId)
  const { pool } = database()
  const list = async <K extends ItemKind>(kind: K, keys?: readonly Id[]) =>
    (await readItems(pool, dossierId, kind, keys ? { keys } : {})).map(
      ({ content, revision }): Versioned<ItemContents[K]> => ({ content, revision }),
    )
  return reaching(async () => {
    const [[found], texts, outlets, sources, entities, events, questions] = await Promise.all([
      list('article', [article]),
      readTexts(pool, dossierId, [article]),
      list('outlet'),
      list('source'),
      list('entity'),
      list('event'),
      list('question', [question]),
    ])
    const text = texts.get(article)?.text
    if (
      !found ||
      text === undefined ||
      questions.length === 0 ||
      !events.some(one => one.content.id === event)
    )
      throw new AppError('not-found', `there is no article ${article} or question ${question} in ${key}`)
    // Where somebody read it and found nothing, that is a coding too.
    const { readFor: _, ...content } = found.content
    const shown: ArticleItem = { ...content, events: [event] }
    return {
      dossier: {
        key,
        title,
        weekStart: weekStart ?? 'saturday',
        synthetic,
        isArchived: false,
        isPublished: false,
      },
      articles: [],
      outlets: outlets.filter(one => one.content.id === content.outlet),
      sources,
      entities,
      events,
      questions,
      entry,
      canWrite,
      article: { ...found, content: shown },
      text,
      claims: claims.flatMap(({ content: claim, revision }) =>
        claim === null ? [] : [{ content: claim, revision }],
      ),
      others: [],
      hidden: [],
    }
  })
}

/** One's own open coding, held. */
async function holdOwn(
  session: Session,
  actor: Actor,
  dossierId: string,
  id: string,
): Promise<CodingRow & { readonly coder: string }> {
  const found = await holdCoding(session, dossierId, id)
  if (!found || actor.kind !== 'user' || found.coder !== actor.id)
    throw new AppError('not-found', `there is no coding ${id} of theirs`)
  if (found.state !== 'open')
    throw new AppError('conflict', 'it was handed in already', { data: { reason: 'closed' } })
  return found
}

/**
 * Keeps what the second coder made, changed or removed. It is no part of the dossier; each claim is held against the rules of
 * the file all the same. `stale` carries both versions where another window of theirs was faster.
 */
export async function writeCoding(
  actor: Actor,
  { dossier, coding, changes }: CodingInput & { readonly changes: readonly Change[] },
): Promise<ChangeResult & { readonly revision: number }> {
  const { id } = await openDossier(actor, 'claim:write', dossier)
  await keepHistories(dossier)
  const { entry } = await readDeskHead(id)
  return inTransaction(async session => {
    const own = await holdOwn(session, actor, id, coding)
    const asked = asClaims(own, changes)
    const kept = withCoded(own.claims, asked)
    if ('stale' in kept) throw staleCoding(own, kept.stale, kept.standing)
    const faults = checkSlice(await loadSlice(session, id, asked), plannedOf(asked), new Map())
    if (faults.length > 0) throw new AppError('invalid', 'the claims do not fit the dossier', { faults })
    if (kept.claims === own.claims) return { entry, items: kept.changed, revision: own.revision }
    await updateCodedClaims(session, id, coding, kept.claims)
    return { entry, items: kept.changed, revision: own.revision + 1 }
  })
}

/** Claims on the cell that was asked for, and nothing else. */
function asClaims(
  { event, question, article }: CodingRow,
  changes: readonly Change[],
): readonly Change<'claim'>[] {
  const faults = changes.flatMap(({ kind, key, content }) => {
    if (kind !== 'claim') return [`${kind} ${key}: is no claim`]
    if (content === null) return []
    const shape = shapeFaults(kind, key, content)
    if (shape.length > 0) return shape
    const claim = content as ClaimItem
    const isHere = claim.event === event && claim.question === question && claim.article === article
    return isHere && claim.id === key && (claim.status ?? 'confirmed') === 'confirmed'
      ? []
      : [`claim ${key}: is not of the cell that is to be coded`]
  })
  if (faults.length > 0) throw new AppError('invalid', 'the coding is not well formed', { faults })
  return changes.map(({ key, seen, content }): Change<'claim'> => {
    if (content === null) return { kind: 'claim', key, seen, content }
    const { origin: _, status: _status, ...claim } = canonical('claim', content as ClaimItem)
    return { kind: 'claim', key, seen, content: claim }
  })
}

const plannedOf = (changes: readonly Change<'claim'>[]) =>
  changes.flatMap(change =>
    change.content === null ? [] : [{ change, before: null, after: change.content }],
  )

function staleCoding(
  { coderName, changedAt }: CodingRow,
  { key, seen, content }: Change<'claim'>,
  standing: { readonly revision: number; readonly content: Claim | null } | null,
): AppError {
  const revision = standing?.revision ?? 0
  return new AppError('stale', `claim ${key} was changed meanwhile: revision ${revision}, not ${seen}`, {
    data: {
      kind: 'claim',
      key,
      seen,
      current: standing?.content ? { content: standing.content, revision } : null,
      revision,
      by: coderName,
      at: changedAt.toISOString(),
      yours: content,
    },
  })
}

/** Hands a coding in: it changes no more, and the first coding is kept beside it as it is at this moment. */
export async function submitCoding(
  actor: Actor,
  { dossier, coding, seen, isSilent }: SubmitInput,
): Promise<{ readonly next: string | null }> {
  await openDossier(actor, 'claim:write', dossier)
  await keepHistories(dossier)
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'claim:write', dossier, head)
    const own = await holdOwn(session, actor, head.id, coding)
    if (own.revision !== seen) {
      throw new AppError('stale', 'the coding was changed meanwhile', {
        data: { reason: 'coding-changed', revision: own.revision },
      })
    }
    const claims = codedClaims(own.claims)
    if (isSilent !== (claims.length === 0))
      throw new AppError('invalid', 'a coding holds claims, or says that the article holds no answer')
    const first = await firstNow(session, head.id, own)
    // They may have become one of the first hands since they were asked.
    const keys = first.claims.map(({ id }) => id)
    const hands = await readFirstHands(session, head.id, keys, own.article)
    const isSameHand = own.isSameHand || hands.has(actorName(actor))
    await updateSubmitted(session, head.id, coding, { isSilent, isSameHand, first })
    await touchCodings(session, head.id)
    const { event, question, article } = own
    await appendAudit(session, {
      dossierId: head.id,
      action: 'coding:submit',
      actor: actorName(actor),
      detail: { event, question, article },
    })
    const mine = await listCodings(session, head.id, { coder: own.coder })
    return { next: mine.find(({ state }) => state === 'open')?.id ?? null }
  })
}

async function firstNow(
  session: Session,
  dossierId: string,
  { event, question, article }: CodingRow,
): Promise<NonNullable<CodingRow['first']>> {
  const claims = await readItems(session, dossierId, 'claim', { articles: [article] })
  const articles = await readItems(session, dossierId, 'article', { keys: [article] })
  const found = firstCoding(
    { claims: claims.map(({ content }) => content), articles: articles.map(({ content }) => content) },
    { event, question, article },
  )
  return found ?? { claims: [], isMissing: true }
}
