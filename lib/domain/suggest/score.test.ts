import { describe, expect, test } from 'vitest'
import type { Claim } from '../dossier'
import type { Value } from '../values/value'
import { scoreOffers } from './score'

const claim = (value: Value, start = 0, more: Partial<Claim> = {}): Claim => ({
  id: 'c',
  article: 'a',
  event: 'fair',
  question: value.type,
  value,
  anchors: [{ start, end: start + 5, exact: 'words' }],
  ...more,
})
const lamps = (amount: number): Value => ({ type: 'quantity', amount, unit: 'lamp' })

describe('what was offered beside what people confirmed', () => {
  test('counts the same question, an equal value and an overlapping quote, article by article', () => {
    const labelled = [claim(lamps(3)), claim(lamps(4), 50), claim({ type: 'boolean', value: true })]
    const offers = [
      claim({ type: 'quantity', unit: 'lamp', qualifier: 'exact', amount: 3 }, 4),
      claim(lamps(4), 90),
      claim(lamps(9), 50),
    ]
    expect(
      scoreOffers([
        { labelled, offers },
        { labelled: [], offers: [claim({ type: 'boolean', value: true })] },
      ]),
    ).toEqual({ labelled: 3, found: 1, offered: 4, right: 1, recall: 1 / 3, precision: 1 / 4 })
  })

  test('reads a count back whose anchor is unstated from the event', () => {
    const count = (anchor?: 'event' | 'publication'): Value => ({
      ...{ type: 'since', amount: 8, unit: 'month', qualifier: 'almost' },
      ...(anchor && { anchor }),
    })
    const labelled = [claim(count('event'))]
    expect(scoreOffers([{ labelled, offers: [claim(count())] }])).toMatchObject({ found: 1, right: 1 })
    expect(scoreOffers([{ labelled, offers: [claim(count('publication'))] }])).toMatchObject({ found: 0 })
  })

  test('leaves out free words, titles, and what nobody confirmed', () => {
    const labelled = [
      claim({ type: 'text', text: 'rain' }),
      claim({ type: 'role', option: 'mayor' }),
      claim(lamps(3), 0, { status: 'suggested' }),
      claim(lamps(4), 0, { status: 'rejected' }),
    ]
    expect(scoreOffers([{ labelled, offers: [claim({ type: 'text', text: 'rain' })] }])).toEqual({
      labelled: 0,
      found: 0,
      offered: 0,
      right: 0,
      recall: null,
      precision: null,
    })
  })

  test('holds a denial and its affirmation apart', () => {
    const denied = claim(lamps(3), 0, { polarity: 'denies' })
    expect(scoreOffers([{ labelled: [denied], offers: [claim(lamps(3))] }])).toMatchObject({
      found: 0,
      right: 0,
    })
  })
})
