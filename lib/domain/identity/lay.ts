import type { Change, ItemKind } from '../item'
import { itemKinds } from '../item'
import type { DossierItems } from '../registry/references'

const nameOf = (kind: ItemKind, key: string): string => `${kind} ${key}`

/** The items as they would stand after some changes; what is new comes last in its list. Nothing is checked. */
export function laid(items: DossierItems, changes: readonly Change[]): DossierItems {
  const open = new Map(changes.map(change => [nameOf(change.kind, change.key), change]))
  const lists = itemKinds.map(kind => {
    const kept = items[kind].flatMap(item => {
      const name = nameOf(kind, item.content.id)
      const change = open.get(name)
      if (!change) return [item]
      open.delete(name)
      return change.content === null ? [] : [{ ...item, content: change.content }]
    })
    const made = [...open.values()].flatMap(change =>
      change.kind === kind && change.content !== null
        ? [{ content: change.content, revision: change.seen }]
        : [],
    )
    return [kind, [...kept, ...made]] as const
  })
  return Object.fromEntries(lists) as unknown as DossierItems
}

/** Changes made one after the other as one set: of an item that both change, what the later makes of it. */
export function inTurn(first: readonly Change[], then: readonly Change[]): readonly Change[] {
  const later = new Set(then.map(({ kind, key }) => nameOf(kind, key)))
  return [...first.filter(({ kind, key }) => !later.has(nameOf(kind, key))), ...then]
}
