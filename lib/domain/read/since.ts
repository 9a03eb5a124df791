import type { NewsEvent } from '../dossier'
import type { Qualifier, SinceValue } from '../values/value'
import { dateAt } from './dates'
import { type DurationReading, durationAt } from './durations'
import { mayQualify, qualifierAround } from './qualifier-words'
import type { OpenPart } from './reading'
import { keyAt, type Token } from './tokens'
import { isYear } from './years'

/** An answer to "when was the last time", read from tokens `from` to `to` (exclusive). */
export interface SinceReading {
  readonly value: SinceValue
  readonly from: number
  readonly to: number
  readonly particle: string
  readonly open: readonly OpenPart[]
}

type Tokens = readonly Token[]

const leading: ReadonlySet<string> = new Set([
  'منذ',
  'مند',
  'مذ',
  'قبل',
  'since',
  'for',
  'in',
  'خلال',
  'اخر',
  'بعد',
  'طوال',
  'طيله',
  'غضون',
])
const sinceWords: ReadonlySet<string> = new Set(['منذ', 'مند', 'مذ', 'since'])
const firsts: ReadonlySet<string> = new Set(['اول', 'اولي', 'الاول', 'الاولي', 'first'])
const trailing: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'before', 'after', 'مضت', 'خلت'])
const toEvent: ReadonlySet<string> = new Set(['before', 'earlier', 'later', 'after'])

const bareKey = (tokens: Tokens, at: number) => keyAt(tokens, at).replace(/^[وف](?=منذ|قبل|خلال|بعد)/, '')

/** Words for a stop, whose length is how long since: «بعد انقطاع دام عشرة أشهر», "a ten-month hiatus". */
const breaks: ReadonlySet<string> = new Set(
  'انقطاع توقف غياب قطيعه جمود تعليق hiatus break pause gap lull absence stalemate freeze suspension'.split(
    ' ',
  ),
)
const lasted: ReadonlySet<string> = new Set([
  'دام',
  'دامت',
  'استمر',
  'استمرت',
  'امتد',
  'امتدت',
  'of',
  'lasting',
])
const pasts: ReadonlySet<string> = new Set(['the', 'past', 'last', 'previous'])

/** Denials that leave nothing of the kind after a date: «لم يلتقيا منذ», "no talks since"; لا يزال is none. */
const nothings: ReadonlySet<string> = new Set(
  'لم ولم فلم لا ولا دون بدون بلا ليس ليست not no never without'.split(' '),
)
const still: ReadonlySet<string> = new Set(['يزال', 'تزال', 'يزالون', 'زال', 'only', 'just', 'longer'])

/** How far "first" may stand before "since": «الأول من نوعه بين الجارتين منذ». */
const reach = 14

/** Whether a first-ever or a denial is told before a token, in its sentence: nothing of the kind since. */
function isNoneSince(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    const { key } = tokens[before] as Token
    if (/^[.!?؟]$/.test(key)) return false
    if (firsts.has(key.replace(/^[وفبل]+(?=ا)/, ''))) return true
    if ((nothings.has(key) || /n['’]t$/.test(key)) && !still.has(keyAt(tokens, before + 1))) return true
  }
  return false
}

/** «في» and the like lead a length in under a first only: «الأولى في عشرة أشهر». */
const isLead = (tokens: Tokens, at: number, lead: string) =>
  leading.has(lead) ||
  (lead === 'في' && isNoneSince(tokens, at)) ||
  // "Over eight months" is more than eight; "over the past eight months" leads them in.
  (lead === 'over' && pasts.has(keyAt(tokens, at + 1))) ||
  isBreak(tokens, at)

/** «انقطاع دام» right before a length. */
const isBreak = (tokens: Tokens, at: number) =>
  lasted.has(keyAt(tokens, at)) && breaks.has(keyAt(tokens, at - 1).replace(/^ال/, ''))

/** The length after a lead word, its qualifier taken in: «منذ ما يقرب من ثمانية أشهر». */
function lengthAfter(tokens: Tokens, at: number): (DurationReading & { qualifier: Qualifier }) | null {
  for (let start = at; start < Math.min(tokens.length, at + 5); start += 1) {
    const found = durationAt(tokens, start)
    if (!found) continue
    const around = qualifierAround(tokens, found)
    if (around.from <= at) return { ...found, qualifier: around.qualifier, to: around.to }
  }
  return null
}

function countBack(tokens: Tokens, at: number): SinceReading | null {
  const lead = bareKey(tokens, at)
  if (!isLead(tokens, at, lead)) return null
  let start = at + 1
  while (start < at + 3 && pasts.has(keyAt(tokens, start))) start += 1
  const length = lengthAfter(tokens, start) ?? lengthAfter(tokens, at + 1)
  if (!length || (length.bare && (lead === 'in' || (sinceWords.has(lead) && isPhrase(tokens, length)))))
    return null
  const next = keyAt(tokens, length.to)
  const to = trailing.has(next) ? length.to + 1 : length.to
  // «قبل شهر من الاجتماع», "two months before": counted from the event.
  const isEvent = ((lead === 'قبل' || lead === 'بعد') && next === 'من') || toEvent.has(next)
  return countOf(length, at, to, isEvent)
}

/** «منذ العام الماضي», «منذ يوم أمس»: no count of one. */
const isPhrase = (tokens: Tokens, { from, to }: DurationReading) =>
  [from, to].some(at => dateAt(tokens, at)?.value.deictic !== undefined)

/** «قبل الاجتماع بشهرين», «بعد الهجوم بثلاثة أسابيع»: the event stands between. */
function aroundEvent(tokens: Tokens, at: number): SinceReading | null {
  if (!/^(?:قبل|بعد)$/.test(bareKey(tokens, at))) return null
  for (let start = at + 2; start <= at + 5 && tokens[start]?.kind === 'word'; start += 1) {
    const length = durationAt(tokens, start)
    if (length?.particle === 'ب') return countOf({ ...length, qualifier: 'exact' }, at, length.to, true)
  }
  return null
}

/** "eight months ago", "8 months earlier", "a ten-month hiatus". */
function trailingCount(tokens: Tokens, at: number): SinceReading | null {
  if (!durationAt(tokens, at) && !mayQualify(keyAt(tokens, at))) return null
  const length = lengthAfter(tokens, at)
  if (!length) return null
  const next = keyAt(tokens, length.to)
  if (breaks.has(next)) return countOf(length, at, length.to, false)
  return trailing.has(next) ? countOf(length, at, length.to + 1, toEvent.has(next)) : null
}

function countOf(
  { amount, unit, qualifier }: DurationReading & { qualifier: Qualifier },
  from: number,
  to: number,
  isEvent: boolean,
): SinceReading {
  const anchor = isEvent ? ('event' as const) : ('unstated' as const)
  return {
    value: { type: 'since', amount, unit, qualifier, anchor },
    from,
    to,
    particle: '',
    open: isEvent ? [] : ['anchor'],
  }
}

/** «منذ مايو», "since May 2023"; the date may stand some words on: «منذ المحادثات غير المباشرة في مايو». */
function dated(tokens: Tokens, at: number): SinceReading | null {
  for (let start = at + 1; start < Math.min(tokens.length, at + reach); start += 1) {
    const { key, kind } = tokens[start] as Token
    if (kind === 'mark' && /^[.!?؟،,;؛]$/.test(key)) return null
    // "Since the 2015 deal".
    if (isYear(tokens[start]) && keyAt(tokens, start - 1) === 'the')
      return { value: { type: 'since', edtf: key }, from: at, to: start + 1, particle: '', open: [] }
    const date = dateAt(tokens, start)
    const edtf = date?.value.edtf
    if (!date || edtf === undefined) continue
    return { value: { type: 'since', edtf }, from: at, to: date.to, particle: '', open: date.open }
  }
  return null
}

/** An event of the dossier by its own date: «منذ جولة يناير» where one event has that month. */
function eventOf(edtf: string, events: readonly NewsEvent[]): string | null {
  const isOf = (date: string) =>
    date === edtf || (edtf.startsWith('XXXX') && date.slice(5, 5 + edtf.length - 5) === edtf.slice(5))
  const [only, ...others] = events.filter(({ date }) => date && isOf(date))
  return only && others.length === 0 ? only.id : null
}

/**
 * The answers to "how long since", from left to right: counts back with their anchor (`event` where the words say it,
 * else unstated), dates after since, and under a first or a denial the same as none since. A count back that stands under
 * a first is the count: «أول لقاء منذ 10 أشهر» is ten months. Events are named by their dates when one alone fits.
 */
export function sincesIn(tokens: Tokens, events: readonly NewsEvent[] = []): readonly SinceReading[] {
  const found: SinceReading[] = []
  for (let at = 0; at < tokens.length; ) {
    const reading = sinceAt(tokens, at, events)
    found.push(...reading)
    at = reading[0]?.to ?? at + 1
  }
  return found
}

/** «منذ أمس», "since the day before yesterday": days back from publication. */
function sinceDay(tokens: Tokens, at: number): SinceReading | null {
  const date = dateAt(tokens, keyAt(tokens, at + 1) === 'يوم' ? at + 2 : at + 1)
  const deictic = date?.value.deictic
  if (!date || !deictic) return null
  const counted = 'amount' in deictic && deictic.phrase === 'ago' ? deictic : null
  const isYesterday = deictic.phrase === 'yesterday'
  if (!isYesterday && !counted?.amount) return null
  const { amount, unit } = counted ?? { amount: 1, unit: 'day' as const }
  const value = { type: 'since', amount, unit, qualifier: 'exact', anchor: 'publication' } as const
  return { value, from: at, to: date.to, particle: '', open: [] }
}

const lasts: ReadonlySet<string> = new Set(['last', 'اخر'])
/** What the last one did: it was, took place, met. */
const happened: ReadonlySet<string> = new Set(
  `was were came took happened occurred met spoke sat visited dates dated held كان كانت جرت جري عقد عقدت حدث حدثت حصل حصلت وقع وقعت
   التقي التقيا التقوا تم تمت اقيم اقيمت تعود يعود`.split(/\s+/),
)
/** Words between "the last" and its date. */
const lastReach = 9

/** "The last was in May 2023", «آخر مرة كانت في مايو», «كان آخر لقاء بينهما في مايو». */
function lastTime(tokens: Tokens, at: number): SinceReading | null {
  if (!lasts.has(bareKey(tokens, at).replace(/^و/, ''))) return null
  let isPast = happened.has(keyAt(tokens, at - 1).replace(/^و/, ''))
  for (let start = at + 1; start < Math.min(tokens.length, at + lastReach); start += 1) {
    if (tokens[start]?.kind !== 'word') return null
    if (happened.has(keyAt(tokens, start))) isPast = true
    const date = isPast && lead.has(keyAt(tokens, start)) ? dateAt(tokens, start + 1) : null
    if (date?.value.edtf === undefined) continue
    return {
      value: { type: 'since', edtf: date.value.edtf },
      from: at,
      to: date.to,
      particle: '',
      open: date.open,
    }
  }
  return null
}
const lead: ReadonlySet<string> = new Set([
  'in',
  'on',
  'during',
  'to',
  'from',
  'في',
  'يوم',
  'خلال',
  'عام',
  'الي',
])

function sinceAt(tokens: Tokens, at: number, events: readonly NewsEvent[]): readonly SinceReading[] {
  const count = countBack(tokens, at) ?? aroundEvent(tokens, at) ?? trailingCount(tokens, at)
  if (count) return [count]
  const isSince = sinceWords.has(bareKey(tokens, at))
  const date = isSince ? (dated(tokens, at) ?? sinceDay(tokens, at)) : lastTime(tokens, at)
  if (date && 'amount' in date.value) return [date]
  if (!date || !('edtf' in date.value)) return []
  const event = eventOf(date.value.edtf, events)
  const asEvent: SinceReading[] =
    event === null ? [] : [{ ...date, value: { type: 'since', event }, open: [] }]
  if (!isNoneSince(tokens, at)) return [...asEvent, date]
  const target = event === null ? { edtf: date.value.edtf } : { event }
  const none: SinceReading = {
    ...date,
    value: { type: 'since', noneSince: target },
    open: event === null ? date.open : [],
  }
  return [none, ...asEvent, date]
}
