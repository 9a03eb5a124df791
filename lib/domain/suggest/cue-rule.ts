import type { SegmentKind } from '../dossier'

/** Why a stretch is proposed as what it is; the interface has a sentence for each. */
export type CueKind =
  // Said by words that stand there
  | 'read-also'
  | 'related-list'
  | 'most-read'
  | 'tags'
  | 'source-line'
  | 'follow'
  | 'share'
  | 'subscribe'
  | 'letters'
  | 'reading-time'
  | 'comments'
  | 'copyright'
  | 'advertisement'
  | 'photo'
  | 'file-photo'
  | 'photo-credit'
  | 'byline'
  | 'dateline'
  // Said by where it stands, or by what surrounds it
  | 'first-line'
  | 'stated-title'
  | 'page-caption'
  | 'said-twice'
  | 'signature'
  | 'repeated'
  | 'under-heading'
  | 'after-end'
  | 'own-dateline'
  | 'no-shared-name'
  | 'later-date'

/** How a rule's phrase stands in its line. */
export type CueForm =
  /** The line is the phrase, whatever signs and figures are around it. */
  | 'whole'
  /** The phrase and a colon (or bar, dash, dots), then other words. */
  | 'label'
  /** The line begins with the phrase. */
  | 'opening'
  /** The phrase stands anywhere in the line. */
  | 'inside'

export interface CueRule {
  readonly cue: CueKind
  readonly kind: Exclude<SegmentKind, 'main'>
  readonly forms: readonly CueForm[]
  readonly ar: readonly string[]
  readonly en: readonly string[]
  /** One of these stands in the line too, but where the line is the phrase alone. */
  readonly beside?: readonly string[]
  /** Longer lines (UTF-16 code units) are not asked. */
  readonly upTo: number
  /** A line that is the phrase alone is a heading: what follows it belongs to it. */
  readonly opens?: 'stories' | 'tags'
  /** The article is over before such a line, once its body has begun. */
  readonly ends?: true
}
