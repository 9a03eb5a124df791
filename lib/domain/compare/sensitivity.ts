import type { Claim, Id } from '../dossier'
import { type Bench, hardPairs, type IsRejected } from './ballots'
import type { Assumption, Sensitivity, Verdict } from './comparison'
import type { Context } from './context'
import type { Standing } from './standing'
import { castVotes, type Tally, tally, verdictOf } from './tally'
import type { Vote } from './vote'

type Listed = Pick<Assumption<unknown>, 'claim' | 'kind' | 'to' | 'status'>

/** A row's votes, arranged so that most removals are seen to change nothing without judging anew. */
interface Arranged {
  readonly base: Tally
  readonly verdict: Verdict
  /** How many votes are alike, and how many resolved ones a voice has. */
  readonly alike: ReadonlyMap<string, number>
  readonly resolved: ReadonlyMap<string, number>
  /** Alike votes that nothing reconciles: while some of both are left, the row is in conflict. */
  readonly hard: readonly (readonly [string, string])[]
}

/** Votes that a verdict would not tell apart. */
function classOf(holder: Id | null, key: string): string {
  return `${holder ?? ''} ${key}`
}

function countBy<T>(items: readonly T[], name: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(name(item), (counts.get(name(item)) ?? 0) + 1)
  return counts
}

/** This many irreconcilable pairs show a conflict that hardly any removal ends. */
const ENOUGH = 12

function arrange(base: Tally, verdict: Verdict, bench: Bench): Arranged {
  const resolved = base.votes.filter(vote => vote.state === 'resolved')
  const isHardToMove = verdict === 'conflict' && !bench.hasDecisions
  const hard = base.groups
    .filter(group => isHardToMove && group.verdict === 'conflict')
    .flatMap(({ ballots, holder }) =>
      hardPairs(ballots, bench, ENOUGH).map(
        ([a, b]) => [classOf(holder, a.key), classOf(holder, b.key)] as const,
      ),
    )
  return {
    base,
    verdict,
    alike: countBy(resolved, vote => classOf(vote.holder, vote.key)),
    resolved: countBy(resolved, vote => vote.holder ?? ''),
    hard,
  }
}

/**
 * Whether taking articles' only claims away leaves the verdict as it is, seen from the counts alone: every answer that was
 * there is still there, or an irreconcilable pair is. An article that has other claims may come to say something new.
 */
function isUnmoved(articles: ReadonlySet<Id>, { base, alike, resolved, hard }: Arranged): boolean {
  if ([...articles].some(article => base.standings.get(article)?.length !== 1)) return false
  const gone = [...articles].flatMap(article => base.votesOf.get(article) as readonly Vote[])
  const goneAlike = countBy(gone, vote => classOf(vote.holder, vote.key))
  const left = (name: string) => (alike.get(name) as number) - (goneAlike.get(name) ?? 0)
  if (hard.some(([a, b]) => left(a) > 0 && left(b) > 0)) return true
  const areResolved = gone.every(({ state }) => state === 'resolved')
  const goneOf = countBy(gone, vote => vote.holder ?? '')
  return (
    areResolved &&
    [...goneAlike.keys()].every(name => left(name) > 0) &&
    [...goneOf].every(([holder, n]) => (resolved.get(holder) as number) - n >= 2)
  )
}

/** `isUnmoved` for one article with one claim, whose answer is the same for all that are alike. */
function isOneOfMany(article: Id, { base, alike, resolved }: Arranged): boolean {
  const [vote] = base.votesOf.get(article) as readonly [Vote, ...Vote[]]
  if (vote.state !== 'resolved' || base.standings.get(article)?.length !== 1) return false
  const same = alike.get(classOf(vote.holder, vote.key)) as number
  return same > 1 && (resolved.get(vote.holder ?? '') as number) > 2
}

function verdictWithout(removed: readonly Claim[], arranged: Arranged, bench: Bench): Verdict {
  const [only] = removed
  if (removed.length === 1 && only && isOneOfMany(only.article, arranged)) return arranged.verdict
  const articles = new Set(removed.map(claim => claim.article))
  if (isUnmoved(articles, arranged)) return arranged.verdict
  const { base } = arranged
  const ids = new Set(removed.map(claim => claim.id))
  const kept = base.votes.filter(vote => !articles.has(vote.article))
  const recast = [...articles].flatMap(article => {
    const standings = (base.standings.get(article) as readonly Standing[]).filter(s => !ids.has(s.claim.id))
    return castVotes(article, standings, bench)
  })
  return verdictOf(tally([...kept, ...recast], base.standings, bench))
}

function byRoot(claims: readonly Claim[], context: Context): readonly (readonly [Id, readonly Claim[]])[] {
  const of = new Map<Id, Claim[]>()
  for (const claim of claims)
    for (const root of context.rootsOf(claim)) {
      const known = of.get(root)
      if (known) known.push(claim)
      else of.set(root, [claim])
    }
  return [...of].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The verdict if one assumption were rejected: its claim is then unlike all others. */
function verdictRejecting({ claim, kind, to }: Listed, base: Tally, bench: Bench): Verdict {
  const isRejected: IsRejected = (id, assumption) =>
    (id === claim && assumption.kind === kind && assumption.to === to) || bench.isRejected(id, assumption)
  const votes = base.votes.map(vote =>
    vote.readings.some(r => r.standing.claim.id === claim) ? { ...vote, key: `${vote.key} !` } : vote,
  )
  return verdictOf(tally(votes, base.standings, { ...bench, isRejected }))
}

/** An open assumption holds a row up only where the row is reconcilable; an accepted one may anywhere. */
function canMatter({ status }: Listed, verdict: Verdict): boolean {
  return status === 'accepted' || (status === 'proposed' && verdict === 'reconcilable')
}

/**
 * What alone would change the verdict: each claim and each root (which takes its claims along) removed, each assumption
 * rejected (semantics §7). In the order of ids.
 */
export function sensitivityOf(
  base: Tally,
  verdict: Verdict,
  listed: readonly Listed[],
  context: Context,
  bench: Bench,
): readonly Sensitivity[] {
  const arranged = arrange(base, verdict, bench)
  const claims = [...base.standings.values()]
    .flat()
    .filter(s => s.takesPosition)
    .map(s => s.claim)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const found: Sensitivity[] = []
  const note = (remove: Sensitivity['remove'], then: Verdict) => {
    if (then !== verdict) found.push({ remove, verdict: then })
  }
  for (const claim of claims) note({ claim: claim.id }, verdictWithout([claim], arranged, bench))
  for (const [root, of] of byRoot(claims, context)) note({ root }, verdictWithout(of, arranged, bench))
  for (const one of listed.filter(a => canMatter(a, verdict)))
    note({ assumption: { claim: one.claim, kind: one.kind, to: one.to } }, verdictRejecting(one, base, bench))
  return found
}
