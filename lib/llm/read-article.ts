import type { Id } from '@/lib/domain/dossier'
import { answerSchema } from './answer'
import { type Asking, ask } from './ask'
import type { ModelFault } from './fault'
import { type Dropped, keepClaims, type ModelClaim } from './keep'
import { type ModelArticle, ownStretches, partsOf } from './parts'
import { type ModelDossier, promptFor, toldOf } from './prompt'
import type { ModelSettings } from './settings'

/** Tokens of an article's words in one request, by our own count. */
const partBudget = 2_500

export interface ModelInput {
  readonly article: ModelArticle & { readonly events?: readonly Id[] }
  readonly dossier: ModelDossier
  /** What questions without a unit of their own are counted in. */
  readonly units?: ReadonlyMap<Id, string>
}

/** What came of one part. */
export interface PartRead {
  /** From 1. */
  readonly part: number
  readonly parts: number
  readonly claims: readonly ModelClaim[]
  readonly dropped: Dropped
  /** It could not be read, and the next ones may be. */
  readonly fault: ModelFault | null
}

export interface Reading extends Asking {
  /** Parts that were read before, by a process that was ended. */
  readonly done?: number
  /** Awaited before the next part is begun. */
  onPart(read: PartRead): Promise<void>
}

/** How many requests an article takes. */
export const countParts = (article: ModelArticle): number => partsOf(article, partBudget).length

/**
 * Asks a model what an article answers of a dossier's questions, part by part. What comes to `onPart` is held against text and
 * dossier: every quote verbatim in the article's own story, every value one that the dossier takes. Gives the fault that
 * ended it, or null.
 */
export async function readByModel(
  settings: ModelSettings,
  { article, dossier, units = new Map() }: ModelInput,
  { done = 0, onPart, ...asking }: Reading,
): Promise<ModelFault | null> {
  const parts = partsOf(article, partBudget)
  const within = ownStretches(article)
  const schema = answerSchema(dossier.questions.map(({ type }) => type))
  const told = toldOf(article.text, dossier)
  for (const [at, part] of parts.entries()) {
    if (at < done || dossier.questions.length === 0) continue
    const asked = await ask(settings, { ...promptFor(article, part, told), schema }, asking)
    const frame = { text: article.text, within, part, dossier, events: article.events ?? [], units }
    const kept = asked.fault ? null : keepClaims(asked.answer, frame)
    const fault: ModelFault | null = asked.fault ?? (kept ? null : { code: 'unreadable' })
    if (fault && fault.code !== 'unreadable') return fault
    await onPart({
      part: at + 1,
      parts: parts.length,
      claims: kept?.claims ?? [],
      dropped: kept?.dropped ?? {},
      fault,
    })
  }
  return null
}
