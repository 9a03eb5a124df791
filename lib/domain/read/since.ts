import type { NewsEvent } from '../dossier'
import type { Qualifier, SinceValue } from '../values/value'
import { dateAt } from './dates'
import { type DurationReading, durationAt } from './durations'
import { qualifierAround } from './qualifier-words'
import type { OpenPart } from './reading'
import { keyAt, type Token } from './tokens'

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
])
const sinceWords: ReadonlySet<string> = new Set(['منذ', 'مند', 'مذ', 'since'])
const firsts: ReadonlySet<string> = new Set(['اول', 'اولي', 'الاول', 'الاولي', 'first'])
const trailing: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'before', 'مضت', 'خلت'])
const toEvent: ReadonlySet<string> = new Set(['before', 'earlier', 'later', 'after'])

const bareKey = (tokens: Tokens, at: number) => keyAt(tokens, at).replace(/^[وف](?=منذ|قبل|خلال|بعد)/, '')

/** How far "first" may stand before "since": «الأول من نوعه بين الولايات المتحدة وإيران منذ». */
const reach = 14

/** Whether a first-ever is told before a token, in its sentence: nothing of the kind since. */
function isFirst(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    const key = (tokens[before] as Token).key
    if (/^[.!?؟]$/.test(key)) return false
    if (firsts.has(key.replace(/^[وفبل]+(?=ا)/, ''))) return true
  }
  return false
}

/** The length after a lead word, its qualifier taken in: «منذ ما يقرب من ثمانية أشهر». */
function lengthAfter(tokens: Tokens, at: number): (DurationReading & { qualifier: Qualifier }) | null {
  for (let start = at; start < Math.min(tokens.length, at + 5); start += 1) {
    const found = durationAt(tokens, start)
    if (!found) continue
    const around = qualifierAround(tokens, found)
    if (around.from === at || start === at)
      return { ...found, qualifier: around.from < at ? 'exact' : around.qualifier, to: around.to }
  }
  return null
}

function countBack(tokens: Tokens, at: number): SinceReading | null {
  const lead = bareKey(tokens, at)
  const length = leading.has(lead) ? lengthAfter(tokens, at + 1) : null
  if (!length || (length.bare && lead === 'in')) return null
  const next = keyAt(tokens, length.to)
  const to = trailing.has(next) ? length.to + 1 : length.to
  // «قبل شهر من الاجتماع», "two months before": counted from the event.
  const isEvent = (lead === 'قبل' && next === 'من') || toEvent.has(next)
  return countOf(length, at, to, isEvent)
}

/** "eight months ago", "8 months earlier". */
function trailingCount(tokens: Tokens, at: number): SinceReading | null {
  const length = lengthAfter(tokens, at)
  const next = keyAt(tokens, length?.to ?? -1)
  return length && trailing.has(next) ? countOf(length, at, length.to + 1, toEvent.has(next)) : null
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
 * else unstated), dates after since, and under a "first since …" the same as none since. A count back that stands under
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

function sinceAt(tokens: Tokens, at: number, events: readonly NewsEvent[]): readonly SinceReading[] {
  const count = countBack(tokens, at) ?? trailingCount(tokens, at)
  if (count) return [count]
  if (!sinceWords.has(bareKey(tokens, at))) return []
  const date = dated(tokens, at)
  if (!date || !('edtf' in date.value)) return []
  const event = eventOf(date.value.edtf, events)
  const asEvent: SinceReading[] =
    event === null ? [] : [{ ...date, value: { type: 'since', event }, open: [] }]
  if (!isFirst(tokens, at)) return [...asEvent, date]
  const target = event === null ? { edtf: date.value.edtf } : { event }
  const none: SinceReading = {
    ...date,
    value: { type: 'since', noneSince: target },
    open: event === null ? date.open : [],
  }
  return [none, ...asEvent, date]
}
