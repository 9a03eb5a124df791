import type { Id, Polarity } from '../dossier'
import type { Span } from '../text/segment'
import type { DateValue, DurationValue, QuantityValue, SinceValue, Value } from '../values/value'
import type { Reading } from './reading'

/**
 * Which part of a value the quote says otherwise. `kind`: another kind of answer, such as a date for a count back;
 * `entity`: a member that the quote does not name (`ids`); `negated`: the quote denies what the claim affirms.
 */
export type DisagreementPart =
  | 'truth'
  | 'option'
  | 'entity'
  | 'amount'
  | 'unit'
  | 'qualifier'
  | 'date'
  | 'event'
  | 'kind'
  | 'negated'

/** What a form warns of: the part, the quote's words with their span, and the value that would agree with them. */
export interface Disagreement extends Span {
  readonly part: DisagreementPart
  readonly words: string
  /** The value to take instead; null where it is the claim's polarity that is to be turned. */
  readonly instead: Value | null
  /** For `entity`: the members of the value that the quote does not name; empty for other parts. */
  readonly ids: readonly Id[]
}

/**
 * Where a value and what the quote reads as part, or null: they agree, or the quote says nothing of the kind. What a
 * quote leaves open (a year, what a count back is counted from, a phrase such as "today") may be filled in; near
 * spellings never count as readings; free text never disagrees. Of several readings the one nearest to the value speaks.
 */
export function disagreement(
  value: Value,
  readings: readonly Reading[],
  polarity: Polarity = 'affirms',
): Disagreement | null {
  const read = readings.filter(({ certainty }) => certainty !== 'similar')
  // A denied yes is a no (semantics §4).
  const meant: Value =
    value.type === 'boolean' && polarity === 'denies' ? { type: 'boolean', value: !value.value } : value
  const judged = read.map(reading => ({ reading, part: partOf(meant, reading.value) }))
  judged.sort((a, b) => nearness(a.part) - nearness(b.part))
  const [nearest] = judged
  if (!nearest) return null
  const named = unnamed(value, read)
  if (named) return named
  const { reading, part } = nearest
  if (part !== null) return said(part, reading, reading.value)
  return reading.negated && polarity === 'affirms' ? said('negated', reading, null) : null
}

/** From what is nearest to agreement to what is farthest. */
const order: readonly (DisagreementPart | null)[] = [
  null,
  'qualifier',
  'amount',
  'unit',
  'event',
  'date',
  'option',
  'truth',
  'kind',
]
const nearness = (part: DisagreementPart | null) => order.indexOf(part)

function said(
  part: DisagreementPart,
  { start, end, words }: Reading,
  instead: Value | null,
  ids: readonly Id[] = [],
): Disagreement {
  return { part, start, end, words, instead, ids }
}

function members(value: Value): readonly Id[] | null {
  if (value.type === 'entity') return [value.id]
  return value.type === 'entities' ? value.members : null
}

/** Members that no reading names; others may be named beside them. */
function unnamed(value: Value, readings: readonly Reading[]): Disagreement | null {
  const wanted = members(value)
  const [first] = readings
  if (!wanted || !first) return null
  const named = new Set(readings.flatMap(reading => members(reading.value) ?? []))
  const missing = wanted.filter(id => !named.has(id))
  return missing.length === 0 ? null : said('entity', first, first.value, missing)
}

function partOf(value: Value, read: Value): DisagreementPart | null {
  if (value.type === 'boolean' && read.type === 'boolean') return value.value === read.value ? null : 'truth'
  if (value.type === 'quantity' && read.type === 'quantity') return quantityPart(value, read)
  if (value.type === 'duration' && read.type === 'duration') return lengthPart(value, read)
  if (value.type === 'date' && read.type === 'date') return datePart(value, read)
  if (value.type === 'since' && read.type === 'since') return sincePart(value, read)
  if ('option' in value && 'option' in read) return value.option === read.option ? null : 'option'
  return members(value) || value.type === 'text' ? null : 'kind'
}

function quantityPart(value: QuantityValue, read: QuantityValue): DisagreementPart | null {
  const isSame = value.amount === read.amount && value.min === read.min && value.max === read.max
  if (!isSame) return 'amount'
  return (value.qualifier ?? 'exact') === (read.qualifier ?? 'exact') ? null : 'qualifier'
}

type Length = Pick<DurationValue, 'amount' | 'unit' | 'qualifier'>

function lengthPart(value: Length, read: Length): DisagreementPart | null {
  if (value.unit !== read.unit) return 'unit'
  if (value.amount !== read.amount) return 'amount'
  return (value.qualifier ?? 'exact') === (read.qualifier ?? 'exact') ? null : 'qualifier'
}

/** A date that fills in the year the quote leaves open agrees with it. */
function fits(edtf: string, read: string): boolean {
  return (
    edtf === read || (read.startsWith('XXXX-') && /^\d{4}-/.test(edtf) && edtf.slice(5) === read.slice(5))
  )
}

/** A phrase and the day that someone worked out from it agree; only the publication date could tell. */
function datePart(value: DateValue, read: DateValue): DisagreementPart | null {
  if (value.edtf !== undefined) return read.edtf === undefined || fits(value.edtf, read.edtf) ? null : 'date'
  if (read.edtf !== undefined) return 'date'
  const [a, b] = [value.deictic, read.deictic]
  if (a.phrase !== b.phrase) return 'date'
  return 'amount' in a && 'amount' in b ? lengthPart(a, b) : null
}

function sincePart(value: SinceValue, read: SinceValue): DisagreementPart | null {
  if ('amount' in value) return 'amount' in read ? lengthPart(value, read) : 'kind'
  if ('noneSince' in value) return 'noneSince' in read ? targetPart(value.noneSince, read.noneSince) : 'kind'
  return 'amount' in read || 'noneSince' in read ? 'kind' : targetPart(value, read)
}

type Target = { readonly edtf: string } | { readonly event: Id }

function targetPart(value: Target, read: Target): DisagreementPart | null {
  if ('edtf' in value) return 'edtf' in read ? (fits(value.edtf, read.edtf) ? null : 'date') : 'kind'
  if (!('event' in read)) return 'kind'
  return value.event === read.event ? null : 'event'
}
