import { z } from 'zod'
import { edtf, text, webAddress, words } from './words'

const short = text.max(2_000)
const language = z.enum(['ar', 'en'])

const statedDate = z.strictObject({
  date: short,
  means: z.enum(['published', 'modified', 'unsaid']),
  cue: z.enum(['meta', 'json-ld', 'time', 'address', 'feed', 'row', 'file']),
  where: short,
})

/** A text that is here already. `bytes`: in base64; null where they are the text in UTF-8. */
const here = z.strictObject({
  kind: z.literal('text'),
  way: z.enum(['paste', 'file', 'bulk', 'feed', 'address']),
  text: words,
  bytes: z.string().nullable(),
  mediaType: short,
  charset: z
    .strictObject({
      encoding: short,
      decidedBy: z.enum(['editor', 'bom', 'http', 'meta', 'utf-8', 'statistics', 'fallback']),
      confidence: z.number().min(0).max(1),
    })
    .nullable(),
  byline: short.nullable(),
  outletName: short.nullable(),
  captions: z.array(short).max(200),
  dates: z.array(statedDate).max(100),
})

/** A text that is still to be fetched from the item's `url`. */
const away = z.strictObject({
  kind: z.literal('address'),
  way: z.enum(['address', 'feed', 'bulk']),
  dates: z.array(statedDate).max(100),
})

/** One article that a batch is to bring in, as `ingest_item.input` keeps it. What is null is proposed by the text. */
export const batchItem = z.strictObject({
  source: z.discriminatedUnion('kind', [here, away]),
  /** Where it stands in what was brought: the row, the line, the file, the feed. */
  from: short.nullable(),
  title: short.nullable(),
  /** An outlet's key or name. */
  outlet: short.nullable(),
  url: webAddress.max(2_000).nullable(),
  published: edtf.nullable(),
  language: language.nullable(),
  /** Also where it repeats an article that is here. */
  anyway: z.boolean().optional(),
})

export type BatchItem = z.output<typeof batchItem>

export const batchKinds = ['csv', 'ndjson', 'addresses', 'feed', 'files'] as const
export type BatchKind = (typeof batchKinds)[number]

/** Why an item was not brought in: a refusal's word, or what an article's check says. */
export const itemFault = z.object({ refused: z.string(), detail: z.string().nullable() })
export type ItemFault = z.output<typeof itemFault>
