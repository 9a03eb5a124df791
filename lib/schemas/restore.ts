import { z } from 'zod'
import { itemKinds } from '@/lib/domain/item'
import { id } from './words'

/** An item back to what it said at a revision; `seen` is the latest one that the person knows of. */
export const restoreInput = z.object({
  dossier: id,
  kind: z.enum(itemKinds),
  key: id,
  seen: z.number().int().min(1),
  to: z.number().int().min(1),
})
export type RestoreInput = z.infer<typeof restoreInput>
