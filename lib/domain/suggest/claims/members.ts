import type { Entity, Id } from '../../dossier'
import { tokensOf } from '../../read/tokens'
import { demonymOf } from '../reported/demonyms'
import type { FoundName } from './entity-names'
import type { Passage } from './passages'

/** What members of a party are told by: its id and those inside it, and the adjective of a country. */
export interface Party {
  readonly id: Id
  readonly ids: ReadonlySet<Id>
  readonly demonyms: ReadonlySet<string>
}

/** Seats of power that stand for their country, Arabic and English. */
const seats: readonly (readonly [demonym: string, words: readonly (readonly [string, string])[]])[] = [
  [
    'us',
    [
      ['البيت', 'الابيض'],
      ['white', 'house'],
      ['state', 'department'],
    ],
  ],
  [
    'british',
    [
      ['داوننج', 'ستريت'],
      ['داونينغ', 'ستريت'],
      ['downing', 'street'],
    ],
  ],
]
const seatWords: ReadonlyMap<string, string> = new Map([
  ['الكرملين', 'russian'],
  ['kremlin', 'russian'],
  ['الاليزيه', 'french'],
  ['elysee', 'french'],
  ['البنتاجون', 'us'],
  ['البنتاغون', 'us'],
  ['pentagon', 'us'],
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

/** The adjectives of an entity's names: إيران gives إيراني, Oman gives Omani. */
function demonymsOf({ name, aliases = [] }: Entity): ReadonlySet<string> {
  const found = new Set<string>()
  for (const written of [name.ar, name.en, ...aliases]) {
    const keys = tokensOf(written ?? '').map(({ key }) => key)
    const country = countries.get(keys.join(' '))
    if (country !== undefined) found.add(country)
    const [only] = keys
    if (only === undefined || keys.length > 1) continue
    const stem = only.replace(/^ال/u, '').replace(/(?:يا|[اهي])$/u, '')
    const made = /^[a-z]/.test(only) ? englishEndings.map(ending => only + ending) : [`${stem}ي`]
    for (const word of made) {
      const demonym = demonymOf(word)
      if (demonym !== null) found.add(demonym)
    }
  }
  return found
}

/** An entity as a party: itself, what is part of it at any depth, and its adjectives. */
export function partyOf(id: Id, entities: readonly Entity[]): Party {
  const ids = new Set([id])
  // Each pass goes one level deeper; a level without news ends it.
  for (let size = 0; size < ids.size; ) {
    size = ids.size
    for (const { id: inner, partOf } of entities) if (partOf && ids.has(partOf)) ids.add(inner)
  }
  const own = entities.find(entity => entity.id === id)
  return { id, ids, demonyms: own ? demonymsOf(own) : new Set() }
}

const titleReach = 12

/** The words that may say who a person stands for: a title before the name, or after it between commas. */
function titleOf(passage: Passage, { from, to }: FoundName, persons: ReadonlySet<number>): number[] {
  const { tokens } = passage
  const isComma = (at: number) => /^[،,]$/.test(tokens[at]?.key ?? '')
  const after: number[] = []
  const isJoined = /^(?:و.*|and|الي|من|في|علي|عن|مع|الذي|التي|who|which|in|on|at|to|from)$/u.test(
    tokens[to + 1]?.key ?? '',
  )
  const isApposed = isComma(to) && !isJoined
  for (let at = isApposed ? to + 1 : to; at < Math.min(tokens.length, to + titleReach); at += 1) {
    if (isComma(at) || persons.has(at) || /^[.؛;]$/.test(tokens[at]?.key ?? '')) break
    after.push(at)
  }
  if (isApposed && after.length > 0) return after
  const before: number[] = []
  for (let at = from - 1; at >= Math.max(0, from - titleReach); at -= 1) {
    if (persons.has(at) || /^[.؛;]$/.test(tokens[at]?.key ?? '') || (isComma(at) && at < from - 1)) break
    before.push(at)
  }
  return [...before, ...(ofWords.has(tokens[to]?.key ?? '') ? after.slice(0, 4) : [])]
}

const ofWords: ReadonlySet<string> = new Set(['of', 'from', 'من', 'عن'])
const affairs = /شؤون|شوون|affairs/

/** Which of some parties a person in a passage stands for, by title; null where nothing says it. */
export function standsFor(
  passage: Passage,
  person: FoundName,
  parties: readonly Party[],
  persons: ReadonlySet<number>,
): Id | null {
  const inside = parties.find(({ ids }) => ids.has(person.id))
  if (inside) return inside.id
  for (const at of titleOf(passage, person, persons)) {
    const key = passage.tokens[at]?.key ?? ''
    const next = passage.tokens[at + 1]?.key ?? ''
    const bareNext = next.replace(/^ال/u, '')
    const seat =
      seatWords.get(key) ??
      seats.find(([, pairs]) => pairs.some(([a, b]) => a === key && (b === next || b === bareNext)))?.[0]
    const adjective = seat ?? demonymOf(key)
    const byAdjective = parties.find(
      ({ demonyms }) => adjective !== null && adjective !== undefined && demonyms.has(adjective),
    )
    if (byAdjective) return byAdjective.id
    const named = passage.names.find(({ from, to }) => at >= from && at < to)
    const isAffair =
      named && (/ل$/.test(named.particle) || affairs.test(passage.tokens[named.from - 1]?.key ?? ''))
    const byName = named && !isAffair ? parties.find(({ ids }) => ids.has(named.id)) : undefined
    if (byName) return byName.id
  }
  return null
}
