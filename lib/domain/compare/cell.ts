import type { Article, Id } from '../dossier'
import type { Cell, CellState } from './comparison'
import type { Standing } from './standing'
import type { Vote } from './vote'

function wasReadFor(article: Article, question: Id): boolean {
  return article.readFor === 'all' || (article.readFor?.includes(question) ?? false)
}

const NOT_APPLICABLE: Cell = { state: 'not-applicable', claims: [] }
const SILENT: Cell = { state: 'silent', claims: [] }
const NOT_REVIEWED: Cell = { state: 'not-reviewed', claims: [] }

/** The cell of an article that has no claim on a row (semantics §6). */
function emptyCell(article: Article, event: Id, question: Id): Cell {
  if (!article.events.includes(event)) return NOT_APPLICABLE
  return wasReadFor(article, question) ? SILENT : NOT_REVIEWED
}

function positionState(positions: readonly Standing[]): CellState | null {
  if (positions.length === 0) return null
  const own = positions.filter(s => s.holder === null)
  if (own.length === 0) return 'reports'
  if (own.some(s => s.denies)) return 'denies'
  return own.some(s => (s.claim.stance ?? 'asserts') === 'asserts') ? 'asserts' : 'none'
}

/**
 * The cells of articles that have no claim, for every row of a dossier. Where no article was read for some questions only,
 * they are the same on every row of an event, and are made once.
 */
export function makeEmptyCells(articles: readonly Article[]): (event: Id, question: Id) => Record<Id, Cell> {
  const isSame = articles.every(
    ({ readFor }) => readFor === undefined || readFor === 'all' || readFor.length === 0,
  )
  const make = (event: Id, question: Id) =>
    Object.fromEntries(articles.map(article => [article.id, emptyCell(article, event, question)]))
  const known = new Map<Id, Record<Id, Cell>>()
  return (event, question) => {
    if (!isSame) return make(event, question)
    const cells = known.get(event) ?? make(event, question)
    known.set(event, cells)
    return { ...cells }
  }
}

/** The one state of a cell that has claims: the first that applies in the order of semantics §6. */
export function cellState(standings: readonly Standing[], votes: readonly Vote[]): CellState {
  if (votes.some(vote => vote.state === 'withheld')) return 'self-contradicts'
  if (votes.some(vote => vote.varies)) return 'self-varies'
  const position = positionState(standings.filter(s => s.takesPosition))
  return position ?? (standings.some(s => s.claim.stance === 'unknown') ? 'unknown' : 'declined')
}
