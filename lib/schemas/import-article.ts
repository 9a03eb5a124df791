import { z } from 'zod'
import { edtf, id, names, offset, text, webAddress, words } from './words'

/** UTF-16 code units: a text of the dossier file's largest size (2 MiB), and not more. */
const longestText = 2 << 20

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

export const addressRequest = z.strictObject({
  dossier: id,
  address: words.max(2_000),
  encoding: z.string().max(40).nullish(),
})

const column = z.number().int().min(0).max(200).optional()

/** In the address of an uploaded file: what it is, and how its columns are read. */
export const bulkRequest = z.strictObject({
  dossier: id,
  name: z.string().min(1).max(300),
  kind: z.enum(['csv', 'ndjson', 'dossier']),
  mapping: z
    .string()
    .max(500)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' })
        return z.NEVER
      }
    })
    .pipe(
      z.strictObject({
        text: column,
        title: column,
        outlet: column,
        url: column,
        published: column,
        language: column,
      }),
    )
    .optional(),
  headings: z
    .enum(['yes', 'no'])
    .transform(answer => answer === 'yes')
    .optional(),
  /** Of rows that name none. */
  outlet: id.optional(),
  start: z.literal('yes').optional(),
})
export type BulkRequest = z.output<typeof bulkRequest>

export const batchRequest = z.strictObject({
  dossier: id,
  batch: z.uuid(),
  after: z.coerce.number().int().min(0).optional(),
})

const items = z.array(
  z.strictObject({
    id: words.max(4_000),
    url: webAddress.max(2_000),
    title: text.max(2_000).nullable(),
    summary: text.max(1_000).nullable(),
    date: z
      .strictObject({
        date: text.max(100),
        means: z.enum(['published', 'modified', 'unsaid']),
        cue: z.enum(['meta', 'json-ld', 'time', 'address', 'feed', 'row', 'file']),
        where: text.max(200),
      })
      .nullable(),
  }),
)

export const feedItemsRequest = z.strictObject({
  dossier: id,
  feed: webAddress.max(2_000),
  title: text.max(500).nullable(),
  outlet: id.nullable(),
  items: items.min(1).max(500),
})

export const followRequest = z.strictObject({
  dossier: id,
  address: webAddress.max(2_000),
  outlet: id.nullable(),
  everyMinutes: z.number().int().min(15).max(10_080),
  withPresent: z.boolean(),
})

export const feedRequest = z.strictObject({ dossier: id, feed: z.uuid() })

export const addressListRequest = z.strictObject({
  dossier: id,
  addresses: z.string().min(1).max(900_000),
  outlet: id.nullable(),
})

export const retryRequest = z.strictObject({
  dossier: id,
  batch: z.uuid(),
  positions: z.array(z.number().int().min(0)).max(10_000).optional(),
  anyway: z.boolean().optional(),
})
