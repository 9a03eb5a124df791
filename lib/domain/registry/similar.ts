import { foldName } from '../text/fold'
import { distanceUpTo } from './distance'
import { byCodePoint } from './search'
import { scriptOf, skeletonOf } from './skeleton'

/**
 * Why two names may be one, strongest first: `spelling`, one name by the published table (semantics §5); `letters`, a
 * letter or two apart after it; `sound`, the same consonants in the other script; `words`, all words of one stand in
 * the other, each to a letter. Each is a hint for a person: nothing is ever joined by it.
 */
export type LikenessKind = 'spelling' | 'letters' | 'sound' | 'words'

/** The order in which likenesses are told. */
const likenessKinds: readonly LikenessKind[] = ['spelling', 'letters', 'sound', 'words']

/** Two names as they are written, and what makes them alike. */
export interface Likeness {
  readonly by: LikenessKind
  readonly names: readonly [string, string]
}

/** A name ready to be held against many others. */
export interface NameKey {
  readonly name: string
  readonly folded: string
  readonly words: readonly string[]
  readonly script: 'arabic' | 'latin' | null
  readonly skeleton: string | null
  /** One bit a letter, of 32: names whose bits differ by more than two an edit are not worth measuring. */
  readonly letters: number
}

/** From this many letters a name may be one letter off, and from that many two: شيا and شيت are no misprints. */
const roomForOne = 5
const roomForTwo = 10
/** A single word of fewer letters stands in too many names to mean one of them. */
const shortestWord = 4

export function nameKey(name: string): NameKey {
  const folded = foldName(name)
  const words = folded === '' ? [] : folded.split(' ')
  let letters = 0
  for (let at = 0; at < folded.length; at += 1) letters |= 1 << (folded.charCodeAt(at) & 31)
  return { name, folded, words, script: scriptOf(folded), skeleton: skeletonOf(folded), letters }
}

/** The strongest reason to take two names for one, or null. Symmetric; a name without letters is like none. */
export function likeness(a: NameKey, b: NameKey): LikenessKind | null {
  if (a.folded === '' || b.folded === '') return null
  if (a.folded === b.folded) return 'spelling'
  if (a.script !== b.script) return a.skeleton !== null && a.skeleton === b.skeleton ? 'sound' : null
  if (areFewLettersApart(a, b)) return 'letters'
  return isWithin(a, b) || isWithin(b, a) ? 'words' : null
}

function areFewLettersApart(a: NameKey, b: NameKey): boolean {
  const shorter = Math.min(a.folded.length, b.folded.length)
  if (shorter < roomForOne) return false
  const most = shorter < roomForTwo ? 1 : 2
  return bitsIn(a.letters ^ b.letters) <= 2 * most && distanceUpTo(a.folded, b.folded, most) !== null
}

function bitsIn(set: number): number {
  let left = set
  let count = 0
  for (; left !== 0; left &= left - 1) count += 1
  return count
}

/** Whether every word of `part` is one of `whole`, or a letter away from one, and enough of a name to mean anything. */
function isWithin(part: NameKey, whole: NameKey): boolean {
  if (part.words.length >= whole.words.length || part.folded.length < shortestWord) return false
  if (bitsIn(part.letters & ~whole.letters) > part.words.length) return false
  return part.words.every(word => whole.words.some(other => word === other || isLetterApart(word, other)))
}

function isLetterApart(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= roomForOne && distanceUpTo(a, b, 1) !== null
}

/**
 * How two things are alike by their names: each pair of names with the strongest reason, strongest first, then by code
 * point. A name is told once, with the one most like it; empty where nothing is alike.
 */
export function likenesses(a: readonly NameKey[], b: readonly NameKey[]): readonly Likeness[] {
  const found = a.flatMap(x =>
    b.flatMap(y => {
      const by = likeness(x, y)
      return by === null ? [] : [{ by, names: [x.name, y.name] as const }]
    }),
  )
  found.sort(byStrength)
  const told = new Set<string>()
  return found.filter(({ names }) => {
    if (names.some(name => told.has(name))) return false
    for (const name of names) told.add(name)
    return true
  })
}

function byStrength(a: Likeness, b: Likeness): number {
  const kind = likenessKinds.indexOf(a.by) - likenessKinds.indexOf(b.by)
  return kind || byCodePoint(a.names[1], b.names[1]) || byCodePoint(a.names[0], b.names[0])
}

/** An item with the keys of its names. */
export interface Named<T> {
  readonly item: T
  readonly keys: readonly NameKey[]
}

/** An item whose names are like those asked for. */
export interface Similar<T> {
  readonly item: T
  readonly likenesses: readonly Likeness[]
}

/** The items alike to some names, the most alike first; `among` leaves out whatever is not to be offered. */
export function similarTo<T>(names: readonly NameKey[], among: readonly Named<T>[]): readonly Similar<T>[] {
  const found = among.flatMap(({ item, keys }) => {
    const alike = likenesses(names, keys)
    const [best] = alike
    return best === undefined ? [] : [{ item, likenesses: alike, best }]
  })
  found.sort((a, b) => byStrength(a.best, b.best))
  return found.map(({ item, likenesses: alike }) => ({ item, likenesses: alike }))
}

/** Things to be held against other things: by their whole names. */
export function byNames<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): readonly Named<T>[] {
  return items.map(item => ({ item, keys: namesOf(item).map(nameKey) }))
}

/**
 * Things to be offered for what is typed, which is seldom a whole name: by their names and by each word of them that is
 * long enough to mean one («ماكجورك» offers بريت ماكغورك). The name told is the whole one.
 */
export function byWords<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): readonly Named<T>[] {
  return items.map(item => ({ item, keys: namesOf(item).flatMap(nameAndWordKeys) }))
}

function nameAndWordKeys(name: string): NameKey[] {
  const whole = nameKey(name)
  if (whole.words.length < 2) return [whole]
  const long = whole.words.filter(word => word.length >= shortestWord)
  return [whole, ...long.map(word => ({ ...nameKey(word), name }))]
}
