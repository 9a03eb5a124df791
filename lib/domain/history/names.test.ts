import { expect, it } from 'vitest'
import { itemNames } from './names'

it('names items by kind and key, articles by their title in its language', () => {
  const names = itemNames({
    outlets: [{ id: 'tide', name: { en: 'Tide' } }],
    sources: [{ id: 'sail', name: { en: 'Sail' } }],
    entities: [{ id: 'hall', name: { en: 'the hall' } }],
    events: [{ id: 'talks', title: { en: 'Talks' } }],
    questions: [
      { id: 'form', text: { en: 'Form?' }, options: [{ id: 'direct', label: { ar: 'مباشرة' } }] },
      { id: 'when', text: { en: 'When?' } },
    ],
    articles: [{ id: 'north', title: 'عودة', language: 'ar' }],
  })
  expect(names).toEqual({
    items: {
      outlet: { tide: { en: 'Tide' } },
      source: { sail: { en: 'Sail' } },
      entity: { hall: { en: 'the hall' } },
      event: { talks: { en: 'Talks' } },
      question: { form: { en: 'Form?' }, when: { en: 'When?' } },
      article: { north: { ar: 'عودة' } },
    },
    options: { form: { direct: { ar: 'مباشرة' } }, when: {} },
  })
})

it('has nothing to say of lists it was not given', () => {
  expect(itemNames({}).items.claim).toBeUndefined()
  expect(itemNames({}).items.entity).toEqual({})
  expect(itemNames({}).options).toEqual({})
})
