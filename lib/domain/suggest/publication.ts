import { paragraphs, type Span } from '../text/segment'
import { civil, isoDay, weekdayOf } from '../time/days'
import { edtfDays, edtfPrecision } from '../time/edtf'
import { datelineOf, openingOf } from './dateline'
import type { ProposedSegment } from './segments'
import { type WrittenDate, writtenDates } from './written-dates'

/** A date that came with the text, and where its page, feed or row says it. */
export interface PageDate {
  /** `2026-03-05`, or an instant, whose day counts as it is written there. */
  readonly date: string
  readonly means: 'published' | 'modified' | 'unsaid'
  /** The place in words of the format: `article:published_time`, `datePublished`. */
  readonly where: string
}

/** Where a publication date was read, strongest first. */
export type PublicationPlaceKind = 'page' | 'dateline' | 'opening' | 'address' | 'update'

/** `words` are the format's for a page, the text's own (at `span`) for a dateline, the path's for an address. */
export interface PublicationPlace {
  readonly kind: PublicationPlaceKind
  readonly words: string
  readonly span: Span | null
}

/** One day, and every place that says it. */
export interface PublicationProposal {
  /** EDTF, a day. */
  readonly published: string
  readonly places: readonly PublicationPlace[]
  /** A reading of 3/4/2026 as 4 March; the other one is proposed too. */
  readonly isOtherReading: boolean
}

/** Why a date that looks like the publication's is not proposed. */
export interface SetAside extends Span {
  readonly words: string
  readonly why: 'no-year' | 'other-calendar' | 'weekday-differs'
}

/** The best first; empty where nothing says it, which is an answer. */
export interface Publication {
  readonly proposals: readonly PublicationProposal[]
  readonly setAside: readonly SetAside[]
}

export interface PublicationInput {
  readonly text: string
  /** Captions and other stories are not asked for dates. */
  readonly segments: readonly ProposedSegment[]
  readonly dates: readonly PageDate[]
  readonly url: string | null
}

interface Said extends PublicationPlace {
  readonly day: number
  readonly isOtherReading: boolean
}

const weights: Readonly<Record<PublicationPlaceKind, number>> = {
  page: 8,
  dateline: 6,
  opening: 4,
  address: 3,
  update: 1,
}

const saidBy = (kind: PublicationPlaceKind, words: string, span: Span | null, day: number): Said => ({
  kind,
  words,
  span,
  day,
  isOtherReading: false,
})

/** The day a page states; what it calls modified is no more than an update. */
function onPage({ date, means, where }: PageDate): Said[] {
  const day = edtfDays(date.slice(0, 10))
  if (!day || day[0] === null || edtfPrecision(date.slice(0, 10)) !== 'day') return []
  return [saidBy(means === 'modified' ? 'update' : 'page', where, null, day[0])]
}

/** `/2026/03/05/`, `/2026-03-05-…`, `/20260305/`; digits inside an id are none. */
const inPath = /(?<![0-9])(?:19|20)[0-9]{2}(?:([/_-])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{4})(?![0-9])/gu

function inAddress(url: string | null): Said[] {
  if (url === null || !URL.canParse(url)) return []
  return [...new URL(url).pathname.matchAll(inPath)].flatMap(({ 0: words, 1: sign }) => {
    const digits =
      sign === undefined ? words.replace(/(.{4})(..)(..)/u, '$1-$2-$3') : words.replaceAll(sign, '-')
    const [date] = writtenDates(digits)
    return date?.day == null ? [] : [saidBy('address', words, null, date.day)]
  })
}

interface Written {
  readonly kind: PublicationPlaceKind
  readonly date: WrittenDate
}

/** How far from its first line an article says when it appeared, in lines that are no caption's. */
const headLines = 8

/**
 * The dates of the text that speak of its publication: lines about dates near the top or labelled as such anywhere, and
 * where its first paragraph says when it was sent. Not: captions, other stories, and what the article tells.
 */
function inText({ text, segments }: PublicationInput): Written[] {
  const found: Written[] = []
  let lines = 0
  for (const segment of segments) {
    if (segment.kind === 'caption' || segment.kind === 'related') continue
    for (const line of paragraphs(text.slice(segment.start, segment.end))) {
      const at = { start: line.start + segment.start, end: line.end + segment.start }
      const isHead = lines < headLines
      lines += 1
      for (const date of datelineOf(text, at) ?? [])
        if (isHead || date.means !== 'unsaid')
          found.push({ kind: date.means === 'updated' ? 'update' : 'dateline', date })
      const opening = isHead && segment.kind === 'main' ? openingOf(text, at) : null
      for (const date of opening?.dates ?? [])
        if (!found.some(other => other.date.start === date.start)) found.push({ kind: 'opening', date })
    }
  }
  return found
}

/** A written date as days; none where it lacks its year, its calendar is not convertible, or its weekday contradicts it. */
function daysOf({ date: { day, otherwise, weekday } }: Written): number[] {
  return [day, otherwise]
    .filter(one => one !== null)
    .filter(one => weekday === null || weekdayOf(one) === weekday)
}

function saidIn(text: string, one: Written): Said[] {
  const { start, end } = one.date
  return daysOf(one).map(day => ({
    ...saidBy(one.kind, text.slice(start, end), { start, end }, day),
    isOtherReading: day !== one.date.day,
  }))
}

/** Umm al-Qura and the moon that was sighted may be a day apart, so a Hijri date speaks for a Gregorian one beside it. */
function isNear(one: Written, day: number): boolean {
  return one.date.calendar === 'hijri' && one.date.day !== null && Math.abs(one.date.day - day) <= 1
}

/** «الأربعاء ٤ آذار» speaks for a day that somebody else gives its year. */
function isSameDay({ date: { monthDay, weekday } }: Written, day: number): boolean {
  if (monthDay === null || (weekday !== null && weekdayOf(day) !== weekday)) return false
  const { month, day: ofMonth } = civil(day)
  return monthDay[0] === month && monthDay[1] === ofMonth
}

function whyAside({ date: { day, calendar } }: Written): SetAside['why'] {
  if (day !== null) return 'weekday-differs'
  return calendar === 'hijri' ? 'other-calendar' : 'no-year'
}

function weightOf({ places, isOtherReading }: PublicationProposal): number {
  const sum = places.reduce((total, { kind }) => total + weights[kind], 0)
  return isOtherReading ? sum / 4 : sum
}

/** One proposal a day, the days that more and better places say first; at equal weight the earlier day. */
function ranked(said: readonly Said[]): PublicationProposal[] {
  const byDay = new Map<number, Said[]>()
  for (const one of said) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one])
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, all]) => ({
      published: isoDay(day),
      places: all
        .map(({ kind, words, span }) => ({ kind, words, span }))
        .sort((a, b) => weights[b.kind] - weights[a.kind]),
      isOtherReading: all.every(one => one.isOtherReading),
    }))
    .sort((a, b) => weightOf(b) - weightOf(a))
}

/**
 * The days an article may have been published on, each with every place that says so: what its page or feed states, a
 * dateline at its head, the path of its address. Never a caption's date, another story's, or one that the article tells of.
 * A date without its year, or in a calendar that cannot be converted, is set aside, and named where it agrees with another.
 */
export function proposePublication(input: PublicationInput): Publication {
  const { text } = input
  const written = inText(input)
  const sure = written.filter(one => one.date.calendar === 'gregorian').flatMap(one => saidIn(text, one))
  const outside = [...input.dates.flatMap(onPage), ...inAddress(input.url), ...sure]
  const aside: SetAside[] = []
  const said = [...outside]
  for (const one of written) {
    if (one.date.calendar === 'gregorian' && daysOf(one).length > 0) continue
    const { start, end } = one.date
    const place = { start, end, words: text.slice(start, end) }
    const agreed = outside.find(({ day }) => isNear(one, day) || isSameDay(one, day))
    const days = daysOf(one)
    if (agreed) said.push(saidBy(one.kind, place.words, { start, end }, agreed.day))
    else if (days.length > 0) said.push(...saidIn(text, one))
    else aside.push({ ...place, why: whyAside(one) })
  }
  return { proposals: ranked(withoutRefuted(said)), setAside: aside }
}

/** Where another place says one of the two readings of 3/4/2026, the other reading is none. */
function withoutRefuted(said: readonly Said[]): Said[] {
  return said.filter(one => {
    const twin = said.find(
      other => other !== one && other.span !== null && other.span.start === one.span?.start,
    )
    if (!twin) return true
    const isBacked = (reading: Said) =>
      said.some(({ day, span }) => day === reading.day && span?.start !== reading.span?.start)
    return isBacked(one) || !isBacked(twin)
  })
}
