import type { Locale } from '../../dossier'
import { datesIn } from '../../read/dates'
import { namesIn } from '../../read/names'
import { ownQuantities } from '../../read/quantities'
import { readQuote } from '../../read/read-quote'
import { sincesIn } from '../../read/since'
import { startAfter, type Token, tokensOf } from '../../read/tokens'
import type { Span } from '../../text/segment'
import { articleSentences, sentenceAt } from '../../text/sentences'
import type { Value, ValueType } from '../../values/value'
import type { ReportedInput } from './voice'

/**
 * Somebody or something that an article names, or a value it gives; `start`–`end` are UTF-16 code units of its text. The
 * value is one of interchange §1, but a bare number, which is itself.
 */
export interface Mention extends Span {
  readonly type: ValueType | 'number'
  readonly value: Value | number
}

/** What a reader found at tokens `from` to `to` (exclusive). */
interface InTokens {
  readonly value: Value
  readonly from: number
  readonly to: number
  readonly particle: string
}

/** A unit of what counts nothing (`ownQuantities`). */
const uncounted = '1'

/**
 * The entities, dates, lengths of time and quantities of an article, in order, from its body and headlines alone. Entities
 * stand where a recorded name or alias of theirs does; of values that lie in one another the longer is told («منذ ثمانية
 * أشهر» and not its months). Linear in the text.
 */
export function mentionsIn({ text, language, segments, dossier }: ReportedInput): readonly Mention[] {
  const own = articleSentences(text, language, segments).filter(
    ({ kind }) => kind === 'main' || kind === 'headline',
  )
  const isOwn = ({ start, end }: Span) => {
    const sentence = own[sentenceAt(own, start)]
    return sentence !== undefined && sentence.start <= start && end <= sentence.end
  }
  const names = namesIn(text, tokensOf(text), dossier?.entities ?? []).filter(isOwn)
  const named = names.map(
    ({ id, start, end }): Mention => ({ type: 'entity', value: { type: 'entity', id }, start, end }),
  )
  const isFree = ({ start, end }: Span) => {
    const name = names[sentenceAt(names, end - 1)]
    return name === undefined || name.end <= start || name.start >= end
  }
  const read = own.flatMap(({ start, end }) => values(text.slice(start, end), start, language)).filter(isFree)
  return [...named, ...read].sort((a, b) => a.start - b.start)
}

/** The values of a sentence that begins at an offset of the text. */
function values(words: string, offset: number, language: Locale): Mention[] {
  const tokens = tokensOf(words)
  const placed = ({ value, from, to, particle }: InTokens): Mention => ({
    type: value.type,
    value,
    start: startAfter(words, tokens[from] as Token, particle),
    end: (tokens[to - 1] as Token).end,
  })
  const lengths = readQuote(words, { type: 'duration', language })
  const found = [
    ...sincesIn(tokens).map(placed),
    ...datesIn(tokens, language === 'en' ? 'month-first' : 'day-first').map(placed),
    ...lengths
      .filter(({ certainty }) => certainty === 'read')
      .map(({ value, start, end }): Mention => ({ type: 'duration', value, start, end })),
    ...ownQuantities(tokens, words).map(placed).flatMap(asNumber),
  ]
  return outermost(found).map(one => ({ ...one, start: offset + one.start, end: offset + one.end }))
}

/** What counts nothing is a number; «مئات» of nothing is no value. */
function asNumber(mention: Mention): Mention[] {
  const { value, start, end } = mention
  if (typeof value === 'number' || value.type !== 'quantity' || value.unit !== uncounted) return [mention]
  return value.amount === undefined ? [] : [{ type: 'number', value: value.amount, start, end }]
}

/** From left to right the longest at each place, and of two readings of the same words the first kind. */
function outermost(found: readonly Mention[]): Mention[] {
  let end = 0
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(one => {
      const isKept = one.start >= end
      if (isKept) end = one.end
      return isKept
    })
}
