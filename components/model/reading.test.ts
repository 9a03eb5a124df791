import { expect, test } from 'vitest'
import { dropReasons } from '@/lib/llm/keep'
import { droppedOf } from './reading'

const counts = { added: 0, known: 0, rejected: 0, unreadable: 0 }

test('what was dropped is told by reason, the most frequent first', () => {
  expect(droppedOf({ ...counts, dropped: { quote: 2, value: 5, comet: 1 } })).toEqual({
    total: 8,
    by: [
      ['value', 5],
      ['quote', 2],
      ['other', 1],
    ],
  })
  expect(droppedOf({ ...counts, dropped: {} })).toEqual({ total: 0, by: [] })
})

test('every reason that there is has words of its own', () => {
  for (const reason of dropReasons)
    expect(droppedOf({ ...counts, dropped: { [reason]: 1 } }).by).toEqual([[reason, 1]])
})
