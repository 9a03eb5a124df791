import { z } from 'zod'
import { id } from './words'

/** Why a reading by a model came to nothing, or to less; kept with the run. */
export const modelFault = z.object({
  code: z.enum([
    'limited',
    'down',
    'timeout',
    'key',
    'refused',
    'unreadable',
    'budget',
    'stopped',
    // Of the dossier: the model was turned off, or whoever asked may no longer write there.
    'off',
    'gone',
    // A fault of ours, which is in the log.
    'internal',
  ]),
  status: z.number().int().optional(),
  seconds: z.number().optional(),
})
export type ModelRunFault = z.infer<typeof modelFault>

const count = z.number().int().min(0)

/** What came of a run so far. */
export const modelCounts = z.object({
  /** Added as suggestions. */
  added: count.default(0),
  /** There before: by a rule, a person or another run. */
  known: count.default(0),
  /** Rejected by a person before. */
  rejected: count.default(0),
  /** Parts whose answer was none. */
  unreadable: count.default(0),
  /** By reason (`lib/llm/keep.ts`). */
  dropped: z.record(z.string(), count).default({}),
})
export type ModelCounts = z.infer<typeof modelCounts>

/** What an owner says about the model; `address` and `model` are those that were shown. */
export const modelSettingInput = z.object({
  dossier: id,
  isOn: z.boolean(),
  address: z.string().max(2_000),
  model: z.string().max(200),
  monthlyTokens: z.number().int().min(1_000).max(1_000_000_000),
  /** In units of the currency; null: only tokens are limited. */
  monthlyCost: z.number().min(0.01).max(1_000_000).nullable(),
})
export type ModelSettingInput = z.infer<typeof modelSettingInput>

export const modelRunInput = z.object({ dossier: id, article: id })
export const aModelRun = z.object({ dossier: id, run: z.uuid() })
