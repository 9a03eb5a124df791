import type { Assumption } from '@/lib/domain/compare/comparison'
import type { Reading } from '@/lib/domain/compare/readings'
import type { DayRange } from '@/lib/domain/message'
import { common } from './time-scale'

// Trying every way to take many assumptions would never end; a row that needs more is not drawn with a band.
const MOST_TRIED = 2000

/**
 * The days that all claims of a row have in common, with as few assumptions as will do; null where no way of taking them
 * gives any, or where there is one claim only. Rejected assumptions are out, accepted ones replace the words as written.
 */
export function sharedDays(
  readings: readonly Reading[],
  assumptions: readonly Pick<Assumption<unknown>, 'claim' | 'kind' | 'to' | 'status'>[],
): DayRange | null {
  const statusOf = (reading: Reading) =>
    assumptions.find(
      ({ claim, kind, to }) =>
        claim === reading.claim && kind === reading.assumption?.kind && to === reading.assumption.to,
    )?.status
  const ways = new Map<string, Reading[]>()
  for (const reading of readings) {
    if (reading.as === 'assumed' && statusOf(reading) === 'rejected') continue
    ways.set(reading.claim, [...(ways.get(reading.claim) ?? []), reading])
  }
  if (ways.size < 2) return null
  const lists = [...ways.values()].map(list => {
    const accepted = list.filter(reading => statusOf(reading) === 'accepted')
    return accepted.length > 0 ? accepted : list
  })
  let tried = 0
  const search = (at: number, days: DayRange, allowed: number): DayRange | null => {
    const list = lists[at]
    if (!list) return days
    for (const { bounds, as } of list) {
      tried += 1
      if (tried > MOST_TRIED) return null
      const met = common([days, bounds])
      const left = allowed - (as === 'assumed' ? 1 : 0)
      const found = met && left >= 0 ? search(at + 1, met, left) : null
      if (found) return found
    }
    return null
  }
  for (let allowed = 0; allowed <= lists.length; allowed += 1) {
    const found = search(0, [null, null], allowed)
    if (found) return found
  }
  return null
}
