import { household, spend } from '@/lib/auth/limits'
import { hashNewPassword } from '@/lib/auth/password'
import { securityLog } from '@/lib/auth/security-log'
import { tokenHash } from '@/lib/auth/token'
import type { Answered, Visitor } from '@/lib/auth/visitor'
import { holdDossier } from '@/lib/db/dossiers'
import { findOpenInvitation, markAccepted } from '@/lib/db/invitations'
import { holdMembers } from '@/lib/db/memberships'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { asEmail, findPersonByEmail } from '@/lib/db/users'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import type { Actor, Role } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { addressTaken, writeAccount } from './accounts'
import { writeMember } from './members'
import { requireSession } from './sessions'
import { signIn } from './sign-in'

/** What the page behind a link shows, or null where it opens nothing. */
export interface OpenInvitation {
  readonly dossier: { readonly key: Id; readonly title: Names } | null
  readonly role: Role | null
  readonly email: string | null
  readonly inviterName: string | null
}

export async function readInvitation(
  visitor: Visitor,
  { token }: { readonly token: string },
): Promise<OpenInvitation | null> {
  await spend([['token-address', household(visitor.address)]])
  const found = await findOpenInvitation(tokenHash(token))
  if (!found) return null
  const { dossier, role, email, inviterName } = found
  return { dossier: dossier && { key: dossier.key, title: dossier.title }, role, email, inviterName }
}

const deadLink = (): AppError =>
  new AppError('not-found', 'the link is no longer good', { data: { reason: 'token' } })

/** Uses the link up, for somebody who is there already or has just been written. */
async function join(
  session: Session,
  hash: string,
  person: { readonly user: string; readonly name: string },
): Promise<Id | null> {
  const found = await findOpenInvitation(hash, session)
  if (!found || !(await markAccepted(session, found.id, person.user))) throw deadLink()
  const { dossier, role } = found
  if (!dossier || !role) return null
  const head = await holdDossier(session, dossier.key)
  if (!head || head.isDeleted) throw deadLink()
  // A link never takes rights away from whoever has more of them already.
  if ((await holdMembers(session, head.id)).has(person.user)) return dossier.key
  const actor: Actor = {
    kind: 'user',
    id: person.user,
    name: person.name,
    isAdministrator: false,
    roles: new Map(),
  }
  await writeMember(session, actor, { dossierId: head.id, role, ...person })
  return dossier.key
}

export interface Accepted {
  /** The dossier they are a member of now, if it was to one. */
  readonly dossier: Id | null
}

/** Whoever is signed in joins. */
export async function joinByInvitation(
  visitor: Visitor,
  { token }: { readonly token: string },
): Promise<Answered<Accepted>> {
  await spend([['token-address', household(visitor.address)]])
  const signedIn = await requireSession(visitor)
  const person = { user: signedIn.actor.id, name: signedIn.actor.name }
  const dossier = await inTransaction(session => join(session, tokenHash(token), person))
  securityLog('invitation-accepted', { user: person.user, dossier })
  return { data: { dossier }, cookies: [] }
}

/**
 * Makes the account of somebody who was invited, and signs them in. Whether an address is taken is told to whoever holds a
 * link: they could not go on without knowing.
 */
export async function acceptInvitation(
  visitor: Visitor,
  input: {
    readonly token: string
    readonly email: string
    readonly name: string
    readonly password: string
    readonly language: Locale
  },
): Promise<Answered<Accepted>> {
  await spend([['token-address', household(visitor.address)]])
  const hash = tokenHash(input.token)
  const invitation = await findOpenInvitation(hash)
  if (!invitation) throw deadLink()
  const email = asEmail(input.email)
  if (await findPersonByEmail(email)) throw addressTaken()
  const passwordHash = await hashNewPassword(input.password, [email, input.name])
  const { user, dossier } = await inTransaction(async session => {
    const isKnownAddress = invitation.email === email
    const made = await writeAccount(session, { ...input, email, passwordHash }, { isKnownAddress })
    return { user: made, dossier: await join(session, hash, { user: made, name: input.name }) }
  })
  securityLog('invitation-accepted', { user, dossier, address: visitor.address })
  return { data: { dossier }, cookies: (await signIn(visitor, { email, password: input.password })).cookies }
}
