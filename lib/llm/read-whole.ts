import type { Id } from '@/lib/domain/dossier'
import type { ExtractInput } from '@/lib/domain/suggest/extraction'
import { isSameClaim, type OfferedClaim } from '@/lib/domain/suggest/fresh-claims'
import type { Pace } from './ask'
import type { Meter, ModelFault, Usage } from './fault'
import type { ModelClaim } from './keep'
import type { ModelInput } from './read-article'
import { readByModel } from './read-article'
import type { ModelSettings } from './settings'

/** What a model made of a whole article, for who waits for it: the command line. */
export interface WholeReading {
  readonly claims: readonly ModelClaim[]
  /** How many were not kept, by reason. */
  readonly dropped: Readonly<Record<string, number>>
  readonly used: Usage
  /** What ended it, or the last part that was unreadable. */
  readonly fault: ModelFault | null
}

export interface WholeOptions {
  readonly units?: ReadonlyMap<Id, string>
  readonly stop?: AbortSignal
  readonly pace?: Pace
}

/** As the rules are asked, so is the model; the questions, and all that it is told of, are the dossier's. */
function inputOf({ text, language, published, segments, dossier, events }: ExtractInput): ModelInput {
  const { questions = [], entities = [], events: known = [], sources = [] } = dossier ?? {}
  return {
    article: { text, language, published, segments, ...(events ? { events } : {}) },
    dossier: { questions, entities, events: known, sources },
  }
}

/** Reads an article in one go, paid for by whoever runs the command. */
export async function readWhole(
  settings: ModelSettings,
  input: ExtractInput,
  { units = new Map(), stop = new AbortController().signal, pace }: WholeOptions = {},
): Promise<WholeReading> {
  const claims: ModelClaim[] = []
  const dropped: Record<string, number> = {}
  const used = { input: 0, output: 0, isAssumed: false }
  const meter: Meter = {
    reserve: async () => true,
    settle: async (_, { input: more, output, isAssumed }) => {
      used.input += more
      used.output += output
      used.isAssumed ||= isAssumed
    },
  }
  let unreadable: ModelFault | null = null
  const fault = await readByModel(
    settings,
    { ...inputOf(input), units },
    {
      meter,
      stop,
      pace,
      onPart: async part => {
        claims.push(...withoutKnown(part.claims, claims))
        for (const [reason, count = 0] of Object.entries(part.dropped))
          dropped[reason] = (dropped[reason] ?? 0) + count
        unreadable = part.fault ?? unreadable
      },
    },
  )
  return { claims, dropped, used, fault: fault ?? unreadable }
}

/** Those claims that say something else than all that are known. */
export function withoutKnown<T extends OfferedClaim>(
  claims: readonly T[],
  known: readonly OfferedClaim[],
): readonly T[] {
  return claims.filter(claim => !known.some(other => isSameClaim(other, claim)))
}
