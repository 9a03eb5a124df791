import type { Entity, Id } from '../../dossier'
import { keyAt, tokensOf } from '../../read/tokens'
import { demonymOf } from '../reported/demonyms'
import type { FoundName } from './entity-names'
import type { Passage } from './passages'

/** What members of a party are told by: its id and those inside it, and the adjective of a country. */
export interface Party {
  readonly id: Id
  readonly ids: ReadonlySet<Id>
  readonly demonyms: ReadonlySet<string>
}

/** Seats of power that stand for their country, by their folded words. */
const seats: ReadonlyMap<string, string> = new Map([
  ['البيت الابيض', 'us'],
  ['white house', 'us'],
  ['state department', 'us'],
  ['البنتاجون', 'us'],
  ['البنتاغون', 'us'],
  ['pentagon', 'us'],
  ['downing street', 'british'],
  ['الكرملين', 'russian'],
  ['kremlin', 'russian'],
  ['الاليزيه', 'french'],
  ['elysee', 'french'],
])
/** Countries whose adjective is not made of their name. */
const countries: ReadonlyMap<string, string> = new Map([
  ['الولايات المتحده', 'us'],
  ['united states', 'us'],
  ['المملكه المتحده', 'british'],
  ['united kingdom', 'british'],
  ['هولندا', 'dutch'],
  ['netherlands', 'dutch'],
])

const englishEndings = ['n', 'ian', 'an', 'i', 'ese', 'ish']

/** The adjectives of an entity's names: اليابان gives ياباني, Chad gives Chadian. */
function demonymsOf({ name, aliases = [] }: Entity): ReadonlySet<string> {
  const found = new Set<string>()
  for (const written of [name.ar, name.en, ...aliases]) {
    const keys = tokensOf(written ?? '').map(({ key }) => key)
    const country = countries.get(keys.join(' '))
    if (country !== undefined) found.add(country)
    if (keys.length !== 1) continue
    const only = keys[0] as string
    const stem = only.replace(/^ال/u, '').replace(/(?:يا|[اهي])$/u, '')
    const made = /^[a-z]/.test(only) ? englishEndings.map(ending => only + ending) : [`${stem}ي`]
    for (const word of made) {
      const demonym = demonymOf(word)
      if (demonym !== null) found.add(demonym)
    }
  }
  return found
}

/** A recorded entity as a party: itself, what is part of it at any depth, and its adjectives. */
export function partyOf(id: Id, entities: readonly Entity[]): Party {
  const ids = new Set([id])
  // Each pass goes one level deeper; a level without news ends it.
  for (let size = 0; size < ids.size; ) {
    size = ids.size
    for (const { id: inner, partOf } of entities) if (partOf && ids.has(partOf)) ids.add(inner)
  }
  const own = entities.find(entity => entity.id === id) as Entity
  return { id, ids, demonyms: demonymsOf(own) }
}

const titleReach = 12
const comma = /^[،,]$/
const stop = /^[.؛;]$/
/** What begins a clause of its own after a name and a comma, and no title. */
const noTitle = /^(?:و.*|and|الي|من|في|علي|عن|مع|الذي|التي|who|which|in|on|at|to|from)$/u
/** What makes the words after a name say whose it is. */
const ofWords: ReadonlySet<string> = new Set(['of', 'from', 'من', 'عن'])

/** The words that may say who a person stands for: a title between commas after the name, or before it; nearest first. */
function titleOf({ tokens }: Passage, { from, to }: FoundName, isPerson: (at: number) => boolean): number[] {
  const isApposed = comma.test(keyAt(tokens, to)) && !noTitle.test(keyAt(tokens, to + 1))
  const after: number[] = []
  for (let at = isApposed ? to + 1 : to; at < Math.min(tokens.length, to + titleReach); at += 1) {
    const key = keyAt(tokens, at)
    if (comma.test(key) || stop.test(key) || isPerson(at)) break
    after.push(at)
  }
  if (isApposed) return after
  const before: number[] = []
  for (let at = from - 1; at >= Math.max(0, from - titleReach); at -= 1) {
    const key = keyAt(tokens, at)
    if (isPerson(at) || stop.test(key) || (comma.test(key) && at < from - 1)) break
    before.push(at)
  }
  return [...before, ...(ofWords.has(keyAt(tokens, to)) ? after.slice(0, 4) : [])]
}

const affairs = /شؤون|شوون|affairs/

/** The adjective of the country whose seat of power stands at a token: «البيت الأبيض», "the Kremlin". */
function seatAt({ tokens }: Passage, at: number): string | null {
  const pair = `${keyAt(tokens, at)} ${keyAt(tokens, at + 1)}`
  return seats.get(keyAt(tokens, at)) ?? seats.get(pair) ?? null
}

/** Which of some parties a person in a passage stands for, by title; null where nothing says it. */
export function standsFor(
  passage: Passage,
  person: FoundName,
  parties: readonly Party[],
  persons: readonly FoundName[],
): Id | null {
  const inside = parties.find(({ ids }) => ids.has(person.id))
  if (inside) return inside.id
  const isPerson = (at: number) => persons.some(({ from, to }) => at >= from && at < to)
  for (const at of titleOf(passage, person, isPerson)) {
    const found = partyBy(passage, at, parties)
    if (found) return found.id
  }
  return null
}

function partyBy(passage: Passage, at: number, parties: readonly Party[]): Party | undefined {
  const adjective = seatAt(passage, at) ?? demonymOf(keyAt(passage.tokens, at))
  const byAdjective = parties.find(({ demonyms }) => adjective !== null && demonyms.has(adjective))
  if (byAdjective) return byAdjective
  const named = passage.names.find(({ from, to }) => at >= from && at < to)
  // «لشؤون الجوار», "for the region": what somebody deals with is not whom they stand for.
  if (!named || named.particle.endsWith('ل') || affairs.test(keyAt(passage.tokens, named.from - 1)))
    return undefined
  return parties.find(({ ids }) => ids.has(named.id))
}
