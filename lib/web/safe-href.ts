/**
 * An address from a dossier as a link target, or null: only http and https ever reach an `href`, so that a
 * `javascript:` or `data:` address in an imported file stays text (ASVS 1.2.2).
 */
export function safeHref(address: string | null | undefined): string | null {
  if (!address) return null
  try {
    const url = new URL(address)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
