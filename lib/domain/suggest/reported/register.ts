import type { Entity, Id, Source } from '../../dossier'
import { namesIn } from '../../read/names'
import { type Token, tokensOf } from '../../read/tokens'
import { foldName } from '../../text/fold'
import type { Span } from '../../text/segment'
import { pressNounOf } from './outlet-nouns'
import { classOf, isSameClass } from './people'
import type { ReportedInput } from './voice'

/** What a dossier has under a name that stands in the text. */
export interface RecordedName extends Span {
  readonly kind: 'source' | 'outlet' | 'entity'
  readonly id: Id
}

/** A recorded source by its words, for names that are descriptions («سجلّ اتحاد المزارعين»). */
interface Described {
  readonly source: Source
  readonly words: readonly ReadonlySet<string>[]
  readonly classes: readonly Id[]
}

/** What a dossier knows of speakers, held against one text. */
export interface Register {
  /** In the order of the text. */
  readonly named: readonly RecordedName[]
  readonly described: readonly Described[]
  readonly sources: ReadonlyMap<Id, Source>
  readonly people: ReadonlySet<Id>
  readonly shortNames: ReadonlyMap<string, ReadonlySet<Id>>
  readonly published: string | null
}

const quoted = /[«“"‹„]([^»”"›“]{2,60})[»”"›“]/u
const generic = new Set('the a an s’s news of in at by من في عن'.split(' '))

/** The words of a name that tell it from others, folded; nouns of the press and small words are left out. */
export function tellingWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ key }) => stemOf(key))
  return new Set(words.filter(word => word.length >= 2 && !generic.has(word)))
}

export function stemOf(key: string): string {
  return key
    .replace(/['’]s?$/, '')
    .replace(/^[وف]?(?:ال|لل|بال)(?=\p{L}{2})/u, '')
    .replace(/(?<=\p{Script=Arabic}{3})(?:ات|ون|ين|ان|ها|هم|ه|ي)$/u, '')
    .replace(/(?<=[a-z]{3})s$/, '')
}

/** A name as articles write it: of a report or an agency without its date and its noun, of a person without the office. */
export function spokenName(name: string): string {
  const inside = quoted.exec(name)?.[1]
  if (inside !== undefined) return inside
  const [head = name] = name.split(/[،,(]|\s[-–—]\s|['’]s (?=report)| of (?=\d)/u)
  const tokens = tokensOf(head)
  const isDropped = ({ key, kind }: Token) => kind === 'mark' || generic.has(key) || pressNounOf(key) !== null
  const from = tokens.findIndex(token => !isDropped(token))
  const to = tokens.findLastIndex(token => !isDropped(token))
  return from < 0 ? head : head.slice((tokens[from] as Token).start, (tokens[to] as Token).end)
}

const namesOf = ({ name: { ar, en } }: { readonly name: Source['name'] }) =>
  [ar, en].filter(name => name !== undefined)
const bothNames = (entity: Entity) => [...namesOf(entity), ...(entity.aliases ?? [])]

/** A person is also called by the last name alone. */
function lastNames(names: readonly string[]): string[] {
  return names.flatMap(name => {
    const words = name.trim().split(/\s+/)
    const last = words.at(-1) as string
    return words.length > 1 && last.length >= 4 ? [last] : []
  })
}

function namedAs(kind: RecordedName['kind'], id: Id, names: readonly string[]): Entity {
  return { id: `${kind}:${id}`, kind: 'thing', name: {}, aliases: names }
}

/** The dossier's sources, outlets and entities by every name that an article may use. */
export function registerOf(input: ReportedInput, tokens: readonly Token[]): Register {
  const { text, dossier, published } = input
  const { sources = [], outlets = [], entities = [] } = dossier ?? {}
  const people = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const aliases = new Map(entities.flatMap(entity => bothNames(entity).map(name => [foldName(name), entity])))
  const withAliases = (names: readonly string[]) => [
    ...names,
    ...names.flatMap(name => aliases.get(foldName(name)) ?? []).flatMap(bothNames),
  ]
  const called = (source: Source) => {
    const names = withAliases(namesOf(source).map(spokenName))
    return source.kind === 'official' || source.kind === 'witness' ? [...names, ...lastNames(names)] : names
  }
  const spoken = sources.filter(({ kind }) => kind !== 'anonymous' && kind !== 'document')
  const named = [
    ...spoken.map(source => namedAs('source', source.id, called(source))),
    ...outlets.map(outlet => namedAs('outlet', outlet.id, withAliases(namesOf(outlet)))),
    ...entities.map(entity => {
      const names = bothNames(entity)
      return namedAs('entity', entity.id, people.has(entity.id) ? [...names, ...lastNames(names)] : names)
    }),
  ]
  return {
    named: namesIn(text, tokens, named).map(({ id, start, end }) => {
      const colon = id.indexOf(':')
      return { kind: id.slice(0, colon) as RecordedName['kind'], id: id.slice(colon + 1), start, end }
    }),
    described: sources.map(describe),
    sources: new Map(sources.map(source => [source.id, source])),
    people,
    shortNames: shortNamesOf(entities),
    published,
  }
}

function describe(source: Source): Described {
  const isSpoken = source.kind !== 'anonymous' && source.kind !== 'document'
  const names = namesOf(source).map(name => tokensOf(isSpoken ? spokenName(name) : name))
  const own = source.kind === 'anonymous' || source.kind === 'witness'
  const classes = own ? names.flatMap(tokens => classOf(tokens) ?? []) : []
  return {
    source,
    words: names.map(tellingWords),
    classes: own ? [...classes, ...(source.class ? [source.class] : [])] : [],
  }
}

/** The recorded names that overlap a span. In time that grows with the logarithm of their number. */
export function namedWithin({ named }: Register, { start, end }: Span): readonly RecordedName[] {
  let [low, high] = [0, named.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle] as RecordedName).end > start) high = middle
    else low = middle + 1
  }
  const found: RecordedName[] = []
  for (let at = low; at < named.length && (named[at] as RecordedName).start < end; at += 1)
    found.push(named[at] as RecordedName)
  return found
}

/** The only recorded source of unnamed people whose class is this one. */
export function sourceOfClass({ described }: Register, wanted: Id): Id | null {
  const found = described.filter(({ classes }) => classes.some(own => isSameClass(own, wanted)))
  return found.length === 1 ? (found[0] as Described).source.id : null
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>) =>
  [...part].every(word => whole.has(word))

/** What the words around a name say of it: that it is a document, or unnamed people. */
export interface Manner {
  readonly isDocument: boolean
  readonly isPeople: boolean
}

/**
 * The only recorded source of the right kind all of whose words stand there; else the only one that begins with the words
 * that stand there, or has them all where they are two or more («سجل الاتحاد» for «سجل اتحاد المزارعين»). Null where none
 * or several may be meant.
 */
export function sourceDescribed(
  { described }: Register,
  words: ReadonlySet<string>,
  manner: Manner,
): Id | null {
  if (words.size === 0) return null
  const able = described.filter(({ source: { kind } }) => fits(kind, manner))
  const whole = able.filter(({ words: own }) => own.some(set => set.size > 0 && isWithin(set, words)))
  const part = manner.isPeople
    ? []
    : able.filter(({ words: own }) =>
        own.some(set => isWithin(words, set) && (words.size > 1 || words.has([...set][0] as string))),
      )
  const found = whole.length > 0 ? whole : part
  return found.length === 1 ? (found[0] as Described).source.id : null
}

function fits(kind: Source['kind'], { isDocument, isPeople }: Manner): boolean {
  if (kind === 'document') return isDocument
  if (kind === 'anonymous') return isPeople
  return !isDocument && (kind === 'witness' || !isPeople)
}

/**
 * The only organisation that «النقابة», "the union" can mean: one whose recorded name begins (in English: ends) with that
 * word. Null where none or several may be meant.
 */
export function organisationCalled({ shortNames }: Register, word: string): Id | null {
  const ids = shortNames.get(word)
  return ids?.size === 1 ? ([...ids][0] as Id) : null
}

/** By the word that an organisation's name turns on: the first in Arabic, the last in English. */
function shortNamesOf(entities: readonly Entity[]): ReadonlyMap<string, ReadonlySet<Id>> {
  const found = new Map<string, Set<Id>>()
  for (const entity of entities) {
    if (entity.kind !== 'organisation' && entity.kind !== 'group' && entity.kind !== 'office') continue
    for (const name of bothNames(entity)) {
      const words = tokensOf(name).filter(({ kind }) => kind === 'word')
      if (words.length < 2) continue
      const isArabic = /\p{Script=Arabic}/u.test(name)
      const word = stemOf(((isArabic ? words[0] : words.at(-1)) as Token).key)
      found.set(word, (found.get(word) ?? new Set()).add(entity.id))
    }
  }
  return found
}

/**
 * Of recorded reports under one name, the one meant: the only one, or the latest that was out when the article was; null
 * where that cannot be told.
 */
export function oneReport({ sources, published }: Register, ids: readonly Id[]): Id | null {
  const [only] = ids
  if (ids.length === 1) return only as Id
  if (published === null) return null
  const last = published.slice(published.indexOf('/') + 1)
  const out = ids
    .map(id => ({ id, date: sources.get(id)?.published ?? null }))
    .filter((one): one is { id: Id; date: string } => one.date !== null && one.date <= last)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const [latest, next] = out
  return latest && latest.date !== next?.date ? latest.id : null
}
