import { describe, expect, it } from 'vitest'
import type { ClaimItem } from '../item'
import type { Value } from '../values/value'
import { type OfferedClaim, sortOffers, valueText } from './fresh-claims'

const offer = (value: Value, start = 0, more: Partial<OfferedClaim> = {}): OfferedClaim => ({
  event: 'e',
  question: 'q',
  value,
  anchors: [{ start, end: start + 10, exact: 'ten lette.' }],
  ...more,
})
const there = (from: OfferedClaim, status: ClaimItem['status']): ClaimItem => ({
  ...from,
  id: 'c',
  article: 'a',
  ...(status ? { status } : {}),
})
const yes: Value = { type: 'boolean', value: true }

describe('what a value says', () => {
  it.each<[Value, Value]>([
    [
      { type: 'entities', members: ['a', 'b'] },
      { type: 'entities', members: ['b', 'a', 'a'], closed: false },
    ],
    [
      { type: 'quantity', amount: 3, unit: 'ship' },
      { type: 'quantity', unit: 'ship', amount: 3, qualifier: 'exact' },
    ],
    [
      { type: 'since', amount: 3, unit: 'month' },
      { type: 'since', unit: 'month', amount: 3, anchor: 'unstated' },
    ],
    [
      { type: 'text', text: 'x', group: null },
      { type: 'text', text: 'x' },
    ],
    [
      { type: 'since', noneSince: { event: 'e' } },
      { type: 'since', noneSince: { event: 'e' } },
    ],
  ])('%j and %j are the same', (a, b) => expect(valueText(a)).toBe(valueText(b)))

  it.each<[Value, Value]>([
    [yes, { type: 'boolean', value: false }],
    [
      { type: 'entities', members: ['a'], closed: true },
      { type: 'entities', members: ['a'] },
    ],
    [
      { type: 'since', event: 'e' },
      { type: 'since', noneSince: { event: 'e' } },
    ],
  ])('%j and %j are not', (a, b) => expect(valueText(a)).not.toBe(valueText(b)))
})

describe('offers', () => {
  it('are fresh where the article has nothing like them', () => {
    const offers = [offer(yes), offer(yes, 10), offer(yes, 0, { question: 'other' })]
    expect(sortOffers([], offers)).toEqual({ fresh: offers, known: [], rejected: [] })
  })

  it('are known where it has, however little the words overlap', () => {
    for (const status of ['suggested', 'confirmed', undefined] as const)
      expect(sortOffers([there(offer(yes), status)], [offer(yes, 9)]).known).toHaveLength(1)
    expect(sortOffers([there(offer(yes), 'confirmed')], [offer(yes, 10)]).fresh).toHaveLength(1)
  })

  it('stay rejected once they were', () => {
    const rejected = [there(offer(yes, 5), 'rejected')]
    expect(sortOffers(rejected, [offer(yes)]).rejected).toHaveLength(1)
    expect(sortOffers(rejected, [offer({ type: 'boolean', value: false })]).fresh).toHaveLength(1)
    expect(sortOffers(rejected, [offer(yes, 0, { polarity: 'denies' })]).fresh).toHaveLength(1)
  })

  it('come once, though offered twice', () => {
    expect(sortOffers([], [offer(yes), offer(yes, 2)])).toMatchObject({
      fresh: [offer(yes)],
      known: [offer(yes, 2)],
    })
  })

  it('without a position are told apart by their stance alone', () => {
    const unknown = offer({ type: 'entity', id: 'x' }, 0, { stance: 'unknown' })
    const again = offer({ type: 'entity', id: 'y' }, 0, { stance: 'unknown' })
    expect(sortOffers([there(unknown, 'rejected')], [again]).rejected).toHaveLength(1)
    expect(sortOffers([there(unknown, 'rejected')], [{ ...again, stance: 'declined' }]).fresh).toHaveLength(1)
  })
})
