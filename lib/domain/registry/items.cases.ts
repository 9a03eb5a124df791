import type { Article, Claim, Decision, Entity, Id, NewsEvent, Outlet, Question, Source } from '../dossier'
import { type Change, type ItemContent, type ItemKind, itemKinds } from '../item'
import type { Value } from '../values/value'
import type { Outcome } from './merge'
import type { DossierItems } from './references'

interface Lists {
  readonly outlets?: readonly Outlet[]
  readonly sources?: readonly Source[]
  readonly entities?: readonly Entity[]
  readonly events?: readonly NewsEvent[]
  readonly questions?: readonly Question[]
  readonly articles?: readonly Article[]
  readonly claims?: readonly Claim[]
  readonly decisions?: readonly Decision[]
}

const versioned = <T>(list: readonly T[] = []) => list.map(content => ({ content, revision: 3 }))

/** The items of a dossier told by its lists, each at its third revision. */
export function itemsOf(lists: Lists): DossierItems {
  return {
    outlet: versioned(lists.outlets),
    source: versioned(lists.sources),
    entity: versioned(lists.entities),
    event: versioned(lists.events),
    question: versioned(lists.questions),
    article: versioned(lists.articles),
    claim: versioned(lists.claims),
    decision: versioned(lists.decisions),
  }
}

export const entity = (id: Id, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'person',
  name: { en: id },
  ...more,
})

export const article = (id: Id, more: Partial<Article> = {}): Article => ({
  id,
  outlet: 'outlet',
  title: id,
  language: 'ar',
  events: ['event'],
  ...more,
})

/** A claim of article `a`, unless it says another. */
export const claim = (id: Id, value: Value, more: Partial<Claim> = {}): Claim => ({
  id,
  article: 'a',
  event: 'event',
  question: 'question',
  value,
  anchors: [{ start: 0, end: 1, exact: 'x' }],
  ...more,
})

/** The dossier after some changes: content by kind and key. What a change does to the order is the store's affair. */
function after(items: DossierItems, changes: readonly Change[]): ReadonlyMap<string, ItemContent> {
  const name = (kind: ItemKind, key: Id) => `${kind} ${key}`
  const found = new Map<string, ItemContent>()
  for (const kind of itemKinds)
    for (const { content } of items[kind]) found.set(name(kind, content.id), content)
  for (const { kind, key, content } of changes) {
    if (content === null) found.delete(name(kind, key))
    else found.set(name(kind, key), content)
  }
  return found
}

/** What a merge makes of a dossier; the names of its refusals where there are any. */
export function outcome(items: DossierItems, result: Outcome) {
  return result.ok ? after(items, result.changes) : result.refusals.map(({ reason }) => reason)
}
