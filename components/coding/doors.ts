import type { Id } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import type { Outcome } from '@/lib/errors'
import type { AskInput, SettleInput, SubmitInput } from '@/lib/schemas/coding'
import type { WriteItems } from '../annotate/sender'
import type { DraftDoor } from '../claim/use-drafts'

type Written = Awaited<ReturnType<WriteItems>>

/** What the page of a blind coder asks of the server. */
export interface BlindDoors {
  readonly write: (input: {
    readonly dossier: Id
    readonly coding: string
    readonly changes: readonly Change[]
  }) => Promise<
    | Extract<Written, { ok: false }>
    | {
        readonly ok: true
        readonly data: Extract<Written, { ok: true }>['data'] & { readonly revision: number }
      }
  >
  /** For what a form adds to the registries: an option, a place, a source. */
  readonly register: WriteItems
  readonly submit: (input: SubmitInput) => Promise<Outcome<{ readonly next: string | null }>>
  readonly drafts: DraftDoor
}

export type AskDoor = (
  input: AskInput,
) => Promise<Outcome<{ readonly asked: number; readonly already: number }>>

export type SettleDoor = (input: SettleInput) => Promise<Outcome<unknown>>
export type CodingAct = (input: { dossier: string }) => Promise<Outcome<unknown>>
