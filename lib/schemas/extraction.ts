import { z } from 'zod'
import { segment } from './article'
import { claim } from './claim'
import { value } from './value'
import { offset, text, words } from './words'

const found = z.strictObject({
  name: words,
  relation: z.enum(['first-reported-by', 'quotes', 'based-on', 'told', 'said', 'statement']),
  start: offset,
  end: offset,
})

const mention = z.strictObject({
  type: z.enum(['entity', 'quantity', 'date', 'duration', 'since', 'number']),
  value: z.union([value, z.number()]),
  start: offset,
  end: offset,
})

/** What `isnad extract` writes (interchange §3): an article that has no id yet, and claims that have none. */
export const extraction = z.strictObject({
  segments: z.array(segment),
  sources: z.array(found),
  mentions: z.array(mention),
  claims: z.array(claim.omit({ id: true, article: true }).extend({ rule: text })),
})
