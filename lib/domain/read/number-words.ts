import { tableOf } from './tokens'

/**
 * A word that counts. `unit` 1 to 10; `teen` 11 to 19 in one word; `ten` 20 to 90; `hundred` a hundred or several in one
 * word; `scale` a thousand and above, with the count that a dual carries; `part` a fraction of what stands beside it.
 */
export type NumberWord =
  | { readonly is: 'zero' | 'unit' | 'teen' | 'ten' | 'hundred' | 'part' | 'dozen'; readonly value: number }
  | {
      readonly is: 'scale'
      readonly value: number
      readonly count: number
      readonly plural: boolean
      /** ألفا is a thousand after its count (أحد عشر ألفا) and two thousand before its noun (ألفا جندي). */
      readonly isConstruct?: boolean
    }
  /** The second half of 11 to 19: عشر, عشرة, عشرا. It is also ten by itself. */
  | { readonly is: 'unit'; readonly value: 10; readonly teen: true }
  /**
   * A unit only before ten or tens: أحد by itself is "someone", and with the article Sunday; أربعا by itself is Wednesday as
   * it is often written.
   */
  | { readonly is: 'half-teen'; readonly value: number }

const units: readonly [string, number][] = [
  ['واحد واحدة واحدا', 1],
  ['اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي اثنى اثنتى اتنين تنتين ثنتين ثنتان إثنان إثنين', 2],
  ['ثلاثة ثلاث تلاتة تلات ثلاثه', 3],
  ['أربعة أربع', 4],
  ['خمسة خمس', 5],
  ['ستة ست', 6],
  ['سبعة سبع', 7],
  ['ثمانية ثماني ثمان ثمن تمانية تمنية تمن تمان', 8],
  ['تسعة تسع', 9],
]

const tens: readonly [string, number][] = [
  ['عشرون عشرين', 20],
  ['ثلاثون ثلاثين تلاتين', 30],
  ['أربعون أربعين', 40],
  ['خمسون خمسين', 50],
  ['ستون ستين', 60],
  ['سبعون سبعين', 70],
  ['ثمانون ثمانين تمانين', 80],
  ['تسعون تسعين', 90],
]

const hundred = ['مئة', 'مائة', 'مية', 'ميت', 'مئه', 'ماية']
const hundredsOf = [
  ['ثلاث', 'تلت', 'تلات', 'ثلث', 'ثلاثة'],
  ['أربع', 'ربع'],
  ['خمس'],
  ['ست'],
  ['سبع'],
  ['ثمان', 'ثماني', 'تمن', 'ثمن', 'تمان'],
  ['تسع'],
]

type Scale = Extract<NumberWord, { is: 'scale' }>
const scale = (value: number, count = 1, plural = false): Scale => ({
  is: 'scale',
  value,
  count,
  plural,
})
const of = (is: 'zero' | 'unit' | 'teen' | 'ten' | 'hundred' | 'part' | 'dozen') => (value: number) => ({
  is,
  value,
})

const arabic: readonly (readonly [string, NumberWord])[] = [
  ['صفر صفرا', of('zero')(0)],
  ...units.map(([words, value]): [string, NumberWord] => [words, of('unit')(value)]),
  ['أحد إحدى', { is: 'half-teen', value: 1 }],
  ...'ثلاثا أربعا خمسا ستا سبعا ثمانيا تسعا'
    .split(' ')
    .map((word, i): [string, NumberWord] => [word, { is: 'half-teen', value: i + 3 }]),
  ['عشرة عشر عشرا', { is: 'unit', value: 10, teen: true }],
  ['حداشر احداشر حضاشر حدعش حدعشر احدعش', of('teen')(11)],
  ['اتناشر اطناشر اثناشر طنعش اثنعش اطنعش', of('teen')(12)],
  ['تلتاشر تلاتاشر ثلاثتاشر تلطاشر تلتعش ثلطعش ثلاثتعش تلتعشر', of('teen')(13)],
  ['أربعتاشر اربعطاشر أربعتعش اربعطعش أربعتعشر', of('teen')(14)],
  ['خمستاشر خمسطاشر خمستعش خمسطعش خمستعشر', of('teen')(15)],
  ['ستاشر سطاشر ستعش سطعش ستعشر', of('teen')(16)],
  ['سبعتاشر سبعطاشر سبعتعش سبعطعش سبعتعشر', of('teen')(17)],
  ['تمنتاشر تمانتاشر تمنطاشر تمنتعش ثمنطعش تمنتعشر', of('teen')(18)],
  ['تسعتاشر تسعطاشر تسعتعش تسعطعش تسعتعشر', of('teen')(19)],
  ...tens.map(([words, value]): [string, NumberWord] => [words, of('ten')(value)]),
  [hundred.join(' '), of('hundred')(100)],
  ['مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي ميتين متين', of('hundred')(200)],
  ...hundredsOf.map((stems, i): [string, NumberWord] => [
    stems.flatMap(stem => hundred.map(end => stem + end)).join(' '),
    of('hundred')((i + 3) * 100),
  ]),
  ['ألف', scale(1e3)],
  ['ألفا', { ...scale(1e3), isConstruct: true }],
  ['آلاف ألوف تلاف', scale(1e3, 1, true)],
  ['ألفان ألفين ألفي', scale(1e3, 2)],
  ['مليون', scale(1e6)],
  ['مليونا', { ...scale(1e6), isConstruct: true }],
  ['ملايين', scale(1e6, 1, true)],
  ['مليونان مليونين مليوني', scale(1e6, 2)],
  ['مليار بليون', scale(1e9)],
  ['مليارا بليونا', { ...scale(1e9), isConstruct: true }],
  ['مليارات بلايين', scale(1e9, 1, true)],
  ['ملياران مليارين ملياري بليونان بليونين', scale(1e9, 2)],
  ['تريليون ترليون تريليونا', scale(1e12)],
  ['تريليونات ترليونات', scale(1e12, 1, true)],
  ['تريليونان تريليونين ترليونان ترليونين', scale(1e12, 2)],
  ['نصف', of('part')(1 / 2)],
  ['ثلث', of('part')(1 / 3)],
  ['ثلثا ثلثي ثلثان ثلثين', of('part')(2 / 3)],
  ['ربع', of('part')(1 / 4)],
  ['سدس', of('part')(1 / 6)],
  ['دزينة دستة', of('dozen')(12)],
]

const english: readonly (readonly [string, NumberWord])[] = [
  ['zero nil naught nought', of('zero')(0)],
  ...'one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, i): [string, NumberWord] => [word, of('unit')(i + 1)]),
  ['single', of('unit')(1)],
  ...'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i): [string, NumberWord] => [word, of('teen')(i + 11)]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, NumberWord] => [word, of('ten')((i + 2) * 10)]),
  ['fourty', of('ten')(40)],
  ['hundred hundreds', of('hundred')(100)],
  ['thousand k', scale(1e3)],
  ['thousands', scale(1e3, 1, true)],
  ['lakh lakhs lkh lkhs lac lacs', scale(1e5)],
  ['million m mn mln', scale(1e6)],
  ['millions', scale(1e6, 1, true)],
  ['crore crores krore krores koti cr', scale(1e7)],
  ['billion bn bln b g', scale(1e9)],
  ['billions', scale(1e9, 1, true)],
  ['trillion tn t', scale(1e12)],
  ['trillions', scale(1e12, 1, true)],
  ['half', of('part')(1 / 2)],
  ['quarter', of('part')(1 / 4)],
  ['dozen dozens', of('dozen')(12)],
  ['couple pair', of('dozen')(2)],
]

/** Letters that are a scale only where they touch the digits before them: 3M, 100k. */
export const scaleLetters: ReadonlySet<string> = new Set([
  'k',
  'm',
  'b',
  't',
  'g',
  'mn',
  'bn',
  'tn',
  'mln',
  'bln',
])

/** Into how many parts a word cuts a whole when a count stands before it: ثلاثة أرباع, two thirds. */
export const denominators: ReadonlyMap<string, number> = tableOf([
  ['أنصاف halves half', 2],
  ['أثلاث thirds third', 3],
  ['أرباع quarters quarter fourths fourth', 4],
  ['أخماس fifths fifth', 5],
  ['أسداس sixths sixth', 6],
  ['أسباع sevenths seventh', 7],
  ['أثمان eighths eighth', 8],
  ['أتساع ninths ninth', 9],
  ['أعشار tenths tenth', 10],
])

/** Words that count, in both languages, folded: no word of the one is written like a word of the other. */
export const numberWords: ReadonlyMap<string, NumberWord> = tableOf([...arabic, ...english])
