import { type NextRequest, NextResponse } from 'next/server'
import { isLocale } from '@/lib/i18n/routing'
import { preferredLocale } from '@/lib/web/accept-language'
import { cookieOfLink } from '@/lib/web/link-cookie'
import { isReachable } from '@/lib/web/reachable'
import { pagePolicy, strictTransport } from '@/lib/web/security-headers'

/** Pages that are shown also while the database is away. */
const standsAlone: ReadonlySet<string> = new Set(['legend', 'unavailable', 'missing'])

/**
 * Chooses the language of `/`, sends unknown languages to the designed 404, answers 503 while the database is away
 * (a page cannot set that status itself), and gives each page its policy. Nothing is authorized here.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const [, first, ...rest] = request.nextUrl.pathname.split('/')
  const preferred = preferredLocale(request.headers.get('accept-language'))
  if (!first) {
    const answer = NextResponse.redirect(new URL(`/${preferred}`, request.url))
    answer.headers.set('Vary', 'Accept-Language')
    return answer
  }

  const link = cookieOfLink(request.nextUrl, request.headers)
  if (link) {
    const answer = NextResponse.redirect(new URL(link.path, request.url), 303)
    answer.headers.set('Set-Cookie', link.cookie)
    answer.headers.set('Referrer-Policy', 'no-referrer')
    return answer
  }

  const nonce = btoa(crypto.randomUUID())
  const policy = pagePolicy({ nonce, development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from this request header.
  headers.set('Content-Security-Policy', policy)

  const answer = await route()
  answer.headers.set('Content-Security-Policy', policy)
  const scheme = request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol
  if (scheme.startsWith('https')) answer.headers.set('Strict-Transport-Security', strictTransport)
  return answer

  async function route(): Promise<NextResponse> {
    const inside = { request: { headers } }
    if (!isLocale(first)) return NextResponse.rewrite(new URL(`/${preferred}/missing`, request.url), inside)
    if (standsAlone.has(rest[0] ?? '') || (await isReachable())) return NextResponse.next(inside)
    return NextResponse.rewrite(new URL(`/${first}/unavailable`, request.url), {
      ...inside,
      status: 503,
      headers: { 'Retry-After': '5' },
    })
  }
}

export const config = {
  // Not the routes that read bodies (a proxy cuts them at its own limit), nor files.
  matcher: ['/((?!_next/|api/|schemas/|fonts/|theme$|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)'],
}
