import type {
  Anchor,
  BasedOn,
  Entity,
  Id,
  Locale,
  Names,
  NewsEvent,
  Outlet,
  Source,
  WeekStart,
} from '@/lib/domain/dossier'
import type { ArticleItem, Change, ClaimItem, QuestionItem, Versioned } from '@/lib/domain/item'

/** An article as the desk lists it: enough to go to it and to say how far it is. */
export interface ArticleHead {
  readonly key: Id
  readonly title: string
  readonly outlet: Id
  readonly language: Locale
  /** What the comparison asks of it beside its claims (semantics §4–§8). */
  readonly published: string | null
  readonly events: readonly Id[]
  readonly basedOn: readonly BasedOn[]
  readonly readFor: 'all' | readonly Id[]
  readonly confirmed: number
  readonly suggested: number
  /** Read to the end by somebody, for every question. */
  readonly isRead: boolean
}

/** Everything the annotation desk shows of one article. Lists keep the dossier's order. */
export interface DeskData {
  readonly dossier: { readonly key: Id; readonly title: Names; readonly weekStart: WeekStart }
  readonly article: Versioned<ArticleItem>
  readonly text: string
  /** Of this article, whatever their status. */
  readonly claims: readonly Versioned<ClaimItem>[]
  /** Of the other articles, confirmed only. */
  readonly others: readonly Versioned<ClaimItem>[]
  readonly articles: readonly ArticleHead[]
  readonly outlets: readonly Versioned<Outlet>[]
  readonly sources: readonly Versioned<Source>[]
  readonly entities: readonly Versioned<Entity>[]
  readonly events: readonly Versioned<NewsEvent>[]
  readonly questions: readonly Versioned<QuestionItem>[]
  /** The last audit entry these data hold. */
  readonly entry: number
  readonly me: { readonly id: string; readonly name: string }
  readonly canWrite: boolean
  /** The one row that claims are made on, where it is not the coder's to choose. */
  readonly only?: { readonly event: Id; readonly question: Id }
  /** Under which name drafts and unsent acts are kept; left out, they are the article's and the dossier's. */
  readonly keptAs?: string
}

/** A claim on the form: a new one, or one that is there. */
export type Open =
  | { readonly kind: 'new'; readonly anchors: readonly Anchor[] }
  | {
      readonly kind: 'edit'
      readonly key: Id
      /** The anchors as the editor has changed them on the form; left out while they are the claim's own. */
      readonly anchors?: readonly Anchor[]
    }

/** One act of an editor: what it changes, and the message key that says it (`ui.annotate.done.*` and the like). */
export interface Act {
  readonly id: string
  readonly label: string
  readonly changes: readonly Change[]
}
