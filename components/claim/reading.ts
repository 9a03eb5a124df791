import type { Claim, Locale, Question } from '@/lib/domain/dossier'
import { type Disagreement, disagreement } from '@/lib/domain/read/agree'
import { readQuote } from '@/lib/domain/read/read-quote'
import type { Reading, ReadingContext } from '@/lib/domain/read/reading'
import type { Value, ValueType } from '@/lib/domain/values/value'
import type { DeskData } from '../annotate/desk-data'
import { type ValueFields, valueFields } from './fields'
import { unitFor } from './frame'

/** What a reading of this article's quotes may know. */
export function readingContext(data: DeskData, question: Question): ReadingContext {
  return {
    type: question.type,
    language: data.article.content.language,
    unit: unitFor(data, question),
    options: question.options ?? [],
    entities: data.entities.map(({ content }) => content),
    events: data.events.map(({ content }) => content),
    published: data.article.content.published ?? null,
    weekStart: data.dossier.weekStart,
  }
}

/** The quotes of a claim as one text, as they stand in the article. */
export function quoteOf(anchors: readonly { readonly exact: string }[]): string {
  return anchors.map(({ exact }) => exact).join(' … ')
}

/** The reading to fill a form with: the best one that is more than a likeness of names. */
export function bestReading(data: DeskData, question: Question, quote: string): Reading | null {
  return readQuote(quote, readingContext(data, question)).find(one => one.certainty !== 'similar') ?? null
}

// What a quote plainly reads as tells which questions to offer first; yes, no and free words are read in everything.
const telling: readonly ValueType[] = ['since', 'duration', 'date', 'quantity']

/** The type that a quote reads as before any question is chosen, or null. */
export function typeOf(data: DeskData, quote: string): ValueType | null {
  const asked = (type: ValueType): Question => ({ id: 'any', text: {}, type })
  const plainly = (type: ValueType) =>
    readQuote(quote, readingContext(data, asked(type))).some(({ certainty }) => certainty === 'read')
  return telling.find(plainly) ?? null
}

/** Where a claim's value is not what its quote says; null where they agree, or the quote says nothing of the kind. */
export function oddness(data: DeskData, question: Question | null, claim: Claim | null): Disagreement | null {
  if (!question || !claim || (claim.stance ?? 'asserts') !== 'asserts') return null
  const readings = readQuote(quoteOf(claim.anchors), readingContext(data, question))
  return disagreement(claim.value, readings, claim.polarity)
}

/** What the form holds once the quote's reading is taken; what the quote leaves open stays as it was filled in. */
export function taken(instead: Value, now: ValueFields, locale: Locale): ValueFields {
  const fields = valueFields(instead, locale, now)
  const isOpen = instead.type === 'since' && 'amount' in instead && instead.anchor === undefined
  return isOpen ? { ...fields, countFrom: now.countFrom } : fields
}
