import type { Anchor, Id } from '@/lib/domain/dossier'
import type { Change, Changed } from '@/lib/domain/item'
import type { Span } from '@/lib/domain/text/segment'
import type { Written } from './changes'
import type { Act, DeskData, Open } from './desk-data'

/** A change that takes an act back (or does it again), and the revision whose content it brings back. */
export interface Reversal extends Change {
  readonly restores: number
}

export interface Step {
  /** The act that this step takes back. */
  readonly id: string
  readonly label: string
  readonly changes: readonly Reversal[]
}

/** What was just done, for a toast. */
export interface Notice {
  readonly id: string
  readonly label: string
  readonly kind: 'done' | 'undone' | 'redone' | 'failed' | 'stale'
  /** Why it failed: a key of `errors`. */
  readonly code?: string
  /** What the server said was wrong, one line a fault. */
  readonly faults?: readonly string[]
  /** What came with the code. */
  readonly data?: unknown
}

/** A boundary on its way: the one before a piece (from 1), and where it would come to stand. */
export interface Moving {
  readonly at: number
  readonly offset: number
}

/**
 * An act the server would not take, kept until a person has decided: somebody was faster (`stale`), or it was made without
 * a connection, when nobody could say that it does not fit.
 */
export interface StaleAct {
  readonly act: Act
  readonly code: string
  readonly data: unknown
}

export interface DeskState {
  /** What the server has said. */
  readonly base: DeskData
  /** What the server has not answered yet, oldest first. */
  readonly pending: readonly Act[]
  /** The base with what is pending: what the editor sees. */
  readonly data: DeskData
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  readonly savedAt: Date | null
  readonly isOffline: boolean
  /** The session has ended: nothing can be sent until somebody signs in again. */
  readonly isSignedOut: boolean
  readonly notice: Notice | null
  /** Acts that met newer versions and wait for a decision, oldest first. */
  readonly stale: readonly StaleAct[]
  readonly anchors: readonly Anchor[]
  readonly open: Open | null
  readonly currentSentence: number
  readonly currentClaim: Id | null
  readonly moving: Moving | null
  /** What this person has read of the text, whether or not anything came of it. */
  readonly read: readonly Span[]
}

export type DeskEvent =
  | { readonly type: 'act'; readonly act: Act }
  | { readonly type: 'undo' | 'redo'; readonly id: string }
  | { readonly type: 'adopted'; readonly acts: readonly Act[] }
  | {
      readonly type: 'saved'
      readonly id: string
      readonly entry: number
      readonly items: readonly Changed[]
      readonly at: Date
    }
  | {
      readonly type: 'refused'
      readonly id: string
      readonly reason: 'stale' | 'failed'
      readonly code: string
      readonly faults?: readonly string[] | undefined
      readonly data?: unknown
      /** It waited for a connection, so nobody is looking at it any more: it is kept until they decide. */
      readonly isKept?: boolean
    }
  | { readonly type: 'offline'; readonly isOffline: boolean; readonly isSignedOut: boolean }
  | { readonly type: 'fresh'; readonly data: DeskData }
  | { readonly type: 'heard'; readonly entry: number; readonly items: readonly Written[] }
  | { readonly type: 'settled' }
  | { readonly type: 'anchors'; readonly anchors: readonly Anchor[] }
  | { readonly type: 'open'; readonly open: Open | null }
  | { readonly type: 'sentence'; readonly sentence: number }
  | { readonly type: 'claim'; readonly claim: Id | null }
  | { readonly type: 'moving'; readonly moving: Moving | null }
  | { readonly type: 'read'; readonly read: readonly Span[] }

export function initialState(data: DeskData): DeskState {
  return {
    base: data,
    pending: [],
    data,
    undo: [],
    redo: [],
    savedAt: null,
    isOffline: false,
    isSignedOut: false,
    notice: null,
    stale: [],
    anchors: [],
    open: null,
    currentSentence: 0,
    currentClaim: null,
    moving: null,
    read: [],
  }
}
