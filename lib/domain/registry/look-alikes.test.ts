import { describe, expect, it } from 'vitest'
import { eventLookAlikes } from './event-look-alikes'
import { article, claim, entity, itemsOf } from './items.cases'
import { entityLookAlikes, entityNames } from './look-alikes'

const is = (id: string) => ({ type: 'entity' as const, id })

describe('entities that may be one', () => {
  const items = itemsOf({
    entities: [
      entity('one', { name: { ar: 'برغمير' }, aliases: ['ب. برغمير'] }),
      entity('two', { name: { ar: 'برجمير', en: 'Bergmeer' } }),
      entity('hall', { name: { ar: 'برغمير' }, kind: 'place', partOf: 'one' }),
      entity('three', { name: { ar: 'ليلى الساحل' } }),
    ],
    claims: [
      claim('c1', is('one')),
      claim('c2', is('two'), { article: 'b' }),
      claim('c3', is('one'), { article: 'b', question: 'other' }),
      claim('c4', { type: 'entities', members: ['one', 'two'] }, { article: 'd', event: 'later' }),
      claim('c5', { type: 'boolean', value: true }, { article: 'e', holder: 'one' }),
      claim('c6', { type: 'boolean', value: true }, { article: 'f', holder: 'two' }),
      claim('c7', is('two'), { article: 'a', event: 'later', question: 'third' }),
    ],
  })

  it('say what speaks for it and what against', () => {
    expect(entityLookAlikes('one', items)).toEqual([
      {
        entity: 'two',
        likenesses: [{ by: 'spelling', names: ['برغمير', 'برجمير'] }],
        rows: [{ event: 'event', question: 'question' }],
        against: [
          { by: 'together', keys: ['c4'] },
          { by: 'apart', keys: ['a', 'b'] },
        ],
      },
      {
        entity: 'hall',
        likenesses: [{ by: 'spelling', names: ['برغمير', 'برغمير'] }],
        rows: [],
        against: [
          { by: 'kind', keys: [] },
          { by: 'part-of', keys: [] },
        ],
      },
    ])
    expect(entityLookAlikes('hall', items)[0]?.entity).toBe('two')
    expect(entityLookAlikes('hall', items)[1]?.against).toHaveLength(2)
  })

  it('are none where no name is near, or the entity is not there', () => {
    expect(entityLookAlikes('three', items)).toEqual([])
    expect(entityLookAlikes('gone', items)).toEqual([])
  })

  it('go by every name', () =>
    expect(entityNames(entity('x', { name: { ar: 'ا', en: 'B' }, aliases: ['C'] }))).toEqual(['ا', 'B', 'C']))
})

describe('events that may be taken for one another', () => {
  const event = (id: string, ar: string | undefined, date: string | null, en?: string) => ({
    id,
    title: { ...(ar && { ar }), ...(en && { en }) },
    date,
  })
  const items = itemsOf({
    events: [
      event('first', 'جلسة خان القمر الأولى', '2026-02-11', 'The first khan session'),
      event('second', 'جلسة خان القمر الثانية', '2026-02-25'),
      event('spring', 'جولة خان القمر', '2026-04'),
      event('undated', 'جلسة خان القمر', null),
      event('english', undefined, '2026-02-11', 'First session of the khan'),
      event('open', 'جلسة الخان', '2026-02-20/..'),
      event('flood', 'فيضان القناة', '2026-02-11'),
      event('bare', undefined, '2026-02-11', 'On'),
      event('numbered', 'سوق 2026', '2026-02-11'),
      event('numbered-too', 'معرض 2026', '2026-02-11'),
    ],
    articles: [
      article('x', { events: ['first', 'second'] }),
      article('y', { events: ['first'] }),
      article('z', { events: ['second'] }),
    ],
  })
  const found = eventLookAlikes('first', items)

  it('come nearest first, undated ones last', () => {
    expect(found.map(({ event: id, days }) => [id, days])).toEqual([
      ['english', 0],
      ['open', 9],
      ['second', 14],
      ['undated', null],
    ])
  })

  it('are not those that share a number alone', () => {
    expect(eventLookAlikes('numbered', items)).toEqual([])
  })

  it('say what they share and what not', () => {
    expect(found.find(({ event: id }) => id === 'second')).toEqual({
      event: 'second',
      days: 14,
      words: {
        shared: ['جلسة', 'خان', 'القمر'],
        here: ['الأولى', 'The', 'first', 'khan', 'session'],
        there: ['الثانية'],
      },
      articles: { both: ['x'], here: ['y'], there: ['z'] },
    })
  })

  it('far in time only where the titles all but say the same', () => {
    expect(eventLookAlikes('spring', items).map(({ event: id }) => id)).toEqual(['open'])
    expect(eventLookAlikes('open', items).map(({ event: id }) => id)).toContain('first')
  })

  it('are none for what is not there', () => expect(eventLookAlikes('gone', items)).toEqual([]))
})
