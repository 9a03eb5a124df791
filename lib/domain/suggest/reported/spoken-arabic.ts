import { keyAt, type Token } from '../../read/tokens'
import { base, indexWithin, lastWord, type Made, type SentenceTokens, stretch } from './attribution'
import { complementAfter, hasQuote, isWritten } from './complement'
import { isToldOutlet, toldAfter } from './credited'
import { type NounPhrase, phraseAfter, phraseBefore, phraseOf } from './noun-phrase'
import { isOfPeople, isQuantifier } from './people'
import { isIn, type PhraseHit, withoutAnd, wordSet } from './phrases'
import type { Speech } from './speech-rules'

type Tokens = readonly Token[]

const relatives = wordSet('الذي التي الذين اللذان اللتان')

/** Verb first and its subject after it, or the subject before it; a verb alone goes on with who spoke last. */
export function spokenInArabic(
  tokens: Tokens,
  hit: PhraseHit<Speech>,
  sentence: SentenceTokens,
): Made | null {
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

/** «نقلت الصحيفة عن وزير قوله إن …». */
export function relayed(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
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

/** «قال للصحفيين إن»: to whom, and not who. */
const isAudience = (tokens: Tokens, at: number) => /^لل/.test(keyAt(tokens, at)) || isToldOutlet(tokens, at)

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

const auxiliaries = wordSet('كان كانت كانوا يكون تكون يكونوا لكن أن زال زالت زالوا يزال تزال لا قد أكثر')

/** «كان الوزير قال» and «لكنها قالت»: the subject without what leads it in; null where only a pronoun is left. */
export function subjectOf(tokens: Tokens, phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase) return null
  let { from } = phrase
  while (from < phrase.to && isIn(auxiliaries, (tokens[from] as Token).key)) from += 1
  if (/^[وف]?(?:لكن|ان)(?:ه|ها|هم|هما)$/.test(keyAt(tokens, from))) return null
  return phraseOf(tokens, from, phrase.to)
}

/** «نفت الوزارة ما تردد»; «"…"، يقول الحارس»; «هذا ما أوردته الوكالة»; «التقارير التي نشرتها الصحيفة», a mention. */
function withoutComplement(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): Made | null {
  const phrase = isObject(keyAt(tokens, hit.to))
    ? subjectFirst(tokens, hit, sentence)
    : phraseAfter(tokens, hit.to, sentence.to)
  const speaker = phrase && (hit.rule.means.takes === 'direct' ? beforeObject(tokens, phrase) : phrase)
  if (!speaker) return null
  const attribution = { ...base(hit, tokens), speaker, isWritten: isWritten(tokens, hit.to, speaker.to + 3) }
  const to = Math.max(hit.to, speaker.to)
  const isAfterQuote =
    /^[،,»”"]$/.test(keyAt(tokens, hit.from - 1)) && hasQuote(tokens, sentence.from, hit.from)
  if (isAfterQuote)
    return {
      attribution: { ...attribution, scope: stretch(tokens, sentence.from, hit.from) },
      to,
    }
  if (hit.rule.means.takes !== 'direct') return null
  if (saysBefore(tokens, hit.from, sentence))
    return { attribution: { ...attribution, scope: [], isBefore: true }, to }
  const isMention = isIn(relatives, keyAt(tokens, hit.from - 1)) || hit.rule.id === 'reports'
  const scope = isMention ? [] : stretch(tokens, hit.to, lastWord(tokens, sentence))
  return { attribution: { ...attribution, scope }, to }
}

/** «لكن الوزارة نفت انهيار السقف»: the subject before the verb, where an object follows the verb. */
function subjectFirst(tokens: Tokens, hit: PhraseHit<Speech>, sentence: SentenceTokens): NounPhrase | null {
  const before = hit.from === sentence.from ? '.' : keyAt(tokens, hit.from - 1)
  return /^(?:\p{L}.*|["”»])$/u.test(before)
    ? subjectOf(tokens, phraseBefore(tokens, hit.from, sentence.from))
    : null
}

const objects = wordSet(
  `سقوط وقوع وجود حدوث مقتل وفاة صحة مسؤولية مسؤوليته مسؤوليتها علاقة علاقته علاقتها تورط تورطه ضلوع ضلوعه تعرض تعرضه نية نيته نيتها قيام
   قيامه خبر أنباء تقارير مزاعم اتهامات شائعات بيع شراء فوز خسارة رفض نقل وقف فصل فتح نشر علمه علمها حصول صدور دفع إلغاء إجراء
   إخفاء إعفاء إلقاء إنهاء`,
)

/** A verbal noun without an article, by its form or its word: «انهيار», «إغلاق», «تأجيل», «استقالة». */
const isObject = (key: string) =>
  objects.has(key) || /^(?!ال)(?:ان\p{L}{2}ا\p{L}|ا\p{L}{2,3}ا\p{L}ه?|است\p{L}+|ت\p{L}{2}ي\p{L})$/u.test(key)

/** «نفت الوزارة الخبر», «نفت وزارة المياه انهيار السد»: a definite noun with its adjectives, and not what is denied. */
function beforeObject(tokens: Tokens, whole: NounPhrase): NounPhrase | null {
  const object = indexWithin(tokens, whole.from + 1, whole.to, isObject)
  const phrase = object === null ? whole : { ...whole, to: object, end: (tokens[object - 1] as Token).end }
  const first = keyAt(tokens, phrase.from)
  if (!/^[وف]?ال/.test(first) || isQuantifier(first)) return phrase
  let to = phrase.from + 1
  while (to < phrase.to && isOfPeople(keyAt(tokens, to))) to += 1
  return phraseOf(tokens, phrase.from, to)
}

/** «هذا ما أوردته …»: the sentence before is what they said. */
function saysBefore(tokens: Tokens, from: number, sentence: SentenceTokens): boolean {
  return /^ما$/.test(keyAt(tokens, from - 1)) && from - sentence.from <= 3
}
