'use server'

import { z } from 'zod'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import {
  addressListRequest,
  addressRequest,
  batchRequest,
  feedItemsRequest,
  feedRequest,
  followRequest,
  retryRequest,
} from '@/lib/schemas/import-article'
import { cancelBatch, retryFaults } from '@/lib/services/batches'
import { startAddresses, startFeedItems } from '@/lib/services/bulk-import'
import { dropDraft, saveDraft } from '@/lib/services/drafts'
import { checkFeedNow, followFeed, unfollowFeed } from '@/lib/services/feeds'
import { previewFeed } from '@/lib/services/fetch-address'
import { defineAction } from '@/lib/web/action'

/** Whoever is signed out is told so, and not that their dossier is gone: what they typed waits. */
const signedIn =
  <Input, Data>(service: (actor: Actor, input: Input) => Promise<Data>) =>
  async (actor: Actor, input: Input): Promise<Data> => {
    if (actor.kind === 'public') throw new AppError('signed-out', 'the session has ended')
    return service(actor, input)
  }

const about = { dossier: z.string(), subject: z.literal('import') }

const save = defineAction(z.strictObject({ ...about, content: z.unknown() }), signedIn(saveDraft))
export const saveImport: typeof save = async input => save(input)

const drop = defineAction(z.strictObject(about), signedIn(dropDraft))
export const dropImport: typeof drop = async input => drop(input)

const readFeed = defineAction(addressRequest, signedIn(previewFeed))
export const readFeedAt: typeof readFeed = async input => readFeed(input)

const bringItems = defineAction(feedItemsRequest, signedIn(startFeedItems))
export const bringFeedItems: typeof bringItems = async input => bringItems(input)

const follow = defineAction(followRequest, signedIn(followFeed))
export const followFeedAt: typeof follow = async input => follow(input)

const unfollow = defineAction(feedRequest, signedIn(unfollowFeed))
export const unfollowFeedHere: typeof unfollow = async input => unfollow(input)

const check = defineAction(feedRequest, signedIn(checkFeedNow))
export const checkFollowed: typeof check = async input => check(input)

const addresses = defineAction(addressListRequest, signedIn(startAddresses))
export const bringAddresses: typeof addresses = async input => addresses(input)

const cancel = defineAction(batchRequest, signedIn(cancelBatch))
export const cancelTheBatch: typeof cancel = async input => cancel(input)

const retry = defineAction(retryRequest, signedIn(retryFaults))
export const retryTheBatch: typeof retry = async input => retry(input)
