import type { Claim, Id } from '../dossier'
import type { Message } from '../message'
import { mergeProposals } from './assumptions/merge'
import { boundsText, type Proposal } from './assumptions/proposal'
import { decisionsOn } from './assumptions/propose'
import { type Ballot, type Bench, openProposals } from './ballots'
import type { Assumption } from './comparison'
import { pair } from './pairing'
import { assumptionSentence } from './sentence'
import type { Reading } from './standing'
import type { Tally } from './tally'

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
  const outcomes = decisionsOn(bench.context.decisions(claim.id), proposal).map(d => d.outcome)
  if (outcomes.includes('rejected') || !open.has(nameOf(proposal))) return 'rejected'
  return outcomes.includes('accepted') ? 'accepted' : 'proposed'
}

/**
 * Every assumption of a row, whatever became of it: by claim id, then in the order of its kinds (semantics §5). Votes that
 * are withheld and figures that were superseded propose nothing.
 */
export function listAssumptions(base: Tally, bench: Bench): readonly Assumption<Message>[] {
  const found = new Map<string, Assumption<Message>>()
  for (const { written, ballots } of base.groups) {
    const claimsOf = claimsByKey(written)
    for (const set of bench.hasDecisions ? [written, ballots] : [written])
      for (const { reading, proposals, open } of offersAmong(set, bench))
        for (const claim of claimsOf.get(reading.standing.key) ?? [])
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
  const claims = new Map<string, Claim[]>()
  const seen = new Set<Id>()
  for (const { votes } of ballots)
    for (const { readings } of votes)
      for (const { standing } of readings) {
        if (seen.has(standing.claim.id)) continue
        seen.add(standing.claim.id)
        claims.set(standing.key, [...(claims.get(standing.key) ?? []), standing.claim])
      }
  return claims
}
