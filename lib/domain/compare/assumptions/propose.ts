import type { Decision } from '../../dossier'
import { EXCLUDED } from '../../values/sense'
import { pair } from '../pairing'
import type { Reading } from '../standing'
import { proposeAnchor } from './anchor'
import { proposeAsOf } from './as-of'
import { proposeCalendar } from './calendar'
import { proposeDigit, proposeRounding } from './figures'
import { proposeOtherEvent, proposeSpelling } from './identity'
import type { Grounds, Proposal, Propose } from './proposal'

/** The seven kinds, in the order in which a row lists them (semantics §5). */
const kinds: readonly Propose[] = [
  proposeAnchor,
  proposeOtherEvent,
  proposeAsOf,
  proposeCalendar,
  proposeRounding,
  proposeDigit,
  proposeSpelling,
]

function isOpenToReading({ standing, sense }: Reading): boolean {
  return (
    !standing.denies && sense.denied.length === 0 && sense.affirmed !== null && sense.affirmed !== EXCLUDED
  )
}

/** Re-readings of each of two readings under which, alone or with one of the other, they meet. */
export interface Bridges {
  readonly ofA: readonly Proposal[]
  readonly ofB: readonly Proposal[]
}

const NONE: Bridges = { ofA: [], ofB: [] }

/**
 * The assumptions under which two readings that fail to meet would meet. Where one suffices, combinations are not
 * proposed; no assumption reconciles a denial (semantics §4, §5).
 */
export function proposeBridges(a: Reading, b: Reading, grounds: Grounds): Bridges {
  if (!isOpenToReading(a) || !isOpenToReading(b)) return NONE
  const allOfA = kinds.flatMap(propose => propose(a, b, grounds))
  const allOfB = kinds.flatMap(propose => propose(b, a, grounds))
  const meets = (x: Reading, y: Reading) => pair(x, y, grounds) !== null
  const ofA = allOfA.filter(p => meets(p.reading, b))
  const ofB = allOfB.filter(p => meets(a, p.reading))
  if (ofA.length + ofB.length > 0) return { ofA, ofB }
  return {
    ofA: allOfA.filter(p => allOfB.some(q => meets(p.reading, q.reading))),
    ofB: allOfB.filter(q => allOfA.some(p => meets(p.reading, q.reading))),
  }
}

/** The decisions that speak of an assumption; one that names no target speaks of all of its kind. */
export function decisionsOn(decisions: readonly Decision[], { kind, to }: Pick<Proposal, 'kind' | 'to'>) {
  return decisions.filter(
    ({ assumption }) => assumption.kind === kind && (assumption.to == null || assumption.to === to),
  )
}
