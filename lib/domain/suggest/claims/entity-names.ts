import type { Entity, Id, Names } from '../../dossier'
import { namesIn } from '../../read/names'
import type { NamedEntity } from '../../read/reading'
import { keyAt, type Token, tokensOf } from '../../read/tokens'
import { fold } from '../../text/fold'
import type { Span } from '../../text/segment'

/** Words that go on in a family name: «أبو الورد», "van Dam". */
const joiners: ReadonlySet<string> = new Set(
  'ابو ابي بن ابن عبد ال اله بو al el abu bin ibn van von de der di da la le'.split(' '),
)
const shortest = 4

const keysOf = (name: string) =>
  tokensOf(name)
    .filter(({ kind }) => kind === 'word')
    .map(({ key }) => key)

/** The family name of a person of two names or more. */
function familyName(name: string): string | null {
  const keys = keysOf(name)
  const last = keys.at(-1) ?? ''
  if (keys.length < 2 || last.replace(/^ال/u, '').length < shortest) return null
  const before = keys.slice(1, -1)
  const from = before.findLastIndex(key => !joiners.has(key)) + 1
  return [...before.slice(from), last].join(' ')
}

/** The noun that an organisation is called by once it was named: «الشركة», "the union"; null for a name of one word. */
function headNoun(name: string, language: 'ar' | 'en'): string | null {
  const keys = keysOf(name)
  const of = keys.indexOf('of')
  const head = language === 'ar' ? keys[0] : of > 0 ? keys[of - 1] : keys.at(-1)
  return keys.length < 2 || head === undefined || head.replace(/^ال/u, '').length < 3 ? null : head
}

function shortNames({ kind, name }: Entity): Names {
  if (kind === 'person') {
    return { ar: familyName(name.ar ?? '') ?? undefined, en: familyName(name.en ?? '') ?? undefined }
  }
  if (kind !== 'organisation') return {}
  return { ar: headNoun(name.ar ?? '', 'ar') ?? undefined, en: headNoun(name.en ?? '', 'en') ?? undefined }
}

/** The short names that only one entity has. */
function ownShortNames(entities: readonly Entity[]): Entity[] {
  const all = entities.map(entity => ({ entity, short: shortNames(entity) }))
  const owners = new Map<string, Set<Id>>()
  for (const { entity, short } of all) {
    for (const name of [short.ar, short.en]) {
      if (name === undefined) continue
      const key = name.replace(/^ال/u, '')
      owners.set(key, (owners.get(key) ?? new Set()).add(entity.id))
    }
  }
  const own = (name: string | undefined) =>
    name !== undefined && owners.get(name.replace(/^ال/u, ''))?.size === 1 ? name : undefined
  return all.map(({ entity, short }) => ({
    id: entity.id,
    kind: entity.kind,
    name: { ar: own(short.ar), en: own(short.en) },
  }))
}

const definite = /^(?:و|ف)?(?:ب|ك)?ال|^(?:و|ف)?لل/u
const pointing: ReadonlySet<string> = new Set(['the', 'this', 'its', 'their', 'whose'])

/** A common noun names somebody only where it is definite: «الشركة», "the company". */
function isDefinite(tokens: readonly Token[], at: number): boolean {
  const key = keyAt(tokens, at)
  // "the farmers' union"
  return /^[a-z]/.test(key) ? [1, 2].some(back => pointing.has(keyAt(tokens, at - back))) : definite.test(key)
}

/** A noun before a word that tells which one is meant names another: «الشركة القابضة», "the union leader" are not sought. */
function inTokens(tokens: readonly Token[]): (start: number) => number {
  return start => {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle] as Token).end > start) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Where a name stands: the tokens `from` to `to` (exclusive), and the joined particle before it, folded. */
export interface FoundName {
  readonly id: Id
  readonly from: number
  readonly to: number
  readonly particle: string
}

/**
 * Every place of a text that names an entity: by its recorded names, a person also by a family name that no other has, an
 * organisation by its noun with the article («الشركة», "the union") where only one is called so. In order, none inside
 * another. In a question (`any`) the noun needs no article.
 */
export function entityNames(
  text: string,
  tokens: readonly Token[],
  entities: readonly Entity[],
  nouns: 'definite' | 'any' = 'definite',
): readonly FoundName[] {
  const tokenAt = inTokens(tokens)
  const placed = (named: readonly NamedEntity[]): FoundName[] =>
    named.map(({ id, start, end }: NamedEntity & Span) => {
      const from = tokenAt(start)
      const { start: first } = tokens[from] as Token
      return { id, from, to: tokenAt(end - 1) + 1, particle: fold(text.slice(first, start)) }
    })
  const full = placed(namesIn(text, tokens, entities))
  const taken = new Set(full.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  const persons = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const short = placed(namesIn(text, tokens, ownShortNames(entities))).filter(
    ({ id, from }) => !taken.has(from) && (nouns === 'any' || persons.has(id) || isDefinite(tokens, from)),
  )
  const seen = new Set<string>()
  // Two spellings of one name may be one when folded.
  const isNew = ({ id, from }: FoundName) => !seen.has(`${from} ${id}`) && seen.add(`${from} ${id}`)
  return [...full, ...short].filter(isNew).sort((a, b) => a.from - b.from)
}
