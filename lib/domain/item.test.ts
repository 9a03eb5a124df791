import { expect, test } from 'vitest'
import { inverse, itemKinds } from './item'

test('what a claim refers to comes before it, and what is decided after all of them', () => {
  expect(itemKinds.slice(-2)).toEqual(['claim', 'decision'])
  expect(itemKinds.indexOf('article')).toBeGreaterThan(itemKinds.indexOf('outlet'))
})

test('an undo takes back the last change first, against what it made', () => {
  const before = { id: 'one', name: { en: 'One' } }
  const after = { id: 'one', name: { en: 'Two' } }
  expect(
    inverse([
      { kind: 'outlet', key: 'one', revision: 4, before, after, position: 2 },
      { kind: 'outlet', key: 'new', revision: 1, before: null, after, position: 3 },
    ]),
  ).toEqual([
    { kind: 'outlet', key: 'new', seen: 1, content: null, position: 3 },
    { kind: 'outlet', key: 'one', seen: 4, content: before, position: 2 },
  ])
})
