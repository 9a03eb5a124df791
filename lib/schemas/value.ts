import { z } from 'zod'
import { edtf, id, text, words } from './words'

const periods = ['week', 'month', 'year'] as const
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const timeUnit = z.enum(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])
const countAnchor = z.enum(['event', 'publication', 'unstated'])
const qualifier = z.enum([
  'exact',
  'about',
  'almost',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'dozens',
  'hundreds',
  'thousands',
])
const vague: ReadonlySet<string> = new Set(['dozens', 'hundreds', 'thousands'])
const preciseQualifier = qualifier.exclude(['dozens', 'hundreds', 'thousands'])

/** A length of time; nothing lasts less than nothing. */
const length = z.number().min(0)

const deictic = z.union([
  z.strictObject({
    phrase: z.enum([
      'today',
      'yesterday',
      'tomorrow',
      ...periods.flatMap(period => [`this-${period}`, `last-${period}`, `next-${period}`] as const),
    ]),
  }),
  z.strictObject({
    phrase: z.enum(
      days.flatMap(day => [`weekday:${day}`, `last-weekday:${day}`, `next-weekday:${day}`] as const),
    ),
  }),
  z.strictObject({ phrase: z.enum(['ago', 'ahead']), amount: length, unit: timeUnit }),
])

type Amounts = { amount?: number | undefined; min?: number | undefined; max?: number | undefined }

/** What is wrong with a quantity's numbers, or null. */
function amountsFault(value: Amounts & { qualifier?: string | undefined }): string | null {
  const { amount, min, max } = value
  const ranged = min !== undefined || max !== undefined
  if (value.qualifier !== undefined && vague.has(value.qualifier))
    return amount === undefined && !ranged ? null : `"${value.qualifier}" carries no amount, min or max`
  if (amount === undefined && !ranged) return 'says neither amount nor min nor max'
  if (amount !== undefined && ranged) return 'says amount beside min or max; one of the two'
  return min !== undefined && max !== undefined && min > max ? `min ${min} is above max ${max}` : null
}

const quantity = z
  .strictObject({
    type: z.literal('quantity'),
    amount: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: words,
    qualifier: qualifier.optional(),
  })
  .superRefine((value, context) => {
    const fault = amountsFault(value)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
  })

const single = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({ type: z.literal('category'), option: id }),
  z.strictObject({ type: z.literal('role'), option: id }),
  z.strictObject({ type: z.literal('entity'), id }),
  z.strictObject({ type: z.literal('entities'), members: z.array(id), closed: z.boolean().optional() }),
  quantity,
  z.strictObject({
    type: z.literal('duration'),
    amount: length,
    unit: timeUnit,
    qualifier: preciseQualifier.optional(),
  }),
  z.strictObject({ type: z.literal('text'), text: text.min(1, 'is empty'), group: id.nullish() }),
])

const date = z.union([
  z.strictObject({ type: z.literal('date'), edtf }),
  z.strictObject({ type: z.literal('date'), deictic }),
])

const type = z.literal('since')
const since = z.union([
  z.strictObject({
    type,
    amount: length,
    unit: timeUnit,
    qualifier: preciseQualifier.optional(),
    anchor: countAnchor.optional(),
  }),
  z.strictObject({ type, edtf }),
  z.strictObject({ type, event: id }),
  z.strictObject({ type, noneSince: z.union([z.strictObject({ event: id }), z.strictObject({ edtf })]) }),
])

/** One claim's value, one shape per type (interchange §1). The types of one shape are told apart first. */
export const value = z.union([single, date, since])

export const valueType = z.enum([
  'boolean',
  'category',
  'role',
  'entity',
  'entities',
  'quantity',
  'date',
  'duration',
  'since',
  'text',
])
