'use server'

import {
  decideOriginInput,
  drawOriginInput,
  dropRecordedInput,
  findAgainInput,
  withdrawOriginInput,
} from '@/lib/schemas/origins'
import { undoInput } from '@/lib/schemas/registry'
import { decideOrigin, drawOrigin, dropRecordedOrigin, withdrawOrigin } from '@/lib/services/decide-origins'
import { findOriginsAgain } from '@/lib/services/find-origins'
import { undoEntry } from '@/lib/services/registry'
import { defineDeskAction } from '@/lib/web/action'

const decide = defineDeskAction(decideOriginInput, decideOrigin)
export const decideHere: typeof decide = async input => decide(input)

const draw = defineDeskAction(drawOriginInput, drawOrigin)
export const drawHere: typeof draw = async input => draw(input)

const drop = defineDeskAction(dropRecordedInput, dropRecordedOrigin)
export const dropHere: typeof drop = async input => drop(input)

const withdraw = defineDeskAction(withdrawOriginInput, withdrawOrigin)
export const withdrawHere: typeof withdraw = async input => withdraw(input)

const undo = defineDeskAction(undoInput, undoEntry)
export const undoHere: typeof undo = async input => undo(input)

const again = defineDeskAction(findAgainInput, findOriginsAgain)
export const findAgainHere: typeof again = async input => again(input)
