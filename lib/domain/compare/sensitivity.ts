import type { Claim, Id } from '../dossier'
import { type Provenance, rootsOf } from '../provenance/roots'
import type { Proposal } from './assumptions/proposal'
import type { Bench, IsRejected } from './ballots'
import type { Sensitivity, Verdict } from './comparison'
import { castVotes, type Tally, tally, verdictOf } from './tally'

/** An assumption as the row lists it. */
export interface Listed extends Pick<Proposal, 'kind' | 'to'> {
  readonly claim: Id
  readonly isRejected: boolean
}

/** The tally without some claims: only the articles they belong to are counted anew. */
function without(base: Tally, removed: ReadonlySet<Id>, articles: ReadonlySet<Id>, bench: Bench): Tally {
  const kept = base.votes.filter(vote => !articles.has(vote.article))
  const recast = [...articles].flatMap(article => {
    const standings = (base.standings.get(article) ?? []).filter(s => !removed.has(s.claim.id))
    return castVotes(article, standings, bench)
  })
  return tally([...kept, ...recast], base.standings, bench)
}

/** How many alike votes there are; a third one more or less never matters to a verdict. */
function alike(base: Tally): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { holder, key } of base.votes) {
    const name = `${holder ?? ''} ${key}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

const MANY = 3

/**
 * What alone would change the verdict: each claim and each root (which takes its claims along) removed, each assumption
 * rejected (semantics §7). In the order of ids.
 */
export function sensitivityOf(
  base: Tally,
  verdict: Verdict,
  listed: readonly Listed[],
  provenance: Provenance,
  bench: Bench,
): readonly Sensitivity[] {
  const claims = [...base.standings.values()]
    .flat()
    .filter(s => s.takesPosition)
    .map(s => s.claim)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const counts = alike(base)
  const votesOf = new Map<Id, number>()
  for (const { article } of base.votes) votesOf.set(article, (votesOf.get(article) ?? 0) + 1)
  const isOneOfMany = (article: Id) => {
    const standings = base.standings.get(article) ?? []
    const [vote] = votesOf.get(article) === 1 ? base.voteOf(article) : []
    return (
      standings.length === 1 &&
      vote?.state === 'resolved' &&
      (counts.get(`${vote.holder ?? ''} ${vote.key}`) ?? 0) >= MANY
    )
  }
  const verdictWithout = (removed: readonly Claim[]): Verdict => {
    const articles = new Set(removed.map(c => c.article))
    const [article] = articles
    if (articles.size === 1 && article !== undefined && isOneOfMany(article)) return verdict
    return verdictOf(without(base, new Set(removed.map(c => c.id)), articles, bench))
  }
  const found: Sensitivity[] = []
  const note = (remove: Sensitivity['remove'], then: Verdict) => {
    if (then !== verdict) found.push({ remove, verdict: then })
  }
  for (const claim of claims) note({ claim: claim.id }, verdictWithout([claim]))
  for (const [root, of] of byRoot(claims, provenance)) note({ root }, verdictWithout(of))
  for (const { claim, kind, to, isRejected } of listed)
    if (!isRejected)
      note({ assumption: { claim, kind, to } }, verdictRejecting(base, { claim, kind, to }, bench))
  return found
}

function byRoot(
  claims: readonly Claim[],
  provenance: Provenance,
): readonly (readonly [Id, readonly Claim[]])[] {
  const of = new Map<Id, Claim[]>()
  for (const claim of claims)
    for (const root of rootsOf(claim, provenance)) {
      const known = of.get(root)
      if (known) known.push(claim)
      else of.set(root, [claim])
    }
  return [...of].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The verdict if one assumption were rejected: its claim is then unlike all others. */
function verdictRejecting(
  base: Tally,
  { claim, kind, to }: Omit<Listed, 'isRejected'>,
  bench: Bench,
): Verdict {
  const isRejected: IsRejected = (id, assumption) =>
    (id === claim && assumption.kind === kind && assumption.to === to) || bench.isRejected(id, assumption)
  const votes = base.votes.map(vote =>
    vote.readings.some(r => r.standing.claim.id === claim) ? { ...vote, key: `${vote.key} !` } : vote,
  )
  const other = { ...bench, isRejected }
  return verdictOf(tally(votes, base.standings, other))
}
