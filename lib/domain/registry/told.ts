import type { Id, Names } from '../dossier'
import type { Changed, ItemKind } from '../item'
import type { EventLookAlike } from './event-look-alikes'
import type { EntityLookAlike } from './look-alikes'
import type { Refusal } from './merge'
import type { ReferenceRole } from './references'

/** How many items of each kind name one; a kind that does not is left out. */
export type UseCounts = Readonly<Partial<Record<ItemKind, number>>>

/** One item that names another, told so that a person knows it. */
export interface UseLine {
  readonly kind: ItemKind
  readonly key: Id
  readonly roles: readonly ReferenceRole[]
  /** Its name; an article's title; of a claim the words it is anchored to. */
  readonly label: Names
  /** Of a claim: where it stands, and what it answers. */
  readonly claim?: { readonly article: Id; readonly title: string; readonly question: Names }
}

/** Where an item is used, and what it may be taken for. */
export interface ItemReading {
  readonly uses: readonly UseLine[]
  /** Of an entity or an event: what may be the same, and what tells the two apart. */
  readonly entities: readonly EntityLookAlike[]
  readonly events: readonly EventLookAlike[]
  /** Of a question: how many claims chose each of its options. */
  readonly options: Readonly<Record<Id, number>>
  /** The names of whatever the look-alikes mention, by kind and key: `article/a1`. */
  readonly names: Readonly<Record<string, Names>>
}

/** What a merge would change, counted by kind, the two themselves left out; or why it cannot be. */
export interface MergePreview {
  readonly counts: UseCounts
  readonly refusals: readonly Refusal[]
}

/** What a change came to: the audit entry by which it is undone. */
export interface Written {
  readonly entry: number
  readonly items: readonly Changed[]
}
