import type { Id } from '../../dossier'
import type { Token } from '../../read/tokens'
import type { Span } from '../../text/segment'
import type { NounPhrase } from './noun-phrase'
import { type PressNoun, pressNounOf } from './outlet-nouns'
import { classOf, headOf, isUnnamed } from './people'
import { wordSet } from './phrases'
import {
  namedWithin,
  oneReport,
  organisationCalled,
  type RecordedName,
  type Register,
  sourceDescribed,
  sourceOfClass,
  stemOf,
  tellingWords,
} from './register'

import type { FoundSource } from './voice'

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

/** What speaker reading needs to know of the article. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly register: Register
}

const pronouns = wordSet('he she they it both who هو هي هم هما')
const small = wordSet(
  'the a an this that these those its their his her two three several some other هذا هذه تلك ذلك',
)
/** «بيان»: added to the words of who said it in writing, to find the recorded statement. */
const statement = ['بيان', 'statement']

/** What is known of a speaker, as a found source says it: keys that are not known are left out. */
export function idsOf({
  class: of,
  source,
  outlet,
  entity,
}: Speaker): Pick<FoundSource, 'class' | 'source' | 'outlet' | 'entity'> {
  return {
    ...(of === null ? {} : { class: of }),
    ...(source === null ? {} : { source }),
    ...(outlet === null ? {} : { outlet }),
    ...(entity === null ? {} : { entity }),
  }
}

/** Reads a noun phrase as a speaker. `isWritten`: they said it in a statement, which may be recorded. */
export function speakerOf(reading: Reading, phrase: NounPhrase, isWritten = false): Speaker {
  const { text, register } = reading
  const all = reading.tokens.slice(phrase.from, phrase.to)
  const words = all.filter(({ kind }) => kind === 'word')
  const here = namedWithin(register, phrase)
  const person = personIn(here, register)
  const span = nameWithin(text, all, phrase, person ?? leadingName(here, phrase))
  const common = { ...span, name: text.slice(span.start, span.end) }
  const same = sameAs(words, here)
  const unnamed =
    person === null && !isRecordedHead(words, here) && isUnnamed(text, words) ? classOf(words) : null
  if (unnamed !== null) {
    const source = ofPeople(words, unnamed, register)
    return { ...common, outlet: null, entity: null, press: null, class: unnamed, source, same }
  }
  const press = person === null ? pressOf(words) : null
  const written = isWritten ? statementOf(words, register) : null
  const recorded = recordedAs(here, person, words, phrase, press, register)
  const short = here.length === 0 ? shortOf(words, register) : null
  return {
    ...common,
    ...recorded,
    press,
    class: null,
    source: written ?? recorded.source,
    entity: recorded.entity ?? short,
    same: written === null ? same : null,
  }
}

/** «نقابة عمال المسرح»: the noun of people is part of a recorded name. */
function isRecordedHead(words: readonly Token[], here: readonly RecordedName[]): boolean {
  const head = words.find(({ key }) => headOf(key) !== null)
  return head !== undefined && here.some(({ start, end }) => start <= head.start && head.end <= end)
}

function ofPeople(words: readonly Token[], of: Id, register: Register): Id | null {
  return (
    sourceOfClass(register, of) ??
    sourceDescribed(register, tellingWords(words), { isDocument: false, isPeople: true })
  )
}

function statementOf(words: readonly Token[], register: Register): Id | null {
  const telling = tellingWords(words)
  for (const word of statement) {
    const found = sourceDescribed(register, new Set([...telling, word]), {
      isDocument: true,
      isPeople: false,
    })
    if (found !== null) return found
  }
  return null
}

/** «النقابة», "the company". */
function shortOf(words: readonly Token[], register: Register): Id | null {
  const telling = words.filter(({ key }) => !small.has(key))
  const [only] = telling
  return only && telling.length === 1 ? organisationCalled(register, stemOf(only.key)) : null
}

function recordedAs(
  here: readonly RecordedName[],
  person: RecordedName | null,
  words: readonly Token[],
  { start }: NounPhrase,
  press: PressNoun | null,
  register: Register,
): Pick<Speaker, 'source' | 'outlet' | 'entity'> {
  const ids = (kind: RecordedName['kind']) => here.filter(one => one.kind === kind).map(({ id }) => id)
  const reports = person?.kind === 'source' ? [person.id] : [...new Set(ids('source'))]
  const manner = { isDocument: press === 'document', isPeople: false }
  const described = sourceDescribed(register, tellingWords(words), manner)
  // A name deep in the phrase is of somebody else: «متحدث سابق باسم …».
  const first = here.find(one => one.kind === 'entity' && startsBy(words, one, start))
  return {
    source: press === 'document' || reports.length === 0 ? described : oneReport(register, reports),
    outlet: ids('outlet')[0] ?? null,
    entity: person?.kind === 'entity' ? person.id : (first?.id ?? null),
  }
}

/** Whether a name begins within the first two words, or after a noun of the press. */
function startsBy(words: readonly Token[], name: RecordedName, start: number): boolean {
  const before = words.filter(word => word.end <= name.start)
  return name.start <= start || before.length <= 1
}

/** A person, or an official who is recorded as a source: their name decides, whatever office stands before it. */
function personIn(here: readonly RecordedName[], { people, sources }: Register): RecordedName | null {
  const isOfficial = ({ kind, id }: RecordedName) => kind === 'source' && sources.get(id)?.kind === 'official'
  const isPerson = ({ kind, id }: RecordedName) => kind === 'entity' && people.has(id)
  return here.findLast(isOfficial) ?? here.findLast(isPerson) ?? null
}

/** How far back "he" may mean somebody, in UTF-16 code units. */
const heReaches = 600

/** The recorded person who was named last before an offset, for "he" and "she"; null where none was, or long ago. */
export function namedBefore({ text, register }: Reading, offset: number): Speaker | null {
  const near = namedWithin(register, { start: Math.max(0, offset - heReaches), end: offset })
  const person = near.findLast(one => personIn([one], register) !== null)
  if (!person) return null
  const { start, end } = person
  const idOf = (kind: RecordedName['kind']) =>
    near.find(one => one.kind === kind && one.start < end && start < one.end)?.id ?? null
  const ids = { source: idOf('source'), outlet: null, entity: idOf('entity') }
  return { name: text.slice(start, end), start, end, ...ids, class: null, press: null, same: null }
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
  const isDefinite = /^[وفبل]?(?:ال|لل)/.test(first.key) || words.some(({ key }) => definite.has(key))
  return isDefinite ? (pressNounOf(first.key) ?? headOf(first.key)) : null
}

const definite = wordSet('the this that these those both هذا هذه تلك ذلك')

/** A recorded name that begins where the phrase does and goes on past it: the phrase was cut too short. */
function leadingName(here: readonly RecordedName[], { start, end }: NounPhrase): RecordedName | null {
  return here.find(one => one.start === start && one.end > end) ?? null
}

/** A recorded person's own name; else the words up to the first comma. */
function nameWithin(
  text: string,
  all: readonly Token[],
  { start, end }: NounPhrase,
  person: RecordedName | null,
): Span {
  if (person) return { start: person.start, end: person.end }
  const comma = all.find(({ key }, at) => at > 0 && /^[,،]$/.test(key))
  const to = comma ? comma.start : end
  return { start, end: start + text.slice(start, to).trimEnd().length }
}
