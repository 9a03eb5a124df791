import { type RevisionRow, readRevisions } from '@/lib/db/histories'
import type { Decision, Entity, Id, JoinDecision } from '@/lib/domain/dossier'
import type { ItemContent } from '@/lib/domain/item'

/** What a decision said at some time. */
export interface Said {
  readonly content: Decision
  /** The audit entry of the act at the desk that had it say so; null where a file brought it, or it is older than the desk. */
  readonly entry: number | null
}

/** The act at the desk that made a revision; null where a file brought it. */
export const actOf = ({ entry, act }: RevisionRow): number | null => (act === 'dossier:import' ? null : entry)

/** An item's history since it was last made, the oldest first. */
export function sinceMade(rows: readonly RevisionRow[]): readonly RevisionRow[] {
  const gone = rows.findIndex(({ content }) => content === null)
  return rows.slice(0, gone < 0 ? rows.length : gone).reverse()
}

/** All that a standing decision said, the oldest first: it may have said something else before. */
export async function sayingsOf(dossierId: string, decision: Id): Promise<readonly Said[]> {
  const rows = sinceMade(await readRevisions(dossierId, { kind: 'decision', key: decision }))
  return rows.map(row => ({ content: row.content as Decision, entry: actOf(row) }))
}

/** What an item said last before an act, of its history, newest first; null where it was not there. */
export function saidBefore(rows: readonly RevisionRow[], act: number): ItemContent | null {
  return rows.find(({ entry }) => entry === null || entry < act)?.content ?? null
}

/**
 * Of decisions that one entity is part of another, those that found it so: they made nothing, and nothing goes with them. What
 * a file says of its decisions is taken as what they made.
 */
export async function foundSo(dossierId: string, joins: readonly JoinDecision[]): Promise<ReadonlySet<Id>> {
  const found = new Set<Id>()
  for (const join of joins) {
    const { id, of, from, to, outcome } = join
    if (of !== 'entity' || outcome !== 'part-of') continue
    const sayings = await sayingsOf(dossierId, id)
    const other = sayings.findLastIndex(({ content }) => !saysTheSame(content, join))
    const act = sayings[other + 1]?.entry ?? null
    if (act === null) continue
    const entity = saidBefore(await readRevisions(dossierId, { kind: 'entity', key: from }), act)
    if ((entity as Entity | null)?.partOf === to) found.add(id)
  }
  return found
}

const saysTheSame = (one: Decision, { from, to, outcome }: JoinDecision): boolean =>
  one.kind === 'join' && one.from === from && one.to === to && one.outcome === outcome
