import { z } from 'zod'
import { entity } from './dossier'
import { id, names, reason, text } from './words'

const seen = z.number().int().min(0)

/** The kinds that have a page of their own at the desk. */
export const registryKinds = ['question', 'entity', 'outlet', 'source', 'event'] as const
export const registryKind = z.enum(registryKinds)
export type RegistryKind = z.infer<typeof registryKind>

/** The registry of one kind. */
export const registryInput = z.strictObject({ dossier: id, kind: registryKind })

/** Which item, of which kind. */
export const registryItemInput = z.strictObject({ dossier: id, kind: registryKind, key: id })

/** Two items to be one, with the revisions the person saw. `mapping`: options of the one question in the other. */
export const mergeInput = z.strictObject({
  dossier: id,
  kind: registryKind,
  from: id,
  into: id,
  seen: z.strictObject({ from: seen, into: seen }),
  mapping: z.record(id, id.nullable()).optional(),
})

/** `decision` is the key of what is recorded of it. */
export const mergeItemsInput = mergeInput.extend({ decision: id, reason })

export const partInput = z.strictObject({
  dossier: id,
  of: id,
  seen,
  key: id,
  kind: entity.shape.kind,
  name: names,
  aliases: z.array(text),
  claims: z.array(id),
  decision: id,
  reason,
})

/** The keys of all questions, in the order they shall have. */
export const reorderInput = z.strictObject({ dossier: id, order: z.array(id) })

export const archiveInput = z.strictObject({ dossier: id, key: id, seen, archived: z.boolean() })

export const undoInput = z.strictObject({ dossier: id, entry: z.number().int().min(1) })

export type RegistryInput = z.infer<typeof registryInput>
export type RegistryItemInput = z.infer<typeof registryItemInput>
export type MergeInput = z.infer<typeof mergeInput>
export type MergeItemsInput = z.infer<typeof mergeItemsInput>
export type PartInput = z.infer<typeof partInput>
export type ReorderInput = z.infer<typeof reorderInput>
export type ArchiveInput = z.infer<typeof archiveInput>
export type UndoInput = z.infer<typeof undoInput>

/** The form that parts an entity: a name in one language at least, something that is taken out, and why. */
export const partSchema = z
  .strictObject({
    ar: z.string(),
    en: z.string(),
    kind: entity.shape.kind,
    aliases: z.array(text),
    claims: z.array(id),
    reason,
  })
  .superRefine(({ ar, en, aliases, claims }, context) => {
    if (ar.trim() === '' && en.trim() === '')
      context.addIssue({ code: 'custom', path: ['ar'], message: 'says neither ar nor en' })
    if (aliases.length + claims.length === 0)
      context.addIssue({ code: 'custom', path: ['claims'], message: 'takes nothing' })
  })
