import { describe, expect, it } from 'vitest'
import type { AssumptionDecision } from '../dossier'
import { article, claim, entity, itemsOf, outcome } from './items.cases'
import { joinEntities, partEntity, wholes } from './join-entities'
import { filled, isOfCoding, refuse, rewriteOf } from './merge'
import { mergeEvents, mergeOutlets, mergeSources, origins } from './merge-others'

const yes = { type: 'boolean', value: true } as const
const pair = { from: 'a', into: 'b' }

describe('what cannot be merged with anything', () => {
  const items = itemsOf({ outlets: [{ id: 'a', name: { en: 'A' } }] })
  it('itself, or what is not there', () => {
    expect(mergeOutlets({ from: 'a', into: 'a' }, items)).toEqual({
      ok: false,
      refusals: [{ reason: 'same', keys: ['a'] }],
    })
    expect(mergeOutlets(pair, items)).toEqual({ ok: false, refusals: [{ reason: 'missing', keys: ['b'] }] })
    expect(mergeOutlets({ from: 'x', into: 'a' }, items)).toMatchObject({ refusals: [{ keys: ['x'] }] })
    expect(mergeOutlets({ from: 'x', into: 'y' }, items)).toMatchObject({ refusals: [{ keys: ['x', 'y'] }] })
    for (const merge of [joinEntities, mergeSources])
      expect(outcome(items, merge(pair, items))).toEqual(['missing'])
    expect(outcome(items, mergeEvents(pair, items))).toEqual(['missing'])
  })
})

describe('the parts of a merge', () => {
  it('a name takes what it lacks', () => {
    expect(filled({ ar: 'أ' }, { ar: 'ب', en: 'B' })).toEqual({ ar: 'أ', en: 'B' })
    expect(filled({ en: 'A' }, {})).toEqual({ en: 'A' })
    expect(filled({}, { ar: 'ب' })).toEqual({ ar: 'ب' })
  })

  it('what stays word for word is no change', () => {
    const one = { content: { id: 'a', name: { en: 'A' } }, revision: 2 }
    expect(rewriteOf('outlet', one, { ...one.content })).toEqual([])
    expect(rewriteOf('outlet', one, { ...one.content, homepage: 'https://a.example' })).toHaveLength(1)
  })
})

describe('two entities joined', () => {
  const items = itemsOf({
    entities: [
      entity('a', {
        name: { ar: 'برجمير', en: 'Bergmeer' },
        aliases: ['ب. برجمير', 'برغمير'],
        partOf: 'union',
      }),
      entity('b', { name: { ar: 'برغمير' }, aliases: ['Bergmir'] }),
      entity('union'),
      entity('child', { partOf: 'a' }),
    ],
    claims: [
      claim('c1', { type: 'entity', id: 'a' }),
      claim('c2', { type: 'entities', members: ['a', 'union', 'b'] }),
      claim('c3', yes, { holder: 'a' }),
      claim('c4', { type: 'entity', id: 'b' }),
    ],
  })
  const joined = outcome(items, joinEntities(pair, items))

  it('are one with all their names, and whatever named the one names the other', () => {
    expect(Object.fromEntries(joined as ReadonlyMap<string, unknown>)).toMatchObject({
      'entity b': {
        name: { ar: 'برغمير', en: 'Bergmeer' },
        aliases: ['Bergmir', 'برجمير', 'ب. برجمير'],
        partOf: 'union',
      },
      'entity child': { partOf: 'b' },
      'claim c1': { value: { id: 'b' } },
      'claim c2': { value: { members: ['b', 'union'] } },
      'claim c3': { holder: 'b' },
    })
    expect((joined as ReadonlyMap<string, unknown>).has('entity a')).toBe(false)
  })

  it('carry the revisions that were seen, the removal last', () => {
    const result = joinEntities(pair, items)
    if (!result.ok) throw new Error('they join')
    expect(result.changes.every(({ seen }) => seen === 3)).toBe(true)
    expect(result.changes.at(-1)).toEqual({ kind: 'entity', key: 'a', seen: 3, content: null })
    expect(result.changes.map(({ key }) => key)).not.toContain('c4')
  })

  it('keep what the one already has', () => {
    const some = itemsOf({ entities: [entity('a'), entity('b', { partOf: 'c' }), entity('c')] })
    const next = outcome(some, joinEntities(pair, some)) as ReadonlyMap<string, unknown>
    expect(next.get('entity b')).toMatchObject({ aliases: ['a'], partOf: 'c' })
    const none = itemsOf({ entities: [entity('a'), entity('b')] })
    expect(
      (outcome(none, joinEntities(pair, none)) as ReadonlyMap<string, unknown>).get('entity b'),
    ).not.toHaveProperty('partOf')
  })

  it('not where a person must first say more', () => {
    const differing = itemsOf({
      entities: [entity('a', { kind: 'place' }), entity('b', { partOf: 'c' }), entity('c', { partOf: 'a' })],
    })
    expect(outcome(differing, joinEntities(pair, differing))).toEqual(['kind', 'part-of'])
    expect(outcome(differing, joinEntities({ from: 'b', into: 'a' }, differing))).toEqual(['kind', 'part-of'])
  })

  it('an entity that is part of itself by mistake has an end', () => {
    const round = itemsOf({ entities: [entity('a', { partOf: 'b' }), entity('b', { partOf: 'a' })] })
    expect([...wholes('a', round)]).toEqual(['b', 'a'])
  })
})

describe('an entity parted', () => {
  const items = itemsOf({
    entities: [entity('a', { aliases: ['برجمير الابن', 'ب. برجمير'] }), entity('b')],
    claims: [
      claim('c1', { type: 'entity', id: 'a' }),
      claim('c2', { type: 'entities', members: ['a', 'b'] }, { holder: 'a' }),
      claim('c3', { type: 'entity', id: 'b' }),
    ],
  })
  const parting = {
    of: 'a',
    key: 'new',
    kind: 'person',
    name: { ar: 'برجمير الابن' },
    aliases: ['برجمير الابن', 'ب. برجمير'],
    claims: ['c2'],
  } as const

  it('leaves two, each with its variants and claims', () => {
    const next = Object.fromEntries(
      outcome(items, partEntity(parting, items)) as ReadonlyMap<string, unknown>,
    )
    expect(next).toMatchObject({
      'entity new': { kind: 'person', name: { ar: 'برجمير الابن' }, aliases: ['ب. برجمير'] },
      'entity a': { aliases: [] },
      'claim c1': { value: { id: 'a' } },
      'claim c2': { value: { members: ['new', 'b'] }, holder: 'new' },
    })
  })

  it('may take claims alone', () => {
    const result = partEntity({ ...parting, aliases: [] }, items)
    expect(result.ok && result.changes.map(({ key, seen }) => [key, seen])).toEqual([
      ['new', 0],
      ['c2', 3],
    ])
  })

  it('also from an entity without variants', () => {
    const plain = itemsOf({ entities: [entity('a')], claims: [claim('c2', yes, { holder: 'a' })] })
    expect(partEntity({ ...parting, aliases: [] }, plain).ok).toBe(true)
  })

  it('or variants alone, of an entity that has some', () => {
    const plain = itemsOf({ entities: [entity('a')] })
    expect(outcome(plain, partEntity({ ...parting, claims: [] }, plain))).toEqual(['missing'])
  })

  it.each([
    ['missing', { of: 'gone' }],
    ['same', { key: 'b' }],
    ['nameless', { name: {} }],
    ['missing', { claims: ['c3'] }],
    ['missing', { aliases: ['غيره'] }],
    ['nothing', { aliases: [], claims: [] }],
  ] as const)('is refused as %s: %o', (reason, more) =>
    expect(outcome(items, partEntity({ ...parting, ...more }, items))).toEqual([reason]),
  )
})

describe('two outlets merged', () => {
  it('the articles are the other’s, which takes what it lacks', () => {
    const items = itemsOf({
      outlets: [
        { id: 'a', name: { ar: 'المرساة', en: 'Anchor' }, homepage: 'https://a.example' },
        { id: 'b', name: { ar: 'مرساة' } },
      ],
      articles: [article('x', { outlet: 'a' }), article('y', { outlet: 'b' })],
    })
    const result = mergeOutlets(pair, items)
    expect(result.ok && result.changes.map(({ key }) => key)).toEqual(['b', 'x', 'a'])
    expect(Object.fromEntries(outcome(items, result) as ReadonlyMap<string, unknown>)).toMatchObject({
      'outlet b': { name: { ar: 'مرساة', en: 'Anchor' }, homepage: 'https://a.example' },
      'article x': { outlet: 'b' },
    })
    const bare = itemsOf({ outlets: ['a', 'b'].map(id => ({ id, name: { en: id } })) })
    expect(mergeOutlets(pair, bare)).toMatchObject({ changes: [{ key: 'a', content: null }] })
  })
})

describe('two sources merged', () => {
  const report = (id: string, more = {}) => ({ id, kind: 'report' as const, name: { en: id }, ...more })

  it('attributions, bases and derivations name the other', () => {
    const items = itemsOf({
      sources: [
        report('a', { published: '2026-02-13', class: 'k', derivedFrom: ['root'] }),
        report('b', { derivedFrom: ['wire'] }),
        report('root'),
        report('wire'),
        report('later', { derivedFrom: ['a', 'b'] }),
      ],
      articles: [article('x', { basedOn: [{ source: 'a', status: 'confirmed' }] })],
      claims: [claim('c', yes, { attribution: [{ source: 'a', verb: 'says' }] })],
    })
    const next = outcome(items, mergeSources(pair, items)) as ReadonlyMap<string, unknown>
    expect(Object.fromEntries(next)).toMatchObject({
      'source b': { published: '2026-02-13', class: 'k', derivedFrom: ['wire', 'root'] },
      'source later': { derivedFrom: ['b'] },
      'article x': { basedOn: [{ source: 'b', status: 'confirmed' }] },
      'claim c': { attribution: [{ source: 'b', verb: 'says' }] },
    })
    const bare = itemsOf({ sources: [report('a'), report('b')] })
    expect(mergeSources(pair, bare)).toMatchObject({ changes: [{ key: 'a', content: null }] })
  })

  it.each([
    ['kind', { kind: 'agency' }, {}],
    ['class', { class: 'x' }, { class: 'y' }],
    ['date', { published: '2026-02-13' }, { published: '2026-02-14' }],
    ['date', { published: '2026-02-14' }, { published: '2026-02-13' }],
    ['derived', { derivedFrom: ['b'] }, {}],
    ['derived', {}, { derivedFrom: ['mid'] }],
  ])('not where they differ in %s', (reason, one, other) => {
    const items = itemsOf({
      sources: [report('a', one), report('b', other), report('mid', { derivedFrom: ['a'] })],
    })
    expect(outcome(items, mergeSources(pair, items))).toEqual([reason])
  })

  it.each([
    ['2026-02', '2026-02-13'],
    ['XXXX-02-11', '2026-02-13'],
    ['2026-02-13/..', '../2026-02-14'],
    ['2026-02-13', null],
  ])('dates that may be one do not keep them apart: %s, %s', (published, other) => {
    const items = itemsOf({ sources: [report('a', { published }), report('b', { published: other })] })
    expect(mergeSources(pair, items).ok).toBe(true)
  })

  it('origins have an end', () => {
    const items = itemsOf({
      sources: [report('a', { derivedFrom: ['b', 'c'] }), report('b', { derivedFrom: ['c', 'a'] })],
    })
    expect([...origins('a', items)].sort()).toEqual(['a', 'b', 'c'])
    expect(origins('gone', items).size).toBe(0)
  })
})

describe('two events merged', () => {
  const event = (id: string, date?: string) => ({ id, title: { en: id }, ...(date && { date }) })
  const decision: AssumptionDecision = {
    id: 'd',
    kind: 'assumption',
    claim: 'c',
    assumption: { kind: 'other-event', to: 'a' },
    outcome: 'accepted',
    reason: 'so',
    by: 'me',
    at: '2026-11-22T10:00:00Z',
  }

  it('articles and claims are about the other', () => {
    const items = itemsOf({
      events: [event('a', '2026-02-11'), event('b'), event('c')],
      articles: [article('x', { events: ['a', 'b'] })],
      claims: [
        claim('c1', { type: 'since', event: 'a' }, { event: 'c' }),
        claim('c2', { type: 'since', edtf: '2026' }, { event: 'a' }),
        claim('c3', yes, { event: 'b' }),
      ],
      decisions: [{ ...decision, assumption: { kind: 'anchor', to: 'publication' } }],
    })
    const next = outcome(items, mergeEvents(pair, items)) as ReadonlyMap<string, unknown>
    expect(Object.fromEntries(next)).toMatchObject({
      'event b': { date: '2026-02-11' },
      'article x': { events: ['b'] },
      'claim c1': { value: { event: 'b' } },
      'claim c2': { event: 'b' },
    })
    const bare = itemsOf({ events: [event('a'), event('b')] })
    expect(mergeEvents(pair, bare)).toMatchObject({ changes: [{ key: 'a', content: null }] })
  })

  it('not where days, claims or decisions hold them apart', () => {
    const items = itemsOf({
      events: [event('a', '2026-02-11'), event('b', '2026-03')],
      claims: [
        claim('c2', { type: 'since', event: 'a' }, { event: 'b' }),
        claim('c1', { type: 'since', noneSince: { event: 'b' } }, { event: 'a' }),
      ],
      decisions: [decision],
    })
    expect(mergeEvents(pair, items)).toEqual({
      ok: false,
      refusals: [
        { reason: 'date', keys: [] },
        { reason: 'since', keys: ['c1', 'c2'] },
        { reason: 'decided', keys: ['d'] },
      ],
    })
  })
})

it('a second coding is told from the other reasons', () => {
  expect(
    [refuse('coded', ['e q']), refuse('blind'), refuse('same'), refuse('decided')].map(isOfCoding),
  ).toEqual([true, true, false, false])
})
