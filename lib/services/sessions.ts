import { ask } from '@/lib/auth/ask'
import { idleFor } from '@/lib/auth/engine'
import { securityLog } from '@/lib/auth/security-log'
import type { Answered, Visitor } from '@/lib/auth/visitor'
import { rolesOf } from '@/lib/db/memberships'
import { deleteSignInSession, listSignInSessions, touchSignInSession } from '@/lib/db/sign-in-sessions'
import { inTransaction } from '@/lib/db/transaction'
import { endSessions, findPerson } from '@/lib/db/users'
import type { Locale } from '@/lib/domain/dossier'
import type { UserActor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'

/** Somebody who is signed in, in one browser. */
export interface SignedIn {
  readonly actor: UserActor
  readonly session: string
  readonly email: string
  readonly language: Locale
  readonly twoFactorEnabled: boolean
}

/** How often the last use of a session is written down, in milliseconds. */
const noteEvery = 60_000

/**
 * Who the visitor is, or null. Everything is read anew: a session that was ended, a person who was disabled and a role that
 * was taken away count from the next request on.
 */
export async function readSession(visitor: Visitor): Promise<SignedIn | null> {
  if (!visitor.cookie.includes('session_token=')) return null
  const found = await ask(visitor, (api, headers) => api.getSession({ headers, returnHeaders: true }))
  if ('refused' in found || !found.data) return null
  const { session } = found.data
  const unused = Date.now() - session.updatedAt.getTime()
  if (unused > idleFor * 1000) {
    await deleteSignInSession(session.id)
    return null
  }
  const [person, roles] = await Promise.all([findPerson(session.userId), rolesOf(session.userId)])
  if (!person || person.disabledAt) return null
  if (unused > noteEvery) await touchSignInSession(session.id, visitor.address)
  const { id, name, email, language, isAdministrator, twoFactorEnabled } = person
  return {
    actor: { kind: 'user', id, name, isAdministrator, roles },
    session: session.id,
    email,
    language,
    twoFactorEnabled,
  }
}

/** The same, for what only somebody who is signed in may do. */
export async function requireSession(visitor: Visitor): Promise<SignedIn> {
  const signedIn = await readSession(visitor)
  if (!signedIn) throw new AppError('signed-out', 'nobody is signed in')
  return signedIn
}

export async function signOut(visitor: Visitor): Promise<Answered<null>> {
  const signedIn = await readSession(visitor)
  const answer = await ask(visitor, (api, headers) => api.signOut({ headers, returnHeaders: true }))
  if (signedIn) securityLog('signed-out', { user: signedIn.actor.id, address: visitor.address })
  return { data: null, cookies: answer.cookies }
}

export interface ListedSession {
  readonly id: string
  readonly isThisOne: boolean
  readonly address: string | null
  readonly userAgent: string | null
  readonly createdAt: string
  readonly seenAt: string
}

/** Where somebody is signed in; the browser they ask from first. */
export async function listSessions(visitor: Visitor): Promise<readonly ListedSession[]> {
  const { actor, session } = await requireSession(visitor)
  const rows = (await listSignInSessions(actor.id)).map(({ createdAt, seenAt, ...row }) => ({
    ...row,
    isThisOne: row.id === session,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }))
  return [...rows.filter(row => row.isThisOne), ...rows.filter(row => !row.isThisOne)]
}

/** Ends one session of one's own, or every other one. The number of those that ended. */
export async function revokeSessions(
  visitor: Visitor,
  { session }: { readonly session?: string | undefined },
): Promise<Answered<{ readonly ended: number }>> {
  const signedIn = await requireSession(visitor)
  const ended = await inTransaction(open =>
    endSessions(open, signedIn.actor.id, session ? { only: [session] } : { keep: signedIn.session }),
  )
  securityLog('sessions-ended', { user: signedIn.actor.id, ended, address: visitor.address })
  return { data: { ended }, cookies: [] }
}
