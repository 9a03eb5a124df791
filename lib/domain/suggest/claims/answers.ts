import type { Entity, Id, Locale, NewsEvent } from '../../dossier'
import { type DateReading, datesIn } from '../../read/dates'
import { durationAt } from '../../read/durations'
import { qualifierBefore } from '../../read/qualifier-words'
import { type SinceReading, sincesIn } from '../../read/since'
import type { Value } from '../../values/value'
import type { Reported } from '../reported/voice'
import { actorsAt, isPlaced, patientsAt } from './actors'
import { countsAt } from './counts'
import type { FoundName } from './entity-names'
import { type Match, reach } from './matching'
import { type Party, standsFor } from './members'
import type { Passage } from './passages'
import type { OptionWords, Query } from './queries'
import type { Term } from './terms'

/** A value read in a passage, from tokens `from` to `to` (exclusive); `sure` 0 to 1. */
export interface Answer {
  readonly value: Value
  readonly from: number
  readonly to: number
  readonly sure: number
  /** The words deny it, and the value does not say so itself. */
  readonly denied?: boolean
  /** A date to come. */
  readonly ahead?: boolean
  /** A part was filled in from the day of publication. */
  readonly filled?: boolean
}

/** What a reader of answers knows besides the passage. */
export interface Known {
  readonly language: Locale
  readonly entities: ReadonlyMap<Id, Entity>
  readonly events: readonly NewsEvent[]
  /** Who says what in the article. */
  readonly reported: Reported
  /** The parties that questions about who attended name. */
  readonly parties: readonly Party[]
  /** Entities that are named by what they are about, by the words of their names. */
  readonly things: readonly OptionWords[]
}

type Read = (passage: Passage, query: Query, match: Match, known: Known) => readonly Answer[]

const spread = ({ at }: Match): readonly [number, number] => [at[0] ?? 0, at.at(-1) ?? 0]

/** How many words lie between a reading and what was asked. */
function distance({ at }: Match, from: number, to: number): number {
  return Math.min(...at.map(place => (place < from ? from - place : place >= to ? place - to + 1 : 0)))
}

/** How much a mark between clauses parts what stands on its two sides. */
function apart(passage: Passage, match: Match, from: number, to: number): number {
  const own = passage.clauses[from] ?? 0
  const between = Math.min(...match.at.map(at => Math.abs((passage.clauses[at] ?? 0) - own)))
  return distance(match, from, to) + 4 * between
}

const nearness = (words: number) => Math.max(0, 1 - words / (2 * reach))

const partOf = (known: Known, inner: Id, outer: Id): boolean => {
  for (
    let at: Id | null | undefined = known.entities.get(inner)?.partOf;
    at;
    at = known.entities.get(at)?.partOf
  )
    if (at === outer) return true
  return false
}

const place: Read = (passage, _query, match, known) => {
  const found = passage.names
    .filter(name => known.entities.get(name.id)?.kind === 'place' && isPlaced(passage, name))
    .map(name => ({ name, far: apart(passage, match, name.from, name.to) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
  const [first] = found
  if (!first) return []
  const narrowest = found.reduce(
    (best, { name }) => (partOf(known, name.id, best.id) ? name : best),
    first.name,
  )
  const { id, from, to } = narrowest
  return [{ value: { type: 'entity', id }, from, to, sure: nearness(first.far) }]
}

const actorKinds: ReadonlySet<string> = new Set(['person', 'organisation', 'group', 'office'])

/** The doer's word: the match's place that is rarest in the query, its needs first. */
export function triggerOf(passage: Passage, query: Query, { at }: Match): readonly [number, number] {
  const [own = []] = query.needs
  const weights = at.map(place => {
    const terms = passage.terms[place] ?? []
    if (terms.some(term => own.includes(term))) return 2
    return Math.max(0, ...query.words.filter(w => w.terms.some(t => terms.includes(t))).map(w => w.weight))
  })
  const best = weights.indexOf(Math.max(...weights))
  const from = at[best] ?? 0
  return [from, from]
}

const actor: Read = (passage, query, match, known) => {
  if (query.asksPlace) return place(passage, query, match, known)
  if (query.rule === 'attended')
    return delegates(passage, query, match, known).flatMap(({ value, ...rest }) => {
      const [id, ...others] = value.type === 'entities' ? value.members : []
      return id !== undefined && others.length === 0
        ? [{ ...rest, value: { type: 'entity', id } as const }]
        : []
    })
  const asked = new Set(query.named)
  const isOne = (id: Id) => !asked.has(id) || query.named.length === 0
  const isActor = (id: Id) =>
    isOne(id) &&
    (actorKinds.has(known.entities.get(id)?.kind ?? '') ||
      known.parties.some(p => p.id === id) ||
      known.entities.get(id)?.kind === 'place')
  const roles = query.asksPatient ? patientsAt : actorsAt
  const [best] = roles(passage, triggerOf(passage, query, match), isActor)
  if (!best) return []
  const { id, from, to } = best.name
  return [{ value: { type: 'entity', id }, from, to, sure: 1 - best.cost / 18 }]
}

const speech: ReadonlySet<string> = new Set('said says قال قالت يقول تقول واضاف وقال وقالت ويقول'.split(' '))
const possessive = /(?<=\p{Script=Arabic}{3})(?:ها|هم|ه)$|^(?:its|his|her|their)$/u

/** Who is only quoted about it: "said the envoy", «وقال المبعوث». */
function isSpeaker({ tokens }: Passage, { from, to }: FoundName): boolean {
  return speech.has(tokens[from - 1]?.key ?? '') || speech.has(tokens[to]?.key ?? '')
}

/** Words that say who came for whom. */
const sending: ReadonlySet<Term> = new Set(['#attend', '#represent'])

/** A party that the word itself has: "the union sent", «مثّل الاتحاد», "was the company's only representative". */
function partyAt(
  passage: Passage,
  [from, to]: readonly [number, number],
  parties: readonly Party[],
): Id | null {
  const near = passage.names
    .map(name => ({ name, far: name.from > to ? name.from - to : from - name.to + 1 }))
    .filter(({ name, far }) => far >= 0 && far <= 5 && parties.some(({ ids }) => ids.has(name.id)))
    .sort((a, b) => a.far - b.far)
  const [first] = near
  return first && !/ل$/.test(first.name.particle)
    ? (parties.find(({ ids }) => ids.has(first.name.id))?.id ?? null)
    : null
}

/** Persons for a party: those whom a title, or the word that says they came, gives to it. */
function delegates(passage: Passage, query: Query, match: Match, known: Known): readonly Answer[] {
  const persons = passage.names.filter(name => known.entities.get(name.id)?.kind === 'person')
  const taken = new Set(
    persons.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  const party = known.parties.find(({ id }) => query.named.includes(id))
  const trigger = triggerOf(passage, query, match)
  const isSent = passage.terms[trigger[0]]?.some(term => sending.has(term)) ?? false
  const ofTrigger = party && isSent ? partyAt(passage, trigger, known.parties) : null
  let last: Id | null = null
  const mine: FoundName[] = []
  for (const person of persons) {
    if (distance(match, person.from, person.to) > 2 * reach || isSpeaker(passage, person)) continue
    const isTheirs = [1, 2, 3].some(back => possessive.test(passage.tokens[person.from - back]?.key ?? ''))
    const own: Id | null =
      standsFor(passage, person, known.parties, taken) ?? (isTheirs && last !== null ? last : ofTrigger)
    last = own
    if (!party || own === party.id) mine.push(person)
  }
  return listed(mine, 0.9, isClosed(passage))
}

const only: ReadonlySet<string> = new Set('only sole solely alone وحده وحدها وحدهم فقط حصرا'.split(' '))

/** "Only A", «وحده», "two people and no more": nobody else. */
const isClosed = ({ tokens }: Passage) =>
  tokens.some(({ key }, at) => only.has(key) || (key === 'no' && tokens[at + 1]?.key === 'more'))

function listed(names: readonly FoundName[], sure: number, closed = false): readonly Answer[] {
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last) return []
  const members = [...new Set(names.map(({ id }) => id))]
  const value = { type: 'entities', members, ...(closed ? { closed } : {}) } as const
  return [{ value, from: first.from, to: last.to, sure }]
}

/** Things are named by their words, which need not stand together: «العدادات على الآبار». */
function things(passage: Passage, match: Match, known: Known): readonly Answer[] {
  const found = known.things.flatMap(thing => {
    const at = optionAt(passage, thing, match)
    return at ? [{ id: thing.id, from: Math.min(...at), to: Math.max(...at) + 1, particle: '' }] : []
  })
  return listed(
    found.sort((a, b) => a.from - b.from),
    0.9,
  )
}

/** Doers in one list: «شنت الولايات المتحدة وبريطانيا», "the army and the police". */
function doers(passage: Passage, query: Query, match: Match, known: Known): readonly Answer[] {
  const isDoer = (id: Id) => {
    const kind = known.entities.get(id)?.kind ?? ''
    return actorKinds.has(kind) || kind === 'place'
  }
  const [best] = actorsAt(passage, triggerOf(passage, query, match), isDoer)
  if (!best) return []
  const list = [best.name]
  for (const name of passage.names.slice(passage.names.indexOf(best.name) + 1)) {
    const last = list.at(-1) as typeof name
    const between = passage.tokens.slice(last.to, name.from).map(({ key }) => key)
    const isJoined = /^و/.test(name.particle) || between.includes('and') || between.includes('و')
    if (between.length > 2 || !isJoined || !isDoer(name.id)) break
    list.push(name)
  }
  const members = [...new Set(list.map(({ id }) => id))]
  const value = { type: 'entities', members } as const
  return [{ value, from: best.name.from, to: list.at(-1)?.to ?? best.name.to, sure: 1 - best.cost / 18 }]
}

const members: Read = (passage, query, match, known) => {
  if (query.rule === 'attended') return delegates(passage, query, match, known)
  return query.asksWhat ? things(passage, match, known) : doers(passage, query, match, known)
}

const truth: Read = (passage, _query, match) => {
  const [from, to] = spread(match)
  const denied = match.at.some(passage.isDenied)
  return [{ value: { type: 'boolean', value: !denied }, from, to: to + 1, sure: 0.9 }]
}

/** How far apart the words of an option may stand: a long one is put in other words. */
const labelReach = (words: number) => 4 + 2 * words

/** Where the words of an option stand near one another and near what is asked: all of a short one, most of a long one. */
function optionAt(passage: Passage, { words }: OptionWords, match: Match): readonly number[] | null {
  const places = words.map(terms => terms.flatMap(term => passage.places.get(term) ?? []).slice(0, 48))
  let best: { at: number[]; far: number } | null = null
  for (const start of places.flat()) {
    const at = places.flatMap(own => own.find(one => Math.abs(one - start) <= labelReach(words.length)) ?? [])
    const far = distance(match, start, start + 1)
    const isEnough = at.length >= Math.max(1, words.length > 3 ? words.length * 0.6 : words.length)
    if (isEnough && far <= reach && (!best || far < best.far)) best = { at, far }
  }
  return best?.at ?? null
}

/** What a denied option leaves, where two exclude each other by their meaning. */
const opposites: readonly (readonly [Term, Term])[] = [
  ['#direct', '#indirect'],
  ['#open', '#close'],
  ['#win', '#lose'],
]

function oppositeOf({ words }: OptionWords, options: readonly OptionWords[]): Id | null {
  const [only, ...others] = words
  if (!only || others.length > 0) return null
  const pair = opposites.find(two => two.some(term => only.includes(term)))
  return (
    options.find(o => o.words.length === 1 && o.words[0] !== only && o.words[0]?.some(t => pair?.includes(t)))
      ?.id ?? null
  )
}

const category: Read = (passage, query, match) => {
  const found = query.options.flatMap(option => {
    const at = option.words.length > 0 ? optionAt(passage, option, match) : null
    if (!at) return []
    const from = Math.min(...at)
    const to = Math.max(...at) + 1
    return [{ option, from, to, words: at.length, far: distance(match, from, to) }]
  })
  const [best] = found.sort((a, b) => b.words - a.words || a.far - b.far)
  if (!best) return []
  const { option, from, to, far } = best
  const type = query.question.type === 'role' ? 'role' : 'category'
  if (!passage.isDenied(from)) return [{ value: { type, option: option.id }, from, to, sure: nearness(far) }]
  const other = oppositeOf(option, query.options)
  return other === null
    ? [{ value: { type, option: option.id }, from, to, sure: nearness(far), denied: true }]
    : [{ value: { type, option: other }, from, to, sure: nearness(far) }]
}

/** Who holds an office: its words beside the name of the person asked about. */
const role: Read = (passage, query, _match, known) => {
  const found = passage.names
    .filter(({ id }) => query.named.includes(id))
    .flatMap(({ from, to }) =>
      category(passage, query, { at: [from, to - 1], score: 1, weight: 1 }, known)
        // What "and" begins after a name is the next one's office.
        .filter(option => option.from < to || !/^و\p{L}{2}/u.test(passage.tokens[option.from]?.key ?? '')),
    )
    .filter(({ denied }) => denied !== true)
  return found.sort((a, b) => b.sure - a.sure).slice(0, 1)
}

const sinceWords: ReadonlySet<string> = new Set(['منذ', 'since', 'مند', 'ago'])
/** A date up to which something goes on is not when it was. */
const upTo: ReadonlySet<string> = new Set(['by', 'حتي', 'through'])
/** Words that the reader of dates takes for days of the week: «أحد الحاضرين», "last sat". */
const noDay = /^و?احد$|^sat$/

function isDate({ tokens, terms }: Passage, { value, from, to }: DateReading): boolean {
  const before = (tokens[from - 1]?.key ?? '').replace(/^[وف](?=منذ)/, '')
  const lastKey = tokens[to - 1]?.key ?? ''
  const lead = [1, 2, 3].map(back => (tokens[from - back]?.key ?? '').replace(/^[وف](?=منذ)/, ''))
  if (lead.some(key => sinceWords.has(key)) || upTo.has(before) || noDay.test(lastKey)) return false
  const deictic = value.deictic
  if (!deictic || !('amount' in deictic)) return true
  const isFirst = terms.some(own => own.includes('#first') || own.includes('#last'))
  if (deictic.phrase === 'ahead' && /^[وف]?بعد$|^after$/.test(tokens[from]?.key ?? '')) return false
  return (
    deictic.amount > 0 && !(isFirst && sinceWords.has((tokens[from]?.key ?? '').replace(/^[وف](?=منذ)/, '')))
  )
}

const date: Read = (passage, query, match, { language }) =>
  datesIn(passage.tokens, language === 'en' ? 'month-first' : 'day-first')
    .filter(found => isDate(passage, found))
    .map(({ value, from, to }) => ({ value, from, to, far: apart(passage, match, from, to) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
    .slice(0, 1)
    .map(({ value, from, to, far }) => ({
      value,
      from,
      to,
      sure: nearness(far),
      ahead: query.rule === 'next-meeting' || isAhead(passage),
    }))

const isAhead = ({ terms, tokens }: Passage) =>
  terms.some(own => own.includes('#expect')) ||
  tokens.some(({ key }) => /^(?:ال)?(?:مقبل|قادم)ه?$|^next$|^will$/.test(key))

/**
 * "The first since" one of the kind says when that was; since anything else it says that there was none after it: «أول
 * جولة منذ جولة مارس» but "the first since the floods".
 */
const isEnglishNoun = (key: string, own: readonly Term[]) => /^[a-z]/.test(key) && own.length > 0

function isOfTheKind({ terms, tokens }: Passage, { from, to }: SinceReading): boolean {
  const date = datesIn(tokens).find(found => found.to === to)
  const between = terms.slice(from + 1, date?.from ?? to).flat()
  return (
    (between.length === 0 && !isEnglishNoun(tokens[to]?.key ?? '', terms[to] ?? [])) ||
    between.some(term => term === '#meeting' || term === '#meet')
  )
}

/** Since and «منذ» tell of the last time before «قبل», which may only date this one. */
const rank = ({ tokens }: Passage, { from }: SinceReading) =>
  /^[وف]?قبل$/.test(tokens[from]?.key ?? '') ? 1 : 0

const since: Read = (passage, _query, match, { events }) => {
  const found = sincesIn(passage.tokens, events)
    .map(reading => ({ ...reading, far: distance(match, reading.from, reading.to) }))
    .filter(({ far }) => far <= 2 * reach)
    .sort((a, b) => rank(passage, a) - rank(passage, b))
  const [first] = found
  if (!first) return []
  const same = found.filter(({ from }) => from === first.from)
  const best = isOfTheKind(passage, first)
    ? (same.find(({ value }) => !('noneSince' in value)) ?? first)
    : first
  return [{ value: best.value, from: best.from, to: best.to, sure: nearness(best.far / 2) }]
}

const agoWords: ReadonlySet<string> = new Set('منذ قبل بعد since ago within later earlier'.split(' '))

const length: Read = (passage, _query, match) => {
  const found: (Answer & { far: number })[] = []
  for (let at = 0; at < passage.tokens.length; ) {
    const read = durationAt(passage.tokens, at)
    at = read?.to ?? at + 1
    if (!read || read.bare) continue
    const before = qualifierBefore(passage.tokens, read.from)
    const from = before?.from ?? read.from
    if (agoWords.has(passage.tokens[from - 1]?.key ?? '') || agoWords.has(passage.tokens[read.to]?.key ?? ''))
      continue
    const { amount, unit, to } = read
    const far = distance(match, from, to)
    const value = { type: 'duration', amount, unit, qualifier: before?.qualifier ?? 'exact' } as const
    if (far <= reach) found.push({ value, from, to, sure: nearness(far), far })
  }
  return found.sort((a, b) => a.far - b.far).slice(0, 1)
}

const count: Read = (passage, query, match) => countsAt(passage, query, match)

const readers: Partial<Record<Value['type'], Read>> = {
  entity: actor,
  entities: members,
  boolean: truth,
  category,
  role,
  date,
  since,
  duration: length,
  quantity: count,
}

/** The answers that a passage gives to a query where it speaks of it, the surest first; free text is never suggested. */
export function answersAt(passage: Passage, query: Query, match: Match, known: Known): readonly Answer[] {
  return readers[query.question.type]?.(passage, query, match, known) ?? []
}
