import type { Id, NewsEvent } from '../dossier'
import type { DayRange } from '../message'
import { foldName } from '../text/fold'
import { edtfDays } from '../time/edtf'
import type { DossierItems } from './references'

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
/** في، من، of, on: shorter words say nothing of what happened. */
const shortestWord = 3

/** The events that could be taken for `of`, nearest in time first, undated ones last, then as the dossier has them. */
export function eventLookAlikes(of: Id, items: DossierItems): readonly EventLookAlike[] {
  const own = items.event.find(({ content }) => content.id === of)?.content
  if (!own) return []
  const found = items.event.flatMap(({ content: other }) => {
    if (other.id === of) return []
    const days = daysBetween(own, other)
    const words = compareTitles(own, other)
    if (!isAlike(days, words.share)) return []
    const { shared, here, there } = words
    return [
      { event: other.id, days, words: { shared, here, there }, articles: articlesOf(of, other.id, items) },
    ]
  })
  const far = Number.MAX_SAFE_INTEGER
  return found.sort((a, b) => (a.days ?? far) - (b.days ?? far))
}

function isAlike(days: number | null, share: number): boolean {
  return share >= sureShare || (days !== null && days <= nearDays && share >= nearShare)
}

function daysBetween(a: NewsEvent, b: NewsEvent): number | null {
  const [x, y] = [a.date, b.date].map(date => (date == null ? null : edtfDays(date)))
  if (!x || !y) return null
  return Math.max(0, gap(x, y), gap(y, x))
}

/** The days from the end of one range to the start of another; 0 where either is open there. */
function gap([, to]: DayRange, [from]: DayRange): number {
  return to === null || from === null ? 0 : from - to
}

/** The words of a title as written, by what they are compared by; those of its language only. */
function wordsOf(title: string | undefined): ReadonlyMap<string, string> {
  const words = (title ?? '').split(/[^\p{L}\p{N}\p{M}]+/u).map(word => [keyOf(word), word] as const)
  return new Map(words.filter(([key]) => key.length >= shortestWord))
}

function keyOf(word: string): string {
  return foldName(word).replace(/^ال(?=...)/u, '')
}

function compareTitles(a: NewsEvent, b: NewsEvent) {
  const languages = (['ar', 'en'] as const).map(language => {
    const [x, y] = [wordsOf(a.title[language]), wordsOf(b.title[language])]
    const shared = [...x].filter(([key]) => y.has(key)).map(([, word]) => word)
    const only = (one: typeof x, other: typeof x) =>
      [...one].filter(([key]) => !other.has(key)).map(([, word]) => word)
    const shorter = Math.min(x.size, y.size)
    return {
      shared,
      here: only(x, y),
      there: only(y, x),
      share: shorter === 0 ? 0 : shared.length / shorter,
    }
  })
  const all = (pick: 'shared' | 'here' | 'there') => languages.flatMap(language => language[pick])
  return {
    shared: all('shared'),
    here: all('here'),
    there: all('there'),
    share: Math.max(...languages.map(({ share }) => share)),
  }
}

function articlesOf(here: Id, there: Id, items: DossierItems): EventLookAlike['articles'] {
  const about = (event: Id) =>
    new Set(items.article.flatMap(({ content: { id, events } }) => (events.includes(event) ? [id] : [])))
  const [x, y] = [about(here), about(there)]
  return {
    both: [...x].filter(id => y.has(id)),
    here: [...x].filter(id => !y.has(id)),
    there: [...y].filter(id => !x.has(id)),
  }
}
