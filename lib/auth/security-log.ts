import { log } from '@/lib/log'

/** What the security log tells; each line has `security: true`, so that it can be kept apart. */
export type SecurityEvent =
  | 'signed-in'
  | 'sign-in-refused'
  | 'second-factor-asked'
  | 'second-factor-refused'
  | 'signed-out'
  | 'limited'
  | 'forbidden'
  | 'sessions-ended'
  | 'password-changed'
  | 'password-reset-asked'
  | 'password-reset'
  | 'two-factor-enabled'
  | 'two-factor-disabled'
  | 'recovery-codes-renewed'
  | 'first-administrator'
  | 'invited'
  | 'invitation-accepted'
  | 'invitation-revoked'
  | 'role-changed'
  | 'member-removed'
  | 'user-added'
  | 'user-disabled'
  | 'user-enabled'
  | 'administrator-made'
  | 'administrator-unmade'

const worrying: ReadonlySet<SecurityEvent> = new Set([
  'sign-in-refused',
  'second-factor-refused',
  'limited',
  'forbidden',
])

/**
 * One line for what concerns who may do what. JSON keeps whatever somebody typed inside its quotes, and passwords, codes and
 * tokens are never handed here.
 */
export function securityLog(
  event: SecurityEvent,
  detail: Readonly<Record<string, string | number | boolean | null>>,
): void {
  log[worrying.has(event) ? 'warn' : 'info']({ security: true, event, ...detail }, event)
}
