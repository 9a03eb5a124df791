import type { Id, NewsEvent } from '../dossier'
import type { DayRange } from '../message'
import { edtfDays } from '../time/edtf'
import type { DossierItems } from './references'
import { compareWords } from './shared-words'

/** Two events side by side: what their titles share and do not, how far apart they are, and who writes about which. */
export interface EventLookAlike {
  readonly event: Id
  /** The days between the two, 0 where they may be one day; null where either has no date that says a day. */
  readonly days: number | null
  readonly words: {
    readonly shared: readonly string[]
    readonly here: readonly string[]
    readonly there: readonly string[]
  }
  readonly articles: {
    readonly both: readonly Id[]
    readonly here: readonly Id[]
    readonly there: readonly Id[]
  }
}

/** Rounds of one talks come weeks apart: within a month, a third of the words make two titles look alike. */
const nearDays = 31
const nearShare = 1 / 3
/** Whatever the dates, titles that share so much of the shorter one look alike. */
const sureShare = 3 / 4

/** The events that could be taken for `of`, nearest in time first, undated ones last, then as the dossier has them. */
export function eventLookAlikes(of: Id, items: DossierItems): readonly EventLookAlike[] {
  const own = items.event.find(({ content }) => content.id === of)?.content
  if (!own) return []
  const found = items.event.flatMap(({ content: other }) => {
    if (other.id === of) return []
    const days = daysBetween(own, other)
    const words = compareWords(own.title, other.title)
    if (!isAlike(days, words.share)) return []
    const { shared, here, there } = words
    return [
      { event: other.id, days, words: { shared, here, there }, articles: articlesOf(of, other.id, items) },
    ]
  })
  const far = Number.MAX_SAFE_INTEGER
  return found.sort((a, b) => (a.days ?? far) - (b.days ?? far))
}

/** Whether two events so far apart, whose titles share so much of the shorter one, may be taken for each other. */
export function isAlike(days: number | null, share: number): boolean {
  return share >= sureShare || (days !== null && days <= nearDays && share >= nearShare)
}

/** The days between two events, 0 where they may be one day; null where either has no date that says a day. */
export function daysBetween(a: NewsEvent, b: NewsEvent): number | null {
  const [x, y] = [a.date, b.date].map(date => (date == null ? null : edtfDays(date)))
  if (!x || !y) return null
  return Math.max(0, gap(x, y), gap(y, x))
}

/** The days from the end of one range to the start of another; 0 where either is open there. */
function gap([, to]: DayRange, [from]: DayRange): number {
  return to === null || from === null ? 0 : from - to
}

/** Who writes about which of two events. */
export function articlesOf(here: Id, there: Id, items: DossierItems): EventLookAlike['articles'] {
  const about = (event: Id) =>
    new Set(items.article.flatMap(({ content: { id, events } }) => (events.includes(event) ? [id] : [])))
  const [x, y] = [about(here), about(there)]
  return {
    both: [...x].filter(id => y.has(id)),
    here: [...x].filter(id => !y.has(id)),
    there: [...y].filter(id => !x.has(id)),
  }
}
