import type { Outcome } from '@/lib/errors'

/** Why a reading came to nothing, or to less (`lib/schemas/model.ts`). */
export type ReadingFault =
  | 'limited'
  | 'down'
  | 'timeout'
  | 'key'
  | 'refused'
  | 'unreadable'
  | 'budget'
  | 'stopped'
  | 'off'
  | 'gone'
  | 'internal'

/** One reading of an article by the model, as far as the desk shows it. */
export interface ModelReading {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly fault: { readonly code: ReadingFault } | null
  readonly parts: number
  readonly partsDone: number
  readonly counts: {
    readonly added: number
    readonly known: number
    readonly rejected: number
    readonly unreadable: number
    /** By reason. */
    readonly dropped: Readonly<Record<string, number>>
  }
}

interface About {
  readonly dossier: string
}

/** What is asked of the server about the model. */
export interface ModelDoors {
  readonly start: (about: About & { readonly article: string }) => Promise<Outcome<{ readonly run: string }>>
  readonly look: (about: About & { readonly run: string }) => Promise<Outcome<ModelReading>>
  readonly stop: (about: About & { readonly run: string }) => Promise<Outcome<ModelReading>>
}

/** A model that may be asked about an article. */
export interface AskableModel {
  readonly name: string
  readonly address: string
  /** The latest reading of the article. */
  readonly run: ModelReading | null
  readonly doors: ModelDoors
}

export const isUnderWay = (reading: ModelReading | null): boolean =>
  reading?.state === 'waiting' || reading?.state === 'running'

/** Reasons that have words of their own. */
const reasons = [
  'shape',
  'question',
  'quote',
  'place',
  'value',
  'event',
  'holder',
  'source',
  'repeated',
  'too-many',
] as const

/** What was dropped, the most frequent reason first; reasons that nobody gave words to are one. */
export function droppedOf({ dropped }: ModelReading['counts']): {
  readonly total: number
  readonly by: readonly (readonly [reason: (typeof reasons)[number] | 'other', count: number])[]
} {
  const known = reasons.map(reason => [reason, dropped[reason] ?? 0] as const)
  const total = Object.values(dropped).reduce((sum, count) => sum + count, 0)
  const other = total - known.reduce((sum, [, count]) => sum + count, 0)
  const by = [...known, ['other', other] as const].filter(([, count]) => count > 0)
  return { total, by: by.toSorted(([, a], [, b]) => b - a) }
}
