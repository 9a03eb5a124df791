import { weekdayAt } from '../../read/months'
import { keyAt, type Token } from '../../read/tokens'
import { demonymOf } from './demonyms'
import { pressNounOf } from './outlet-nouns'
import { headOf, isOfPeople, isQuantifier } from './people'
import { isIn, wordSet } from './phrases'

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
  'في خلال عبر عن إلى الى على مع بعد قبل عند أمس اليوم غدا منذ حول بشأن ضد لدى أثناء عقب فيما حيث حين بينما لكن لكنه لكنها الذي التي الذين اللذين لم لن لا قد كان كانت هو هي فإن وإن وأن قوله قولها قولهم قولهما تأكيده تأكيدها تأكيدهم نقلا مؤخرا مساء صباح فجر ليل ظهر مرارا سابقا حينها لاحقا أيضا كذلك بدوره بدورها ردا قائلا قائلة مضيفا مضيفة مشيرا مؤكدا السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة يوم',
  'that who which whose while as on in at by since after before when for with to from during late early last this earlier later also but however and saying adding today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday told told has had have is was were are will would',
)
/** What may follow unnamed people and says who they are: «مسؤول في الوزارة», "people with knowledge of it". */
const within = wordSet('في من على ب لدى عن', 'at in with of from on to for by')
const determiners = wordSet('the a an its his her their')
const opens = /^["“«‹„]$/
const closes = /^["”»›“]$/
const mostWords = 14
/** Nouns of bodies that a name in quotation marks may follow, as after nouns of the press: «حزب "…"». */
const bodies = wordSet(
  'حزب تحالف حركة كتلة قائمة ائتلاف تيار جبهة جمعية مجموعة منظمة مؤسسة شركة نادي فريق فرقة رابطة حملة',
)
const takesName = (key: string) => pressNounOf(key) !== null || isIn(bodies, key)
/** «اعترف بالهزيمة»: what a particle leads in after a verb is nobody. */
const particled = /^[وف]?بال\p{L}{2}/u

export const isComplementizer = (key: string): boolean => isIn(complementizers, key)
/** These end a name, and may begin one. */
const laterStops = wordSet(
  'هذا هذه ذلك تلك لأول للمرة الماضي المقبل الجاري الحالي ما نفسه نفسها ذاته ذاتها تحدث تحدثت تحدثوا تحدثا طلب طلبت طلبوا رفض رفضت اشترط اشترطت قال قالت يقول تقول كما للصحفيين للصحافيين للصحافة للإعلاميين للإعلام لوسائل للنواب للجمهور للحاضرين هناك هنا',
  'they he she we it there seen obtained reviewed',
)
/** «تحدثت عنه صحيفة …»: what the verb takes before its subject. */
const pronominal = wordSet('به بها فيه فيها عنه عنها عنهم منه منها له لها لهم إليه إليها عليه عليها')

/** The end of a quotation of a few words that opens at a token («صحيفة "الميناء"»), or null: longer ones are no names. */
function endOfName(tokens: readonly Token[], at: number, until: number): number | null {
  if (!opens.test(keyAt(tokens, at))) return null
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
  after: number,
  until: number,
  cut = 0,
): NounPhrase | null {
  const from = pronominal.has(tokens[after]?.key ?? '') ? after + 1 : after
  if (particled.test(keyAt(tokens, from))) return null
  const state = {
    from,
    until: Math.min(until, from + mostWords),
    isPeople: false,
    extra: false,
    quoted: false,
  }
  let to = from
  while (to < state.until) {
    const next = nextOf(tokens, to, state)
    if (next === null) break
    to = next
  }
  // «حذروا من أن …», «حذر مسؤولون من أن …»: the particle of the verb names nobody.
  while (to > from && keyAt(tokens, to - 1) === 'من') to -= 1
  return phraseOf(tokens, from, to, cut)
}

interface Walk {
  readonly from: number
  readonly until: number
  isPeople: boolean
  /** The one phrase of unnamed people has begun. */
  extra: boolean
  /** A name in quotation marks is closed: only an adjective of a country may follow. */
  quoted: boolean
}

/** Where a name goes on after the token at `to`; null where it ends before it. */
function nextOf(tokens: readonly Token[], to: number, walk: Walk): number | null {
  const { key, kind } = tokens[to] as Token
  const before = to === walk.from ? '' : (tokens[to - 1] as Token).key
  const noun = pressNounOf(before)
  if (kind === 'mark') {
    const named = before === '' || takesName(before) ? endOfName(tokens, to, walk.until) : null
    walk.quoted = named !== null
    return named
  }
  if (isComplementizer(key) || (walk.quoted && demonymOf(key) === null)) return null
  if (noun !== null && isDefinite(before) && !isDefinite(key)) return null
  if (key === 'من' && isQuantifier(before)) return to + 1
  if (to > walk.from && walk.isPeople && !walk.extra && within.has(key)) walk.extra = true
  else if (endsName(tokens, to, walk) || isPastPeople(key, before, walk)) return null
  walk.isPeople ||= headOf(key) !== null || (demonymOf(key) !== null && to === walk.from)
  return to + 1
}

/** «مسؤول ياباني» is whole; what follows the adjective of a country is another's. */
function isPastPeople(key: string, before: string, { isPeople, extra }: Walk): boolean {
  if (!isPeople || extra || !/^\p{Script=Arabic}/u.test(key) || isDefinite(before)) return false
  return headOf(before) === null && isOfPeople(before) && !isOfPeople(key) && !/^و/.test(key)
}

/** «الوكالة» is whole by itself; «وكالة الميناء» goes on. */
const isDefinite = (key: string) => /^[وف]?(?:ال|لل|بال)/.test(key)

function endsName(tokens: readonly Token[], to: number, { from, isPeople }: Walk): boolean {
  const { key } = tokens[to] as Token
  if (key === 'and') return !(isPeople && isJoinable(tokens, to))
  if (to > from && (key === 'ل' || (/^ل\p{Script=Arabic}{4}/u.test(key) && pressNounOf(key) !== null)))
    return true
  if (to > from && determiners.has(key) && !within.has(keyAt(tokens, to - 1))) return true
  return isIn(stops, key) || (to > from && isIn(laterStops, key))
}

/** "officials and diplomats", "US and French officials". */
function isJoinable(tokens: readonly Token[], at: number): boolean {
  const next = keyAt(tokens, at + 1)
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
  'said says told announced reported added insists insisted denies denied claims claimed that but while as when because which if after before whether although though so than where since until',
  'أن إن لكن بينما فيما حيث حين لأن كما ما الذي التي الذين وهو وهي فيما',
)
const beforeVerb = wordSet(
  'has had have also later repeatedly previously now then again did does have been being not still once earlier have قد لقد',
)

/**
 * The words before a verb that name its subject, back to what begins the clause; an apposition between two commas is
 * taken in. Null where there is none.
 */
export function phraseBefore(tokens: readonly Token[], at: number, since: number): NounPhrase | null {
  let to = withoutDay(tokens, at, since)
  while (to > since && beforeVerb.has((tokens[to - 1] as Token).key)) to -= 1
  const isAfterComma = to > since && /^[,،]$/.test((tokens[to - 1] as Token).key)
  if (isAfterComma) to = beforeRelative(tokens, to - 1, since)
  let from = clauseStart(tokens, to, since)
  if (isAfterComma && from > since && /^[,،]$/.test((tokens[from - 1] as Token).key))
    from = clauseStart(tokens, from - 1, since)
  return phraseOf(tokens, from, to)
}

/** "Curtain House late on Tuesday reported": the subject without the day. */
function withoutDay(tokens: readonly Token[], at: number, since: number): number {
  if (at - 2 <= since || weekdayAt(tokens, at - 1) === null || keyAt(tokens, at - 2) !== 'on') return at
  return /^(?:late|early)$/.test(keyAt(tokens, at - 3)) ? at - 3 : at - 2
}

const longestRelative = 20

/** "The director, who said that he would leave, denied": the comma before "who", or the one given. */
function beforeRelative(tokens: readonly Token[], comma: number, since: number): number {
  for (let at = comma - 1; at > Math.max(since, comma - longestRelative); at -= 1)
    if (keyAt(tokens, at) === 'who' && keyAt(tokens, at - 1) === ',') return at - 1
  return comma
}

/** A dash between blanks, and not within a name. */
const isDash = (tokens: readonly Token[], at: number) =>
  keyAt(tokens, at) === '-' && tokens[at - 1]?.end !== (tokens[at] as Token).start

function clauseStart(tokens: readonly Token[], to: number, since: number): number {
  let from = to
  while (from > since && to - from < mostWords) {
    const { key, kind } = tokens[from - 1] as Token
    const named = closes.test(key) ? startOfName(tokens, from - 1, since) : null
    if (named !== null) {
      from = named
      continue
    }
    if (kind === 'mark' && (boundary.test(key) || opens.test(key) || closes.test(key))) break
    if (isIn(clauseWords, key) || isDash(tokens, from - 1)) break
    if (key === 'and' && !isJoinable(tokens, from - 1) && !isShortBefore(tokens, from - 1, since)) break
    from -= 1
  }
  while (from < to && (tokens[from] as Token).key === 'and') from += 1
  return from
}

/** Where a name in quotation marks begins that closes at a token, after a noun of the press: «صحيفة "الميناء" قالت». */
function startOfName(tokens: readonly Token[], at: number, since: number): number | null {
  for (let from = at - 1; from > Math.max(since, at - 7); from -= 1)
    if (opens.test((tokens[from] as Token).key))
      return takesName((tokens[from - 1] as Token).key) ? from : null
  return null
}

const longestJoined = 4

/** "The Harbour Board and several papers say": the first words of a clause, and too few to be one. */
function isShortBefore(tokens: readonly Token[], at: number, since: number): boolean {
  for (let from = at - 1; from >= Math.max(since, at - longestJoined - 1); from -= 1)
    if (boundary.test((tokens[from] as Token).key) || clauseWords.has((tokens[from] as Token).key))
      return true
  return at - since <= longestJoined
}
