import type { Entity, Id, Names, NewsEvent, Outlet, Question, Source } from '../dossier'
import type { ItemKind } from '../item'

/** What the items of a dossier are called; plain data, so that it travels to a browser. */
export interface ItemNames {
  readonly items: Readonly<Partial<Record<ItemKind, Readonly<Record<Id, Names>>>>>
  /** By question, then by option. */
  readonly options: Readonly<Record<Id, Readonly<Record<Id, Names>>>>
}

/** The lists that names are taken from; an article is called by its title. */
export interface Named {
  readonly outlets?: readonly Pick<Outlet, 'id' | 'name'>[]
  readonly sources?: readonly Pick<Source, 'id' | 'name'>[]
  readonly entities?: readonly Pick<Entity, 'id' | 'name'>[]
  readonly events?: readonly Pick<NewsEvent, 'id' | 'title'>[]
  readonly questions?: readonly Pick<Question, 'id' | 'text' | 'options'>[]
  readonly articles?: readonly { readonly id: Id; readonly title: string; readonly language: 'ar' | 'en' }[]
}

function index<T extends { readonly id: Id }>(list: readonly T[] = [], name: (item: T) => Names) {
  return Object.fromEntries(list.map(item => [item.id, name(item)]))
}

/** Names by kind and key. What is in no list has no name, and is shown by its key. */
export function itemNames(named: Named): ItemNames {
  return {
    items: {
      outlet: index(named.outlets, outlet => outlet.name),
      source: index(named.sources, source => source.name),
      entity: index(named.entities, entity => entity.name),
      event: index(named.events, event => event.title),
      question: index(named.questions, question => question.text),
      article: index(named.articles, article => ({ [article.language]: article.title })),
    },
    options: Object.fromEntries(
      (named.questions ?? []).map(({ id, options }) => [id, index(options, option => option.label)]),
    ),
  }
}
