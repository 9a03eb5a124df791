import type { Id } from '../dossier'
import { mergeProposals } from './assumptions/merge'
import type { Grounds, Proposal } from './assumptions/proposal'
import { type Bridges, outcomeOf, proposeAlone, proposeBridges } from './assumptions/propose'
import type { Verdict } from './comparison'
import { APART, pair } from './pairing'
import type { Reading } from './standing'
import { commonSense, standTogether, timelineKey, type Vote } from './vote'

/** Votes that are alike, counted once; what a verdict is made of. */
export interface Ballot {
  readonly key: string
  readonly readings: readonly Reading[]
  readonly votes: readonly Vote[]
}

/** The votes of one voice, ready to be judged. */
export interface Group {
  readonly ballots: readonly Ballot[]
  /** Articles whose votes the ballots are. */
  readonly resolved: number
  /** Articles that speak, but of whom a fact is missing. */
  readonly unresolved: number
  /** Articles whose words nobody grouped. */
  readonly free: number
  readonly hasFree: boolean
}

/** Whether an assumption is rejected, by a decision or to see what would follow. */
export type IsRejected = (claim: Id, assumption: Pick<Proposal, 'kind' | 'to'>) => boolean

/** A row while it is judged: its grounds, and the pairs that were already looked at. */
export interface Bench extends Grounds {
  readonly bridges: (a: Reading, b: Reading) => Bridges
  readonly isRejected: IsRejected
  readonly hasDecisions: boolean
}

function nameOf({ standing, assumption }: Reading): string {
  return assumption ? `${standing.key} > ${assumption.kind} ${assumption.to}` : standing.key
}

/** `make`, remembered by a name. */
function remember<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name)
  if (found !== undefined) return found
  const made = make()
  known.set(name, made)
  return made
}

/** A bench on which no pair of alike readings is looked at twice. */
export function makeBench(grounds: Grounds, hasDecisions: boolean): Bench {
  const alone = new Map<string, readonly Proposal[]>()
  const seen = new Map<string, Map<string, Bridges>>()
  const aloneOf = (reading: Reading) => remember(alone, nameOf(reading), () => proposeAlone(reading, grounds))
  const bridges = (a: Reading, b: Reading): Bridges => {
    const row = remember(seen, nameOf(a), () => new Map<string, Bridges>())
    return remember(row, nameOf(b), () => proposeBridges(a, b, grounds, aloneOf))
  }
  const isRejected: IsRejected = (claim, assumption) =>
    outcomeOf(grounds.context.decisions(claim), assumption) === 'rejected'
  return { ...grounds, bridges, isRejected, hasDecisions }
}

/** The re-readings of `a` that a pair leaves open: not rejected for it nor, where they are mutual, for `b`. */
export function openProposals(a: Reading, b: Reading, bench: Bench): readonly Proposal[] {
  const { ofA, ofB } = bench.bridges(a, b)
  return ofA.filter(
    p =>
      !bench.isRejected(a.standing.claim.id, p) &&
      !(
        p.isMutual &&
        ofB.some(q => q.kind === p.kind && q.isMutual && bench.isRejected(b.standing.claim.id, q))
      ),
  )
}

/** Votes as ballots, in the order of their keys, so that no order of articles shows. */
export function countVotes(votes: readonly Vote[]): readonly Ballot[] {
  const byKey = new Map<string, Vote[]>()
  for (const vote of votes) {
    const alike = byKey.get(vote.key)
    if (alike) alike.push(vote)
    else byKey.set(vote.key, [vote])
  }
  return [...byKey.keys()].sort().map(key => {
    const alike = byKey.get(key) as [Vote, ...Vote[]]
    return { key, readings: alike[0].readings, votes: alike }
  })
}

function acceptedReading(reading: Reading, others: readonly Reading[], bench: Bench): Reading {
  const decisions = bench.context.decisions(reading.standing.claim.id)
  if (!decisions.some(d => d.outcome === 'accepted')) return reading
  const proposals = others
    .filter(other => pair(reading, other, bench) === null)
    .flatMap(other => bench.bridges(reading, other).ofA)
  const accepted = mergeProposals(proposals).find(
    p => outcomeOf(decisions, p) === 'accepted' && !bench.isRejected(reading.standing.claim.id, p),
  )
  return accepted?.reading ?? reading
}

/** Ballots after the accepted assumptions. */
export interface Settled {
  readonly ballots: readonly Ballot[]
  /** Claims that left the row. */
  readonly left: readonly Id[]
  /** The readings in force of articles whose claims, re-read, no longer meet: they have no vote, and still relate. */
  readonly apart: readonly Reading[]
}

/**
 * Ballots after the accepted assumptions: re-read claims carry their new reading, those that left the row are gone, and
 * an article whose claims no longer meet has no vote. `left` are the claims that left.
 */
export function settle(ballots: readonly Ballot[], bench: Bench): Settled {
  if (!bench.hasDecisions) return { ballots, left: [], apart: [] }
  const left: Id[] = []
  const apart: Reading[] = []
  const settled = ballots.flatMap(ballot => {
    const others = ballots.filter(other => other !== ballot).flatMap(other => other.readings)
    const read = ballot.readings.map(r => acceptedReading(r, others, bench))
    left.push(...read.filter(r => r.hasLeft).map(r => r.standing.claim.id))
    const readings = read.filter(r => !r.hasLeft)
    if (readings.length > 0 && standTogether(readings, bench)) return [{ ...ballot, readings }]
    apart.push(...readings)
    return []
  })
  return { ballots: settled, left, apart }
}

/** Whether all say the same: one value of one moment, or the same value at each of several moments. */
function allEqual(ballots: readonly Ballot[], bench: Bench): boolean {
  if (new Set(ballots.map(ballot => timelineKey(ballot.readings, bench))).size === 1) return true
  const keys = new Set(ballots.map(ballot => commonSense(ballot.readings, bench)?.key))
  if (keys.size !== 1 || keys.has(undefined)) return false
  const readings = ballots.flatMap(ballot => ballot.readings)
  return readings.every((a, i) => readings.slice(i + 1).every(b => pair(a, b, bench) !== APART))
}

/** The verdict on ballots already settled (semantics §7). */
export function judge(group: Group, bench: Bench): Verdict {
  const { resolved } = group
  const speaking = resolved + group.free + group.unresolved
  if (speaking === 0) return 'none'
  if (speaking === 1) return 'single'
  if (group.hasFree) return 'unassessed'
  if (resolved < 2) return 'unresolved'
  const readings = group.ballots.flatMap(ballot => ballot.readings)
  if (standTogether(readings, bench)) return allEqual(group.ballots, bench) ? 'agree' : 'compatible'
  return reconcile(group.ballots, bench) ? 'reconcilable' : 'conflict'
}

/** Every reading still open to a settled reading: itself first, then its assumptions, merged over all it fails to meet. */
export function openReadings(reading: Reading, others: readonly Reading[], bench: Bench): readonly Reading[] {
  const proposals = others
    .filter(other => pair(reading, other, bench) === null)
    .flatMap(other => openProposals(reading, other, bench))
  return [reading, ...mergeProposals(proposals).map(p => p.reading)]
}

/** The open readings of each ballot of a set that does not stand together. */
function openChoices(ballots: readonly Ballot[], bench: Bench): readonly (readonly (readonly Reading[])[])[] {
  const all = ballots.flatMap(ballot => ballot.readings)
  return ballots.map(ballot => ballot.readings.map(reading => openReadings(reading, all, bench)))
}

/** Whether the open readings of two claims, as settled first, bring them together. None reconciles a denial (semantics §4). */
function isBridged(a: readonly Reading[], b: readonly Reading[], bench: Bench): boolean {
  const hasDenial = [...a, ...b].some(reading => reading.sense.denied.length > 0)
  const [x, y] = hasDenial ? [a.slice(0, 1), b.slice(0, 1)] : [a, b]
  return x.some(p => y.some(q => pair(p, q, bench) !== null))
}

/** Up to `limit` pairs of ballots that no open reading brings together. Taking other ballots away opens none. */
export function hardPairs(
  ballots: readonly Ballot[],
  bench: Bench,
  limit: number,
  choices = openChoices(ballots, bench),
): readonly (readonly [Ballot, Ballot])[] {
  const found: (readonly [Ballot, Ballot])[] = []
  for (const [i, a] of ballots.entries())
    for (const [j, b] of ballots.entries()) {
      if (found.length >= limit) return found
      const isHard = j > i && choices[i]?.some(x => choices[j]?.some(y => !isBridged(x, y, bench)))
      if (isHard) found.push([a, b])
    }
  return found
}

/** A search this long has left what a person could follow; the row then counts as a conflict. */
const SEARCH_LIMIT = 50_000

/** Up to so many assumptions at once, the fewest are looked for first, and not for long. */
const FEW = 3
const SHORT_LIMIT = 2_000

/**
 * One choice of open readings, one a claim, under which all are true together, with the fewest assumptions where a few
 * suffice; null where there is none.
 */
export function reconcile(ballots: readonly Ballot[], bench: Bench): readonly Reading[] | null {
  const byBallot = openChoices(ballots, bench)
  if (hardPairs(ballots, bench, 1, byBallot).length > 0) return null
  const choices = byBallot.flat().sort((a, b) => a.length - b.length)
  for (let most = 1; most <= FEW; most += 1) {
    const found = choose(choices, most, SHORT_LIMIT, bench)
    if (found) return found
  }
  return choose(choices, choices.length, SEARCH_LIMIT, bench)
}

/** One reading of each, at most `most` of them assumed, that stand together; sought for at most `limit` steps. */
function choose(
  choices: readonly (readonly Reading[])[],
  most: number,
  limit: number,
  bench: Bench,
): readonly Reading[] | null {
  let steps = 0
  const search = (chosen: readonly Reading[], left: number): readonly Reading[] | null => {
    const next = choices[chosen.length]
    if (!next) return standTogether(chosen, bench) ? chosen : null
    for (const [i, reading] of next.entries()) {
      steps += 1
      if (steps > limit || (i > 0 && left === 0)) return null
      if (!chosen.every(other => pair(other, reading, bench) !== null)) continue
      const found = search([...chosen, reading], i > 0 ? left - 1 : left)
      if (found) return found
    }
    return null
  }
  return search([], most)
}
