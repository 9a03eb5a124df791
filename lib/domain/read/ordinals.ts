import { isLatin, wordAt } from './number-counts'
import { numberWords } from './number-words'
import { numberAt } from './numbers'
import { keyAt, lookUp, mayBegin, readOnce, type Token, tableOf } from './tokens'

/** An ordinal read from tokens `from` to `to` (exclusive). */
export interface OrdinalReading {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly particle: string
}

interface OrdinalWord {
  readonly value: number
  /** `half`: a cardinal that is an ordinal only in a compound (الواحد والعشرون). */
  readonly is: 'unit' | 'half' | 'ten' | 'whole'
}

const word = (is: OrdinalWord['is']) => (value: number) => ({ is, value })
const list = (words: string, is: OrdinalWord['is'], first: number, step = 1) =>
  words
    .split(' ')
    .map((one, i): [string, OrdinalWord] => [one.replaceAll('/', ' '), word(is)(first + i * step)])

const arabicTens =
  'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين'
const table = tableOf<OrdinalWord>([
  ...list(
    'أول/أولى ثاني/ثانية/ثان ثالث/ثالثة رابع/رابعة خامس/خامسة سادس/سادسة سابع/سابعة ثامن/ثامنة تاسع/تاسعة عاشر/عاشرة',
    'unit',
    1,
  ),
  ...list('أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا', 'unit', 1),
  ['حادي حادية واحد واحدة أحد إحدى', word('half')(1)],
  ['اثنى اثني اثنا اثنان اثنين', word('half')(2)],
  ...list(arabicTens, 'ten', 20, 10),
  ...list('مئة/مائة ألف', 'ten', 100, 900),
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth', 'unit', 1),
  ...list(
    'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    'whole',
    11,
  ),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 'whole', 20, 10),
  ['hundredth', word('whole')(100)],
  ['thousandth', word('whole')(1000)],
  ['millionth', word('whole')(1e6)],
])

/** The cardinal of each English ordinal word, for those that count on: "one hundred and first". */
const cardinals = new Map(
  [
    'first one second two third three fourth four fifth five sixth six seventh seven eighth eight ninth nine tenth ten',
    'eleventh eleven twelfth twelve thirteenth thirteen fourteenth fourteen fifteenth fifteen sixteenth sixteen',
    'seventeenth seventeen eighteenth eighteen nineteenth nineteen twentieth twenty thirtieth thirty fortieth forty',
    'fiftieth fifty sixtieth sixty seventieth seventy eightieth eighty ninetieth ninety hundredth hundred',
    'thousandth thousand millionth million',
  ]
    .join(' ')
    .split(' ')
    .flatMap((name, i, all): [string, string][] => (i % 2 === 0 ? [[name, all[i + 1] as string]] : [])),
)

const englishTens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ten: ReadonlySet<string> = new Set(['عشر', 'عشره'])
const hyphens: ReadonlySet<string> = new Set(['-', '–', '—'])
const suffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** The article by itself, before figures. */
const articles = 'ال وال فال بال كال وبال وكال فبال فكال لل ولل فلل'.split(' ')
const begins = mayBegin([table, numberWords], articles)

/** Whether an ordinal may begin with a word. */
export const mayRank = (key: string): boolean =>
  begins(key) || /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty/.test(key)

/** The ordinal that begins at a token, in words (الحادي والعشرين, twenty-first) or figures (21st); null where none does. */
export const ordinalAt = readOnce(readOrdinalAt)

function readOrdinalAt(tokens: readonly Token[], at: number): OrdinalReading | null {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || token.kind === 'mark') return null
  if (token.kind === 'number') {
    if (next?.start !== token.end || !suffixes.has(next.key)) return null
    return { value: token.value, from: at, to: at + 2, particle: '' }
  }
  if (!mayRank(token.key)) return null
  if (isLatin(token)) return englishAt(tokens, at) ?? longAt(tokens, at) ?? wholeAt(tokens, at)
  return figuresAt(tokens, at) ?? arabicAt(tokens, at)
}

/** «الـ15», ال15: figures that have the article. */
function figuresAt(tokens: readonly Token[], at: number): OrdinalReading | null {
  const [key, number] = [keyAt(tokens, at), tokens[at + 1]]
  if (!articles.includes(key) || number?.kind !== 'number' || !/^\d+$/.test(number.key)) return null
  const particle = key.replace(/ال$/, '').replace(/لل$/, 'ل')
  return { value: number.value, from: at, to: at + 2, particle }
}

function wholeAt(tokens: readonly Token[], at: number): OrdinalReading | null {
  const found = table.get(keyAt(tokens, at))
  return found ? { value: found.value, from: at, to: at + 1, particle: '' } : null
}

/** Words of the longest ordinal that is read: "nine hundred and ninety-nine thousandth" has six. */
const longest = 8

/** "one hundred and twenty-first": a number whose last word is an ordinal. */
function longAt(tokens: readonly Token[], at: number): OrdinalReading | null {
  if (!wordAt(tokens, at)) return null
  for (let last = at + 1; last < at + longest; last += 1) {
    const token = tokens[last]
    const cardinal = token && cardinals.get(token.key)
    if (cardinal !== undefined) {
      const words = [...tokens.slice(at, last), { ...(token as Token), key: cardinal }]
      const number = numberAt(words, 0)
      return number?.to === words.length && !number.percent
        ? { value: number.value, from: at, to: last + 1, particle: '' }
        : null
    }
    const isWithin = hyphens.has(keyAt(tokens, last)) || keyAt(tokens, last) === 'and'
    if (!isWithin && !wordAt(tokens, last)) return null
  }
  return null
}

function arabicAt(tokens: readonly Token[], at: number): OrdinalReading | null {
  const found = lookUp(table, (tokens[at] as Token).key)
  if (!found) return null
  const { entry, particle } = found
  const made = (value: number, to: number) => {
    const more = hundredsAfter(tokens, to)
    return { value: value + more, from: at, to: more > 0 ? to + 2 : to, particle }
  }
  // Tens are cardinals without their article: العشرون is the twentieth.
  if (entry.is === 'ten')
    return particle.endsWith('ال') || particle.endsWith('لل') ? made(entry.value, at + 1) : null
  const next = tokens[at + 1]
  if (entry.value < 10 && next && ten.has(next.key)) return made(entry.value + 10, at + 2)
  const joined = next?.key === 'و' ? tokens[at + 2] : next
  const tens = joined && lookUp(table, joined.key)
  const isJoined = next?.key === 'و' ? tens?.particle === 'ال' : tens?.particle === 'وال'
  if (tens?.entry.is === 'ten' && isJoined)
    return made(entry.value + tens.entry.value, at + (next?.key === 'و' ? 3 : 2))
  return entry.is === 'half' ? null : made(entry.value, at + 1)
}

/** «الحادي والعشرون بعد المئة»: what comes after a hundred or a thousand. */
function hundredsAfter(tokens: readonly Token[], at: number): number {
  const found = keyAt(tokens, at) === 'بعد' ? lookUp(table, keyAt(tokens, at + 1)) : null
  return found?.entry.is === 'ten' && found.particle === 'ال' && found.entry.value >= 100
    ? found.entry.value
    : 0
}

/** twenty-first, twenty first, twentyfirst. */
function englishAt(tokens: readonly Token[], at: number): OrdinalReading | null {
  const { key } = tokens[at] as Token
  const tens = englishTens.findIndex(name => key.startsWith(name))
  if (tens < 0) return null
  const rest = key.slice((englishTens[tens] as string).length)
  const next = rest !== '' ? at : hyphens.has(keyAt(tokens, at + 1)) ? at + 2 : at + 1
  const unit = table.get(rest || keyAt(tokens, next))
  if (unit?.is !== 'unit' || !/^[a-z]/.test(rest || keyAt(tokens, next))) return null
  return { value: (tens + 2) * 10 + unit.value, from: at, to: next + 1, particle: '' }
}
