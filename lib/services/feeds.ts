import {
  deleteFeed,
  dueFeeds,
  type FollowedFeed,
  findFeed,
  holdFeed,
  insertFeed,
  listFeedsOf,
  writeChecked,
} from '@/lib/db/feeds'
import { addJob } from '@/lib/db/queue'
import { inTransaction } from '@/lib/db/transaction'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { type FoundFeed, fetchFeed } from '@/lib/ingest/feeds'
import type { FeedItem } from '@/lib/ingest/reader/read-feed'
import { isRefusal, type Refusal, refuse } from '@/lib/ingest/refusal'
import { openDossier } from './authorize'
import { itemsOfFeed } from './batch-items'
import { openBatch } from './batches'
import { actingFor, allowed, refused, spendFetch } from './outside'

export interface FollowInput {
  readonly dossier: string
  readonly address: string
  /** The key of the outlet of its articles; left out: as each of them says. */
  readonly outlet?: string | null | undefined
  readonly everyMinutes?: number | undefined
  /** Brings in what the feed holds today too. */
  readonly withPresent?: boolean | undefined
}

const shortest = 15
const longest = 7 * 24 * 60

/** Follows a feed from now on: new items become articles on its schedule, in the name of whoever follows it. */
export async function followFeed(actor: Actor, input: FollowInput): Promise<{ readonly feed: string }> {
  const { id: dossierId } = await openDossier(actor, 'article:write', input.dossier)
  await spendFetch(actor)
  const found = await fetchFeed(input.address, { allow: allowed() })
  if (isRefusal(found)) throw refused(found)
  if ('feeds' in found) throw refused(refuse('not-a-feed', found.feeds[0]?.url ?? null))
  const { outlet = null, everyMinutes = 60, withPresent = false } = input
  const feed = await inTransaction(async session => {
    const id = await insertFeed(session, {
      dossierId,
      url: found.url,
      title: found.title,
      outletKey: outlet,
      everyMinutes: Math.min(longest, Math.max(shortest, everyMinutes)),
      startedBy: actorName(actor),
      seen: found.items.map(item => item.id),
    })
    if (withPresent && found.items.length > 0) {
      await openBatch(session, actor, {
        dossierId,
        dossier: input.dossier,
        ...asBatch(found, found.items, outlet),
      })
    }
    return id
  })
  return { feed }
}

const asBatch = (feed: FoundFeed, items: readonly FeedItem[], outlet: string | null) => ({
  kind: 'feed' as const,
  label: feed.title ?? feed.url,
  items: itemsOfFeed(items, { feed: feed.url, outlet }),
})

export async function unfollowFeed(
  actor: Actor,
  input: { readonly dossier: string; readonly feed: string },
): Promise<void> {
  const { id } = await openDossier(actor, 'article:write', input.dossier)
  if (!(await deleteFeed(id, asId(input.feed))))
    throw new AppError('not-found', `no feed ${input.feed} is followed`)
}

/** The feeds a dossier follows, with when they were last looked at and what went wrong. */
export async function listFeeds(
  actor: Actor,
  { dossier }: { readonly dossier: string },
): Promise<FollowedFeed[]> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  return listFeedsOf(id)
}

/** Looks at a feed now, out of its turn. */
export async function checkFeedNow(
  actor: Actor,
  input: { readonly dossier: string; readonly feed: string },
): Promise<{ readonly items: number }> {
  const { id } = await openDossier(actor, 'article:write', input.dossier)
  if (!(await findFeed(id, asId(input.feed))))
    throw new AppError('not-found', `no feed ${input.feed} is followed`)
  await spendFetch(actor)
  return checkFeed(input)
}

const asId = (id: string): string => {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id
  throw new AppError('not-found', `no feed ${id} is followed`)
}

/** Orders a look at every feed whose time has come. */
export async function orderDueFeeds(): Promise<number> {
  const due = await dueFeeds(200)
  for (const { dossier, feed } of due) {
    await inTransaction(session =>
      addJob(session, 'follow-feed', { dossier, feed }, { key: `follow-feed:${feed}` }),
    )
  }
  return due.length
}

const jobs: Actor = { kind: 'system', name: 'jobs' }
const mostSeen = 2_000
const furthestBackOff = 24 * 60

/** Looks at a feed: what is new becomes a batch, and what went wrong puts the next look off, twice as long each time. */
export async function checkFeed({
  dossier,
  feed,
}: {
  readonly dossier: string
  readonly feed: string
}): Promise<{
  readonly items: number
}> {
  const { id: dossierId } = await openDossier(jobs, 'article:write', dossier)
  const known = await findFeed(dossierId, feed)
  if (!known) return { items: 0 }
  const actor = await actingFor(known.startedBy)
  const found = actor ? await fetched(actor, dossier, known.url) : refuse('no-follower')
  return inTransaction(async session => {
    const held = await holdFeed(session, dossierId, feed)
    if (!held) return { items: 0 }
    const { everyMinutes, seen } = held
    if (!actor || isRefusal(found)) {
      const failures = held.failures + 1
      const nextIn = Math.max(
        everyMinutes,
        Math.min(furthestBackOff, everyMinutes * 2 ** Math.min(failures, 10)),
      )
      const fault = isRefusal(found) ? found : refuse('no-follower')
      await writeChecked(session, { dossierId, id: feed, title: null, seen, failures, fault, nextIn })
      return { items: 0 }
    }
    const before = new Set(seen)
    const fresh = found.items.filter(item => !before.has(item.id))
    if (fresh.length > 0) {
      await openBatch(session, actor, { dossierId, dossier, ...asBatch(found, fresh, held.outletKey) })
    }
    // What the feed holds today is kept whatever else is forgotten, or it would come in again.
    const now = [...found.items.map(item => item.id), ...seen]
    const kept = [...new Set(now)].slice(0, Math.max(mostSeen, found.items.length))
    const checked = { dossierId, id: feed, title: found.title, seen: kept, failures: 0, fault: null }
    await writeChecked(session, { ...checked, nextIn: everyMinutes })
    return { items: fresh.length }
  })
}

/** The feed, if whoever follows it may still bring articles in. */
async function fetched(actor: Actor, dossier: string, url: string): Promise<FoundFeed | Refusal> {
  try {
    await openDossier(actor, 'article:write', dossier)
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden'))
      return refuse('no-follower')
    throw error
  }
  const found = await fetchFeed(url, { allow: allowed() })
  if (isRefusal(found)) return found
  return 'feeds' in found ? refuse('not-a-feed', found.feeds[0]?.url ?? null) : found
}
