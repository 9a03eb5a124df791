import type { Article, Claim, Decision, Entity, Id, NewsEvent, Outlet, Question, Source } from './dossier'

/** The nouns of a dossier that people change one by one at the desk; each has its own history. */
export type ItemKind =
  | 'outlet'
  | 'source'
  | 'entity'
  | 'event'
  | 'question'
  | 'article'
  | 'claim'
  | 'decision'

/** In the order in which one may refer to another: what comes first is there first. */
export const itemKinds: readonly ItemKind[] = [
  'outlet',
  'source',
  'entity',
  'event',
  'question',
  'article',
  'claim',
  'decision',
]

/** Who suggested a claim that a person has not made: a rule of ours, a model, or a file that was imported. */
export interface SuggestionOrigin {
  readonly by: 'rule' | 'model' | 'import'
  /** The rule's id, the model's name, or the file's. */
  readonly name: string
  /** What it rests on, in words. */
  readonly why?: string | undefined
}

/** A question as the desk knows it: an archived one is offered for new claims no more, and keeps those it has. */
export type QuestionItem = Question & { readonly archived?: boolean | undefined }
/** An article without its text, which is a version that never changes. */
export type ArticleItem = Omit<Article, 'text'>
export type ClaimItem = Claim & { readonly origin?: SuggestionOrigin | null | undefined }

/** An item's content by its kind, as the dossier file writes it (interchange §1). */
export interface ItemContents {
  readonly outlet: Outlet
  readonly source: Source
  readonly entity: Entity
  readonly event: NewsEvent
  readonly question: QuestionItem
  readonly article: ArticleItem
  readonly claim: ClaimItem
  readonly decision: Decision
}

export type ItemContent = ItemContents[ItemKind]

/** `revision` counts from 1; an edit carries the one it saw. */
export interface Versioned<T> {
  readonly content: T
  readonly revision: number
}

/** One item as it shall be. */
export interface Change<K extends ItemKind = ItemKind> {
  readonly kind: K
  readonly key: Id
  /** The revision the person saw; 0 where there was none. Of a removed item it is the revision of its removal. */
  readonly seen: number
  /** null removes it. */
  readonly content: ItemContents[K] | null
  /** Its place in its list, from 0; left out, it keeps its place, and a new one comes last. */
  readonly position?: number | undefined
}

/** What a change came to. */
export interface Changed {
  readonly kind: ItemKind
  readonly key: Id
  readonly revision: number
  readonly before: ItemContent | null
  readonly after: ItemContent | null
  /** Where it stood, so that an undo can put it back. */
  readonly position: number
}

/** The changes that undo others: the last first, each against the revision that it made. */
export function inverse(changed: readonly Changed[]): readonly Change[] {
  return changed.toReversed().map(({ kind, key, revision, before, position }) => ({
    kind,
    key,
    seen: revision,
    content: before,
    position,
  }))
}

/** One entry of an item's history. */
export interface Revision {
  readonly number: number
  readonly action: 'created' | 'changed' | 'removed'
  /** The name of who did it. */
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly content: ItemContent | null
  /** The audit entry it came with; null for what is older than the desk. */
  readonly entry: number | null
  /** Why, where whoever did it had to say. */
  readonly note: string | null
}
