import type { Claim, Id } from '../dossier'
import type { DayRange } from '../message'
import { isoDay } from '../time/days'
import type { EntitySet } from '../values/entities'
import type { Interval } from '../values/interval'
import type { OptionSet } from '../values/options'
import { EXCLUDED, makeSense, type Sense } from '../values/sense'
import type { QuantityValue, Value } from '../values/value'
import type { CampValue } from './comparison'
import type { Reading } from './standing'

/** An assumption of another time or another event leaves a value as it was said. */
const keepsTheValue: ReadonlySet<string> = new Set(['as-of', 'other-event'])

/** The value of the affirming claim of lowest id that, as written, says just what the sense affirms, if any. */
function saying(sense: Sense, readings: readonly Reading[]): Value | undefined {
  const { key } = makeSense(sense.kind, sense.affirmed)
  let first: Claim | undefined
  for (const { sense: own, standing, assumption } of readings) {
    const { claim } = standing
    const isReread = assumption !== null && !keepsTheValue.has(assumption.kind)
    if (own.key !== key || isReread || standing.denies || claim.stance === 'none') continue
    if (first === undefined || claim.id < first.id) first = claim
  }
  return first && spelledOut(first.value)
}

/** A value with what it may leave unsaid, so that a comparison reads the same however its file was written. */
function spelledOut(value: Value): Value {
  if (value.type === 'quantity' || value.type === 'duration')
    return { ...value, qualifier: value.qualifier ?? 'exact' }
  if (value.type !== 'since' || !('amount' in value)) return value
  return { ...value, qualifier: value.qualifier ?? 'exact', anchor: value.anchor ?? 'unstated' }
}

const day = (n: number | null) => (n === null ? null : isoDay(n))

/**
 * A meet as a value of the file where one says it, else as bounds or options together; null for denials alone and for a
 * `none` that is neither zero nor a set (interchange §2). An interval takes the value of its lowest-id claim that says
 * exactly it.
 */
export function saidValue(sense: Sense, readings: readonly Reading[]): CampValue {
  const { affirmed } = sense
  const { value } = (readings[0] as Reading).standing.claim
  if (affirmed === null || affirmed === EXCLUDED) return null
  switch (value.type) {
    case 'boolean':
      return { type: 'boolean', value: affirmed as boolean }
    case 'entity':
      return { type: 'entity', id: affirmed as Id }
    case 'entities':
      return { type: 'entities', ...(affirmed as EntitySet) }
    case 'category':
    case 'role': {
      const options = affirmed as OptionSet
      const [option] = options
      if (options.length > 1 || option === undefined) return { type: value.type, options }
      return value.type === 'role' ? { type: 'role', option } : { type: 'category', option }
    }
    case 'text':
      return saying(sense, readings) as Value
    case 'date':
    case 'since': {
      const [min, max] = affirmed as DayRange
      return (
        saying(sense, readings) ?? { type: value.type, bounds: [day(min), day(max)], open: [false, false] }
      )
    }
    case 'quantity':
    case 'duration': {
      const { min, max, minOpen, maxOpen } = affirmed as Interval
      const own = saying(sense, readings)
      if (own) return own
      if (value.type === 'quantity' && min === 0 && max === 0) return zero(value.unit)
      return { type: value.type, bounds: [min, max], open: [minOpen, maxOpen] }
    }
  }
}

function zero(unit: string): QuantityValue {
  return { type: 'quantity', amount: 0, unit, qualifier: 'exact' }
}
