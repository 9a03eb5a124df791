import type { Claim } from '../dossier'
import type { Message } from '../message'
import { mergeProposals } from './assumptions/merge'
import { boundsText, type Proposal } from './assumptions/proposal'
import { outcomeOf } from './assumptions/propose'
import { type Ballot, type Bench, openProposals } from './ballots'
import type { Assumption } from './comparison'
import { pair } from './pairing'
import { assumptionSentence } from './sentence'
import type { Reading } from './standing'
import { groupBy, type Tally } from './tally'

interface Offered {
  readonly reading: Reading
  readonly proposals: readonly Proposal[]
  /** Those not rejected for every claim they would bridge to. */
  readonly open: ReadonlySet<string>
}

function nameOf({ kind, to }: Pick<Proposal, 'kind' | 'to'>): string {
  return `${kind} ${to}`
}

/** What is offered to each distinct reading of some ballots, over all the others it fails to meet. */
function offersAmong(ballots: readonly Ballot[], bench: Bench): readonly Offered[] {
  const all = ballots.flatMap(ballot => ballot.readings)
  return all.flatMap(reading => {
    const failing = all.filter(other => pair(reading, other, bench) === null)
    const proposals = mergeProposals(failing.flatMap(other => bench.bridges(reading, other).ofA))
    const open = new Set(failing.flatMap(other => openProposals(reading, other, bench)).map(nameOf))
    return proposals.length > 0 ? [{ reading, proposals, open }] : []
  })
}

function statusOf(claim: Claim, proposal: Proposal, open: ReadonlySet<string>, bench: Bench) {
  const outcome = outcomeOf(bench.context.decisions(claim.id), proposal)
  return outcome ?? (open.has(nameOf(proposal)) ? 'proposed' : 'rejected')
}

/**
 * Every assumption of a row, whatever became of it: by claim id, then in the order of its kinds (semantics §5). Votes that
 * are withheld and figures that were superseded propose nothing.
 */
export function listAssumptions(base: Tally, bench: Bench): readonly Assumption<Message>[] {
  const found = new Map<string, Assumption<Message>>()
  for (const { written, ballots } of base.groups) {
    const offers = (bench.hasDecisions ? [written, ballots] : [written]).flatMap(set =>
      offersAmong(set, bench),
    )
    if (offers.length === 0) continue
    const claimsOf = claimsByKey(written)
    for (const { reading, proposals, open } of offers)
      for (const claim of claimsOf.get(reading.standing.key) as readonly Claim[])
        for (const proposal of proposals) {
          const name = `${claim.id} ${nameOf(proposal)}`
          if (found.has(name)) continue
          found.set(name, {
            claim: claim.id,
            kind: proposal.kind,
            to: proposal.to,
            status: statusOf(claim, proposal, open, bench),
            bounds: boundsText(proposal.bounds),
            sentence: assumptionSentence(proposal, claim, bench.context),
          })
        }
  }
  return [...found.values()].sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0))
}

function claimsByKey(ballots: readonly Ballot[]): ReadonlyMap<string, readonly Claim[]> {
  const standings = ballots.flatMap(({ votes }) => votes.flatMap(vote => vote.readings.map(r => r.standing)))
  const byKey = groupBy(standings, standing => standing.key)
  return new Map([...byKey].map(([key, of]) => [key, [...new Set(of.map(standing => standing.claim))]]))
}
