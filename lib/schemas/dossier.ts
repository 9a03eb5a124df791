import { z } from 'zod'
import { article } from './article'
import { claim } from './claim'
import { decision } from './decision'
import { valueType } from './value'
import { edtf, id, names, text, webAddress, words } from './words'

export const outlet = z.strictObject({ id, name: names, homepage: webAddress.nullish() })

export const source = z.strictObject({
  id,
  kind: z.enum(['report', 'agency', 'official', 'anonymous', 'document', 'witness']),
  class: id.nullish(),
  name: names,
  published: edtf.nullish(),
  derivedFrom: z.array(id).optional(),
})

export const entity = z.strictObject({
  id,
  kind: z.enum(['person', 'organisation', 'group', 'place', 'office', 'thing']),
  name: names,
  aliases: z.array(text).optional(),
  partOf: id.nullish(),
})

export const newsEvent = z.strictObject({ id, title: names, date: edtf.nullish() })

export const option = z.strictObject({
  id,
  label: names,
  broader: id.nullish(),
  compatibleWith: z.array(id).optional(),
})

export const question = z.strictObject({
  id,
  text: names,
  type: valueType,
  options: z.array(option).optional(),
  unit: words.nullish(),
  cumulative: z.boolean().optional(),
})

export const dossierHead = z.strictObject({
  id,
  title: names,
  weekStart: z.enum(['saturday', 'sunday', 'monday']).optional(),
})

/** The lists of the file, in its order. */
export const dossierLists = {
  outlets: outlet,
  sources: source,
  entities: entity,
  events: newsEvent,
  questions: question,
  articles: article,
  claims: claim,
  decisions: decision,
} as const

export type ListName = keyof typeof dossierLists
export const listNames = Object.keys(dossierLists) as readonly ListName[]

/** The dossier file, version 1 (interchange §1). What one noun must say of another is checked on import. */
export const dossierFile = z.strictObject({
  isnad: z.literal(1),
  dossier: dossierHead,
  outlets: z.array(outlet),
  sources: z.array(source),
  entities: z.array(entity),
  events: z.array(newsEvent),
  questions: z.array(question),
  articles: z.array(article),
  claims: z.array(claim),
  decisions: z.array(decision),
})
