import { keyAt, type Token } from '../../read/tokens'
import { lastWord, type Made, type SentenceTokens, stretch } from './attribution'
import type { Credit } from './credit-rules'
import { type NounPhrase, phraseAfter } from './noun-phrase'
import { pressNounOf } from './outlet-nouns'
import { type PhraseHit, wordSet } from './phrases'

type Tokens = readonly Token[]

/** Letters of the joined «ل» that leads a source in after «وفقا»; and of «لل», which hides the article. */
function joinedTo(tokens: Tokens, at: number): number {
  const key = keyAt(tokens, at)
  if (/^لل\p{Script=Arabic}{3}/u.test(key)) return 2
  return /^ل(?=\p{Script=Arabic}{3})/u.test(key) ? 1 : 0
}

/** «بحسب …», "according to …": what is said stands before it, or after it where it leads the sentence. */
export function credited(tokens: Tokens, hit: PhraseHit<Credit>, sentence: SentenceTokens): Made | null {
  const { rule, from, to } = hit
  const isPlain = rule.id === 'according-to' && /^[وف]?(?:وفقا|طبقا)$/.test(keyAt(tokens, from))
  const begin = isPlain && keyAt(tokens, to) === 'ل' ? to + 1 : to
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

/** Whether a token leads an outlet in: «لصحيفة», «لـ». */
export function isToldOutlet(tokens: Tokens, at: number): boolean {
  const key = keyAt(tokens, at)
  return key === 'ل' || (/^ل\p{Script=Arabic}{4}/u.test(key) && pressNounOf(key) !== null)
}

/** The outlet that somebody spoke to: «لصحيفة …», «تحدثت لـ"…"». */
export function toldAfter(tokens: Tokens, from: number, to: number): NounPhrase | null {
  for (let at = from; at < to; at += 1) {
    const { key } = tokens[at] as Token
    if (key === 'ل') return phraseAfter(tokens, at + 1, to + 6)
    if (isToldOutlet(tokens, at)) return phraseAfter(tokens, at, to + 6, joinedTo(tokens, at))
  }
  return null
}
