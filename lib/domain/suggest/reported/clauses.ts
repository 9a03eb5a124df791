import { keyAt, type Token } from '../../read/tokens'
import type { Span } from '../../text/segment'
import { lastWord, type SentenceTokens, stretch } from './attribution'
import { isComplementizer } from './noun-phrase'
import { isIn, type PhraseHit, phraseAt, phraseTable, wordSet } from './phrases'
import { contradictionRules, hedgeRules, moodRules, stanceRules } from './stance-rules'
import { subjectBefore, verbMoodAt } from './verb-moods'
import type { VoiceCue } from './voice'

/** What a word makes of the stretch it governs; `is` is what that stretch is then. */
export interface Governed {
  readonly is: 'unknown' | 'declined' | 'planned' | 'possible' | 'conditional' | 'hedged' | 'negated'
  readonly cue: VoiceCue
  readonly scope: readonly Span[]
}

type Tokens = readonly Token[]

const stances = phraseTable(stanceRules)
const moods = phraseTable(moodRules)
const hedges = phraseTable(hedgeRules)

const contradictions = phraseTable(contradictionRules)
/** A longer sentence tells something of its own. */
const shortest = 7

/** Whether a sentence only takes back the one before it: "It did not." */
export function takesBack(tokens: Tokens, sentence: SentenceTokens): boolean {
  return sentence.to - sentence.from <= shortest && phraseAt(contradictions, tokens, sentence.from) !== null
}

/** A new clause begins here, on which what was said before has no hold. */
const turns = wordSet(
  'لكن لكنه لكنها لكنهم بل بينما فيما إلا غير حين but while whereas although though however yet',
)
export const turnWords = wordSet(
  'لكن لكنه لكنها لكنهم بل بينما فيما but while whereas although though however yet',
)
const pause = /^[,،؛;:–—]$/
const strong = /^[؛;]$/

/** Stances, moods, hedges and negations of a sentence, each with what it governs, in order. */
export function governedIn(tokens: Tokens, sentence: SentenceTokens): Governed[] {
  const found: Governed[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const stance = phraseAt(stances, tokens, at)
    if (stance)
      found.push(governed(tokens, stance, stance.rule.means, 'stance', stanceScope(tokens, stance, sentence)))
    const mood = stance ? null : (phraseAt(moods, tokens, at) ?? verbMoodAt(tokens, at))
    if (mood && !isNoMood(tokens, at)) found.push(moodOf(tokens, mood, sentence))
    const hedge = phraseAt(hedges, tokens, at)
    if (hedge) found.push(governed(tokens, hedge, 'hedged', 'hedge', clauseFrom(tokens, at, sentence)))
    const negated = negationAt(tokens, at, sentence)
    if (negated && !stance) found.push(negated)
    if (stance) at = stance.to - 1
  }
  return found
}

function governed<T>(
  tokens: Tokens,
  { rule, from, to }: PhraseHit<T>,
  is: Governed['is'],
  kind: VoiceCue['kind'],
  scope: readonly Span[],
): Governed {
  const cue = {
    kind,
    rule: rule.id,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
  }
  return { is, cue, scope }
}

/** From a word to the end of its clause: the next turn («، لكن»), or a semicolon. */
function clauseFrom(tokens: Tokens, at: number, sentence: SentenceTokens): Span[] {
  return stretch(tokens, at, clauseEnd(tokens, at, sentence))
}

/** Where the clause of a token ends: at the next turn («، لكن»), a semicolon, or the sentence's end. */
export function clauseEnd(tokens: Tokens, at: number, sentence: SentenceTokens): number {
  const last = lastWord(tokens, sentence)
  for (let to = at + 1; to < last; to += 1) {
    const key = keyAt(tokens, to)
    if (strong.test(key) || isIn(turnWords, key)) return pause.test(keyAt(tokens, to - 1)) ? to - 1 : to
  }
  return last
}

/** What is unknown follows, or where nothing follows stands before: «… لا يزال غير معروف», "who sent it is unclear". */
function stanceScope(tokens: Tokens, { from, to }: PhraseHit<unknown>, sentence: SentenceTokens): Span[] {
  const end = clauseEnd(tokens, from, sentence)
  const start = to >= end || pause.test(keyAt(tokens, to)) ? clauseStart(tokens, from, sentence) : from
  return stretch(tokens, start, end)
}

function clauseStart(tokens: Tokens, at: number, sentence: SentenceTokens): number {
  for (let from = at; from > sentence.from; from -= 1) {
    const key = keyAt(tokens, from - 1)
    if (strong.test(key) || isIn(turnWords, key)) return from
  }
  return sentence.from
}

/** A condition holds for the whole of what depends on it; a plan and a chance for the words after them. */
function moodOf(
  tokens: Tokens,
  hit: PhraseHit<'planned' | 'possible' | 'conditional'>,
  sentence: SentenceTokens,
): Governed {
  const { means } = hit.rule
  const end = clauseEnd(tokens, hit.from, sentence)
  const isEnglish = /^[a-z]/.test(keyAt(tokens, hit.from))
  const subject = isEnglish
    ? subjectStart(tokens, hit.from, sentence)
    : subjectBefore(tokens, hit.from, sentence.from)
  const from = means === 'conditional' ? clauseStart(tokens, hit.from, sentence) : subject
  return governed(tokens, hit, means, 'mood', stretch(tokens, from, end))
}

/** A modal holds for its subject too, which stands before it. */
function subjectStart(tokens: Tokens, at: number, { from }: SentenceTokens): number {
  for (let start = at; start > from; start -= 1) {
    const key = keyAt(tokens, start - 1)
    if (pause.test(key) || isIn(turnWords, key) || key === 'that' || key === 'and' || speaks.has(key))
      return start
  }
  return from
}

const determiners = wordSet('the a his her their its my our own free good ill political of against')

/** "His last will", "4 may", and concessions: no future, no chance, no condition. */
function isNoMood(tokens: Tokens, at: number): boolean {
  const [before, { key }, after] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]]
  if (key === 'will' && determiners.has(keyAt(tokens, at - 1))) return true
  if (key === 'may' && (before?.kind === 'number' || after?.kind === 'number')) return true
  return isConcession(tokens, at)
}

/** «حتى لو», «ما إذا», "even if", "as if", "asked if": no condition. */
function isConcession(tokens: Tokens, at: number): boolean {
  return (
    /^(?:حتي|وحتي|ما|عما|كما|even|as|only|asked|ask|asks|whether|know|see)$/.test(keyAt(tokens, at - 1)) &&
    /^(?:اذا|لو|if|في)$/.test(keyAt(tokens, at))
  )
}

const negations = wordSet(
  'لم لن ليس ليست ليسوا لسنا لست لا ما عدم دون بدون بلا',
  'not no never neither nor without none nobody cannot',
)
/** Of the next word alone. */
const ofNext = wordSet('غير')
/** After these a negation is none: «لا يزال», «لا سيما», "not only". */
const undone = wordSet(
  'يزال تزال يزالون زال زالت سيما بد شك ريب فقط وحده مجرد يقل تقل يتجاوز only just merely least doubt longer later matter wonder',
)
/** «ما» denies before a past verb alone, which cannot be told; it does where «إلا» or these follow. */
const afterMa = wordSet('زال زالت كان كانت من هو هي')

function negationAt(tokens: Tokens, at: number, sentence: SentenceTokens): Governed | null {
  const { key, kind, start, end } = tokens[at] as Token
  if (kind !== 'word') return null
  const own = negations.has(key) || ofNext.has(key)
  const bare = own || !/^[وف]/.test(key) ? key : key.slice(1)
  const isShort = /n['’]t$/.test(key)
  if (!isShort && !negations.has(bare) && !ofNext.has(bare)) return null
  if (undone.has(keyAt(tokens, at + 1)) || !deniesHere(tokens, at, bare)) return null
  const cue = { kind: 'negation' as const, rule: 'negation', start, end }
  if (ofNext.has(bare))
    return { is: 'negated', cue, scope: stretch(tokens, at, Math.min(at + 2, sentence.to)) }
  return { is: 'negated', cue, scope: stretch(tokens, at, negationEnd(tokens, at, sentence)) }
}

function deniesHere(tokens: Tokens, at: number, bare: string): boolean {
  if (bare === 'ما') return afterMa.has(keyAt(tokens, at + 1)) && !undone.has(keyAt(tokens, at + 1))
  // "no" before a name's letter, "No. 4", is a number.
  return bare !== 'no' || keyAt(tokens, at + 1) !== '.'
}

const beliefs = wordSet(
  'يعتقد تعتقد يعتقدون نعتقد يظن تظن يرى ترى يرون يتوقع تتوقع يرجح',
  'think thinks believe believes expect expects',
)

/** «لم يقل إن …»: what was not said is not denied; what is not believed is, and «لم يستطع أن يحضر» is one verb. */
function isReported(tokens: Tokens, at: number): boolean {
  const key = keyAt(tokens, at)
  if (!isComplementizer(key) && key !== 'that') return false
  if (key === 'ان' && /^[يتن]/.test(keyAt(tokens, at + 1))) return false
  return ![1, 2, 3].some(back => beliefs.has(keyAt(tokens, at - back)))
}

/** Verbs whose words are not denied with them: "did not say the hall opened". */
const speaks = wordSet(
  'say said says tell told know knew announce announced confirm confirmed mention disclose',
)

/** A negation ends at the next pause or turn, at "and" before a new verb, and before «إلا», "until" that give it back. */
function negationEnd(tokens: Tokens, at: number, sentence: SentenceTokens): number {
  const last = lastWord(tokens, sentence)
  for (let to = at + 1; to < last; to += 1) {
    const key = keyAt(tokens, to)
    if (pause.test(key) || isIn(turns, key) || key === 'until' || key === 'because') return to
    if (isReported(tokens, to)) return to
    if (speaks.has(key)) return to + 1
  }
  return last
}
