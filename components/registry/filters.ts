import type { Entity, EntityKind, Id, Source, SourceKind } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import { byNames, likenesses } from '@/lib/domain/registry/similar'
import type { UseCounts } from '@/lib/domain/registry/told'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { entityKinds } from './entity-kinds'
import { soughtBy } from './naming'
import { sourceKinds } from './source-kinds'

/** What a filter goes by: the kind of an item, or its standing in the dossier. */
export type Filter = EntityKind | SourceKind | 'all' | 'open' | 'archived' | 'alike' | 'unused' | 'undated'

/** The parts of a list that can be shown by themselves; the first is what one comes to. */
const filters: Readonly<Record<RegistryKind, readonly Filter[]>> = {
  question: ['open', 'archived', 'unused', 'all'],
  entity: ['all', ...entityKinds, 'alike', 'unused'],
  source: ['all', ...sourceKinds, 'unused'],
  outlet: ['all', 'unused'],
  event: ['all', 'undated', 'unused'],
}

export function filtersOf(kind: RegistryKind): readonly Filter[] {
  return filters[kind]
}

/** The filter of an address; one that this list does not have is the first. */
export function filterOf(kind: RegistryKind, asked: string): Filter {
  const known = filters[kind]
  return known.find(filter => filter === asked) ?? known[0] ?? 'all'
}

/** The items a filter shows, in their order. */
export function filtered(
  kind: RegistryKind,
  filter: Filter,
  items: readonly Item<RegistryKind>[],
  uses: Readonly<Record<Id, UseCounts>>,
): readonly Item<RegistryKind>[] {
  if (filter === 'all') return items
  if (filter === 'unused') return items.filter(({ content }) => uses[content.id] === undefined)
  if (filter === 'alike') {
    const alike = lookingAlike(kind, items)
    return items.filter(({ content }) => alike.has(content.id))
  }
  if (filter === 'undated') return items.filter(({ content }) => !('date' in content && content.date))
  if (kind === 'question') {
    const isArchived = filter === 'archived'
    return items.filter(({ content }) => ((content as QuestionItem).archived === true) === isArchived)
  }
  return items.filter(({ content }) => (content as Entity | Source).kind === filter)
}

/** Every item that has a look-alike. Some 0.4 s for a thousand entities, so it is asked for, not shown by itself. */
function lookingAlike(kind: RegistryKind, items: readonly Item<RegistryKind>[]): ReadonlySet<Id> {
  const named = byNames(items, ({ content }) => soughtBy(kind, content))
  const found = new Set<Id>()
  named.forEach((one, at) => {
    for (const other of named.slice(at + 1)) {
      const [a, b] = [one.item.content.id, other.item.content.id]
      if (found.has(a) && found.has(b)) continue
      if (likenesses(one.keys, other.keys).length > 0) found.add(a).add(b)
    }
  })
  return found
}
