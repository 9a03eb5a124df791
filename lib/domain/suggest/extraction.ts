import type { Dossier, Id, Locale, Segment, WeekStart } from '../dossier'
import type { Span } from '../text/segment'
import type { OfferedClaim } from './fresh-claims'

/** What a dossier knows that helps to read an article of it. */
export type ExtractDossier = Pick<Dossier, 'questions' | 'entities' | 'events'> &
  Partial<Pick<Dossier, 'sources' | 'outlets'>> & { readonly weekStart?: WeekStart }

/** An article as it is read for claims. Offsets are UTF-16 code units of `text`. */
export interface ExtractInput {
  readonly text: string
  readonly language: Locale
  /** EDTF of publication, an interval of it, or null. */
  readonly published: string | null
  /** As a person drew them; else they are proposed. Only `main` and `headline` are read. */
  readonly segments?: readonly Segment[]
  /** Null: the questions are the rules' own, and entities get keys proposed from their names. */
  readonly dossier: ExtractDossier | null
  /** The events that the article is about, the chief one first. */
  readonly events?: readonly Id[]
}

/**
 * Why a claim is offered: `trigger`, words that the rule or the question looks for; `value`, the words that were read as
 * the answer; `denial`, what denies it or says that it is not known; `voice`, who says it and how surely.
 */
export type ClueKind = 'trigger' | 'value' | 'denial' | 'voice'

/** Words of the article that spoke for a claim, verbatim: `words === text.slice(start, end)`. */
export interface Clue extends Span {
  readonly kind: ClueKind
  readonly words: string
}

/** A claim that a rule offers. Its anchors are verbatim; its question is the dossier's, or without one the rule's id. */
export interface RuleClaim extends OfferedClaim {
  /** The id of the rule, a topic of `claims/topics.ts` or `question` for what the question's own words found. */
  readonly rule: string
  /** In the order of the text. */
  readonly why: readonly Clue[]
  /** 0 to 1: how much of what was asked stands in the words read; the surest claims come first. */
  readonly score: number
}
