import type { Id, JoinDecision } from '../dossier'
import type { ItemContents, ItemKind } from '../item'
import type { LikenessKind } from '../registry/similar'

/** Of what two items may be one by a person's decision. */
export type JoinKind = JoinDecision['of']

/** In the order in which they are told. */
export const joinKinds: readonly JoinKind[] = ['entity', 'event', 'question', 'outlet']

/** What an item of one of these kinds says of itself. */
export type Side = ItemContents[JoinKind]

/**
 * One thing that speaks for or against two items being one, with what it is seen in. None of them decides anything.
 *
 * For: `name`, two names that are alike · `rows`, questions that one article answers with the one and another article with
 * the other · `roles`, questions that both answer elsewhere · `whole`, both are part of it · `words`, which both titles have ·
 * `day`, they may be one day · `answers`, questions answered alike about both · `options`, of one label · `complement`, events
 * about which some articles answer the one question and others the other · `host`, one address or one under the other.
 *
 * Against: `kind`, `type`, `unit`, `cumulative` differ · `roles-apart`, each answers other questions than the other ·
 * `wholes`, they are part of two things · `together`, claims that name both · `apart`, articles that speak of each by itself ·
 * `days` between them · `other-words` · `other-answers`, questions answered otherwise · `both`, articles about both ·
 * `hosts`, two addresses.
 */
export type Speaks =
  | { readonly by: 'name'; readonly like: LikenessKind; readonly names: readonly [string, string] }
  | { readonly by: 'words'; readonly words: readonly string[] }
  | { readonly by: 'other-words'; readonly here: readonly string[]; readonly there: readonly string[] }
  | { readonly by: 'days'; readonly days: number }
  | { readonly by: 'host' | 'hosts'; readonly hosts: readonly [string, string] }
  | { readonly by: 'options'; readonly count: number }
  | { readonly by: 'day' | 'kind' | 'type' | 'unit' | 'cumulative' }
  | { readonly by: Seen; readonly of: ItemKind; readonly keys: readonly Id[] }

export type Seen =
  | 'rows'
  | 'roles'
  | 'whole'
  | 'answers'
  | 'complement'
  | 'roles-apart'
  | 'wholes'
  | 'together'
  | 'apart'
  | 'other-answers'
  | 'both'

/** Two items that may be one, in the order of their list, with what speaks for it and against it. */
export interface Pair {
  readonly of: JoinKind
  readonly a: Id
  readonly b: Id
  readonly for: readonly Speaks[]
  readonly against: readonly Speaks[]
}

/** A pair with its place: the lower, the sooner a person should look at it. */
export interface Ranked extends Pair {
  readonly rank: number
}

/** Something with what it is seen in; nothing where it is seen in nothing. */
export function seenIn(by: Seen, of: ItemKind, keys: Iterable<Id>): readonly Speaks[] {
  const distinct = [...new Set(keys)]
  return distinct.length === 0 ? [] : [{ by, of, keys: distinct }]
}

/** Every two of a list, the earlier first. O(n²) calls. */
export function everyTwo<T, Found>(list: readonly T[], look: (a: T, b: T) => Found | null): readonly Found[] {
  return list.flatMap((a, at) =>
    list.slice(at + 1).flatMap(b => {
      const found = look(a, b)
      return found === null ? [] : [found]
    }),
  )
}
