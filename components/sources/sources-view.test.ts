import { expect, test } from 'vitest'
import type { Claim, Dossier } from '@/lib/domain/dossier'
import { outletsView, sourcesView } from './sources-view'

const claim = (id: string, article: string, source: string | null, over: Partial<Claim> = {}): Claim => ({
  id,
  article,
  event: 'e',
  question: 'q',
  value: { type: 'boolean', value: true },
  attribution: source ? [{ source, verb: 'says' }] : [],
  anchors: [],
  ...over,
})
const article = (id: string, outlet: string, basedOn: Dossier['articles'][number]['basedOn'] = []) => ({
  id,
  outlet,
  title: id,
  language: 'en' as const,
  events: [],
  basedOn,
})
const dossier: Dossier = {
  isnad: 1,
  dossier: { id: 'd', title: {} },
  outlets: [
    { id: 'o1', name: {} },
    { id: 'o2', name: {} },
    { id: 'empty', name: {} },
  ],
  sources: [
    { id: 's1', kind: 'report', name: {} },
    { id: 's2', kind: 'agency', name: {}, derivedFrom: ['s1'] },
    { id: 's3', kind: 'witness', name: {} },
  ],
  entities: [],
  events: [],
  questions: [],
  articles: [
    article('a1', 'o1', [{ source: 's1', status: 'suspected' }]),
    article('a2', 'o2', [{ source: 's1', status: 'confirmed' }]),
    article('a3', 'o1'),
  ],
  claims: [
    claim('c1', 'a1', 's1'),
    claim('c2', 'a3', 's1'),
    claim('c3', 'a3', 's2', { status: 'suggested' }),
    claim('c4', 'a3', null),
  ],
  decisions: [],
}

test('a source names who rests on it as a whole, who attributes to it, and what it comes from', () => {
  expect(sourcesView(dossier)).toMatchObject([
    {
      claims: 2,
      derivedFrom: [],
      articles: [
        { id: 'a1', status: 'suspected' },
        { id: 'a2', status: 'confirmed' },
        { id: 'a3', status: 'attributed' },
      ],
    },
    { claims: 0, derivedFrom: [{ id: 's1' }], articles: [] },
    { claims: 0, articles: [] },
  ])
})

test('an outlet lists its articles with their confirmed claims; one without articles is left out', () => {
  expect(
    outletsView(dossier).map(({ id, articles }) => [id, articles.map(one => [one.article.id, one.claims])]),
  ).toEqual([
    [
      'o1',
      [
        ['a1', 1],
        ['a3', 2],
      ],
    ],
    ['o2', [['a2', 0]]],
  ])
})
