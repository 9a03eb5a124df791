import { cookies, headers } from 'next/headers'
import type { Visitor } from '@/lib/auth/visitor'
import { AppError } from '@/lib/errors'
import { type LinkPage, linkCookie } from './link-cookie'
import { currentVisitor } from './visitor'

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** What a link with a token opens: `none` came without one, `dead` opens nothing, `limited` was tried too often. */
export type Opened<T> =
  | { readonly state: 'open'; readonly token: string; readonly found: T }
  | { readonly state: 'none' | 'dead' | 'limited' }

/** The token stands in a cookie by now: proxy.ts took it out of the address. */
export async function openLink<T>(
  page: LinkPage,
  read: (visitor: Visitor, input: { readonly token: string }) => Promise<T | null | false>,
): Promise<Opened<T>> {
  const token = (await cookies()).get(linkCookie(page, await headers()))?.value
  if (!token) return { state: 'none' }
  try {
    const found = await read(await currentVisitor(), { token })
    return found ? { state: 'open', token, found } : { state: 'dead' }
  } catch (error) {
    if (error instanceof AppError && error.code === 'limited') return { state: 'limited' }
    throw error
  }
}
