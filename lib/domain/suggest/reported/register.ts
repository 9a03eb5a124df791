import type { Entity, Id, Source } from '../../dossier'
import { namesIn } from '../../read/names'
import { type Token, tokensOf } from '../../read/tokens'
import { foldName } from '../../text/fold'
import type { Span } from '../../text/segment'
import { pressNounOf } from './outlet-nouns'
import { classOf } from './people'
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
  readonly published: string | null
}

const quoted = /[«“"‹„]([^»”"›“]{2,60})[»”"›“]/u
const generic = new Set('the a an s’s news of in at by من في عن'.split(' '))

/** The words of a name that tell it from others, folded; nouns of the press and small words are left out. */
export function tellingWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ key }) => stemOf(key))
  return new Set(words.filter(word => word.length >= 3 && !generic.has(word)))
}

function stemOf(key: string): string {
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
  const called = (source: Source) => {
    const spoken = namesOf(source).map(spokenName)
    const same = spoken.flatMap(name => aliases.get(foldName(name)) ?? [])
    const names = [...spoken, ...same.flatMap(bothNames)]
    return source.kind === 'official' || source.kind === 'witness' ? [...names, ...lastNames(names)] : names
  }
  const spoken = sources.filter(({ kind }) => kind !== 'anonymous' && kind !== 'document')
  const named = [
    ...spoken.map(source => namedAs('source', source.id, called(source))),
    ...outlets.map(outlet => namedAs('outlet', outlet.id, namesOf(outlet))),
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
    published,
  }
}

function describe(source: Source): Described {
  const names = namesOf(source).map(name => tokensOf(name))
  const own = source.kind === 'anonymous' || source.kind === 'witness'
  const classes = own ? names.flatMap(tokens => classOf(tokens) ?? []) : []
  return {
    source,
    words: names.map(tellingWords),
    classes: own ? [...classes, ...(source.class ? [source.class] : [])] : [],
  }
}

/** The only recorded source of unnamed people whose class is this one. */
export function sourceOfClass({ described }: Register, wanted: Id): Id | null {
  const found = described.filter(({ classes }) => classes.includes(wanted))
  return found.length === 1 ? (found[0] as Described).source.id : null
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>) =>
  [...part].every(word => whole.has(word))

/** The only recorded source all of whose words stand there, or that has all the words that stand there. */
export function sourceDescribed({ described }: Register, words: ReadonlySet<string>): Id | null {
  if (words.size === 0) return null
  const whole = described.filter(({ words: own }) => own.some(set => set.size > 0 && isWithin(set, words)))
  const part = described.filter(({ words: own }) => own.some(set => isWithin(words, set)))
  const found = whole.length > 0 ? whole : part
  return found.length === 1 ? (found[0] as Described).source.id : null
}

/**
 * Of recorded reports under one name, the one meant: the only one, or the latest that was out when the article was; null
 * where that cannot be told.
 */
export function oneReport({ sources, published }: Register, ids: readonly Id[]): Id | null {
  const [only] = ids
  if (ids.length < 2) return only ?? null
  if (published === null) return null
  const last = published.slice(published.indexOf('/') + 1)
  const out = ids
    .map(id => ({ id, date: sources.get(id)?.published ?? null }))
    .filter((one): one is { id: Id; date: string } => one.date !== null && one.date <= last)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const [latest, next] = out
  return latest && latest.date !== next?.date ? latest.id : null
}
