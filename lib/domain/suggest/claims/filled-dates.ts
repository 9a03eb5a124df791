import type { Id, NewsEvent } from '../../dossier'
import { resolveDeictic } from '../../time/deictic'
import { edtfDays } from '../../time/edtf'
import type { Deictic, Value, Weekday } from '../../values/value'
import type { Answer } from './answer'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A missing year, filled in from publication: the latest that is not after it, or the next of a date to come. */
function withYear(edtf: string, published: string | null, isAhead: boolean): string | null {
  const [today] = /\d{4}(?:-\d\d(?:-\d\d)?)?$/.exec(published ?? '') ?? []
  if (today === undefined || !edtf.startsWith('XXXX-')) return null
  const day = edtf.slice(5, 10)
  const here = today.slice(5, 5 + day.length)
  const shift = isAhead ? (day < here ? 1 : 0) : day > here ? -1 : 0
  return edtf.replaceAll('XXXX', `${Number(today.slice(0, 4)) + shift}`)
}

/** "Will meet on Friday" is the one after publication, unless that is a Friday: then it is said of the same day. */
function nextWeekday(day: Weekday, published: string | null): Deictic {
  const days = edtfDays(published ?? '')
  const last = resolveDeictic({ phrase: `weekday:${day}` }, days, 'monday')
  const isToday = days !== null && JSON.stringify(last) === JSON.stringify(days)
  return { phrase: isToday ? `weekday:${day}` : `next-weekday:${day}` }
}

/** The weekday of a bare one; null for other dates. */
export function bareWeekday(value: Value): Weekday | null {
  const phrase = value.type === 'date' ? (value.deictic?.phrase ?? '') : ''
  return weekdays.find(day => phrase === `weekday:${day}`) ?? null
}

/** An answer with the year that its words leave out, or with the week, where the day of publication tells it. */
export function dated(answer: Answer, published: string | null): Answer {
  const { value, tense = 'past' } = answer
  const day = tense === 'ahead' ? bareWeekday(value) : null
  if (day) return { ...answer, value: { type: 'date', deictic: nextWeekday(day, published) } }
  if ('edtf' in value && value.edtf !== undefined) {
    const edtf = tense === 'open' ? null : withYear(value.edtf, published, tense === 'ahead')
    return edtf === null ? answer : { ...answer, value: { ...value, edtf }, filled: true }
  }
  if ('noneSince' in value && 'edtf' in value.noneSince) {
    const edtf = withYear(value.noneSince.edtf, published, false)
    return edtf === null ? answer : { ...answer, value: { type: 'since', noneSince: { edtf } }, filled: true }
  }
  return answer
}

/** The event of which a day is the date, or the first day: a day given for another event is that one's. Else null. */
export function eventOn(value: Value, events: readonly NewsEvent[]): Id | null {
  const day = value.type === 'date' ? (value.edtf ?? '') : ''
  if (!/^[\dX]{4}-\d\d-\d\d$/.test(day)) return null
  const isOn = (date: string) => {
    const [first = ''] = date.split('/')
    return day.startsWith('XXXX') ? first.slice(4) === day.slice(4) : first === day
  }
  return events.find(({ date }) => isOn(date ?? ''))?.id ?? null
}

/** Events that had begun when the article was written, or all where nobody knows when it was. */
export function pastEvents(events: readonly NewsEvent[], published: string | null): readonly NewsEvent[] {
  const last = edtfDays(published ?? '')?.[1] ?? Number.POSITIVE_INFINITY
  return events.filter(({ date }) => (edtfDays(date ?? '')?.[0] ?? Number.NEGATIVE_INFINITY) <= last)
}
