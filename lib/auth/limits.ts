import { createHash } from 'node:crypto'
import { forgetKeys, forgetKeysBefore, spendKey, unspendKeys } from '@/lib/db/rate-limits'
import { deleteExpired } from '@/lib/db/sign-in-sessions'
import { AppError } from '@/lib/errors'

/** How often something may be tried, in a window of minutes. */
interface Budget {
  readonly times: number
  readonly minutes: number
}

/**
 * Guessing is limited three ways: one address against one account, one address against all, and all addresses against one
 * account. The last is wide, so that nobody can lock somebody else out with a handful of tries.
 */
export const budgets = {
  'sign-in-pair': { times: 6, minutes: 10 },
  'sign-in-address': { times: 40, minutes: 10 },
  'sign-in-account': { times: 100, minutes: 60 },
  'second-factor-address': { times: 30, minutes: 10 },
  /** A code is good once (RFC 6238 §5.2), and is shown for a minute and a half at most. */
  'second-factor-code': { times: 1, minutes: 2 },
  'password-check': { times: 10, minutes: 10 },
  'reset-address': { times: 10, minutes: 60 },
  'reset-account': { times: 3, minutes: 60 },
  'token-address': { times: 60, minutes: 10 },
  'invite-person': { times: 60, minutes: 60 },
  /** Each makes this server ask another one. */
  'fetch-person': { times: 60, minutes: 10 },
  'batch-person': { times: 60, minutes: 60 },
  /** Each sends an article out of the house, and costs something. */
  'model-person': { times: 20, minutes: 10 },
  'model-dossier': { times: 100, minutes: 60 },
} as const satisfies Readonly<Record<string, Budget>>

export type BudgetName = keyof typeof budgets

/** Addresses and mail addresses are kept as a hash: a list of who tried to sign in is nobody's business. */
const keyOf = (budget: BudgetName, subject: string): string =>
  `${budget}:${createHash('sha256').update(subject).digest('base64url')}`

/** The part of an address that belongs to one household: an IPv6 network of /64, an IPv4 address whole. */
export function household(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...Array.from({ length: gap }, () => '0'), ...last]
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

let sweptAt = 0
const sweepEvery = 60 * 60_000

/** Whether it may be tried once more; each call counts. */
export async function mayTry(budget: BudgetName, subject: string, now = Date.now()): Promise<boolean> {
  return (await waitFor(budget, subject, now)) === 0
}

/** The seconds until it may be tried again, 0 where it may be tried now; each call counts. */
async function waitFor(budget: BudgetName, subject: string, now: number): Promise<number> {
  const { times, minutes } = budgets[budget]
  const window = minutes * 60_000
  const { count, since } = await spendKey(keyOf(budget, subject), window, now)
  if (now - sweptAt > sweepEvery) {
    sweptAt = now
    await forgetKeysBefore(now - sweepEvery * 2)
    await deleteExpired()
  }
  return count <= times ? 0 : Math.max(1, Math.ceil((since + window - now) / 1000))
}

/** Throws `limited` when any of the budgets is used up; all of them are counted. */
export async function spend(
  tries: readonly (readonly [budget: BudgetName, subject: string])[],
  now = Date.now(),
): Promise<void> {
  const waits: number[] = []
  for (const [budget, subject] of tries) waits.push(await waitFor(budget, subject, now))
  const wait = Math.max(...waits)
  if (wait > 0) throw new AppError('limited', 'too many attempts', { data: { seconds: wait } })
}

/** One try is not counted after all: a newsroom behind one address signs in every morning. Tries that failed stay counted. */
export async function giveBack(tries: readonly (readonly [BudgetName, string])[]): Promise<void> {
  await unspendKeys(tries.map(([budget, subject]) => keyOf(budget, subject)))
}

/** What turned out to be the right person is not held against them. */
export async function refund(tries: readonly (readonly [BudgetName, string])[]): Promise<void> {
  await forgetKeys(tries.map(([budget, subject]) => keyOf(budget, subject)))
}
