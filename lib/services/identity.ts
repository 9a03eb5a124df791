import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { latestOf } from '@/lib/db/histories'
import type { Id, JoinDecision } from '@/lib/domain/dossier'
import { decideJoin, joinsOn, partJoined, withdrawJoin } from '@/lib/domain/identity/decide'
import { joinsByPair, pairName } from '@/lib/domain/identity/pairs'
import { type Actor, signature } from '@/lib/domain/permissions'
import type { Outcome } from '@/lib/domain/registry/merge'
import { AppError } from '@/lib/errors'
import type { DecideJoinInput, PartJoinInput, WithdrawJoinInput } from '@/lib/schemas/identity'
import type { ChangeResult } from './apply-changes'
import { foundSo } from './decision-acts'
import { digestOfSide } from './identity-reading'
import { changeAsItStands } from './items'
import { changesOf } from './registry'
import { readAllItems, type StoredItems } from './registry-items'

/** Plans an act from the items as they stand; null: there is nothing to do any more. */
type Plan = (items: StoredItems, dossierId: string) => Promise<Outcome | null>

function act(
  actor: Actor,
  { dossier, ...given }: { readonly dossier: Id; readonly reason?: string },
  action: string,
  plan: Plan,
): Promise<ChangeResult> {
  return changeAsItStands(actor, { action: 'decision:write', dossier }, async dossierId => {
    const made = await plan(await readAllItems(dossierId), dossierId)
    return { changes: made === null ? [] : changesOf(made), action, note: given.reason }
  })
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
  const { of, from, to, outcome, reason, mapping, over } = input
  const by = signature(actor)
  return act(actor, input, 'decision:join', async (items, dossierId) => {
    const standing = standingOn(input, items)
    if (standing && isSaid(standing.content as JoinDecision, input, by)) return null
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
    return decideJoin(answer, saying, items, digestOfSide, await foundSo(dossierId, earlier))
  })
}

/** Takes a decision back, as if nobody had decided: the pair is suggested again. */
export async function withdrawIdentity(actor: Actor, input: WithdrawJoinInput): Promise<ChangeResult> {
  const { dossier, decision, seen } = input
  return act(actor, input, 'decision:withdraw', async (items, dossierId) => {
    const found = items.decision.find(({ key }) => key === decision)
    if (found?.content.kind !== 'join')
      throw new AppError('not-found', `there is no decision ${decision} on who is one in ${dossier}`)
    return withdrawJoin(found.content, seen, items, await foundSo(dossierId, [found.content]))
  })
}

/**
 * Parts an entity that was joined wrongly, and records that the two are different. Of the decision that had joined them it
 * becomes the opposite, and the key that had gone comes back.
 */
export async function partIdentity(actor: Actor, input: PartJoinInput): Promise<ChangeResult> {
  const { of, entity: key, kind, name, aliases, claims, decision, over, seen, reason } = input
  const by = signature(actor)
  return act(actor, input, 'decision:part', async (items, dossierId) => {
    const known = items.decision.find(one => one.key === decision)
    if ((known?.revision ?? 0) !== over) throw otherwise('decided-meanwhile')
    if (items.entity.find(one => one.key === of)?.revision !== seen) throw otherwise('changed-meanwhile')
    const join = known?.content.kind === 'join' && known.content.from === key && known.content.to === of
    const { pool } = database()
    const back = (await reaching(() => latestOf(pool, dossierId, 'entity', [key]))).get(key)?.number ?? 0
    const saying = {
      key: join && known ? known.key : input.key,
      seen: join ? over : 0,
      reason,
      by,
      at: new Date().toISOString(),
    }
    const parting = { of, key, kind, name, aliases, claims, back }
    return partJoined(parting, saying, items, digestOfSide)
  })
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
