import { z } from 'zod'
import { edtf, id, names, offset, text, webAddress, words } from './words'

/** UTF-16 code units: a text of the dossier file's largest size (2 MiB), and not more. */
export const longestText = 2 << 20

/** A text that was pasted, or one that waits on the server with its bytes. */
export const given = z.union([
  z.strictObject({ pasted: words.max(longestText), url: webAddress.nullable() }),
  z.strictObject({ staged: z.uuid() }),
])
export type Given = z.output<typeof given>

export const previewRequest = z.strictObject({
  dossier: id,
  given,
  overrides: z
    .strictObject({
      outlet: id.optional(),
      language: z.enum(['ar', 'en']).optional(),
      title: text.max(500).optional(),
      published: edtf.nullable().optional(),
    })
    .optional(),
})

const segment = z.strictObject({
  start: offset,
  end: offset,
  kind: z.enum(['headline', 'main', 'caption', 'boilerplate', 'related']),
})

export const ingestRequest = z.strictObject({
  dossier: id,
  given,
  /** Chosen by the page, so that the same article sent twice is one. */
  key: id,
  title: words.max(500),
  language: z.enum(['ar', 'en']),
  published: edtf.nullable(),
  url: webAddress.nullable(),
  outlet: z.union([z.strictObject({ id }), z.strictObject({ name: names, homepage: webAddress.nullish() })]),
  segments: z.array(segment).max(2_000),
  basedOn: z.array(z.strictObject({ source: id, status: z.enum(['confirmed', 'suspected']) })).max(100),
  takenFrom: id.optional(),
})
export type IngestRequest = z.output<typeof ingestRequest>

export const stagedRequest = z.strictObject({ dossier: id, staged: z.uuid() })
export const articleRequest = z.strictObject({ dossier: id, article: id })
export const originalRequest = z.strictObject({
  dossier: id,
  article: id,
  version: z.coerce.number().int().min(1).max(100_000).optional(),
})
