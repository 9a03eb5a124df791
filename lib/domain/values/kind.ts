import type { WitnessRule } from '../compare/comparison'
import type { Id, WeekStart } from '../dossier'
import type { DayRange } from '../message'
import type { Value } from './value'

/** What a value needs to know of where and when it stands before it means anything (semantics §3.2). */
export interface Moment {
  /** Days of the event the claim is about; null where its date is not known. */
  readonly event: DayRange | null
  /** Days on which the article may have been published; null where nobody knows. */
  readonly published: DayRange | null
  readonly weekStart: WeekStart
  /** Days of any other event of the dossier. */
  readonly eventDays: (id: Id) => DayRange | null
}

/** The orders a question's options and the dossier's entities stand in (semantics §3). */
export interface Scheme {
  /** Whether option `a` is `b` or narrower. */
  readonly isNarrower: (a: Id, b: Id) => boolean
  /** Whether two options can hold together, being neither narrower than the other. */
  readonly areCompatible: (a: Id, b: Id) => boolean
  /** Whether entity `a` is `b` or a part of it, up to any depth. */
  readonly isPart: (a: Id, b: Id) => boolean
}

/**
 * One type of value: what a value of it admits (`D`, its denotation) and when two can be true together. Equality,
 * specificity, camps and verdicts are all built on `meet` (semantics §4).
 */
export interface Kind<V extends Value = Value, D = unknown> {
  /** What the value admits, or null where a fact is missing. */
  readonly denote: (value: V, at: Moment) => D | null
  /** The most specific denotation that satisfies both, or null. */
  readonly meet: (a: D, b: D, scheme: Scheme) => D | null
  /** Equal denotations, and only they, have equal keys. */
  readonly key: (d: D) => string
  /** What the stance `none` admits, where it is not simply the exclusion of every value (semantics §2). */
  readonly none?: D
  /** Why two values without a meet have none. */
  readonly rule: WitnessRule
}

/** A kind as the table of all kinds holds it; the one place where its own types are forgotten. */
export function kind<V extends Value, D>(definition: Kind<V, D>): Kind {
  return definition as unknown as Kind
}
