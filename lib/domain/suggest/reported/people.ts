import type { Token } from '../../read/tokens'
import { fold } from '../../text/fold'
import { demonymOf } from './demonyms'
import { wordSet } from './phrases'

/** Nouns for people who are not named, by the word that ends their class; Arabic and English side by side. */
const heads: readonly (readonly [id: string, ar: string, en: string])[] = [
  [
    'officials',
    'مسؤول مسؤولة مسؤولون مسؤولين مسؤولان مسؤولو مسؤولي مسؤولا مسؤولات مسئول مسئولون مسئولين مسئولان',
    'official officials',
  ],
  ['sources', 'مصدر مصدران مصدرين مصادر', 'source sources'],
  [
    'people',
    'شخص شخصان شخصين أشخاص شخصيات شخصية رجل رجال امرأة نساء رجلان',
    'person people persons individuals man woman men women',
  ],
  ['diplomats', 'دبلوماسي دبلوماسيون دبلوماسيين دبلوماسيان دبلوماسية ديبلوماسي', 'diplomat diplomats'],
  [
    'witnesses',
    'شاهد شهود شاهدان شاهدين عيان',
    'witness witnesses eyewitness eyewitnesses bystander bystanders',
  ],
  [
    'residents',
    'ساكن سكان أهالي الأهالي مقيم مقيمون مواطن مواطنون مواطنين نازح نازحون نازحين نازحة',
    'resident residents villager villagers locals',
  ],
  [
    'experts',
    'خبير خبراء خبيرة خبيران محلل محللون محللين محللة باحث باحثون باحثين',
    'expert experts analyst analysts researcher researchers',
  ],
  [
    'doctors',
    'طبيب أطباء طبيبة مسعف مسعفون مسعفين',
    'doctor doctors medic medics paramedic paramedics nurse nurses',
  ],
  [
    'aides',
    'مساعد مساعدون مساعدين مساعدو مستشار مستشارون مستشارين',
    'aide aides adviser advisers advisor advisors',
  ],
  ['officers', 'ضابط ضباط ضابطان عسكري عسكريون عسكريين', 'officer officers'],
  ['lawmakers', 'نائب نواب مشرع مشرعون مشرعين', 'lawmaker lawmakers legislator legislators'],
  ['activists', 'ناشط ناشطون ناشطين نشطاء ناشطة', 'activist activists campaigner campaigners'],
  ['spokespeople', 'متحدث متحدثة متحدثون ناطق ناطقة', 'spokesman spokeswoman spokesperson spokespeople'],
  [
    'staff',
    'موظف موظفون موظفين موظفو موظفي موظفة عامل عمال مهندس مهندسون مهندسة عاملون',
    'employee employees worker workers staffer staffers engineer engineers',
  ],
  ['farmers', 'مزارع مزارعون مزارعين مزارعة', 'farmer farmers'],
  [
    'organisers',
    'منظم منظمون منظمين منظمو منظمي القائمون القائمين',
    'organiser organisers organizer organizers',
  ],
]

/** What people are besides: a word of their class before the noun. */
const kinds: readonly (readonly [id: string, ar: string, en: string])[] = [
  ['familiar', 'مطلع مطلعة مطلعون مطلعين مطلعان مطلعو', 'familiar briefed knowledge'],
  ['informed', 'موثوق موثوقة مقرب مقربة مقربون مقربين', 'close informed'],
  ['security', 'أمني أمنية أمنيون أمنيين أمنيان', 'security'],
  ['military', 'عسكري عسكرية عسكريون عسكريين', 'military'],
  ['intelligence', 'استخباراتي استخباراتية استخبارات استخباري', 'intelligence'],
  ['diplomatic', 'دبلوماسي دبلوماسية ديبلوماسية', 'diplomatic'],
  ['medical', 'طبي طبية صحي صحية', 'medical health'],
  ['government', 'حكومي حكومية حكوميون حكوميين', 'government'],
  ['local', 'محلي محلية محليون محليين', 'local'],
  ['defence', 'دفاعي دفاعية', 'defence defense'],
  ['political', 'سياسي سياسية سياسيون سياسيين', 'political'],
  ['police', 'شرطي شرطية', 'police'],
  ['judicial', 'قضائي قضائية', 'judicial'],
]

const tableOf = (rows: typeof heads): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(([id, ar, en]) =>
      `${ar} ${en}`.split(' ').map((word): [string, string] => [fold(word), id]),
    ),
  )

const headIds = tableOf(heads)
const kindIds = tableOf(kinds)

const bare = (key: string) =>
  key.replace(/^(?:و|ف)?(?:ال|لل|بال|ل(?=\p{L}{3})|ب(?=\p{L}{4}))?(?=\p{Script=Arabic}{3})/u, '')
const lookUp = (table: ReadonlyMap<string, string>, key: string) =>
  table.get(key) ?? table.get(bare(key)) ?? null

/** The noun of people that a folded word is, with or without what Arabic joins to it; null for other words. */
export const headOf = (key: string): string | null => lookUp(headIds, key)

/**
 * The class of unnamed people that words name, or null: «مسؤول ياباني رفيع» and "Japanese officials" are both
 * `japanese-officials`, "two people briefed on it" are `familiar`. The first noun of people decides.
 */
export function classOf(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ kind, key }) => kind === 'word' && headOf(key) !== null)
  if (at < 0) return null
  const head = headOf((tokens[at] as Token).key) as string
  const nations = new Set<string>()
  const found = new Set<string>()
  for (const [index, { key }] of tokens.entries()) {
    const nation = demonymOf(key)
    if (nation !== null) nations.add(nation)
    else if (index !== at) {
      const kind = lookUp(kindIds, key)
      if (kind !== null) found.add(kind)
    }
  }
  if (found.delete('familiar') && nations.size === 0) return 'familiar'
  const noun =
    head === 'sources' && nations.size > 0 && tokens.some(({ key }) => headOf(key) === 'officials')
      ? 'officials'
      : head
  return [[...nations].join('-and-'), ...found, noun].filter(word => word !== '').join('-')
}

const plural = wordSet(
  'مسؤولون مسؤولين مسؤولان مسؤولو مسؤولي مسؤولات مسئولون مسئولين مصادر مصدران مصدرين شخصان شخصين أشخاص رجال نساء دبلوماسيون دبلوماسيين شهود شاهدان سكان أهالي خبراء محللون محللين باحثون أطباء مسعفون مساعدون مستشارون ضباط نواب مشرعون ناشطون نشطاء متحدثون موظفون موظفو عمال مهندسون مزارعون مزارعين منظمون منظمو القائمون القائمين مواطنون نازحون',
)

/** What may stand before a noun of people and leaves them unnamed: «عدد من المسؤولين», «ثلاثة خبراء», "senior officials". */
const before = wordSet(
  'عدد من أحد إحدى بعض كبير كبار ثلاثة أربعة خمسة عدة اثنان اثنين اثنتين عديد كثير آلاف مئات عشرات جميع كل',
)

/** Whether a folded word counts people who are named after it: «العديد من المسؤولين». */
export const isQuantifier = (key: string): boolean => before.has(bare(key)) && key !== 'من'

/**
 * Whether words name nobody: «مسؤول ياباني», "two people briefed on it"; but not «مسؤول الإعلام فلان», whose office is his
 * alone, nor «نقابة العمال», nor "spokesman Adam Lowe".
 */
export function isUnnamed(text: string, words: readonly Token[]): boolean {
  const at = words.findIndex(({ key }) => headOf(key) !== null)
  if (at < 0) return false
  const head = words[at] as Token
  const next = words[at + 1]
  const isArabic = /\p{Script=Arabic}/u.test(head.key)
  if (!isArabic)
    return !next || !/^\p{Lu}/u.test(text.slice(next.start, next.end)) || demonymOf(next.key) !== null
  if (!words.slice(0, at).every(({ key, kind }) => kind === 'number' || before.has(bare(key)))) return false
  if (plural.has(bare(head.key)) || plural.has(head.key)) return isTold(head.key, next)
  const isDefinite = /^[وفبل]?(?:ال|لل)/.test(head.key)
  if (!next) return !isDefinite
  if (isDefinite) return words.slice(at + 1).every(({ key }) => isOfPeople(key))
  return isOfPeople(next.key) || !/^ال/.test(next.key)
}

const ranks = wordSet(
  'كبير كبيرة كبار رفيع رفيعة رفيعو رفيعي بارز بارزة بارزون سابق سابقة سابقون سابقين سام حالي حالية المستوى واحد واحدة آخر آخرون آخرين',
)

/** Whether a folded word goes on with what people are: of a country, of a kind, of a rank. */
export const isOfPeople = (key: string): boolean =>
  demonymOf(key) !== null || lookUp(kindIds, key) !== null || ranks.has(key) || ranks.has(bare(key))

/** «المسؤولون» alone points back; with an adjective it is a class of its own. */
const isTold = (head: string, next: Token | undefined) =>
  !/^[وفبل]?(?:ال|لل)/.test(head) || next !== undefined

/** Whether two classes are of the same people: «us-and-french-officials» are "french-and-us-officials". */
export function isSameClass(a: string, b: string): boolean {
  const parts = (of: string) =>
    of
      .split('-')
      .filter(part => part !== 'and')
      .sort()
      .join(' ')
  return parts(a) === parts(b)
}
