import { z } from 'zod'
import { id, isStorable } from './words'

/** What is typed into a title: trimmed, and left out where nothing remains. */
const title = z
  .string()
  .trim()
  .max(200, 'is longer than 200 characters')
  .refine(isStorable, 'holds NUL or half a character, which cannot be stored')
  .transform(text => (text === '' ? undefined : text))

const titles = z
  .object({ ar: title.optional(), en: title.optional() })
  .refine(names => names.ar !== undefined || names.en !== undefined, 'says neither ar nor en')

const weekStart = z.enum(['saturday', 'sunday', 'monday'])

/** A new dossier: nothing in it, the questions of a template, or those of another dossier. */
export const newDossier = z.object({
  key: id,
  title: titles,
  weekStart,
  questions: z.discriminatedUnion('from', [
    z.object({ from: z.literal('nothing') }),
    z.object({ from: z.literal('template'), template: z.enum(['talks', 'attack', 'statement']) }),
    z.object({ from: z.literal('dossier'), dossier: id }),
  ]),
})
export type NewDossierInput = z.infer<typeof newDossier>

/** `was`: what the person saw, so that nobody's change is written over unseen. */
export const dossierSettings = z.object({
  dossier: id,
  title: titles,
  weekStart,
  was: z.object({ title: z.object({ ar: title.optional(), en: title.optional() }), weekStart }),
})
export type DossierSettings = z.infer<typeof dossierSettings>

/** A dossier, and nothing more to say. */
export const aDossier = z.object({ dossier: id })

/** A file that a dossier is taken away as. */
export const exportInput = z.object({
  dossier: id,
  file: z.enum([
    'dossier.json',
    'comparison.json',
    'comparison.csv',
    'diagnosis.csv',
    'diagnosis.jsonl',
    'codings.json',
    'codings.csv',
  ]),
})
export type ExportInput = z.infer<typeof exportInput>
