import { isPlainLoopback } from './own-origin'

/** The pages that a link with a token opens. */
const linkPages = ['setup', 'invite', 'reset'] as const
export type LinkPage = (typeof linkPages)[number]

const shape = /^[A-Za-z0-9_-]{43}$/
/** Long enough to fill in a form, or to sign in on the way; in seconds. */
const age = 60 * 60

export const linkCookie = (page: LinkPage, sent: Headers): string =>
  `${isPlainLoopback(sent) ? '' : '__Host-'}isnad.link-${page}`

/**
 * A link that lets somebody in does not stay in the address, where it would be seen, shared and kept in the history: the
 * browser gets it as a cookie that scripts do not see, and comes again without it. So a reload and the other language still
 * find it. Null where the address carries no token.
 */
export function cookieOfLink(
  url: Pick<URL, 'pathname' | 'searchParams'>,
  sent: Headers,
): { readonly path: string; readonly cookie: string } | null {
  const page = linkPages.find(one => url.pathname.split('/')[2] === one)
  const token = url.searchParams.get('token')
  if (!page || token === null) return null
  const isGood = shape.test(token)
  const attributes = `Path=/; Max-Age=${isGood ? age : 0}; HttpOnly; SameSite=Lax${isPlainLoopback(sent) ? '' : '; Secure'}`
  return { path: url.pathname, cookie: `${linkCookie(page, sent)}=${isGood ? token : ''}; ${attributes}` }
}
