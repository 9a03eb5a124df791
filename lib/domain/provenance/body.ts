import type { Article } from '../dossier'
import { proposeSegments } from '../suggest/segments'
import type { Span } from '../text/segment'
import { pieces } from '../text/sentences'

/**
 * What an article says itself: its headlines and main stretches, as recorded, else as proposed from the text. Captions,
 * furniture and stories glued on are nobody's account of anything.
 */
export function bodyOf({ text = '', segments }: Pick<Article, 'text' | 'segments'>): readonly Span[] {
  return pieces(text, segments ?? proposeSegments({ text })).filter(
    ({ kind }) => kind === 'main' || kind === 'headline',
  )
}
