import { type Action, type Actor, actorName, can } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'

/** The first line of every service. */
export function assertCan(actor: Actor, action: Action, dossier: string): void {
  if (!can(actor, action, dossier)) {
    throw new AppError('forbidden', `${actorName(actor)} may not ${action} in ${dossier}`)
  }
}
