type Fields = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What both hands made of one thing, where they changed different fields of it; null where both changed one field to
 * different values. `base` is what both began from. Fields are compared as JSON, so the keys of their objects must stand in
 * one order.
 */
export function mergeFields(base: Fields, theirs: Fields, mine: Fields): Fields | null {
  const merged: Record<string, unknown> = { ...theirs }
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (same(mine[key], base[key]) || same(mine[key], theirs[key])) continue
    if (!same(theirs[key], base[key])) return null
    if (mine[key] === undefined) delete merged[key]
    else merged[key] = mine[key]
  }
  return merged
}
