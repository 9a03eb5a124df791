import { type Cue, cueAt } from './cue-of'
import { openingOf } from './dateline'
import { type Line, looksLikeParagraph, looksLikeTitle } from './lines'
import { wordKeys } from './word-keys'
import { writtenDates } from './written-dates'

/** Where a second story begins, as an index into the lines, and what says so. */
export interface Glued {
  readonly from: number
  readonly cues: readonly Cue[]
}

/** Shares of a tail's words that its head has too: measured on glued stories and on whole articles (segments.test.ts). */
const strange = 0.15
const distant = 0.3
/** Shorter lines inside an article are its own subheads. */
const titleWords = 5

/** For each place to cut at: how much of what comes after stands before it too, 0 to 1. Linear in the number of words. */
function sharesAt(keys: readonly ReadonlySet<string>[]): readonly number[] {
  const spans = new Map<string, [number, number]>()
  keys.forEach((line, index) => {
    for (const key of line) spans.set(key, [spans.get(key)?.[0] ?? index, index])
  })
  const starts = new Array<number>(keys.length + 1).fill(0)
  const ends = new Array<number>(keys.length + 1).fill(0)
  for (const [first, last] of spans.values()) {
    starts[first] = (starts[first] ?? 0) + 1
    ends[last] = (ends[last] ?? 0) + 1
  }
  let begun = 0
  let ended = 0
  return keys.map((_, cut) => {
    const after = spans.size - ended
    const both = begun - ended
    begun += starts[cut] ?? 0
    ended += ends[cut] ?? 0
    return after === 0 ? 0 : both / after
  })
}

interface Seen {
  readonly text: string
  readonly lines: readonly Line[]
  readonly keys: readonly ReadonlySet<string>[]
  readonly shares: readonly number[]
  /** The last day the article may have appeared on, in days since 1970; null where nobody knows. */
  readonly published: number | null
}

/** A story says in its first paragraphs what its headline says; what follows a subhead hardly does. */
function restates(keys: Seen['keys'], at: number): boolean {
  const title = [...(keys[at] ?? [])]
  return title.filter(key => keys[at + 1]?.has(key) || keys[at + 2]?.has(key)).length >= 2
}

/** A title of the second story and its first paragraph, or that paragraph alone where it opens as a new report does. */
function cuesAt({ text, lines, keys, shares, published }: Seen, at: number): Cue[] {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line) return []
  const share = shares[at] ?? 0
  const words = text.slice(line.start, line.end)
  const isTitle = looksLikeTitle(words) && !looksLikeParagraph(words)
  const body = isTitle ? next : line
  if (!body || !looksLikeParagraph(text.slice(body.start, body.end))) return []
  const report = openingOf(text, body)
  if (report && share < distant && (report.isSure || isTitle)) return [cueAt('own-dateline', text, report)]
  if (!isTitle) return []
  const title = keys[at] ?? new Set()
  const before = new Set(keys.slice(0, at).flatMap(line => [...line]))
  const shared = [...title].filter(key => before.has(key)).length
  const isHeadline = words.split(/\s+/u).length >= titleWords && shared <= title.size / 3
  if (isHeadline && shared <= 1 && share < strange && restates(keys, at))
    return [cueAt('no-shared-name', text, line)]
  if (published === null || share >= distant || !isHeadline) return []
  const later = writtenDates(text.slice(line.start)).find(({ day }) => day !== null && day > published)
  if (!later) return []
  return [cueAt('later-date', text, { start: line.start + later.start, end: line.start + later.end })]
}

/**
 * A story that was glued on without a word between: its own dateline, or a headline that names nothing the article names
 * before a tail that hardly shares its words, or dates later than the article's. Never before the second paragraph.
 */
export function gluedStory(text: string, lines: readonly Line[], published: number | null): Glued | null {
  const keys = lines.map(({ start, end }) => wordKeys(text.slice(start, end)))
  const seen = { text, lines, keys, shares: sharesAt(keys), published }
  let paragraphs = 0
  for (const [at, { start, end }] of lines.entries()) {
    if (paragraphs >= 2) {
      const cues = cuesAt(seen, at)
      if (cues.length > 0) return { from: at, cues }
    }
    if (looksLikeParagraph(text.slice(start, end))) paragraphs += 1
  }
  return null
}
