import type {
  Article,
  Claim,
  Dossier,
  Entity,
  Id,
  NewsEvent,
  Outlet,
  Question,
  Source,
} from '@/lib/domain/dossier'

/** A dossier by its ids. */
export interface Lookup {
  readonly dossier: Dossier
  readonly articles: ReadonlyMap<Id, Article>
  readonly outlets: ReadonlyMap<Id, Outlet>
  readonly sources: ReadonlyMap<Id, Source>
  readonly entities: ReadonlyMap<Id, Entity>
  readonly events: ReadonlyMap<Id, NewsEvent>
  readonly questions: ReadonlyMap<Id, Question>
  readonly claims: ReadonlyMap<Id, Claim>
}

const known = new WeakMap<Dossier, Lookup>()

/** Editions never change and are kept in memory, so each is indexed once. */
export function lookup(dossier: Dossier): Lookup {
  const found = known.get(dossier)
  if (found) return found
  const made: Lookup = {
    dossier,
    articles: byId(dossier.articles),
    outlets: byId(dossier.outlets),
    sources: byId(dossier.sources),
    entities: byId(dossier.entities),
    events: byId(dossier.events),
    questions: byId(dossier.questions),
    claims: byId(dossier.claims),
  }
  known.set(dossier, made)
  return made
}

export function outletOf(look: Lookup, article: Id): Outlet | undefined {
  const found = look.articles.get(article)
  return found && look.outlets.get(found.outlet)
}

/** The article a root stands for, where the article is its own (semantics §8: `article:ID`). */
export function ownArticle(root: Id): Id | null {
  return root.startsWith('article:') ? root.slice('article:'.length) : null
}

const byId = <T extends { readonly id: Id }>(list: readonly T[]) => new Map(list.map(item => [item.id, item]))
