import type { AssumptionKind, Id, Mood } from '../dossier'
import type { Message } from '../message'
import type { Value, ValueType } from '../values/value'

/** The result of a comparison (interchange §2). `S` is a sentence: a `Message` here, both languages in the file. */
export type Verdict =
  | 'none'
  | 'unresolved'
  | 'single'
  | 'agree'
  | 'compatible'
  | 'reconcilable'
  | 'conflict'
  | 'unassessed'

export type CellState =
  | 'asserts'
  | 'denies'
  | 'reports'
  | 'unknown'
  | 'none'
  | 'declined'
  | 'silent'
  | 'not-reviewed'
  | 'not-applicable'
  | 'self-contradicts'
  | 'self-varies'

export type Relation =
  | 'incomparable'
  | 'unresolved'
  | 'no-position'
  | 'equal'
  | 'denies'
  | 'more-specific'
  | 'less-specific'
  | 'overlap'
  | 'reconcilable'
  | 'conflict'
  | 'party-dispute'

export type WitnessRule =
  | 'different-values'
  | 'disjoint-intervals'
  | 'excluded-options'
  | 'closed-set'
  | 'denial'
  | 'different-entities'
  | 'revised-figure'

/** An interval that no value of the file says: numbers, or days since 1970-01-01 written as EDTF for dates. */
export interface BoundsValue {
  readonly type: ValueType
  readonly bounds: readonly [string | number | null, string | number | null]
  readonly open: readonly [boolean, boolean]
}

export interface OptionsValue {
  readonly type: 'category' | 'role'
  readonly options: readonly Id[]
}

export interface TimelineValue {
  readonly type: ValueType
  readonly timeline: readonly {
    readonly asOf: string | null
    readonly mood: Mood
    readonly value: CampValue
  }[]
}

export type CampValue = Value | BoundsValue | OptionsValue | TimelineValue | null

export interface Camp<S> {
  readonly value: CampValue
  readonly label: S
  readonly holder: Id | null
  readonly articles: readonly Id[]
  readonly claims: readonly Id[]
  readonly roots: { readonly min: number; readonly max: number; readonly ids: readonly Id[] }
}

export interface Cell {
  readonly state: CellState
  readonly claims: readonly Id[]
}

export interface Assumption<S> {
  readonly claim: Id
  readonly kind: AssumptionKind
  /** What the claim is re-read as: `publication`, an event's id, another claim's id, a calendar … */
  readonly to: string | null
  readonly status: 'proposed' | 'accepted' | 'rejected'
  /** What the re-read claim then admits: `min/max` (days as EDTF), or null where bounds say nothing. */
  readonly bounds: string | null
  readonly sentence: S
}

export interface Witness<S> {
  readonly claims: readonly Id[]
  readonly rule: WitnessRule
  readonly sentence: S
}

export interface Flags {
  readonly selfContradicted: readonly Id[]
  readonly singleRoot: boolean
  readonly partyDispute: boolean
  readonly transmission: boolean
  readonly codingDisputed: boolean
  readonly tainted: boolean
  readonly stale: boolean
}

export interface Sensitivity {
  readonly remove:
    | { readonly claim: Id }
    | { readonly root: Id }
    | {
        readonly assumption: { readonly claim: Id; readonly kind: AssumptionKind; readonly to: string | null }
      }
  readonly verdict: Verdict
}

export interface Row<S> {
  readonly event: Id
  readonly question: Id
  readonly verdict: Verdict
  readonly flags: Flags
  readonly camps: readonly Camp<S>[]
  readonly cells: Readonly<Record<Id, Cell>>
  readonly relations?: readonly { readonly a: Id; readonly b: Id; readonly relation: Relation }[]
  readonly assumptions: readonly Assumption<S>[]
  readonly witness: Witness<S> | null
  readonly sensitivity: readonly Sensitivity[]
  readonly sentence: S
}

export interface Comparison<S = Message> {
  readonly isnad: 1
  readonly engine: string
  readonly dossier: Id
  readonly rows: readonly Row<S>[]
}

/** Both languages of a generated sentence, as the comparison file carries them. */
export interface Sentence {
  readonly ar: string
  readonly en: string
}
