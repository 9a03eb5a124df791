import type { AssumptionDecision, DerivationDecision, JoinDecision, ReconcileDecision } from './dossier'

const decided = { reason: 'both say so', by: 'Hala', at: '2026-11-22T10:00:00Z' }

/** A decision of each kind, for tests of what all of them go through. */
export const onAssumption: AssumptionDecision = {
  id: 'd-assumption',
  kind: 'assumption',
  claim: 'c1',
  assumption: { kind: 'other-event', to: 'event' },
  outcome: 'accepted',
  ...decided,
}

export const onRow: ReconcileDecision = {
  id: 'd-row',
  kind: 'reconcile',
  event: 'event',
  question: 'question',
  outcome: 'article-errs',
  article: 'a',
  fault: 'translation',
  into: ['question'],
  judged: [{ claim: 'c1', digest: '5f' }],
  ...decided,
}

export const onJoin: JoinDecision = {
  id: 'd-join',
  kind: 'join',
  of: 'entity',
  from: 'muscat',
  to: 'oman',
  outcome: 'part-of',
  ...decided,
}

export const onOrigin: DerivationDecision = {
  id: 'd-origin',
  kind: 'derivation',
  article: 'a',
  source: 'agency',
  outcome: 'rejected',
  ...decided,
}
