import { z } from 'zod'
import { edtf, id, offset, text, webAddress, words } from './words'

export const segment = z.strictObject({
  start: offset,
  end: offset,
  kind: z.enum(['main', 'headline', 'caption', 'boilerplate', 'related']),
})

const basedOn = z.strictObject({ source: id, status: z.enum(['confirmed', 'suspected']) })

export const articleShape = {
  id,
  outlet: id,
  title: text,
  url: webAddress.nullish(),
  language: z.enum(['ar', 'en']),
  published: edtf.nullish(),
  text: text.optional(),
  textFile: words.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in 64 lower-case hexadecimal digits')
    .nullish(),
  segments: z.array(segment).optional(),
  events: z.array(id),
  basedOn: z.array(basedOn).optional(),
  readFor: z.union([z.literal('all'), z.array(id)], 'is neither "all" nor a list of question ids').optional(),
}

/** An article of the file: its text stands in `text`, or in the file that `textFile` names. */
export const article = z.strictObject(articleShape).superRefine(({ text, textFile }, context) => {
  if (text === undefined && textFile === undefined)
    context.addIssue({ code: 'custom', message: 'says neither text nor textFile' })
  if (text !== undefined && textFile !== undefined)
    context.addIssue({ code: 'custom', message: 'says textFile beside text; one of the two' })
})
