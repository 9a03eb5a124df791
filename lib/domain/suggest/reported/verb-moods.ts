import { keyAt, type Token } from '../../read/tokens'
import { isComplementizer } from './noun-phrase'
import { isIn, type PhraseHit, withoutAnd, wordSet } from './phrases'

type Tokens = readonly Token[]
type Told = 'planned' | 'possible'

/** Nouns and verbs that begin like «س» with an imperfect, and stand for nothing to come: whole folded words. */
const wholes = wordSet(
  `سيد سيدة سيدات سيدي سيدتي سيدها سيدته سيطر سيطرة سيطرت سيطروا سيطرا سيناء سيول سيولة سيوف سير سيرة سيرا سيرته سيرتها سيرها سيرهم
   سيف سيفا سيئ سيئة سيئا سيما سيل سيلا سيتي ستة ستون ستين ستار ستر سترة سترات ستائر`,
)
/** Beginnings of such words, foreign names among them: سيارة, سياسة, سينما, ستوكهولم. */
const beginnings =
  /^(?:سيا(?![ت]ي|خذ)|سيدني|سيناري|سيناتور|سينم|سينغ|سيرغ|سيرج|سيرين|سيرال|سيرفر|سيمون|سيمن|سيمف|سيلي|سيلف|سيلان|سيبير|سيباس|سيغار|سيغم|سيجار|سيكولو|سيستم|ستم[اي]|ستاد|ستار|ستال|ستاندر|ستيف|ستيوار|ستين|ستوكه|ستودي|ستور|ستريت|ستراس|ستراتي|ستروس|سترلين)/u

/** «سيبدأ», «وستعقد»: an imperfect with the joined «س» of what is to come. */
function isFuture(key: string): boolean {
  const word = withoutAnd(key)
  return /^س[يت]\p{L}{2,}$/u.test(word) && !wholes.has(word) && !beginnings.test(word)
}

/**
 * What may follow «قد» that may be so. «ي» begins an imperfect alone; «ت» begins perfects too («قد توصل»), so that it counts
 * before what no perfect has after it, and in verbs that newspapers use.
 */
const mayBe = /^(?:ي\p{L}{2,}|ت(?:ت\p{L}{3,}|ست\p{L}{2,}|ن(?:ه|ت|خف|ضم|فج|قط|دل|كم|عق|سح|طل)\p{L}+))$/u
const mayBeVerbs = wordSet(
  `تكون تكونا تؤدي تؤثر تشمل تصل تبلغ تصبح تبدأ تفضي تشهد تدفع تواجه تسفر تعني تعود تضطر تحتاج تزيد تفقد تخسر تغلق تفتح تمتد تمنع تطال
   تطول تساعد تسهم تستدعي تلجأ تقرر تفرض تعلن تطلب تغرق تقع تغلق تلغى تعقد تؤجل تعيد تقود تكلف تجبر تحرم تهدد`,
)
const nots = wordSet('لا')

function mayFollow(tokens: Tokens, at: number): boolean {
  const key = keyAt(tokens, at)
  return (
    mayBe.test(key) || mayBeVerbs.has(key) || (nots.has(key) && /^[يت]\p{L}{2,}/u.test(keyAt(tokens, at + 1)))
  )
}

const rule = (id: string, means: Told) => ({ id, means, ar: [], en: [] })
const toCome = rule('future', 'planned')
const perhaps = rule('may-be', 'possible')

/** What the form of a verb says that no list of words can: «ستفتح», «قد تنهار», "we'll"; null for other words. */
export function verbMoodAt(tokens: Tokens, from: number): PhraseHit<Told> | null {
  const key = keyAt(tokens, from)
  if (isFuture(key) || /^[a-z]+['’]ll$/.test(key)) return { rule: toCome, from, to: from + 1 }
  const isPerhaps = /^[وف]?قد$/u.test(key) && mayFollow(tokens, from + 1)
  return isPerhaps ? { rule: perhaps, from, to: from + 1 } : null
}

const relatives = wordSet('الذي التي الذين اللذان اللتان حيث')
const longestSubject = 6
const isDefinite = (key: string) => /^و?ال\p{L}{2}/u.test(key)

/**
 * Where the subject of an Arabic verb begins that stands before it («أن السد قد ينهار», «الوزارة ستعلن»): all of a short
 * clause that begins after «أن» or with an article, and ends with one. The verb itself where there is none: after a noun without
 * an article the verb only tells of that noun («عقدا سيمتد»).
 */
export function subjectBefore(tokens: Tokens, at: number, since: number): number {
  if (/^[وف]/.test(keyAt(tokens, at))) return at
  for (let from = at; from >= Math.max(since, at - longestSubject); from -= 1) {
    const before = from === since ? '.' : keyAt(tokens, from - 1)
    if (isIn(relatives, before)) return at
    const isThat = isComplementizer(before)
    if (!isThat && tokens[from - 1]?.kind !== 'mark' && from !== since) continue
    const isNominal = isDefinite(keyAt(tokens, at - 1)) || at - from === 1
    return isNominal && (isThat || isDefinite(keyAt(tokens, from))) ? from : at
  }
  return at
}
