import { z } from 'zod'
import { instant, text } from './words'

const short = text.max(2_000)

/** How the text of a version came, kept with it for good (`article_version.origin`). */
export const origin = z.strictObject({
  way: z.enum(['paste', 'file', 'address', 'feed', 'bulk']),
  /** The file's name, the address as given, the feed's address, `row 7`. */
  from: short.nullable(),
  at: instant,
  mediaType: short,
  /** Null where the bytes were not decoded by us. */
  charset: z
    .strictObject({ encoding: short, decidedBy: short, confidence: z.number().min(0).max(1) })
    .nullable(),
  /** Dates that came with it, wherever the publication date was taken from in the end. */
  dates: z
    .array(
      z.strictObject({
        date: short,
        means: z.enum(['published', 'modified', 'unsaid']),
        cue: short,
        where: short,
      }),
    )
    .max(100),
  title: short.nullable(),
  byline: short.nullable(),
  outletName: short.nullable(),
  url: short.nullable(),
  /** SHA-256 of the bytes, which are kept beside it. */
  bytesSha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export type Origin = z.output<typeof origin>
