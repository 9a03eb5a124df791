import type { Id, Source } from '../../dossier'
import { byNames, nameKey, similarTo } from '../../registry/similar'
import { spokenName } from './register'
import type { FoundSource } from './voice'

/** Longer ones are descriptions, which no spelling tells apart. */
const longestName = 60

/**
 * Adds to each source that none recorded is known for those whose names are spelled nearly like it: offered to a person,
 * never joined. Each name is held against the recorded ones once.
 */
export function withSimilar(
  found: readonly FoundSource[],
  sources: readonly Source[],
): readonly FoundSource[] {
  const spoken = sources.filter(({ kind }) => kind !== 'anonymous' && kind !== 'document')
  const recorded = byNames(spoken, ({ name: { ar, en } }) =>
    [ar, en].filter(name => name !== undefined).map(spokenName),
  )
  const known = new Map<string, readonly Id[]>()
  const near = (name: string): readonly Id[] => {
    const ids =
      known.get(name) ??
      similarTo([nameKey(spokenName(name))], recorded)
        .filter(({ likenesses }) => likenesses.some(({ by }) => by === 'spelling' || by === 'letters'))
        .map(({ item }) => item.id)
    known.set(name, ids)
    return ids
  }
  return found.map(one => {
    const isOpen = one.source === undefined && one.class === undefined && one.name.length <= longestName
    const similar = isOpen ? near(one.name) : []
    return similar.length === 0 ? one : { ...one, similar }
  })
}
