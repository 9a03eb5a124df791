import type { Claim } from '../dossier'
import type { Kind, Moment, Scheme } from './kind'

/** Stands for a `none` that no denotation of its type says: it excludes every value (semantics §2). */
export const EXCLUDED = Symbol('excluded')

/**
 * What a claim, or several together, hold to be true: a denotation, or null for any at all, without those denied.
 */
export interface Sense {
  readonly kind: Kind
  readonly affirmed: unknown
  readonly denied: readonly unknown[]
  /** Two senses of one question with the same key say the same. */
  readonly key: string
}

/** The key of a denotation; no id can be `*` or `(none)`, though one may well be `none`. */
export function keyOf(kind: Kind, denotation: unknown): string {
  return denotation === null ? '*' : denotation === EXCLUDED ? '(none)' : kind.key(denotation)
}

/** A sense of its parts; denials are ordered by key, so that the order of claims never shows. */
export function makeSense(kind: Kind, affirmed: unknown, denied: readonly unknown[] = []): Sense {
  if (denied.length === 0) return { kind, affirmed, denied, key: keyOf(kind, affirmed) }
  const keyed = new Map(denied.map(d => [keyOf(kind, d), d]))
  const keys = [...keyed.keys()].sort()
  return {
    kind,
    affirmed,
    denied: keys.map(key => keyed.get(key)),
    key: `${keyOf(kind, affirmed)} not ${keys.join(' not ')}`,
  }
}

/** What a claim that takes a position denotes before its polarity, or null where a fact is missing. */
export function contentOf(claim: Claim, kind: Kind, at: Moment): unknown {
  if (claim.stance !== 'none') return kind.denote(claim.value, at)
  return kind.none ?? EXCLUDED
}

/** The sense of a content under a polarity. A denied boolean is the other boolean (semantics §4). */
export function senseOf(kind: Kind, content: unknown, denies: boolean): Sense {
  if (!denies) return makeSense(kind, content)
  if (typeof content === 'boolean') return makeSense(kind, !content)
  return makeSense(kind, null, [content])
}

function meetDenotations(kind: Kind, a: unknown, b: unknown, scheme: Scheme): unknown {
  if (a === EXCLUDED || b === EXCLUDED) return a === b ? a : null
  return kind.meet(a, b, scheme)
}

/** Whether everything `a` admits, `b` admits too. */
function isWithin(kind: Kind, a: unknown, b: unknown, scheme: Scheme): boolean {
  const met = meetDenotations(kind, a, b, scheme)
  return met !== null && keyOf(kind, met) === keyOf(kind, a)
}

/** One at least. */
type Senses = readonly [Sense, ...Sense[]]

/** What all of some senses affirm together and whatever any of them denies, or null where nothing is left. */
function gather(senses: Senses, scheme: Scheme) {
  const [{ kind }] = senses
  let affirmed: unknown = null
  for (const { affirmed: one } of senses) {
    if (one === null) continue
    affirmed = affirmed === null ? one : meetDenotations(kind, affirmed, one, scheme)
    if (affirmed === null) return null
  }
  const denied = senses.flatMap(sense => sense.denied)
  if (affirmed !== null && denied.some(d => isWithin(kind, affirmed, d, scheme))) return null
  return { kind, affirmed, denied }
}

/** Whether all of some senses can be true together. Linear in their number. */
export function canAllHold(senses: Senses, scheme: Scheme): boolean {
  return gather(senses, scheme) !== null
}

/**
 * The most specific sense that satisfies all, or null. A denial has no meet with what it denies or anything narrower;
 * denials that the rest already implies are left out, so equal senses have equal keys (semantics §4).
 */
export function meetAll(senses: Senses, scheme: Scheme): Sense | null {
  const all = gather(senses, scheme)
  if (all === null) return null
  const denied = new Map(all.denied.map(d => [keyOf(all.kind, d), d]))
  return makeSense(all.kind, all.affirmed, essential(all.kind, all.affirmed, [...denied.values()], scheme))
}

/** `meetAll` of two. */
export function meetSenses(a: Sense, b: Sense, scheme: Scheme): Sense | null {
  return a.key === b.key ? a : meetAll([a, b], scheme)
}

/** The denials that still say something: not those of what is excluded anyway, nor of a part of another one. */
function essential(kind: Kind, affirmed: unknown, denied: readonly unknown[], scheme: Scheme): unknown[] {
  const open = denied.filter(d => affirmed === null || meetDenotations(kind, affirmed, d, scheme) !== null)
  return open.filter(
    d => !open.some(other => keyOf(kind, other) !== keyOf(kind, d) && isWithin(kind, d, other, scheme)),
  )
}
