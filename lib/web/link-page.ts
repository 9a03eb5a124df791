import type { Visitor } from '@/lib/auth/visitor'
import { AppError } from '@/lib/errors'
import { currentVisitor } from './visitor'

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** What a link with a token opens: `none` came without one, `dead` opens nothing, `limited` was tried too often. */
export type Opened<T> =
  | { readonly state: 'open'; readonly token: string; readonly found: T }
  | { readonly state: 'none' | 'dead' | 'limited' }

export async function openLink<T>(
  params: SearchParams,
  read: (visitor: Visitor, input: { readonly token: string }) => Promise<T | null | false>,
): Promise<Opened<T>> {
  const { token } = await params
  if (token === undefined) return { state: 'none' }
  if (typeof token !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(token)) return { state: 'dead' }
  try {
    const found = await read(await currentVisitor(), { token })
    return found ? { state: 'open', token, found } : { state: 'dead' }
  } catch (error) {
    if (error instanceof AppError && error.code === 'limited') return { state: 'limited' }
    throw error
  }
}
