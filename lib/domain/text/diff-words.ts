import { diffArrays } from 'diff'
import type { Locale } from '../dossier'
import { type Span, sentences, words } from './segment'

/** Where two quotations part, in words; offsets are UTF-16 code units of each text. */
export interface WordDiff {
  /** Runs of words of the first text that the second does not have there, whole words always. */
  readonly a: readonly Span[]
  readonly b: readonly Span[]
  /** 0 (nothing in common) to 1 (the same words): shared characters of words over all of them. */
  readonly shared: number
}

// Past this many edits the texts have nothing to say to each other, and the diff would grow quadratic.
const MOST_EDITS = 500

/**
 * Marks the words that differ between two texts of one language: sentences first, then words inside the sentences that
 * differ (segmenting words is slow, and jsdiff's own word mode cuts Arabic into letters). Words that differ in spelling
 * alone (`spellingKey`) are the same word, and so are numbers in other digits.
 */
export function diffWords(a: string, b: string, language: Locale): WordDiff {
  const left = sentenceTokens(a, language)
  const right = sentenceTokens(b, language)
  const marks = { a: [] as Span[], b: [] as Span[] }
  let same = 0
  for (const part of parts(left, right)) {
    if (part.same) same += length(part.a)
    else same += diffPart(wordTokens(a, part.a, language), wordTokens(b, part.b, language), marks)
  }
  const all = length(left) + length(right)
  return { ...marks, shared: all === 0 ? 1 : (2 * same) / all }
}

/**
 * What makes two spellings one word: vowels and other marks, tatweel, hamza carriers, ى/ي, ة/ه, letter case, invisible
 * characters, and the script of digits do not count. It never touches names: `fold` of the spelling table is wider.
 */
export function spellingKey(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/(?<=\d)[,٬](?=\d)/g, '')
    .replace(/٫/g, '.')
    .replace(/[ىی]/g, 'ي')
    .replace(/ٱ/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/’/g, "'")
    .toLowerCase()
}

interface Token extends Span {
  readonly key: string
}

function sentenceTokens(text: string, language: Locale): Token[] {
  return sentences(text, language).map(span => ({
    ...span,
    key: spellingKey(text.slice(span.start, span.end).replace(/[^\p{L}\p{M}\p{N}\p{Cf}]+/gu, ' ')).trim(),
  }))
}

function wordTokens(text: string, within: readonly Token[], language: Locale): Token[] {
  return within.flatMap(({ start, end }) =>
    words(text.slice(start, end), language).map(word => {
      const span = { start: start + word.start, end: start + word.end }
      return { ...span, key: spellingKey(text.slice(span.start, span.end)) }
    }),
  )
}

interface Part {
  readonly same: boolean
  readonly a: readonly Token[]
  readonly b: readonly Token[]
}

/** The two lists cut into parts that are the same and parts that are not; a replaced stretch is one part. */
function parts(a: readonly Token[], b: readonly Token[]): Part[] {
  const changes = diffArrays(keys(a), keys(b), { maxEditLength: MOST_EDITS })
  if (!changes) return [{ same: false, a, b }]
  const found: Part[] = []
  let [i, j, fromA, fromB] = [0, 0, 0, 0]
  const close = () => {
    if (i > fromA || j > fromB) found.push({ same: false, a: a.slice(fromA, i), b: b.slice(fromB, j) })
  }
  for (const { added, removed, count } of changes) {
    if (removed) i += count
    else if (added) j += count
    else {
      close()
      found.push({ same: true, a: a.slice(i, i + count), b: b.slice(j, j + count) })
      i += count
      j += count
      fromA = i
      fromB = j
    }
  }
  close()
  return found
}

/** Adds the words that differ to the marks, neighbours as one run; answers how many characters were shared. */
function diffPart(a: readonly Token[], b: readonly Token[], marks: { a: Span[]; b: Span[] }): number {
  let same = 0
  for (const part of parts(a, b)) {
    if (part.same) same += length(part.a)
    else {
      marks.a.push(...run(part.a))
      marks.b.push(...run(part.b))
    }
  }
  return same
}

function run(tokens: readonly Token[]): Span[] {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last ? [{ start: first.start, end: last.end }] : []
}

const keys = (tokens: readonly Token[]) => tokens.map(token => token.key)

/** Letters and digits only, so that a sentence weighs what its words weigh. */
const length = (tokens: readonly Token[]) =>
  tokens.reduce((sum, token) => sum + token.key.replace(/[^\p{L}\p{N}]/gu, '').length, 0)
