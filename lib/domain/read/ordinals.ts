import { keyAt, lookUp, readOnce, type Token, tableOf } from './tokens'

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
  ['حادي حادية واحد أحد إحدى', word('half')(1)],
  ['اثنى اثني اثنا اثنان اثنين', word('half')(2)],
  ...list(arabicTens, 'ten', 20, 10),
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth', 'unit', 1),
  ...list(
    'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    'whole',
    11,
  ),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 'whole', 20, 10),
  ['hundredth', word('whole')(100)],
  ['thousandth', word('whole')(1000)],
])

const englishTens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ten: ReadonlySet<string> = new Set(['عشر', 'عشره'])
const hyphens: ReadonlySet<string> = new Set(['-', '–', '—'])
const suffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

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
  return englishAt(tokens, at) ?? arabicAt(tokens, at)
}

function arabicAt(tokens: readonly Token[], at: number): OrdinalReading | null {
  const found = lookUp(table, (tokens[at] as Token).key)
  if (!found) return null
  const { entry, particle } = found
  const made = (value: number, to: number) => ({ value, from: at, to, particle })
  if (entry.is === 'whole') return made(entry.value, at + 1)
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
