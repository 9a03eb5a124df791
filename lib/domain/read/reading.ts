import type { Entity, Id, Locale, NewsEvent, Option, WeekStart } from '../dossier'
import type { Span } from '../text/segment'
import type { Value, ValueType } from '../values/value'

/**
 * How sure a reading is. `read`: the words say it. `likely`: the words allow it and leave something to the reader (a bare
 * noun read as one, a plain sentence read as "yes"). `similar`: a name near a recorded one; never to be filled in by itself.
 */
export type Certainty = 'read' | 'likely' | 'similar'

/**
 * What the words left open: the year of a date, what a count back is counted from, the publication date that a phrase
 * such as "today" needs, what is counted where the question's unit is not named in the quote.
 */
export type OpenPart = 'year' | 'anchor' | 'publication' | 'unit'

/** One value read from a quote; `start` and `end` are UTF-16 code units of the quote, and `words` what stands there. */
export interface Reading<V extends Value = Value> extends Span {
  readonly value: V
  readonly words: string
  readonly certainty: Certainty
  /** Empty where nothing was left open. */
  readonly open: readonly OpenPart[]
  /** The quote denies it: "did not attend"; booleans carry the denial in their value instead. */
  readonly negated: boolean
  /** For entity and entities: who is named where, in the order of the quote, one entry a name. */
  readonly names?: readonly NamedEntity[]
}

/** A recorded entity and the words of the quote that name it. */
export interface NamedEntity extends Span {
  readonly id: Id
}

/** What a reading may know of the question and the dossier; every part but type and language may be missing. */
export interface ReadingContext {
  readonly type: ValueType
  readonly language: Locale
  /** The question's unit; a quantity is read in it. */
  readonly unit?: string | null
  readonly options?: readonly Option[]
  readonly entities?: readonly Entity[]
  readonly events?: readonly NewsEvent[]
  /** EDTF of publication: resolves nothing here, but leaves phrases such as "today" not open. */
  readonly published?: string | null
  readonly weekStart?: WeekStart
}
