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

/** A person's reasoned, reversible act on an assumption; other kinds come with the desk. */
export interface Decision {
  readonly id: Id
  readonly kind: 'assumption'
  readonly claim: Id
  readonly assumption: { readonly kind: AssumptionKind; readonly to?: string | null }
  readonly outcome: 'accepted' | 'rejected'
  readonly reason: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

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
