import type { Anchor, Claim } from '../dossier'
import type { ClaimItem } from '../item'
import type { Value } from '../values/value'

/** A claim that a rule, a model or a file offers; it has no key and no status yet. */
export type OfferedClaim = Omit<ClaimItem, 'id' | 'article' | 'status'>

/** What a key of a value means where it is left out (interchange §1). */
const unsaid: Readonly<Record<string, unknown>> = {
  closed: false,
  qualifier: 'exact',
  anchor: 'unstated',
  group: null,
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(
    ([key, of]) => of !== undefined && !(key in unsaid && unsaid[key] === of),
  )
  return Object.fromEntries(
    said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, plainPart(key, of)]),
  )
}

function plainPart(key: string, of: unknown): unknown {
  return key === 'members' && Array.isArray(of) ? [...new Set(of)].sort() : plain(of)
}

/** A text that two values share if and only if they say the same: defaults, order of keys and of members aside. */
export function valueText(value: Value): string {
  return JSON.stringify(plain(value))
}

const position = ({ stance, polarity }: Pick<Claim, 'stance' | 'polarity'>) =>
  `${stance ?? 'asserts'} ${polarity ?? 'affirms'}`

/** What a claim without a position holds only stands for its question, so it tells nothing apart. */
function saysTheSame(a: OfferedClaim, b: OfferedClaim): boolean {
  if (a.question !== b.question || position(a) !== position(b)) return false
  return (a.stance ?? 'asserts') !== 'asserts' || valueText(a.value) === valueText(b.value)
}

function overlap(a: readonly Anchor[], b: readonly Anchor[]): boolean {
  return a.some(x => b.some(y => x.start < y.end && y.start < x.end))
}

/** Whether two claims of one article are the same: the same answer to the same question from overlapping words. */
export function isSameClaim(a: OfferedClaim, b: OfferedClaim): boolean {
  return saysTheSame(a, b) && overlap(a.anchors, b.anchors)
}

/** What becomes of offered claims beside those that an article has. */
export interface Sorted<T extends OfferedClaim> {
  readonly fresh: readonly T[]
  /** Offered before, or made by a person. */
  readonly known: readonly T[]
  /** Rejected before: a rejection is remembered and not offered again. */
  readonly rejected: readonly T[]
}

/**
 * Tells new offers for one article from those it has (`there`, whatever their status): the same answer to the same
 * question from overlapping words is the same claim, also twice within the offers. Quadratic in their number.
 */
export function sortOffers<T extends OfferedClaim>(
  there: readonly ClaimItem[],
  offers: readonly T[],
): Sorted<T> {
  const sorted: { fresh: T[]; known: T[]; rejected: T[] } = { fresh: [], known: [], rejected: [] }
  for (const offer of offers) {
    const isSame = (other: OfferedClaim) => isSameClaim(other, offer)
    const before = there.find(isSame)
    if (before) sorted[before.status === 'rejected' ? 'rejected' : 'known'].push(offer)
    else if (sorted.fresh.some(isSame)) sorted.known.push(offer)
    else sorted.fresh.push(offer)
  }
  return sorted
}
