import { z } from 'zod'
import { assumption } from './claim'
import { id, instant, words } from './words'

const decided = { reason: words, by: words, at: instant }
const yesOrNo = z.enum(['accepted', 'rejected'])

export const articleFault = z.enum([
  'translation',
  'misattribution',
  'wrong-event',
  'stale',
  'digit',
  'headline',
])

/** The kinds of decision in one envelope (interchange §1), keys in the order of the file. */
export const decisionKinds = {
  assumption: z.strictObject({
    id,
    kind: z.literal('assumption'),
    claim: id,
    assumption,
    outcome: yesOrNo,
    ...decided,
  }),
  reconcile: z.strictObject({
    id,
    kind: z.literal('reconcile'),
    event: id,
    question: id,
    outcome: z.enum(['accepted', 'conflict', 'article-errs', 'split', 'recoded']),
    article: id.nullish(),
    fault: articleFault.nullish(),
    into: z.array(id).optional(),
    judged: z.array(z.strictObject({ claim: id, digest: words })),
    ...decided,
  }),
  join: z.strictObject({
    id,
    kind: z.literal('join'),
    of: z.enum(['entity', 'event', 'question', 'outlet']),
    from: id,
    to: id,
    outcome: z.enum(['same', 'different', 'part-of', 'unsure']),
    judged: z.strictObject({ from: words, to: words }).nullish(),
    ...decided,
  }),
  derivation: z.strictObject({
    id,
    kind: z.literal('derivation'),
    article: id,
    source: id,
    outcome: yesOrNo,
    ...decided,
  }),
} as const

const { assumption: one, ...others } = decisionKinds

export const decision = z.discriminatedUnion(
  'kind',
  [one, others.reconcile, others.join, others.derivation],
  {
    error: `is a kind of decision that is not known here; known: ${Object.keys(decisionKinds).join(', ')}`,
  },
)
