const loopback = /^(?:localhost|(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

const hostOf = (sent: Headers): string => sent.get('host') ?? ''
const firstOf = (list: string | null): string => (list ?? '').split(',')[0]?.trim() ?? ''

/** Plain HTTP, to this machine, with no proxy in between that speaks HTTPS to the reader. */
export function isPlainLoopback(sent: Headers): boolean {
  return loopback.test(hostOf(sent)) && firstOf(sent.get('x-forwarded-proto')) !== 'https'
}

/** Whether the browser would keep a Secure cookie from this page; over plain HTTP from another machine it does not. */
export function keepsCookies(sent: Headers): boolean {
  return isPlainLoopback(sent) || firstOf(sent.get('x-forwarded-proto')) === 'https'
}

/**
 * Whether a request that changes something comes from a page of ours. Browsers say so in Sec-Fetch-Site; older ones send an
 * Origin, and what sends neither is no browser of somebody who is signed in.
 */
export function isFromOurPage(sent: Headers): boolean {
  const site = sent.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = sent.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  const host = firstOf(sent.get('x-forwarded-host')) || hostOf(sent)
  return new URL(origin).host === host.toLowerCase()
}
