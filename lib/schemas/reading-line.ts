import { z } from 'zod'
import { dayOfIso } from '@/lib/domain/read/parse'

/** One line given to `isnad locate` (interchange §3). */
export const locateLine = z.strictObject({
  text: z.string(),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  hint: z.number().int().min(0).optional(),
})

/** One line given to `isnad parse` (interchange §3). `reference` is an ISO 8601 date or date-time. */
export const parseLine = z.strictObject({
  text: z.string(),
  type: z.enum(['number', 'quantity', 'ordinal', 'duration', 'date', 'since']),
  language: z.enum(['ar', 'en']),
  reference: z
    .string()
    .refine(text => dayOfIso(text) !== null, 'is not an ISO 8601 date')
    .optional(),
  weekStart: z.enum(['saturday', 'sunday', 'monday']).optional(),
})
