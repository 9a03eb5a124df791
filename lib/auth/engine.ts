import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { twoFactor } from 'better-auth/plugins'
import { type Database, database } from '@/lib/db/client'
import { newId } from '@/lib/db/ids'
import { findPerson } from '@/lib/db/users'
import { log } from '@/lib/log'
import { type SiteSecrets, siteSecrets } from './site-secret'
import type { Visitor } from './visitor'

/** A session ends after this long however much it is used, and after `idleFor` without use; both in seconds. */
const sessionLength = 30 * 24 * 60 * 60
export const idleFor = 7 * 24 * 60 * 60

/** The header in which we hand our own reading of the visitor's address to better-auth; never one that came from outside. */
export const addressHeader = 'x-isnad-address'

/**
 * better-auth, asked from inside only: none of its routes is served, so a door is one of our services and nothing else.
 * Limits are ours too (limits.ts), because its own count requests to its routes.
 */
function build({ prisma }: Database, secrets: SiteSecrets, isSecure: boolean) {
  return betterAuth({
    appName: 'Isnad',
    baseURL: 'http://isnad.invalid',
    secrets: [...secrets],
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // What it calls errors are visitors who were refused; what breaks is thrown, and logged where it is caught.
    logger: { log: (_, message) => log.warn({ from: 'better-auth' }, message), level: 'error' },
    session: {
      modelName: 'signInSession',
      expiresIn: sessionLength,
      // What is revoked is gone with the next request: no copy of a session is kept in a cookie.
      cookieCache: { enabled: false },
      disableSessionRefresh: true,
      freshAge: 0,
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    advanced: {
      // Browsers take `__Host-` from this host alone; Safari drops Secure cookies over plain HTTP on loopback.
      cookiePrefix: isSecure ? '__Host-isnad' : 'isnad',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, sameSite: 'lax', httpOnly: true, path: '/' },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    },
    plugins: [
      twoFactor({
        issuer: 'Isnad',
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
        backupCodeOptions: { amount: 10, length: 10, storeBackupCodes: 'encrypted' },
      }),
    ],
    databaseHooks: {
      session: { create: { before: async ({ userId }) => (await isWelcome(userId)) || false } },
    },
  })
}

/** Whoever was disabled gets no session, whichever way they prove who they are. */
async function isWelcome(userId: string): Promise<boolean> {
  const person = await findPerson(userId)
  return person !== null && person.disabledAt === null
}

export type Engine = ReturnType<typeof build>

/** A test opens one database after another in one process. */
const engines = new WeakMap<Database, Map<boolean, Promise<Engine>>>()

export function engineFor({ isSecure }: Visitor): Promise<Engine> {
  const open = database()
  const known = engines.get(open) ?? new Map<boolean, Promise<Engine>>()
  engines.set(open, known)
  const made = known.get(isSecure) ?? siteSecrets().then(secrets => build(open, secrets, isSecure))
  known.set(isSecure, made)
  // A database that was away is asked again by the next visitor.
  made.catch(() => known.delete(isSecure))
  return made
}
