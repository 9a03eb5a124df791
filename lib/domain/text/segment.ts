import type { Locale } from '../dossier'

/** A stretch of a text: UTF-16 code units, `end` exclusive (semantics §2). */
export interface Span {
  readonly start: number
  readonly end: number
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Building a segmenter costs far more than using one, so each language keeps its own. */
function segmenter(language: Locale, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${language}/${granularity}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity })
  segmenters.set(key, made)
  return made
}

/**
 * The sentences of a text, without the white space around them, in order. A convenience for showing and comparing:
 * abbreviations may end one early, so a sentence is never part of the data.
 */
export function sentences(text: string, language: Locale): Span[] {
  const spans: Span[] = []
  for (const { segment, index } of segmenter(language, 'sentence').segment(text)) {
    const trimmed = trim(text, { start: index, end: index + segment.length })
    if (trimmed.end > trimmed.start) spans.push(trimmed)
  }
  return spans
}

/** The words of a text, punctuation and white space left out, in order. Slow on long texts: give it a sentence or two. */
export function words(text: string, language: Locale): Span[] {
  const spans: Span[] = []
  for (const { segment, index, isWordLike } of segmenter(language, 'word').segment(text)) {
    if (isWordLike) spans.push({ start: index, end: index + segment.length })
  }
  return spans
}

/**
 * The lines of a text that hold more than white space, without their surrounding white space: an article's paragraphs
 * are cut by its own line breaks (also U+2028 and U+2029), never by us.
 */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = []
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = trim(text, { start: line.index, end: line.index + line[0].length })
    if (trimmed.end > trimmed.start) spans.push(trimmed)
  }
  return spans
}

/** The span without white space at its ends; empty (at its start) where there is nothing else. */
export function trim(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end)
  const head = inside.length - inside.trimStart().length
  const body = inside.trim().length
  return body === 0 ? { start, end: start } : { start: start + head, end: start + head + body }
}

// What holds letters together: letters, digits, marks, joiners, tatweel (a letter modifier) and surrogate halves, which
// are only met here as parts of one character.
const JOINED = /\p{L}|\p{M}|\p{N}|\u200C|\u200D|[\uD800-\uDFFF]/u

/**
 * The span grown to whole words, so that drawing it never cuts joined Arabic letters, a grapheme or a surrogate pair.
 * It looks only at the characters around the two ends, so it costs nothing on long texts; `within` limits the growth.
 */
export function wholeWords(text: string, { start, end }: Span, within: Span): Span {
  let from = Math.max(start, within.start)
  let to = Math.min(end, within.end)
  while (from > within.start && isJoined(text, from)) from -= 1
  while (to < within.end && isJoined(text, to)) to += 1
  return { start: from, end: to }
}

/** Whether a cut at `index` would part two characters of one word, or a mark from its letter. */
function isJoined(text: string, index: number): boolean {
  const after = text.charAt(index)
  if (/\p{M}|\u200D/u.test(after)) return true
  return JOINED.test(after) && JOINED.test(text.charAt(index - 1))
}

/** A stretch under the same marks throughout. */
export interface Run<T> extends Span {
  readonly marks: readonly T[]
}

/**
 * Cuts `within` into runs at every end of a mark, so that nested and overlapping marks can be drawn side by side. The
 * runs cover `within` without gaps; each names the marks over it in the order given. Marks outside are left out.
 */
export function runs<T>(within: Span, marks: readonly (Span & { readonly mark: T })[]): Run<T>[] {
  const over = marks.filter(
    mark => mark.start < within.end && mark.end > within.start && mark.end > mark.start,
  )
  const cuts = new Set([within.start, within.end])
  for (const { start, end } of over) {
    cuts.add(Math.max(start, within.start))
    cuts.add(Math.min(end, within.end))
  }
  const ends = [...cuts].sort((a, b) => a - b)
  const found: Run<T>[] = []
  let start = within.start
  for (const end of ends.slice(1)) {
    const covering = over.filter(mark => mark.start <= start && mark.end >= end)
    found.push({ start, end, marks: covering.map(({ mark }) => mark) })
    start = end
  }
  return found
}
