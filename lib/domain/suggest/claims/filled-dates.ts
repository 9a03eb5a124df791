import type { Id, NewsEvent } from '../../dossier'
import { edtfDays } from '../../time/edtf'
import type { Value } from '../../values/value'
import type { Answer } from './answer'

/** A missing year, filled in from publication: the latest that is not after it, or the next of a date to come. */
function withYear(edtf: string, published: string | null, isAhead: boolean): string | null {
  const [today] = /\d{4}(?:-\d\d(?:-\d\d)?)?$/.exec(published ?? '') ?? []
  if (today === undefined || !edtf.startsWith('XXXX-')) return null
  const day = edtf.slice(5, 10)
  const here = today.slice(5, 5 + day.length)
  const shift = isAhead ? (day < here ? 1 : 0) : day > here ? -1 : 0
  return edtf.replaceAll('XXXX', `${Number(today.slice(0, 4)) + shift}`)
}

/** An answer with the year that its words leave out, where the day of publication tells it. */
export function dated(answer: Answer, published: string | null): Answer {
  const { value, ahead = false } = answer
  if ('edtf' in value && value.edtf !== undefined) {
    const edtf = withYear(value.edtf, published, ahead)
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
