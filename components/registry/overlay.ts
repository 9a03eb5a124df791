import type { Id } from '@/lib/domain/dossier'
import type { Changed, ItemContent, Versioned } from '@/lib/domain/item'
import type { RegistryKind } from '@/lib/schemas/registry'

/** One entry, made here or by somebody else, that the page does not hold yet: shown at once, dropped once it does. */
export interface Overlay {
  readonly entry: number
  readonly items: readonly Pick<Changed, 'kind' | 'key' | 'revision' | 'after'>[]
}

/** A list of the page with what was written since: in the page's order, what is new at its end. */
export function overlaid<T extends ItemContent>(
  items: readonly Versioned<T>[],
  kind: RegistryKind,
  overlays: readonly Overlay[],
  entry: number,
): readonly Versioned<T>[] {
  const shown = new Map<Id, Versioned<T>>(items.map(item => [item.content.id, item]))
  for (const { items: changed, entry: written } of overlays) {
    if (written <= entry) continue
    for (const { kind: of, key, revision, after } of changed) {
      if (of !== kind || (shown.get(key)?.revision ?? 0) >= revision) continue
      if (after === null) shown.delete(key)
      // The kind says which content it is.
      else shown.set(key, { content: after as T, revision })
    }
  }
  return [...shown.values()]
}
