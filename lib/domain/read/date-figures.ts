import type { Fields } from './date-fields'
import type { Token } from './tokens'
import { fullYear, isShortYear, isYear } from './years'

type Tokens = readonly Token[]

/** The fields of a date, and the token after it. */
export interface Read {
  readonly fields: Fields
  readonly to: number
}

/** `month-first`: 4/12/2025 is 12 April; otherwise it is 4 December. Where only one can be, that one is read. */
export type DayOrder = 'day-first' | 'month-first'

const separators: ReadonlySet<string> = new Set(['/', '-', '.', '–'])

/** Figures and strokes: 2024-01-10, 10/1/2024, 10.1.2024, 1/2024. */
export function figuresAt(tokens: Tokens, at: number, order: DayOrder): Read | null {
  const [a, s, b, t, c] = tokens.slice(at, at + 5)
  if (a?.kind !== 'number' || b?.kind !== 'number' || !s || !separators.has(s.key) || s.start - a.end > 1)
    return null
  const made = (year: number, month: number, day: number | undefined, to: number): Read | null =>
    month >= 1 && month <= 12 ? { fields: { calendar: 'gregorian', year, month, day }, to } : null
  const isThree = t?.key === s.key && c?.kind === 'number'
  if (isYear(a) && s.key !== '.')
    return isThree ? made(a.value, b.value, c.value, at + 5) : isoMonth(a, b, made, at)
  if (!isThree) {
    const isMonth = s.key === '/' || (s.key === '-' && /^\d\d$/.test(a.key))
    return isYear(b) && isMonth && tokens[at - 1]?.key !== s.key
      ? made(b.value, a.value, undefined, at + 3)
      : null
  }
  const year = yearOfFigures(c)
  if (year === null) return null
  const monthFirst = order === 'month-first' ? b.value > 12 || a.value <= 12 : b.value > 12
  return monthFirst ? made(year, a.value, b.value, at + 5) : made(year, b.value, a.value, at + 5)
}

/** 24 is 2024 in a date of three figures. */
function yearOfFigures(token: Token): number | null {
  if (isYear(token)) return token.value
  return isShortYear(token) ? fullYear((token as Token).value) : null
}

/** 2024-01 is a month; 2023-2024 are two years, and 2024-25 a season of sport. */
function isoMonth(
  year: Token,
  month: Token,
  made: (year: number, month: number, day: undefined, to: number) => Read | null,
  at: number,
): Read | null {
  return /^\d\d$/.test(month.key) ? made(year.value, month.value, undefined, at + 3) : null
}

/** 21/09 is a day and a month only beside its weekday. */
export function shortAt(tokens: Tokens, at: number, order: DayOrder): Read | null {
  const [a, s, b] = tokens.slice(at, at + 3)
  if (a?.kind !== 'number' || s?.key !== '/' || b?.kind !== 'number') return null
  const [day, month] = order === 'month-first' ? [b.value, a.value] : [a.value, b.value]
  return month >= 1 && month <= 12 ? { fields: { calendar: 'gregorian', day, month }, to: at + 3 } : null
}
