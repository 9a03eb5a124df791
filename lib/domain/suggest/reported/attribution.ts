import type { Polarity, Verb } from '../../dossier'
import { keyAt, type Token } from '../../read/tokens'
import type { Span } from '../../text/segment'
import type { NounPhrase } from './noun-phrase'
import type { PhraseHit } from './phrases'
import type { Speech } from './speech-rules'
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

type Tokens = readonly Token[]

/** The stretch from one token to another (exclusive); null where there is none. */
export function stretch(tokens: Tokens, from: number, to: number): Span[] {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? [{ start: first.start, end: last.end }] : []
}

/** Where the words of a sentence end: its closing marks left out. */
export function lastWord(tokens: Tokens, { from, to }: SentenceTokens): number {
  let end = to
  while (end > from && /^[.!?؟…]$/.test((tokens[end - 1] as Token).key)) end -= 1
  return end
}

/** An attribution, and the token where reading goes on. */
export interface Made {
  readonly attribution: Attribution
  readonly to: number
}

/** The first of some tokens whose key passes a test, or null. */
export function indexWithin(
  tokens: Tokens,
  from: number,
  to: number,
  is: (key: string) => boolean,
): number | null {
  for (let at = from; at < to; at += 1) if (is(keyAt(tokens, at))) return at
  return null
}

/** What a verb of speech says of its attribution, before its speaker is sought. */
export const base = ({ rule, from, to }: PhraseHit<Speech>, tokens: Tokens) => ({
  rule: rule.id,
  verb: rule.means.verb,
  polarity: rule.means.polarity ?? ('affirms' as const),
  relation: 'said' as const,
  cue: { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end },
  outer: null,
  outerRelation: 'based-on' as const,
})
