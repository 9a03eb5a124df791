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

/** Shares of a tail's words that its head has too: measured on glued stories and on whole articles (whole-articles.test.ts). */
const strange = 0.15
const distant = 0.3
/** Shorter lines inside an article are its own subheads. */
const titleWords = 5

/** Where each word stands first and last, as indexes of lines. */
type Spread = ReadonlyMap<string, readonly [number, number]>

function spreadOf(keys: readonly ReadonlySet<string>[]): Spread {
  const spread = new Map<string, [number, number]>()
  for (const [index, line] of keys.entries()) {
    for (const key of line) spread.set(key, [spread.get(key)?.[0] ?? index, index])
  }
  return spread
}

/** For each place to cut at: how much of what comes after stands before it too, 0 to 1. Linear in the number of words. */
function sharesAt(spread: Spread, lines: number): readonly number[] {
  const starts = new Uint32Array(lines)
  const ends = new Uint32Array(lines)
  for (const [first, last] of spread.values()) {
    starts[first] = (starts[first] as number) + 1
    ends[last] = (ends[last] as number) + 1
  }
  let begun = 0
  let ended = 0
  return Array.from(starts, (starting, cut) => {
    const share = (begun - ended) / Math.max(1, spread.size - ended)
    begun += starting
    ended += ends[cut] as number
    return share
  })
}

interface Seen {
  readonly text: string
  readonly lines: readonly Line[]
  readonly keys: readonly ReadonlySet<string>[]
  readonly spread: Spread
  /** The last day the article may have appeared on, in days since 1970; null where nobody knows. */
  readonly published: number | null
}

/** A story says in its first paragraphs what its headline says; what follows a subhead hardly does. */
function restates({ keys }: Seen, title: readonly string[], at: number): boolean {
  return title.filter(key => keys[at + 1]?.has(key) || keys[at + 2]?.has(key)).length >= 2
}

/** Whether a headline says another matter than everything before it. */
function isForeign({ spread }: Seen, title: readonly string[], at: number, most: number): boolean {
  return title.filter(key => (spread.get(key) as readonly [number, number])[0] < at).length <= most
}

/** What says that a second story begins with this title or, where it opens as a new report does, with this paragraph. */
function cueAtLine(seen: Seen, at: number, share: number): Cue | null {
  const { text, lines, keys, published } = seen
  const line = lines[at] as Line
  const words = text.slice(line.start, line.end)
  const isTitle = looksLikeTitle(words) && !looksLikeParagraph(words)
  const body = isTitle ? lines[at + 1] : line
  if (!body || share >= distant || !looksLikeParagraph(text.slice(body.start, body.end))) return null
  const report = openingOf(text, body)
  if (report && (report.isSure || isTitle)) return cueAt('own-dateline', text, report)
  if (!isTitle || words.split(/\s+/u).length < titleWords) return null
  const title = [...(keys[at] as ReadonlySet<string>)]
  if (
    share < strange &&
    isForeign(seen, title, at, Math.min(1, title.length / 3)) &&
    restates(seen, title, at)
  )
    return cueAt('no-shared-name', text, line)
  if (published === null || !isForeign(seen, title, at, title.length / 3)) return null
  const later = writtenDates(text.slice(line.start)).find(({ day }) => day !== null && day > published)
  return later
    ? cueAt('later-date', text, { start: line.start + later.start, end: line.start + later.end })
    : null
}

/**
 * A story that was glued on without a word between: its own dateline, or a headline that names nothing the article names
 * before a tail that hardly shares its words, or dates later than the article's. Never before the second paragraph.
 */
export function gluedStory(text: string, lines: readonly Line[], published: number | null): Glued | null {
  const keys = lines.map(({ start, end }) => wordKeys(text.slice(start, end)))
  const spread = spreadOf(keys)
  const seen = { text, lines, keys, spread, published }
  let paragraphs = 0
  for (const [at, share] of sharesAt(spread, lines.length).entries()) {
    const cue = paragraphs >= 2 ? cueAtLine(seen, at, share) : null
    if (cue) return { from: at, cues: [cue] }
    const { start, end } = lines[at] as Line
    if (looksLikeParagraph(text.slice(start, end))) paragraphs += 1
  }
  return null
}
