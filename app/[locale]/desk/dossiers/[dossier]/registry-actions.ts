'use server'

import type { z } from 'zod'
import type { Change } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import type { Written } from '@/lib/domain/registry/told'
import type { Outcome } from '@/lib/errors'
import { changesInput } from '@/lib/schemas/item'
import {
  archiveInput,
  mergeInput,
  mergeItemsInput,
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
import { defineDeskAction } from '@/lib/web/action'
import { dataOf } from './registry-data'

const write = defineDeskAction(
  changesInput,
  (actor: Actor, { dossier, changes }: { dossier: string; changes: readonly unknown[] }) =>
    // What each content must be depends on its kind, and the service tells its faults by name.
    changeItems(actor, { dossier, changes: changes as readonly Change[] }),
)
export async function writeRegistry(input: {
  readonly dossier: string
  readonly changes: readonly Change[]
}): Promise<Outcome<Written>> {
  return write(input as unknown as z.input<typeof changesInput>)
}

const read = defineDeskAction(registryItemInput, readRegistryItem)
export const readItem: typeof read = async input => read(input)

const all = defineDeskAction(registryInput, async (actor: Actor, input: z.output<typeof registryInput>) =>
  dataOf(await readRegistry(actor, input), input.kind),
)
export const readAll: typeof all = async input => all(input)

const preview = defineDeskAction(mergeInput, previewMerge)
export const previewMerging: typeof preview = async input => preview(input)

const merge = defineDeskAction(mergeItemsInput, mergeItems)
export const mergeTwo: typeof merge = async input => merge(input)

const part = defineDeskAction(partInput, partEntityInTwo)
export const partInTwo: typeof part = async input => part(input)

const reorder = defineDeskAction(reorderInput, reorderQuestions)
export const reorderAll: typeof reorder = async input => reorder(input)

const archive = defineDeskAction(archiveInput, archiveQuestion)
export const archiveOne: typeof archive = async input => archive(input)

const undo = defineDeskAction(undoInput, undoEntry)
export const undoOne: typeof undo = async input => undo(input)
