import type { Id } from '../dossier'
import { kind } from './kind'
import type { TextValue } from './value'

/** Free words are never judged; once a person groups them, the group is the value (semantics §3, §7). */
export const textKind = kind<TextValue, Id>({
  denote: value => value.group ?? null,
  meet: (a, b) => (a === b ? a : null),
  key: group => group,
  rule: 'different-values',
})
