import type { Claim, Id } from '../dossier'
import type { Bench, IsRejected } from './ballots'
import type { Assumption, Sensitivity, Verdict } from './comparison'
import { makeRecount, type Recount } from './recount'
import type { Standing } from './standing'
import { castVotes, type Tally } from './tally'
import type { Vote } from './vote'

type Listed = Pick<Assumption<unknown>, 'claim' | 'kind' | 'to' | 'status'>

function votesOf(article: Id, base: Tally): readonly Vote[] {
  return base.votesOf.get(article) as readonly Vote[]
}

/** The verdict without an article's only claim, which is the same for all that are alike. */
function verdictWithoutOne(vote: Vote, recount: Recount, known: Map<string, Verdict>): Verdict {
  const name = `${vote.holder ?? ''} ${vote.state} ${vote.key}`
  const found = known.get(name) ?? recount({ gone: [vote], cast: [] })
  known.set(name, found)
  return found
}

/** The verdict without some claims: their articles cast their votes anew. */
function verdictWithoutSome(removed: readonly Claim[], base: Tally, recount: Recount, bench: Bench): Verdict {
  const articles = [...new Set(removed.map(claim => claim.article))]
  const ids = new Set(removed.map(claim => claim.id))
  const cast = articles.flatMap(article => {
    const standings = (base.standings.get(article) as readonly Standing[]).filter(s => !ids.has(s.claim.id))
    return castVotes(article, standings, bench)
  })
  return recount({ gone: articles.flatMap(article => votesOf(article, base)), cast })
}

/** The claims behind each root, in the order of the roots' ids. */
function byRoot(standings: readonly Standing[]): readonly (readonly [Id, readonly Claim[]])[] {
  const of = new Map<Id, Claim[]>()
  for (const { claim, roots } of standings)
    for (const root of roots) {
      const behind = of.get(root)
      if (behind) behind.push(claim)
      else of.set(root, [claim])
    }
  return [...of].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The verdict if one assumption were rejected: its claim is then unlike all others. */
function verdictRejecting(listed: Listed, vote: Vote, recount: Recount, bench: Bench): Verdict {
  const { claim, kind, to } = listed
  const isRejected: IsRejected = (id, assumption) =>
    (id === claim && assumption.kind === kind && assumption.to === to) || bench.isRejected(id, assumption)
  const unlike = { ...vote, key: `${vote.key} !` }
  const at = vote.readings.findIndex(r => r.standing.claim.id === claim)
  return recount({ gone: [vote], cast: [unlike] }, { ...bench, isRejected }, `${kind} ${to} ${at}`)
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
  bench: Bench,
): readonly Sensitivity[] {
  const recount = makeRecount(base, bench)
  const positions = [...base.standings.values()]
    .flat()
    .filter(s => s.takesPosition)
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
  const found: Sensitivity[] = []
  const note = (remove: Sensitivity['remove'], then: Verdict) => {
    if (then !== verdict) found.push({ remove, verdict: then })
  }
  const known = new Map<string, Verdict>()
  const verdictWithout = (removed: readonly Claim[]) => {
    const article = (removed[0] as Claim).article
    const [vote] = votesOf(article, base)
    const isOnly = removed.length === 1 && base.standings.get(article)?.length === 1
    return isOnly && vote
      ? verdictWithoutOne(vote, recount, known)
      : verdictWithoutSome(removed, base, recount, bench)
  }
  for (const { claim } of positions) note({ claim: claim.id }, verdictWithout([claim]))
  for (const [root, of] of byRoot(positions)) note({ root }, verdictWithout(of))
  const open = listed.filter(a => canMatter(a, verdict))
  const votes = open.length > 0 ? voteByClaim(base) : new Map<Id, Vote>()
  for (const one of open)
    note(
      { assumption: { claim: one.claim, kind: one.kind, to: one.to } },
      verdictRejecting(one, votes.get(one.claim) as Vote, recount, bench),
    )
  return found
}

function voteByClaim({ votes }: Tally): ReadonlyMap<Id, Vote> {
  return new Map(votes.flatMap(vote => vote.readings.map(r => [r.standing.claim.id, vote] as const)))
}
