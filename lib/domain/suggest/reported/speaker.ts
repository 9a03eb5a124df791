import type { Id } from '../../dossier'
import type { Token } from '../../read/tokens'
import type { Span } from '../../text/segment'
import type { NounPhrase } from './noun-phrase'
import { type PressNoun, pressNounOf } from './outlet-nouns'
import { classOf, headOf, isUnnamed } from './people'
import { wordSet } from './phrases'
import {
  oneReport,
  type RecordedName,
  type Register,
  sourceDescribed,
  sourceOfClass,
  tellingWords,
} from './register'

/** Who words name, as far as the words and the dossier tell. */
export interface Speaker extends Span {
  readonly name: string
  readonly source: Id | null
  readonly outlet: Id | null
  readonly entity: Id | null
  /** Of unnamed people. */
  readonly class: Id | null
  readonly press: PressNoun | null
  /** Somebody named before: «المصادر», "he". The noun of people or of the press, or '' for a pronoun. */
  readonly same: string | null
}

const pronouns = wordSet('he she they it both هو هي هم هما')
const small = wordSet(
  'the a an this that these those its their his her two three several some other هذا هذه تلك ذلك',
)

/** Reads a noun phrase as a speaker. `text` is the article's, `tokens` its tokens. */
export function speakerOf(
  text: string,
  tokens: readonly Token[],
  phrase: NounPhrase,
  register: Register,
): Speaker {
  const all = tokens.slice(phrase.from, phrase.to)
  const words = all.filter(({ kind }) => kind === 'word')
  const here = register.named.filter(({ start, end }) => start < phrase.end && phrase.start < end)
  const press = pressOf(words)
  const named = personIn(here, register)
  const unnamed = named === null && isUnnamed(text, words) ? classOf(words) : null
  const span = nameWithin(text, all, phrase)
  const common = { ...span, name: text.slice(span.start, span.end), press, class: unnamed, same: null }
  if (unnamed !== null)
    return { ...common, outlet: null, entity: null, press: null, source: ofPeople(words, unnamed, register) }
  const same = sameAs(words, here)
  if (same !== null) return { ...common, source: null, outlet: null, entity: null, same }
  return { ...common, ...recordedAs(here, named, words, press, register) }
}

function ofPeople(words: readonly Token[], of: Id, register: Register): Id | null {
  return sourceOfClass(register, of) ?? sourceDescribed(register, tellingWords(words))
}

function recordedAs(
  here: readonly RecordedName[],
  named: RecordedName | null,
  words: readonly Token[],
  press: PressNoun | null,
  register: Register,
): Pick<Speaker, 'source' | 'outlet' | 'entity'> {
  const ids = (kind: RecordedName['kind']) => here.filter(one => one.kind === kind).map(({ id }) => id)
  const isPerson = (id: Id) => named?.kind === 'entity' && named.id === id
  const reports = [...new Set(ids('source'))]
  const document = press === 'document' ? sourceDescribed(register, tellingWords(words)) : null
  const entities = ids('entity')
  return {
    source:
      document ??
      (reports.length > 0 ? oneReport(register, reports) : sourceDescribed(register, tellingWords(words))),
    outlet: ids('outlet')[0] ?? null,
    entity: entities.find(isPerson) ?? entities[0] ?? null,
  }
}

/** A person, or an official who is recorded as a source: their name decides, whatever office stands before it. */
function personIn(here: readonly RecordedName[], { people, sources }: Register): RecordedName | null {
  const isPerson = ({ kind, id }: RecordedName) =>
    (kind === 'entity' && people.has(id)) || (kind === 'source' && sources.get(id)?.kind === 'official')
  return here.find(isPerson) ?? null
}

/** What noun of the press leads the words. */
function pressOf(words: readonly Token[]): PressNoun | null {
  for (const { key } of words) {
    const noun = pressNounOf(key)
    if (noun !== null) return noun
  }
  return null
}

/** Words that only point back: a pronoun, «الوكالة», «المصادر», "the two people". */
function sameAs(words: readonly Token[], here: readonly RecordedName[]): string | null {
  if (here.length > 0) return null
  const telling = words.filter(({ key }) => !small.has(key))
  const [first, ...more] = telling
  if (!first) return ''
  if (more.length > 0) return null
  if (pronouns.has(first.key)) return ''
  const isDefinite = /^[وفبل]?(?:ال|لل)/.test(first.key) || (words.length > 1 && words[0]?.key === 'the')
  if (!isDefinite && !words.some(({ key }) => small.has(key) && key !== 'a' && key !== 'an')) return null
  return pressNounOf(first.key) ?? headOf(first.key)
}

/** The name without what is said of it: up to the first comma. */
function nameWithin(text: string, all: readonly Token[], { start, end }: NounPhrase): Span {
  const comma = all.find(({ key }, at) => at > 0 && /^[,،]$/.test(key))
  const to = comma ? comma.start : end
  return { start, end: start + text.slice(start, to).trimEnd().length }
}
