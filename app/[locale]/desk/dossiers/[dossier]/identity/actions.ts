'use server'

import {
  decideJoinInput,
  moveClaimsInput,
  partingInput,
  partJoinInput,
  withdrawJoinInput,
} from '@/lib/schemas/identity'
import { mergeInput, undoInput } from '@/lib/schemas/registry'
import { decideIdentity, partIdentity, withdrawIdentity } from '@/lib/services/identity'
import { readParting } from '@/lib/services/identity-reading'
import { moveArticleClaims } from '@/lib/services/move-claims'
import { previewMerge, undoEntry } from '@/lib/services/registry'
import { defineDeskAction } from '@/lib/web/action'

const decide = defineDeskAction(decideJoinInput, decideIdentity)
export const decideHere: typeof decide = async input => decide(input)

const withdraw = defineDeskAction(withdrawJoinInput, withdrawIdentity)
export const withdrawHere: typeof withdraw = async input => withdraw(input)

const parting = defineDeskAction(partingInput, readParting)
export const partingHere: typeof parting = async input => parting(input)

const part = defineDeskAction(partJoinInput, partIdentity)
export const partHere: typeof part = async input => part(input)

const preview = defineDeskAction(mergeInput, previewMerge)
export const previewHere: typeof preview = async input => preview(input)

const move = defineDeskAction(moveClaimsInput, moveArticleClaims)
export const moveHere: typeof move = async input => move(input)

const undo = defineDeskAction(undoInput, undoEntry)
export const undoHere: typeof undo = async input => undo(input)
