import type { Id } from '@/lib/domain/dossier'
import type { Change, ItemContents, Versioned } from '@/lib/domain/item'
import type { ItemReading, MergePreview, UseCounts, Written } from '@/lib/domain/registry/told'
import type { Outcome } from '@/lib/errors'
import type {
  ArchiveInput,
  MergeInput,
  MergeItemsInput,
  PartInput,
  RegistryInput,
  RegistryItemInput,
  RegistryKind,
  ReorderInput,
  UndoInput,
} from '@/lib/schemas/registry'

type Door<Input, Data> = (input: Input) => Promise<Outcome<Data>>

/** The actions behind these pages; the page hands them in. */
export interface Doors {
  readonly write: Door<{ readonly dossier: Id; readonly changes: readonly Change[] }, Written>
  readonly readAll: Door<RegistryInput, RegistryData<RegistryKind>>
  readonly read: Door<RegistryItemInput, ItemReading>
  readonly preview: Door<MergeInput, MergePreview>
  readonly merge: Door<MergeItemsInput, Written>
  readonly part: Door<PartInput, Written>
  readonly reorder: Door<ReorderInput, Written>
  readonly archive: Door<ArchiveInput, Written>
  readonly undo: Door<UndoInput, Written>
}

export type Content<K extends RegistryKind> = ItemContents[K]
export type Item<K extends RegistryKind> = Versioned<ItemContents[K]>

/** What the page hands to its screen. */
export interface RegistryData<K extends RegistryKind> {
  readonly dossier: Id
  readonly kind: K
  readonly items: readonly Item<K>[]
  readonly uses: Readonly<Record<Id, UseCounts>>
  readonly canWrite: boolean
  /** The last audit entry these data hold. */
  readonly entry: number
}
