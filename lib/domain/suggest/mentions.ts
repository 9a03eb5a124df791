import type { Locale, Names } from '../dossier'
import { type Span, sentences } from '../text/segment'
import { looselyAny } from './loose'

/** Where a text names somebody; offsets are UTF-16 code units. */
export interface Mention extends Span {
  /** Which of the text's sentences, from 1. */
  readonly sentence: number
}

/** Names that are shorter are words of the language too often. */
const shortest = 4

/**
 * The first place where a text writes a name, in either language, with what Arabic writes before it («لوكالة الشراع»). Null
 * where it does not, or where the name is too short to tell.
 */
export function firstMention(text: string, language: Locale, { ar, en }: Names): Mention | null {
  const names = [ar, en].filter(name => name !== undefined && name.trim().length >= shortest) as string[]
  if (names.length === 0) return null
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:[وفبلك]|لل)?(?:${looselyAny(names)})(?![\\p{L}\\p{N}])`,
    'iu',
  )
  const found = pattern.exec(text)
  if (!found) return null
  const start = found.index
  const before = sentences(text.slice(0, start + found[0].length), language)
  return { start, end: start + found[0].length, sentence: before.length }
}
