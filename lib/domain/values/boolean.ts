import { kind } from './kind'
import type { BooleanValue } from './value'

/** Yes or no: identity (semantics §3). A denied boolean is the other one, which `sense.ts` sees to. */
export const booleanKind = kind<BooleanValue, boolean>({
  denote: value => value.value,
  meet: (a, b) => (a === b ? a : null),
  key: String,
  rule: 'different-values',
})
