import type { Id } from '../dossier'

/** Units of time, smallest first (interchange §1). */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** How exactly a number is meant; the bounds of each stand in `qualifiers.ts` (semantics §3.1). */
export type Qualifier =
  | 'exact'
  | 'about'
  | 'almost'
  | 'more-than'
  | 'less-than'
  | 'at-least'
  | 'at-most'
  | 'dozens'
  | 'hundreds'
  | 'thousands'

/** Where a duration is counted back from; `unstated` is read from the event (semantics §3.2). */
export type CountAnchor = 'event' | 'publication' | 'unstated'

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

type Period = 'week' | 'month' | 'year'

/** A phrase that only means a date beside the day it was published (semantics §3.2). */
export type Deictic =
  | { readonly phrase: 'today' | 'yesterday' | 'tomorrow' | `${'this' | 'last' | 'next'}-${Period}` }
  | { readonly phrase: `${'' | 'last-' | 'next-'}weekday:${Weekday}` }
  | { readonly phrase: 'ago' | 'ahead'; readonly amount: number; readonly unit: TimeUnit }

export type BooleanValue = { readonly type: 'boolean'; readonly value: boolean }
export type CategoryValue = { readonly type: 'category'; readonly option: Id }
export type RoleValue = { readonly type: 'role'; readonly option: Id }
export type EntityValue = { readonly type: 'entity'; readonly id: Id }
export type EntitiesValue = {
  readonly type: 'entities'
  readonly members: readonly Id[]
  /** `true`: exactly these; otherwise at least these. */
  readonly closed?: boolean
}
/** An amount, or a range in `min`/`max`; the vague qualifiers carry neither. */
export type QuantityValue = {
  readonly type: 'quantity'
  readonly amount?: number
  readonly min?: number
  readonly max?: number
  readonly unit: string
  readonly qualifier?: Qualifier
}
export type DateValue =
  | { readonly type: 'date'; readonly edtf: string; readonly deictic?: undefined }
  | { readonly type: 'date'; readonly deictic: Deictic; readonly edtf?: undefined }
export type DurationValue = {
  readonly type: 'duration'
  readonly amount: number
  readonly unit: TimeUnit
  readonly qualifier?: Qualifier
}
/** When the earlier thing happened: counted back, dated, another event, or nothing since. */
export type SinceValue =
  | {
      readonly type: 'since'
      readonly amount: number
      readonly unit: TimeUnit
      readonly qualifier?: Qualifier
      readonly anchor?: CountAnchor
    }
  | { readonly type: 'since'; readonly edtf: string }
  | { readonly type: 'since'; readonly event: Id }
  | { readonly type: 'since'; readonly noneSince: { readonly event: Id } | { readonly edtf: string } }
export type TextValue = {
  readonly type: 'text'
  readonly text: string
  /** Shared by the text claims a person judged to say the same. */
  readonly group?: Id | null
}

/** What a claim says, one shape per type (semantics §3, interchange §1). */
export type Value =
  | BooleanValue
  | CategoryValue
  | RoleValue
  | EntityValue
  | EntitiesValue
  | QuantityValue
  | DateValue
  | DurationValue
  | SinceValue
  | TextValue

export type ValueType = Value['type']
