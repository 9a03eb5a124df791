import { z } from 'zod'
import type { CampValue } from '@/lib/domain/compare/comparison'
import { assumptionKind, mood } from './claim'
import { value, valueType } from './value'
import { edtf, id } from './words'

export const verdict = z.enum([
  'none',
  'unresolved',
  'single',
  'agree',
  'compatible',
  'reconcilable',
  'conflict',
  'unassessed',
])

const cellState = z.enum([
  'asserts',
  'denies',
  'reports',
  'unknown',
  'none',
  'declined',
  'silent',
  'not-reviewed',
  'not-applicable',
  'self-contradicts',
  'self-varies',
])

const relation = z.enum([
  'incomparable',
  'unresolved',
  'no-position',
  'equal',
  'denies',
  'more-specific',
  'less-specific',
  'overlap',
  'reconcilable',
  'conflict',
  'party-dispute',
])

const witnessRule = z.enum([
  'different-values',
  'disjoint-intervals',
  'excluded-options',
  'closed-set',
  'denial',
  'different-entities',
  'revised-figure',
])

const sentence = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) })
const count = z.number().int().min(0)
const root = z.string().min(1)
const bound = z.union([z.number(), edtf, z.null()])

const bounds = z.strictObject({
  type: valueType,
  bounds: z.tuple([bound, bound]),
  open: z.tuple([z.boolean(), z.boolean()]),
})
const options = z.strictObject({ type: z.enum(['category', 'role']), options: z.array(id).min(1) })

/** The meet of a camp: a value of the file where one says it, else what stands in `compare/comparison.ts`. */
const campValue: z.ZodType<CampValue> = z.lazy(() =>
  z.union([
    value,
    bounds,
    options,
    z.strictObject({
      type: valueType,
      timeline: z.array(z.strictObject({ asOf: edtf.nullable(), mood, value: campValue })).min(1),
    }),
    z.null(),
  ]),
)

const camp = z.strictObject({
  value: campValue,
  label: sentence,
  holder: id.nullable(),
  articles: z.array(id),
  claims: z.array(id),
  roots: z.strictObject({ min: count, max: count, ids: z.array(root) }),
})

const flags = z.strictObject({
  selfContradicted: z.array(id),
  singleRoot: z.boolean(),
  partyDispute: z.boolean(),
  transmission: z.boolean(),
  codingDisputed: z.boolean(),
  tainted: z.boolean(),
  stale: z.boolean(),
})

const removed = z.union([
  z.strictObject({ claim: id }),
  z.strictObject({ root }),
  z.strictObject({
    assumption: z.strictObject({ claim: id, kind: assumptionKind, to: z.string().nullable() }),
  }),
])

const row = z.strictObject({
  event: id,
  question: id,
  verdict,
  flags,
  camps: z.array(camp),
  cells: z.record(id, z.strictObject({ state: cellState, claims: z.array(id) })),
  relations: z.array(z.strictObject({ a: id, b: id, relation })).optional(),
  assumptions: z.array(
    z.strictObject({
      claim: id,
      kind: assumptionKind,
      to: z.string().nullable(),
      status: z.enum(['proposed', 'accepted', 'rejected']),
      bounds: z.string().nullable(),
      sentence,
    }),
  ),
  witness: z.strictObject({ claims: z.array(id).min(1), rule: witnessRule, sentence }).nullable(),
  sensitivity: z.array(z.strictObject({ remove: removed, verdict })),
  sentence,
})

/** The comparison file, version 1 (interchange §2). */
export const comparisonFile = z.strictObject({
  isnad: z.literal(1),
  engine: z.string().regex(/^\d+\.\d+\.\d+$/),
  dossier: id,
  rows: z.array(row),
})
