import type { Context } from '@/lib/domain/compare/context'
import type { Claim, Id, Names, Stance } from '@/lib/domain/dossier'
import type { DayRange } from '@/lib/domain/message'
import type { Interval } from '@/lib/domain/values/interval'
import { kinds } from '@/lib/domain/values/kinds'
import { durationBounds } from '@/lib/domain/values/qualifiers'
import { contentOf } from '@/lib/domain/values/sense'
import type { TimeUnit, Value } from '@/lib/domain/values/value'

/** What a claim's value admits, as the engine reads it (semantics §3): what the form says "in other words". */
export type Meaning =
  | { readonly kind: 'stance'; readonly stance: Exclude<Stance, 'asserts'> }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | {
      readonly kind: 'option'
      readonly name: Names
      readonly within: readonly Names[]
      readonly beside: readonly Names[]
    }
  | { readonly kind: 'entity'; readonly name: Names; readonly within: readonly Names[] }
  | { readonly kind: 'entities'; readonly members: readonly Names[]; readonly closed: boolean }
  | {
      readonly kind: 'numbers'
      readonly interval: Interval
      readonly unit: string
      readonly isVague: boolean
    }
  | { readonly kind: 'length'; readonly interval: Interval; readonly unit: TimeUnit; readonly days: Interval }
  | { readonly kind: 'days'; readonly as: 'date' | 'since' | 'none-since'; readonly days: DayRange }
  | { readonly kind: 'unresolved'; readonly missing: 'publication' | 'event' | 'year' | 'other-event' }
  | { readonly kind: 'text'; readonly isGrouped: boolean }

function missingFact(value: Value): Meaning {
  if (value.type === 'date') return { kind: 'unresolved', missing: value.deictic ? 'publication' : 'year' }
  if (value.type !== 'since') return { kind: 'unresolved', missing: 'event' }
  if ('amount' in value)
    return { kind: 'unresolved', missing: value.anchor === 'publication' ? 'publication' : 'event' }
  const point = 'noneSince' in value ? value.noneSince : value
  return { kind: 'unresolved', missing: 'event' in point ? 'other-event' : 'year' }
}

/** Everything above an entity or an option, nearest first; a circle ends where it closes. */
function above(id: Id, next: (id: Id) => Id | null | undefined): readonly Id[] {
  const met: Id[] = []
  for (let at = next(id); at != null && at !== id && !met.includes(at); at = next(at)) met.push(at)
  return met
}

function optionMeaning(option: Id, question: Id, context: Context): Meaning {
  const options = new Map((context.questions.get(question)?.options ?? []).map(one => [one.id, one]))
  const name = (id: Id): Names => options.get(id)?.label ?? {}
  const { areCompatible, isNarrower } = context.scheme(question)
  const beside = [...options.keys()].filter(
    id => id !== option && areCompatible(option, id) && !isNarrower(option, id) && !isNarrower(id, option),
  )
  const within = above(option, id => options.get(id)?.broader)
  return { kind: 'option', name: name(option), within: within.map(name), beside: beside.map(name) }
}

function valueMeaning(claim: Claim, content: unknown, context: Context): Meaning {
  const { value } = claim
  const entity = (id: Id): Names => context.entities.get(id)?.name ?? {}
  switch (value.type) {
    case 'boolean':
      return { kind: 'boolean', value: value.value }
    case 'category':
    case 'role':
      return optionMeaning(value.option, claim.question, context)
    case 'entity': {
      const within = above(value.id, id => context.entities.get(id)?.partOf)
      return { kind: 'entity', name: entity(value.id), within: within.map(entity) }
    }
    case 'entities':
      return { kind: 'entities', members: value.members.map(entity), closed: value.closed ?? false }
    case 'quantity':
      return {
        kind: 'numbers',
        interval: content as Interval,
        unit: value.unit,
        isVague: value.amount === undefined && value.min === undefined && value.max === undefined,
      }
    case 'duration':
      return {
        kind: 'length',
        interval: durationBounds(value.amount, value.qualifier),
        unit: value.unit,
        days: content as Interval,
      }
    case 'date':
      return { kind: 'days', as: 'date', days: content as DayRange }
    case 'since':
      return { kind: 'days', as: 'noneSince' in value ? 'none-since' : 'since', days: content as DayRange }
    case 'text':
      return { kind: 'text', isGrouped: true }
  }
}

/** What a claim means before its polarity. */
export function meaningOf(claim: Claim, context: Context): Meaning {
  const stance = claim.stance ?? 'asserts'
  if (stance !== 'asserts') return { kind: 'stance', stance }
  const content = contentOf(claim, kinds[claim.value.type], context.moment(claim))
  if (content === null)
    return claim.value.type === 'text' ? { kind: 'text', isGrouped: false } : missingFact(claim.value)
  return valueMeaning(claim, content, context)
}

/** How a count is read before it is counted back: "exactly 7 months" is from 6½ to 7½ of them. */
export function countedAs(value: Value): { readonly interval: Interval; readonly unit: TimeUnit } | null {
  if (value.type !== 'since' || !('amount' in value)) return null
  return { interval: durationBounds(value.amount, value.qualifier), unit: value.unit }
}
