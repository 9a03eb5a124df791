import { z } from 'zod'
import { needs } from '@/lib/domain/reconcile/outcomes'
import { assumption } from './claim'
import { articleFault } from './decision'
import { id, names, reason, words } from './words'

const row = { dossier: id, event: id, question: id }

/** What the person had before them: the claims as they said it, and the latest decision on the row, or null. */
const before = {
  judged: z.array(z.strictObject({ claim: id, digest: words })),
  over: id.nullable(),
}

/** `key` names what the act makes, so that one whose answer was lost can be sent again. */
const act = { ...row, ...before, key: id, reason }

/** What a person may decide on a row. `again`: what was decided before holds for the claims of today too. */
export const decideInput = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('assumption'),
    ...act,
    claim: id,
    assumption,
    outcome: z.enum(['accepted', 'rejected']),
    /** The revision of the standing decision on the assumption; 0 where there is none. */
    seen: z.number().int().min(0),
  }),
  z.strictObject({ act: z.literal('conflict'), ...act }),
  z.strictObject({ act: z.literal('article-errs'), ...act, article: id, fault: articleFault }),
  z.strictObject({ act: z.literal('split'), ...act, text: names, claims: z.array(id).min(1) }),
  z.strictObject({ act: z.literal('recoded'), ...act }),
  z.strictObject({ act: z.literal('again'), ...act }),
])
export type DecideInput = z.infer<typeof decideInput>

/** `seen`: the revision of the decision that the person saw. */
export const withdrawInput = z.strictObject({ dossier: id, decision: id, seen: z.number().int().min(1) })
export type WithdrawInput = z.infer<typeof withdrawInput>

/** `user`: null takes the row from whoever has it. */
export const assignInput = z.strictObject({ ...row, user: z.uuid().nullable() })
export type AssignInput = z.infer<typeof assignInput>

/** What a queue shows; what is left out or not known here is everything that waits. */
export const queueFilter = z.object({
  need: z.enum(needs).optional().catch(undefined),
  who: z.enum(['me', 'nobody']).optional().catch(undefined),
  show: z.literal('decided').optional().catch(undefined),
})
export type QueueFilter = z.infer<typeof queueFilter>
