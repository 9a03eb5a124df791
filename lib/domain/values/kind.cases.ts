import { dayNumber } from '../time/days'
import type { Moment, Scheme } from './kind'

/** No event, no publication: what a value means by itself. */
export const nowhere: Moment = {
  event: null,
  published: null,
  weekStart: 'saturday',
  eventDays: () => null,
}

/** A round on 10 January 2024, told on the 14th; `earlier` was in May 2023. */
export const told: Moment = {
  event: [dayNumber(2024, 1, 10), dayNumber(2024, 1, 10)],
  published: [dayNumber(2024, 1, 14), dayNumber(2024, 1, 14)],
  weekStart: 'saturday',
  eventDays: id => (id === 'earlier' ? [dayNumber(2023, 5, 1), dayNumber(2023, 5, 31)] : null),
}

const above: Readonly<Record<string, string>> = {
  indirect: 'talks',
  direct: 'talks',
  shuttle: 'indirect',
  muscat: 'oman',
}

function isWithin(a: string | undefined, b: string): boolean {
  return a !== undefined && (a === b || isWithin(above[a], b))
}

const inLine = (a: string, b: string) => isWithin(a, b) || isWithin(b, a)

/** `shuttle` ⊂ `indirect` ⊂ `talks`, `direct` ⊂ `talks`, `muscat` ⊂ `oman`; `secret` and `brief` go with `direct` and each other. */
export const scheme: Scheme = {
  isNarrower: isWithin,
  isPart: isWithin,
  areCompatible: (a, b) =>
    [
      ['secret', 'direct'],
      ['brief', 'direct'],
      ['brief', 'secret'],
    ].some(([x = '', y = '']) => (inLine(a, x) && inLine(b, y)) || (inLine(a, y) && inLine(b, x))),
}

/** None of the orders: every two things exclude each other. */
export const strict: Scheme = {
  isNarrower: (a, b) => a === b,
  isPart: (a, b) => a === b,
  areCompatible: () => false,
}
