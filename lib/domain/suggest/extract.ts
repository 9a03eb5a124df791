import type { Segment } from '../dossier'
import { offersFor } from './claims/offers'
import { proposedDossier } from './claims/proposed-dossier'
import type { ExtractInput, RuleClaim } from './extraction'
import { proposeSegments } from './segments'

/** What the rules find in an article. */
export interface Extraction {
  readonly segments: readonly Segment[]
  readonly claims: readonly RuleClaim[]
}

/**
 * Reads an article offline: its segments as given or proposed, and the claims that the rules offer from its body and
 * headlines, the surest first. Linear in the text, times the questions.
 */
export function extract(input: ExtractInput): Extraction {
  const { text, published, dossier } = input
  const segments = input.segments ?? proposeSegments({ text, published })
  return { segments, claims: offersFor(input, segments, dossier ?? proposedDossier(text)) }
}
