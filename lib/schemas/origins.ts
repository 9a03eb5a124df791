import { z } from 'zod'
import { id, reason } from './words'

/** An article, and the source or the other article that it may draw on. */
const edge = { dossier: id, article: id, source: id.optional(), from: id.optional() }

const namesOne = ({ source, from }: { source?: string | undefined; from?: string | undefined }) =>
  (source === undefined) !== (from === undefined)

/** `seen`: the revision of the decision that the person saw; 0 where there was none. */
export const decideOriginInput = z
  .strictObject({
    ...edge,
    outcome: z.enum(['accepted', 'rejected']),
    reason,
    seen: z.number().int().min(0),
  })
  .refine(namesOne, 'names a source or another article, one of the two')

/** `status` null takes the edge away. */
export const drawOriginInput = z
  .strictObject({ ...edge, status: z.enum(['confirmed', 'suspected']).nullable() })
  .refine(namesOne, 'names a source or another article, one of the two')

export const withdrawOriginInput = z.strictObject({
  dossier: id,
  decision: id,
  seen: z.number().int().min(1),
})

/** That a source is recorded as derived from another. */
export const dropRecordedInput = z.strictObject({ dossier: id, source: id, from: id })

export const findAgainInput = z.strictObject({ dossier: id })

export type DecideOriginInput = z.infer<typeof decideOriginInput>
export type DropRecordedInput = z.infer<typeof dropRecordedInput>
export type DrawOriginInput = z.infer<typeof drawOriginInput>
export type WithdrawOriginInput = z.infer<typeof withdrawOriginInput>
