/** Parameters that say who sent a reader, and not which page. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_[ce]id|ref|ref_src|ref_url|cmpid|at_.*|ns_.*|s_cid|share|source|_ga|spm|amp|outputtype)$/iu

/**
 * The key under which the addresses of one page meet: without scheme, `www.`, mobile host, port, fragment, tracking
 * parameters, `amp` and the slash at the end; the others' order does not count. Null for what is no web address.
 */
export function addressKey(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/u.test(url.protocol)) return null
  const parameters = [...url.searchParams].filter(([name]) => !tracking.test(name))
  parameters.sort(([a, x], [b, y]) => (`${a}=${x}` < `${b}=${y}` ? -1 : 1))
  const path = url.pathname
    .replace(/\/amp\/?$/iu, '/')
    .replace(/\.amp(?=\.html?$)/iu, '')
    .replace(/\/+$/u, '')
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&')
  return `${hostKey(url.hostname)}${path}${query === '' ? '' : `?${query}`}`
}

/** A site's host without what only says how it is served. */
export function hostKey(host: string): string {
  return host.toLowerCase().replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=.*\.)/u, '')
}
