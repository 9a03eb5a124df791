import { describe, expect, test } from 'vitest'
import type { AttributionLink, Claim, Source, SourceKind } from '../dossier'
import { isPerson, type Tie, tiesOf } from './relations'

const source = (id: string, kind: SourceKind, derivedFrom?: readonly string[]): Source => ({
  id,
  kind,
  name: { en: id },
  ...(derivedFrom ? { derivedFrom } : {}),
})
const claim = (
  id: string,
  article: string,
  attribution?: readonly AttributionLink[],
  more: Partial<Claim> = {},
): Claim => ({
  id,
  article,
  event: 'fire',
  question: 'q',
  value: { type: 'boolean', value: true },
  anchors: [],
  ...(attribution ? { attribution } : {}),
  ...more,
})
const link = (id: string, verb: AttributionLink['verb'] = 'says'): AttributionLink => ({ source: id, verb })
const words = ({ from, to, relation, basis, claims }: Tie) =>
  [from.id, relation, to, basis, ...claims].join(' ')

const sources = [
  source('wire', 'agency'),
  source('paper', 'report', ['wire']),
  source('mayor', 'official'),
  source('neighbour', 'witness'),
  source('file', 'document'),
  source('aide', 'anonymous'),
]

describe('tiesOf', () => {
  test('tells bases first, then what claims name, then what sources derive from', () => {
    const ties = tiesOf({
      articles: [
        {
          id: 'a',
          basedOn: [
            { source: 'paper', status: 'confirmed' },
            { source: 'wire', status: 'suspected' },
          ],
        },
        { id: 'b' },
      ],
      sources,
      claims: [
        claim('c1', 'b', [link('mayor'), link('paper', 'reports')]),
        claim('c2', 'a', [link('file')]),
        claim('c3', 'b', [link('mayor', 'denies')]),
      ],
    })
    expect(ties.map(words)).toEqual([
      'a derived-from paper confirmed',
      'a derived-from wire suspected',
      'a primary-source file attributed c2',
      'b derived-from paper attributed c1',
      'b primary-source mayor attributed c3',
      'paper derived-from wire recorded',
      'paper primary-source mayor attributed c1',
    ])
  })

  test.each([
    ['mayor', 'says', 'primary-source'],
    ['neighbour', 'reports', 'primary-source'],
    ['aide', 'alleges', 'primary-source'],
    ['wire', 'says', 'derived-from'],
    ['nobody', 'says', 'derived-from'],
    ['wire', 'quotes', 'quoted-from'],
    ['mayor', 'quotes', 'quoted-from'],
  ] as const)('%s %s: %s', (id, verb, relation) => {
    const [tie] = tiesOf({ articles: [{ id: 'a' }], sources, claims: [claim('c', 'a', [link(id, verb)])] })
    expect(tie?.relation).toBe(relation)
  })

  test.each([
    ['said to the paper that carried it', [link('mayor'), link('paper')], 'paper primary-source mayor'],
    [
      'to the first that carried it',
      [link('mayor'), link('paper'), link('wire')],
      'paper primary-source mayor',
    ],
    ['read in a report', [link('wire'), link('paper'), link('mayor')], 'paper primary-source mayor'],
    ['quoted in a report', [link('wire'), link('mayor', 'quotes')], 'wire quoted-from mayor'],
    ['a document too', [link('file'), link('wire')], 'wire primary-source file'],
    ['read in a document, which carries nobody', [link('file'), link('mayor')], 'a primary-source mayor'],
    ['through another', [link('neighbour'), link('mayor')], 'a primary-source mayor'],
  ] as const)('who speaks stands behind whoever carried them: %s', (_, attribution, wanted) => {
    const ties = tiesOf({ articles: [{ id: 'a' }], sources, claims: [claim('c', 'a', attribution)] })
    expect(ties.map(words)).toContain(`${wanted} attributed c`)
    const [, relation, to] = wanted.split(' ')
    expect(ties.filter(tie => tie.to === to && tie.relation === relation)).toHaveLength(1)
  })

  test('people are those who speak, by name or without', () => {
    expect(sources.filter(({ kind }) => isPerson(kind)).map(({ id }) => id)).toEqual([
      'mayor',
      'neighbour',
      'aide',
    ])
  })

  test('one source may stand in two relations, and a claim counts once in each', () => {
    const chain = [link('mayor'), link('mayor', 'quotes'), link('mayor')]
    const ties = tiesOf({ articles: [{ id: 'a' }], sources: [], claims: [claim('c', 'a', chain)] })
    expect(ties.map(words)).toEqual(['a derived-from mayor attributed c', 'a quoted-from mayor attributed c'])
  })

  test('suggested and rejected claims, and those in the own voice, tie nothing', () => {
    const claims = [
      claim('c1', 'a', [link('mayor')], { status: 'suggested' }),
      claim('c2', 'a', [link('mayor')], { status: 'rejected' }),
      claim('c3', 'a'),
    ]
    expect(tiesOf({ articles: [{ id: 'a' }, { id: 'b' }], sources: [], claims })).toEqual([])
  })
})
