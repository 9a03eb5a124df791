import { isAPIError } from 'better-auth/api'
import { AppError } from '@/lib/errors'
import { addressHeader, type Engine, engineFor } from './engine'
import type { Answered, Visitor } from './visitor'

type Api = Engine['api']

/** What one of better-auth's own answers is when the headers are asked for too. */
interface WithHeaders<T> {
  readonly headers: Headers
  readonly response: T
}

function headersOf({ cookie, userAgent, address }: Visitor): Headers {
  const headers = new Headers({ 'user-agent': userAgent.slice(0, 500), [addressHeader]: address })
  if (cookie !== '') headers.set('cookie', cookie)
  return headers
}

/** Asks better-auth in the name of the visitor. What it refuses comes back as its error code. */
export async function ask<T>(
  visitor: Visitor,
  question: (api: Api, headers: Headers) => Promise<WithHeaders<T>>,
): Promise<Answered<T> | { readonly refused: string; readonly cookies: readonly string[] }> {
  const { api } = await engineFor(visitor)
  try {
    const { headers, response } = await question(api, headersOf(visitor))
    return { data: response, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!isAPIError(error)) throw error
    if (error.statusCode >= 500) throw new AppError('internal', 'signing in failed', { cause: error })
    return { refused: error.body?.code ?? error.message, cookies: [] }
  }
}
