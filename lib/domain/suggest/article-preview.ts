import type { Id, Locale, SegmentKind } from '../dossier'
import type { Mention } from './mentions'
import type { Copy } from './near-copy'
import type { OutletAnswer } from './outlet'
import type { Publication } from './publication'
import type { ProposedSegment } from './segments'

/** An article that another one repeats, and what a person needs to tell which came first. */
export interface KnownCopy extends Copy {
  readonly title: string
  readonly outlet: Id
  /** EDTF, or null. */
  readonly published: string | null
  /** Where the new text names the other's outlet. */
  readonly mention: Mention | null
}

/** Everything that is proposed for a text before anybody decides. */
export interface ArticlePreview {
  readonly title: string
  readonly language: Locale
  readonly segments: readonly ProposedSegment[]
  /** Sentences by the kind of segment they stand in. */
  readonly sentences: Readonly<Record<SegmentKind, number>>
  readonly publication: Publication
  readonly outlets: OutletAnswer
  /** The closest first. */
  readonly copies: readonly KnownCopy[]
  /** Sources of the dossier that the text names, for what it is based on. */
  readonly sources: readonly { readonly id: Id; readonly mention: Mention }[]
}
