import { verifyPassword } from 'better-auth/crypto'
import { ask } from '@/lib/auth/ask'
import { spend } from '@/lib/auth/limits'
import { hashNewPassword } from '@/lib/auth/password'
import { securityLog } from '@/lib/auth/security-log'
import type { Answered, Visitor } from '@/lib/auth/visitor'
import { inTransaction } from '@/lib/db/transaction'
import {
  endSessions,
  type Letters,
  readLetters,
  readPasswordHash,
  updateProfile,
  writeLetters,
  writePassword,
} from '@/lib/db/users'
import type { Locale } from '@/lib/domain/dossier'
import { AppError } from '@/lib/errors'
import { sendsMail } from '@/lib/mail/transport'
import { tellOfChange } from './password-reset'
import { requireSession, type SignedIn } from './sessions'
import { isFirstUse, plainCode } from './sign-in'

/** What somebody is called, and the language of their mail. */
export async function changeProfile(
  visitor: Visitor,
  profile: { readonly name: string; readonly language: Locale },
): Promise<Answered<null>> {
  const { actor } = await requireSession(visitor)
  await updateProfile(actor.id, profile)
  return { data: null, cookies: [] }
}

/** Which letters somebody gets about what is said to them at the desk. */
export async function myLetters(visitor: Visitor): Promise<Letters & { readonly sendsMail: boolean }> {
  const { actor } = await requireSession(visitor)
  return { ...(await readLetters(actor.id)), sendsMail: sendsMail() }
}

export async function changeLetters(visitor: Visitor, letters: Letters): Promise<Answered<null>> {
  const { actor } = await requireSession(visitor)
  await writeLetters(actor.id, letters)
  return { data: null, cookies: [] }
}

const wrongPassword = (field: string): AppError =>
  new AppError('invalid', 'this is not the password', { faults: [`${field}: wrong`] })

/** Whoever finds a browser open may not change how its owner signs in: the password is asked for again. */
async function prove({ actor }: SignedIn, password: string, field: string): Promise<void> {
  await spend([['password-check', actor.id]])
  const hash = await readPasswordHash(actor.id)
  if (!hash || !(await verifyPassword({ hash, password }))) {
    securityLog('sign-in-refused', { user: actor.id, reason: 'password asked again' })
    throw wrongPassword(field)
  }
}

/** Sets a new password; every other session ends. */
export async function changePassword(
  visitor: Visitor,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Answered<null>> {
  const signedIn = await requireSession(visitor)
  await prove(signedIn, current, 'current')
  if (current === password)
    throw new AppError('invalid', 'this is the present password', { faults: ['password: sameAsOld'] })
  const { actor, email, session } = signedIn
  const passwordHash = await hashNewPassword(password, [email, actor.name])
  await inTransaction(async open => {
    await writePassword(open, { user: actor.id, passwordHash })
    await endSessions(open, actor.id, { keep: session })
  })
  securityLog('password-changed', { user: actor.id, address: visitor.address })
  await tellOfChange(actor.id, 'passwordChanged')
  return { data: null, cookies: [] }
}

export interface Enrolment {
  /** For an authenticator, as a QR code says it. */
  readonly uri: string
  /** The same, to be typed by hand. */
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

/** Begins to turn the second factor on; it counts once a code was typed (`confirmTwoFactor`). */
export async function beginTwoFactor(
  visitor: Visitor,
  { password }: { readonly password: string },
): Promise<Answered<Enrolment>> {
  await prove(await requireSession(visitor), password, 'password')
  const answer = await ask(visitor, (api, headers) =>
    api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }),
  )
  if ('refused' in answer || answer.data.method !== 'totp')
    throw new AppError('conflict', 'the second factor is on already')
  const { totpURI: uri, backupCodes: recoveryCodes } = answer.data
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return { data: { uri, secret, recoveryCodes }, cookies: answer.cookies }
}

/** Turns the second factor on, now that the authenticator shows the right codes. */
export async function confirmTwoFactor(
  visitor: Visitor,
  { code }: { readonly code: string },
): Promise<Answered<null>> {
  const { actor } = await requireSession(visitor)
  await spend([['password-check', actor.id]])
  const plain = plainCode(code)
  const answer = await ask(visitor, (api, headers) =>
    api.verifyTOTP({ body: { code: plain }, headers, returnHeaders: true }),
  )
  if ('refused' in answer)
    throw new AppError('invalid', 'the code is not right', { data: { reason: 'code' } })
  // It has been used with this, and lets nobody in any more.
  await isFirstUse(actor.id, plain)
  securityLog('two-factor-enabled', { user: actor.id, address: visitor.address })
  await tellOfChange(actor.id, 'twoFactorOn')
  return { data: null, cookies: answer.cookies }
}

export async function disableTwoFactor(
  visitor: Visitor,
  { password }: { readonly password: string },
): Promise<Answered<null>> {
  const signedIn = await requireSession(visitor)
  await prove(signedIn, password, 'password')
  const answer = await ask(visitor, (api, headers) =>
    api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  )
  if ('refused' in answer) throw new AppError('conflict', `not turned off: ${answer.refused}`)
  securityLog('two-factor-disabled', { user: signedIn.actor.id, address: visitor.address })
  await tellOfChange(signedIn.actor.id, 'twoFactorOff')
  return { data: null, cookies: answer.cookies }
}

/** Ten new codes; those before them are of no use any more. */
export async function renewRecoveryCodes(
  visitor: Visitor,
  { password }: { readonly password: string },
): Promise<Answered<{ readonly recoveryCodes: readonly string[] }>> {
  const signedIn = await requireSession(visitor)
  await prove(signedIn, password, 'password')
  const answer = await ask(visitor, (api, headers) =>
    api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }),
  )
  if ('refused' in answer) throw new AppError('conflict', `no new codes: ${answer.refused}`)
  securityLog('recovery-codes-renewed', { user: signedIn.actor.id, address: visitor.address })
  return { data: { recoveryCodes: answer.data.backupCodes }, cookies: answer.cookies }
}
