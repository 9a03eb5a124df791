import type {
  Anchor,
  AttributionLink,
  Claim,
  Id,
  Level,
  Locale,
  Mood,
  Polarity,
  Stance,
} from '@/lib/domain/dossier'
import type { CountAnchor, Deictic, Qualifier, TimeUnit, Value } from '@/lib/domain/values/value'
import { amountText } from './amount'

/**
 * What the fields of a value's form hold, for every type at once: what was typed for one question stays when another is
 * chosen, and a draft is kept as it is, however little of it makes sense yet.
 */
export interface ValueFields {
  truth: '' | 'yes' | 'no'
  option: Id
  entity: Id
  members: Id[]
  closed: boolean
  shape: 'amount' | 'range'
  amount: string
  min: string
  max: string
  qualifier: Qualifier
  timeUnit: TimeUnit
  /** How the earlier time is said (`since`). */
  by: 'count' | 'date' | 'event'
  noneSince: boolean
  countFrom: CountAnchor
  event: Id
  /** How a date is said. */
  dated: 'date' | 'phrase'
  edtf: string
  phrase: Deictic['phrase']
  text: string
  group: Id
}

export interface ClaimFields {
  question: Id
  event: Id
  value: ValueFields
  stance: Stance
  polarity: Polarity
  mood: Mood
  level: Level
  /** Empty: the article's own voice. */
  holder: Id
  attribution: AttributionLink[]
  asOf: string
  note: string
  anchors: Anchor[]
  /** The value is kept against what its quote reads as; the note says why. */
  keepsValue: boolean
}

export const emptyValue: ValueFields = {
  truth: '',
  option: '',
  entity: '',
  members: [],
  closed: false,
  shape: 'amount',
  amount: '',
  min: '',
  max: '',
  qualifier: 'exact',
  timeUnit: 'month',
  by: 'count',
  noneSince: false,
  countFrom: 'unstated',
  event: '',
  dated: 'date',
  edtf: '',
  phrase: 'today',
  text: '',
  group: '',
}

type SinceFields = Partial<ValueFields>

function sinceFields(value: Extract<Value, { type: 'since' }>, locale: Locale): SinceFields {
  if ('amount' in value)
    return {
      by: 'count',
      noneSince: false,
      amount: amountText(value.amount, locale),
      timeUnit: value.unit,
      qualifier: value.qualifier ?? 'exact',
      countFrom: value.anchor ?? 'unstated',
    }
  const noneSince = 'noneSince' in value
  const point = noneSince ? value.noneSince : value
  return 'edtf' in point
    ? { by: 'date', noneSince, edtf: point.edtf }
    : { by: 'event', noneSince, event: point.event }
}

function ofValue(value: Value, locale: Locale): Partial<ValueFields> {
  const shown = (n: number | undefined) => (n === undefined ? '' : amountText(n, locale))
  switch (value.type) {
    case 'boolean':
      return { truth: value.value ? 'yes' : 'no' }
    case 'category':
    case 'role':
      return { option: value.option }
    case 'entity':
      return { entity: value.id }
    case 'entities':
      return { members: [...value.members], closed: value.closed ?? false }
    case 'quantity':
      return {
        shape: value.min !== undefined || value.max !== undefined ? 'range' : 'amount',
        amount: shown(value.amount),
        min: shown(value.min),
        max: shown(value.max),
        qualifier: value.qualifier ?? 'exact',
      }
    case 'duration':
      return {
        amount: shown(value.amount),
        timeUnit: value.unit,
        qualifier: value.qualifier ?? 'exact',
      }
    case 'date':
      return value.deictic
        ? {
            dated: 'phrase',
            phrase: value.deictic.phrase,
            ...('amount' in value.deictic
              ? { amount: shown(value.deictic.amount), timeUnit: value.deictic.unit }
              : {}),
          }
        : { dated: 'date', edtf: value.edtf as string }
    case 'since':
      return sinceFields(value, locale)
    case 'text':
      return { text: value.text, group: value.group ?? '' }
  }
}

/** The fields that say a value; what it does not touch keeps what `before` holds. */
export function valueFields(value: Value, locale: Locale, before: ValueFields = emptyValue): ValueFields {
  return { ...before, ...ofValue(value, locale) }
}

/** An empty form for a quote. */
export function newFields(anchors: readonly Anchor[], event: Id): ClaimFields {
  return {
    question: '',
    event,
    value: emptyValue,
    stance: 'asserts',
    polarity: 'affirms',
    mood: 'actual',
    level: 'textual',
    holder: '',
    attribution: [],
    asOf: '',
    note: '',
    anchors: [...anchors],
    keepsValue: false,
  }
}

/** The form of a claim that is there. What a claim without a position holds only stands for the question. */
export function claimFields(claim: Claim, locale: Locale): ClaimFields {
  const stance = claim.stance ?? 'asserts'
  return {
    question: claim.question,
    event: claim.event,
    value: stance === 'asserts' ? valueFields(claim.value, locale) : emptyValue,
    stance,
    polarity: claim.polarity ?? 'affirms',
    mood: claim.mood ?? 'actual',
    level: claim.level ?? 'textual',
    holder: claim.holder ?? '',
    attribution: [...(claim.attribution ?? [])],
    asOf: claim.asOf ?? '',
    note: claim.note ?? '',
    anchors: [...claim.anchors],
    keepsValue: Boolean(claim.note),
  }
}
