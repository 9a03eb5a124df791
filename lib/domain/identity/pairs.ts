import type { Decision, Id, JoinDecision } from '../dossier'
import type { DossierItems } from '../registry/references'
import { byCodePoint } from '../registry/search'
import { entityPairs } from './entity-pairs'
import { eventPairs } from './event-pairs'
import { outletPairs } from './outlet-pairs'
import { questionPairs } from './question-pairs'
import { sideText } from './side'
import { type JoinKind, joinKinds, type Pair, type Ranked } from './speaks'

/** Hashes what an item says of itself, as decisions keep it. */
export type Digest = (text: string) => string

/** A text for two items, whichever is named first: ids hold no space. */
export function pairName(of: JoinKind, a: Id, b: Id): string {
  return `${of} ${[a, b].sort(byCodePoint).join(' ')}`
}

/** The latest decision on each pair; of those of one instant, the later in the list. */
export function joinsByPair(decisions: readonly Decision[]): ReadonlyMap<string, JoinDecision> {
  const found = new Map<string, JoinDecision>()
  for (const decision of decisions) {
    if (decision.kind !== 'join') continue
    const name = pairName(decision.of, decision.from, decision.to)
    const other = found.get(name)
    if (!other || Date.parse(other.at) <= Date.parse(decision.at)) found.set(name, decision)
  }
  return found
}

/** The digests of two items as they stand; null where one is not there. */
export function judgedNow(
  { of, from, to }: { readonly of: JoinKind; readonly from: Id; readonly to: Id },
  items: DossierItems,
  digest: Digest,
): NonNullable<JoinDecision['judged']> | null {
  const [one, other] = [from, to].map(key => items[of].find(({ content }) => content.id === key))
  if (!one || !other) return null
  return { from: digest(sideText(of, one.content)), to: digest(sideText(of, other.content)) }
}

/**
 * Whether a decision still keeps its pair from being suggested. That they are two, or that nobody knows, holds until one of
 * them changes; without digests (in a file) it holds. That one is part of the other holds whatever becomes of them.
 */
export function holds(decision: JoinDecision, items: DossierItems, digest: Digest): boolean {
  const { outcome, judged } = decision
  if (judged == null || outcome === 'same' || outcome === 'part-of') return true
  const now = judgedNow(decision, items, digest)
  return now !== null && now.from === judged.from && now.to === judged.to
}

/** A pair that waits for a person. */
export interface SuggestedPair extends Pair {
  /** What was decided before one of the two changed; null where nobody decided. */
  readonly decision: JoinDecision | null
}

const finders: { readonly [K in JoinKind]: (items: DossierItems) => readonly Ranked[] } = {
  entity: entityPairs,
  event: eventPairs,
  question: questionPairs,
  outlet: outletPairs,
}

/**
 * All that may be one and that nobody decided on, kind by kind, the likeliest first, then as the dossier has them. Time is
 * quadratic in the items of a kind.
 */
export function suggestedPairs(items: DossierItems, digest: Digest): readonly SuggestedPair[] {
  const decided = joinsByPair(items.decision.map(({ content }) => content))
  return joinKinds.flatMap(of =>
    finders[of](items)
      .toSorted((x, y) => x.rank - y.rank)
      .flatMap(({ rank: _rank, ...pair }) => {
        const decision = decided.get(pairName(of, pair.a, pair.b)) ?? null
        return decision !== null && holds(decision, items, digest) ? [] : [{ ...pair, decision }]
      }),
  )
}
