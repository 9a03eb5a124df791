import type { Names } from '@/lib/domain/dossier'
import type { ItemKind } from '@/lib/domain/item'

/** Where an item stands in its list and in its history; `index` is its place among those written. */
export interface Places {
  readonly positionOf: (kind: ItemKind, key: string, index: number) => number
  readonly revisionOf: (kind: ItemKind, key: string) => number
}

/** A name as it stands in two columns. */
export const namesCells = (names: Names) => [names.ar ?? null, names.en ?? null] as const

export function namesOf(ar: string | null, en: string | null): Names {
  return { ...(ar === null ? {} : { ar }), ...(en === null ? {} : { en }) }
}

/** The order of the file. Ids of one import rise too, so two rows at one place still have an order. */
export const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** Rows under the row they belong to, in the order they came. */
export function groupBy<Row, Item>(
  rows: readonly Row[],
  owner: (row: Row) => string,
  item: (row: Row) => Item,
): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const row of rows) {
    const group = groups.get(owner(row))
    if (group) group.push(item(row))
    else groups.set(owner(row), [item(row)])
  }
  return groups
}

/** A row that a foreign key promises. */
export function sure<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a row points at nothing')
  return found
}

export type KeyById = ReadonlyMap<string, string>

export const keysOf = (rows: readonly { readonly id: string; readonly key: string }[]): KeyById =>
  new Map(rows.map(row => [row.id, row.key]))
