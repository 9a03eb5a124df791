import type { Value } from '@/lib/domain/values/value'

/** What a key of a value means when it is left out (interchange §1, semantics §3). */
export const valueDefaults = { closed: false, qualifier: 'exact', anchor: 'unstated', group: null } as const

/**
 * A value without the defaults that an author may have spelled. A camp of the comparison shows a claim's value as it
 * stands, and the same content has to give the same bytes however it was written.
 */
export function plainValue(value: Value): Value {
  const plain: Record<string, unknown> = { ...value }
  for (const [key, standing] of Object.entries(valueDefaults)) if (plain[key] === standing) delete plain[key]
  // Every key taken away is optional in its shape, which the compiler cannot follow.
  return plain as Value
}
