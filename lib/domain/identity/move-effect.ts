import { compare } from '../compare/compare'
import type { Dossier } from '../dossier'
import type { Message } from '../message'
import type { Outcome } from '../registry/merge'
import type { DossierItems } from '../registry/references'
import { laid } from './lay'
import { type Move, moveClaims } from './move-claims'
import { type RowChange, rowChanges } from './row-changes'

/** What moving claims would do: what is written, and what becomes of the comparison by it; or why it cannot be. */
export interface MoveEffect {
  readonly outcome: Outcome
  readonly rows: readonly RowChange<Message>[]
}

/** The comparison of the dossier as it stands held against that of the dossier as it would be. `items` are the dossier's. */
export function moveEffect(move: Move, dossier: Dossier, items: DossierItems): MoveEffect {
  const outcome = moveClaims(move, items)
  if (!outcome.ok) return { outcome, rows: [] }
  const after = laid(items, outcome.changes)
  const moved: Dossier = {
    ...dossier,
    articles: after.article.map(({ content }) => content),
    claims: after.claim.map(({ content }) => content),
  }
  return { outcome, rows: rowChanges(compare(dossier).rows, compare(moved).rows) }
}
