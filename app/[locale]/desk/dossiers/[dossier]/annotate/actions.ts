'use server'

import { z } from 'zod'
import type { Change } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { changesInput } from '@/lib/schemas/item'
import { aModelRun, modelRunInput } from '@/lib/schemas/model'
import { readDeskArticle } from '@/lib/services/desk'
import { dropDraft, readDraft, saveDraft } from '@/lib/services/drafts'
import { changeItems } from '@/lib/services/items'
import { cancelModelRun, modelProgress, suggestByModel } from '@/lib/services/model'
import { suggestByRules } from '@/lib/services/rule-suggestions'
import { defineAction } from '@/lib/web/action'

/**
 * Somebody whose session has ended sees no dossier at all, and would be told so; but what they were writing waits in their
 * browser, and has to be told that it may come again.
 */
function assertSignedIn(actor: Actor): void {
  if (actor.kind === 'public') throw new AppError('signed-out', 'the session has ended')
}

const write = defineAction(changesInput, (actor, { dossier, changes }) => {
  assertSignedIn(actor)
  // What each content must be depends on its kind, and the service tells its faults by name.
  return changeItems(actor, { dossier, changes: changes as unknown as readonly Change[] })
})
type Written = Parameters<typeof write>[0]

export async function writeItems(input: {
  readonly dossier: string
  readonly changes: readonly Change[]
}): ReturnType<typeof write> {
  return write(input as unknown as Written)
}

const read = defineAction(z.strictObject({ dossier: z.string(), article: z.string() }), (actor, input) => {
  assertSignedIn(actor)
  return readDeskArticle(actor, input)
})
export const readArticle: typeof read = async input => read(input)

const about = { dossier: z.string(), subject: z.string() }

const save = defineAction(z.strictObject({ ...about, content: z.unknown() }), (actor, input) => {
  assertSignedIn(actor)
  return saveDraft(actor, input)
})
export const saveMyDraft: typeof save = async input => save(input)

const find = defineAction(z.strictObject(about), (actor, input) => {
  assertSignedIn(actor)
  return readDraft(actor, input)
})
export const readMyDraft: typeof find = async input => find(input)

const drop = defineAction(z.strictObject(about), (actor, input) => {
  assertSignedIn(actor)
  return dropDraft(actor, input)
})
export const dropMyDraft: typeof drop = async input => drop(input)

const byRules = defineAction(z.strictObject({ dossier: z.string(), article: z.string() }), (actor, input) => {
  assertSignedIn(actor)
  return suggestByRules(actor, input)
})
export const suggestFromText: typeof byRules = async input => byRules(input)

const askModel = defineAction(modelRunInput, (actor, input) => {
  assertSignedIn(actor)
  return suggestByModel(actor, input)
})
export const startReading: typeof askModel = async input => askModel(input)

const look = defineAction(aModelRun, (actor, input) => {
  assertSignedIn(actor)
  return modelProgress(actor, input)
})
export const lookAtReading: typeof look = async input => look(input)

const stop = defineAction(aModelRun, (actor, input) => {
  assertSignedIn(actor)
  return cancelModelRun(actor, input)
})
export const stopReading: typeof stop = async input => stop(input)
