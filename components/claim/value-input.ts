import type { Id } from '@/lib/domain/dossier'
import { isEdtf } from '@/lib/domain/time/edtf'
import type {
  Deictic,
  Qualifier,
  QuantityValue,
  SinceValue,
  Value,
  ValueType,
} from '@/lib/domain/values/value'
import { readAmount } from './amount'
import type { ValueFields } from './fields'

/** What is wrong with one field; the sentence is `ui.claim.fault.CODE`. */
export type FaultCode = 'required' | 'number' | 'negative' | 'order' | 'date' | 'reason' | 'refused'

export interface FieldFault {
  readonly field: keyof ValueFields
  readonly code: FaultCode
}

export type ValueInput =
  | { readonly value: Value }
  | { readonly faults: readonly [FieldFault, ...FieldFault[]] }

const fault = (field: keyof ValueFields, code: FaultCode): ValueInput => ({ faults: [{ field, code }] })

const vague: ReadonlySet<Qualifier> = new Set<Qualifier>(['dozens', 'hundreds', 'thousands'])

/** Whether a qualifier says the size itself, so that no amount stands beside it. */
export function isVague(qualifier: Qualifier): boolean {
  return vague.has(qualifier)
}

const counted = new Set(['ago', 'ahead'])

/** Whether a phrase counts: "two months ago". */
export function isCounted(phrase: Deictic['phrase']): phrase is 'ago' | 'ahead' {
  return counted.has(phrase)
}

/** `exact` is what is meant where nothing is said, and a stored value leaves it unsaid. */
function said(qualifier: Qualifier): { qualifier?: Qualifier } {
  return qualifier === 'exact' ? {} : { qualifier }
}

type Number_ = { readonly n: number } | { readonly faults: readonly [FieldFault] }

function number(
  field: 'amount' | 'min' | 'max',
  fields: ValueFields,
  least = Number.NEGATIVE_INFINITY,
): Number_ {
  const typed = fields[field].trim()
  if (typed === '') return { faults: [{ field, code: 'required' }] }
  const n = readAmount(typed)
  if (n === null) return { faults: [{ field, code: 'number' }] }
  return n < least ? { faults: [{ field, code: 'negative' }] } : { n }
}

function quantity(fields: ValueFields, unit: string): ValueInput {
  const base = { type: 'quantity', unit, ...said(fields.qualifier) } as const
  if (isVague(fields.qualifier)) return { value: base }
  if (fields.shape === 'amount') {
    const amount = number('amount', fields)
    return 'faults' in amount ? amount : { value: { ...base, amount: amount.n } }
  }
  if (fields.min.trim() === '' && fields.max.trim() === '') return fault('min', 'required')
  const ends: { min?: number; max?: number } = {}
  for (const end of ['min', 'max'] as const) {
    if (fields[end].trim() === '') continue
    const found = number(end, fields)
    if ('faults' in found) return found
    ends[end] = found.n
  }
  if (ends.min !== undefined && ends.max !== undefined && ends.min > ends.max) return fault('max', 'order')
  return { value: { ...base, ...ends } satisfies QuantityValue }
}

/** A length of time; durations have no vague sizes. */
function count(fields: ValueFields) {
  const amount = number('amount', fields, 0)
  if ('faults' in amount) return amount
  const qualifier = isVague(fields.qualifier) ? 'exact' : fields.qualifier
  return { amount: amount.n, unit: fields.timeUnit, ...said(qualifier) }
}

function edtf(fields: ValueFields): { readonly edtf: string } | { readonly faults: readonly [FieldFault] } {
  const typed = fields.edtf.trim()
  if (typed === '') return { faults: [{ field: 'edtf', code: 'required' }] }
  return isEdtf(typed) ? { edtf: typed } : { faults: [{ field: 'edtf', code: 'date' }] }
}

function date(fields: ValueFields): ValueInput {
  if (fields.dated === 'date') {
    const found = edtf(fields)
    return 'faults' in found ? found : { value: { type: 'date', ...found } }
  }
  const { phrase } = fields
  if (!isCounted(phrase)) return { value: { type: 'date', deictic: { phrase } as Deictic } }
  const length = count({ ...fields, qualifier: 'exact' })
  if ('faults' in length) return length
  return { value: { type: 'date', deictic: { phrase, amount: length.amount, unit: length.unit } } }
}

function since(fields: ValueFields): ValueInput {
  if (fields.by === 'count') {
    const length = count(fields)
    if ('faults' in length) return length
    const anchor = fields.countFrom === 'unstated' ? {} : { anchor: fields.countFrom }
    return { value: { type: 'since', ...length, ...anchor } satisfies SinceValue }
  }
  let point: { readonly edtf: string } | { readonly event: Id }
  if (fields.by === 'date') {
    const found = edtf(fields)
    if ('faults' in found) return found
    point = found
  } else {
    if (fields.event === '') return fault('event', 'required')
    point = { event: fields.event }
  }
  return { value: fields.noneSince ? { type: 'since', noneSince: point } : { type: 'since', ...point } }
}

/** The value that the fields of its type say, or what is missing. `unit` is the question's. */
export function valueInput(type: ValueType, fields: ValueFields, unit: string): ValueInput {
  switch (type) {
    case 'boolean':
      return fields.truth === ''
        ? fault('truth', 'required')
        : { value: { type, value: fields.truth === 'yes' } }
    case 'category':
      return fields.option === '' ? fault('option', 'required') : { value: { type, option: fields.option } }
    case 'role':
      return fields.option === '' ? fault('option', 'required') : { value: { type, option: fields.option } }
    case 'entity':
      return fields.entity === '' ? fault('entity', 'required') : { value: { type, id: fields.entity } }
    case 'entities':
      return fields.members.length === 0 && !fields.closed
        ? fault('members', 'required')
        : { value: { type, members: fields.members, ...(fields.closed ? { closed: true } : {}) } }
    case 'quantity':
      return quantity(fields, unit)
    case 'duration': {
      const length = count(fields)
      return 'faults' in length ? length : { value: { type, ...length } as Value }
    }
    case 'date':
      return date(fields)
    case 'since':
      return since(fields)
    case 'text':
      return fields.text.trim() === ''
        ? fault('text', 'required')
        : {
            value: {
              type,
              text: fields.text.trim(),
              ...(fields.group === '' ? {} : { group: fields.group }),
            },
          }
  }
}
