import { AppError } from '@/lib/errors'

/** SQLSTATE classes of a server that is away, full, lets us not in, or gave up waiting. */
const away = /^(08|28|3D|53|57P0|55P03|57014)/
/** Serialization failures and deadlocks: the same work may succeed at once. */
const retriable = new Set(['40001', '40P01'])
/** What a constraint or a type refuses: input that came past the checks before it. */
const refused = new Set(['23502', '23503', '23514', '22021', '22P02', '22P05'])
const system = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'P1001',
  'P1002',
  'P2024',
])
const broken =
  /connection terminated|connection error and is not queryable|can't reach database|timeout exceeded when trying to connect/i

/** The SQLSTATE or system code, from `pg` as it is and from Prisma out of its wrapping. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: unknown } } }
  const cause = meta?.driverAdapterError?.cause as { originalCode?: unknown } | undefined
  const found = cause?.originalCode ?? code
  return typeof found === 'string' ? found : undefined
}

export function isRetriable(error: unknown): boolean {
  return retriable.has(codeOf(error) ?? '')
}

/** What the services throw: `unavailable` for a database that is away, `invalid` for rows that it refuses. */
export function asFailure(error: unknown): unknown {
  const code = codeOf(error) ?? ''
  if (refused.has(code) && error instanceof Error) {
    return new AppError('invalid', `the database refuses this: ${error.message}`, { cause: error })
  }
  const isAway = away.test(code) || system.has(code) || (error instanceof Error && broken.test(error.message))
  return isAway ? new AppError('unavailable', 'the database cannot be reached', { cause: error }) : error
}

export async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asFailure(error)
  }
}
