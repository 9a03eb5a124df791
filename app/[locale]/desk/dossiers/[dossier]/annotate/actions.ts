'use server'

import { z } from 'zod'
import type { Change } from '@/lib/domain/item'
import { changesInput } from '@/lib/schemas/item'
import { aModelRun, modelRunInput } from '@/lib/schemas/model'
import { readDeskArticle } from '@/lib/services/desk'
import { dropDraft, readDraft, saveDraft } from '@/lib/services/drafts'
import { changeItems } from '@/lib/services/items'
import { cancelModelRun, modelProgress, suggestByModel } from '@/lib/services/model'
import { suggestByRules } from '@/lib/services/rule-suggestions'
import { defineDeskAction } from '@/lib/web/action'

const write = defineDeskAction(changesInput, (actor, { dossier, changes }) => {
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

const read = defineDeskAction(z.strictObject({ dossier: z.string(), article: z.string() }), readDeskArticle)
export const readArticle: typeof read = async input => read(input)

const about = { dossier: z.string(), subject: z.string() }

const save = defineDeskAction(z.strictObject({ ...about, content: z.unknown() }), saveDraft)
export const saveMyDraft: typeof save = async input => save(input)

const find = defineDeskAction(z.strictObject(about), readDraft)
export const readMyDraft: typeof find = async input => find(input)

const drop = defineDeskAction(z.strictObject(about), dropDraft)
export const dropMyDraft: typeof drop = async input => drop(input)

const byRules = defineDeskAction(z.strictObject({ dossier: z.string(), article: z.string() }), suggestByRules)
export const suggestFromText: typeof byRules = async input => byRules(input)

const askModel = defineDeskAction(modelRunInput, suggestByModel)
export const startReading: typeof askModel = async input => askModel(input)

const look = defineDeskAction(aModelRun, modelProgress)
export const lookAtReading: typeof look = async input => look(input)

const stop = defineDeskAction(aModelRun, cancelModelRun)
export const stopReading: typeof stop = async input => stop(input)
