import type { Token } from '../../read/tokens'
import { demonymOf } from './demonyms'
import { pressNounOf } from './outlet-nouns'
import { headOf } from './people'
import { withoutAnd, wordSet } from './phrases'

/** Words that name somebody: tokens `from` to `to` (exclusive), from UTF-16 offset `start`, which may cut a joined particle off. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

const complementizers = wordSet(
  'أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أني إني أننا إننا بأن بأنه بأنها بأنهم بأنهما لأن أنهن بأننا',
)
/** Words before which a name ends. */
const stops = wordSet(
  'في خلال عبر عن إلى الى على مع بعد قبل عند أمس اليوم غدا منذ حول بشأن ضد لدى أثناء عقب فيما حيث حين بينما لكن لكنه لكنها الذي التي الذين اللذين لم لن لا قد كان كانت هو هي قوله قولها قولهم قولهما نقلا مؤخرا مساء صباح فجر ليل ظهر مرارا سابقا حينها لاحقا أيضا كذلك بدوره بدورها ردا قائلا قائلة مضيفا مضيفة مشيرا مؤكدا السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة يوم',
  'that who which whose while as on in at by since after before when for with to from during late early last this earlier later also but however and saying adding today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday told told has had have is was were are will would',
)
/** What may follow unnamed people and says who they are: «مسؤول في الوزارة», "people with knowledge of it". */
const within = wordSet('في من على ب لدى عن', 'at in with of from on to for by')
const opens = /^["“«‹„]$/
const closes = /^["”»›“]$/
const mostWords = 14

export const isComplementizer = (key: string): boolean =>
  complementizers.has(key) || complementizers.has(withoutAnd(key))
export const isStop = (key: string): boolean => stops.has(key) || stops.has(withoutAnd(key))

/** The end of a quotation of a few words that opens at a token («صحيفة "الميناء"»), or null: longer ones are no names. */
export function endOfName(tokens: readonly Token[], at: number, until: number): number | null {
  if (!opens.test(tokens[at]?.key ?? '')) return null
  for (let to = at + 1; to < Math.min(until, at + 7); to += 1)
    if (closes.test((tokens[to] as Token).key)) return to > at + 1 ? to + 1 : null
  return null
}

/**
 * The words after a token that name somebody, up to what ends a name: a mark, a preposition, "that". Unnamed people keep
 * one phrase that says who they are. Null where there is none. `cut`: letters of a joined particle to leave out.
 */
export function phraseAfter(
  tokens: readonly Token[],
  from: number,
  until: number,
  cut = 0,
): NounPhrase | null {
  let to = from
  let isPeople = false
  let extra = false
  while (to < Math.min(until, from + mostWords)) {
    const { key, kind } = tokens[to] as Token
    if (kind === 'mark') {
      const named = endOfName(tokens, to, until)
      const isAfterNoun = to === from || pressNounOf((tokens[to - 1] as Token).key) !== null
      if (named === null || !isAfterNoun) break
      to = named
      continue
    }
    if (isComplementizer(key)) break
    if (to > from && isPeople && !extra && within.has(key)) extra = true
    else if (to > from && isStop(key) && !(isPeople && key === 'and' && isJoinable(tokens, to, until))) break
    else if (to === from && isStop(key)) break
    isPeople ||= headOf(key) !== null || (demonymOf(key) !== null && to === from)
    to += 1
  }
  return phraseOf(tokens, from, to, cut)
}

/** "officials and diplomats", "US and French officials". */
function isJoinable(tokens: readonly Token[], at: number, until: number): boolean {
  const next = at + 1 < until ? (tokens[at + 1] as Token).key : ''
  return headOf(next) !== null || demonymOf(next) !== null
}

/** A phrase of tokens; null where it is empty. */
export function phraseOf(tokens: readonly Token[], from: number, to: number, cut = 0): NounPhrase | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (!first || !last || to <= from) return null
  return { from, to, start: first.start + cut, end: last.end }
}

const boundary = /^[,،;؛:.!?؟()–—]$/
const clauseWords = wordSet(
  'that but while as when because which if after before whether although though so than where since until',
  'أن إن لكن بينما فيما حيث حين لأن',
)
const beforeVerb = wordSet(
  'has had have also later repeatedly previously now then again did does have been being not still once earlier have قد لقد',
)

/**
 * The words before a verb that name its subject, back to what begins the clause; an apposition between two commas is
 * taken in. Null where there is none.
 */
export function phraseBefore(tokens: readonly Token[], at: number, since: number): NounPhrase | null {
  let to = at
  while (to > since && beforeVerb.has((tokens[to - 1] as Token).key)) to -= 1
  const isAfterComma = to > since && /^[,،]$/.test((tokens[to - 1] as Token).key)
  if (isAfterComma) to -= 1
  let from = clauseStart(tokens, to, since)
  if (isAfterComma && from > since && /^[,،]$/.test((tokens[from - 1] as Token).key))
    from = clauseStart(tokens, from - 1, since)
  return phraseOf(tokens, from, to)
}

function clauseStart(tokens: readonly Token[], to: number, since: number): number {
  let from = to
  while (from > since && to - from < mostWords) {
    const { key, kind } = tokens[from - 1] as Token
    if (kind === 'mark' && (boundary.test(key) || opens.test(key) || closes.test(key))) break
    if (clauseWords.has(key)) break
    if (key === 'and' && !isJoinable(tokens, from - 1, to)) break
    from -= 1
  }
  while (from < to && (tokens[from] as Token).key === 'and') from += 1
  return from
}
