import { weekdayAt } from './months'
import { keyAt, type Token } from './tokens'

type Tokens = readonly Token[]

/** «قبل الماضي», "before last", «بعد المقبل», "after next": one beyond the last or the next one. */
export function beyondAt(tokens: Tokens, at: number): { readonly by: -1 | 1; readonly to: number } | null {
  const phrase = `${keyAt(tokens, at)} ${keyAt(tokens, at + 1)}`
  if (/^(?:قبل الماضي[هن]?|before last)$/.test(phrase)) return { by: -1, to: at + 2 }
  return /^(?:بعد (?:المقبل|القادم)ه?|after next)$/.test(phrase) ? { by: 1, to: at + 2 } : null
}

/** From one weekday to another, read up to token `to` (exclusive); 0 is Monday. */
export interface WeekdayRange {
  readonly first: number
  readonly last: number
  readonly to: number
}

const links: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till', 'الي', 'حتي', '-', '–', '—'])
const isBetween = (tokens: Tokens, at: number) => /^(?:[وف]?(?:ما)?بين|between)$/.test(keyAt(tokens, at))
const leads = /^(?:[وف]?(?:من|بين)|from|between)$/

/** «من الاثنين إلى الأربعاء», "Monday to Wednesday", "between Monday and Wednesday". */
export function weekdayRangeAt(tokens: Tokens, at: number): WeekdayRange | null {
  const start = leads.test(keyAt(tokens, at)) ? at + 1 : at
  const first = weekdayAt(tokens, start)
  const second = first && weekdayAt(tokens, secondFrom(tokens, first.to, isBetween(tokens, start - 1)))
  if (!first || !second || first.weekday === second.weekday) return null
  return { first: first.weekday, last: second.weekday, to: second.to }
}

/** Where the second weekday begins; past the text where nothing joins one. */
function secondFrom(tokens: Tokens, at: number, isBetweenThem: boolean): number {
  const key = keyAt(tokens, at)
  if (links.has(key) || (isBetweenThem && (key === 'and' || key === 'و'))) return at + 1
  return isBetweenThem && key.startsWith('و') ? at : tokens.length
}

/** Words of a weekday and its link, over which its range may have begun. */
const longest = 4

/** Whether the weekday from `from` to `to` is an end of a range of weekdays, and no day by itself. */
export function isEndOfWeekdays(tokens: Tokens, from: number, to: number): boolean {
  if (weekdayRangeAt(tokens, from)) return true
  for (let start = Math.max(0, from - longest); start < from; start += 1) {
    if (weekdayRangeAt(tokens, start)?.to === to) return true
  }
  return false
}
