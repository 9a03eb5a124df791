import type { Value } from '../values/value'
import type { DayOrder } from './date-figures'
import { datesIn } from './dates'
import { durationAt, lengthAt } from './durations'
import { readNames } from './names'
import { qualifierAround } from './qualifier-words'
import { quantitiesIn } from './quantities'
import type { Certainty, OpenPart, Reading, ReadingContext } from './reading'
import { sincesIn } from './since'
import { startAfter, type Token, tokensOf } from './tokens'
import { negationsOf, readTruth } from './truth'

/** A reading in tokens, before it is given its place in the quote. */
interface InTokens {
  readonly value: Value
  readonly from: number
  readonly to: number
  readonly particle: string
  readonly certainty: Certainty
  readonly open: readonly OpenPart[]
}

/**
 * Reads a quote as an answer to a question of the given type: best reading first, none where the words say nothing of the
 * kind. Entities are named by their recorded names and aliases, folded; near spellings come last, as `similar`, and are
 * never to be taken by themselves. A quantity is read in the question's unit, and not at all without one. Offsets are
 * UTF-16 code units of the quote. In time that grows with its length.
 */
export function readQuote(quote: string, context: ReadingContext): readonly Reading[] {
  const { type } = context
  if (type === 'text') return wholeText(quote)
  if (type === 'boolean') return readTruth(quote)
  const isNegated = negationsOf(quote)
  if (type === 'category' || type === 'role' || type === 'entity' || type === 'entities')
    return readNames(quote, context).map(reading => ({ ...reading, negated: isNegated(reading.start) }))
  const tokens = tokensOf(quote)
  return inTokens(quote, tokens, context).map(({ from, to, particle, ...reading }) => {
    const start = startAfter(quote, tokens[from] as Token, particle)
    const { end } = tokens[to - 1] as Token
    // «لم يلتقوا منذ مايو» says none since May; the denial is in the value.
    const isTaken = reading.value.type === 'since' && 'noneSince' in reading.value
    return { ...reading, start, end, words: quote.slice(start, end), negated: !isTaken && isNegated(start) }
  })
}

function wholeText(quote: string): readonly Reading[] {
  const words = quote.trim()
  if (words === '') return []
  const start = quote.indexOf(words)
  const value = { type: 'text', text: words } as const
  return [{ value, start, end: start + words.length, words, certainty: 'read', open: [], negated: false }]
}

function inTokens(quote: string, tokens: readonly Token[], context: ReadingContext): readonly InTokens[] {
  const { type, language, unit, events, published } = context
  if (type === 'duration') return durations(tokens)
  if (type === 'since') return sincesIn(tokens, events).map(reading => ({ ...reading, certainty: 'read' }))
  if (type === 'quantity')
    return unit
      ? quantitiesIn(tokens, quote, unit).map(({ certain, ...reading }) => ({
          ...reading,
          certainty: certain ? 'read' : 'likely',
        }))
      : []
  const order: DayOrder = language === 'en' ? 'month-first' : 'day-first'
  return datesIn(tokens, order).map(({ open, ...reading }) => ({
    ...reading,
    certainty: 'read',
    open: published ? open.filter(part => part !== 'publication') : open,
  }))
}

/** Lengths of time with their qualifiers; a unit alone is only likely to be one of it. */
function durations(tokens: readonly Token[]): readonly InTokens[] {
  const found: InTokens[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = durationAt(tokens, at)
    at = (length ?? lengthAt(tokens, at))?.to ?? at + 1
    if (!length) continue
    const { amount, unit, bare } = length
    const { qualifier, from, to, particle } = qualifierAround(tokens, length)
    found.push({
      value: { type: 'duration', amount, unit, qualifier },
      from,
      to,
      particle,
      certainty: bare ? 'likely' : 'read',
      open: [],
    })
  }
  return [
    ...found.filter(({ certainty }) => certainty === 'read'),
    ...found.filter(({ certainty }) => certainty === 'likely'),
  ]
}
