import { keyAt, type Token } from '../../read/tokens'
import { base, indexWithin, lastWord, type Made, type SentenceTokens, stretch } from './attribution'
import { turnWords } from './clauses'
import { isWritten, openingIn } from './complement'
import { phraseAfter, phraseBefore } from './noun-phrase'
import { isIn, type PhraseHit, wordSet } from './phrases'
import type { Speech } from './speech-rules'

type Tokens = readonly Token[]

const says = wordSet(
  'in on at during after before when late early by to yesterday today monday tuesday wednesday thursday friday saturday sunday this last',
)

/** Those who only hear it: no source of what is told. */
const audience = wordSet(
  'reporters journalists lawmakers mps parliament legislators supporters crowd audience investors analysts shareholders court rally fans students jurors',
)

/** "X said that …", "…, X said.", "…", said X. */
export function spokenInEnglish(
  tokens: Tokens,
  hit: PhraseHit<Speech>,
  sentence: SentenceTokens,
): Made | null {
  const quoted = hit.rule.means.takes === 'from' ? quotedInEnglish(tokens, hit, sentence) : null
  if (quoted) return quoted
  const last = lastWord(tokens, sentence)
  const next = keyAt(tokens, hit.to)
  const canInvert = hit.rule.means.takes === 'plain' || hit.rule.id === 'reports'
  const inverted =
    canInvert && isInverted(tokens, hit, sentence) ? phraseAfter(tokens, hit.to, sentence.to) : null
  if (inverted) {
    const scope = [...stretch(tokens, sentence.from, hit.from), ...afterQuote(tokens, inverted.to, last)]
    return { attribution: { ...base(hit, tokens), speaker: inverted, scope }, to: inverted.to }
  }
  const speaker = phraseBefore(tokens, hit.from, sentence.from)
  if (!speaker || /^(?:neither|nobody|none|no)$/.test(keyAt(tokens, speaker.from))) return null
  const told = hit.rule.id === 'says' && /^(?:told|tells|telling|informed)$/.test(keyAt(tokens, hit.from))
  const hearers = told ? phraseAfter(tokens, hit.to, sentence.to) : null
  const outer = hearers && audience.has(keyAt(tokens, hearers.to - 1)) ? null : hearers
  const begin = hearers?.to ?? hit.to
  const isEnd =
    begin >= last ||
    /^[,،]$/.test(keyAt(tokens, begin)) ||
    (says.has(next) && adjunctEnds(tokens, begin, last))
  const isTrailing = isEnd && speaker.from - sentence.from >= 2
  const scope = isTrailing
    ? [
        ...stretch(tokens, sentence.from, speaker.from),
        ...afterComma(tokens, begin, last),
        ...afterQuote(tokens, begin, last),
      ]
    : stretch(tokens, begin, last)
  return {
    attribution: {
      ...base(hit, tokens),
      speaker,
      outer,
      outerRelation: 'told',
      scope,
      isWritten: isWritten(tokens, begin, Math.min(sentence.to, begin + 4)),
    },
    to: begin,
  }
}

/** "said in a statement." and "said on Monday,": nothing but when and where it was said. */
function adjunctEnds(tokens: Tokens, from: number, last: number): boolean {
  const end = indexWithin(tokens, from, Math.min(last, from + 9), key => /^[,;:]$/.test(key))
  return end !== null || last - from < 7
}

/** "…, she said, and …": what goes on is theirs too, but not what turns («but», "while"). */
function afterComma(tokens: Tokens, from: number, last: number) {
  const comma = indexWithin(tokens, from, Math.min(last, from + 7), key => key === ',')
  return comma === null || isIn(turnWords, keyAt(tokens, comma + 1)) ? [] : stretch(tokens, comma + 1, last)
}

/** What goes on in quotation marks after the speaker is theirs too. */
function afterQuote(tokens: Tokens, from: number, last: number) {
  const quote = openingIn(tokens, from, Math.min(last, from + 16))
  return quote === null ? [] : stretch(tokens, quote, last)
}

/** "…," said Dana Lowe: the verb stands right after the words, and a name after it. */
function isInverted(tokens: Tokens, { from, to }: PhraseHit<Speech>, sentence: SentenceTokens): boolean {
  const before = tokens[from - 1]
  if (from === sentence.from || before?.kind !== 'mark' || says.has(keyAt(tokens, to))) return false
  const name = phraseAfter(tokens, to, sentence.to)
  if (name === null) return false
  const next = keyAt(tokens, name.to)
  return name.to >= lastWord(tokens, sentence) || !/^\p{L}/u.test(next) || says.has(next) || next === 'who'
}

/** "quoted officials as saying …": they said it, and the subject relays them. */
function quotedInEnglish(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const speaker = phraseAfter(tokens, hit.to, sentence.to)
  const outer = phraseBefore(tokens, hit.from, sentence.from)
  const as = speaker && keyAt(tokens, speaker.to) === 'as' ? speaker.to + 2 : null
  if (!speaker || as === null) return null
  const scope = stretch(tokens, as, lastWord(tokens, sentence))
  const made = {
    ...base(hit, tokens),
    verb: 'says' as const,
    relation: 'quotes' as const,
    outerRelation: 'quotes' as const,
  }
  return { attribution: { ...made, speaker, outer, scope }, to: as }
}
