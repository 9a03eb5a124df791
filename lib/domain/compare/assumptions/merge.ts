import type { AssumptionKind } from '../../dossier'
import type { DayRange } from '../../message'
import { makeSense } from '../../values/sense'
import type { Proposal } from './proposal'

function hull(a: DayRange, b: DayRange): DayRange {
  return [
    a[0] === null || b[0] === null ? null : Math.min(a[0], b[0]),
    a[1] === null || b[1] === null ? null : Math.max(a[1], b[1]),
  ]
}

/** Two windows sought for one missing publication date are one window over both (semantics §5). */
function join(a: Proposal, b: Proposal): Proposal {
  if (a.kind !== 'anchor') return a
  const { sense } = a.reading
  const affirmed = hull(sense.affirmed as DayRange, b.reading.sense.affirmed as DayRange)
  return {
    ...a,
    bounds: hull(a.bounds as DayRange, b.bounds as DayRange),
    reading: { ...a.reading, sense: makeSense(sense.kind, affirmed) },
  }
}

/** The seven kinds, in the order in which a row lists them (semantics §5). */
const order: readonly AssumptionKind[] = [
  'anchor',
  'other-event',
  'as-of',
  'calendar',
  'rounding',
  'digit',
  'spelling',
]

/** Proposals of one reading, each assumption once: in the order of their kinds, then of what they re-read it as. */
export function mergeProposals(proposals: readonly Proposal[]): readonly Proposal[] {
  const merged = new Map<string, Proposal>()
  for (const proposal of proposals) {
    const key = `${order.indexOf(proposal.kind)} ${proposal.to}`
    const before = merged.get(key)
    merged.set(key, before ? join(before, proposal) : proposal)
  }
  return [...merged.keys()].sort().map(key => merged.get(key) as Proposal)
}
