'use client'

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Anchor, Id } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import { useKeys } from '../article/use-keys'
import { createDesk, type DeskStore } from './create-desk'
import type { DeskData, Open } from './desk-data'
import type { DeskState } from './desk-state'
import type { WriteItems } from './sender'

export interface Desk {
  readonly data: DeskData
  /** The current selection, one stretch or several. */
  readonly anchors: readonly Anchor[]
  setAnchors(anchors: readonly Anchor[]): void
  readonly open: Open | null
  /** A form for a new claim on these anchors, or on the selection. */
  openNew(anchors?: readonly Anchor[]): void
  openClaim(key: Id): void
  /** Puts other anchors under the open claim; the form saves them with the rest. */
  setOpenAnchors(anchors: readonly Anchor[]): void
  close(): void
  /** By its number in the text, from 0. */
  readonly currentSentence: number
  setCurrentSentence(sentence: number): void
  readonly currentClaim: Id | null
  setCurrentClaim(key: Id | null): void
  /**
   * Shows the changes at once and sends them; `label` says the act in a toast and beside undo (a key of `ui`, as
   * `claim.confirmed`). Rolled back where the server refuses. Without a connection they are kept, and count as done.
   */
  apply(changes: readonly Change[], label: string): Promise<Outcome>
  undo(): void
  redo(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly saved: { readonly at: Date | null; readonly pending: number; readonly offline: boolean }
  /** Whether single letters act as keys (WCAG 2.1.4); a person may turn them off. */
  readonly keysOn: boolean
}

export type Outcome = 'done' | 'stale' | 'failed'

const Context = createContext<DeskStore | null>(null)

export function DeskProvider({
  data,
  write,
  read,
  children,
}: {
  /** As the server gave them; the store owns them from then on, so give the provider the article's key as its `key`. */
  readonly data: DeskData
  readonly write: WriteItems
  /** The same data, fresh. */
  readonly read: () => Promise<DeskData | null>
  readonly children: ReactNode
}) {
  const [store] = useState(() => createDesk(data, write, read))
  useEffect(() => store.start(), [store])
  return <Context value={store}>{children}</Context>
}

export function useDeskStore(): DeskStore {
  const store = useContext(Context)
  if (!store) throw new Error('outside the desk')
  return store
}

/** One part of the desk's state; its component draws again only when that part changes. Give back what the state holds, not a new object. */
export function useDeskPart<T>(part: (state: DeskState) => T): T {
  const { subscribe, state } = useDeskStore()
  const snapshot = () => part(state())
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}

/** The whole desk. Its component draws again with every change, also of the selection: where that costs, take `useDeskPart`. */
export function useDesk(): Desk {
  const store = useDeskStore()
  const state = useDeskPart(whole)
  const { isOn } = useKeys()
  return useMemo(() => ({ ...store.acts, ...valuesOf(state), keysOn: isOn }), [store, state, isOn])
}

const whole = (state: DeskState) => state

function valuesOf(state: DeskState) {
  const { data, anchors, open, currentSentence, currentClaim } = state
  return {
    data,
    anchors,
    open,
    currentSentence,
    currentClaim,
    canUndo: state.undo.length > 0,
    canRedo: state.redo.length > 0,
    saved: { at: state.savedAt, pending: state.pending.length, offline: state.isOffline },
  }
}
