import { inOrder, isGrowth, isRevision, momentsOf } from '../pairing'
import type { ProposeToward } from './proposal'

/**
 * Running figures that disagree are of different days: the earlier one, by what the texts say or else by publication,
 * is read as of its own day. Growing figures only, unless both texts give their day and the later one is a revision
 * (semantics §5, `as-of`).
 */
export const proposeAsOf: ProposeToward = (a, b, rules) => {
  if (!rules.cumulative || a.standing.claim.value.type !== 'quantity') return []
  const order = inOrder(a, b)
  if (order?.[0] !== a) return []
  const isRevised = isRevision(a, b, rules)
  if (!isRevised && !isGrowth(a, b)) return []
  const to = isRevised ? 'revision' : 'publication'
  const bounds = isRevised ? a.standing.asOf : momentsOf(a, b)[0]
  const reading = { ...a, pinned: true, assumption: { kind: 'as-of', to } } as const
  return [{ kind: 'as-of', to, bounds, reading, isMutual: false }]
}
