import { hashPassword } from 'better-auth/crypto'
import { AppError } from '@/lib/errors'
import { isCommonPassword } from './weak-password'

/** The salted scrypt hash that better-auth checks against; a password that everybody tries first is refused. */
export async function hashNewPassword(password: string, about: readonly string[]): Promise<string> {
  if (isCommonPassword(password, about)) {
    throw new AppError('invalid', 'the password is one that is tried first', {
      faults: ['password: common'],
      data: { reason: 'common' },
    })
  }
  return hashPassword(password)
}
