import type { Id } from '../dossier'
import { kind } from './kind'
import type { EntitiesValue } from './value'

/** A set of entities: at least these, or exactly these. */
export interface EntitySet {
  /** By code point, each once. */
  readonly members: readonly Id[]
  readonly closed: boolean
}

/** Open sets join; a closed one admits only what is in it (semantics §3). */
export function meetSets(a: EntitySet, b: EntitySet): EntitySet | null {
  const members = [...new Set([...a.members, ...b.members])].sort()
  if (a.closed && members.length !== a.members.length) return null
  if (b.closed && members.length !== b.members.length) return null
  return { members, closed: a.closed || b.closed }
}

/** Sets of entities. The stance `none` is the closed empty set. */
export const entitiesKind = kind<EntitiesValue, EntitySet>({
  denote: value => ({ members: [...new Set(value.members)].sort(), closed: value.closed ?? false }),
  meet: meetSets,
  key: set => `${set.closed ? '=' : '+'}${set.members.join(' ')}`,
  none: { members: [], closed: true },
  rule: 'closed-set',
})
