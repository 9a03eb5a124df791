import type { Id } from '../dossier'
import { type Ballot, type Bench, countVotes, type Group, judge, settle } from './ballots'
import type { Verdict } from './comparison'
import type { Reading, Standing } from './standing'
import { castVote, type Vote } from './vote'

/** The votes of one voice, counted and judged. */
export interface JudgedGroup extends Group {
  readonly holder: Id | null
  readonly votes: readonly Vote[]
  /** Before accepted assumptions were applied. */
  readonly written: readonly Ballot[]
  /** The readings in force of articles whose claims, re-read, no longer meet. */
  readonly apart: readonly Reading[]
  readonly verdict: Verdict
}

/** A row counted: every vote, by voice. */
export interface Tally {
  readonly votes: readonly Vote[]
  readonly votesOf: ReadonlyMap<Id, readonly Vote[]>
  readonly standings: ReadonlyMap<Id, readonly Standing[]>
  readonly groups: readonly JudgedGroup[]
  /** Claims that an accepted assumption takes out of the row. */
  readonly left: ReadonlySet<Id>
}

/** Things by what they share, in the order in which they first came. */
export function groupBy<T, K>(things: readonly T[], shared: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = shared(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}

/** The votes of one article, one a voice that takes a position. */
export function castVotes(article: Id, standings: readonly Standing[], bench: Bench): readonly Vote[] {
  const [only] = standings
  if (standings.length === 1 && only?.takesPosition) return [castVote(article, only.holder, standings, bench)]
  const positions = standings.filter(standing => standing.takesPosition)
  return [...groupBy(positions, standing => standing.holder)].map(([holder, of]) =>
    castVote(article, holder, of, bench),
  )
}

function judgeGroup(holder: Id | null, votes: readonly Vote[], bench: Bench, left: Set<Id>): JudgedGroup {
  const of = (state: Vote['state']) => votes.filter(vote => vote.state === state)
  const written = countVotes(of('resolved'))
  const settled = settle(written, bench)
  for (const id of settled.left) left.add(id)
  const group: Group = {
    ballots: settled.ballots,
    resolved: settled.ballots.reduce((sum, ballot) => sum + ballot.votes.length, 0),
    unresolved: of('unresolved').length,
    free: of('free').length,
    hasFree: votes.some(vote => vote.hasFree && vote.state !== 'withheld'),
  }
  return { ...group, holder, votes, written, apart: settled.apart, verdict: judge(group, bench) }
}

/** Counts and judges votes, voice by voice: the articles' own first, then holders by id (semantics §7). */
export function tally(
  votes: readonly Vote[],
  standings: ReadonlyMap<Id, readonly Standing[]>,
  bench: Bench,
): Tally {
  const byHolder = groupBy(votes, vote => vote.holder)
  const holders = [...byHolder.keys()].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  const left = new Set<Id>()
  const groups = holders.map(holder => judgeGroup(holder, byHolder.get(holder) as Vote[], bench, left))
  const votesOf = groupBy(votes, vote => vote.article)
  return { votes, votesOf, standings, groups, left }
}

/** Where voices differ in verdict, a row takes the first of these (semantics §7). */
const precedence: readonly Verdict[] = [
  'conflict',
  'reconcilable',
  'unassessed',
  'unresolved',
  'compatible',
  'agree',
  'single',
  'none',
]

/** The verdict of a row whose voices were judged so. */
export function firstVerdict(verdicts: readonly Verdict[]): Verdict {
  return precedence.find(verdict => verdicts.includes(verdict)) ?? 'none'
}

export function verdictOf({ groups }: Tally): Verdict {
  return firstVerdict(groups.map(group => group.verdict))
}
