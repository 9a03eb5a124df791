import type { EntityKind, Id, JoinDecision, Names } from '@/lib/domain/dossier'
import type { SuggestedPair } from '@/lib/domain/identity/pairs'
import type { Side } from '@/lib/domain/identity/speaks'
import type { Versioned } from '@/lib/domain/item'
import type { MergePreview, UseCounts, UseLine } from '@/lib/domain/registry/told'
import type { Outcome } from '@/lib/errors'
import type {
  DecideJoinInput,
  MoveClaimsInput,
  PartingInput,
  PartJoinInput,
  WithdrawJoinInput,
} from '@/lib/schemas/identity'
import type { MergeInput, UndoInput } from '@/lib/schemas/registry'

type Act<Input> = (input: Input) => Promise<Outcome<{ readonly entry: number }>>

/** What the page may have done; each is one act that can be undone. */
export interface IdentityDoors {
  readonly decide: Act<DecideJoinInput>
  readonly withdraw: Act<WithdrawJoinInput>
  readonly part: Act<PartJoinInput>
  readonly undo: Act<UndoInput>
  readonly preview: (input: MergeInput) => Promise<Outcome<MergePreview>>
  readonly parting: (input: PartingInput) => Promise<Outcome<Parting>>
}

export interface MoveDoors {
  readonly move: Act<MoveClaimsInput>
  readonly undo: Act<UndoInput>
}

/** The entity that is parted, and what is proposed to go. */
export interface Parting {
  readonly entity: Versioned<{ readonly id: Id; readonly aliases?: readonly string[] }>
  readonly claims: readonly UseLine[]
  readonly proposed: {
    readonly key: Id | null
    readonly kind: EntityKind
    readonly name: Names
    readonly aliases: readonly string[]
    readonly claims: readonly Id[]
  }
  readonly over: number
}

export interface Decided extends Versioned<JoinDecision> {
  readonly entry: number | null
  readonly holds: boolean
  readonly gone: Names | null
}

/** What the page knows. */
export interface IdentityData {
  readonly pairs: readonly SuggestedPair[]
  readonly decided: readonly Decided[]
  readonly sides: Readonly<Record<string, Versioned<Side>>>
  readonly uses: Readonly<Record<string, UseCounts>>
  readonly names: Readonly<Record<string, Names>>
}
