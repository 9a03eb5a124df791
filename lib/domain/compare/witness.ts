import type { Id } from '../dossier'
import { EXCLUDED } from '../values/sense'
import { type Ballot, type Bench, openProposals } from './ballots'
import { minimalCore } from './cliques'
import type { Verdict, WitnessRule } from './comparison'
import { isRevision, pair } from './pairing'
import type { Reading } from './standing'
import type { JudgedGroup } from './tally'
import { standTogether } from './vote'

/** The fewest claims that show a row does not agree, and the rule that fired (semantics §7). */
export interface Found {
  readonly claims: readonly Id[]
  readonly rule: WitnessRule
  /** The readings of the claims, in their order; each may stand for a claim of equal reading. */
  readonly readings: readonly Reading[]
  /** No assumption that is still open makes them stand together. */
  readonly isHard: boolean
}

/** A pair of distinct readings without a meet. */
interface FailingPair {
  readonly a: Reading
  readonly b: Reading
  /** No assumption that is still open bridges it. */
  readonly isHard: boolean
}

/** Every pair of distinct readings, of different ballots, that has no meet. */
function failingPairs(ballots: readonly Ballot[], bench: Bench): readonly FailingPair[] {
  const pairs: FailingPair[] = []
  for (const [i, x] of ballots.entries())
    for (const y of ballots.slice(i + 1))
      for (const a of x.readings)
        for (const b of y.readings) {
          if (pair(a, b, bench) !== null) continue
          const open = openProposals(a, b, bench).length + openProposals(b, a, bench).length
          pairs.push({ a, b, isHard: open === 0 })
        }
  return pairs
}

function ruleOf(a: Reading, b: Reading, bench: Bench): WitnessRule {
  if (isRevision(a, b, bench)) return 'revised-figure'
  if (a.standing.denies !== b.standing.denies) return 'denial'
  const isNone = a.sense.affirmed === EXCLUDED || b.sense.affirmed === EXCLUDED
  return isNone ? 'different-values' : a.sense.kind.rule
}

/** The claim of lowest id among those that read alike. */
function lowestIds(ballots: readonly Ballot[]): ReadonlyMap<string, Id> {
  const lowest = new Map<string, Id>()
  for (const { votes } of ballots)
    for (const { readings } of votes)
      for (const { standing } of readings) {
        const known = lowest.get(standing.key)
        if (known === undefined || standing.claim.id < known) lowest.set(standing.key, standing.claim.id)
      }
  return lowest
}

/** The witness of ballots that do not stand together: an irreconcilable pair first, then by id. */
function findWitness(ballots: readonly Ballot[], bench: Bench): Found {
  const pairs = failingPairs(ballots, bench)
  const lowest = lowestIds(ballots)
  const idOf = ({ standing }: Reading) => lowest.get(standing.key) as Id
  let best: { claims: readonly [Id, Id]; readings: readonly [Reading, Reading]; isHard: boolean } | null =
    null
  for (const { a, b, isHard } of pairs) {
    const [x, y] = idOf(a) < idOf(b) ? [a, b] : [b, a]
    const claims = [idOf(x), idOf(y)] as const
    const isEarlier =
      !best || claims[0] < best.claims[0] || (claims[0] === best.claims[0] && claims[1] < best.claims[1])
    if (!best || (isHard && !best.isHard) || (isHard === best.isHard && isEarlier))
      best = { claims, readings: [x, y], isHard }
  }
  if (best) return { ...best, rule: ruleOf(...best.readings, bench) }
  const all = ballots.flatMap(b => b.readings).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  const core = minimalCore([...all.keys()], set =>
    standTogether(
      set.map(i => all[i] as Reading),
      bench,
    ),
  )
  const readings = core.map(i => all[i] as Reading)
  return { claims: readings.map(idOf), rule: 'denial', readings, isHard: true }
}

/** What sorts before: irreconcilable ones, then fewer claims, then lower ids. */
function rankOf({ isHard, claims }: Found): string {
  return [isHard ? 0 : 1, claims.length, ...claims].join(' ')
}

/** The witness of a row, from the voices whose verdict it took; null where nothing is at odds (semantics §7). */
export function witnessOf(verdict: Verdict, groups: readonly JudgedGroup[], bench: Bench): Found | null {
  if (verdict !== 'conflict' && verdict !== 'reconcilable') return null
  const judged = groups.filter(group => group.verdict === verdict)
  const found = judged.map(({ ballots }) => findWitness(ballots, bench))
  return found.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))[0] as Found
}
