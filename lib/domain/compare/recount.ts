import type { Id } from '../dossier'
import { type Ballot, type Bench, hardPairs, judge, openReadings, reconcile, settle } from './ballots'
import type { Verdict } from './comparison'
import type { Reading } from './standing'
import { firstVerdict, type JudgedGroup, type Tally } from './tally'
import { standTogether, type Vote } from './vote'

/** Votes taken out of a row, and those that their articles then cast instead. */
export interface Change {
  readonly gone: readonly Vote[]
  readonly cast: readonly Vote[]
}

/** One voice of a row, arranged so that a change is judged from what differs. */
interface Voice {
  readonly group: JudgedGroup
  readonly counts: ReadonlyMap<string, number>
  /** Answers that nothing reconciles: while some of both are left, the voice is in conflict. */
  readonly hard: readonly (readonly [string, string])[]
  /** The readings under which the voice agrees, where it does so under assumptions. */
  readonly chosen: ReadonlyMap<string, Reading>
  readonly known: Map<string, Verdict>
}

/** This many irreconcilable pairs show a conflict that hardly any change ends. */
const ENOUGH = 12

function arrange(group: JudgedGroup, bench: Bench): Voice {
  const { ballots, written, verdict } = group
  const isConflict = verdict === 'conflict' && !bench.hasDecisions
  const isOpen = verdict === 'reconcilable' && !bench.hasDecisions
  const chosen = isOpen ? (reconcile(ballots, bench) as readonly Reading[]) : []
  return {
    group,
    counts: new Map(written.map(({ key, votes }) => [key, votes.length])),
    hard: isConflict ? hardPairs(ballots, bench, ENOUGH).map(([a, b]) => [a.key, b.key] as const) : [],
    chosen: new Map(chosen.map(reading => [reading.standing.key, reading])),
    known: new Map(),
  }
}

/** What is left of a voice after a change. */
interface Rest {
  readonly ballots: readonly Ballot[]
  readonly countOf: (key: string) => number
  readonly isSameSet: boolean
  /** An answer came in that was not there: it may bridge what nothing else did. */
  readonly isNew: boolean
  readonly unresolved: number
  readonly free: number
  readonly hasFree: boolean
}

function countState(votes: readonly Vote[], state: Vote['state']): number {
  return votes.filter(vote => vote.state === state).length
}

function restOf({ group, counts }: Voice, { gone, cast }: Change): Rest {
  const change = new Map<string, number>()
  const add = (votes: readonly Vote[], by: 1 | -1) => {
    for (const { key, state } of votes) if (state === 'resolved') change.set(key, (change.get(key) ?? 0) + by)
  }
  add(gone, -1)
  add(cast, 1)
  const countOf = (key: string) => (counts.get(key) ?? 0) + (change.get(key) ?? 0)
  const added = new Map(
    cast.filter(({ key, state }) => state === 'resolved' && !counts.has(key)).map(vote => [vote.key, vote]),
  )
  const isSameSet = added.size === 0 && [...change.keys()].every(key => countOf(key) > 0)
  const out = new Set(gone)
  /** A ballot speaks through a vote that is still there: what is rejected for one claim is not for those alike. */
  const present = (ballot: Ballot): Ballot => {
    if (!out.has(ballot.votes[0] as Vote)) return ballot
    const vote = ballot.votes.find(v => !out.has(v)) ?? cast.find(v => v.key === ballot.key)
    return { ...ballot, readings: (vote as Vote).readings }
  }
  const kept = group.written.filter(({ key }) => countOf(key) > 0).map(present)
  const fresh = [...added].map(([key, vote]) => ({ key, readings: vote.readings, votes: [vote] }))
  const free = (votes: readonly Vote[]) =>
    votes.filter(vote => vote.hasFree && vote.state !== 'withheld').length
  return {
    ballots: fresh.length === 0 ? kept : [...kept, ...fresh].sort((a, b) => (a.key < b.key ? -1 : 1)),
    countOf,
    isSameSet,
    isNew: added.size > 0,
    unresolved: group.unresolved - countState(gone, 'unresolved') + countState(cast, 'unresolved'),
    free: group.free - countState(gone, 'free') + countState(cast, 'free'),
    hasFree: free(group.votes) - free(gone) + free(cast) > 0,
  }
}

/** Whether the readings that reconciled a voice still reconcile what is left of it. */
function stillReconciles(rest: Rest, { chosen }: Voice, bench: Bench): boolean {
  const all = rest.ballots.flatMap(ballot => ballot.readings)
  const again = all.map(reading => {
    const assumption = chosen.get(reading.standing.key)?.assumption
    if (!assumption) return reading
    return openReadings(reading, all, bench).find(
      open => open.assumption?.kind === assumption.kind && open.assumption.to === assumption.to,
    )
  })
  return !standTogether(all, bench) && again.every(r => r !== undefined) && standTogether(again, bench)
}

function judgeRest(rest: Rest, voice: Voice, bench: Bench): Verdict {
  const { group, hard } = voice
  if (!rest.isNew && hard.some(([a, b]) => rest.countOf(a) > 0 && rest.countOf(b) > 0)) return 'conflict'
  const { ballots } = settle(rest.ballots, bench)
  const resolved = ballots.reduce((sum, { key }) => sum + rest.countOf(key), 0)
  const canStill = voice.chosen.size > 0 && resolved > 1 && !rest.hasFree
  if (canStill && stillReconciles(rest, voice, bench)) return 'reconcilable'
  const isUnmoved =
    rest.isSameSet &&
    resolved > 1 &&
    group.resolved > 1 &&
    rest.hasFree === group.hasFree &&
    !bench.hasDecisions
  return isUnmoved && !voice.chosen.size ? group.verdict : judge({ ...rest, ballots, resolved }, bench)
}

/** The verdict of a row after a change, on the bench it was judged on or on another; each distinct rest is judged once. */
export type Recount = (change: Change, bench?: Bench, name?: string) => Verdict

/** Prepares a judged row for changes. */
export function makeRecount({ groups }: Tally, bench: Bench): Recount {
  const voices = groups.map(group => arrange(group, bench))
  return ({ gone, cast }, other = bench, name = '') => {
    const verdicts = voices.map(voice => {
      const isOf = ({ holder }: { readonly holder: Id | null }) => holder === voice.group.holder
      const change = { gone: gone.filter(isOf), cast: cast.filter(isOf) }
      if (change.gone.length === 0 && change.cast.length === 0) return voice.group.verdict
      const rest = restOf(voice, change)
      const counts = rest.ballots.map(({ key }) => `${key}×${Math.min(2, rest.countOf(key))}`)
      const speaking = [Math.min(2, rest.unresolved), Math.min(2, rest.free), rest.hasFree]
      const key = [name, ...speaking, ...counts].join('\n')
      const known = voice.known.get(key)
      if (known !== undefined) return known
      const verdict = judgeRest(rest, voice, other)
      voice.known.set(key, verdict)
      return verdict
    })
    return firstVerdict(verdicts)
  }
}
