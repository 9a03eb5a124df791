import type { Id, JudgedClaim } from '@/lib/domain/dossier'
import type { QueueView } from '@/lib/domain/reconcile/view'
import type { Outcome } from '@/lib/errors'
import type { AssignInput, DecideInput } from '@/lib/schemas/reconcile'

/** What the desk asks of the server. */
export interface Doors {
  readonly decide: (input: DecideInput) => Promise<Outcome<{ readonly entry: number }>>
  readonly undo: (input: { readonly dossier: Id; readonly entry: number }) => Promise<Outcome<unknown>>
  readonly assign: (input: AssignInput) => Promise<Outcome<{ readonly name: string | null }>>
}

/** What is done with filters that have a name. */
export interface ViewDoors {
  readonly save: (input: {
    dossier: Id
    name: string
    view: QueueView
    isShared: boolean
  }) => Promise<Outcome<unknown>>
  readonly change: (input: {
    dossier: Id
    view: string
    name: string
    isShared: boolean
  }) => Promise<Outcome<unknown>>
  readonly remove: (input: { dossier: Id; view: string }) => Promise<Outcome<unknown>>
}

/** The row as the person sees it. */
export interface Judging {
  readonly dossier: Id
  readonly event: Id
  readonly question: Id
  readonly judged: readonly JudgedClaim[]
  /** The latest decision on the row. */
  readonly over: Id | null
}

type Without<I> = I extends DecideInput
  ? Omit<I, 'dossier' | 'event' | 'question' | 'judged' | 'over' | 'key'>
  : never

/** A decision without where it is made. */
export type Given = Without<DecideInput>
