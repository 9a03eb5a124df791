'use server'

import { deleteInput, editInput, resolveInput, writeInput } from '@/lib/schemas/talk'
import { deleteComment, editComment, resolveThread, writeComment } from '@/lib/services/comments'
import { defineDeskAction } from '@/lib/web/action'

const write = defineDeskAction(writeInput, writeComment)
export const writeHere: typeof write = async input => write(input)

const edit = defineDeskAction(editInput, editComment)
export const editHere: typeof edit = async input => edit(input)

const remove = defineDeskAction(deleteInput, deleteComment)
export const removeHere: typeof remove = async input => remove(input)

const resolve = defineDeskAction(resolveInput, resolveThread)
export const resolveHere: typeof resolve = async input => resolve(input)
