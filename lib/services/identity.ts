import { database } from '@/lib/db/client'
import { readDeskHead } from '@/lib/db/desk'
import { reaching } from '@/lib/db/failures'
import { latestOf } from '@/lib/db/histories'
import type { Id, JoinDecision } from '@/lib/domain/dossier'
import { decideJoin, joinsOn, partJoined, withdrawJoin } from '@/lib/domain/identity/decide'
import { joinsByPair, pairName } from '@/lib/domain/identity/pairs'
import { type Actor, actorName } from '@/lib/domain/permissions'
import type { Outcome } from '@/lib/domain/registry/merge'
import { AppError } from '@/lib/errors'
import type { DecideJoinInput, PartJoinInput, WithdrawJoinInput } from '@/lib/schemas/identity'
import type { ChangeResult } from './apply-changes'
import { openDossier } from './authorize'
import { foundSo } from './decision-acts'
import { digestOfSide } from './identity-reading'
import { changeItems } from './items'
import { keepHistories } from './keep-histories'
import { changesOf } from './registry'
import { readAllItems, type StoredItems } from './registry-items'

interface Desk {
  readonly id: string
  readonly items: StoredItems
  readonly by: string
}

async function open(actor: Actor, dossier: Id): Promise<Desk> {
  const { id } = await openDossier(actor, 'decision:write', dossier)
  await keepHistories(dossier)
  const by = actor.kind === 'user' ? actor.name : actorName(actor)
  return { id, items: await readAllItems(id), by }
}

/** `reason` is a word for the page: what was before the person is not what is there now. */
function otherwise(reason: 'decided-meanwhile' | 'changed-meanwhile'): AppError {
  return new AppError('conflict', `the two are not as they were: ${reason}`, { data: { reason } })
}

/**
 * Records a person's word on whether two items are one, with all that it changes, as one act: one undo takes it back. One
 * decision stands on a pair, and says something else when a person changes their mind. `conflict` carries the refusals of a
 * merge, or says that somebody decided or changed one of them meanwhile.
 */
export async function decideIdentity(actor: Actor, input: DecideJoinInput): Promise<ChangeResult> {
  const { dossier, of, from, to, outcome, reason, mapping, over } = input
  const { id, items, by } = await open(actor, dossier)
  const standing = standingOn(input, items)
  if (standing && isSaid(standing.content as JoinDecision, input, by)) {
    const { entry } = await readDeskHead(id)
    return { entry, items: [] }
  }
  if ((standing?.revision ?? 0) !== over) throw otherwise('decided-meanwhile')
  for (const [key, seen] of [
    [from, input.seen.from],
    [to, input.seen.to],
  ] as const) {
    const item = items[of].find(one => one.key === key)
    if (item && item.revision !== seen) throw otherwise('changed-meanwhile')
  }
  const saying = { key: standing?.key ?? input.key, seen: over, reason, by, at: new Date().toISOString() }
  const answer = { of, from, to, outcome, mapping }
  const earlier = joinsOn(answer, items).map(({ content }) => content)
  const made = decideJoin(answer, saying, items, digestOfSide, await foundSo(id, earlier))
  return act(actor, input, made, 'decision:join')
}

/** Takes a decision back, as if nobody had decided: the pair is suggested again. */
export async function withdrawIdentity(actor: Actor, input: WithdrawJoinInput): Promise<ChangeResult> {
  const { id, items } = await open(actor, input.dossier)
  const found = items.decision.find(({ key }) => key === input.decision)
  if (found?.content.kind !== 'join')
    throw new AppError(
      'not-found',
      `there is no decision ${input.decision} on who is one in ${input.dossier}`,
    )
  const made = withdrawJoin(found.content, input.seen, items, await foundSo(id, [found.content]))
  return act(actor, input, made, 'decision:withdraw')
}

/**
 * Parts an entity that was joined wrongly, and records that the two are different. Of the decision that had joined them it
 * becomes the opposite, and the key that had gone comes back.
 */
export async function partIdentity(actor: Actor, input: PartJoinInput): Promise<ChangeResult> {
  const { dossier, of, entity: key, kind, name, aliases, claims, decision, over, seen, reason } = input
  const { id, items, by } = await open(actor, dossier)
  const known = items.decision.find(one => one.key === decision)
  if ((known?.revision ?? 0) !== over) throw otherwise('decided-meanwhile')
  if (items.entity.find(one => one.key === of)?.revision !== seen) throw otherwise('changed-meanwhile')
  const join = known?.content.kind === 'join' && known.content.from === key && known.content.to === of
  const { pool } = database()
  const back = (await reaching(() => latestOf(pool, id, 'entity', [key]))).get(key)?.number ?? 0
  const saying = {
    key: join && known ? known.key : input.key,
    seen: join ? over : 0,
    reason,
    by,
    at: new Date().toISOString(),
  }
  const parting = { of, key, kind, name, aliases, claims, back }
  return act(actor, input, partJoined(parting, saying, items, digestOfSide), 'decision:part')
}

function standingOn({ of, from, to }: DecideJoinInput, items: StoredItems) {
  const decision = joinsByPair(items.decision.map(({ content }) => content)).get(pairName(of, from, to))
  return decision && items.decision.find(({ key }) => key === decision.id)
}

/** An answer whose way back was lost may be sent again. */
function isSaid(standing: JoinDecision, input: DecideJoinInput, by: string): boolean {
  const { from, to, outcome, reason } = input
  return (
    standing.from === from &&
    standing.to === to &&
    standing.outcome === outcome &&
    standing.reason === reason &&
    standing.by === by
  )
}

function act(
  actor: Actor,
  { dossier, ...given }: { readonly dossier: Id; readonly reason?: string },
  made: Outcome,
  action: string,
): Promise<ChangeResult> {
  return changeItems(actor, { dossier, changes: changesOf(made), action, note: given.reason })
}
