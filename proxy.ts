import { type NextRequest, NextResponse } from 'next/server'
import { isLocale } from '@/lib/i18n/routing'
import { preferredLocale } from '@/lib/web/accept-language'
import { pagePolicy, strictTransport } from '@/lib/web/security-headers'

/** Chooses the language of `/`, sends unknown languages to the designed 404, and gives each page its policy. */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const first = pathname.split('/')[1]
  const preferred = preferredLocale(request.headers.get('accept-language'))
  if (pathname === '/') {
    const answer = NextResponse.redirect(new URL(`/${preferred}`, request.url))
    answer.headers.set('Vary', 'Accept-Language')
    return answer
  }

  const nonce = btoa(crypto.randomUUID())
  const policy = pagePolicy({ nonce, development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from this request header.
  headers.set('Content-Security-Policy', policy)
  const answer = isLocale(first)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(`/${preferred}/missing`, request.url), { request: { headers } })
  answer.headers.set('Content-Security-Policy', policy)
  const scheme = request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol
  if (scheme.startsWith('https')) answer.headers.set('Strict-Transport-Security', strictTransport)
  return answer
}

export const config = {
  // Not the routes that read bodies (a proxy cuts them at its own limit), nor files.
  matcher: ['/((?!_next/|api/|schemas/|theme$|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)'],
}
