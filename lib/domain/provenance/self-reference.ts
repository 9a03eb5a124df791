import type { Context } from '../compare/context'
import type { Standing } from '../compare/standing'
import type { Id, Names } from '../dossier'
import { spokenName } from '../suggest/reported/register'
import { foldName } from '../text/fold'

const spoken = ({ ar, en }: Names) =>
  [ar, en].filter(name => name !== undefined).map(name => foldName(spokenName(name)))

/**
 * Whether a claim is about the source itself, by the name of its outlet: that the Daily X was first to report says nothing of
 * whether the article was taken from it (semantics §1, a mention).
 */
export function isAboutSource(
  { claim: { value } }: Standing,
  source: Id,
  { sources, entities }: Context,
): boolean {
  const ids = value.type === 'entity' ? [value.id] : value.type === 'entities' ? value.members : []
  const named = sources.get(source)
  if (!named || ids.length === 0) return false
  const names = spoken(named.name)
  return ids.some(id => {
    const entity = entities.get(id)
    const theirs = entity ? [...spoken(entity.name), ...(entity.aliases ?? []).map(foldName)] : []
    return theirs.some(name => names.some(one => one.includes(name) || name.includes(one)))
  })
}
