import type { Verdict } from '../compare/comparison'
import type { Claim, ReconcileDecision } from '../dossier'

export type ReconcileOutcome = ReconcileDecision['outcome']

/** Why a row waits for a person, in the order in which a queue shows them. */
export const needs = [
  'conflict',
  'reconcilable',
  'self-contradicted',
  'coding-disputed',
  'tainted',
  'stale',
] as const
export type Need = (typeof needs)[number]

/** Of a compared row, what its needs follow from. */
export interface JudgedRow {
  readonly verdict: Verdict
  readonly flags: { readonly selfContradicted: readonly string[]; readonly codingDisputed: boolean }
}

/**
 * What a decision over the same claims settles. To have accepted an assumption or split the question settles nothing by
 * itself: where the row still disagrees after it, somebody still has to say why. Where coders differ, a settlement of their
 * codings takes the flag away, and nothing that is said of the row does.
 */
const settles: Readonly<Record<ReconcileOutcome, ReadonlySet<Need>>> = {
  accepted: new Set(),
  conflict: new Set<Need>(['conflict', 'reconcilable']),
  'article-errs': new Set<Need>(['conflict', 'reconcilable', 'self-contradicted']),
  split: new Set(),
  recoded: new Set<Need>(['self-contradicted']),
}

/** What the comparison itself leaves to a person, before any decision is held against it. */
export function openNeeds({ verdict, flags }: JudgedRow): readonly Need[] {
  const found: readonly (readonly [Need, boolean])[] = [
    ['conflict', verdict === 'conflict'],
    ['reconcilable', verdict === 'reconcilable'],
    ['self-contradicted', flags.selfContradicted.length > 0],
    ['coding-disputed', flags.codingDisputed],
  ]
  return found.flatMap(([need, isThere]) => (isThere ? [need] : []))
}

/** What stays of the needs after a decision that judged the same claims. */
export function unsettled(
  open: readonly Need[],
  decision: Pick<ReconcileDecision, 'outcome'>,
): readonly Need[] {
  return open.filter(need => !settles[decision.outcome].has(need))
}

/**
 * The outcomes that a person may declare on a row; to accept an assumption is offered beside each assumption. Where two
 * coders differ, nobody can say that the outlets do (semantics §7), and a single claim cannot be divided.
 */
export function outcomesFor(
  row: JudgedRow,
  claims: number,
): readonly Exclude<ReconcileOutcome, 'accepted'>[] {
  const { verdict, flags } = row
  const disagrees = verdict === 'conflict' || verdict === 'reconcilable'
  const found: readonly (readonly [Exclude<ReconcileOutcome, 'accepted'>, boolean])[] = [
    ['conflict', disagrees && !flags.codingDisputed],
    ['article-errs', disagrees || flags.selfContradicted.length > 0],
    ['split', claims > 1],
    ['recoded', true],
  ]
  return found.flatMap(([outcome, isOffered]) => (isOffered ? [outcome] : []))
}

/**
 * Whether a decision can be said once more of the row as it is today. What was accepted has to be accepted still, an article
 * that errs has to say something; what was divided stays divided, however many claims are left.
 */
export function standsStill(
  { outcome, article }: Pick<ReconcileDecision, 'outcome' | 'article'>,
  row: JudgedRow & { readonly assumptions: readonly { readonly status: string }[] },
  claims: readonly Pick<Claim, 'article'>[],
): boolean {
  if (outcome === 'split') return true
  if (outcome === 'accepted') return row.assumptions.some(({ status }) => status === 'accepted')
  if (outcome === 'article-errs' && !claims.some(one => one.article === article)) return false
  return outcomesFor(row, claims.length).includes(outcome)
}
