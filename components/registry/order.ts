import type { Id } from '@/lib/domain/dossier'

/** `order` with `key` in the place of `to`, those between moved by one; what is hidden keeps beside its neighbours. */
export function movedTo(order: readonly Id[], key: Id, to: Id): readonly Id[] {
  const [from, at] = [order.indexOf(key), order.indexOf(to)]
  if (from < 0 || at < 0 || from === at) return order
  const left = order.filter(one => one !== key)
  left.splice(at, 0, key)
  return left
}

/** The key to whose place a step leads, among those shown; null at the ends. */
export function neighbour(shown: readonly Id[], key: Id, step: number): Id | null {
  const at = shown.indexOf(key)
  if (at < 0) return null
  const to = Math.max(0, Math.min(shown.length - 1, at + step))
  return to === at ? null : (shown[to] ?? null)
}

/** Items in an order of keys; what it does not name keeps its place at the end. */
export function inOrder<T>(items: readonly T[], keyOf: (item: T) => Id, order: readonly Id[]): readonly T[] {
  const rank = new Map(order.map((key, at) => [key, at]))
  const placeOf = (item: T) => rank.get(keyOf(item)) ?? order.length
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
