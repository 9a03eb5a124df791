import { expect, it } from 'vitest'
import type { ItemContent, ItemKind } from '@/lib/domain/item'
import { itemCalled } from './item-called'

it.each<[ItemKind, ItemContent, object]>([
  ['outlet', { id: 'a', name: { ar: 'المدّ', en: 'Tide' } }, { ar: 'المدّ', en: 'Tide' }],
  ['entity', { id: 'a', kind: 'place', name: { en: 'the hall' } }, { en: 'the hall' }],
  ['event', { id: 'a', title: { ar: 'محادثات' } }, { ar: 'محادثات' }],
  ['question', { id: 'a', type: 'text', text: { en: 'What?' } }, { en: 'What?' }],
  ['article', { id: 'a', outlet: 'o', language: 'ar', title: 'عودة', events: [] }, { ar: 'عودة' }],
  [
    'claim',
    {
      id: 'a',
      article: 'n',
      event: 'e',
      question: 'q',
      value: { type: 'boolean', value: true },
      anchors: [{ start: 0, end: 4, exact: 'نعم' }],
    },
    { ar: 'نعم' },
  ],
  [
    'claim',
    {
      id: 'a',
      article: 'n',
      event: 'e',
      question: 'q',
      value: { type: 'boolean', value: true },
      anchors: [{ start: 0, end: 100, exact: 'so it was '.repeat(10) }],
    },
    { en: `${'so it was '.repeat(6).trimEnd()}…` },
  ],
  [
    'claim',
    {
      id: 'a',
      article: 'n',
      event: 'e',
      question: 'q',
      value: { type: 'boolean', value: true },
      anchors: [],
    },
    {},
  ],
])('a %s is called by what it says', (kind, content, names) => {
  expect(itemCalled(kind, content)).toEqual(names)
})
