import { keyAt, type Token } from '../../read/tokens'
import { type Attribution, base, lastWord, type Made, type SentenceTokens, stretch } from './attribution'
import { clauseEnd, turnWords } from './clauses'
import { complementAfter } from './complement'
import { creditRules } from './credit-rules'
import { credited } from './credited'
import { isComplementizer, type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase'
import { isIn, type PhraseHit, phraseAt, phraseTable, wordSet } from './phrases'
import { goesOnRules, type Speech, speechNounRules, speechRules } from './speech-rules'
import { relayed, spokenInArabic, subjectOf } from './spoken-arabic'
import { spokenInEnglish } from './spoken-english'

const credits = phraseTable(creditRules)
const speech = phraseTable(speechRules)
const goesOn = phraseTable(goesOnRules)
const nouns = phraseTable(speechNounRules)

const negations = wordSet("لم لا لن ليس دون عدم not n't never")

type Tokens = readonly Token[]

/** Who says what in a sentence, in order; tokens that name the speaker are found, and not yet who that is. */
export function attributionsIn(tokens: Tokens, sentence: SentenceTokens): Attribution[] {
  const found: Attribution[] = []
  for (let at = sentence.from; at < sentence.to; ) {
    const made = attributionAt(tokens, at, sentence)
    if (made) found.push(made.attribution)
    at = made?.to ?? at + 1
  }
  return found.map((one, index) => clipped(tokens, one, found.slice(index + 1), sentence))
}

/**
 * What somebody says ends where somebody else begins in a clause of their own («، فيما قالت …»), and a denial ends with its
 * own clause.
 */
function clipped(
  tokens: Tokens,
  one: Attribution,
  later: readonly Attribution[],
  sentence: SentenceTokens,
): Attribution {
  const own = later.find(other => beginsClause(tokens, other, sentence))
  const begin = own ? startOf(own) : Number.POSITIVE_INFINITY
  const at = one.polarity === 'denies' ? tokenAt(tokens, one.cue.start, sentence) : null
  const end = at === null ? begin : Math.min(begin, tokens[clauseEnd(tokens, at, sentence)]?.start ?? begin)
  const scope = one.scope.map(({ start, end: last }) => ({
    start,
    end: Math.max(start, Math.min(last, end)),
  }))
  return { ...one, scope }
}

/** Where an attribution of a speaker of their own begins. */
const startOf = ({ cue, speaker }: Attribution) => Math.min(cue.start, (speaker as NounPhrase).start)

function tokenAt(tokens: Tokens, start: number, { from }: SentenceTokens): number {
  let at = from
  while ((tokens[at] as Token).end <= start) at += 1
  return at
}

/** A speaker of their own after a turn, or after a comma and «و» or "and". */
function beginsClause(tokens: Tokens, attribution: Attribution, sentence: SentenceTokens): boolean {
  if (attribution.speaker === null) return false
  const at = tokenAt(tokens, startOf(attribution), sentence)
  const before = keyAt(tokens, at - 1)
  if (isIn(turnWords, before) || isIn(turnWords, keyAt(tokens, at - 2))) return true
  if (/^[,،]$/.test(before)) return /^و\p{Script=Arabic}{3}/u.test(keyAt(tokens, at))
  return before === 'and' && /^[,،]$/.test(keyAt(tokens, at - 2))
}

function attributionAt(tokens: Tokens, at: number, sentence: SentenceTokens): Made | null {
  const credit = phraseAt(credits, tokens, at)
  if (credit) return credited(tokens, credit, sentence)
  const noun = phraseAt(nouns, tokens, at)
  const ofNoun = noun ? named(tokens, noun, sentence) : null
  if (ofNoun) return ofNoun
  const more = phraseAt(goesOn, tokens, at)
  const verb = phraseAt(speech, tokens, at)
  if (more && (!verb || isLeaning(tokens, more, sentence))) return leaning(tokens, more, sentence)
  return verb && isSpeech(tokens, verb) ? spoken(tokens, verb, sentence) : null
}

const beVerbs = wordSet('was were is are been being be to')
/** Verbs that are nouns as well: they are verbs before these alone. */
const nounLike = wordSet(
  'claims claim reports report estimates shows hopes fears notes posts states expects plans',
)
const afterVerb = wordSet('that it he she they the a an no its his her their there this these')

/** No speech: denied («لم يقل»), passive or an infinitive ("was described", "to say"), a promise to do, a noun,
 * an adjective ("an estimated 300"). */
function isSpeech(tokens: Tokens, { from, to }: PhraseHit<Speech>): boolean {
  const before = keyAt(tokens, from - 1)
  const next = keyAt(tokens, to)
  if (/^(?:a|an|the|its|their|his|her)$/.test(before)) return false
  if (isIn(negations, before) || beVerbs.has(before) || next === 'to') return false
  return !nounLike.has(keyAt(tokens, from)) || afterVerb.has(next)
}

/** A noun of speech with its speaker: «إصرار النقابة على …», "the union's claim that …". */
function named(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const isArabic = /\p{Script=Arabic}/u.test(keyAt(tokens, hit.from))
  const isAfter = isArabic && hit.rule.means.takes === 'noun'
  const speaker = isAfter
    ? phraseAfter(tokens, hit.to, Math.min(sentence.to, hit.to + 5))
    : (phraseAfter(tokens, hit.from + 1, hit.to - 1) ??
      subjectOf(tokens, phraseBefore(tokens, hit.from, sentence.from)))
  if (!speaker) return null
  const begin = isAfter ? speaker.to : hit.to
  const isSaid = !isAfter || isLink(keyAt(tokens, begin))
  if (!isSaid) return null
  const scope = stretch(tokens, begin, lastWord(tokens, sentence))
  return { attribution: { ...base(hit, tokens), speaker, scope }, to: begin }
}

/** What may follow a noun of speech and its speaker; without it «تأكيد الحجز» would be somebody's word. */
const isLink = (key: string) =>
  isComplementizer(key) || /^(?:علي|بشان|حول|ب\p{Script=Arabic}{4,})$/u.test(key)

/** «مضيفا أن …», ", adding that …": the speaker of the same sentence, or the last one. */
function leaning(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made {
  const last = lastWord(tokens, sentence)
  const from = complementAfter(tokens, hit.to, Math.min(sentence.to, hit.to + 6)) ?? hit.to
  return {
    attribution: { ...base(hit, tokens), speaker: null, scope: stretch(tokens, from, last) },
    to: hit.to,
  }
}

/** "saying" leans on a speaker after a comma; as a verb of its own it has a subject right before it. */
function isLeaning(tokens: Tokens, { from }: PhraseHit<Speech>, sentence: SentenceTokens): boolean {
  return from === sentence.from || (tokens[from - 1] as Token).kind === 'mark'
}

function spoken(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const { takes } = hit.rule.means
  const isArabic = /\p{Script=Arabic}/u.test(keyAt(tokens, hit.from))
  if (takes === 'from' && isArabic) return relayed(tokens, hit, sentence)
  return isArabic ? spokenInArabic(tokens, hit, sentence) : spokenInEnglish(tokens, hit, sentence)
}
