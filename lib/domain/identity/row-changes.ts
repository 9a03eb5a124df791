import type { Comparison, Row } from '../compare/comparison'
import type { Id } from '../dossier'
import { stableText } from '../stable-text'

/** One row before and after a change; null where it was not there, or is there no more. */
export interface RowChange<S> {
  readonly event: Id
  readonly question: Id
  readonly before: Row<S> | null
  readonly after: Row<S> | null
  /** What became of it. `camps`: its verdict stays, who says what does not; `cells`: no more than which articles it asks. */
  readonly kind: 'appears' | 'vanishes' | 'verdict' | 'camps' | 'cells'
}

const nameOf = ({ event, question }: { readonly event: Id; readonly question: Id }) => `${event} ${question}`

/**
 * The rows that differ between two comparisons of a dossier, whatever differs in them (verdict, camps, roots, cells), in the
 * order of the second; those that are gone come last, in the order of the first.
 */
export function rowChanges<S>(
  before: Comparison<S>['rows'],
  after: Comparison<S>['rows'],
): readonly RowChange<S>[] {
  const was = new Map(before.map(row => [nameOf(row), row]))
  const is = new Set(after.map(nameOf))
  const changed = after.flatMap((row): RowChange<S>[] => {
    const old = was.get(nameOf(row)) ?? null
    if (old !== null && stableText(old) === stableText(row)) return []
    return [{ event: row.event, question: row.question, before: old, after: row, kind: kindOf(old, row) }]
  })
  const gone = before.flatMap((row): RowChange<S>[] =>
    is.has(nameOf(row))
      ? []
      : [{ event: row.event, question: row.question, before: row, after: null, kind: 'vanishes' }],
  )
  return [...changed, ...gone]
}

function kindOf<S>(was: Row<S> | null, is: Row<S>): RowChange<S>['kind'] {
  if (was === null) return 'appears'
  if (was.verdict !== is.verdict) return 'verdict'
  return stableText(was.camps) === stableText(is.camps) ? 'cells' : 'camps'
}
