import type { AssumptionDecision } from '../../dossier'
import { EXCLUDED } from '../../values/sense'
import { pair } from '../pairing'
import type { Reading } from '../standing'
import { proposeAnchor, seekAnchor } from './anchor'
import { proposeAsOf } from './as-of'
import { proposeHijri, proposeOtherZone } from './calendar'
import { proposeDigit, proposeRounding } from './figures'
import { proposeOtherEvent, proposeSpelling } from './identity'
import type { Grounds, Proposal, Propose, ProposeToward } from './proposal'

/** Proposals that depend on the claim alone, so that they are made once a reading. */
const alone: readonly Propose[] = [proposeAnchor, proposeOtherEvent, proposeHijri]

const toward: readonly ProposeToward[] = [
  seekAnchor,
  proposeAsOf,
  proposeOtherZone,
  proposeRounding,
  proposeDigit,
  proposeSpelling,
]

/** What a reading, if it is open to any, may be re-read as whatever it fails to meet. */
export function proposeAlone(a: Reading, grounds: Grounds): readonly Proposal[] {
  return alone.flatMap(propose => propose(a, grounds))
}

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
 * proposed; no assumption reconciles a denial (semantics §4, §5). `aloneOf` gives what `proposeAlone` does.
 */
export function proposeBridges(
  a: Reading,
  b: Reading,
  grounds: Grounds,
  aloneOf: (reading: Reading) => readonly Proposal[],
): Bridges {
  if (!isOpenToReading(a) || !isOpenToReading(b)) return NONE
  const all = (x: Reading, y: Reading) => [
    ...aloneOf(x),
    ...toward.flatMap(propose => propose(x, y, grounds)),
  ]
  const [allOfA, allOfB] = [all(a, b), all(b, a)]
  if (allOfA.length + allOfB.length === 0) return NONE
  const meets = (x: Reading, y: Reading) => pair(x, y, grounds) !== null
  const ofA = allOfA.filter(p => meets(p.reading, b))
  const ofB = allOfB.filter(p => meets(a, p.reading))
  if (ofA.length + ofB.length > 0) return { ofA, ofB }
  return {
    ofA: allOfA.filter(p => allOfB.some(q => meets(p.reading, q.reading))),
    ofB: allOfB.filter(q => allOfA.some(p => meets(p.reading, q.reading))),
  }
}

/**
 * What was last decided of an assumption, if anything; a decision that names no target speaks of all of its kind. Of two
 * at one instant the one further down the file is the later.
 */
export function outcomeOf(
  decisions: readonly AssumptionDecision[],
  { kind, to }: Pick<Proposal, 'kind' | 'to'>,
): AssumptionDecision['outcome'] | null {
  let last: AssumptionDecision | null = null
  for (const decision of decisions) {
    const { assumption, at } = decision
    if (assumption.kind !== kind || (assumption.to != null && assumption.to !== to)) continue
    if (last === null || Date.parse(at) >= Date.parse(last.at)) last = decision
  }
  return last?.outcome ?? null
}
