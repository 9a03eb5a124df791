import { z } from 'zod'
import type { FieldPath } from '../claim-schema'

const arabicLetters = /\p{Script=Arabic}/u

/** What was typed, as a name in the language whose letters it is written in. */
export function nameFields(typed: string): { ar: string; en: string } {
  const name = typed.trim()
  return arabicLetters.test(name) ? { ar: name, en: '' } : { ar: '', en: name }
}

/** The two fields of a name as the file writes it: an empty one is left out. */
export function namesOf({ ar, en }: { readonly ar: string; readonly en: string }): {
  ar?: string
  en?: string
} {
  return { ...(ar.trim() === '' ? {} : { ar: ar.trim() }), ...(en.trim() === '' ? {} : { en: en.trim() }) }
}

/**
 * The schema of a small form that makes one item: what the fields say is held against the schema of the file, and its
 * faults stand at the fields. `fieldOf` names the field of a path that is not one itself.
 */
export function itemForm<Fields, Content>(
  schema: z.ZodType<Content>,
  contentOf: (fields: Fields) => unknown,
  fieldOf: (path: FieldPath) => FieldPath = path => path,
) {
  return z.custom<Fields>().transform((fields, context): Content => {
    const checked = schema.safeParse(contentOf(fields))
    if (checked.success) return checked.data
    for (const { path } of checked.error.issues) {
      const at = fieldOf(path.filter(step => typeof step !== 'symbol'))
      context.addIssue({ code: 'custom', message: 'required', path: [...at] })
    }
    return z.NEVER
  })
}
