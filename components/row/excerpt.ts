import type { Locale } from '@/lib/domain/dossier'
import { type Span, sentences, wholeWords } from '@/lib/domain/text/segment'

/** A stretch of an article shown as a quotation; `clipped` says at which ends its sentence goes on. */
export interface Passage extends Span {
  readonly said: readonly Span[]
  readonly clipped: readonly [boolean, boolean]
}

// How far a passage reaches around what is said, and the longest stretch quoted in one piece, in code units.
const REACH = 180
const LONGEST = 700
// Sentences are sought in the anchor's own line, and in a window of it where a text comes without line breaks.
const WINDOW = 2000

/** The sentences around each anchor, neighbours in one passage, in the order of the text. */
export function excerpt(text: string, anchors: readonly Span[], language: Locale): Passage[] {
  const passages: Passage[] = []
  for (const anchor of anchors.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const next = passage(text, anchor, language)
    const last = passages.at(-1)
    if (last && meets(text, last, next)) passages[passages.length - 1] = joined(last, next)
    else passages.push(next)
  }
  return passages
}

function passage(text: string, anchor: Span, language: Locale): Passage {
  const line = window(text, lineOf(text, anchor), anchor)
  const around = sentences(text.slice(line.start, line.end), language)
    .map(({ start, end }) => ({ start: start + line.start, end: end + line.start }))
    .filter(({ start, end }) => start < anchor.end && end > anchor.start)
  const start = Math.min(anchor.start, around[0]?.start ?? anchor.start)
  const end = Math.max(anchor.end, around.at(-1)?.end ?? anchor.end)
  const [near, far] = [anchor.start - REACH, anchor.end + REACH]
  const from = start < near ? wordAfter(text, near, anchor.start) : start
  const said = { start: anchor.start, end: Math.min(anchor.end, anchor.start + LONGEST) }
  const isLong = said.end < anchor.end
  const to = isLong ? said.end : end > far ? wordBefore(text, far, anchor.end) : end
  return { start: from, end: to, said: [said], clipped: [from > start, to < end] }
}

function lineOf(text: string, { start, end }: Span): Span {
  const isBreak = (index: number) => /[\n\r\u2028\u2029]/.test(text.charAt(index))
  let [from, to] = [start, end]
  while (from > 0 && !isBreak(from - 1)) from -= 1
  while (to < text.length && !isBreak(to)) to += 1
  return { start: from, end: to }
}

function window(text: string, line: Span, anchor: Span): Span {
  const near = { start: anchor.start - WINDOW, end: anchor.end + WINDOW }
  return wholeWords(
    text,
    { start: Math.max(line.start, near.start), end: Math.min(line.end, near.end) },
    line,
  )
}

function wordAfter(text: string, index: number, limit: number): number {
  const space = text.slice(index, limit).search(/\s\S/)
  return space < 0 ? limit : index + space + 1
}

function wordBefore(text: string, index: number, limit: number): number {
  const space = text.slice(limit, index).search(/\s\S*$/)
  return space < 0 ? limit : limit + space
}

/** Passages that touch, or have only white space of one line between them, read as one. */
function meets(text: string, a: Passage, b: Passage): boolean {
  return (
    b.start <= a.end || (!a.clipped[1] && !b.clipped[0] && /^[^\S\n\r]*$/.test(text.slice(a.end, b.start)))
  )
}

function joined(a: Passage, b: Passage): Passage {
  const isLater = b.end >= a.end
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    said: [...a.said, ...b.said],
    clipped: [a.start <= b.start ? a.clipped[0] : b.clipped[0], isLater ? b.clipped[1] : a.clipped[1]],
  }
}
