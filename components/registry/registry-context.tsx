'use client'

import { createContext, useContext } from 'react'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import type { UseCounts, Written } from '@/lib/domain/registry/told'
import type { Failure, Outcome } from '@/lib/errors'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Doors, Item } from './doors'

/** What was done: a message of `ui.registry.done`, and the name it is about. */
export interface Said {
  readonly key:
    | 'made'
    | 'changed'
    | 'removed'
    | 'merged'
    | 'joined'
    | 'parted'
    | 'moved'
    | 'archived'
    | 'offered'
  readonly names?: Names
}

/** What everything on one of these pages shares. */
export interface RegistryState {
  readonly dossier: Id
  readonly kind: RegistryKind
  readonly locale: Locale
  readonly canWrite: boolean
  readonly doors: Doors
  /** As they are shown: the page's, with what was written since. */
  readonly items: readonly Item<RegistryKind>[]
  readonly uses: Readonly<Record<Id, UseCounts>>
  /** Does it, shows it at once, and says it with an undo; a refusal is handed back and said by nobody yet. */
  readonly perform: (act: () => Promise<Outcome<Written>>, said: Said) => Promise<Outcome<Written>>
  readonly write: (changes: readonly Change[]) => Promise<Outcome<Written>>
  /** Says why something was not done. */
  readonly explain: (error: Failure) => void
  /** Opens an item; `new` for one to be made, empty for none. */
  readonly open: (item: string) => void
}

const Context = createContext<RegistryState | null>(null)
export const RegistryProvider = Context

export function useRegistry(): RegistryState {
  const state = useContext(Context)
  if (!state) throw new Error('a registry is shown by <RegistryScreen>')
  return state
}
