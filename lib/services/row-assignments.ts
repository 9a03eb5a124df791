import { appendAudit } from '@/lib/db/audit'
import { hasSubject } from '@/lib/db/comments'
import { holdDossier } from '@/lib/db/dossiers'
import { listMemberRows } from '@/lib/db/memberships'
import { deleteAssignedNotices } from '@/lib/db/notices'
import { writeAssignment } from '@/lib/db/row-assignments'
import { inTransaction } from '@/lib/db/transaction'
import { type Actor, actorName, isAllowed } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import type { AssignInput } from '@/lib/schemas/reconcile'
import { assertHeadAllows, openDossier } from './authorize'
import { tell } from './tell'

/**
 * Gives a row to somebody who may decide it, or to nobody. It is about the work and no part of the dossier: no export holds
 * it, and the audit trail tells of it so that others see it at once.
 */
export async function assignRow(
  actor: Actor,
  { dossier, event, question, user }: AssignInput,
): Promise<{ readonly name: string | null }> {
  const { id } = await openDossier(actor, 'decision:write', dossier)
  const member = (await listMemberRows(id)).find(one => one.user === user)
  const isSelf = actor.kind === 'user' && actor.id === user
  const canDecide = isSelf || (member && !member.disabledAt && isAllowed(member.role, 'decision:write'))
  if (user !== null && !canDecide) throw new AppError('invalid', `${user} may not decide in ${dossier}`)
  const name = user === null ? null : isSelf ? actor.name : (member?.name ?? null)
  await inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'decision:write', dossier, head)
    // Whoever has a row that went can still be rid of it.
    const isThere =
      user === null ||
      ((await hasSubject(session, head.id, 'event', event)) &&
        (await hasSubject(session, head.id, 'question', question)))
    if (!isThere) throw new AppError('not-found', `there is no row of ${event} and ${question}`)
    await writeAssignment(session, head.id, { event, question, user })
    await deleteAssignedNotices(session, head.id, { event, question })
    const by = actor.kind === 'user' ? actor.id : null
    const told = user === null || user === by ? [] : [{ user, kind: 'assigned' as const }]
    await tell(session, head.id, told, { event, question }, by)
    await appendAudit(session, {
      dossierId: head.id,
      action: 'row:assign',
      actor: actorName(actor),
      detail: { event, question, user, name },
    })
  })
  return { name }
}
