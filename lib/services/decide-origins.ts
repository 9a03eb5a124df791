import { createHash } from 'node:crypto'
import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { latestOf } from '@/lib/db/histories'
import { readItems } from '@/lib/db/items'
import type { BasedOn, Id } from '@/lib/domain/dossier'
import { inTurn, laid } from '@/lib/domain/identity/lay'
import type { ArticleItem, Change, Versioned } from '@/lib/domain/item'
import { type Actor, signature } from '@/lib/domain/permissions'
import {
  restingOn,
  unneeded,
  withBase,
  withdrawOrigin as withdrawn,
} from '@/lib/domain/provenance/withdraw-origin'
import { AppError } from '@/lib/errors'
import type {
  DecideOriginInput,
  DrawOriginInput,
  DropRecordedInput,
  WithdrawOriginInput,
} from '@/lib/schemas/origins'
import type { ChangeResult } from './apply-changes'
import { openDossier } from './authorize'
import { changeAsItStands, changeItems } from './items'
import { keepHistories } from './keep-histories'
import { readMade, readOriginHistory } from './origin-history'
import { readAllItems } from './registry-items'
import { takenFrom } from './taken-from'

/** An edge with what has to be there first: the source, where another article is named in its place. */
interface Resolved {
  readonly source: Id
  /** Makes the other article's report a source, and the article its publication. */
  readonly changes: readonly Change[]
}

/** One edge has one decision, however often it is made, taken back and made again. */
const decisionKey = (article: Id, source: Id): Id =>
  `o-${createHash('sha256')
    .update(JSON.stringify([article, source]))
    .digest('hex')
    .slice(0, 24)}`

async function resolve(
  dossierId: string,
  { dossier, article, source, from }: Pick<DrawOriginInput, 'dossier' | 'article' | 'source' | 'from'>,
): Promise<Resolved> {
  if (source !== undefined) return { source, changes: [] }
  if (from === undefined || from === article)
    throw new AppError('invalid', 'the edge is wrong', { faults: ['from: is the article itself'] })
  const { basedOn, changes } = await takenFrom(dossierId, dossier, from)
  return { source: basedOn.source, changes }
}

async function readArticle(dossierId: string, dossier: Id, key: Id): Promise<Versioned<ArticleItem>> {
  const { pool } = database()
  const [article] = await reaching(() => readItems(pool, dossierId, 'article', { keys: [key] }))
  if (!article) throw new AppError('not-found', `there is no article ${key} in ${dossier}`)
  return article
}

/** The article with that source among its bases as it shall be, or no more; nothing where it stands so already. */
const rebased = (article: Versioned<ArticleItem>, source: Id, status: BasedOn['status'] | null) =>
  restingOn(article, withBase(article.content.basedOn ?? [], source, status))

/** The standing decision on an edge, and the number of the last revision there ever was of it. */
async function decisionOn(dossierId: string, article: Id, source: Id) {
  const { pool } = database()
  const decisions = await reaching(() => readItems(pool, dossierId, 'decision'))
  const standing = decisions.find(
    ({ content }) =>
      content.kind === 'derivation' && content.article === article && content.source === source,
  )
  if (standing) return { key: standing.key, standing, latest: standing.revision }
  const key = decisionKey(article, source)
  const earlier = await reaching(() => latestOf(pool, dossierId, 'decision', [key]))
  return { key, standing: null, latest: earlier.get(key)?.number ?? 0 }
}

/**
 * A person's word on whether an article draws on a source, or on another article: one act, with one audit entry. Accepted,
 * the article rests on it; rejected, it does not, and the edge is never suggested again. `stale` where somebody decided
 * meanwhile. Another article that is accepted becomes a source of its own; one that is rejected is recorded as one, for the
 * decision to name, and nothing rests on it.
 */
export async function decideOrigin(actor: Actor, input: DecideOriginInput): Promise<ChangeResult> {
  const { dossier, article: key, outcome, reason, seen } = input
  return changeAsItStands(actor, { action: 'decision:write', dossier }, async dossierId => {
    const article = await readArticle(dossierId, dossier, key)
    const { source, changes } = await resolve(dossierId, input)
    const known = await decisionOn(dossierId, key, source)
    const decision: Change<'decision'> = {
      kind: 'decision',
      key: known.key,
      seen: known.standing ? seen : known.latest,
      content: {
        id: known.key,
        kind: 'derivation',
        article: key,
        source,
        outcome,
        reason,
        by: signature(actor),
        at: new Date().toISOString(),
      },
    }
    const isAccepted = outcome === 'accepted'
    const made = isAccepted ? changes : changes.filter(({ kind }) => kind === 'source')
    const base = rebased(article, source, isAccepted ? 'confirmed' : null)
    const act = [...made, ...base, decision]
    const hasTurned = !isAccepted && known.standing !== null
    return {
      changes: hasTurned ? inTurn(act, await noMoreNeeded(dossierId, source, act)) : act,
      action: 'decision:origin',
      note: reason,
    }
  })
}

/** What an accepted decision had made for the source goes once it is rejected. */
async function noMoreNeeded(dossierId: string, source: Id, act: readonly Change[]) {
  const items = await readAllItems(dossierId)
  return unneeded(source, await readMade(dossierId, source, items), laid(items, act))
}

/**
 * Takes a decision on an edge back, as if nobody had decided: what was suspected before is suspected again, and what was made
 * for the decision goes with it, as long as it stands as it was made and nothing else needs it.
 */
export async function withdrawOrigin(actor: Actor, input: WithdrawOriginInput): Promise<ChangeResult> {
  const { dossier, decision: key, seen } = input
  return changeAsItStands(actor, { action: 'decision:write', dossier }, async dossierId => {
    const items = await readAllItems(dossierId)
    const content = items.decision.find(one => one.key === key)?.content
    if (content?.kind !== 'derivation')
      throw new AppError('not-found', `there is no decision ${key} on an origin in ${dossier}`)
    const history = await readOriginHistory(dossierId, content, items)
    const changes = withdrawn({ content, revision: seen }, items, history)
    return { changes, action: 'decision:origin' }
  })
}

/**
 * Draws an edge by hand, changes whether it is confirmed or suspected, or takes it away. An edge that somebody decided on is
 * `conflict`: the decision goes first.
 */
export async function drawOrigin(actor: Actor, input: DrawOriginInput): Promise<ChangeResult> {
  const { dossier, article: key, status } = input
  return changeAsItStands(actor, { action: 'article:write', dossier }, async dossierId => {
    const article = await readArticle(dossierId, dossier, key)
    const { source, changes } = await resolve(dossierId, input)
    const { standing } = await decisionOn(dossierId, key, source)
    if (standing)
      throw new AppError('conflict', `there is a decision on ${key} and ${source}`, {
        data: { reason: 'decided' },
      })
    const base = rebased(article, source, status)
    return { changes: base.length === 0 ? [] : [...changes, ...base] }
  })
}

/** Takes away that a source is recorded as derived from another. */
export async function dropRecordedOrigin(actor: Actor, input: DropRecordedInput): Promise<ChangeResult> {
  const { dossier, source: key, from } = input
  const { id } = await openDossier(actor, 'registry:write', dossier)
  await keepHistories(dossier)
  const { pool } = database()
  const [found] = await reaching(() => readItems(pool, id, 'source', { keys: [key] }))
  if (!found?.content.derivedFrom?.includes(from))
    throw new AppError('not-found', `${key} of ${dossier} is not recorded as derived from ${from}`)
  const { derivedFrom, ...rest } = found.content
  const others = derivedFrom.filter(one => one !== from)
  const content = others.length > 0 ? { ...rest, derivedFrom: others } : rest
  return changeItems(actor, { dossier, changes: [{ kind: 'source', key, seen: found.revision, content }] })
}
