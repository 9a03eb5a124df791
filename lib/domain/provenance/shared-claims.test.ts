import { describe, expect, it } from 'vitest'
import type { Claim, Entity, Source } from '../dossier'
import type { Value } from '../values/value'
import type { SharedClaimsEvidence } from './derivation'
import { rowClaims } from './row-claims'
import { sharedClaims } from './shared-claims'
import { count, no, option, report, story, type Told, through, yes } from './story.cases'

const sources: readonly Source[] = [
  report('daily', 'The Mill Daily, 5 July', { published: '2023-07-05' }),
  report('post', 'Harbour Post'),
  { id: 'firemen', kind: 'anonymous', class: 'firemen', name: { en: 'firemen' } },
  { id: 'other-firemen', kind: 'anonymous', class: 'firemen', name: { en: 'two firemen' } },
  { id: 'neighbours', kind: 'anonymous', name: { en: 'neighbours' } },
  { id: 'mayor', kind: 'official', name: { en: 'the mayor' } },
]
const entities: readonly Entity[] = [
  { id: 'town', kind: 'place', name: { en: 'Town' } },
  { id: 'quay', kind: 'place', name: { en: 'Quay' }, partOf: 'town' },
  { id: 'mill-daily', kind: 'organisation', name: { en: 'Mill Daily' }, aliases: ['MD'] },
]

const shared = (told: Readonly<Record<string, Told>>, claims: readonly Claim[] = []) => {
  const dossier = story(told, { sources, entities, claims })
  const { rows, context } = rowClaims(dossier)
  return sharedClaims(rows, context).map(({ edge, evidence }) => {
    const { strength, claims: items } = evidence as SharedClaimsEvidence
    return { ...edge, strength, items: items.map(({ question }) => question).join(' ') }
  })
}
const through1 = (value: Value) => through(value, 'daily')

describe('items that elsewhere one source alone is credited with', () => {
  it.each<[string, Told['says'], Told['says'], Told['says'], number | null]>([
    ['by name', { q: yes }, { q: through1(yes) }, {}, 0.2],
    [
      'and of the same unnamed people',
      { q: through(yes, 'firemen') },
      { q: through(yes, 'firemen', 'daily') },
      {},
      0.4,
    ],
    [
      'and of people of one class',
      { q: through(yes, 'other-firemen') },
      { q: through(yes, 'firemen', 'daily') },
      {},
      0.4,
    ],
    [
      'and of other unnamed people',
      { q: through(yes, 'neighbours') },
      { q: through(yes, 'firemen', 'daily') },
      {},
      0.2,
    ],
    ['and of somebody by name', { q: through(yes, 'mayor') }, { q: through1(yes) }, {}, null],
    ['but another says it too', { q: yes }, { q: through1(yes) }, { q: yes }, null],
    ['but another credits another', { q: yes }, { q: through1(yes) }, { q: through(yes, 'post') }, null],
    ['another says something else', { q: yes }, { q: through1(yes) }, { q: no }, 0.2],
    ['another credits it too', { q: yes }, { q: through1(yes) }, { q: through1(yes) }, 0.1],
    [
      'the part, of the whole',
      { q: { type: 'entity', id: 'town' } },
      { q: through1({ type: 'entity', id: 'quay' }) },
      {},
      0.2,
    ],
    [
      'not the whole, of the part',
      { q: { type: 'entity', id: 'quay' } },
      { q: through1({ type: 'entity', id: 'town' }) },
      {},
      null,
    ],
    [
      'another says the part',
      { q: { type: 'entity', id: 'town' } },
      { q: through1({ type: 'entity', id: 'town' }) },
      { q: { type: 'entity', id: 'quay' } },
      null,
    ],
    ['one figure', { q: count(12) }, { q: through1(count(12)) }, {}, 0.2],
    [
      'not near figures',
      { q: { ...count(12), qualifier: 'at-least' } as Value },
      { q: through1(count(14)) },
      {},
      null,
    ],
    [
      'not who was first',
      { q: { type: 'entity', id: 'mill-daily' } },
      { q: through1({ type: 'entity', id: 'mill-daily' }) },
      {},
      null,
    ],
    [
      'nor who was among the first',
      { q: { type: 'entities', members: ['mill-daily'] } },
      { q: through1({ type: 'entities', members: ['mill-daily'] }) },
      {},
      null,
    ],
    [
      'an unknown name is another’s',
      { q: { type: 'entity', id: 'unheard-of' } },
      { q: through1({ type: 'entity', id: 'unheard-of' }) },
      {},
      0.2,
    ],
    ['not of another mood', { q: { value: yes, mood: 'planned' } }, { q: through1(yes) }, {}, null],
    ['not of another holder', { q: { value: yes, holder: 'town' } }, { q: through1(yes) }, {}, null],
    [
      'not of free words',
      { q: { type: 'text', text: 'x' } },
      { q: through1({ type: 'text', text: 'x' }) },
      {},
      null,
    ],
    ['not of what is not known', { q: { value: yes, stance: 'unknown' } }, { q: through1(yes) }, {}, null],
    [
      'not of what nobody confirmed',
      { q: { value: yes, status: 'suggested' } },
      { q: through1(yes) },
      {},
      null,
    ],
  ])('%s', (_, a, b, c, strength) => {
    const found = shared({ a: { says: a ?? {} }, b: { says: b ?? {} }, c: { says: c ?? {} } })
    const edges = found.filter(({ source }) => source !== undefined)
    expect(edges).toEqual(strength === null ? [] : [{ article: 'a', source: 'daily', strength, items: 'q' }])
  })

  it('tell half where no other article is there to say it', () => {
    expect(shared({ a: { says: { q: yes } }, b: { says: { q: through1(yes) } } })[0]?.strength).toBe(0.1)
  })

  it('tell less in an article that is only known to rest on the source', () => {
    const b = { says: { q: yes }, basedOn: [{ source: 'daily', status: 'confirmed' as const }] }
    expect(shared({ a: { says: { q: yes } }, b, c: {} })).toMatchObject([{ source: 'daily', strength: 0.12 }])
  })

  it('add up, and are lessened by the rows on which the two do not meet', () => {
    const b = { q: through1(yes), r: through1(option('x')), s: through1(yes), t: through1(count(7)) }
    const says = { q: yes, r: option('x'), s: no, t: count(9) }
    const found = shared({ a: { says }, b: { says: b }, c: {} })
    expect(found).toEqual([{ article: 'a', source: 'daily', strength: 0.18, items: 'q r' }])
    const other = { q: yes, r: option('x'), t: { value: count(9), holder: 'town' } }
    expect(shared({ a: { says: other }, b: { says: b }, c: {} })[0]?.strength).toBe(0.36)
  })

  it('are none of a report that came out later', () => {
    const says = { q: yes }
    const told = (published: string | null) => ({
      a: { says, published },
      b: { says: { q: through1(yes) } },
      c: {},
    })
    expect(shared(told('2023-07-04'))).toEqual([])
    for (const published of ['2023-07-05', '2023-07-04/2023-07-06', null])
      expect(shared(told(published))).toHaveLength(1)
  })

  it('are told of an article that is not in the list too', () => {
    const ghost: Claim = {
      id: 'ghost',
      article: 'ghost',
      event: 'fire',
      question: 'q',
      value: yes,
      anchors: [],
    }
    expect(shared({ b: { says: { q: through1(yes) } } }, [ghost])).toMatchObject([{ article: 'ghost' }])
  })

  it('show the words of both where they are known', () => {
    const anchored = (article: string, exact: string, source?: string): Claim => ({
      ...{ id: article, article, event: 'fire', question: 'q', value: yes },
      anchors: [{ start: 0, end: exact.length, exact }],
      ...(source && { attribution: [{ source, verb: 'says' as const }] }),
    })
    const dossier = story(
      { a: {}, b: {} },
      { sources, claims: [anchored('a', 'It was so.'), anchored('b', 'So it was.', 'daily')] },
    )
    const { rows, context } = rowClaims(dossier)
    const [{ evidence } = { evidence: null }] = sharedClaims(rows, context)
    expect((evidence as SharedClaimsEvidence).claims[0]?.quotes).toEqual({
      here: { article: 'a', start: 0, end: 10, exact: 'It was so.' },
      there: { article: 'b', start: 0, end: 10, exact: 'So it was.' },
    })
  })
})

describe('items that two articles alone have', () => {
  const says = { q: yes, r: yes, s: yes }

  it('lead from the later to the earlier, where others could have said them', () => {
    const told = { z: { says, published: '2023-07-04' }, a: { says, published: '2023-07-06' } }
    expect(shared({ ...told, c: {} })).toEqual([{ article: 'a', from: 'z', strength: 0.488, items: 'q r s' }])
    expect(shared(told)).toEqual([])
    expect(shared({ ...told, c: { says } })).toEqual([])
    expect(shared({ ...told, c: { says: { q: yes } } })).toMatchObject([{ items: 'r s' }])
  })

  it('are none where one says more than the other, each in its own words', () => {
    const place = (id: string) => ({ says: { q: { type: 'entity', id } as Value } })
    expect(shared({ a: place('town'), b: place('quay'), c: {} })).toEqual([])
  })
})

describe('a row of very many different answers', () => {
  it('is compared by equal ones only', () => {
    const said = Object.fromEntries(
      Array.from({ length: 70 }, (_, at) => [
        `x${at}`,
        { says: { q: { type: 'entity', id: `e${at}` } as Value } },
      ]),
    )
    const town = { says: { q: { type: 'entity', id: 'town' } as Value } }
    const through = { says: { q: through1({ type: 'entity', id: 'quay' }) } }
    expect(shared({ ...said, a: town, b: through })).toEqual([])
    expect(
      shared({ ...said, a: town, b: { says: { q: through1({ type: 'entity', id: 'town' }) } } }),
    ).toHaveLength(1)
  })
})

describe('rows', () => {
  it('hold claims about events that no article is about', () => {
    const stray: Claim = { id: 'x', article: 'a', event: 'elsewhere', question: 'q', value: yes, anchors: [] }
    const { rows } = rowClaims(story({ a: {} }, { claims: [stray] }))
    expect(rows.map(({ event, covering }) => [event, [...covering]])).toEqual([['elsewhere', ['a']]])
    const lost = story({ a: {} })
    expect(
      rowClaims({ ...lost, articles: [{ ...lost.articles[0], events: ['nowhere'] } as never] }).rows,
    ).toEqual([])
  })
})
