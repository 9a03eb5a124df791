import { z } from 'zod'
import { change } from './item'
import { id, reason } from './words'

const cell = z.strictObject({ event: id, question: id, article: id })
const seen = z.number().int().min(1)

/** `insists`: also of somebody who wrote some of the first claims. */
export const askInput = z.strictObject({
  dossier: id,
  coder: z.uuid(),
  cells: z.array(cell).min(1).max(500),
  insists: z.boolean(),
})
export type AskInput = z.infer<typeof askInput>

export const codingInput = z.strictObject({ dossier: id, coding: z.uuid() })
export type CodingInput = z.infer<typeof codingInput>

export const writeCodingInput = codingInput.extend({ changes: z.array(change).min(1).max(100) })

/** `seen`: the revision of the coding that the person handed in. */
export const submitInput = codingInput.extend({ seen, isSilent: z.boolean() })
export type SubmitInput = z.infer<typeof submitInput>

export const settleInput = codingInput.extend({ seen, way: z.enum(['first', 'second', 'anew']), reason })
export type SettleInput = z.infer<typeof settleInput>

/** The row whose first coding a person wants to see although they are coding it. */
export const endBlindnessInput = z.strictObject({ dossier: id, event: id, question: id })
export type EndBlindnessInput = z.infer<typeof endBlindnessInput>

/** The row of which a second coding is to be asked for; without one, of none yet. */
export const askView = z.object({
  event: id.optional().catch(undefined),
  question: id.optional().catch(undefined),
})
