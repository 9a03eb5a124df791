import { type DossierHead, findHead } from '@/lib/db/dossiers'
import {
  type Action,
  type Actor,
  actorName,
  isAllowed,
  permission,
  standingOf,
} from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'

/**
 * The first line of every service about a dossier: its head, where the actor may do that. What one may not see is
 * `not-found`, whether it is there or not; what one may see and not do is `forbidden`.
 */
export async function openDossier(actor: Actor, action: Action, key: string): Promise<DossierHead> {
  const head = await findHead(key)
  assertHeadAllows(actor, action, key, head)
  return head
}

/** The same for a head that is held already. */
export function assertHeadAllows(
  actor: Actor,
  action: Action,
  key: string,
  head: DossierHead | null,
): asserts head is DossierHead {
  const answer = head === null ? 'absent' : permission(standingOf(actor, key), action, head)
  if (answer === 'granted') return
  if (answer === 'absent') throw new AppError('not-found', `there is no dossier ${key}`)
  if (answer === 'archived')
    throw new AppError('forbidden', `dossier ${key} is archived: it is read, not changed`)
  throw new AppError('forbidden', `${actorName(actor)} may not ${action} in ${key}`)
}

/** What is not about one dossier. */
export function assertAllowed(actor: Actor, action: Action): void {
  if (isAllowed(standingOf(actor), action)) return
  throw new AppError('forbidden', `${actorName(actor)} may not ${action}`)
}
