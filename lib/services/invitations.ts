import { spend } from '@/lib/auth/limits'
import { securityLog } from '@/lib/auth/security-log'
import { siteAddress } from '@/lib/auth/site-address'
import { newToken, tokenHash } from '@/lib/auth/token'
import { appendAudit } from '@/lib/db/audit'
import { holdDossier } from '@/lib/db/dossiers'
import {
  findOpenInvitation,
  holdInvitation,
  type Invitation,
  insertInvitation,
  listInvitationRows,
  renewInvitation,
  withdrawInvitation,
} from '@/lib/db/invitations'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { asEmail } from '@/lib/db/users'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import { type Actor, actorName, type Role } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { nameIn } from '@/lib/i18n/format'
import { formatMessage } from '@/lib/i18n/icu'
import { writeLetter } from '@/lib/mail/letter'
import { sendLetter, sendsMail } from '@/lib/mail/transport'
import { assertAllowed, assertHeadAllows, openDossier } from './authorize'

const hours = 7 * 24
const expiry = (): Date => new Date(Date.now() + hours * 3_600_000)

/** What the inviter gets: the link to hand on, shown once, and whether it was sent too. */
export interface Invited {
  readonly id: string
  readonly path: string
  readonly mail: 'sent' | 'failed' | 'none'
  readonly expiresAt: string
}

export interface ListedInvitation {
  readonly id: string
  readonly role: Role | null
  readonly email: string | null
  readonly inviterName: string | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly isExpired: boolean
}

const pathOf = (locale: Locale, token: string): string => `/${locale}/invite?token=${token}`

interface Invite {
  readonly email?: string | undefined
  readonly language: Locale
}

/** Whoever is no user invites as nobody: the command line's invitations have no one to name. */
function inviterOf(actor: Actor): string {
  if (actor.kind === 'user') return actor.id
  throw new AppError('forbidden', 'somebody who is signed in invites')
}

async function deliver(
  { id, token, expiresAt }: { id: string; token: string; expiresAt: Date },
  { email, language }: Invite,
  what: {
    readonly inviter: string
    readonly dossier: { title: Names; key: Id } | null
    readonly role: Role | null
  },
): Promise<Invited> {
  const path = pathOf(language, token)
  const answer = { id, path, expiresAt: expiresAt.toISOString() }
  if (!email) return { ...answer, mail: 'none' }
  const { dossier, role, inviter } = what
  const words = {
    inviter,
    ...(dossier ? { dossier: titleOf(dossier, language) } : {}),
    ...(role ? { role: formatMessage(`ui.desk.role.${role}`, { raw: {}, shown: {} }, language) } : {}),
  }
  const kind = dossier ? 'invitedToDossier' : 'invitedToSite'
  const letter = writeLetter({ kind, language, words, link: `${siteAddress()}${path}`, hours })
  const isSent = await sendLetter(asEmail(email), letter)
  return { ...answer, mail: isSent ? 'sent' : sendsMail() ? 'failed' : 'none' }
}

const titleOf = ({ title, key }: { readonly title: Names; readonly key: Id }, language: Locale): string =>
  title.ar || title.en ? nameIn(title, language) : key

/** Invites somebody to a dossier with a role. The link is good once, for a week. */
export async function inviteMember(
  actor: Actor,
  { dossier, role, ...invite }: Invite & { readonly dossier: Id; readonly role: Role },
): Promise<Invited> {
  await openDossier(actor, 'member:manage', dossier)
  const invitedBy = inviterOf(actor)
  await spend([['invite-person', invitedBy]])
  const token = newToken()
  const expiresAt = expiry()
  const id = await inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'member:manage', dossier, head)
    const email = invite.email ? asEmail(invite.email) : null
    const made = { tokenHash: tokenHash(token), dossierId: head.id, role, email, invitedBy, expiresAt }
    const invitation = await insertInvitation(session, made)
    await appendAudit(session, {
      dossierId: head.id,
      action: 'member:invite',
      actor: actorName(actor),
      detail: { invitation, role, email },
    })
    return invitation
  })
  securityLog('invited', { invitation: id, dossier, role, by: invitedBy })
  return deliver({ id, token, expiresAt }, invite, await whatOf(actor, tokenHash(token)))
}

/** Invites somebody to the site, with no dossier yet. */
export async function inviteToSite(actor: Actor, invite: Invite): Promise<Invited> {
  assertAllowed(actor, 'site:administer')
  const invitedBy = inviterOf(actor)
  await spend([['invite-person', invitedBy]])
  const token = newToken()
  const expiresAt = expiry()
  const email = invite.email ? asEmail(invite.email) : null
  const id = await inTransaction(session =>
    insertInvitation(session, {
      tokenHash: tokenHash(token),
      dossierId: null,
      role: null,
      email,
      invitedBy,
      expiresAt,
    }),
  )
  securityLog('invited', { invitation: id, dossier: null, by: invitedBy })
  return deliver({ id, token, expiresAt }, invite, await whatOf(actor, tokenHash(token)))
}

async function whatOf(actor: Actor, hash: string) {
  const invitation = await findOpenInvitation(hash)
  const inviter = actor.kind === 'user' ? actor.name : ''
  return { inviter, dossier: invitation?.dossier ?? null, role: invitation?.role ?? null }
}

/** Those of a dossier that are still open, or of the site without one. */
export async function listInvitations(
  actor: Actor,
  { dossier }: { readonly dossier?: Id | undefined },
): Promise<readonly ListedInvitation[]> {
  if (!dossier) assertAllowed(actor, 'site:administer')
  const head = dossier ? await openDossier(actor, 'member:manage', dossier) : null
  return (await listInvitationRows(head?.id ?? null)).map(listed)
}

function listed({ id, role, email, inviterName, createdAt, expiresAt }: Invitation): ListedInvitation {
  return {
    id,
    role,
    email,
    inviterName,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt.getTime() <= Date.now(),
  }
}

/** The invitation, its dossier held, where the actor may deal with it; what they may not is not there for them. */
async function holdOpen(session: Session, actor: Actor, id: string): Promise<Invitation> {
  const absent = () => new AppError('not-found', `there is no open invitation ${id}`)
  const invitation = await holdInvitation(session, id)
  if (!invitation) throw absent()
  if (!invitation.dossier) {
    if (!(actor.kind === 'system' || (actor.kind === 'user' && actor.isAdministrator))) throw absent()
    return invitation
  }
  const { key } = invitation.dossier
  const head = await holdDossier(session, key)
  assertHeadAllows(actor, 'member:manage', key, head)
  return invitation
}

/** Withdraws an invitation; its link opens nothing any more. */
export async function revokeInvitation(
  actor: Actor,
  { invitation: id }: { readonly invitation: string },
): Promise<null> {
  await inTransaction(async session => {
    const invitation = await holdOpen(session, actor, id)
    await withdrawInvitation(session, id)
    if (!invitation.dossier) return
    await appendAudit(session, {
      dossierId: invitation.dossier.id,
      action: 'member:uninvite',
      actor: actorName(actor),
      detail: { invitation: id, role: invitation.role, email: invitation.email },
    })
  })
  securityLog('invitation-revoked', { invitation: id, by: actorName(actor) })
  return null
}

/** A new link for another week, sent again where there is an address; the link before it dies. */
export async function resendInvitation(
  actor: Actor,
  { invitation: id, language }: { readonly invitation: string; readonly language: Locale },
): Promise<Invited> {
  await spend([['invite-person', inviterOf(actor)]])
  const token = newToken()
  const expiresAt = expiry()
  const invitation = await inTransaction(async session => {
    const open = await holdOpen(session, actor, id)
    await renewInvitation(session, { id, tokenHash: tokenHash(token), expiresAt })
    return open
  })
  const invite = { language, email: invitation.email ?? undefined }
  return deliver({ id, token, expiresAt }, invite, await whatOf(actor, tokenHash(token)))
}
