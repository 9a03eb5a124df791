import { edtfOf, type Fields } from './date-fields'
import { monthAt } from './months'
import { ordinalAt } from './ordinals'
import { keyAt, type Token } from './tokens'
import { isYear, namedYearAt, type Part, yearAfter } from './years'

type Tokens = readonly Token[]

/** Words that lead a date in. */
export const datePrepositions: ReadonlySet<string> = new Set(
  'في منذ خلال شهر حتي اواخر اوائل مطلع منتصف نهايه بدايه in since until of during by from early late mid last next this'.split(
    ' ',
  ),
)

/** A stretch between two dates, as EDTF. */
export interface RangeReading {
  readonly edtf: string
  readonly to: number
  readonly particle: string
  readonly hasYear: boolean
}

/** A day of the month: 10, 10th, العاشر, الحادي والعشرين, the first. */
export function dayAt(tokens: Tokens, at: number): Part | null {
  const skipped = tokens[at]?.key === 'the' ? at + 1 : at
  if (keyAt(tokens, skipped) === 'غره') return { value: 1, to: skipped + 1 }
  const ordinal = ordinalAt(tokens, skipped)
  if (ordinal && ordinal.value >= 1 && ordinal.value <= 31) return { value: ordinal.value, to: ordinal.to }
  const token = tokens[skipped]
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.key) || token.value < 1 || token.value > 31)
    return null
  return { value: token.value, to: skipped + 1 }
}

type End = Partial<Pick<Fields, 'month' | 'day' | 'year' | 'calendar'>> & { readonly to: number }

/** One end of a range: 3, 3 March, March 3, March 2024, 2015, عام 2015. */
function endAt(tokens: Tokens, at: number): End | null {
  const named = namedYearAt(tokens, at)
  if (named) return { year: named.value, to: named.to }
  const token = tokens[at]
  if (isYear(token)) return { year: token.value, to: at + 1 }
  const month = monthAt(tokens, at)
  if (month) {
    const isDay = tokens[month.to]?.kind === 'number' && !isYear(tokens[month.to])
    const day = isDay ? dayAt(tokens, month.to) : null
    return ended(tokens, {
      month: month.month,
      calendar: month.calendar,
      day: day?.value,
      to: day?.to ?? month.to,
    })
  }
  const day = dayAt(tokens, at)
  if (!day) return null
  const its = monthAt(tokens, ofMonth.has(keyAt(tokens, day.to)) ? day.to + 1 : day.to)
  if (!its) return { day: day.value, to: day.to }
  return ended(tokens, { month: its.month, calendar: its.calendar, day: day.value, to: its.to })
}

const ofMonth: ReadonlySet<string> = new Set(['من', 'of'])

function ended(tokens: Tokens, end: End): End {
  const year = yearAfter(tokens, end.to)
  return year ? { ...end, year: year.value, to: year.to } : end
}

const upTo: ReadonlySet<string> = new Set([
  'الي',
  'حتي',
  'وحتي',
  'والي',
  'to',
  'until',
  'till',
  'through',
  '-',
  '–',
  '—',
])
const pairs: ReadonlySet<string> = new Set(['عامي', 'سنتي', 'شهري', 'يومي'])

/** Where the second end begins: after "to" or a stroke, and after "and" where "between" stands before the first. */
function secondAt(tokens: Tokens, at: number, isBetween: boolean): number | null {
  const key = keyAt(tokens, at)
  if (upTo.has(key)) return at + 1
  if (!isBetween) return null
  if (key === 'and' || key === 'و') return at + 1
  return tokens[at]?.kind === 'word' && key.startsWith('و') ? at : null
}

/**
 * The range that begins at a token: 13-15 يوليو, من 13 تموز إلى 15 آب 2024, "between 3 and 5 March", «بين عامي 2015 و2018»,
 * "January to March 2024". What one end leaves out it has from the other; null where no range of like ends begins.
 */
export function rangeAt(tokens: Tokens, at: number): RangeReading | null {
  const lead = keyAt(tokens, at).replace(/^[وف](?=بين|من)/, '')
  const isPair = (key: string) => pairs.has(key.replace(/^[بل](?=عامي|سنتي)/, ''))
  const hasLead = lead === 'بين' || lead === 'between' || lead === 'من' || lead === 'from'
  const start = hasLead ? at + 1 : at
  const first = isPair(keyAt(tokens, start)) ? start + 1 : start
  const a = endAt(tokens, first)
  const isBetween = lead === 'بين' || lead === 'between' || first > start
  const second = a && secondAt(tokens, a.to, isBetween)
  const b = second ? endAt(tokens, second) : null
  if (!a || !b) return null
  const isMark = !isBetween && !hasLead && tokens[a.to]?.kind === 'mark'
  const isAlone = at === 0 && b.to === tokens.length && b.year !== (a.year ?? 0) + 1
  const isSeason = isMark && !isAlone && !isSaidAsYears(tokens, at, b.to)
  return between(a, b, yearAfter(tokens, b.to), isSeason)
}

function between(a: End, b: End, after: Part | null, isSeason: boolean): RangeReading | null {
  if (a.month === undefined && b.month === undefined)
    return a.day === undefined ? years(a, b, isSeason) : null
  // «مارس إلى 5 أبريل» has no first day, "March 3 to April" no last.
  if ((a.day === undefined) !== (b.day === undefined)) return null
  const month = b.month ?? a.month
  const year = b.year ?? (b.month === undefined ? after?.value : undefined) ?? a.year
  const calendar = (a.calendar ?? b.calendar) as Fields['calendar']
  const ends = [
    { month: a.month ?? month, day: a.day, year: a.year ?? year, calendar },
    { month, day: b.day, year, calendar: b.calendar ?? calendar },
  ]
  const [from, to] = ends.map(({ month: of = 0, ...rest }) => edtfOf({ ...rest, month: of }))
  if (!from || !to || from.includes('/') || to.includes('/')) return null
  const end = b.month === undefined && after ? after.to : b.to
  return { edtf: `${from}/${to}`, to: end, particle: '', hasYear: year !== undefined }
}

/** "(2019-2021)", "in 2019-2021": years by what leads them in. */
const isSaidAsYears = (tokens: Tokens, from: number, to: number) =>
  datePrepositions.has(keyAt(tokens, from - 1)) ||
  (keyAt(tokens, from - 1) === '(' && keyAt(tokens, to) === ')')

/** Two years with a stroke may be one season (2023-2024), or a figure: then they are a range between words only. */
function years(a: End, b: End, isSeason: boolean): RangeReading | null {
  if (a.year === undefined || b.year === undefined || b.year <= a.year || isSeason) return null

  return { edtf: `${a.year}/${b.year}`, to: b.to, particle: '', hasYear: true }
}
