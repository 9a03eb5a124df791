'use server'

import { z } from 'zod'
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
import { defineDeskAction } from '@/lib/web/action'

const about = { dossier: z.string(), subject: z.literal('import') }

const save = defineDeskAction(z.strictObject({ ...about, content: z.unknown() }), saveDraft)
export const saveImport: typeof save = async input => save(input)

const drop = defineDeskAction(z.strictObject(about), dropDraft)
export const dropImport: typeof drop = async input => drop(input)

const readFeed = defineDeskAction(addressRequest, previewFeed)
export const readFeedAt: typeof readFeed = async input => readFeed(input)

const bringItems = defineDeskAction(feedItemsRequest, startFeedItems)
export const bringFeedItems: typeof bringItems = async input => bringItems(input)

const follow = defineDeskAction(followRequest, followFeed)
export const followFeedAt: typeof follow = async input => follow(input)

const unfollow = defineDeskAction(feedRequest, unfollowFeed)
export const unfollowFeedHere: typeof unfollow = async input => unfollow(input)

const check = defineDeskAction(feedRequest, checkFeedNow)
export const checkFollowed: typeof check = async input => check(input)

const addresses = defineDeskAction(addressListRequest, startAddresses)
export const bringAddresses: typeof addresses = async input => addresses(input)

const cancel = defineDeskAction(batchRequest, cancelBatch)
export const cancelTheBatch: typeof cancel = async input => cancel(input)

const retry = defineDeskAction(retryRequest, retryFaults)
export const retryTheBatch: typeof retry = async input => retry(input)
