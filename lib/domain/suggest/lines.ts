import { fold } from '../text/fold'
import { paragraphs, type Span, trim } from '../text/segment'
import { cueRules } from './cue-rules'
import { looselyAny } from './loose'

/** A line, or a part of one that begins with what stands around articles; offsets are UTF-16 code units of the text. */
export type Line = Span

const strong = looselyAny(
  cueRules.filter(({ opens, ends }) => opens === 'stories' || ends).flatMap(({ ar, en }) => [...ar, ...en]),
)
/** A text that was flattened to one line still says where the other story begins: after a sentence, with a colon. */
const cut = new RegExp(`(?<=[.!؟?»”")…]\\s+)(?=(?:${strong})\\s*[:：])`, 'giu')
/** Shorter lines are read as they stand: what is said in them is said of them. */
const flattened = 400

/** The lines of a text without the white space around them, in order; long ones are cut before a strong cue. */
export function linesOf(text: string): Line[] {
  return paragraphs(text).flatMap(line => {
    if (line.end - line.start < flattened) return [line]
    const words = text.slice(line.start, line.end)
    const ends = [...words.matchAll(cut)].map(({ index }) => line.start + index)
    return [...ends, line.end].map((end, index) =>
      trim(text, { start: index === 0 ? line.start : (ends[index - 1] as number), end }),
    )
  })
}

const sentenceEnd = /[.!؟?…»”"’')\]]$/u
const closed = /[.…»”"’)\]]$/u

/** Whether a line can be a headline: some words, not too many, and no full stop. */
export function looksLikeTitle(words: string): boolean {
  if (words.length > 180 || !/\p{L}+[^\p{L}]+\p{L}/u.test(words)) return false
  if (/^[•*·▪◦‣–—-]\s/u.test(words)) return true
  return !/[.:،؛,;]$/u.test(words) || words.endsWith('...')
}

/** Whether a line is running text: a sentence of some length, or long in any case. */
export function looksLikeParagraph(words: string): boolean {
  return (
    words.length >= 200 ||
    (words.length >= 60 && sentenceEnd.test(words) && (closed.test(words) || words.length >= 120))
  )
}

/** The key under which a line meets itself in other articles and further down: folded, letters and digits alone. */
export function lineKey(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
