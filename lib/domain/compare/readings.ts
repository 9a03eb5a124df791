import type { AssumptionKind, Claim, Dossier, Id } from '../dossier'
import type { DayRange } from '../message'
import { countBack } from '../time/count-back'
import { edtfDays } from '../time/edtf'
import type { Qualifier, TimeUnit } from '../values/value'
import type { Assumption } from './comparison'
import { type Context, makeContext } from './context'
import { isConfirmed, standingOf } from './standing'

/** One claim of a row of dates on the line of time, as written or under an assumption. */
export interface Reading {
  readonly claim: Id
  readonly as: 'written' | 'assumed'
  readonly bounds: DayRange
  /** What it is counted from, where it is a count. */
  readonly from: { readonly point: 'event' | 'publication'; readonly days: DayRange } | null
  readonly back: { readonly amount: number; readonly unit: TimeUnit; readonly qualifier: Qualifier } | null
  readonly assumption: { readonly kind: AssumptionKind; readonly to: string | null } | null
}

function countOf({ value }: Claim): Reading['back'] {
  if (value.type === 'since' && 'amount' in value)
    return { amount: value.amount, unit: value.unit, qualifier: value.qualifier ?? 'exact' }
  const deictic = value.type === 'date' ? value.deictic : undefined
  if (!deictic || !('amount' in deictic)) return null
  return { amount: deictic.amount, unit: deictic.unit, qualifier: 'exact' }
}

function countedFrom(claim: Claim, context: Context, fromPublication: boolean): Reading['from'] {
  if (!countOf(claim)) return null
  const { value } = claim
  const isFromEvent =
    value.type === 'since' && 'amount' in value && value.anchor !== 'publication' && !fromPublication
  const days = isFromEvent ? context.eventDays(claim.event) : context.published(claim.article)
  return days && { point: isFromEvent ? 'event' : 'publication', days }
}

/**
 * The arithmetic behind a row of dates: each claim's days as written, and under each of the row's assumptions that gives
 * days; where a publication date is sought, its window and what is reached from there. Empty for other types; claims of
 * which a fact is missing are left out.
 */
export function readings(
  dossier: Dossier,
  event: Id,
  question: Id,
  assumptions: readonly Pick<Assumption<unknown>, 'claim' | 'kind' | 'to' | 'bounds'>[],
): readonly Reading[] {
  const context = makeContext(dossier)
  const type = context.questions.get(question)?.type
  if (type !== 'date' && type !== 'since') return []
  const claims = dossier.claims.filter(c => isConfirmed(c) && c.event === event && c.question === question)
  return claims.flatMap(claim => {
    const affirmed = standingOf(claim, context).sense?.affirmed
    if (!Array.isArray(affirmed)) return []
    const back = countOf(claim)
    const plain = { claim: claim.id, back }
    const from = countedFrom(claim, context, false)
    const written: Reading = {
      ...plain,
      as: 'written',
      bounds: affirmed as unknown as DayRange,
      from,
      assumption: null,
    }
    const assumed = assumptions
      .filter(a => a.claim === claim.id && a.bounds !== null && a.kind !== 'other-event')
      .flatMap(({ kind, to, bounds }): Reading[] => {
        const days = edtfDays(bounds as string)
        if (!days) return []
        const point = countedFrom(claim, context, kind === 'anchor')
        const assumption = { kind, to }
        if (kind !== 'anchor' || point || !back)
          return [{ ...plain, as: 'assumed', bounds: days, from: point, assumption }]
        const reached = countBack(days, back.amount, back.unit, back.qualifier)
        return [
          { ...plain, as: 'assumed', bounds: reached, from: { point: 'publication', days }, assumption },
        ]
      })
    return [written, ...assumed]
  })
}
