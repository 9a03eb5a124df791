import { type Indexed, indexNames, search } from '../registry/search'
import { skeletonOf } from '../registry/skeleton'
import { foldName } from '../text/fold'

/** Somebody who may be mentioned. */
export interface Mentionable {
  readonly user: string
  readonly name: string
}

export interface MemberIndex<M extends Mentionable> {
  readonly all: readonly M[]
  readonly names: readonly Indexed<M>[]
  /** The consonants of a name in either script; null where they are too few. */
  readonly sounds: readonly (string | null)[]
}

/** Members made ready to be sought; the cost of a key press is then a comparison of each. */
export function indexMembers<M extends Mentionable>(all: readonly M[]): MemberIndex<M> {
  return {
    all,
    names: indexNames(all, ({ name }) => [name]),
    sounds: all.map(({ name }) => skeletonOf(foldName(name))),
  }
}

/**
 * The members whose name answers what was typed, best first: as it is written in its own script with folded Arabic, then as it
 * sounds in the other script. Nothing typed yet answers with everybody.
 */
export function seekMembers<M extends Mentionable>(
  { all, names, sounds }: MemberIndex<M>,
  typed: string,
): readonly M[] {
  if (typed.trim() === '') return all
  const written = search(names, typed).map(({ item }) => item)
  const sound = skeletonOf(foldName(typed))
  const heard = sound === null ? [] : all.filter((_, at) => sounds[at]?.includes(sound))
  return [...written, ...heard.filter(one => !written.includes(one))]
}
