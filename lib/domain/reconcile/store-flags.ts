import type { Flags } from '../compare/comparison'
import type { DecidedRow, RowKey } from './queue'
import { rowName } from './queue'

/** The flags that a comparison cannot find in the claims, because the store knows them (interchange §2). */
type StoreFlag = 'codingDisputed' | 'tainted' | 'stale'

/** For each such flag, the rows that carry it, as `rowName` names them. */
export type StoreFlags = Readonly<Record<StoreFlag, ReadonlySet<string>>>

/**
 * The flags that follow from what was decided (semantics §7). `tainted`: the value or quote of a claim was edited after the
 * decision on its row. `stale`: the decision judged other claims than today's. A row may carry both. Which rows coders
 * differ on is not known from decisions, so it is handed in.
 */
export function storeFlagsOf(
  decided: ReadonlyMap<string, DecidedRow>,
  codingDisputed: ReadonlySet<string> = new Set(),
): StoreFlags {
  const having = (change: 'tainted' | 'stale') =>
    new Set([...decided].flatMap(([name, { changes }]) => (changes.includes(change) ? [name] : [])))
  return { codingDisputed, tainted: having('tainted'), stale: having('stale') }
}

/** Compared rows with what the store knows of them. Nothing else about a row depends on it. */
export function withStoreFlags<R extends RowKey & { readonly flags: Flags }>(
  rows: readonly R[],
  { codingDisputed, tainted, stale }: StoreFlags,
): readonly R[] {
  return rows.map(row => {
    const name = rowName(row)
    const known = {
      codingDisputed: codingDisputed.has(name),
      tainted: tainted.has(name),
      stale: stale.has(name),
    }
    return { ...row, flags: { ...row.flags, ...known } }
  })
}
