import { securityLog } from '@/lib/auth/security-log'
import { appendAudit } from '@/lib/db/audit'
import { holdDossier } from '@/lib/db/dossiers'
import { deleteMembership, holdMembers, insertMembership, listMemberRows } from '@/lib/db/memberships'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { endSessions, findPerson } from '@/lib/db/users'
import type { Id } from '@/lib/domain/dossier'
import { type Actor, actorName, type Role } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { assertHeadAllows, openDossier } from './authorize'

export interface ListedMember {
  readonly user: string
  readonly name: string
  /** Shown to those who manage members; to others it is nobody's business. */
  readonly email: string | null
  readonly role: Role
  readonly since: string
  readonly isDisabled: boolean
  readonly twoFactorEnabled: boolean
  /** The last owner can neither go nor become something else. */
  readonly isLastOwner: boolean
  readonly isSelf: boolean
}

export interface Members {
  readonly members: readonly ListedMember[]
  readonly canManage: boolean
}

/** Everybody who has a role in the dossier, in the order in which they came. */
export async function listMembers(actor: Actor, { dossier }: { readonly dossier: Id }): Promise<Members> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const canManage = await openDossier(actor, 'member:manage', dossier).then(
    () => true,
    () => false,
  )
  const rows = await listMemberRows(head.id)
  const owners = rows.filter(row => row.role === 'owner' && !row.disabledAt)
  const members = rows.map(row => ({
    user: row.user,
    name: row.name,
    email: canManage ? row.email : null,
    role: row.role,
    since: row.since.toISOString(),
    isDisabled: row.disabledAt !== null,
    twoFactorEnabled: row.twoFactorEnabled,
    isLastOwner: owners.length === 1 && owners[0]?.user === row.user,
    isSelf: actor.kind === 'user' && actor.id === row.user,
  }))
  return { members, canManage }
}

/** Writes that somebody has a role now, and who gave it to them. The session holds the dossier. */
export async function writeMember(
  session: Session,
  actor: Actor,
  member: { readonly dossierId: string; readonly user: string; readonly name: string; readonly role: Role },
): Promise<void> {
  const { dossierId, user, name, role } = member
  await insertMembership(session, dossierId, user, role)
  await appendAudit(session, {
    dossierId,
    action: 'member:add',
    actor: actorName(actor),
    detail: { user, name, role },
  })
}

interface Standing {
  readonly dossierId: string
  readonly role: Role
  readonly isLastOwner: boolean
}

/** The dossier held, and what the person is in it. */
async function holdMember(session: Session, actor: Actor, dossier: Id, user: string): Promise<Standing> {
  const head = await holdDossier(session, dossier)
  assertHeadAllows(actor, 'member:manage', dossier, head)
  const members = await holdMembers(session, head.id)
  const role = members.get(user)
  if (!role) throw new AppError('not-found', `${user} is no member of ${dossier}`)
  const owners = [...members.values()].filter(one => one === 'owner').length
  return { dossierId: head.id, role, isLastOwner: role === 'owner' && owners === 1 }
}

function assertNotLast({ isLastOwner }: Standing): void {
  if (isLastOwner)
    throw new AppError('conflict', 'a dossier keeps an owner', { data: { reason: 'last-owner' } })
}

/** Gives a member another role; it counts from their next request on. */
export async function changeRole(
  actor: Actor,
  { dossier, user, role }: { readonly dossier: Id; readonly user: string; readonly role: Role },
): Promise<{ readonly before: Role }> {
  const name = (await findPerson(user))?.name ?? null
  const before = await inTransaction(async session => {
    const member = await holdMember(session, actor, dossier, user)
    if (member.role === role) return member.role
    assertNotLast(member)
    await insertMembership(session, member.dossierId, user, role)
    await appendAudit(session, {
      dossierId: member.dossierId,
      action: 'member:change',
      actor: actorName(actor),
      detail: { user, name, before: member.role, role },
    })
    await tellPeople(session, user)
    return member.role
  })
  securityLog('role-changed', { user, dossier, before, role, by: actorName(actor) })
  return { before }
}

/** Takes somebody's role away; what they wrote stays theirs. */
export async function removeMember(
  actor: Actor,
  { dossier, user }: { readonly dossier: Id; readonly user: string },
): Promise<{ readonly before: Role }> {
  const name = (await findPerson(user))?.name ?? null
  const before = await inTransaction(async session => {
    const member = await holdMember(session, actor, dossier, user)
    assertNotLast(member)
    await deleteMembership(session, member.dossierId, user)
    await appendAudit(session, {
      dossierId: member.dossierId,
      action: 'member:remove',
      actor: actorName(actor),
      detail: { user, name, role: member.role },
    })
    await tellPeople(session, user)
    return member.role
  })
  securityLog('member-removed', { user, dossier, role: before, by: actorName(actor) })
  return { before }
}

/** Streams that are open for somebody are looked at again: what they may see has changed. */
async function tellPeople(session: Session, user: string): Promise<void> {
  await endSessions(session, user, { only: [] })
}
