import { ask } from '@/lib/auth/ask'
import { giveBack, household, mayTry, refund, spend } from '@/lib/auth/limits'
import { securityLog } from '@/lib/auth/security-log'
import type { Answered, Visitor } from '@/lib/auth/visitor'
import { deleteSignInSessionOf } from '@/lib/db/sign-in-sessions'
import { inTransaction } from '@/lib/db/transaction'
import { endSessions, findPersonByEmail } from '@/lib/db/users'
import { AppError } from '@/lib/errors'
import { readSession } from './sessions'

export type SignInStep = 'signed-in' | 'second-factor'

/**
 * Whether a password is right is said only of the pair: an unknown address, a wrong password and somebody disabled get one
 * answer, after the same work. A session that this browser had before ends, so that none is carried over.
 */
export async function signIn(
  visitor: Visitor,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Answered<SignInStep>> {
  const from = household(visitor.address)
  const pair = ['sign-in-pair', `${from} ${email}`] as const
  await limited({ email, address: visitor.address }, () =>
    spend([pair, ['sign-in-address', from], ['sign-in-account', email]]),
  )
  const before = await readSession(visitor)
  const answer = await ask(visitor, (api, headers) =>
    api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  )
  if ('refused' in answer) {
    securityLog('sign-in-refused', { email, address: visitor.address, reason: answer.refused })
    throw new AppError('invalid', 'address and password do not belong together', {
      data: { reason: 'credentials' },
    })
  }
  await refund([pair])
  await giveBack([
    ['sign-in-address', from],
    ['sign-in-account', email],
  ])
  if (before) await inTransaction(open => endSessions(open, before.actor.id, { only: [before.session] }))
  const needsSecondFactor = 'twoFactorRedirect' in answer.data
  const user = (await findPersonByEmail(email))?.id ?? null
  securityLog(needsSecondFactor ? 'second-factor-asked' : 'signed-in', { user, address: visitor.address })
  return { data: needsSecondFactor ? 'second-factor' : 'signed-in', cookies: answer.cookies }
}

async function limited<T>(detail: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'limited') securityLog('limited', detail)
    throw error
  }
}

export interface SecondFactor {
  readonly kind: 'code' | 'recovery'
  readonly code: string
}

/** Latin digits for Arabic ones, and no spaces: authenticators show codes in halves. */
export const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\u200e\u200f]/g, '')

/** The second step: a code of the authenticator, or one of the recovery codes, which then is used up. */
export async function proveSecondFactor(
  visitor: Visitor,
  { kind, code }: SecondFactor,
): Promise<Answered<'signed-in'>> {
  const address = visitor.address
  await limited({ address }, () => spend([['second-factor-address', household(address)]]))
  const plain = plainCode(code)
  const answer = await ask(visitor, (api, headers) => {
    const question = { body: { code: plain }, headers, returnHeaders: true as const }
    return kind === 'code' ? api.verifyTOTP(question) : api.verifyBackupCode(question)
  })
  if ('refused' in answer) {
    securityLog('second-factor-refused', { address, kind, reason: answer.refused })
    throw refusalOf(answer.refused)
  }
  if (kind === 'code' && !(await isFirstUse(answer.data.user.id, plain))) {
    await deleteSignInSessionOf(answer.data.token ?? '')
    securityLog('second-factor-refused', { address, kind, reason: 'used before' })
    throw refusalOf('INVALID_CODE')
  }
  securityLog('signed-in', { user: answer.data.user.id, address, secondFactor: kind })
  return { data: 'signed-in', cookies: answer.cookies }
}

/** A code is good once, though it is shown for half a minute: whoever looked over a shoulder comes too late. */
export const isFirstUse = (user: string, code: string): Promise<boolean> =>
  mayTry('second-factor-code', `${user} ${code}`)

/** What is left to do: type the code again, wait, or begin again with the password. */
function refusalOf(refused: string): AppError {
  if (refused === 'ACCOUNT_TEMPORARILY_LOCKED')
    return new AppError('limited', 'too many wrong codes', { data: { seconds: 900 } })
  const isOver = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'].includes(refused)
  return new AppError('invalid', 'the code is not right', { data: { reason: isOver ? 'again' : 'code' } })
}
