import type { z } from 'zod'
import { type dossierLists, type ListName, listNames } from '@/lib/schemas/dossier'
import { quote } from '@/lib/schemas/fault-lines'
import type { Faults } from './faults'

export type Item<L extends ListName> = z.infer<(typeof dossierLists)[L]>

/** The items that fit their schema, at their place in the file; null where one does not. */
export type Items = { readonly [L in ListName]: readonly (Item<L> | null)[] }

/** What each list calls by id; null where the item itself is at fault, so that nothing is missed on its account. */
export type Registry = { readonly [L in ListName]: ReadonlyMap<string, Item<L> | null> }

function idOf(raw: unknown): string | null {
  const id: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined
  return typeof id === 'string' ? id : null
}

/** Ids that stand twice are faults; the first keeps the name. */
function byId<L extends ListName>(
  list: L,
  raw: readonly unknown[],
  items: readonly (Item<L> | null)[],
  faults: Faults,
): ReadonlyMap<string, Item<L> | null> {
  const first = new Map<string, number>()
  const named = new Map<string, Item<L> | null>()
  raw.forEach((item, index) => {
    const id = idOf(item)
    if (id === null) return
    const earlier = first.get(id)
    if (earlier !== undefined) {
      faults.item(list, index, `${list}[${index}].id: ${quote(id)} is already the id of ${list}[${earlier}]`)
      return
    }
    first.set(id, index)
    named.set(id, items[index] ?? null)
  })
  return named
}

export function registerIds(
  raw: Readonly<Record<ListName, readonly unknown[]>>,
  items: Items,
  faults: Faults,
): Registry {
  const entries = listNames.map(list => [list, byId(list, raw[list], items[list], faults)])
  return Object.fromEntries(entries) as Registry
}

const nouns: Readonly<Record<ListName, string>> = {
  outlets: 'outlet',
  sources: 'source',
  entities: 'entity',
  events: 'event',
  questions: 'question',
  articles: 'article',
  claims: 'claim',
  decisions: 'decision',
}

/** Tells the faults of one item, and holds its references against the registry. */
export class ItemFaults {
  readonly registry: Registry
  readonly #faults: Faults
  readonly #list: ListName
  readonly #index: number

  constructor(faults: Faults, registry: Registry, list: ListName, index: number) {
    this.registry = registry
    this.#faults = faults
    this.#list = list
    this.#index = index
  }

  add(path: string, words: string): void {
    this.#faults.item(this.#list, this.#index, `${this.#list}[${this.#index}].${path}: ${words}`)
  }

  /** One reference; null and undefined point at nothing. */
  refers(path: string, list: ListName, id: string | null | undefined): void {
    if (id === null || id === undefined || this.registry[list].has(id)) return
    this.add(path, `no ${nouns[list]} has the id ${quote(id)}`)
  }

  /** A list of references, each to be named once. */
  refersAll(path: string, list: ListName, ids: readonly string[] | undefined): void {
    ids?.forEach((id, at) => {
      this.refers(`${path}[${at}]`, list, id)
    })
    this.once(path, ids)
  }

  once(path: string, ids: readonly string[] | undefined): void {
    if (ids === undefined || new Set(ids).size === ids.length) return
    ids.forEach((id, at) => {
      if (ids.indexOf(id) < at) this.add(`${path}[${at}]`, `${quote(id)} is listed twice`)
    })
  }
}
