import { describe, expect, it } from 'vitest'
import { onAssumption, onJoin, onOrigin, onRow } from '../decisions.cases'
import type { Decision } from '../dossier'
import type { ItemKind } from '../item'
import { article, claim, entity, itemsOf } from './items.cases'
import { references, sinceEvent, usesIn } from './references'
import { renamed } from './renaming'

const since = (event: string) => ({ type: 'since' as const, event })
const noneSince = (event: string) => ({ type: 'since' as const, noneSince: { event } })

const items = itemsOf({
  outlets: [{ id: 'outlet', name: { en: 'Outlet' } }],
  sources: [
    { id: 'agency', kind: 'agency', name: { en: 'Agency' } },
    { id: 'copy', kind: 'report', name: { en: 'Copy' }, derivedFrom: ['agency'] },
  ],
  entities: [entity('oman', { kind: 'place' }), entity('muscat', { partOf: 'oman' })],
  events: [
    { id: 'event', title: { en: 'Event' } },
    { id: 'muscat', title: { en: 'Muscat round' } },
  ],
  questions: [{ id: 'question', text: { en: 'Who?' }, type: 'entities' }],
  articles: [
    article('a', {
      events: ['event', 'muscat'],
      basedOn: [{ source: 'agency', status: 'suspected' }],
      readFor: ['question'],
    }),
    article('b', { readFor: 'all' }),
  ],
  claims: [
    claim('c1', { type: 'entities', members: ['oman', 'muscat'] }, { holder: 'oman' }),
    claim('c2', { type: 'entity', id: 'muscat' }, { holder: null }),
    claim('c3', since('muscat'), { attribution: [{ source: 'agency', verb: 'says' }] }),
    claim('c4', noneSince('muscat')),
    claim('c5', { type: 'since', edtf: '2024' }),
    claim('c6', { type: 'since', noneSince: { edtf: '2024' } }),
    claim('c7', { type: 'boolean', value: true }),
  ],
})

const uses = usesIn(items)
const told = (...args: Parameters<typeof uses>) =>
  uses(...args).map(use => `${use.kind} ${use.key} ${use.role}`)

describe('where an item is used', () => {
  it('an entity: in its parts, in answers, as holder; an event of the same key is another thing', () => {
    expect(told('entity', 'oman')).toEqual(['entity muscat part-of', 'claim c1 value', 'claim c1 holder'])
    expect(told('entity', 'muscat')).toEqual(['claim c1 value', 'claim c2 value'])
  })

  it('an event: by its articles, by the claims about it, and by those that count from it', () => {
    expect(told('event', 'muscat')).toEqual(['article a event', 'claim c3 value', 'claim c4 value'])
    expect(told('event', 'event')).toHaveLength(9)
  })

  it('a source: by what derives from it, by articles based on it, in attributions', () => {
    expect(told('source', 'agency')).toEqual([
      'source copy derived-from',
      'article a based-on',
      'claim c3 attribution',
    ])
  })

  it('a question: by claims and by marks; an outlet: by articles; an article: by claims', () => {
    expect(told('question', 'question')[0]).toBe('article a read-for')
    expect(told('question', 'question')).toHaveLength(8)
    expect(told('outlet', 'outlet')).toEqual(['article a outlet', 'article b outlet'])
    expect(told('article', 'a')).toHaveLength(7)
    expect(told('article', 'b')).toEqual([])
  })

  it('tells a user once for each role', () => {
    const twice = claim(
      'c',
      { type: 'boolean', value: true },
      {
        attribution: [
          { source: 'agency', verb: 'says' },
          { source: 'agency', verb: 'quotes' },
        ],
      },
    )
    expect(usesIn(itemsOf({ claims: [twice] }))('source', 'agency')).toHaveLength(1)
  })

  it('is nothing for what names nothing', () => {
    expect(references('outlet', { id: 'x', name: {} })).toEqual([])
    expect(references('event', { id: 'x', title: {} })).toEqual([])
    expect(references('question', { id: 'x', text: {}, type: 'text' })).toEqual([])
    expect(references('article', article('x', { events: [] }))).toHaveLength(1)
    expect(sinceEvent({ type: 'since', amount: 1, unit: 'day' })).toBeNull()
  })
})

describe('an item under another key', () => {
  it('stays the very same object where it does not name it', () => {
    const one = claim('c', { type: 'entity', id: 'muscat' })
    expect(renamed('claim', one, { kind: 'event', from: 'muscat', to: 'x' })).toBe(one)
    const outlet = { id: 'outlet', name: {} }
    expect(renamed('outlet', outlet, { kind: 'outlet', from: 'outlet', to: 'x' })).toBe(outlet)
  })

  it('keeps an answer that only its holder is named in', () => {
    const value = { type: 'entity', id: 'oman' } as const
    const one = claim('c', value, { holder: 'muscat' })
    expect(renamed('claim', one, { kind: 'entity', from: 'muscat', to: 'x' })).toEqual({
      ...one,
      holder: 'x',
    })
    const said = claim('c', { type: 'boolean', value: true }, { holder: 'muscat' })
    expect(renamed('claim', said, { kind: 'entity', from: 'muscat', to: 'x' }).value).toBe(said.value)
  })

  it('is the event a claim is about, and the one it counts from', () => {
    const about = (value: ReturnType<typeof since> | ReturnType<typeof noneSince>, event = 'event') =>
      renamed('claim', claim('c', value, { event }), { kind: 'event', from: 'muscat', to: 'x' })
    expect(about(since('muscat')).value).toEqual(since('x'))
    expect(about(noneSince('muscat')).value).toEqual(noneSince('x'))
    expect(about(since('other'), 'muscat')).toMatchObject({ event: 'x', value: since('other') })
    const plain = claim('c', { type: 'text', text: 'x' }, { event: 'muscat' })
    expect(renamed('claim', plain, { kind: 'event', from: 'muscat', to: 'x' }).event).toBe('x')
  })

  it('stands once in a list, and what was confirmed stays so', () => {
    const as = { kind: 'source', from: 'a', to: 'b' } as const
    const basedOn = [
      { source: 'b', status: 'suspected' },
      { source: 'c', status: 'suspected' },
      { source: 'a', status: 'confirmed' },
    ] as const
    expect(renamed('article', article('x', { basedOn }), as).basedOn).toEqual([
      { source: 'b', status: 'confirmed' },
      { source: 'c', status: 'suspected' },
    ])
    expect(renamed('article', article('x', { basedOn: basedOn.toReversed() }), as).basedOn?.[0]).toEqual({
      source: 'b',
      status: 'confirmed',
    })
  })

  it('quotes itself no more: the nearer link stays', () => {
    const attribution = [
      { source: 'a', verb: 'quotes' },
      { source: 'b', verb: 'says' },
      { source: 'c', verb: 'says' },
      { source: 'a', verb: 'reports' },
    ] as const
    const one = claim('c', { type: 'boolean', value: true }, { attribution })
    expect(renamed('claim', one, { kind: 'source', from: 'a', to: 'b' }).attribution).toEqual([
      { source: 'b', verb: 'quotes' },
      { source: 'c', verb: 'says' },
      { source: 'b', verb: 'reports' },
    ])
  })
})

describe('decisions', () => {
  const named = (decision: Decision) =>
    references('decision', decision).map(({ kind, key }) => `${kind} ${key}`)

  it.each<[string, Decision, readonly string[]]>([
    ['an assumption', onAssumption, ['claim c1', 'event event']],
    [
      'one without an event',
      { ...onAssumption, assumption: { kind: 'anchor', to: 'publication' } },
      ['claim c1'],
    ],
    ['a row', onRow, ['event event', 'question question', 'article a', 'question question']],
    ['a row alone', { ...onRow, article: null, into: [] }, ['event event', 'question question']],
    ['two that are not one', onJoin, ['entity oman', 'entity muscat']],
    ['two that became one', { ...onJoin, outcome: 'same' }, ['entity oman']],
    ['an origin', onOrigin, ['article a', 'source agency']],
  ])('%s names what it is about', (_, decision, expected) => {
    expect(named(decision)).toEqual(expected)
  })

  it('a row whose claims went nowhere names nothing more', () => {
    const { into: _, ...bare } = onRow
    expect(named(bare)).toHaveLength(3)
    expect(renamed('decision', bare, { kind: 'question', from: 'question', to: 'other' })).toEqual({
      ...bare,
      question: 'other',
    })
  })

  it.each<[ItemKind, Decision, string, object]>([
    ['event', onAssumption, 'event', { assumption: { kind: 'other-event', to: 'new' } }],
    ['event', onRow, 'event', { event: 'new' }],
    ['question', onRow, 'question', { question: 'new', into: ['new'] }],
    ['entity', onJoin, 'oman', { to: 'new', from: 'muscat' }],
    ['entity', onJoin, 'muscat', { to: 'oman', from: 'new' }],
    ['source', onOrigin, 'agency', { source: 'new' }],
  ])('a renamed %s is called by its new key', (kind, decision, from, expected) => {
    expect(renamed('decision', decision, { kind, from, to: 'new' })).toEqual({ ...decision, ...expected })
  })
})
