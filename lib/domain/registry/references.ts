import type { Decision, Id } from '../dossier'
import { type ItemContents, type ItemKind, itemKinds, type Versioned } from '../item'
import type { Value } from '../values/value'

/** Everything that people change in a dossier, with its revisions, each list in the dossier's order. */
export type DossierItems = { readonly [K in ItemKind]: readonly Versioned<ItemContents[K]>[] }

/** As what one item names another. `value` is the answer of a claim itself. */
export type ReferenceRole =
  | 'outlet'
  | 'derived-from'
  | 'part-of'
  | 'event'
  | 'based-on'
  | 'read-for'
  | 'article'
  | 'question'
  | 'value'
  | 'holder'
  | 'attribution'
  | 'decided'

/** One item names another. */
export interface Reference {
  readonly kind: ItemKind
  readonly key: Id
  readonly role: ReferenceRole
}

type Referring = { readonly [K in ItemKind]: (content: ItemContents[K]) => readonly Reference[] }

const to =
  (kind: ItemKind, role: ReferenceRole) =>
  (key: Id): Reference => ({ kind, key, role })

function valueReferences(value: Value): readonly Reference[] {
  if (value.type === 'entity') return [to('entity', 'value')(value.id)]
  if (value.type === 'entities') return value.members.map(to('entity', 'value'))
  if (value.type !== 'since') return []
  const event = sinceEvent(value)
  return event === null ? [] : [to('event', 'value')(event)]
}

/** The event that a `since` names, either way; null for one that names none. */
export function sinceEvent(value: Extract<Value, { type: 'since' }>): Id | null {
  if ('event' in value) return value.event
  return 'noneSince' in value && 'event' in value.noneSince ? value.noneSince.event : null
}

const given = (key: Id | null | undefined): readonly Id[] => (key == null ? [] : [key])

const referring: Referring = {
  outlet: () => [],
  source: ({ derivedFrom = [] }) => derivedFrom.map(to('source', 'derived-from')),
  entity: ({ partOf }) => given(partOf).map(to('entity', 'part-of')),
  event: () => [],
  question: () => [],
  article: ({ outlet, events, basedOn = [], readFor = [] }) => [
    to('outlet', 'outlet')(outlet),
    ...events.map(to('event', 'event')),
    ...basedOn.map(({ source }) => to('source', 'based-on')(source)),
    ...(readFor === 'all' ? [] : readFor.map(to('question', 'read-for'))),
  ],
  claim: ({ article, event, question, value, holder, attribution = [] }) => [
    to('article', 'article')(article),
    to('event', 'event')(event),
    to('question', 'question')(question),
    ...valueReferences(value),
    ...given(holder).map(to('entity', 'holder')),
    ...attribution.map(({ source }) => to('source', 'attribution')(source)),
  ],
  decision: decisionReferences,
}

function decisionReferences(decision: Decision): readonly Reference[] {
  const about = (kind: ItemKind, key: Id | null | undefined) => given(key).map(to(kind, 'decided'))
  switch (decision.kind) {
    case 'assumption': {
      const { kind, to: target } = decision.assumption
      return [...about('claim', decision.claim), ...(kind === 'other-event' ? about('event', target) : [])]
    }
    case 'reconcile':
      return [
        ...about('event', decision.event),
        ...about('question', decision.question),
        ...about('article', decision.article),
        ...(decision.into ?? []).map(to('question', 'decided')),
      ]
    case 'join':
      // What became one with another is there no more.
      return [decision.to, ...(decision.outcome === 'same' ? [] : [decision.from])].map(
        to(decision.of, 'decided'),
      )
    case 'derivation':
      return [...about('article', decision.article), ...about('source', decision.source)]
  }
}

/** What an item names, in the order of its keys; one item may be named as several things. */
export function references<K extends ItemKind>(kind: K, content: ItemContents[K]): readonly Reference[] {
  const of: (content: ItemContents[K]) => readonly Reference[] = referring[kind]
  return of(content)
}

/** Who names an item, and as what. */
export interface Use {
  readonly kind: ItemKind
  readonly key: Id
  readonly role: ReferenceRole
}

/** Where each item of a dossier is used, in the dossier's order; a user is told once for each role. O(references). */
export function usesIn(items: DossierItems): (kind: ItemKind, key: Id) => readonly Use[] {
  const found = new Map<string, Use[]>()
  const note = <K extends ItemKind>(kind: K) => {
    for (const { content } of items[kind]) {
      const told = new Set<string>()
      for (const { kind: other, key, role } of references(kind, content)) {
        const place = `${other} ${key}`
        if (told.has(`${place} ${role}`)) continue
        told.add(`${place} ${role}`)
        const uses = found.get(place) ?? []
        uses.push({ kind, key: content.id, role })
        found.set(place, uses)
      }
    }
  }
  itemKinds.forEach(note)
  return (kind, key) => found.get(`${kind} ${key}`) ?? []
}
