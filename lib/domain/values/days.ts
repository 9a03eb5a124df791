import type { DayRange } from '../message'
import { countBack } from '../time/count-back'
import { resolveDeictic } from '../time/deictic'
import { edtfDays } from '../time/edtf'
import { kind, type Moment } from './kind'
import type { DateValue, SinceValue } from './value'

/** The days in both ranges, or null. */
export function meetDays(a: DayRange, b: DayRange): DayRange | null {
  const min = a[0] === null ? b[0] : b[0] === null ? a[0] : Math.max(a[0], b[0])
  const max = a[1] === null ? b[1] : b[1] === null ? a[1] : Math.min(a[1], b[1])
  return min !== null && max !== null && min > max ? null : [min, max]
}

/** The text that two day ranges share if and only if they are the same days. */
export function daysKey(days: DayRange): string {
  return `${days[0] ?? ''}..${days[1] ?? ''}`
}

function dateDays(value: DateValue, at: Moment): DayRange | null {
  return value.deictic
    ? resolveDeictic(value.deictic, at.published, at.weekStart)
    : edtfDays(value.edtf as string)
}

/**
 * The days in which the earlier thing happened: counted back from the event (an unstated anchor is read so) or from
 * publication, dated, another event, or anywhere up to what nothing has happened since (semantics §3.2).
 */
function sinceDays(value: SinceValue, at: Moment): DayRange | null {
  if ('amount' in value) {
    const from = value.anchor === 'publication' ? at.published : at.event
    return from && countBack(from, value.amount, value.unit, value.qualifier ?? 'exact')
  }
  if ('edtf' in value) return edtfDays(value.edtf)
  if ('event' in value) return at.eventDays(value.event)
  const until =
    'event' in value.noneSince ? at.eventDays(value.noneSince.event) : edtfDays(value.noneSince.edtf)
  return until && [null, until[1]]
}

const days = { meet: meetDays, key: daysKey, rule: 'disjoint-intervals' } as const

/** Dates: the days their precision admits. */
export const dateKind = kind<DateValue, DayRange>({ denote: dateDays, ...days })

/** When the last time was: the days of the earlier thing, so that all of its wordings compare. */
export const sinceKind = kind<SinceValue, DayRange>({ denote: sinceDays, ...days })
