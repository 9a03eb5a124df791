import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import type { RestoreInput } from '@/lib/schemas/restore'
import { changeItems, itemHistory } from './items'

/**
 * An item says again what it said at a revision: one more revision, and no step of its history is lost. One that was removed
 * comes back; back to a revision at which it was removed, it goes again.
 */
export async function restoreItem(
  actor: Actor,
  { dossier, kind, key, seen, to }: RestoreInput,
): Promise<{ readonly revision: number }> {
  const history = await itemHistory(actor, { dossier, kind, key })
  const wanted = history.find(({ number }) => number === to)
  if (!wanted) throw new AppError('not-found', `${kind} ${key} has no revision ${to}`)
  const { items } = await changeItems(actor, {
    dossier,
    changes: [{ kind, key, seen, content: wanted.content }],
  })
  return { revision: items[0]?.revision ?? seen }
}
