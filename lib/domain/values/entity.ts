import type { Id } from '../dossier'
import { kind } from './kind'
import type { EntityValue } from './value'

/** One entity: itself, or a part of a whole, and then the part is the more specific (semantics §3). */
export const entityKind = kind<EntityValue, Id>({
  denote: value => value.id,
  meet: (a, b, scheme) => (scheme.isPart(a, b) ? a : scheme.isPart(b, a) ? b : null),
  key: id => id,
  rule: 'different-entities',
})
