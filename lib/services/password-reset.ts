import { household, mayTry, spend } from '@/lib/auth/limits'
import { hashNewPassword } from '@/lib/auth/password'
import { securityLog } from '@/lib/auth/security-log'
import { siteAddress } from '@/lib/auth/site-address'
import { newToken, tokenHash } from '@/lib/auth/token'
import type { Answered, Visitor } from '@/lib/auth/visitor'
import { inTransaction } from '@/lib/db/transaction'
import { endSessions, findPerson, findPersonByEmail, type Person, writePassword } from '@/lib/db/users'
import { hasResetToken, takeResetToken, writeResetToken } from '@/lib/db/verifications'
import type { Locale } from '@/lib/domain/dossier'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { writeLetter } from '@/lib/mail/letter'
import { sendLetter, sendsMail } from '@/lib/mail/transport'
import { assertAllowed } from './authorize'

const hours = 1

const pathOf = (locale: Locale, token: string): string => `/${locale}/reset?token=${token}`

async function makeLink(person: Person, locale: Locale): Promise<string> {
  const token = newToken()
  await writeResetToken(person.id, tokenHash(token), new Date(Date.now() + hours * 3_600_000))
  return pathOf(locale, token)
}

/**
 * Sends a link for a new password, if somebody has that address. The answer is the same for every address and comes before
 * the work is done, so that neither words nor time tell who is known here. `mail` is false where the site sends none.
 */
export async function askForReset(
  visitor: Visitor,
  { email, language }: { readonly email: string; readonly language: Locale },
): Promise<Answered<{ readonly mail: boolean }>> {
  await spend([['reset-address', household(visitor.address)]])
  if (!sendsMail()) return { data: { mail: false }, cookies: [] }
  securityLog('password-reset-asked', { email, address: visitor.address })
  sendReset(email, language).catch(error => log.error({ err: error }, 'a reset link could not be made'))
  return { data: { mail: true }, cookies: [] }
}

async function sendReset(email: string, asked: Locale): Promise<void> {
  if (!(await mayTry('reset-account', email))) return
  const person = await findPersonByEmail(email)
  if (!person || person.disabledAt) return
  const link = `${siteAddress()}${await makeLink(person, asked)}`
  const letter = writeLetter({ kind: 'reset', language: asked, words: { name: person.name }, link, hours })
  await sendLetter(person.email, letter)
}

/** A link that an administrator hands over by hand, where there is no mail. */
export async function issueResetLink(
  actor: Actor,
  { user }: { readonly user: string },
): Promise<{ readonly path: string; readonly hours: number }> {
  assertAllowed(actor, 'site:administer')
  const person = await findPerson(user)
  if (!person) throw new AppError('not-found', `nobody is ${user}`)
  securityLog('password-reset-asked', { user, by: actorName(actor) })
  return { path: await makeLink(person, person.language), hours }
}

/** Whether the page behind the link has anything to offer. */
export async function isResetLink(visitor: Visitor, { token }: { readonly token: string }): Promise<boolean> {
  await spend([['token-address', household(visitor.address)]])
  return hasResetToken(tokenHash(token))
}

/** Sets the new password and ends every session; a second factor is still asked for at the next sign-in. */
export async function resetPassword(
  visitor: Visitor,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Answered<null>> {
  await spend([['token-address', household(visitor.address)]])
  const dead = () => new AppError('not-found', 'the link is no longer good', { data: { reason: 'token' } })
  if (!(await hasResetToken(tokenHash(token)))) throw dead()
  const passwordHash = await hashNewPassword(password, [])
  const user = await inTransaction(async session => {
    const found = await takeResetToken(session, tokenHash(token))
    if (!found) throw dead()
    await writePassword(session, { user: found, passwordHash })
    await endSessions(session, found)
    return found
  })
  securityLog('password-reset', { user, address: visitor.address })
  await tellOfChange(user, 'passwordChanged')
  return { data: null, cookies: [] }
}

/** Whoever did not change it themselves learns of it by mail. */
export async function tellOfChange(
  user: string,
  kind: 'passwordChanged' | 'twoFactorOn' | 'twoFactorOff',
): Promise<void> {
  const person = await findPerson(user)
  if (!person || !sendsMail()) return
  const { language, name, email } = person
  await sendLetter(email, writeLetter({ kind, language, words: { name } }))
}
