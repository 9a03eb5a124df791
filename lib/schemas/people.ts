import { z } from 'zod'
import { isStorable } from './words'

/**
 * The forms of people. An issue's message is a word of `ui.people.fault`, so that the browser and the server say the same
 * in both languages.
 */
const isOneLine = (text: string): boolean => isStorable(text) && !/\p{Cc}/u.test(text)
const line = (longest: number) =>
  z.string().trim().min(1, 'missing').max(longest, 'tooLong').refine(isOneLine, 'unreadable')

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'missing')
  .max(254, 'tooLong')
  .pipe(z.email('notEmail'))

/** Long enough to need no rules about what it is made of (NIST SP 800-63B); whether it is a common one, the server says. */
const newPassword = z.string().min(12, 'tooShort').max(256, 'tooLong').refine(isStorable, 'unreadable')
/** As somebody chose it once; what it had to be then is not asked again. */
const oldPassword = z.string().min(1, 'missing').max(256, 'tooLong')

const name = line(120)
const language = z.enum(['ar', 'en'])
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'notToken')
const person = z.uuid()

export const signInForm = z.strictObject({ email, password: oldPassword })
/** Six digits of an authenticator, in either script's digits, or a recovery code. */
export const secondFactorForm = z.strictObject({
  kind: z.enum(['code', 'recovery']),
  code: z.string().trim().min(1, 'missing').max(40, 'tooLong'),
})
export const newAccountForm = z.strictObject({ token, name, email, password: newPassword, language })
/** Somebody whom the command line adds. */
export const personForm = z.strictObject({ name, email, password: newPassword, language })
export const joinForm = z.strictObject({ token })
export const forgotForm = z.strictObject({ email, language })
export const resetForm = z.strictObject({ token, password: newPassword })
export const profileForm = z.strictObject({ name, language })
export const passwordForm = z.strictObject({ current: oldPassword, password: newPassword })
export const confirmForm = z.strictObject({ password: oldPassword })
export const codeForm = z.strictObject({ code: z.string().trim().min(6, 'missing').max(12, 'tooLong') })
/** One session of one's own, or all but this one. */
export const revokeForm = z.strictObject({ session: person.optional() })
export const nothing = z.strictObject({})

export const userForm = z.strictObject({ user: person })
export const siteInvitationForm = z.strictObject({ email: email.optional(), language })
export const invitationForm = z.strictObject({ invitation: person })
export const resendForm = z.strictObject({ invitation: person, language })

const dossier = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)
export const role = z.enum(['reader', 'editor', 'checker', 'owner'])
export const inviteForm = z.strictObject({ dossier, role, email: email.optional(), language })
export const memberForm = z.strictObject({ dossier, user: person })
export const roleForm = z.strictObject({ dossier, user: person, role })
