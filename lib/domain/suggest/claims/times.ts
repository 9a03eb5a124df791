import { type DateReading, datesIn } from '../../read/dates'
import { durationAt } from '../../read/durations'
import { qualifierBefore } from '../../read/qualifier-words'
import { type SinceReading, sincesIn } from '../../read/since'
import { keyAt } from '../../read/tokens'
import type { DateValue, DurationValue, SinceValue } from '../../values/value'
import type { Answer, Read } from './answer'
import { bareWeekday } from './filled-dates'
import { reach } from './matching'
import { apart, distance, nearness } from './nearness'
import { type Passage, termsAt } from './passages'
import type { Query } from './queries'
import { tenseOf } from './tense'
import type { Term } from './terms'

const bareKey = ({ tokens }: Passage, at: number) =>
  keyAt(tokens, at).replace(/^[وف](?=منذ|بعد|قبل|طوال|طيله)/u, '')
const has = ({ places }: Passage, ...terms: readonly Term[]) => terms.some(term => places.has(term))

const sinceWords: ReadonlySet<string> = new Set(['منذ', 'since', 'مند', 'ago'])
/** "The worst in 30 years" is no date 30 years on. */
const within: ReadonlySet<string> = new Set([...sinceWords, 'in', 'خلال', 'في'])
/** A date up to which something goes on is not when it was. */
const upTo: ReadonlySet<string> = new Set(['by', 'حتي', 'through'])
/** Words that the reader of dates takes for days of the week: «أحد الحاضرين», "last sat". */
const noDay = /^و?احد$|^sat$/u

/** Whether a date may say when something was, and not since when, until when, or how long after. */
function isDate(passage: Passage, { own }: Query, { value, from, to }: DateReading): boolean {
  const { tokens } = passage
  // Since when something goes on is when it began.
  const asksBegin = own.some(({ terms }) => terms.includes('#begin'))
  // "The first since" tells of another, and so does "the worst in 30 years".
  const isOther = has(passage, '#first', '#record')
  if ((!asksBegin || isOther) && [1, 2, 3].some(back => sinceWords.has(bareKey(passage, from - back))))
    return false
  if (upTo.has(keyAt(tokens, from - 1)) || noDay.test(keyAt(tokens, to - 1))) return false
  const { deictic } = value
  if (!deictic || !('amount' in deictic)) return true
  const lead = bareKey(passage, from)
  if (deictic.amount === 0 || lead === 'بعد') return false
  return !within.has(lead) || !has(passage, '#first', '#last', '#record')
}

/** When it was: the nearest date that says so. */
export const date: Read<DateValue> = (passage, query, match, known) =>
  datesIn(passage.tokens, known.language === 'en' ? 'month-first' : 'day-first')
    .filter(found => isDate(passage, query, found))
    .map(({ value, from, to }) => ({ value, from, to, far: apart(passage, match, from, to) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
    .slice(0, 1)
    .map(({ value, from, to, far }) => ({
      value,
      from,
      to,
      sure: nearness(far),
      tense: tenseOf(passage, query, from, known),
    }))
    // A bare weekday that may as well be the last one as the next is no date.
    .filter(({ value, tense }) => tense !== 'open' || bareWeekday(value) === null)

/** Words that tell no kind. */
const ofTime: ReadonlySet<Term> = new Set(['#first', '#last', '#record', '#passed'])

/** Whether a word names the kind of thing that is asked about: a meeting, or what the question names. */
function isKind({ own }: Query, term: Term): boolean {
  if (term === '#meeting' || term === '#meet') return true
  return !ofTime.has(term) && own.some(({ terms }) => terms.includes(term))
}

/**
 * "The first since" one of the kind says when that was; since a date or anything else it says that there was none after it
 * (semantics §3.2): «أول جولة منذ جولة مارس» but "the first since 2011", "the first since the April storm".
 */
function isOfTheKind(passage: Passage, query: Query, { from, to }: SinceReading): boolean {
  const dates = datesIn(passage.tokens)
  const isDated = (at: number) => dates.some(date => at >= date.from && at < date.to)
  const between = passage.terms
    .slice(from + 1, to)
    .flatMap((terms, at) => (isDated(from + 1 + at) ? [] : terms))
  const after = /^[a-z]/.test(keyAt(passage.tokens, to)) ? termsAt(passage, to) : []
  return [...between, ...after].some(term => isKind(query, term))
}

/** "The worst since 2003", «أسوأ عاصفة منذ عام 2003»: there were others, and none as great. */
function isRecord(passage: Passage, { from }: SinceReading): boolean {
  const isNear = (at: number) => at < from && from - at <= reach
  const near = (term: Term) => (passage.places.get(term) ?? []).some(isNear)
  return near('#record') && !near('#first') && !near('#last')
}

/** A date since which there was none as great. */
function noneAsGreat({ value }: SinceReading): SinceValue {
  if ('event' in value) return { type: 'since', noneSince: { event: value.event } }
  return 'edtf' in value ? { type: 'since', noneSince: { edtf: value.edtf } } : value
}

const during: ReadonlySet<string> = new Set(['طوال', 'طيله'])

/** When the last time was. Since and «منذ» tell of it before «قبل», which may only date this one. */
export const since: Read<SinceValue> = (passage, query, match, known) => {
  const rank = ({ from }: SinceReading) => (bareKey(passage, from) === 'قبل' ? 1 : 0)
  const found = sincesIn(passage.tokens, known.events)
    .map(reading => ({ ...reading, far: distance(match, reading.from, reading.to) }))
    .filter(({ far, from }) => far <= 2 * reach && !during.has(bareKey(passage, from)))
    .sort((a, b) => rank(a) - rank(b))
  const [first] = found
  if (!first) return lastTime(passage, query, match, known)
  if (isRecord(passage, first)) {
    const { from, to, far } = first
    return query.asksLike ? [{ value: noneAsGreat(first), from, to, sure: nearness(far / 2) }] : []
  }
  // A "none since" comes with its date read plainly.
  const isPlain = ({ from, value }: SinceReading) => from === first.from && !('noneSince' in value)
  const plain = found.find(isPlain) as typeof first
  const { value, from, to, far } = isOfTheKind(passage, query, first) ? plain : first
  return [{ value, from, to, sure: nearness(far / 2) }]
}

/** "They last met on" a day, or «مضى على آخر لقاء» so long, says it without a since. */
const lastTime: Read<SinceValue> = (passage, query, match, known) => {
  if (!has(passage, '#last')) return []
  if (has(passage, '#passed'))
    return duration(passage, query, match, known).map(({ value, ...rest }) => ({
      ...rest,
      value: { ...value, type: 'since', anchor: 'publication' },
    }))
  return date(passage, query, match, known).flatMap(({ value, ...rest }) =>
    value.edtf === undefined ? [] : [{ ...rest, value: { type: 'since', edtf: value.edtf } as const }],
  )
}

const ago: ReadonlySet<string> = new Set('منذ قبل بعد since ago within later earlier'.split(' '))

/** How long it took: the nearest length that is not counted from anything. */
export const duration: Read<DurationValue> = (passage, _query, match) => {
  const { tokens } = passage
  const found: (Answer<DurationValue> & { readonly far: number })[] = []
  for (let at = 0; at < tokens.length; ) {
    const read = durationAt(tokens, at)
    at = read?.to ?? at + 1
    if (!read || read.bare) continue
    const { amount, unit, to } = read
    const before = qualifierBefore(tokens, read.from)
    const from = before?.from ?? read.from
    const far = distance(match, from, to)
    if (far > reach || ago.has(bareKey(passage, from - 1)) || ago.has(keyAt(tokens, to))) continue
    const value = { type: 'duration', amount, unit, qualifier: before?.qualifier ?? 'exact' } as const
    found.push({ value, from, to, sure: nearness(far), far })
  }
  return found.sort((a, b) => a.far - b.far).slice(0, 1)
}
