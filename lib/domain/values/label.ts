import type { CampValue } from '../compare/comparison'
import type { Context } from '../compare/context'
import type { Claim, Id } from '../dossier'
import type { Arg, DayRange, Message } from '../message'
import { edtfDays } from '../time/edtf'
import type { Deictic, Qualifier, QuantityValue, SinceValue, TimeUnit, Value } from './value'

/** What labels take from a dossier: the names of things. */
export type Naming = Pick<Context, 'entities' | 'events' | 'questions' | 'eventDays'>

function say(key: string, args: Message['args'] = {}): Message {
  return { key: `engine.${key}`, args }
}

function qualified(qualifier: Qualifier | undefined, it: Arg): Message {
  return say(`qualifier.${qualifier ?? 'exact'}`, { it })
}

/** Whether a count stands by itself or after a word that governs it ("about two months"), which Arabic tells apart. */
type Place = 'alone' | 'governed'

function unitLabel(n: number, unit: TimeUnit, place: Place): Message {
  return say(`unit.${unit}`, { n, place })
}

const governing: ReadonlySet<Qualifier> = new Set(['about', 'almost', 'more-than', 'less-than'])

/** A count of units of time in words: "almost 8 months". */
export function countLabel(amount: number, unit: TimeUnit, qualifier: Qualifier = 'exact'): Message {
  return qualified(qualifier, unitLabel(amount, unit, governing.has(qualifier) ? 'governed' : 'alone'))
}

function quantityLabel({ amount, min, max, qualifier }: QuantityValue): Message {
  if (amount !== undefined) return qualified(qualifier, amount)
  if (min !== undefined && max !== undefined) return qualified(qualifier, say('value.range', { min, max }))
  if (min !== undefined) return qualified('at-least', min)
  if (max !== undefined) return qualified('at-most', max)
  return say(`vague.${qualifier ?? 'exact'}`)
}

function deicticLabel(deictic: Deictic): Message {
  if ('amount' in deictic)
    return say(`deictic.${deictic.phrase}`, { count: unitLabel(deictic.amount, deictic.unit, 'governed') })
  const [phrase, day] = deictic.phrase.split(':')
  return day ? say(`deictic.${phrase}`, { day: say(`weekday.${day}`) }) : say(`deictic.${phrase}`)
}

function edtfLabel(edtf: string): Message {
  return say('value.plain', { it: { edtf } })
}

function sinceLabel(value: SinceValue, { events }: Naming): Message {
  const event = (id: Id): Arg => ({ names: events.get(id)?.title ?? {} })
  if ('amount' in value)
    return say('value.before', { count: countLabel(value.amount, value.unit, value.qualifier) })
  if ('edtf' in value) return say('value.since', { it: edtfLabel(value.edtf) })
  if ('event' in value) return say('value.since', { it: event(value.event) })
  const { noneSince } = value
  return say('value.none-since', {
    it: 'event' in noneSince ? event(noneSince.event) : edtfLabel(noneSince.edtf),
  })
}

/** The names of an entity; none where nobody entered it. */
export function entityName(id: Id, { entities }: Pick<Naming, 'entities'>): Arg {
  return { names: entities.get(id)?.name ?? {} }
}

function optionName(question: Id, option: Id, { questions }: Naming): Arg {
  return { names: questions.get(question)?.options?.find(o => o.id === option)?.label ?? {} }
}

/** A value in words, as an article would say it. `question` is where its options are named. */
export function valueLabel(value: Value, question: Id, naming: Naming): Message {
  switch (value.type) {
    case 'boolean':
      return say(value.value ? 'value.yes' : 'value.no')
    case 'category':
    case 'role':
      return say('value.plain', { it: optionName(question, value.option, naming) })
    case 'entity':
      return say('value.plain', { it: entityName(value.id, naming) })
    case 'entities': {
      const list: Arg = { list: value.members.map(id => entityName(id, naming)), join: 'and' }
      if (value.members.length === 0) return say(value.closed ? 'value.nobody' : 'value.anybody')
      return value.closed ? say('value.only', { it: list }) : say('value.plain', { it: list })
    }
    case 'quantity':
      return quantityLabel(value)
    case 'duration':
      return countLabel(value.amount, value.unit, value.qualifier)
    case 'date':
      return value.deictic ? deicticLabel(value.deictic) : edtfLabel(value.edtf as string)
    case 'since':
      return sinceLabel(value, naming)
    case 'text':
      return say('value.plain', { it: value.text })
  }
}

/** What one claim says, with its stance and polarity, in words. */
export function claimLabel(claim: Claim, naming: Naming): Message {
  if (claim.stance === 'unknown' || claim.stance === 'declined') return say(`value.${claim.stance}`)
  const label = claim.stance === 'none' ? say('value.none') : valueLabel(claim.value, claim.question, naming)
  return claim.polarity === 'denies' ? say('value.denied', { it: label }) : label
}

function boundsLabel([min, max]: readonly [string | number | null, string | number | null]): Message {
  if (typeof min === 'string' || typeof max === 'string') {
    const edge = (text: string | number | null, end: 0 | 1) =>
      typeof text === 'string' ? (edtfDays(text)?.[end] ?? null) : null
    return say('value.plain', { it: { days: [edge(min, 0), edge(max, 1)] as DayRange } })
  }
  if (min === null) return max === null ? say('value.any') : qualified('at-most', max)
  return max === null ? qualified('at-least', min) : say('value.range', { min, max })
}

/** What stands behind a camp's value. */
interface Behind {
  /** Those its meet admits, where it is of days: a count or a phrase is said with them, because they were compared. */
  readonly days?: DayRange | undefined
  readonly claims?: readonly Claim[]
}

/** What claims say that no value says: that there is none, or what it is not. */
function unsaidLabel(claims: readonly Claim[], naming: Naming): Message {
  const denials = claims.filter(({ polarity }) => polarity === 'denies')
  if (denials.length < claims.length || denials.length === 0) return say('value.none')
  const labels = denials.map(claim => claimLabel(claim, naming))
  return labels.length === 1 && labels[0]
    ? labels[0]
    : say('value.plain', { it: { list: labels, join: 'and' } })
}

/** What a camp holds, in words. */
export function campLabel(
  value: CampValue,
  question: Id,
  naming: Naming,
  { days, claims = [] }: Behind = {},
): Message {
  if (value === null) return unsaidLabel(claims, naming)
  if (days && (('amount' in value && value.type === 'since') || ('deictic' in value && value.deictic)))
    return say('value.counted', { it: valueLabel(value, question, naming), days: { days } })
  if ('timeline' in value) {
    const moments = value.timeline.map(({ asOf, mood, value: at }): Arg => {
      const of = claims.filter(c => (c.asOf ?? null) === asOf && (c.mood ?? 'actual') === mood)
      const it = campLabel(at, question, naming, { claims: of })
      const moody = mood === 'actual' ? it : say(`mood.${mood}`, { it })
      return asOf === null ? moody : say('value.as-of', { it: moody, asOf: edtfLabel(asOf) })
    })
    return say('value.plain', { it: { list: moments, join: 'and' } })
  }
  if ('options' in value)
    return say('value.plain', {
      it: { list: value.options.map(o => optionName(question, o, naming)), join: 'and' },
    })
  if ('bounds' in value) return boundsOf(value)
  return valueLabel(value, question, naming)
}

function boundsOf(value: Extract<CampValue, { bounds: unknown }>): Message {
  return value.type === 'duration'
    ? say('value.days', { it: boundsLabel(value.bounds) })
    : boundsLabel(value.bounds)
}
