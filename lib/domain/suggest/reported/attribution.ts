import type { Polarity, Verb } from '../../dossier'
import type { Token } from '../../read/tokens'
import type { Span } from '../../text/segment'
import type { NounPhrase } from './noun-phrase'
import type { SourceRelation } from './voice'

/** A sentence as tokens `from` to `to` (exclusive) of the article. */
export interface SentenceTokens {
  readonly from: number
  readonly to: number
}

/** Words that say who says something, before it is known who that is. */
export interface Attribution {
  readonly rule: string
  readonly verb: Verb
  readonly polarity: Polarity
  readonly relation: SourceRelation
  /** The words of speech themselves. */
  readonly cue: Span
  /** Null: the one who spoke last goes on. */
  readonly speaker: NounPhrase | null
  /** Who relays the speaker («نقلت الصحيفة عن وزير»), or whom the speaker told. */
  readonly outer: NounPhrase | null
  readonly outerRelation: SourceRelation
  /** What is said. Empty for a mention. */
  readonly scope: readonly Span[]
  /** They said it in writing: «في بيان», "in a statement". */
  readonly isWritten?: boolean
  /** What is said is the sentence before: «هذا ما أوردته الصحيفة». */
  readonly isBefore?: boolean
}

/** The stretch from one token to another (exclusive); null where there is none. */
export function stretch(tokens: readonly Token[], from: number, to: number): Span[] {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? [{ start: first.start, end: last.end }] : []
}

/** Where the words of a sentence end: its closing marks left out. */
export function lastWord(tokens: readonly Token[], { from, to }: SentenceTokens): number {
  let end = to
  while (end > from && /^[.!?؟…]$/.test((tokens[end - 1] as Token).key)) end -= 1
  return end
}
