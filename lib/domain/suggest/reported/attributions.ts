import { keyAt, type Token } from '../../read/tokens'
import { type Attribution, lastWord, type SentenceTokens, stretch } from './attribution'
import { clauseEnd, turnWords } from './clauses'
import { type Credit, creditRules } from './credit-rules'
import { isComplementizer, type NounPhrase, phraseAfter, phraseBefore, phraseOf } from './noun-phrase'
import { pressNounOf } from './outlet-nouns'
import { headOf } from './people'
import { isIn, type PhraseHit, phraseAt, phraseTable, withoutAnd, wordSet } from './phrases'
import { goesOnRules, type Speech, speechNounRules, speechRules } from './speech-rules'

const credits = phraseTable(creditRules)
const speech = phraseTable(speechRules)
const goesOn = phraseTable(goesOnRules)
const nouns = phraseTable(speechNounRules)

const negations = wordSet("لم لا لن ليس دون عدم not n't never")
const opening = /^["“«‹„]$/
const anyQuote = /^["“”«»‹›„]$/
/** How far the words that are said may stand from the verb. */
const reach = 34

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
  const own = later.find(other => other.speaker !== null && beginsClause(tokens, other, sentence))
  const begin = own ? Math.min(own.cue.start, own.speaker?.start ?? own.cue.start) : Number.POSITIVE_INFINITY
  const at = one.polarity === 'denies' ? tokenAt(tokens, one.cue.start, sentence) : null
  const end = at === null ? begin : Math.min(begin, tokens[clauseEnd(tokens, at, sentence)]?.start ?? begin)
  if (end <= one.cue.start) return one
  const scope = one.scope.flatMap(({ start, end: last }) =>
    start < end ? [{ start, end: Math.min(last, end) }] : [],
  )
  return { ...one, scope }
}

function tokenAt(tokens: Tokens, start: number, { from, to }: SentenceTokens): number | null {
  for (let at = from; at < to; at += 1) if ((tokens[at] as Token).start >= start) return at
  return null
}

/** After a turn, or after a comma and «و» or "and". */
function beginsClause(tokens: Tokens, { cue, speaker }: Attribution, sentence: SentenceTokens): boolean {
  const at = tokenAt(tokens, Math.min(cue.start, speaker?.start ?? cue.start), sentence) as number
  const before = keyAt(tokens, at - 1)
  if (isIn(turnWords, before) || isIn(turnWords, keyAt(tokens, at - 2))) return true
  if (/^[,،]$/.test(before)) return /^و\p{Script=Arabic}{3}/u.test(keyAt(tokens, at))
  return before === 'and' && /^[,،]$/.test(keyAt(tokens, at - 2))
}

interface Made {
  readonly attribution: Attribution
  /** Where reading goes on. */
  readonly to: number
}

function attributionAt(tokens: Tokens, at: number, sentence: SentenceTokens): Made | null {
  const credit = phraseAt(credits, tokens, at)
  if (credit) return credited(tokens, credit, sentence)
  const noun = phraseAt(nouns, tokens, at)
  if (noun) return named(tokens, noun, sentence)
  const more = phraseAt(goesOn, tokens, at)
  const verb = phraseAt(speech, tokens, at)
  if (more && (!verb || isLeaning(tokens, more, sentence))) return leaning(tokens, more, sentence)
  return verb && isSpeech(tokens, verb) ? spoken(tokens, verb, sentence) : null
}

const beVerbs = wordSet('was were is are been being be to')
/** Verbs that are nouns as well: they are verbs before these alone. */
const nounLike = wordSet('claims claim reports report estimates hopes fears notes posts states expects plans')
const afterVerb = wordSet('that it he she they the a an no its his her their there this these')

/** No speech: denied («لم يقل»), passive or an infinitive ("was described", "to say"), a promise to do, a noun. */
function isSpeech(tokens: Tokens, { from, to }: PhraseHit<Speech>): boolean {
  const before = keyAt(tokens, from - 1)
  const next = keyAt(tokens, to)
  if (isIn(negations, before) || beVerbs.has(before) || next === 'to') return false
  return !nounLike.has(keyAt(tokens, from)) || afterVerb.has(next)
}

const base = ({ rule, from, to }: PhraseHit<Speech>, tokens: Tokens) => ({
  rule: rule.id,
  verb: rule.means.verb,
  polarity: rule.means.polarity ?? ('affirms' as const),
  relation: 'said' as const,
  cue: { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end },
  outer: null,
  outerRelation: 'based-on' as const,
})

/** Letters of the joined «ل» that leads a source in after «وفقا»; and of «لل», which hides the article. */
function joinedTo(tokens: Tokens, at: number): number {
  const key = keyAt(tokens, at)
  if (/^لل\p{Script=Arabic}{3}/u.test(key)) return 2
  return /^ل(?=\p{Script=Arabic}{3})/u.test(key) ? 1 : 0
}

/** «بحسب …», "according to …": what is said stands before it, or after it where it leads the sentence. */
function credited(tokens: Tokens, hit: PhraseHit<Credit>, sentence: SentenceTokens): Made | null {
  const { rule, from, to } = hit
  const isPlain = rule.id === 'according-to' && /^[وف]?(?:وفقا|طبقا)$/.test(keyAt(tokens, from))
  const next = to + (isPlain && keyAt(tokens, to) === 'ل' ? 1 : 0)
  const begin = keyAt(tokens, next) === 'ـ' ? next + 1 : next
  const speaker = phraseAfter(tokens, begin, sentence.to, isPlain ? joinedTo(tokens, begin) : 0)
  if (!speaker || isNobody(keyAt(tokens, speaker.from))) return null
  const cue = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
  const made = {
    rule: rule.id,
    verb: rule.means.verb,
    polarity: 'affirms' as const,
    relation: rule.means.relation,
    cue,
  }
  const told = toldAfter(tokens, speaker.to, Math.min(sentence.to, speaker.to + 6))
  const isLeading = from - sentence.from <= 1
  const last = lastWord(tokens, sentence)
  const scope = isLeading
    ? stretch(tokens, speaker.to, last)
    : [...stretch(tokens, sentence.from, from), ...afterPause(tokens, speaker.to, last)]
  return {
    attribution: { ...made, speaker, outer: told, outerRelation: 'told', scope },
    to: told?.to ?? speaker.to,
  }
}

const things = wordSet(
  'حاجة الحاجة ظروف الظروف ترتيب الترتيب أولوية الأولوية قانون القانون جدول الجدول خطة الخطة قواعد القواعد معايير المعايير درجة طبيعة حال الحالة الاتفاق اتفاق التوقيت توقيت الطلب العرض نوع حجم عدد',
  'plan plans schedule law need needs custom tradition rank size taste',
)

/** «بحسب الحاجة», "according to plan": nobody said it. */
const isNobody = (key: string) => things.has(key) || things.has(key.replace(/^لل?/, ''))

const goingOn = wordSet('and but while و لكن')

/** What follows a credit between commas is still of it, but not what a new clause begins. */
function afterPause(tokens: Tokens, at: number, last: number) {
  const isPause = /^[,،]$/.test(keyAt(tokens, at))
  const next = keyAt(tokens, at + 1)
  if (!isPause || goingOn.has(next) || /^[وف]/.test(next)) return []
  return stretch(tokens, at + 1, last)
}

/** Where what is said begins after a verb: «إن», "that", a colon, a quotation. Null where nothing of the kind comes. */
function complementAfter(tokens: Tokens, at: number, until: number): number | null {
  for (let to = at; to < Math.min(until, at + reach); to += 1) {
    const { key } = tokens[to] as Token
    if (isComplementizer(key) || key === 'that') return to
    if (key === ':') return to
    if (opening.test(key) && isSpeechQuote(tokens, to, until)) return to
    if (/^[.؛;!؟?]$/.test(key)) return null
  }
  return null
}

/** A quotation that is no outlet's name: not after a noun of the press, nor of a word or two before a verb. */
function isSpeechQuote(tokens: Tokens, at: number, until: number): boolean {
  if (pressNounOf(keyAt(tokens, at - 1)) !== null) return false
  const close = indexWithin(tokens, at + 1, Math.min(until, at + 6), key => anyQuote.test(key))
  return close === null || close - at > 4
}

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

/** «نقلت الصحيفة عن وزير قوله إن …». */
function relayed(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const about = indexWithin(
    tokens,
    hit.to,
    Math.min(sentence.to, hit.to + 12),
    key => key === 'عن' || key === 'عنه' || key === 'عنها',
  )
  if (about === null) return null
  const outer = phraseAfter(tokens, hit.to, about)
  const speaker = phraseAfter(tokens, about + 1, sentence.to)
  if (!speaker) return null
  const last = lastWord(tokens, sentence)
  const from = complementAfter(tokens, speaker.to, sentence.to) ?? speaker.to
  return {
    attribution: {
      ...base(hit, tokens),
      verb: 'says',
      relation: 'quotes',
      speaker,
      outer,
      outerRelation: 'quotes',
      scope: stretch(tokens, from, last),
    },
    to: from,
  }
}

function indexWithin(tokens: Tokens, from: number, to: number, is: (key: string) => boolean): number | null {
  for (let at = from; at < to; at += 1) if (is((tokens[at] as Token).key)) return at
  return null
}

/** A noun of speech with its speaker: «إصرار النقابة على …», "the union's claim that …". */
function named(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const isArabic = /\p{Script=Arabic}/u.test(keyAt(tokens, hit.from))
  const isAfter = isArabic && hit.rule.means.takes === 'noun'
  const speaker = isAfter
    ? phraseAfter(tokens, hit.to, Math.min(sentence.to, hit.to + 5))
    : phraseBefore(tokens, hit.from, sentence.from)
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

const writing = wordSet('بيان بيانها بيانه بيانهم بلاغ بيانا statement communique')

/** "in a statement", «في بيان», right after the verb or the speaker. */
const isWritten = (tokens: Tokens, from: number, to: number) =>
  indexWithin(tokens, from, to, key => writing.has(key)) !== null

/** «هذا ما أوردته …»: the sentence before is what they said. */
function saysBefore(tokens: Tokens, from: number, sentence: SentenceTokens): boolean {
  return /^ما$/.test(keyAt(tokens, from - 1)) && from - sentence.from <= 3
}

const relatives = wordSet('الذي التي الذين اللذان اللتان')

/** Verb first and its subject after it, or the subject before it; a verb alone goes on with who spoke last. */
function spokenInArabic(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const complement = complementAfter(tokens, hit.to, sentence.to)
  if (complement === null) return withoutComplement(tokens, hit, sentence)
  const last = lastWord(tokens, sentence)
  const scope = stretch(tokens, complement, last)
  const after = isAudience(tokens, hit.to) ? null : phraseAfter(tokens, hit.to, complement)
  const before = after ? null : antecedent(tokens, hit.from, sentence)
  const outer = toldAfter(tokens, hit.to, complement)
  return {
    attribution: {
      ...base(hit, tokens),
      speaker: after ?? subjectOf(tokens, before),
      outer,
      outerRelation: 'told',
      scope,
      isWritten: isWritten(tokens, hit.to, complement),
    },
    to: quotedWithin(tokens, hit.to, complement) ?? complement,
  }
}

/** «قال للصحفيين إن»: to whom, and not who. */
const isAudience = (tokens: Tokens, at: number) => /^لل/.test(keyAt(tokens, at)) || isToldOutlet(tokens, at)

function isToldOutlet(tokens: Tokens, at: number): boolean {
  const key = keyAt(tokens, at)
  return key === 'ل' || (/^ل\p{Script=Arabic}{4}/u.test(key) && pressNounOf(key) !== null)
}

/** The subject before a verb; of «… هنري، الذي قال» what stands before the comma. */
function antecedent(tokens: Tokens, at: number, sentence: SentenceTokens): NounPhrase | null {
  if (!isIn(relatives, keyAt(tokens, at - 1))) return phraseBefore(tokens, at, sentence.from)
  const to = /^[,،]$/.test(keyAt(tokens, at - 2)) ? at - 2 : at - 1
  return phraseBefore(tokens, to, sentence.from)
}

/** «وأفاد التقرير، نقلا عن مسؤولين، إن …»: what stands between the verb and its words is read by itself. */
function quotedWithin(tokens: Tokens, from: number, to: number): number | null {
  return indexWithin(tokens, from, to, key => withoutAnd(key) === 'نقلا')
}

const auxiliaries = wordSet('كان كانت وكان وكانت كانوا لكن ان')

/** «كان الوزير قال» and «لكنها قالت»: the subject without what leads it in; null where only a pronoun is left. */
function subjectOf(tokens: Tokens, phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase) return null
  let { from } = phrase
  while (from < phrase.to && auxiliaries.has(withoutAnd((tokens[from] as Token).key))) from += 1
  if (/^[وف]?(?:لكن|ان)(?:ه|ها|هم|هما)$/.test(keyAt(tokens, from))) return null
  return phraseOf(tokens, from, phrase.to)
}

/** «نفت الوزارة ما تردد»; «"…"، يقول الحارس»; «هذا ما أوردته الوكالة»; «التقارير التي نشرتها الصحيفة», a mention. */
function withoutComplement(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const speaker = phraseAfter(tokens, hit.to, sentence.to)
  if (!speaker) return null
  const attribution = { ...base(hit, tokens), speaker, isWritten: isWritten(tokens, hit.to, speaker.to + 3) }
  const isAfterQuote =
    /^[،,»”"]$/.test(keyAt(tokens, hit.from - 1)) && hasQuote(tokens, sentence.from, hit.from)
  if (isAfterQuote)
    return {
      attribution: { ...attribution, scope: stretch(tokens, sentence.from, hit.from) },
      to: speaker.to,
    }
  if (hit.rule.means.takes !== 'direct') return null
  if (saysBefore(tokens, hit.from, sentence))
    return { attribution: { ...attribution, scope: [], isBefore: true }, to: speaker.to }
  const isMention = isIn(relatives, keyAt(tokens, hit.from - 1)) || hit.rule.id === 'reports'
  const scope = isMention ? [] : stretch(tokens, hit.to, lastWord(tokens, sentence))
  return { attribution: { ...attribution, scope }, to: speaker.to }
}

const hasQuote = (tokens: Tokens, from: number, to: number) =>
  indexWithin(tokens, from, to, key => anyQuote.test(key)) !== null

/** The outlet that somebody spoke to: «لصحيفة …», «تحدثت لـ"…"». */
function toldAfter(tokens: Tokens, from: number, to: number): NounPhrase | null {
  for (let at = from; at < to; at += 1) {
    const { key } = tokens[at] as Token
    if (key === 'ل') return phraseAfter(tokens, at + 1, to + 6)
    if (isToldOutlet(tokens, at)) return phraseAfter(tokens, at, to + 6, joinedTo(tokens, at))
  }
  return null
}

const says = wordSet(
  'in on at during after before when late early by to yesterday today monday tuesday wednesday thursday friday saturday sunday this last',
)

/** "X said that …", "…, X said.", "…", said X. */
function spokenInEnglish(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const last = lastWord(tokens, sentence)
  const next = keyAt(tokens, hit.to)
  const inverted = isInverted(tokens, hit, sentence) ? phraseAfter(tokens, hit.to, sentence.to) : null
  if (inverted) {
    const scope = [...stretch(tokens, sentence.from, hit.from), ...afterQuote(tokens, inverted.to, last)]
    return { attribution: { ...base(hit, tokens), speaker: inverted, scope }, to: inverted.to }
  }
  const speaker = phraseBefore(tokens, hit.from, sentence.from)
  if (!speaker || /^(?:neither|nobody|none|no)$/.test(keyAt(tokens, speaker.from))) return null
  const told = hit.rule.id === 'says' && /^(?:told|tells|telling|informed)$/.test(keyAt(tokens, hit.from))
  const outer = told ? phraseAfter(tokens, hit.to, sentence.to) : null
  const begin = outer?.to ?? hit.to
  const isEnd =
    begin >= last ||
    /^[,،]$/.test(keyAt(tokens, begin)) ||
    (says.has(next) && adjunctEnds(tokens, begin, last))
  const isTrailing = isEnd && speaker.from - sentence.from >= 2
  const scope = isTrailing
    ? [
        ...stretch(tokens, sentence.from, speaker.from),
        ...afterPause(tokens, begin, last),
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

/** What goes on in quotation marks after the speaker is theirs too. */
function afterQuote(tokens: Tokens, from: number, last: number) {
  const quote = indexWithin(tokens, from, Math.min(last, from + 16), key => opening.test(key))
  return quote === null ? [] : stretch(tokens, quote, last)
}

/** "…," said Dana Lowe: the verb stands right after the words, and a name after it. */
function isInverted(tokens: Tokens, { from, to }: PhraseHit<Speech>, sentence: SentenceTokens): boolean {
  const before = tokens[from - 1]
  if (from === sentence.from || !before || before.kind !== 'mark') return false
  const next = tokens[to]
  return (
    next?.kind === 'word' &&
    !says.has(next.key) &&
    (headOf(next.key) !== null || /^(?:the|a|an)$/.test(next.key) || next.end > next.start)
  )
}
