import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies } from 'next/headers'

/** Hands the browser the cookies of a service's answer. Only an action or a route may. */
export async function keepCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines)
    for (const [name, attributes] of parseSetCookieHeader(line)) {
      const options = toCookieOptions(attributes)
      jar.set(name, decodeURIComponent(attributes.value), { ...options, path: '/' })
    }
}
