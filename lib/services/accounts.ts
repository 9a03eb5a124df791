import { hashNewPassword } from '@/lib/auth/password'
import { securityLog } from '@/lib/auth/security-log'
import { holdDossier } from '@/lib/db/dossiers'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { asEmail, findPersonByEmail, insertPerson } from '@/lib/db/users'
import type { Id, Locale } from '@/lib/domain/dossier'
import { type Actor, actorName, type Role } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { assertAllowed, assertHeadAllows } from './authorize'
import { writeMember } from './members'

export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly password: string
  readonly language?: Locale
}

/** One who is there already is a conflict that the form can show at its field. */
export const addressTaken = (): AppError =>
  new AppError('conflict', 'somebody has that address already', { faults: ['email: taken'] })

/** Writes a person and their password; `isKnownAddress` where a link to it was sent there. */
export async function writeAccount(
  session: Session,
  account: NewAccount & { readonly passwordHash: string },
  { isAdministrator = false, isKnownAddress = false } = {},
): Promise<string> {
  const { email, name, passwordHash, language = 'ar' } = account
  const id = await insertPerson(session, {
    email,
    name,
    language,
    isAdministrator,
    passwordHash,
    emailVerified: isKnownAddress,
  })
  if (id === null) throw addressTaken()
  return id
}

/** Adds somebody by hand, as the command line does. */
export async function addUser(
  actor: Actor,
  input: NewAccount & { readonly isAdministrator?: boolean; readonly memberOf?: ReadonlyMap<Id, Role> },
): Promise<{ readonly id: string; readonly email: string }> {
  assertAllowed(actor, 'site:administer')
  const { name, password, isAdministrator = false, memberOf = new Map<Id, Role>() } = input
  const email = asEmail(input.email)
  if (await findPersonByEmail(email)) throw addressTaken()
  const passwordHash = await hashNewPassword(password, [email, name])
  const id = await inTransaction(async session => {
    const made = await writeAccount(session, { ...input, email, passwordHash }, { isAdministrator })
    for (const [key, role] of memberOf) {
      const head = await holdDossier(session, key)
      assertHeadAllows(actor, 'member:manage', key, head)
      await writeMember(session, actor, { dossierId: head.id, user: made, name, role })
    }
    return made
  })
  securityLog('user-added', { user: id, by: actorName(actor), isAdministrator })
  return { id, email }
}
