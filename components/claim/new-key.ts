import type { Id } from '@/lib/domain/dossier'

const letters = 'abcdefghjkmnpqrstvwxyz23456789'

/** A key for something new (interchange §1), of some 59 bits: two people never make the same one. */
export function newKey(prefix: string): Id {
  const drawn = crypto.getRandomValues(new Uint8Array(12))
  return `${prefix}-${[...drawn].map(byte => letters[byte % letters.length]).join('')}`
}
