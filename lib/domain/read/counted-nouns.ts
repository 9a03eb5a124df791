import { fold } from '../text/fold'
import { lookUp, type Token } from './tokens'

/**
 * What newspapers count, by the unit a question may name: nouns in the singular and their broken plurals. Duals, sound
 * plurals and the article need no entry. An editor adds a noun to its line, or a line for a new unit.
 */
const nouns: Readonly<Record<string, string>> = {
  person: `شخص أشخاص فرد أفراد إنسان قتيل قتلى جريح جرحى مصاب ضحية ضحايا شهيد شهداء مسؤول مسؤولا مدني عسكري جندي جنود ضابط
    ضباط طفل أطفال امرأة نساء رجل رجال مواطن مهاجر لاجئ نازح رهينة رهائن أسير أسرى محتجز معتقل سجين سجناء مسافر راكب ركاب
    متظاهر مسلح مقاتل عنصر عناصر موظف عامل عمال صحفي صحافي نائب نواب عضو أعضاء وزير وزراء خبير خبراء مسعف شاهد شهود
    person people official soldier civilian child children woman women man men victim casualty casualties hostage prisoner
    migrant refugee passenger protester fighter militant worker journalist member minister expert witness dead wounded
    injured killed resident employee detainee lawmaker officer`,
  attack: 'هجوم هجمة ضربة غارة اعتداء عملية attack strike raid assault airstrike operation',
  projectile: 'صاروخ صواريخ قذيفة قذائف مسيرة طائرة مقذوف rocket missile shell drone projectile mortar',
  vessel: 'سفينة سفن ناقلة زورق زوارق قارب قوارب مركب مراكب ship vessel tanker boat',
  vehicle: 'سيارة مركبة شاحنة دبابة حافلة آلية car vehicle truck tank bus',
  building: 'منزل منازل بيت بيوت مبنى مبان مباني بناية house home building',
  dollar: 'دولار دولارات dollar usd cad aud $',
  euro: 'يورو euro eur €',
  pound: 'جنيه جنيهات إسترليني استرليني pound sterling gbp egp £',
  yen: 'ين yen jpy ¥',
  yuan: 'يوان yuan renminbi cny rmb',
  franc: 'فرنك فرنكات franc chf',
  lira: 'ليرة ليرات lira ₺',
  rupee: 'روبية روبيات rupee inr ₹',
  rouble: 'روبل روبلات rouble ruble rub ₽',
  shekel: 'شيكل شيقل شواكل shekel ils ₪',
  riyal: 'ريال ريالات riyal rial sar qar omr',
  dinar: 'دينار دنانير dinar kwd bhd jod iqd lyd dzd tnd',
  dirham: 'درهم دراهم dirham aed',
  kilometre: 'كيلومتر كلم كم kilometre kilometer km',
  metre: 'متر أمتار metre meter',
  mile: 'ميل أميال mile',
  barrel: 'برميل براميل barrel',
  ton: 'طن أطنان ton tonne',
  country: 'دولة دول بلد بلدان country countries state',
  meeting: 'اجتماع جلسة لقاء جولة جولات meeting session round',
  percent: '% ٪ percent',
}

const ending = /(?:ات|ون|ين|ان|تان|تين|ه|ا)$/u
const sibilant = /(?<=[sxz]|ch|sh)es?$/
const english = (word: string) =>
  sibilant.test(word) ? word.replace(sibilant, '') : word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')

/** A folded noun without its ending of number and gender. */
function stem(word: string): string {
  if (/^[a-z]/.test(word)) return word.length > 3 ? english(word) : word
  return word.length > 3 ? word.replace(ending, '').replace(/(?<=\p{L}{3})ت$/u, '') : word
}

const units = new Map(
  Object.entries(nouns).flatMap(([unit, words]) =>
    words.split(/\s+/).map((word): [string, string] => [stem(fold(word)), unit]),
  ),
)

/** How a counted noun stands to a question's unit; `unknown`: it is in no table and has none of its words. */
export type Counting = 'same' | 'other' | 'unknown'

/** The unit that a noun counts, by the table; null where it is in none. */
export function unitOf(word: string): string | null {
  const own = stem(word)
  const bare = lookUp(units, own)
  // A noun of two letters is in too many words to stand behind a particle: وطن is no ton, بين no yen.
  return !bare || (/^.?[وفبلك]/u.test(bare.particle) && own.length - bare.particle.length < 3)
    ? null
    : bare.entry
}

/**
 * Whether a noun counts a unit: a line of the table, or the unit's own words («صاروخ» for a unit called صواريخ or
 * "rocket"). `unit` is as the question says it, in either language.
 */
export function countsIn(noun: string, unit: string): Counting {
  const { stems, named } = askedFor(unit)
  const own = stem(noun)
  if (stems.has(own) || stems.has(own.replace(/^ال/, ''))) return 'same'
  const found = isMeasure(noun) ? noun : unitOf(noun)
  if (found !== null && named.includes(found)) return 'same'
  return found !== null && named.length > 0 ? 'other' : 'unknown'
}

const isMeasure = (unit: string) => /^(?:square|cubic)-|-per-/.test(unit)

/** An area or a volume by one name: "square kilometres" and «كيلومتر مربع» are `square-kilometre`. */
function measureOf(unit: string): string {
  const english = /^(square|cubic)[ -](\p{L}+)$/u.exec(unit)
  const arabic = /^(\p{L}+) (مربع|مكعب)/u.exec(unit)
  const named = unitOf(english?.[2] ?? arabic?.[1] ?? '')
  if (named === null) return unit
  return `${english?.[1] ?? (arabic?.[2] === 'مربع' ? 'square' : 'cubic')}-${named}`
}

interface Asked {
  readonly unit: string
  readonly stems: ReadonlySet<string>
  readonly named: readonly string[]
}

/** The unit asked for last: a text is read in one unit after another. */
let asked: Asked = { unit: '', stems: new Set(), named: [] }

function askedFor(unit: string): Asked {
  if (asked.unit === unit) return asked
  const words = measureOf(fold(unit)).split(/\s+/)
  const named = words.map(word => (Object.hasOwn(nouns, word) || isMeasure(word) ? word : unitOf(word)))
  asked = { unit, stems: new Set(words.map(stem)), named: named.filter(name => name !== null) }
  return asked
}

/** Nouns with a broken plural, so that ـين makes two of them and never many: صاروخين, but not مسؤولين. */
const broken: ReadonlyMap<string, true> = new Map(
  `شخص فرد قتيل جريح شهيد جندي ضابط طفل رجل اسير سجين عامل نايب عضو وزير خبير شاهد عنصر راكب صاروخ زورق قارب مركب منزل بيت
   مبني هجوم اعتداء برميل كيلومتر متر طن بلد اجتماع لقاء مقذوف دولار ريال`
    .split(/\s+/)
    .map((noun): [string, true] => [fold(noun), true]),
)

const dual = /(?:ان|ين)$/u
/** Words in ـان and ـين that are no duals, commonest first. */
const singulars: ReadonlySet<string> = new Set(
  `لبنان ايران طهران عمان السودان باكستان افغانستان اليونان اليابان كان بيان ميدان عدوان انسان مكان زمان لان بان فان كيان سلطان رمضان
   شعبان نيسان حزيران بين حين الذين دين صين فلسطين بحرين حسين ياسين تامين تعيين تبيين يقين سنين عشرين ثلاثين اربعين خمسين ستين
   سبعين ثمانين تسعين اثنين مسلمين بلدين حتي`.split(/\s+/),
)

/**
 * The dual at a token, which counts two: a counted noun of the table in ـان, in ـتين, or in ـين where the text marks it
 * (مسؤوليّن); null where there is none. Without the mark مسؤولين are as well many, and nothing is said.
 */
export function dualAt(tokens: readonly Token[], at: number, text: string): string | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || !dual.test(token.key) || token.key.length < 5 || singulars.has(token.key))
    return null
  if ((unitOf(token.key) ?? unitOf(token.key.slice(0, -2))) === null) return null
  if (/(?:ان|تين)$/u.test(token.key) || lookUp(broken, token.key.slice(0, -2))) return token.key
  const isMarked = /\u064E\u064A|\u064A\u0651\u0646/u.test(
    text.slice(token.start, token.end).normalize('NFC'),
  )
  return isMarked ? token.key : null
}
