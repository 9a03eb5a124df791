import type { Id, Names } from '../dossier'
import { type Change, type ItemContents, type ItemKind, itemKinds } from '../item'
import type { DossierItems } from './references'
import { renamed } from './renaming'
import { byCodePoint } from './search'

/**
 * Why two things cannot be made one, or one not be parted: they are one and the same; one is not there (any more); they
 * differ in what a person must settle first; or one is said to be a part, a forerunner or an origin of the other. `whole`: it
 * is part of something else already; `turned`: the other is part of it; `told-apart`: a decision says that they are two;
 * `joined`: a decision says that they are one, and one of them is gone; `not-yours`: decisions name one of them, and whoever asks
 * may not change decisions; `coded`: a second coding of a row that would go is not settled; `blind`: whoever asks codes such a row
 * without having seen it.
 */
export type RefusalReason =
  | 'same'
  | 'missing'
  | 'kind'
  | 'type'
  | 'unit'
  | 'cumulative'
  | 'class'
  | 'date'
  | 'part-of'
  | 'derived'
  | 'since'
  | 'decided'
  | 'option'
  | 'nameless'
  | 'nothing'
  | 'whole'
  | 'turned'
  | 'told-apart'
  | 'joined'
  | 'not-yours'
  | 'coded'
  | 'blind'

/** `keys` are the items it turns on, where there are any: claims, decisions, options. */
export interface Refusal {
  readonly reason: RefusalReason
  readonly keys: readonly Id[]
}

/** What would have to change, in an order in which it can; or every reason why not. Never both, never neither. */
export type Outcome =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** Whether a second coding is why; it is settled, handed in or withdrawn on a page of its own. */
export const isOfCoding = ({ reason }: Refusal): boolean => reason === 'coded' || reason === 'blind'

export function refuse(reason: RefusalReason, keys: readonly Id[] = []): Refusal {
  return { reason, keys }
}

/** The two items of a merge as they stand, or why they cannot be had. */
export function bothOf<K extends ItemKind>(items: DossierItems, kind: K, from: Id, into: Id) {
  if (from === into) return refuse('same', [from])
  const list = items[kind]
  const [one, other] = [from, into].map(key => list.find(({ content }) => content.id === key))
  if (one && other) return { from: one, into: other }
  return refuse('missing', [...(one ? [] : [from]), ...(other ? [] : [into])])
}

/** Everything in the dossier that names `from`, naming `into`; `from` and `into` themselves left out. */
export function renameEverywhere(items: DossierItems, kind: ItemKind, from: Id, into: Id): readonly Change[] {
  return itemKinds.flatMap(user =>
    rewritten(items, user, content =>
      user === kind && (content.id === from || content.id === into)
        ? content
        : renamed(user, content, { kind, from, to: into }),
    ),
  )
}

/** The changes that `rewrite` makes to one list; what it returns as it came is not changed. */
export function rewritten<K extends ItemKind>(
  items: DossierItems,
  kind: K,
  rewrite: (content: ItemContents[K]) => ItemContents[K],
): readonly Change[] {
  return items[kind].flatMap(({ content, revision }) => {
    const next = rewrite(content)
    return next === content ? [] : [{ kind, key: content.id, seen: revision, content: next }]
  })
}

/** A name with what it lacks taken from another. */
export function filled(name: Names, other: Names): Names {
  const ar = name.ar ?? other.ar
  const en = name.en ?? other.en
  return { ...(ar === undefined ? {} : { ar }), ...(en === undefined ? {} : { en }) }
}

/** The change of one item; none where it stays word for word. */
export function rewriteOf<K extends ItemKind>(
  kind: K,
  { content, revision }: { readonly content: ItemContents[K]; readonly revision: number },
  next: ItemContents[K],
): readonly Change[] {
  const isSame = JSON.stringify(content) === JSON.stringify(next)
  return isSame ? [] : [{ kind, key: content.id, seen: revision, content: next }]
}

/** The same keys in one order, whoever found them. */
export function sorted(keys: readonly Id[]): readonly Id[] {
  return [...new Set(keys)].sort(byCodePoint)
}
