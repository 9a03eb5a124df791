import { locate } from '@/lib/domain/anchor/locate'
import type { Anchor, Id, Question } from '@/lib/domain/dossier'
import { isSameClaim, type OfferedClaim } from '@/lib/domain/suggest/fresh-claims'
import { type Span, wholeWords } from '@/lib/domain/text/segment'
import { standIn } from '@/lib/domain/values/stand-in'
import type { Value } from '@/lib/domain/values/value'
import { value as valueSchema } from '@/lib/schemas/value'
import { edtf } from '@/lib/schemas/words'
import { keysOfValue, modelAnswer, type OfferedByModel, offeredByModel } from './answer'
import type { ModelDossier } from './prompt'

/** Why something that a model offered is not offered to anybody. */
export const dropReasons = [
  /** Not of the shape that was asked for. */
  'shape',
  /** The dossier does not ask that. */
  'question',
  /** Its words do not stand in the article, or not as whole words. */
  'quote',
  /** They stand in a caption, a template or a story that was glued on. */
  'place',
  /** It does not fit the question's type, options, unit, or the dossier's entities and events. */
  'value',
  /** An event that the dossier does not know, or that nobody can tell. */
  'event',
  'holder',
  'source',
  /** It says what another one says. */
  'repeated',
  /** Behind the last that are looked at. */
  'too-many',
] as const

export type DropReason = (typeof dropReasons)[number]
export type Dropped = Partial<Readonly<Record<DropReason, number>>>

/** What an answer is held against. */
export interface Frame {
  readonly text: string
  /** Where a quote may stand. */
  readonly within: readonly Span[]
  /** What was sent: a quote is looked for there. */
  readonly part: Span
  readonly dossier: ModelDossier
  /** The article's events, the chief one first. */
  readonly events: readonly Id[]
  /** What questions without a unit of their own are counted in. */
  readonly units: ReadonlyMap<Id, string>
}

/** A claim that may be offered, with the model's own reason for it. */
export type ModelClaim = OfferedClaim & { readonly why?: string }

export interface Kept {
  readonly claims: readonly ModelClaim[]
  readonly dropped: Dropped
}

/** Claims of one answer that are looked at, and characters of a quote. */
const mostClaims = 100
const longestQuote = 600
const longestBefore = 60

const digit = /\p{Nd}/u

/** Those of an answer that can be offered, and how many cannot by reason; null where it is no answer at all. */
export function keepClaims(answer: unknown, frame: Frame): Kept | null {
  const read = modelAnswer.safeParse(answer)
  if (!read.success) return null
  const offered = read.data.claims
  const claims: ModelClaim[] = []
  const dropped: Partial<Record<DropReason, number>> = {}
  const drop = (reason: DropReason, count = 1) => {
    dropped[reason] = (dropped[reason] ?? 0) + count
  }
  for (const one of offered.slice(0, mostClaims)) {
    const claim = claimOf(one, frame)
    if (typeof claim === 'string') drop(claim)
    else if (claims.some(other => isSameClaim(other, claim))) drop('repeated')
    else claims.push(claim)
  }
  if (offered.length > mostClaims) drop('too-many', offered.length - mostClaims)
  return { claims, dropped }
}

function claimOf(one: unknown, frame: Frame): ModelClaim | DropReason {
  const read = offeredByModel.safeParse(one)
  if (!read.success) return 'shape'
  const offered = read.data
  const { dossier } = frame
  const question = dossier.questions.find(({ id }) => id === offered.question)
  if (!question) return 'question'
  const anchor = anchorOf(offered, frame)
  if (typeof anchor === 'string') return anchor
  const value = valueFor(offered, question, anchor, frame)
  if (!value) return 'value'
  const event = eventOf(offered, frame)
  if (event === null) return 'event'
  const has = (list: readonly { readonly id: Id }[], id: Id) => list.some(item => item.id === id)
  if (offered.holder && !has(dossier.entities, offered.holder)) return 'holder'
  const attribution = offered.attribution ?? []
  if (!attribution.every(({ source }) => has(dossier.sources, source))) return 'source'
  const { stance, polarity, mood, holder, asOf } = offered
  return {
    event,
    question: question.id,
    value,
    ...(stance && stance !== 'asserts' ? { stance } : {}),
    ...(polarity === 'denies' ? { polarity } : {}),
    ...(mood && mood !== 'actual' ? { mood } : {}),
    ...(holder ? { holder } : {}),
    ...(asOf && edtf.safeParse(asOf).success ? { asOf } : {}),
    ...(attribution.length > 0 ? { attribution } : {}),
    anchors: [anchor],
    ...reasonOf(offered),
  }
}

function reasonOf({ why }: OfferedByModel): { readonly why?: string } {
  // It is shown as text, and says nothing but why: no addresses, no characters that turn the line around.
  const plain = (why ?? '')
    .replace(/\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+/gi, '…')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .replace(/\p{Surrogate}/gu, '')
  return plain === '' ? {} : { why: plain }
}

/** Where the quote stands in what was sent, as we find it: nothing that the model says of places is believed. */
function anchorOf(
  { quote, before }: OfferedByModel,
  { text, within, part }: Frame,
): Anchor | 'quote' | 'place' {
  const exact = quote.trim()
  const sent = text.slice(part.start, part.end)
  if (exact === '' || exact.length > longestQuote || !sent.includes(exact)) return 'quote'
  const found = locate(sent, { exact, prefix: (before ?? '').trim().slice(-longestBefore) })
  const places = found.flatMap(match => {
    const span = { start: part.start + match.start, end: part.start + match.end }
    return text.slice(span.start, span.end) === exact ? (asWords(text, span) ?? []) : []
  })
  const best = places.find(({ start, end }) => within.some(of => of.start <= start && end <= of.end))
  if (best) return { ...best, exact: text.slice(best.start, best.end) }
  return places.length === 0 ? 'quote' : 'place'
}

/** The span grown to whole words; null where it cuts a number, for half a number is another number. */
function asWords(text: string, { start, end }: Span): Span | null {
  const whole = wholeWords(text, { start, end }, { start: 0, end: text.length })
  const isCut = [start, end].some(
    at => at > whole.start && at < whole.end && digit.test(text.slice(at - 1, at + 1)),
  )
  return isCut ? null : whole
}

function eventOf({ event }: OfferedByModel, { dossier, events }: Frame): Id | null {
  const known = (id: Id) => dossier.events.some(one => one.id === id)
  if (event) return known(event) ? event : null
  const [only, ...more] = dossier.events
  return events.find(known) ?? (more.length === 0 ? (only?.id ?? null) : null)
}

function valueFor(offered: OfferedByModel, question: Question, anchor: Anchor, frame: Frame): Value | null {
  const unit = question.unit ?? frame.units.get(question.id)
  const { stance } = offered
  if (stance && stance !== 'asserts') {
    const stands = standIn(question, frame.dossier.entities[0]?.id)
    // Only asserting claims tell how a question without a unit is counted.
    return stands?.type === 'quantity' && unit ? { ...stands, unit } : stands
  }
  const raw = rawValue(offered.value ?? {}, question, { unit, quote: anchor.exact })
  const read = valueSchema.safeParse(raw)
  if (!read.success) return null
  const value = read.data as Value
  return fits(value, question, frame.dossier) ? value : null
}

/** What was said of the value, in the shape of the dossier file. The question alone says its type and its unit. */
function rawValue(
  given: Readonly<Record<string, unknown>>,
  { type }: Question,
  { unit, quote }: { readonly unit: string | undefined; readonly quote: string },
): unknown {
  if (type === 'text') return { type, text: quote }
  if (given.type !== undefined && given.type !== type) return null
  const keys = new Set(keysOfValue(type))
  const said = Object.fromEntries(Object.entries(given).filter(([key, of]) => keys.has(key) && of !== null))
  if (type === 'quantity') return { type, ...said, unit }
  if (type === 'date' && said.phrase !== undefined) {
    const { edtf: _edtf, ...deictic } = said
    return { type, deictic }
  }
  if (type !== 'since') return { type, ...said }
  const { noneSince, ...rest } = said
  return noneSince === true ? { type, noneSince: rest } : { type, ...rest }
}

/** Whether all that a value points at is there. */
function fits(value: Value, { type, options = [] }: Question, dossier: ModelDossier): boolean {
  const entity = (id: Id) => dossier.entities.some(one => one.id === id)
  const event = (id: Id) => dossier.events.some(one => one.id === id)
  if (value.type !== type) return false
  if (value.type === 'category' || value.type === 'role') return options.some(({ id }) => id === value.option)
  if (value.type === 'entity') return entity(value.id)
  if (value.type === 'entities')
    return (
      value.members.every(entity) &&
      new Set(value.members).size === value.members.length &&
      (value.members.length > 0 || value.closed === true)
    )
  if (value.type !== 'since') return true
  if ('event' in value) return event(value.event)
  return 'noneSince' in value && 'event' in value.noneSince ? event(value.noneSince.event) : true
}
