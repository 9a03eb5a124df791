import type { Flags } from '../compare/comparison'
import type { Claim, Id, JudgedClaim, ReconcileDecision } from '../dossier'
import { digestChange } from './claim-text'
import { type DecidedRow, type RowKey, rowName } from './queue'

/** What a row with a decision on other claims tells its readers: who approved what, and what they see of it. */
export interface ApprovalNotice {
  /** The decision that the claims of the row no longer answer to. */
  readonly decision: ReconcileDecision
  /**
   * Where a value or quote was edited since. `kept`: shown is what was approved. `edited`: shown is what was edited, because
   * what was approved could not be found, or fits the dossier no more.
   */
  readonly tainted: 'kept' | 'edited' | null
  /** The decision judged other claims than those shown. */
  readonly stale: boolean
}

/**
 * The notices of compared rows, by `rowName`; rows without a flag have none. `decided` is of the claims that are shown, so
 * where they are those that were approved, nothing about their words has changed.
 */
export function approvalNotices(
  rows: readonly (RowKey & { readonly flags: Pick<Flags, 'tainted' | 'stale'> })[],
  decided: ReadonlyMap<string, DecidedRow>,
): ReadonlyMap<string, ApprovalNotice> {
  const notices = rows.flatMap((row): [string, ApprovalNotice][] => {
    const name = rowName(row)
    const found = decided.get(name)
    const { tainted, stale } = row.flags
    if (!found || !(tainted || stale)) return []
    const shown = found.changes.includes('tainted') ? 'edited' : 'kept'
    return [[name, { decision: found.decision, tainted: tainted ? shown : null, stale }]]
  })
  return new Map(notices)
}

/** A row whose words were edited after its decision, and the claims that were. */
export interface EditedRow {
  readonly name: string
  readonly edited: readonly { readonly claim: Claim; readonly judged: JudgedClaim }[]
}

/** The rows of which a value or quote was edited after approval; claims that left their row are not among the edited. */
export function editedRows(
  decided: ReadonlyMap<string, DecidedRow>,
  claims: readonly Claim[],
  digestOf: (claim: Claim) => string,
): readonly EditedRow[] {
  const byId = new Map<Id, Claim>(claims.map(claim => [claim.id, claim]))
  return [...decided].flatMap(([name, { decision, changes }]) => {
    if (!changes.includes('tainted')) return []
    const edited = decision.judged.flatMap(judged => {
      const claim = byId.get(judged.claim)
      const isHere = claim !== undefined && rowName(claim) === name
      return isHere && digestChange(judged.digest, digestOf(claim)) === 'words' ? [{ claim, judged }] : []
    })
    return [{ name, edited }]
  })
}
