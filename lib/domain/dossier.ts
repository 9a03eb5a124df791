import type { Value, ValueType } from './values/value'

/**
 * The nouns of a dossier, in the shape of the dossier file (interchange §1). What the file may leave out is
 * optional here too; the defaults are semantics §2's and are applied where a field is read.
 */
export type Id = string
export type Locale = 'ar' | 'en'

/** A name in one or both languages; a missing one is shown in the other. */
export interface Names {
  readonly ar?: string | undefined
  readonly en?: string | undefined
}

export type WeekStart = 'saturday' | 'sunday' | 'monday'
export type SourceKind = 'report' | 'agency' | 'official' | 'anonymous' | 'document' | 'witness'
export type EntityKind = 'person' | 'organisation' | 'group' | 'place' | 'office' | 'thing'
export type SegmentKind = 'main' | 'headline' | 'caption' | 'boilerplate' | 'related'
export type Stance = 'asserts' | 'unknown' | 'declined' | 'none'
export type Polarity = 'affirms' | 'denies'
export type Mood = 'actual' | 'planned' | 'possible' | 'conditional'
export type Level = 'textual' | 'interpreted' | 'inferred'
export type ClaimStatus = 'suggested' | 'confirmed' | 'rejected'
export type Verb = 'says' | 'alleges' | 'denies' | 'quotes' | 'reports'

export interface Outlet {
  readonly id: Id
  readonly name: Names
  readonly homepage?: string | null
}

export interface Source {
  readonly id: Id
  readonly kind: SourceKind
  readonly class?: Id | null
  readonly name: Names
  /** EDTF, or null. */
  readonly published?: string | null
  readonly derivedFrom?: readonly Id[]
}

export interface Entity {
  readonly id: Id
  readonly kind: EntityKind
  readonly name: Names
  readonly aliases?: readonly string[]
  readonly partOf?: Id | null
}

export interface NewsEvent {
  readonly id: Id
  readonly title: Names
  /** EDTF, or null. */
  readonly date?: string | null
}

export interface Option {
  readonly id: Id
  readonly label: Names
  readonly broader?: Id | null
  readonly compatibleWith?: readonly Id[]
}

export interface Question {
  readonly id: Id
  readonly text: Names
  readonly type: ValueType
  readonly options?: readonly Option[]
  readonly unit?: string | null
  readonly cumulative?: boolean
}

export interface Segment {
  readonly start: number
  readonly end: number
  readonly kind: SegmentKind
}

export interface BasedOn {
  readonly source: Id
  readonly status: 'confirmed' | 'suspected'
}

export interface Article {
  readonly id: Id
  readonly outlet: Id
  readonly title: string
  readonly url?: string | null
  readonly language: Locale
  /** EDTF, an EDTF interval, or null. */
  readonly published?: string | null
  /** The text as given; absent where only the comparison is wanted. Offsets are its UTF-16 code units. */
  readonly text?: string
  readonly sha256?: string | null
  readonly segments?: readonly Segment[]
  readonly events: readonly Id[]
  readonly basedOn?: readonly BasedOn[]
  /** The questions a person read it for; silence there is `silent`, elsewhere `not-reviewed`. */
  readonly readFor?: 'all' | readonly Id[]
}

export interface AttributionLink {
  readonly source: Id
  readonly verb: Verb
}

export interface Anchor {
  readonly start: number
  readonly end: number
  readonly exact: string
}

export interface Claim {
  readonly id: Id
  readonly article: Id
  readonly event: Id
  readonly question: Id
  readonly value: Value
  readonly stance?: Stance
  readonly polarity?: Polarity
  readonly mood?: Mood
  readonly holder?: Id | null
  readonly level?: Level
  /** EDTF: the date a figure or state holds for, or null. */
  readonly asOf?: string | null
  readonly attribution?: readonly AttributionLink[]
  readonly anchors: readonly Anchor[]
  readonly status?: ClaimStatus
  readonly note?: string | null
}

export type AssumptionKind =
  | 'anchor'
  | 'other-event'
  | 'as-of'
  | 'calendar'
  | 'rounding'
  | 'digit'
  | 'spelling'

/** What every decision of a person says: why, who and when. */
interface Decided {
  readonly id: Id
  readonly reason: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** An assumption (semantics §5) holds, or does not. The only kind that enters a comparison. */
export interface AssumptionDecision extends Decided {
  readonly kind: 'assumption'
  readonly claim: Id
  readonly assumption: { readonly kind: AssumptionKind; readonly to?: string | null }
  readonly outcome: 'accepted' | 'rejected'
}

/** In what an article errs, where one does. */
export type ArticleFault = 'translation' | 'misattribution' | 'wrong-event' | 'stale' | 'digit' | 'headline'

/** A claim as a decision found it: `digest` is that of what it says, and changes with it. */
export interface JudgedClaim {
  readonly claim: Id
  readonly digest: string
}

/**
 * What came of a row. `accepted`: under the assumptions accepted beside it. `conflict`: the outlets conflict. `article-errs`:
 * one of them is wrong, and in what. `split`: the question became several. `recoded`: the claims were mended.
 */
export interface ReconcileDecision extends Decided {
  readonly kind: 'reconcile'
  readonly event: Id
  readonly question: Id
  readonly outcome: 'accepted' | 'conflict' | 'article-errs' | 'split' | 'recoded'
  /** Of `article-errs`. */
  readonly article?: Id | null
  readonly fault?: ArticleFault | null
  /** Of `split`: the questions that the claims went to. */
  readonly into?: readonly Id[]
  readonly judged: readonly JudgedClaim[]
}

/** Whether two items are one. `from` is there no more once they are the same. */
export interface JoinDecision extends Decided {
  readonly kind: 'join'
  readonly of: 'entity' | 'event' | 'question' | 'outlet'
  readonly from: Id
  readonly to: Id
  /** `part-of`: `from` is part of `to`. */
  readonly outcome: 'same' | 'different' | 'part-of' | 'unsure'
  /** The digests of the two as the decision found them; left out, it holds whatever becomes of them. */
  readonly judged?: { readonly from: string; readonly to: string } | null
}

/** Whether an article draws on a report. */
export interface DerivationDecision extends Decided {
  readonly kind: 'derivation'
  readonly article: Id
  readonly source: Id
  readonly outcome: 'accepted' | 'rejected'
}

/** A person's reasoned, reversible act. */
export type Decision = AssumptionDecision | ReconcileDecision | JoinDecision | DerivationDecision

export interface Dossier {
  readonly isnad: 1
  readonly dossier: { readonly id: Id; readonly title: Names; readonly weekStart?: WeekStart }
  readonly outlets: readonly Outlet[]
  readonly sources: readonly Source[]
  readonly entities: readonly Entity[]
  readonly events: readonly NewsEvent[]
  readonly questions: readonly Question[]
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly decisions: readonly Decision[]
}
