import type { Row } from '@/lib/domain/compare/comparison'
import type { Claim, Id, Locale } from '@/lib/domain/dossier'
import { diffWords } from '@/lib/domain/text/diff-words'
import type { Span } from '@/lib/domain/text/segment'
import { campsByClaim, claimsOf } from './arrange'
import type { Lookup } from './lookup'

// Below this share of common words the word marks would be noise: a short answer is then marked whole, a long one not.
const ENOUGH_SHARED = 0.25
const SHORT = 60
// The closest wording is sought among this many of the others.
const MOST_COMPARED = 12

/**
 * The words of each claim's quotation that differ from the closest wording of another answer, in offsets of its
 * article. Compared are claims of other camps, or of other articles where one camp holds all of them; never claims in
 * different languages, and none where all say the same.
 */
export function differences(row: Row<unknown>, look: Lookup): Map<Id, Span[]> {
  if (row.verdict === 'agree' || row.verdict === 'single') return new Map()
  const camps = campsByClaim(row)
  const claims = claimsOf([...camps.keys()], look)
  const isRival = (a: Claim, b: Claim) => {
    const [left, right] = [camps.get(a.id) ?? [], camps.get(b.id) ?? []]
    if (row.camps.length === 1) return a.article !== b.article
    return !left.some(camp => right.includes(camp)) && sameHolder(row, left, right)
  }
  return new Map(
    claims.map(claim => [
      claim.id,
      marks(
        claim,
        claims.filter(other => isRival(claim, other)),
        look,
      ),
    ]),
  )
}

function sameHolder(row: Row<unknown>, a: readonly number[], b: readonly number[]): boolean {
  const holder = (camps: readonly number[]) => row.camps[camps[0] ?? -1]?.holder
  return row.flags.partyDispute || holder(a) === holder(b)
}

function marks(claim: Claim, rivals: readonly Claim[], look: Lookup): Span[] {
  const language = languageOf(claim, look)
  const comparable = rivals.filter(rival => languageOf(rival, look) === language).slice(0, MOST_COMPARED)
  const own = spoken(claim)
  const diffs = comparable.map(rival => diffWords(own, spoken(rival), language))
  const best = diffs.toSorted((a, b) => b.shared - a.shared)[0]
  if (!best) return []
  if (best.shared >= ENOUGH_SHARED) return best.a.flatMap(span => toArticle(claim, span))
  return own.length <= SHORT ? claim.anchors.map(({ start, end }) => ({ start, end })) : []
}

const languageOf = (claim: Claim, look: Lookup): Locale => look.articles.get(claim.article)?.language ?? 'ar'

// Anchors stand on lines of their own, so that no word of one runs into the next.
const JOINT = '\n'
const spoken = (claim: Claim) => claim.anchors.map(({ exact }) => exact).join(JOINT)

/** A span of the joined anchors as spans of the article. */
function toArticle(claim: Claim, span: Span): Span[] {
  let before = 0
  return claim.anchors.flatMap(anchor => {
    const shift = anchor.start - before
    const [from, to] = [before, before + anchor.exact.length]
    before = to + JOINT.length
    const [start, end] = [Math.max(span.start, from), Math.min(span.end, to)]
    return end > start ? [{ start: start + shift, end: end + shift }] : []
  })
}
