import { campsByClaim, claimsOf, quiet, takesPosition } from '@/components/row/arrange'
import type { Lookup } from '@/components/row/lookup'
import { verdictOrder } from '@/components/ui/bar'
import type { CellState, Row, Sentence, Verdict } from '@/lib/domain/compare/comparison'
import type { Claim, Id } from '@/lib/domain/dossier'

/** What another article says on the question of a mark. */
export interface Other {
  readonly article: Id
  readonly claims: readonly Claim[]
  /** Its camps among the row's. */
  readonly camps: readonly number[]
  readonly contradictsItself: boolean
}

/** A marked claim of the article in hand, numbered in the order of the text. */
export interface Mark {
  readonly claim: Claim
  readonly number: number
  readonly row: Row<Sentence>
  readonly isDisagreement: boolean
}

/** Every confirmed claim of the article that stands on a row, in the order of the text's numerals. */
export function marksOf(article: Id, rows: readonly Row<Sentence>[], look: Lookup): Mark[] {
  const found = rows.flatMap(row =>
    claimsOf(row.cells[article]?.claims ?? [], look).map(claim => ({
      claim,
      row,
      isDisagreement: disagrees(row, article),
    })),
  )
  found.sort((a, b) => numeralAt(a.claim) - numeralAt(b.claim) || (a.claim.id < b.claim.id ? -1 : 1))
  return found.map((mark, index) => ({ ...mark, number: index + 1 }))
}

/** Numerals stand after the words, so of two nested marks the inner one is counted first. */
function numeralAt({ anchors }: Claim): number {
  return anchors.toSorted((a, b) => a.start - b.start || b.end - a.end)[0]?.end ?? 0
}

/** Rows where outlets do not meet as written, and those where this article does not meet itself. */
function disagrees(row: Row<unknown>, article: Id): boolean {
  const state = row.cells[article]?.state
  return row.verdict === 'conflict' || row.verdict === 'reconcilable' || state === 'self-contradicts'
}

/** What the others say, those of other camps first; and who says nothing, by what that means. */
export function others(
  row: Row<unknown>,
  article: Id,
  look: Lookup,
): { speaking: Other[]; quiet: { state: CellState; articles: Id[] }[] } {
  const camps = campsByClaim(row)
  const own = new Set(row.cells[article]?.claims.flatMap(claim => camps.get(claim) ?? []))
  const speaking = Object.entries(row.cells).flatMap(([other, cell]) => {
    const claims = claimsOf(cell.claims, look).filter(takesPosition)
    if (other === article || claims.length === 0) return []
    const at = [...new Set(claims.flatMap(claim => camps.get(claim.id) ?? []))].sort((a, b) => a - b)
    return [{ article: other, claims, camps: at, contradictsItself: cell.state === 'self-contradicts' }]
  })
  const rank = (other: Other) => (other.camps.some(camp => own.has(camp)) ? 1 : 0)
  speaking.sort((a, b) => rank(a) - rank(b) || (a.camps[0] ?? 99) - (b.camps[0] ?? 99))
  const without = (['unknown', 'declined'] as const)
    .map(state => ({ state, articles: articlesIn(row, state, article) }))
    .filter(({ articles }) => articles.length > 0)
  return { speaking, quiet: [...without, ...quiet(row)] }
}

const articlesIn = (row: Row<unknown>, state: CellState, but: Id) =>
  Object.entries(row.cells).flatMap(([article, cell]) =>
    cell.state === state && article !== but ? [article] : [],
  )

/** The verdict a stretch under several marks is drawn in: the one a reader most needs to see. */
export function gravest(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdictOrder.find(verdict => verdicts.includes(verdict))
}
