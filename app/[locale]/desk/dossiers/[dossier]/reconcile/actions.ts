'use server'

import { assignInput, decideInput } from '@/lib/schemas/reconcile'
import { undoInput } from '@/lib/schemas/registry'
import { changeViewInput, removeViewInput, saveViewInput } from '@/lib/schemas/talk'
import { decideRow } from '@/lib/services/reconcile'
import { undoEntry } from '@/lib/services/registry'
import { assignRow } from '@/lib/services/row-assignments'
import { changeView, removeView, saveView } from '@/lib/services/saved-views'
import { defineDeskAction } from '@/lib/web/action'

const decide = defineDeskAction(decideInput, decideRow)
export const decideOne: typeof decide = async input => decide(input)

const assign = defineDeskAction(assignInput, assignRow)
export const assignOne: typeof assign = async input => assign(input)

const undo = defineDeskAction(undoInput, undoEntry)
export const undoDecision: typeof undo = async input => undo(input)

const save = defineDeskAction(saveViewInput, saveView)
export const saveOneView: typeof save = async input => save(input)

const change = defineDeskAction(changeViewInput, changeView)
export const changeOneView: typeof change = async input => change(input)

const remove = defineDeskAction(removeViewInput, removeView)
export const removeOneView: typeof remove = async input => remove(input)
