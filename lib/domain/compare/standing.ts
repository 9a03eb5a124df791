import type { AssumptionKind, Claim, Id, Mood } from '../dossier'
import type { DayRange } from '../message'
import { rootsOf } from '../provenance/roots'
import { edtfDays } from '../time/edtf'
import { kinds } from '../values/kinds'
import { contentOf, keyOf, type Sense, senseOf } from '../values/sense'
import type { Context } from './context'

/** Where a claim stands on its question: its position as written, with what decides whether others compare to it. */
export interface Standing {
  readonly claim: Claim
  readonly holder: Id | null
  readonly mood: Mood
  /** The days its figure or state holds for, where the text says so. */
  readonly asOf: DayRange | null
  readonly published: DayRange | null
  /** `asserts` and `none` take a position; `unknown` and `declined` do not. */
  readonly takesPosition: boolean
  /** Free words that nobody grouped: never judged. */
  readonly isFree: boolean
  readonly denies: boolean
  /** The key of what is affirmed or denied, whichever it is. */
  readonly content: string
  /** Null where it takes no position, is free, or a fact is missing. */
  readonly sense: Sense | null
  /** Where it goes back to (semantics §8). */
  readonly roots: readonly Id[]
  /** Claims of one row with equal keys are interchangeable: same reading, same assumptions open to them. */
  readonly key: string
}

/** One way to read a standing: as written, or under an assumption. */
export interface Reading {
  readonly standing: Standing
  readonly sense: Sense
  /** For a cumulative figure: the days it is taken to hold for under an `as-of` assumption. */
  readonly pinned: boolean
  /** Under an `other-event` assumption the claim is not of this row. */
  readonly hasLeft: boolean
  readonly assumption: { readonly kind: AssumptionKind; readonly to: string | null } | null
}

export function isConfirmed(claim: Claim): boolean {
  return (claim.status ?? 'confirmed') === 'confirmed'
}

/** What else than its sense decides which assumptions are open to a claim, as a piece of its key. */
function openness(claim: Claim, context: Context, cumulative: boolean): string {
  const { value } = claim
  if (context.decisions(claim.id).length > 0) return `|${claim.id}`
  if (value.type === 'quantity') {
    const exact = value.amount !== undefined && (value.qualifier ?? 'exact') === 'exact' ? '=' : '~'
    return cumulative ? `|${exact}|${context.articles.get(claim.article)?.published}` : `|${exact}`
  }
  if (value.type === 'duration') return `|${value.amount} ${value.unit} ${value.qualifier ?? ''}`
  if ((value.type === 'since' && 'amount' in value) || (value.type === 'date' && value.deictic))
    return `|${JSON.stringify(value)}|${context.articles.get(claim.article)?.published}`
  return ''
}

/** Reads a claim of a row. Everything a verdict needs of it is in the standing. */
export function standingOf(claim: Claim, context: Context): Standing {
  const stance = claim.stance ?? 'asserts'
  const takesPosition = stance === 'asserts' || stance === 'none'
  const kind = kinds[claim.value.type]
  const content = takesPosition ? contentOf(claim, kind, context.moment(claim)) : null
  const isFree = takesPosition && claim.value.type === 'text' && content === null
  const denies = claim.polarity === 'denies'
  const sense = content === null ? null : senseOf(kind, content, denies)
  const mood = claim.mood ?? 'actual'
  const cumulative = context.questions.get(claim.question)?.cumulative ?? false
  return {
    claim,
    holder: claim.holder ?? null,
    mood,
    asOf: claim.asOf == null ? null : edtfDays(claim.asOf),
    published: context.published(claim.article),
    takesPosition,
    isFree,
    denies,
    content: content === null ? '' : keyOf(kind, content),
    sense,
    roots: takesPosition ? rootsOf(claim, context) : [],
    key:
      sense === null
        ? ''
        : `${mood}|${claim.asOf ?? ''}|${denies ? '-' : ''}${sense.key}${openness(claim, context, cumulative)}`,
  }
}

/** The reading of a standing as it is written; only for standings with a sense. */
export function written(standing: Standing & { readonly sense: Sense }): Reading {
  return { standing, sense: standing.sense, pinned: false, hasLeft: false, assumption: null }
}
