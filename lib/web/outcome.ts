import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { securityLog } from '@/lib/auth/security-log'
import { AppError, type Failure } from '@/lib/errors'
import { log } from '@/lib/log'

/** What came in, or `invalid` with one line per field, as `path: fault`. */
export function accept<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new AppError('invalid', 'the input is not of its shape', { faults })
}

/** What was meant to go wrong is handed back; a bug is recorded, and told as `internal` without its words. */
export function asAppError(error: unknown, actor: string): AppError {
  // A redirect and a 404 are thrown too, and are Next's to catch.
  unstable_rethrow(error)
  if (!(error instanceof AppError)) {
    log.error({ err: error }, 'a request failed')
    return new AppError('internal', 'unexpected', { cause: error })
  }
  if (error.code === 'internal') log.error({ err: error }, error.message)
  if (error.code === 'forbidden') securityLog('forbidden', { actor, reason: error.message })
  return error
}

export function failureOf(error: AppError): Failure {
  const { code, message, faults, data } = error
  if (code === 'internal') return { code }
  return { code, message, ...(faults ? { faults } : {}), ...(data ? { data } : {}) }
}
