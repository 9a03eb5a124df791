import { type Folded, foldWithOffsets, unfolded } from '../text/folded'
import { type Span, wholeWords } from '../text/segment'
import { snapToGraphemes } from '../text/selection'
import { type Approximate, approximate, type Codes, fewestErrors, occurrences } from './approximate'

/** What is sought: a quote and, where known, what stood around it and where it began (UTF-16 code units). */
export interface Quote {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly hint?: number | undefined
}

/** Where a quote stands; offsets are UTF-16 code units, and no character as people see it is cut. */
export interface Match extends Span {
  /** Quote, prefix and suffix stand there to the letter. */
  readonly exact: boolean
  /** Edits between the quote and what stands there, spelling folded; 0 where only spelling or context differ. */
  readonly errors: number
  /** 0 to 1, by quote, context and nearness to the hint: only good for ordering. */
  readonly score: number
}

/** Matches given at most; a reader of a list stops long before. */
const mostMatches = 1000
const mostTolerant = 20
/** Contexts weighed at most where a quote stands in many places and none has the context to the letter. */
const mostWeighed = 200
/** Characters of a quote or a context that are compared with tolerance; longer ones are only sought as written or folded. */
const longestTolerant = 2048
const longestContext = 256

const weights = { quote: 50, prefix: 20, suffix: 20, hint: 2 }

/**
 * Finds a quote, best first. Where it stands to the letter with all its context, those places alone are given. Else the
 * places of the quote by how well their context fits; else those where it stands in other spelling (vowels, hamza,
 * tatweel, digits, quotation marks, white space); else those a few edits away: one in four characters, two in five of
 * quotes from 20 characters. An empty quote is found between its context only, and nowhere without one.
 * On 100 KB it takes some tens of milliseconds, and a few hundred for the longest quotes.
 */
export function locate(text: string, quote: Quote): readonly Match[] {
  const inLetters = verbatim(text, quote)
  const inContext = inLetters.filter(span => hasContext(text, span, quote))
  if (inContext.length > 0) return ordered(inContext.map(span => toTheLetter(text, span, quote)))
  if (quote.exact === '') return []
  const weigh = weigher(text, quote)
  if (inLetters.length > 0) return ordered(inLetters.slice(0, mostWeighed).map(span => weigh(span, 0, 1)))
  const folded = foldWithOffsets(text)
  const sought = withoutEnds(foldWithOffsets(quote.exact).codes)
  return ordered(
    inOtherWords(text, folded, sought).map(({ errors, ...span }) => weigh(span, errors, sought.length)),
  )
}

function verbatim(text: string, { exact, prefix = '', suffix = '' }: Quote): Span[] {
  const found: Span[] = []
  if (exact === '' && prefix + suffix === '') return found
  for (
    let start = text.indexOf(exact);
    start >= 0 && found.length < mostMatches;
    start = text.indexOf(exact, start + 1)
  ) {
    const span = { start, end: start + exact.length }
    const snapped = snapToGraphemes(text, span)
    if (snapped.start === start && snapped.end === span.end) found.push(span)
    // An empty quote is found at the very end for ever.
    if (start === text.length) break
  }
  return found
}

function hasContext(text: string, { start, end }: Span, { prefix = '', suffix = '' }: Quote): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, end)
}

function nearness(text: string, start: number, { hint }: Quote): number {
  return hint === undefined || text === '' ? 1 : Math.max(0, 1 - Math.abs(start - hint) / text.length)
}

function toTheLetter(text: string, span: Span, quote: Quote): Match {
  const { hint, ...others } = weights
  const rest = Object.values(others).reduce((sum, weight) => sum + weight, 0)
  return {
    ...span,
    exact: true,
    errors: 0,
    score: (rest + hint * nearness(text, span.start, quote)) / (rest + hint),
  }
}

/** Weighs a place by quote, context and hint, each of them whole where it was not given. */
function weigher(text: string, quote: Quote): (span: Span, errors: number, length: number) => Match {
  const prefix = quote.prefix?.slice(-longestContext) ?? ''
  const suffix = quote.suffix?.slice(0, longestContext) ?? ''
  const prefixCodes = foldWithOffsets(prefix).codes
  const suffixCodes = foldWithOffsets(suffix).codes
  const likeness = (sought: Codes, from: number, to: number) =>
    sought.length === 0
      ? 1
      : 1 - fewestErrors(foldWithOffsets(text.slice(Math.max(0, from), to)).codes, sought) / sought.length
  return ({ start, end }, errors, length) => {
    const parts = {
      quote: 1 - errors / length,
      prefix: likeness(prefixCodes, start - prefix.length, start),
      suffix: likeness(suffixCodes, end, end + suffix.length),
      hint: nearness(text, start, quote),
    }
    const keys = ['quote', 'prefix', 'suffix', 'hint'] as const
    const sum = (of: Readonly<Record<keyof typeof weights, number>>) =>
      keys.reduce((total, key) => total + weights[key] * of[key], 0)
    return {
      start,
      end,
      exact: false,
      errors,
      score: sum(parts) / sum({ quote: 1, prefix: 1, suffix: 1, hint: 1 }),
    }
  }
}

/** Blanks at the ends of what someone typed or pasted are no part of the quote. */
function withoutEnds(codes: Codes): Codes {
  const blank = 32
  return codes.slice(codes[0] === blank ? 1 : 0, codes.length > 1 && codes.at(-1) === blank ? -1 : undefined)
}

const mostErrors = (length: number) => Math.floor(length * (length < 20 ? 0.25 : 0.4))

/** Where the quote stands in other spelling, or else a few edits away. */
function inOtherWords(text: string, folded: Folded, sought: Codes): Approximate[] {
  const back = <T extends Span>(span: T): T => ({ ...span, ...snapToGraphemes(text, unfolded(folded, span)) })
  const spelled = occurrences(folded.codes, sought)
  if (spelled.length > 0) return spelled.slice(0, mostWeighed).map(span => ({ ...back(span), errors: 0 }))
  if (sought.length > longestTolerant) return []
  const most = mostErrors(sought.length)
  return approximate(folded.codes, sought, most, mostTolerant).map(ties =>
    bestOf(text, ties.map(back), sought.length),
  )
}

/** Of equally good spans the one that cuts no word, then the one of the most likely length. */
function bestOf(text: string, ties: readonly Approximate[], length: number): Approximate {
  const everything = { start: 0, end: text.length }
  const cost = (span: Span) => {
    const grown = wholeWords(text, span, everything)
    const cut = span.start - grown.start + (grown.end - span.end)
    return cut * 1000 + Math.abs(span.end - span.start - length)
  }
  return ties.toSorted((a, b) => cost(a) - cost(b))[0] as Approximate
}

function ordered(matches: readonly Match[]): readonly Match[] {
  return matches.toSorted((a, b) => b.score - a.score || a.start - b.start)
}
