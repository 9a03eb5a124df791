import type { Entity, Id, Locale, NewsEvent } from '../../dossier'
import type { Value } from '../../values/value'
import type { Reported } from '../reported/voice'
import type { Match } from './matching'
import type { Party } from './parties'
import type { Passage } from './passages'
import type { OptionWords, Query } from './queries'
import type { Tense } from './tense'

/** A value read in a passage, from tokens `from` to `to` (exclusive); `sure` 0 to 1. */
export interface Answer<V extends Value = Value> {
  readonly value: V
  readonly from: number
  readonly to: number
  readonly sure: number
  /** The words deny it, and the value does not say so itself; `false` where the value does. */
  readonly denied?: boolean
  /** Explicitly nobody or nothing. */
  readonly none?: boolean
  /** Of a date: whether it has been, or is to come; none where that is not asked. */
  readonly tense?: Tense
  /** A part was filled in from the day of publication. */
  readonly filled?: boolean
}

/** What a reader of answers knows besides the passage. */
export interface Known {
  readonly language: Locale
  readonly entities: ReadonlyMap<Id, Entity>
  /** Those that an earlier thing may be: over when the article was written. */
  readonly events: readonly NewsEvent[]
  /** Who says what in the article. */
  readonly reported: Reported
  /** Bodies, and those that questions about who attended name. */
  readonly parties: readonly Party[]
  /** Entities that are named by what they are about, by the words of their names. */
  readonly things: readonly OptionWords[]
}

/** Reads the answers of one type of value, the surest first. */
export type Read<V extends Value = Value> = (
  passage: Passage,
  query: Query,
  match: Match,
  known: Known,
) => readonly Answer<V>[]
