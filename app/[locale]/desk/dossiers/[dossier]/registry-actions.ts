'use server'

import type { z } from 'zod'
import type { Change } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import type { Written } from '@/lib/domain/registry/told'
import { AppError, type Outcome } from '@/lib/errors'
import { changesInput } from '@/lib/schemas/item'
import {
  archiveInput,
  mergeInput,
  partInput,
  registryInput,
  registryItemInput,
  reorderInput,
  undoInput,
} from '@/lib/schemas/registry'
import { changeItems } from '@/lib/services/items'
import {
  archiveQuestion,
  mergeItems,
  partEntityInTwo,
  previewMerge,
  reorderQuestions,
  undoEntry,
} from '@/lib/services/registry'
import { readRegistry, readRegistryItem } from '@/lib/services/registry-reading'
import { defineAction } from '@/lib/web/action'
import { dataOf } from './registry-data'

/** To whoever is signed out a dossier is absent; what they were typing is told that it can be sent again. */
const signedIn =
  <Input, Data>(service: (actor: Actor, input: Input) => Promise<Data>) =>
  (actor: Actor, input: Input) => {
    if (actor.kind === 'public') throw new AppError('signed-out', 'the session has ended')
    return service(actor, input)
  }

const write = defineAction(
  changesInput,
  signedIn((actor: Actor, { dossier, changes }: { dossier: string; changes: readonly unknown[] }) =>
    // What each content must be depends on its kind, and the service tells its faults by name.
    changeItems(actor, { dossier, changes: changes as readonly Change[] }),
  ),
)
export async function writeRegistry(input: {
  readonly dossier: string
  readonly changes: readonly Change[]
}): Promise<Outcome<Written>> {
  return write(input as unknown as z.input<typeof changesInput>)
}

const read = defineAction(registryItemInput, signedIn(readRegistryItem))
export const readItem: typeof read = async input => read(input)

const all = defineAction(
  registryInput,
  signedIn(async (actor: Actor, input: z.output<typeof registryInput>) =>
    dataOf(await readRegistry(actor, input), input.kind),
  ),
)
export const readAll: typeof all = async input => all(input)

const preview = defineAction(mergeInput, signedIn(previewMerge))
export const previewMerging: typeof preview = async input => preview(input)

const merge = defineAction(mergeInput, signedIn(mergeItems))
export const mergeTwo: typeof merge = async input => merge(input)

const part = defineAction(partInput, signedIn(partEntityInTwo))
export const partInTwo: typeof part = async input => part(input)

const reorder = defineAction(reorderInput, signedIn(reorderQuestions))
export const reorderAll: typeof reorder = async input => reorder(input)

const archive = defineAction(archiveInput, signedIn(archiveQuestion))
export const archiveOne: typeof archive = async input => archive(input)

const undo = defineAction(undoInput, signedIn(undoEntry))
export const undoOne: typeof undo = async input => undo(input)
