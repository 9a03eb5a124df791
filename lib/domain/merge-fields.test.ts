import { expect, test } from 'vitest'
import { mergeFields } from './merge-fields'

const base = { title: 'a', readFor: ['q'], url: 'u' }

test.each([
  ['nobody changed anything', base, base, base],
  [
    'they changed one field, I another',
    { ...base, title: 'b' },
    { ...base, url: 'v' },
    { ...base, title: 'b', url: 'v' },
  ],
  ['both made the same change', { ...base, title: 'b' }, { ...base, title: 'b' }, { ...base, title: 'b' }],
  ['both changed one field', { ...base, title: 'b' }, { ...base, title: 'c' }, null],
  [
    'I took a field away',
    { ...base, title: 'b' },
    { title: 'a', readFor: ['q'] },
    { title: 'b', readFor: ['q'] },
  ],
  ['they took away what I changed', { title: 'a', readFor: ['q'] }, { ...base, url: 'v' }, null],
  [
    'I added a field',
    { ...base, title: 'b' },
    { ...base, published: '2024' },
    { ...base, title: 'b', published: '2024' },
  ],
])('%s', (_, theirs, mine, merged) => {
  expect(mergeFields(base, theirs, mine)).toEqual(merged)
})
