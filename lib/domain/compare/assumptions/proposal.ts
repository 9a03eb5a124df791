import type { AssumptionKind, Id } from '../../dossier'
import type { DayRange } from '../../message'
import { isoDay } from '../../time/days'
import type { Interval } from '../../values/interval'
import { makeSense } from '../../values/sense'
import type { Context } from '../context'
import type { Rules } from '../pairing'
import type { Reading } from '../standing'

/** A way to re-read one claim so that it may meet another (semantics §5). */
export interface Proposal {
  readonly kind: AssumptionKind
  /** What it is re-read as; with the claim and the kind this names the assumption. */
  readonly to: string
  /** What it then admits, or for a missing publication date the window it is sought in. */
  readonly bounds: DayRange | Interval | null
  readonly reading: Reading
  /** The other claim might as well be the one re-read: to reject it for one is to reject it for both. */
  readonly isMutual: boolean
}

/** What a kind of assumption is proposed from: a row's rules, in their dossier. */
export interface Grounds extends Rules {
  readonly context: Context
  readonly event: Id
}

/** Proposes re-readings of a claim, whatever it fails to meet. The caller keeps those under which it meets. */
export type Propose = (a: Reading, grounds: Grounds) => readonly Proposal[]

/** Proposes re-readings of `a` in the light of `b`, which as written it does not meet. */
export type ProposeToward = (a: Reading, b: Reading, grounds: Grounds) => readonly Proposal[]

interface Rereading {
  readonly denotation: unknown
  readonly bounds: Proposal['bounds']
  readonly isMutual?: boolean
}

/** The proposal to read `a` as another denotation of its kind. */
export function reread(a: Reading, kind: AssumptionKind, to: string, as: Rereading): Proposal {
  return {
    kind,
    to,
    bounds: as.bounds,
    reading: { ...a, sense: makeSense(a.sense.kind, as.denotation), assumption: { kind, to } },
    isMutual: as.isMutual ?? false,
  }
}

/** The one day of a range, or null where it is longer or unbounded. */
export function singleDay(days: DayRange): number | null {
  return days[0] !== null && days[0] === days[1] ? days[0] : null
}

/** A bounds text as the comparison file writes it: `from/to`, `..` where unbounded. */
export function boundsText(bounds: Proposal['bounds']): string | null {
  if (bounds === null) return null
  const [from, to, write] = Array.isArray(bounds)
    ? [bounds[0], bounds[1], isoDay]
    : [(bounds as Interval).min, (bounds as Interval).max, String]
  return `${from === null ? '..' : write(from)}/${to === null ? '..' : write(to)}`
}
