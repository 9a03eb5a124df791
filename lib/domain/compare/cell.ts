import type { Article, Claim, Id } from '../dossier'
import type { CellState } from './comparison'
import type { Standing } from './standing'
import type { Vote } from './vote'

function wasReadFor(article: Article, question: Id): boolean {
  return article.readFor === 'all' || (article.readFor?.includes(question) ?? false)
}

/** Whether an article has a cell on an event's rows without having a claim there (semantics §6). */
export function isAbout(article: Article, event: Id): boolean {
  return article.events.includes(event)
}

function positionState(positions: readonly Standing[]): CellState | null {
  if (positions.length === 0) return null
  const own = positions.filter(s => s.holder === null)
  if (own.length === 0) return 'reports'
  if (own.some(s => s.denies)) return 'denies'
  return own.some(s => (s.claim.stance ?? 'asserts') === 'asserts') ? 'asserts' : 'none'
}

/** The one state of a cell: the first that applies in the order of semantics §6. */
export function cellState(
  article: Article,
  question: Id,
  standings: readonly Standing[],
  votes: readonly Vote[],
): CellState {
  if (votes.some(vote => vote.state === 'withheld')) return 'self-contradicts'
  if (votes.some(vote => vote.varies)) return 'self-varies'
  const position = positionState(standings.filter(s => s.takesPosition))
  if (position) return position
  const says = (stance: Claim['stance']) => standings.some(s => s.claim.stance === stance)
  if (says('unknown')) return 'unknown'
  if (says('declined')) return 'declined'
  return wasReadFor(article, question) ? 'silent' : 'not-reviewed'
}
