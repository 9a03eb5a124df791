import type { Claim, Decision, Id, ReconcileDecision } from '../dossier'
import { digestChange } from './claim-text'
import { type JudgedRow, type Need, needs, openNeeds, unsettled } from './outcomes'

/** Which row: one question about one event. */
export interface RowKey {
  readonly event: Id
  readonly question: Id
}

/** A row of the comparison as the queue knows it. */
export interface QueueRow extends RowKey {
  /** Its place among all rows of the comparison, from 0. */
  readonly place: number
  /** Why it waits for a person, in the order of `needs`; empty: it does not. */
  readonly needs: readonly Need[]
  /** The latest decision on the row; of those of one instant, the later in the list. */
  readonly decision: ReconcileDecision | null
}

export interface QueueInput {
  /** The rows of the comparison, in its order. */
  readonly rows: readonly (RowKey & JudgedRow)[]
  readonly claims: readonly Claim[]
  readonly decisions: readonly Decision[]
  /** The digest of a claim as decisions keep it. */
  readonly digestOf: (claim: Claim) => string
}

/** A text for a row: ids hold no space. */
export const rowName = ({ event, question }: RowKey): string => `${event} ${question}`

/** The confirmed claims of a dossier by row. */
function claimsByRow(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const claim of claims) {
    if ((claim.status ?? 'confirmed') !== 'confirmed') continue
    const list = found.get(rowName(claim))
    if (list) list.push(claim)
    else found.set(rowName(claim), [claim])
  }
  return found
}

/** The latest decision of each row. */
function latestByRow(decisions: readonly Decision[]): ReadonlyMap<string, ReconcileDecision> {
  const found = new Map<string, ReconcileDecision>()
  for (const decision of decisions) {
    if (decision.kind !== 'reconcile') continue
    const name = rowName(decision)
    const other = found.get(name)
    // Instants may be written with any offset, so they are compared as instants.
    if (!other || Date.parse(other.at) <= Date.parse(decision.at)) found.set(name, decision)
  }
  return found
}

/** What became of the claims that a decision judged: the same claims leave nothing to be said. */
export function changesSince(
  decision: Pick<ReconcileDecision, 'judged'>,
  claims: readonly Claim[],
  digestOf: (claim: Claim) => string,
): readonly Need[] {
  const today = new Map(claims.map(claim => [claim.id, digestOf(claim)]))
  const changes = decision.judged.map(({ claim, digest }) => {
    const now = today.get(claim)
    return now === undefined ? 'gone' : digestChange(digest, now)
  })
  const isTainted = changes.includes('words')
  const judged = new Set(decision.judged.map(({ claim }) => claim))
  const hasOthers = changes.includes('gone') || judged.size !== claims.length
  const isStale = hasOthers || changes.includes('setting')
  return [...(isTainted ? (['tainted'] as const) : []), ...(isStale ? (['stale'] as const) : [])]
}

/** The latest decision on a row, with what became of its claims since. */
export interface DecidedRow {
  readonly decision: ReconcileDecision
  /** `tainted`, `stale`, both or neither. */
  readonly changes: readonly Need[]
}

/** Every row on which somebody decided, by its name. */
export function decidedRows({
  claims,
  decisions,
  digestOf,
}: Omit<QueueInput, 'rows'>): ReadonlyMap<string, DecidedRow> {
  const byRow = claimsByRow(claims)
  const decided = [...latestByRow(decisions)].map(([name, decision]): [string, DecidedRow] => [
    name,
    { decision, changes: changesSince(decision, byRow.get(name) ?? [], digestOf) },
  ])
  return new Map(decided)
}

/**
 * Every row with why it waits for a person. A decision over the same claims takes a row out of the queue, as far as its
 * outcome settles what was open; one whose claims are others today, or say something else, settles nothing, and the row is
 * back with that reason too.
 */
export function queueRows({ rows, ...judged }: QueueInput): readonly QueueRow[] {
  const decided = decidedRows(judged)
  return rows.map((row, place) => {
    const { event, question } = row
    const open = openNeeds(row)
    const found = decided.get(rowName(row))
    if (!found) return { event, question, place, needs: open, decision: null }
    const { decision, changes } = found
    const left = changes.length > 0 ? [...open, ...changes] : unsettled(open, decision)
    return { event, question, place, needs: left, decision }
  })
}

/** The rows that wait: by the first of their needs, then in the order of the comparison. */
export function waiting<T extends Pick<QueueRow, 'needs' | 'place'>>(rows: readonly T[]): readonly T[] {
  const rank = (row: T) => needs.findIndex(need => row.needs.includes(need))
  return rows.filter(row => row.needs.length > 0).sort((a, b) => rank(a) - rank(b) || a.place - b.place)
}

/** How many rows wait for each reason; a row with two reasons counts under both. */
export function countNeeds(rows: readonly Pick<QueueRow, 'needs'>[]): Readonly<Record<Need, number>> {
  const count = (need: Need) => rows.filter(row => row.needs.includes(need)).length
  return {
    conflict: count('conflict'),
    reconcilable: count('reconcilable'),
    'self-contradicted': count('self-contradicted'),
    'coding-disputed': count('coding-disputed'),
    tainted: count('tainted'),
    stale: count('stale'),
  }
}

/**
 * Where one goes from a row within a list of rows: to its neighbours there; from a row that the list no longer holds, to
 * the one before and after its place in the comparison.
 */
export function neighbours<T extends Pick<QueueRow, 'event' | 'question' | 'place'>>(
  list: readonly T[],
  row: Pick<QueueRow, 'event' | 'question' | 'place'>,
): { readonly previous: T | null; readonly next: T | null } {
  const at = list.findIndex(one => rowName(one) === rowName(row))
  if (at >= 0) return { previous: list[at - 1] ?? null, next: list[at + 1] ?? null }
  const inOrder = list.toSorted((a, b) => a.place - b.place)
  return {
    previous: inOrder.findLast(({ place }) => place < row.place) ?? null,
    next: inOrder.find(({ place }) => place > row.place) ?? inOrder[0] ?? null,
  }
}
