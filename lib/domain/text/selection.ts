import type { Span } from './segment'

/**
 * Selecting words, in the order they are read and never by what side they are drawn on: the keyboard moves by the words
 * cut here, and what a pointer gives is brought to the same ends (`tidySelection`), so that one quote has one span.
 *
 * A word is a run of letters, marks and digits with what joins them (tatweel, joiners, an apostrophe between letters, a
 * separator between digits, invisible marks between either); a number keeps its sign, its currency and its percent; an
 * emoji or another symbol stands alone. Attached particles belong to their word, as they do in print.
 */
const word =
  /(?:(?<![\p{L}\p{M}\p{N}])[-−+]?\p{Sc}?(?=\p{Nd}))?[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_\u200C\u200D]|\p{Cf}+(?=[\p{L}\p{M}\p{N}_])|(?<=\p{Nd}\p{Cf}*)[.,:٫٬](?=\p{Cf}*\p{Nd})|(?<=[\p{L}\p{M}])['’ʼ](?=\p{L})|(?<=[A-Za-z])\.(?=[A-Za-z]))*(?:(?<=\p{Nd})\p{Cf}?[%٪‰\p{Sc}])?|\p{RI}{2}|[\p{S}](?:[\p{M}\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic})*/gu

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** The words of a text as they are selected, in order. In time that grows with the length of the text. */
export function selectableWords(text: string): Span[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

let remembered: { readonly text: string; readonly words: readonly Span[] } = { text: '', words: [] }

/** A person selects in one text at a time, so the last one stays cut. */
function wordsOf(text: string): readonly Span[] {
  if (remembered.text !== text) remembered = { text, words: selectableWords(text) }
  return remembered.words
}

/** The first word that ends after `offset`; the number of words where none does. */
function firstAfter(words: readonly Span[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as Span).end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The word at an offset or ending there, else the next one, else the last before; null where the text has no word. */
export function wordAt(text: string, offset: number): Span | null {
  const words = wordsOf(text)
  const next = firstAfter(words, offset)
  const before = words[next - 1]
  const after = words[next]
  const touches = before?.end === offset && !(after && after.start <= offset)
  const found = touches ? before : (after ?? before)
  return found ? whole(text, found) : null
}

/** Characters that never join another into one: between two of these the segmenter, slow on long texts, is not asked. */
const plain = /[ -~\u00C0-\u024F\u0606-\u060F\u061B-\u064A\u0660-\u066F\u0671-\u06D3\u2010-\u2027]/

function isPlain(text: string, index: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index)]
  return before === '' || after === '' || (plain.test(before) && plain.test(after))
}

/** The span grown, where an end stands inside a character as people see it, to that character's edge. */
export function snapToGraphemes(text: string, { start, end }: Span): Span {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  const first = isPlain(text, from) ? undefined : graphemes.segment(text).containing(from)
  const snapped = first?.index ?? from
  if (to === from) return { start: snapped, end: snapped }
  const last = isPlain(text, to) ? undefined : graphemes.segment(text).containing(to - 1)
  return { start: snapped, end: last ? last.index + last.segment.length : to }
}

/** The words a span covers any part of: the first and the last, by number. Null where it covers none. */
function covered(
  text: string,
  { start, end }: Span,
): { first: number; last: number; words: readonly Span[] } | null {
  const words = wordsOf(text)
  const first = firstAfter(words, start)
  let last = firstAfter(words, end - 1)
  if (!words[last] || (words[last] as Span).start >= end) last -= 1
  return last >= first && end > start ? { first, last, words } : null
}

/**
 * What a pointer selected, as a quote: no character cut, no blanks, invisible marks or bare punctuation at its ends, and
 * no bracket or quotation mark left without its other half where that stands beside it. Part of a word stays a part.
 * Null where no word is touched. Tidying twice changes nothing.
 */
export function tidySelection(text: string, span: Span): Span | null {
  const snapped = snapToGraphemes(text, span)
  const over = covered(text, snapped)
  if (!over) return null
  const start = Math.max(snapped.start, (over.words[over.first] as Span).start)
  const end = Math.min(snapped.end, (over.words[over.last] as Span).end)
  return whole(text, { start, end })
}

/** The span grown to the whole words it touches, tidied; null where it touches none. */
export function growToWords(text: string, span: Span): Span | null {
  const over = covered(text, span)
  return (
    over &&
    whole(text, { start: (over.words[over.first] as Span).start, end: (over.words[over.last] as Span).end })
  )
}

/**
 * Moves one edge of a selection by a word in reading order: `start` and `end` are those of the text, so an Arabic
 * selection grows to the left at its `end`. An edge inside a word goes to that word's edge first. One word always stays
 * selected; at the text's ends nothing moves. The result is what a pointer over the same words gives. A span without a
 * word becomes the word nearest to it; null where the text has none.
 */
export function extendByWord(text: string, span: Span, edge: 'start' | 'end', by: 1 | -1): Span | null {
  const over = covered(text, span)
  if (!over) return wordAt(text, span.start)
  const { words, first, last } = over
  const firstWord = words[first] as Span
  const lastWord = words[last] as Span
  let start = Math.max(span.start, firstWord.start)
  let end = Math.min(span.end, lastWord.end)
  if (edge === 'end' && by === 1) end = end < lastWord.end ? lastWord.end : (words[last + 1]?.end ?? end)
  else if (edge === 'start' && by === -1)
    start = start > firstWord.start ? firstWord.start : (words[first - 1]?.start ?? start)
  else if (first === last) return whole(text, { start, end })
  else if (edge === 'end') end = (words[last - 1] as Span).end
  else start = (words[first + 1] as Span).start
  return whole(text, { start, end })
}

const closing: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '(': ')',
  '[': ']',
  '‹': '›',
  '﴾': '﴿',
  '"': '"',
}
const opening = Object.fromEntries(Object.entries(closing).map(([open, close]) => [close, open]))
const brackets = /[«»“”()[\]‹›﴾﴿"]/g

/** The span with the other half of each bracket or quotation mark that it holds, where that half is its neighbour. */
function whole(text: string, span: Span): Span {
  const open = new Map<string, number>()
  for (const [mark] of text.slice(span.start, span.end).matchAll(brackets)) {
    // Straight marks open and close by turns; the others are counted up and down.
    if (mark === '"') open.set(mark, 1 - (open.get(mark) ?? 0))
    else if (mark in closing) open.set(mark, (open.get(mark) ?? 0) + 1)
    else open.set(opening[mark] as string, (open.get(opening[mark] as string) ?? 0) - 1)
  }
  let { start, end } = span
  for (
    let mark = opening[text.charAt(end)];
    mark && (open.get(mark) ?? 0) > 0;
    mark = opening[text.charAt(end)]
  ) {
    open.set(mark, (open.get(mark) as number) - 1)
    end += 1
  }
  for (
    let mark = text.charAt(start - 1);
    isUnopened(mark, open.get(mark) ?? 0);
    mark = text.charAt(start - 1)
  ) {
    open.set(mark, mark === '"' ? 0 : (open.get(mark) as number) + 1)
    start -= 1
  }
  return snapToGraphemes(text, { start, end })
}

/** Whether a mark before the span opens what is closed in it. */
function isUnopened(mark: string, open: number): boolean {
  return mark === '"' ? open > 0 : mark in closing && open < 0
}
