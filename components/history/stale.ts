import type { Id } from '@/lib/domain/dossier'
import type { ItemContent, ItemKind, Versioned } from '@/lib/domain/item'

/** What the error `stale` carries: the version that stands now, who made it and when, and what was refused. */
export interface Stale {
  readonly kind: ItemKind
  readonly key: Id
  /** The revision the refused change had seen. */
  readonly seen: number
  /** null: it was removed meanwhile. */
  readonly current: Versioned<ItemContent> | null
  /** The revision that stands now, a removal's too: what the next change has to have seen. */
  readonly revision: number
  /** The name of who changed it. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  /** null: the refused change would have removed it. */
  readonly yours: ItemContent | null
}

/** The data of an error that a door answered with, where it is a stale one. */
export function staleOf(error: { readonly code: string; readonly data?: unknown }): Stale | null {
  if (error.code !== 'stale' || typeof error.data !== 'object' || error.data === null) return null
  // The services' own shape (`changeItems`), travelled through a door of ours.
  return 'kind' in error.data && 'yours' in error.data ? (error.data as Stale) : null
}
