import { z } from 'zod'
import { entity } from './dossier'
import { id, names, reason, text, words } from './words'

const revision = z.number().int().min(0)

/** Of what two items may be decided to be one. */
const joinKind = z.enum(['entity', 'event', 'question', 'outlet'])
const joinOutcome = z.enum(['same', 'different', 'part-of', 'unsure'])

/**
 * A person's word on two items. `key` names the decision where there is none on the pair yet; `over` is the revision of the
 * one that stands, 0 for none; `seen` the revisions of the two.
 */
export const decideJoinInput = z.strictObject({
  dossier: id,
  key: id,
  of: joinKind,
  from: id,
  to: id,
  outcome: joinOutcome,
  reason,
  seen: z.strictObject({ from: revision, to: revision }),
  over: revision,
  mapping: z.record(id, id.nullable()).optional(),
})
export type DecideJoinInput = z.infer<typeof decideJoinInput>

export const withdrawJoinInput = z.strictObject({ dossier: id, decision: id, seen: revision })
export type WithdrawJoinInput = z.infer<typeof withdrawJoinInput>

/** Which entity is to be parted; `decision`: the one that had joined it wrongly, where it is known. */
export const partingInput = z.strictObject({ dossier: id, of: id, decision: id.nullable() })
export type PartingInput = z.infer<typeof partingInput>

/** `key` names the decision, `entity` what is taken out; `seen` is the revision of the one it is taken out of. */
export const partJoinInput = z.strictObject({
  dossier: id,
  key: id,
  of: id,
  seen: revision,
  decision: id.nullable(),
  over: revision,
  entity: id,
  kind: entity.shape.kind,
  name: names,
  aliases: z.array(text),
  claims: z.array(id),
  reason,
})
export type PartJoinInput = z.infer<typeof partJoinInput>

/** An article's claims about one event that are about another; null for all of them. */
export const moveInput = z.strictObject({
  dossier: id,
  article: id,
  from: id,
  to: id,
  claims: z.array(id).nullable(),
})
export type MoveInput = z.infer<typeof moveInput>

/** `seen`: the digest of what the person was shown that it would change. */
export const moveClaimsInput = moveInput.extend({ reason, seen: words })
export type MoveClaimsInput = z.infer<typeof moveClaimsInput>

/** What the page of a move is asked for; whatever is not an id is nothing. */
export const moveQuery = z.object({
  article: id.optional().catch(undefined),
  from: id.optional().catch(undefined),
  to: id.optional().catch(undefined),
  claim: z
    .union([id.transform(one => [one]), z.array(id)])
    .optional()
    .catch(undefined),
})
