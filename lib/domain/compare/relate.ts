import type { Bench } from './ballots'
import { openProposals } from './ballots'
import type { Relation } from './comparison'
import { APART, areDisjoint, pair } from './pairing'
import type { Reading, Standing } from './standing'

function isFree({ claim }: Standing): boolean {
  return claim.value.type === 'text' && claim.value.group == null && claim.stance !== 'none'
}

function relateSenses(a: Reading, b: Reading, bench: Bench): Relation {
  const met = pair(a, b, bench)
  if (met === APART) return 'incomparable'
  if (met !== null) {
    if (a.sense.key === b.sense.key) return 'equal'
    if (met.key === a.sense.key) return 'more-specific'
    return met.key === b.sense.key ? 'less-specific' : 'overlap'
  }
  const isDenial = a.standing.content === b.standing.content && a.standing.denies !== b.standing.denies
  const isOpen = openProposals(a, b, bench).length + openProposals(b, a, bench).length > 0
  if (!isDenial && isOpen) return 'reconcilable'
  const isParty = a.standing.holder !== b.standing.holder
  return isParty ? 'party-dispute' : isDenial ? 'denies' : 'conflict'
}

/**
 * The relation of two claims of one row, the first that applies in the order of semantics §4. Of claims that take a
 * position, `readings` are those in force after the accepted assumptions; null where there is none.
 */
export function relate(
  a: Standing,
  b: Standing,
  readings: readonly [Reading | null, Reading | null],
  bench: Bench,
): Relation {
  if (a.mood !== b.mood || isFree(a) || isFree(b)) return 'incomparable'
  const [x, y] = readings
  if (x && y) return relateSenses(x, y, bench)
  if (areDisjoint(a.asOf, b.asOf)) return 'incomparable'
  if ((a.takesPosition && !a.sense) || (b.takesPosition && !b.sense)) return 'unresolved'
  return 'no-position'
}
