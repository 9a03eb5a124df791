import type { Id } from '../dossier'
import { edtfDays } from '../time/edtf'
import {
  bothOf,
  filled,
  type Outcome,
  type Refusal,
  refuse,
  renameEverywhere,
  rewriteOf,
  sorted,
} from './merge'
import { type DossierItems, sinceEvent } from './references'

interface Pair {
  readonly from: Id
  readonly into: Id
}

/** One outlet in place of two: the articles of `from` are `into`'s, which takes what it lacks of name and homepage. */
export function mergeOutlets({ from, into }: Pair, items: DossierItems): Outcome {
  const both = bothOf(items, 'outlet', from, into)
  if ('reason' in both) return { ok: false, refusals: [both] }
  const [one, other] = [both.from.content, both.into.content]
  const homepage = other.homepage ?? one.homepage
  const next = { ...other, name: filled(other.name, one.name), ...(homepage == null ? {} : { homepage }) }
  return {
    ok: true,
    changes: [
      ...rewriteOf('outlet', both.into, next),
      ...renameEverywhere(items, 'outlet', from, into),
      { kind: 'outlet', key: from, seen: both.from.revision, content: null },
    ],
  }
}

/**
 * One source in place of two: attributions, bases and derivations of `from` name `into`. Refused where their kinds, their
 * classes or their days of publication differ (two days, two reports), or one derives from the other (semantics §8).
 */
export function mergeSources({ from, into }: Pair, items: DossierItems): Outcome {
  const both = bothOf(items, 'source', from, into)
  if ('reason' in both) return { ok: false, refusals: [both] }
  const [one, other] = [both.from.content, both.into.content]
  const derives = origins(from, items).has(into) || origins(into, items).has(from)
  const refusals: readonly Refusal[] = [
    ...(one.kind === other.kind ? [] : [refuse('kind')]),
    ...(one.class != null && other.class != null && one.class !== other.class ? [refuse('class')] : []),
    ...(areApart(one.published, other.published) ? [refuse('date')] : []),
    ...(derives ? [refuse('derived', [from, into])] : []),
  ]
  if (refusals.length > 0) return { ok: false, refusals }
  const [group, published] = [other.class ?? one.class, other.published ?? one.published]
  const derivedFrom = [...new Set([...(other.derivedFrom ?? []), ...(one.derivedFrom ?? [])])]
  const next = {
    ...other,
    name: filled(other.name, one.name),
    ...(group == null ? {} : { class: group }),
    ...(published == null ? {} : { published }),
    ...(derivedFrom.length === 0 ? {} : { derivedFrom }),
  }
  return {
    ok: true,
    changes: [
      ...rewriteOf('source', both.into, next),
      ...renameEverywhere(items, 'source', from, into),
      { kind: 'source', key: from, seen: both.from.revision, content: null },
    ],
  }
}

/** All that a source derives from, at any depth. */
export function origins(source: Id, items: Pick<DossierItems, 'source'>): ReadonlySet<Id> {
  const above = new Map(items.source.map(({ content }) => [content.id, content.derivedFrom ?? []]))
  const found = new Set<Id>()
  const open = [...(above.get(source) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(above.get(next) ?? []))
  }
  return found
}

/** Whether two dates leave no day in common; what says no days says nothing. */
function areApart(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [a, b].map(edtf => (edtf == null ? null : edtfDays(edtf)))
  if (!x || !y) return false
  const endsBefore = (to: number | null, from: number | null) => to !== null && from !== null && to < from
  return endsBefore(x[1], y[0]) || endsBefore(y[1], x[0])
}

/**
 * One event in place of two: articles and claims about `from` are about `into`. Refused where their dates leave no day
 * in common, a claim tells one of them by the other (`since`, semantics §3.2), or a decision rests on `from`.
 */
export function mergeEvents({ from, into }: Pair, items: DossierItems): Outcome {
  const both = bothOf(items, 'event', from, into)
  if ('reason' in both) return { ok: false, refusals: [both] }
  const [one, other] = [both.from.content, both.into.content]
  const circular = tellingOneByTheOther(from, into, items)
  const resting = items.decision.filter(
    ({ content: one }) =>
      one.kind === 'assumption' && one.assumption.kind === 'other-event' && one.assumption.to === from,
  )
  const refusals: readonly Refusal[] = [
    ...(areApart(one.date, other.date) ? [refuse('date')] : []),
    ...(circular.length > 0 ? [refuse('since', circular)] : []),
    ...(resting.length > 0 ? [refuse('decided', sorted(resting.map(({ content }) => content.id)))] : []),
  ]
  if (refusals.length > 0) return { ok: false, refusals }
  const date = other.date ?? one.date
  const next = { ...other, title: filled(other.title, one.title), ...(date == null ? {} : { date }) }
  return {
    ok: true,
    changes: [
      ...rewriteOf('event', both.into, next),
      ...renameEverywhere(items, 'event', from, into),
      { kind: 'event', key: from, seen: both.from.revision, content: null },
    ],
  }
}

/** The claims about one of two events whose answer is the other: once they are one, the event would come before itself. */
function tellingOneByTheOther(from: Id, into: Id, items: DossierItems): readonly Id[] {
  const other = new Map([
    [from, into],
    [into, from],
  ])
  const telling = items.claim.filter(({ content: { event, value } }) => {
    const named = value.type === 'since' ? sinceEvent(value) : null
    return named !== null && other.get(event) === named
  })
  return sorted(telling.map(({ content }) => content.id))
}
