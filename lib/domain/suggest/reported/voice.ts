import type { Dossier, Id, Locale, Mood, Polarity, Segment, Stance, Verb } from '../../dossier'
import type { Span } from '../../text/segment'

/** What a dossier knows of those who speak in its articles. */
export type ReportedDossier = Partial<Pick<Dossier, 'sources' | 'outlets' | 'entities'>>

/** An article as it is read for who says what. Offsets are UTF-16 code units of `text`. */
export interface ReportedInput {
  readonly text: string
  readonly language: Locale
  /** Only `main` and `headline` are read, and the credit lines of `boilerplate`. */
  readonly segments: readonly Segment[]
  /** EDTF; of several recorded reports of one name it tells which is meant. */
  readonly published: string | null
  readonly dossier: ReportedDossier | null
}

/**
 * How an article leans on a source. `first-reported-by`: a mention, and no derivation; `quotes`: it relays their words;
 * `based-on`: it rests on their report, document or agency; `told`: the outlet to which somebody else spoke; `said`: a
 * person, an office or unnamed people said it; `statement`: somebody's written statement.
 */
export type SourceRelation = 'first-reported-by' | 'quotes' | 'based-on' | 'told' | 'said' | 'statement'

/** What an article credits, where it does; `start`–`end` are the words that name it, and `name` is what stands there. */
export interface FoundSource extends Span {
  readonly name: string
  readonly relation: SourceRelation
  /** Of unnamed people: `us-officials`, `familiar`; of people alone. */
  readonly class?: Id
  /** The recorded source, outlet or entity that is named. */
  readonly source?: Id
  readonly outlet?: Id
  readonly entity?: Id
  /** Recorded sources whose names are near what stands there: offered to a person, never joined. */
  readonly similar?: readonly Id[]
  /** The id of the rule that found it. */
  readonly rule: string
}

/** One who passes the words on. `name` stands at `start`–`end`, which may be in an earlier sentence («وأضاف»). */
export interface VoiceLink extends Span {
  readonly name: string
  readonly verb: Verb
  /** A recorded source; null where none is recorded under what stands there. */
  readonly source: Id | null
  /** Of unnamed people. */
  readonly class: Id | null
}

/** Whose view it is. */
export interface VoiceHolder extends Span {
  readonly name: string
  /** Null where the dossier has nobody of that name. */
  readonly entity: Id | null
}

/** A word that decided something about a span; `rule` is the id of the rule, words stand at `start`–`end`. */
export interface VoiceCue extends Span {
  readonly kind: 'attribution' | 'denial' | 'negation' | 'stance' | 'mood' | 'hedge' | 'quotation'
  readonly rule: string
}

/** Who says a span of an article, and how (semantics §2). */
export interface Voice {
  /** Nearest link first, the report it came through last; empty in the article's own voice. */
  readonly links: readonly VoiceLink[]
  /** A party speaking for itself («تقول الشركة إن»); it is no link then. */
  readonly holder: VoiceHolder | null
  /** `none` is never told here: a negation may mean it, and the question decides. */
  readonly stance: Exclude<Stance, 'none'>
  /** `denies` where a verb of denial covers the span («نفى»): not where its own clause is negated. */
  readonly polarity: Polarity
  /** Its own clause is negated: «لم يحضر», "no agreement". */
  readonly isNegated: boolean
  readonly mood: Mood
  /** The article or a speaker leaves it open: «يبدو», "reportedly". */
  readonly isHedged: boolean
  /** Within quotation marks that hold more than a name. */
  readonly isQuoted: boolean
  /** In the order of the text. */
  readonly cues: readonly VoiceCue[]
}

/** An article read once; asking for the voice of a span then costs the attributions of its sentence. */
export interface Reported {
  /** In the order of the text. */
  readonly sources: readonly FoundSource[]
  /** The voice of a span: of its first sentence, by where it starts. A span outside what is read has the plain voice. */
  readonly voiceOf: (span: Span) => Voice
}
