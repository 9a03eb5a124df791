'use server'

import type { Change } from '@/lib/domain/item'
import {
  askInput,
  codingInput,
  endBlindnessInput,
  settleInput,
  submitInput,
  writeCodingInput,
} from '@/lib/schemas/coding'
import { readBlindCoding, submitCoding, writeCoding } from '@/lib/services/blind-coding'
import { endBlindness } from '@/lib/services/coding-blindness'
import { revealCoding, settleCoding, undoSettlement } from '@/lib/services/coding-settlement'
import { askForCoding, withdrawCoding } from '@/lib/services/coding-tasks'
import { defineDeskAction } from '@/lib/web/action'

const ask = defineDeskAction(askInput, askForCoding)
export const askOne: typeof ask = async input => ask(input)

const withdraw = defineDeskAction(codingInput, withdrawCoding)
export async function withdrawOne(coding: string, { dossier }: { dossier: string }) {
  return withdraw({ dossier, coding })
}

const readMine = defineDeskAction(codingInput, readBlindCoding)
export const readMyCoding: typeof readMine = async input => readMine(input)

const write = defineDeskAction(writeCodingInput, (actor, { changes, ...coding }) => {
  // What each claim must be, the service tells by name.
  return writeCoding(actor, { ...coding, changes: changes as unknown as readonly Change[] })
})
type Written = Parameters<typeof write>[0]

export async function writeMyCoding(input: {
  readonly dossier: string
  readonly coding: string
  readonly changes: readonly Change[]
}): ReturnType<typeof write> {
  return write(input as unknown as Written)
}

const submit = defineDeskAction(submitInput, submitCoding)
export const submitMyCoding: typeof submit = async input => submit(input)

const end = defineDeskAction(endBlindnessInput, endBlindness)
export async function openRow(row: { event: string; question: string }, { dossier }: { dossier: string }) {
  return end({ dossier, ...row })
}

const reveal = defineDeskAction(codingInput, revealCoding)
export async function revealOne(coding: string, { dossier }: { dossier: string }) {
  return reveal({ dossier, coding })
}

const settle = defineDeskAction(settleInput, settleCoding)
export const settleOne: typeof settle = async input => settle(input)

const undo = defineDeskAction(codingInput, undoSettlement)
export async function undoOne(coding: string, { dossier }: { dossier: string }) {
  return undo({ dossier, coding })
}
