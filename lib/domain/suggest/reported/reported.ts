import { type Token, tokensOf } from '../../read/tokens'
import type { Span } from '../../text/segment'
import { articleSentences, sentenceAt } from '../../text/sentences'
import type { Attribution, SentenceTokens } from './attribution'
import { attributionsIn } from './attributions'
import { covers, type Memory, nobody, type Said, said } from './chain'
import { type Governed, governedIn, takesBack } from './clauses'
import { creditLines } from './credit-lines'
import { firstReports } from './first-reports'
import { withSimilar } from './near-sources'
import { quotationsIn } from './quotations'
import { registerOf } from './register'
import type { Reading } from './speaker'
import type { FoundSource, Reported, ReportedInput, Voice, VoiceCue } from './voice'

/** A sentence with all that is said and governed in it. */
interface ReadSentence extends Span, SentenceTokens {
  readonly said: readonly Said[]
  readonly governed: readonly Governed[]
  /** It only takes back the sentence before: "It did not." */
  readonly takesBack: boolean
}

/** The article's own voice. */
const plainVoice: Voice = {
  links: [],
  holder: null,
  stance: 'asserts',
  polarity: 'affirms',
  isNegated: false,
  mood: 'actual',
  isHedged: false,
  isQuoted: false,
  cues: [],
}

/** Reads an article once for who says what in it. In time that grows with its length. */
export function reportedIn(input: ReportedInput): Reported {
  const { text } = input
  const plain = tokensOf(text)
  const tokens = withNames(text, plain)
  const reading: Reading = { text, tokens, register: registerOf(input, plain) }
  const quotations = quotationsIn(text)
  const sources: FoundSource[] = []
  const sentences: ReadSentence[] = []
  let memory: Memory = nobody
  for (const sentence of sentencesOf(input, tokens)) {
    const first = firstReports(reading, sentence)
    sources.push(...first.found)
    const heard: Said[] = []
    for (const attribution of attributionsIn(tokens, sentence)) {
      const made = said(attribution, memory, reading)
      memory = made.memory
      if (isOfFirst(attribution, made.found, first)) continue
      heard.push(made.said)
      sources.push(...made.found)
    }
    sentences.push({
      ...sentence,
      said: heard,
      governed: governedIn(tokens, sentence),
      takesBack: takesBack(tokens, sentence),
    })
  }
  sources.push(...creditLines(input, reading))
  return {
    sources: withSimilar(sources, input.dossier?.sources ?? []).toSorted(
      (a, b) => a.start - b.start || b.end - a.end,
    ),
    voiceOf: span => voiceOf(span, sentences, quotations),
  }
}

const prepositionBefore =
  /^(?:ال|ان$|حد$|هامش$|ضوء$|طلب$|سوال$|اساس$|مدي$|راس$|شكل$|نحو$|يد$|غرار$|خلفيه$|اثر$)/

/**
 * «علي» is a name and «على» a preposition, "May" and "Will" are names and "may" and "will" are none; folded they are one word.
 * The name gets a key of its own: «علي» where its yeh has dots and no noun with an article follows, as many write the
 * preposition with dots too.
 */
function withNames(text: string, tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.key === 'may' || token.key === 'will') {
      const word = text.slice(token.start, token.end)
      return /^[MW][a-z]/.test(word) ? { ...token, key: word } : token
    }
    const isDotted = token.key === 'علي' && text.slice(token.start, token.end).endsWith('ي')
    const next = tokens[at + 1]
    return isDotted && next?.kind === 'word' && !prepositionBefore.test(next.key)
      ? { ...token, key: 'علي ' }
      : token
  })
}

/** No sentence of a newspaper is longer; a hostile one is read in parts, so that the whole takes linear time. */
const mostTokens = 300

/** The sentences of the body and of headlines, with their tokens. */
function sentencesOf(
  { text, language, segments }: ReportedInput,
  tokens: readonly Token[],
): (Span & SentenceTokens)[] {
  const found: (Span & SentenceTokens)[] = []
  let at = 0
  for (const { start, end, kind } of articleSentences(text, language, segments)) {
    while (at < tokens.length && (tokens[at] as Token).start < start) at += 1
    if (kind !== 'main' && kind !== 'headline') continue
    for (let from = at; at < tokens.length && (tokens[at] as Token).start < end; from = at) {
      while (at < tokens.length && (tokens[at] as Token).start < end && at - from < mostTokens) at += 1
      const begin = (tokens[from] as Token).start
      found.push({ start: begin, end: (tokens[at - 1] as Token).end, from, to: at })
    }
  }
  return found
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Who had it first is a mention, and tells nothing here; «نقلا عن» beside it does. */
function isOfFirst(
  { cue, relation }: Attribution,
  found: readonly FoundSource[],
  first: ReturnType<typeof firstReports>,
): boolean {
  if (first.cues.some(one => overlaps(one, cue))) return true
  return relation === 'said' && found.some(source => first.found.some(one => overlaps(one, source)))
}

function voiceOf(span: Span, sentences: readonly ReadSentence[], quotations: readonly Span[]): Voice {
  const at = sentenceAt(sentences, span.start)
  const sentence = sentences[at]
  if (!sentence || span.start >= sentence.end) return plainVoice
  const quotation = quotations[sentenceAt(quotations, span.start + 1)]
  const isQuoted = quotation !== undefined && quotation.start <= span.start + 1 && span.start < quotation.end
  const own = sentence.said.filter(({ attribution }) => saysOf(attribution, span))
  const after = (sentences[at + 1]?.said ?? []).filter(({ attribution }) => attribution.isBefore)
  const heard =
    own.length > 0 || !isQuoted ? [...own, ...after] : speakerOfQuotation(quotation, at, sentences)
  const governed = sentence.governed.filter(({ scope }) => covers(scope, span) || within(scope, span))
  const next = sentences[at + 1]
  if (next?.takesBack) {
    const cue: VoiceCue = { kind: 'denial', rule: 'contradicted', start: next.start, end: next.end }
    const { cues } = cuesOf([], governed)
    return { ...plainVoice, ...governing(governed), polarity: 'denies', isQuoted, cues: [...cues, cue] }
  }
  return { ...spokenBy(heard, isQuoted), ...governing(governed), ...cuesOf(heard, governed), isQuoted }
}

/** The span is what they said, or tells that they said it: «تقول النقابة إن …» as a whole. */
function saysOf({ scope, cue }: Attribution, span: Span): boolean {
  if (covers(scope, span)) return true
  return (
    cue.start >= span.start &&
    cue.start < span.end &&
    scope.some(({ start }) => start >= span.start && start < span.end)
  )
}

/** A word that governs from within the span: «لم يتم التوصل» as a whole is negated. */
const within = (scope: readonly Span[], { start, end }: Span) =>
  scope.some(part => part.start >= start && part.start < end && part.start - start <= 12)

/** A quotation over several sentences is said by whom its first or its last sentence names, or who spoke before it. */
function speakerOfQuotation(
  { start, end }: Span,
  at: number,
  sentences: readonly ReadSentence[],
): readonly Said[] {
  const first = (sentences[sentenceAt(sentences, start)] as ReadSentence).said
  if (first.length > 0) return first.slice(-1)
  const last = (sentences[sentenceAt(sentences, end)] as ReadSentence).said
  if (last.length > 0) return last.slice(0, 1)
  return sentences[at - 1]?.said.slice(-1) ?? []
}

/** Inner words first: who says it, and who says that they say it. */
function spokenBy(heard: readonly Said[], isQuoted: boolean): Pick<Voice, 'links' | 'holder' | 'polarity'> {
  const inner = heard.toSorted(
    (a, b) => begin(b) - begin(a) || b.attribution.cue.start - a.attribution.cue.start,
  )
  const holder = inner.find(one => one.holder !== null)?.holder ?? null
  const links = inner.flatMap(one => one.links)
  const unique = links.filter((link, at) => links.findIndex(other => other.start === link.start) === at)
  const [nearest, ...others] = unique
  const quoted =
    isQuoted && nearest?.verb === 'says' ? [{ ...nearest, verb: 'quotes' as const }, ...others] : unique
  const polarity =
    inner.filter(one => one.attribution.polarity === 'denies').length % 2 === 1 ? 'denies' : 'affirms'
  return { links: quoted, holder, polarity }
}

/** What is said within what somebody else says begins after it; whom a report quotes («نقلا عن») is within it. */
const begin = ({ attribution: { scope, cue, relation } }: Said) =>
  relation === 'quotes' ? cue.start : (scope[0]?.start ?? cue.start)

function governing(governed: readonly Governed[]): Pick<Voice, 'stance' | 'mood' | 'isHedged' | 'isNegated'> {
  const is = (what: Governed['is']) => governed.some(one => one.is === what)
  return {
    stance: is('declined') ? 'declined' : is('unknown') ? 'unknown' : 'asserts',
    mood: is('conditional')
      ? 'conditional'
      : is('possible')
        ? 'possible'
        : is('planned')
          ? 'planned'
          : 'actual',
    isHedged: is('hedged'),
    isNegated: is('negated'),
  }
}

function cuesOf(heard: readonly Said[], governed: readonly Governed[]): Pick<Voice, 'cues'> {
  const spoken = heard.map(
    ({ attribution: { rule, cue, polarity } }): VoiceCue => ({
      kind: polarity === 'denies' ? 'denial' : 'attribution',
      rule,
      start: cue.start,
      end: cue.end,
    }),
  )
  return { cues: [...spoken, ...governed.map(({ cue }) => cue)].toSorted((a, b) => a.start - b.start) }
}
