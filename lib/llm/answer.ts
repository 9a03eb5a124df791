import { z } from 'zod'
import type { ValueType } from '@/lib/domain/values/value'

/** One claim as a model gives it. What it says beside this is left out, and each part is held against the dossier afterwards. */
export const offeredByModel = z.object({
  question: z.string().max(64),
  quote: z.string().min(1),
  /** A few words that stand before the quote, to tell places apart. */
  before: z.string().nullish(),
  value: z.record(z.string(), z.unknown()).nullish(),
  stance: z.enum(['asserts', 'unknown', 'declined', 'none']).nullish(),
  polarity: z.enum(['affirms', 'denies']).nullish(),
  mood: z.enum(['actual', 'planned', 'possible', 'conditional']).nullish(),
  event: z.string().nullish(),
  holder: z.string().nullish(),
  attribution: z
    .array(
      z.object({
        source: z.string(),
        verb: z.enum(['says', 'alleges', 'denies', 'quotes', 'reports']),
      }),
    )
    .max(10)
    .nullish(),
  asOf: z.string().nullish(),
  why: z.string().nullish(),
})

export type OfferedByModel = z.output<typeof offeredByModel>

/** The list as a whole; a claim that is not of its shape loses itself alone. */
export const modelAnswer = z.object({ claims: z.array(z.unknown()) })

type Json = { readonly [key: string]: unknown }

const string: Json = { type: 'string' }
const number: Json = { type: 'number' }
const oneOf = (values: readonly string[]): Json => ({ type: 'string', enum: values })
const orNull = (of: Json): Json => ({ anyOf: [of, { type: 'null' }] })

/** Every key is required: a schema is only kept to strictly where none may be left out. */
const object = (properties: Readonly<Record<string, Json>>): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const units = oneOf(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])
const qualifiers = ['exact', 'about', 'almost', 'more-than', 'less-than', 'at-least', 'at-most'] as const

const values: Readonly<Record<ValueType, Readonly<Record<string, Json>>>> = {
  boolean: { value: { type: 'boolean' } },
  category: { option: string },
  role: { option: string },
  entity: { id: string },
  entities: { members: { type: 'array', items: string }, closed: { type: 'boolean' } },
  quantity: {
    amount: orNull(number),
    min: orNull(number),
    max: orNull(number),
    qualifier: oneOf([...qualifiers, 'dozens', 'hundreds', 'thousands']),
  },
  date: { edtf: orNull(string), phrase: orNull(string), amount: orNull(number), unit: orNull(units) },
  duration: { amount: number, unit: units, qualifier: oneOf(qualifiers) },
  since: {
    amount: orNull(number),
    unit: orNull(units),
    qualifier: orNull(oneOf(qualifiers)),
    anchor: orNull(oneOf(['event', 'publication', 'unstated'])),
    edtf: orNull(string),
    event: orNull(string),
    noneSince: { type: 'boolean' },
  },
  text: {},
}

/** The keys that a value of each type may have, beside its type. */
export const keysOfValue = (type: ValueType): readonly string[] => Object.keys(values[type])

/** The JSON Schema of an answer to questions of these types. */
export function answerSchema(types: readonly ValueType[]): Json {
  const shapes = [...new Set(types)].map(type => object({ type: oneOf([type]), ...values[type] }))
  const claim = object({
    question: string,
    quote: string,
    before: orNull(string),
    value: { anyOf: [...shapes, { type: 'null' }] },
    stance: oneOf(['asserts', 'unknown', 'declined', 'none']),
    polarity: oneOf(['affirms', 'denies']),
    mood: oneOf(['actual', 'planned', 'possible', 'conditional']),
    event: orNull(string),
    holder: orNull(string),
    attribution: {
      type: 'array',
      items: object({ source: string, verb: oneOf(['says', 'alleges', 'denies', 'quotes', 'reports']) }),
    },
    asOf: orNull(string),
    why: string,
  })
  return object({ claims: { type: 'array', items: claim } })
}
