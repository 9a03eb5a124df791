import type { Entity, Id, Option } from '../dossier'
import { byWords, nameKey, similarTo } from '../registry/similar'
import type { Span } from '../text/segment'
import type { Certainty, NamedEntity, Reading, ReadingContext } from './reading'
import { startAfter, type Token, tokensOf } from './tokens'

/** A recorded name, cut into folded words. `exact`: a short name in capitals, which means itself only in capitals. */
interface Name {
  readonly id: Id
  readonly words: readonly string[]
  readonly exact: string | null
}

interface Named extends NamedEntity {
  readonly words: number
}

const article = /^ال(?=\p{L}{2})/u
const particles = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']
const possessive = /['’]s?$/

const bare = (word: string) => word.replace(article, '').replace(possessive, '')

/**
 * What one Arabic or English ending and the article leave of an option's word, so that مباشرة, المباشر and مباشرا meet;
 * names of entities keep their endings.
 */
function stem(word: string): string {
  return bare(word)
    .replace(/(?<=\p{Script=Arabic}{3})(?:ات|ون|ين|ان|يه|ه|ا|ي)$/u, '')
    .replace(/(?<=[a-z]{3})(?:ed|ing|ly|s)$/, '')
}

type Cut = (word: string) => string

function nameOf(id: Id, name: string, cut: Cut): Name {
  const words = tokensOf(name)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ key }) => cut(key))
  return { id, words, exact: /^[A-Z.]{1,4}$/.test(name) ? name : null }
}

/** Every way the first word of a name may stand in a text: as it is, or after a joined particle. */
function readingsOf(key: string, cut: Cut): { word: string; particle: string }[] {
  const found = [{ word: cut(key), particle: '' }]
  for (const particle of particles) {
    if (!key.startsWith(particle)) continue
    const rest = key.slice(particle.length)
    // للولايات is ل and الولايات, with an alif less.
    if (particle.endsWith('ل') && rest.startsWith('ل'))
      found.push({ word: cut(rest.slice(1)), particle: particle.slice(0, -1) })
    found.push({ word: cut(rest), particle })
  }
  return found
}

/** Marks within a name that names are compared without: "al-Mina", «صحيفة «النهر»». */
const withinNames: ReadonlySet<string> = new Set('- ‐ ‑ – « » “ ” " ‘ ’ \''.split(' '))

/** The names in a quote, the longest at each place, none inside another. Time: the quote's words × the names of a word. */
function find(quote: string, all: readonly Token[], names: readonly Name[], cut: Cut): Named[] {
  const tokens = all.filter(({ kind, key }) => kind !== 'mark' || !withinNames.has(key))
  const byFirst = new Map<string, Name[]>()
  for (const name of names) {
    const [first] = name.words
    if (first === undefined || first === '') continue
    const others = byFirst.get(first)
    if (others) others.push(name)
    else byFirst.set(first, [name])
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length)
  const found: Named[] = []
  for (let at = 0; at < tokens.length; ) {
    const here = nameAt(quote, tokens, at, byFirst, cut)
    if (here.length === 0) at += 1
    else {
      found.push(...here)
      at += (here[0] as Named).words
    }
  }
  return found
}

function nameAt(
  quote: string,
  tokens: readonly Token[],
  at: number,
  byFirst: ReadonlyMap<string, readonly Name[]>,
  cut: Cut,
): Named[] {
  const token = tokens[at] as Token
  for (const { word, particle } of readingsOf(token.key, cut)) {
    const fitting = (byFirst.get(word) ?? []).filter(name => stands(quote, tokens, at, name, cut))
    const [longest] = fitting
    if (!longest) continue
    const start = startAfter(quote, token, particle)
    const last = tokens[at + longest.words.length - 1] as Token
    // Two entities may share a name: both are named.
    return fitting
      .filter(({ words }) => words.length === longest.words.length)
      .map(({ id, words }) => ({ id, start, end: last.end, words: words.length }))
  }
  return []
}

function stands(
  quote: string,
  tokens: readonly Token[],
  at: number,
  { words, exact }: Name,
  cut: Cut,
): boolean {
  if (exact !== null) {
    const { start, end } = tokens[at] as Token
    return quote.slice(start, end) === exact
  }
  return words.every((word, i) => {
    const token = tokens[at + i]
    return i === 0 || (token !== undefined && cut(token.key) === word)
  })
}

const allNames = ({ name, aliases = [] }: Entity) =>
  [name.ar, name.en, ...aliases].filter(text => text !== undefined)
const labels = ({ label }: Option) => [label.ar, label.en].filter(text => text !== undefined)

const recorded = (entities: readonly Entity[]) =>
  entities.flatMap(entity => allNames(entity).map(name => nameOf(entity.id, name, bare)))

/**
 * Every place where a text writes a recorded name, in order, none inside another; two entities of one name are both
 * named. `tokens` are the text's. Time: the words of the text × the names of a word.
 */
export function namesIn(
  text: string,
  tokens: readonly Token[],
  entities: readonly Entity[],
): readonly NamedEntity[] {
  return find(text, tokens, recorded(entities), bare)
}

/** The categories, roles or entities that a quote names: recorded names folded first, near ones after them. */
export function readNames(quote: string, context: ReadingContext): Omit<Reading, 'negated'>[] {
  const tokens = tokensOf(quote)
  if (context.type === 'category' || context.type === 'role') {
    const { type } = context
    const names = (context.options ?? []).flatMap(option =>
      labels(option).map(label => nameOf(option.id, label, stem)),
    )
    return unique(find(quote, tokens, names, stem)).map(named =>
      reading(quote, named, { type, option: named.id }, 'read'),
    )
  }
  const entities = context.entities ?? []
  const named = find(quote, tokens, recorded(entities), bare)
  const near = similar(quote, tokens, named, entities)
  return context.type === 'entity' ? single(quote, named, near) : several(quote, named, near)
}

function reading(
  quote: string,
  { start, end }: Span,
  value: Reading['value'],
  certainty: Certainty,
  names?: readonly NamedEntity[],
): Omit<Reading, 'negated'> {
  return {
    value,
    start,
    end,
    words: quote.slice(start, end),
    certainty,
    open: [],
    ...(names ? { names } : {}),
  }
}

/** Each id once, where it is first named. */
function unique(named: readonly Named[]): readonly NamedEntity[] {
  const seen = new Map<Id, NamedEntity>()
  for (const { id, start, end } of named) if (!seen.has(id)) seen.set(id, { id, start, end })
  return [...seen.values()]
}

function single(quote: string, named: readonly Named[], near: readonly NamedEntity[]) {
  const as = (certainty: Certainty) => (name: NamedEntity) =>
    reading(quote, name, { type: 'entity', id: name.id }, certainty, [name])
  return [...unique(named).map(as('read')), ...near.map(as('similar'))]
}

function several(quote: string, named: readonly Named[], near: readonly NamedEntity[]) {
  const as = (names: readonly NamedEntity[], certainty: Certainty) => {
    const [first, last] = [names[0], names.at(-1)]
    if (!first || !last) return []
    const value = { type: 'entities', members: names.map(({ id }) => id) } as const
    return [reading(quote, { start: first.start, end: last.end }, value, certainty, names)]
  }
  return [...as(unique(named), 'read'), ...near.flatMap(name => as([name], 'similar'))]
}

/** Words of at least four letters that no recorded name covers, held against the names of entities not named. */
function similar(
  quote: string,
  tokens: readonly Token[],
  named: readonly Named[],
  entities: readonly Entity[],
): readonly NamedEntity[] {
  const ids = new Set(named.map(({ id }) => id))
  const index = byWords(
    entities.filter(({ id }) => !ids.has(id)),
    allNames,
  )
  const free = tokens.filter(
    ({ kind, key, start }) =>
      kind === 'word' && key.length >= 4 && !named.some(name => name.start <= start && start < name.end),
  )
  const found: Named[] = free.flatMap(({ start, end }) =>
    similarTo([nameKey(quote.slice(start, end))], index)
      .filter(({ likenesses }) => likenesses.some(({ by }) => by === 'spelling' || by === 'letters'))
      .map(({ item }) => ({ id: item.id, start, end, words: 1 })),
  )
  return unique(found)
}
