import type { Id } from '../dossier'
import { kind, type Scheme } from './kind'
import type { CategoryValue, RoleValue } from './value'

/** Options that hold together, none narrower than another; by code point. */
export type OptionSet = readonly Id[]

/**
 * The meet of two sets of options: both together, the broader of two in one line left out; null where an option of one
 * excludes an option of the other (semantics §3, `category`).
 */
export function meetOptions(a: OptionSet, b: OptionSet, scheme: Scheme): OptionSet | null {
  for (const x of a)
    for (const y of b)
      if (!scheme.isNarrower(x, y) && !scheme.isNarrower(y, x) && !scheme.areCompatible(x, y)) return null
  const all = [...new Set([...a, ...b])]
  return all.filter(x => !all.some(y => y !== x && scheme.isNarrower(y, x))).sort()
}

/** Categories and roles: options of the question's scheme. */
export const optionsKind = kind<CategoryValue | RoleValue, OptionSet>({
  denote: value => [value.option],
  meet: meetOptions,
  key: options => options.join(' '),
  rule: 'excluded-options',
})
