import { z } from 'zod'
import { articleShape } from './article'
import { claim } from './claim'
import { decision } from './decision'
import { entity, newsEvent, outlet, question, source } from './dossier'
import { words } from './words'

export const suggestionOrigin = z.strictObject({
  by: z.enum(['rule', 'model', 'import']),
  name: words,
  why: words.optional(),
})

const { text: _text, textFile: _textFile, ...articleKeys } = articleShape

/** An item of the desk by its kind: as the dossier file writes it, and what the desk alone knows beside it. */
export const itemSchemas = {
  outlet,
  source,
  entity,
  event: newsEvent,
  question: question.extend({ archived: z.boolean().optional() }),
  article: z.strictObject(articleKeys),
  claim: claim.extend({ origin: suggestionOrigin.nullish() }),
  decision,
} as const

const seen = z.number().int().min(0)
const position = z.number().int().min(0).optional()
const id = z.string()

/** Who decided, when, and on which claims is not for whoever sends it to say: each kind of decision has a service that does. */
const written = z.enum(['outlet', 'source', 'entity', 'event', 'question', 'article', 'claim'], {
  error: 'is no kind that is written as it is sent',
})

/** One change, its content still to be read: `lib/ingest/items.ts` tells its faults one by one. */
export const change = z.strictObject({
  kind: written,
  key: id,
  seen,
  content: z.record(z.string(), z.unknown()).nullable(),
  position,
})

export const changesInput = z.strictObject({
  dossier: id,
  changes: z.array(change).min(1).max(20_000),
  note: z.string().max(2_000).optional(),
})
