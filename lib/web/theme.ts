export type Theme = 'light' | 'dark' | 'auto'
export const themeCookie = 'theme'

export function toTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto'
}

/** A path of this site to go back to; anything else (another host, `//host`, a backslash) becomes the front page. */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return '/'
  const base = 'http://here.invalid'
  try {
    const url = new URL(value, base)
    return url.origin === base ? `${url.pathname}${url.search}` : '/'
  } catch {
    return '/'
  }
}
