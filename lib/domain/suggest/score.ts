import type { Claim } from '../dossier'
import type { ValueType } from '../values/value'
import { isSameClaim, type OfferedClaim } from './fresh-claims'

/** How offered claims fare beside those that people confirmed. */
export interface Score {
  /** Claims that people confirmed, of the types that count. */
  readonly labelled: number
  /** Of those, how many were offered. */
  readonly found: number
  /** Offered claims, of the types that count. */
  readonly offered: number
  /** Of those, how many people confirmed. */
  readonly right: number
  /** found / labelled, 0 to 1; null where nothing is labelled. */
  readonly recall: number | null
  /** right / offered, 0 to 1; null where nothing is offered. A lower bound: people may have left out what is true. */
  readonly precision: number | null
}

/** Free words and titles of roles are nobody's to match. */
const uncounted: ReadonlySet<ValueType> = new Set<ValueType>(['text', 'role'])

/** A count back that is read from the event says the same as one whose anchor is unstated (semantics §3.2). */
const literal = <T extends OfferedClaim>(claim: T): T => {
  const { value } = claim
  return value.type === 'since' && 'amount' in value && value.anchor === 'event'
    ? { ...claim, value: { ...value, anchor: 'unstated' } }
    : claim
}

/** Whether an offer is what a person said: the same question and position, an equal value, an overlapping quote. */
export const isRight = (labelled: Claim, offer: OfferedClaim): boolean =>
  isSameClaim(literal(labelled), literal(offer))

const isCounted = ({ value }: OfferedClaim) => !uncounted.has(value.type)

/** An article with what people said of it, and what was offered for it. */
export interface ScoredArticle {
  readonly labelled: readonly Claim[]
  readonly offers: readonly OfferedClaim[]
}

/**
 * Counts over articles what was offered with the same question, an equal value and an overlapping quote. What is confirmed
 * counts as labelled, and nothing else. Quadratic in the claims of an article.
 */
export function scoreOffers(articles: readonly ScoredArticle[]): Score {
  let [labelled, found, offered, right] = [0, 0, 0, 0]
  for (const article of articles) {
    const wanted = article.labelled.filter(
      one => (one.status ?? 'confirmed') === 'confirmed' && isCounted(one),
    )
    const offers = article.offers.filter(isCounted)
    labelled += wanted.length
    offered += offers.length
    found += wanted.filter(one => offers.some(offer => isRight(one, offer))).length
    right += offers.filter(offer => wanted.some(one => isRight(one, offer))).length
  }
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return { labelled, found, offered, right, recall: share(found, labelled), precision: share(right, offered) }
}
