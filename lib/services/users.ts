import { type SecurityEvent, securityLog } from '@/lib/auth/security-log'
import { inTransaction, type Session } from '@/lib/db/transaction'
import {
  deleteTwoFactor,
  endSessions,
  findPerson,
  holdAdministrators,
  listPeople,
  setAdministrator,
  setDisabled,
} from '@/lib/db/users'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { assertAllowed } from './authorize'
import { tellOfChange } from './password-reset'

export interface ListedUser {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isAdministrator: boolean
  readonly isDisabled: boolean
  readonly twoFactorEnabled: boolean
  readonly dossiers: number
  readonly createdAt: string
  readonly lastSeenAt: string | null
  readonly isSelf: boolean
}

export const usersOnAPage = 50

/** The people of the site, a page at a time; `search` is looked for in names and addresses. */
export async function listUsers(
  actor: Actor,
  { search = '', page = 1 }: { readonly search?: string; readonly page?: number },
): Promise<{ readonly users: readonly ListedUser[]; readonly total: number }> {
  assertAllowed(actor, 'site:administer')
  const { people, total } = await listPeople({
    search,
    offset: (page - 1) * usersOnAPage,
    limit: usersOnAPage,
  })
  const users = people.map(({ language: _language, createdAt, disabledAt, lastSeenAt, ...person }) => ({
    ...person,
    isDisabled: disabledAt !== null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    isSelf: actor.kind === 'user' && actor.id === person.id,
  }))
  return { users, total }
}

interface Named {
  readonly user: string
}

/** One change of somebody by an administrator: in one transaction, and written to the security log. */
async function change(
  actor: Actor,
  { user }: Named,
  event: SecurityEvent,
  work: (session: Session) => Promise<unknown>,
): Promise<null> {
  assertAllowed(actor, 'site:administer')
  if (!(await findPerson(user))) throw new AppError('not-found', `nobody is ${user}`)
  await inTransaction(work)
  securityLog(event, { user, by: actorName(actor) })
  return null
}

/** The site keeps somebody who can look after it. */
async function assertAnother(session: Session, user: string): Promise<void> {
  const administrators = await holdAdministrators(session)
  if (administrators.length === 1 && administrators[0] === user)
    throw new AppError('conflict', 'the site keeps an administrator', {
      data: { reason: 'last-administrator' },
    })
}

/** They cannot sign in any more, and every session and stream of theirs ends at once. What they wrote stays theirs. */
export async function disableUser(actor: Actor, { user }: Named): Promise<null> {
  return change(actor, { user }, 'user-disabled', async session => {
    await assertAnother(session, user)
    await setDisabled(session, user, true)
  })
}

export async function enableUser(actor: Actor, { user }: Named): Promise<null> {
  return change(actor, { user }, 'user-enabled', session => setDisabled(session, user, false))
}

export async function makeAdministrator(actor: Actor, { user }: Named): Promise<null> {
  return change(actor, { user }, 'administrator-made', session => setAdministrator(session, user, true))
}

export async function unmakeAdministrator(actor: Actor, { user }: Named): Promise<null> {
  return change(actor, { user }, 'administrator-unmade', async session => {
    await assertAnother(session, user)
    await setAdministrator(session, user, false)
    await endSessions(session, user, { only: [] })
  })
}

/** Signs somebody out everywhere, as after a lost computer. */
export async function endUserSessions(actor: Actor, { user }: Named): Promise<null> {
  return change(actor, { user }, 'sessions-ended', session => endSessions(session, user))
}

/** For somebody who lost their phone and their codes; they sign in with the password alone until they turn it on again. */
export async function removeTwoFactor(actor: Actor, { user }: Named): Promise<null> {
  await change(actor, { user }, 'two-factor-disabled', async session => {
    await deleteTwoFactor(session, user)
    await endSessions(session, user)
  })
  await tellOfChange(user, 'twoFactorOff')
  return null
}
