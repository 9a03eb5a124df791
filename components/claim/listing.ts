import type { Anchor, Claim, ClaimStatus, Id } from '@/lib/domain/dossier'
import type { ClaimItem, SuggestionOrigin, Versioned } from '@/lib/domain/item'

/** Which claims the list shows. */
export type Shown = 'working' | 'suggested' | 'confirmed' | 'rejected'
export const shownStates: readonly Shown[] = ['working', 'suggested', 'confirmed', 'rejected']

export interface Listed {
  readonly item: Versioned<ClaimItem>
  /** Its place in the text, counted from 1 among the claims that stand; rejected ones have none. */
  readonly number: number | null
}

export function statusOf(claim: Pick<Claim, 'status'>): ClaimStatus {
  return claim.status ?? 'confirmed'
}

const startOf = (anchors: readonly Anchor[]) => Math.min(...anchors.map(({ start }) => start))

/** Claims in the order of their quotes, numbered as the text numbers them. */
export function listed(claims: readonly Versioned<ClaimItem>[]): readonly Listed[] {
  const sorted = claims.toSorted(
    ({ content: a }, { content: b }) =>
      startOf(a.anchors) - startOf(b.anchors) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  let number = 0
  return sorted.map(item => {
    if (statusOf(item.content) === 'rejected') return { item, number: null }
    number += 1
    return { item, number }
  })
}

export function isShown({ item }: Listed, shown: Shown): boolean {
  const status = statusOf(item.content)
  return shown === 'working' ? status !== 'rejected' : status === shown
}

export function countsOf(claims: readonly Versioned<ClaimItem>[]): Readonly<Record<ClaimStatus, number>> {
  const counts = { suggested: 0, confirmed: 0, rejected: 0 }
  for (const { content } of claims) counts[statusOf(content)] += 1
  return counts
}

/** The suggestion to go to after this one: the next in the text, else the first that is left. */
export function nextSuggestion(claims: readonly Versioned<ClaimItem>[], after: Id | null): Id | null {
  const order = listed(claims).map(({ item }) => item.content)
  const at = order.findIndex(({ id }) => id === after)
  const isOpen = (claim: Claim) => statusOf(claim) === 'suggested' && claim.id !== after
  return (order.slice(at + 1).find(isOpen) ?? order.find(isOpen))?.id ?? null
}

/** Suggestions that may be confirmed or rejected together. */
export interface Kind {
  readonly by: 'question' | 'origin'
  readonly question: Id | null
  readonly origin: SuggestionOrigin | null
  readonly claims: readonly Versioned<ClaimItem>[]
}

const originKey = ({ origin }: ClaimItem) => (origin ? `${origin.by} ${origin.name}` : null)

function grouped<K>(
  claims: readonly Versioned<ClaimItem>[],
  keyOf: (claim: ClaimItem) => K | null,
): readonly (readonly Versioned<ClaimItem>[])[] {
  const groups = new Map<K, Versioned<ClaimItem>[]>()
  for (const item of claims) {
    const key = keyOf(item.content)
    if (key === null) continue
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

/** The kinds of suggestion that are left, those of one question first, then those of one maker; each of two or more. */
export function kindsOf(claims: readonly Versioned<ClaimItem>[]): readonly Kind[] {
  const open = claims.filter(({ content }) => statusOf(content) === 'suggested')
  const byQuestion = grouped(open, claim => claim.question).map(
    (of): Kind => ({
      by: 'question',
      question: of[0]?.content.question ?? null,
      origin: null,
      claims: of,
    }),
  )
  const byOrigin = grouped(open, originKey).map(
    (of): Kind => ({
      by: 'origin',
      question: null,
      origin: of[0]?.content.origin ?? null,
      claims: of,
    }),
  )
  return [...byQuestion, ...byOrigin].filter(({ claims: of }) => of.length > 1)
}
