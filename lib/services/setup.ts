import { household, spend } from '@/lib/auth/limits'
import { hashNewPassword } from '@/lib/auth/password'
import { securityLog } from '@/lib/auth/security-log'
import { newToken, tokenHash } from '@/lib/auth/token'
import type { Answered, Visitor } from '@/lib/auth/visitor'
import { readSetting, takeSetting, writeSetting } from '@/lib/db/settings'
import { inTransaction } from '@/lib/db/transaction'
import { hasAdministrator } from '@/lib/db/users'
import type { Locale } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { writeAccount } from './accounts'
import { assertAllowed } from './authorize'
import { signIn } from './sign-in'

/**
 * A new link for the first administrator, or null where there is one. The link before it dies: only its hash was kept, so it
 * cannot be shown again.
 */
export async function renewSetupLink(actor: Actor): Promise<string | null> {
  assertAllowed(actor, 'site:administer')
  if (await hasAdministrator()) return null
  const token = newToken()
  await writeSetting('setup-link', tokenHash(token))
  return token
}

export interface FirstAdministrator {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly password: string
  readonly language: Locale
}

const deadLink = (): AppError =>
  new AppError('not-found', 'the link is no longer good', { data: { reason: 'token' } })

/** Whether the page behind the link has anything to offer. */
export async function isSetupLink(visitor: Visitor, { token }: { readonly token: string }): Promise<boolean> {
  await spend([['token-address', household(visitor.address)]])
  return (await readSetting('setup-link')) === tokenHash(token) && !(await hasAdministrator())
}

/** Makes the first administrator and signs them in. Of two who use the link at once, one does. */
export async function setUp(visitor: Visitor, input: FirstAdministrator): Promise<Answered<null>> {
  await spend([['token-address', household(visitor.address)]])
  if ((await readSetting('setup-link')) !== tokenHash(input.token) || (await hasAdministrator()))
    throw deadLink()
  const passwordHash = await hashNewPassword(input.password, [input.email, input.name])
  const user = await inTransaction(async session => {
    if ((await takeSetting(session, 'setup-link')) !== tokenHash(input.token)) throw deadLink()
    return writeAccount(session, { ...input, passwordHash }, { isAdministrator: true })
  })
  securityLog('first-administrator', { user, address: visitor.address })
  return { data: null, cookies: (await signIn(visitor, input)).cookies }
}
