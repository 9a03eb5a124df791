import { describe, expect, test } from 'vitest'
import { lookup } from '@/components/row/lookup'
import type { Row } from '@/lib/domain/compare/comparison'
import type { Article, AttributionLink, Claim, Dossier, Source } from '@/lib/domain/dossier'
import { provenance } from './graph'

const article = (id: string, basedOn: Article['basedOn'] = []): Article => ({
  id,
  outlet: 'o',
  title: id,
  language: 'en',
  events: ['e'],
  basedOn,
})
const claim = (id: string, of: string, attribution: readonly AttributionLink[] = []): Claim => ({
  id,
  article: of,
  event: 'e',
  question: 'q',
  value: { type: 'boolean', value: true },
  attribution,
  anchors: [{ start: 0, end: 1, exact: 'a' }],
})
const source = (id: string, derivedFrom: readonly string[] = []): Source => ({
  id,
  kind: id.startsWith('officials') ? 'anonymous' : 'report',
  name: { en: id },
  derivedFrom,
})

function name(nodes: ReturnType<typeof provenance>['nodes'], id: string): string {
  const node = nodes.find(other => other.id === id)
  return node?.source ?? node?.articles[0] ?? '?'
}

function graph(
  articles: readonly Article[],
  claims: readonly Claim[],
  sources: readonly Source[],
  roots: readonly string[],
) {
  const dossier: Dossier = {
    isnad: 1,
    dossier: { id: 'd', title: {} },
    outlets: [],
    sources,
    entities: [],
    events: [],
    questions: [],
    articles,
    claims,
    decisions: [],
  }
  const ids = articles.map(({ id }) => id)
  const camp = {
    value: null,
    label: '',
    holder: null,
    articles: ids,
    claims: claims.map(({ id }) => id),
    roots: { min: 1, max: roots.length, ids: roots },
  }
  const cells = ids.map(id => [
    id,
    { state: 'asserts' as const, claims: claims.filter(c => c.article === id).map(c => c.id) },
  ])
  const row: Row<string> = {
    event: 'e',
    question: 'q',
    verdict: 'agree',
    flags: {
      selfContradicted: [],
      singleRoot: false,
      partyDispute: false,
      transmission: false,
      codingDisputed: false,
      tainted: false,
      stale: false,
    },
    camps: [camp],
    cells: Object.fromEntries(cells),
    assumptions: [],
    witness: null,
    sensitivity: [],
    sentence: '',
  }
  const found = provenance(row, lookup(dossier))
  return {
    nodes: found.nodes.map(
      n =>
        `${n.source ?? n.id}${n.isRoot ? '*' : ''}${n.isOwn ? '~' : ''}${n.articles.length > 1 ? `x${n.articles.length}` : ''}`,
    ),
    links: found.links.map(
      l => `${name(found.nodes, l.from)}-${l.verb ?? ''}${l.isSure ? '' : '?'}->${name(found.nodes, l.to)}`,
    ),
  }
}

describe('provenance', () => {
  test('follows attribution chains to the root', () => {
    const chain = [
      { source: 'paper', verb: 'reports' as const },
      { source: 'officials', verb: 'says' as const },
    ]
    expect(
      graph([article('a')], [claim('c', 'a', chain)], [source('paper'), source('officials')], ['paper']),
    ).toEqual({
      nodes: ['article:a', 'paper*', 'officials'],
      links: ['a-reports->paper', 'paper-says->officials'],
    })
  })
  test('an article that names nothing is its own root; what it is based on counts where it names nothing', () => {
    const based = article('b', [
      { source: 'x', status: 'confirmed' },
      { source: 'y', status: 'suspected' },
    ])
    const named = claim('c3', 'c', [{ source: 'x', verb: 'quotes' }])
    const other = article('c', [{ source: 'x', status: 'confirmed' }])
    expect(
      graph(
        [article('a'), based, other],
        [claim('c1', 'a'), claim('c2', 'b'), named],
        [source('x'), source('y')],
        ['article:a', 'x'],
      ),
    ).toEqual({
      nodes: ['article:a~', 'article:b', 'article:c', 'x*', 'y'],
      links: ['b-->x', 'b-?->y', 'c-quotes->x'],
    })
  })
  test('a source shares its box only where it leads to the same', () => {
    const says = { source: 'officials', verb: 'says' as const }
    const through = (id: string) => [says, { source: id, verb: 'reports' as const }]
    const articles = [
      article('a'),
      article('b'),
      article('c'),
      article('d', [{ source: 'y', status: 'confirmed' }]),
    ]
    const claims = [
      claim('c1', 'a', through('x')),
      claim('c2', 'b', through('x')),
      claim('c3', 'c', [says]),
      claim('c4', 'd', [says]),
    ]
    const sources = [source('x'), source('y'), source('officials')]
    expect(graph(articles, claims, sources, ['x', 'y', 'article:c'])).toEqual({
      nodes: [
        'article:a',
        'article:b',
        'article:c~',
        'article:d',
        'officials',
        'x*',
        'officials',
        'officials',
        'y*',
      ],
      links: [
        'a-says->officials',
        'officials-reports->x',
        'b-says->officials',
        'c-says->officials',
        'd-says->officials',
        'officials-->y',
      ],
    })
  })
  test('reports lead on to what they derive from, in circles too', () => {
    const links = graph(
      [article('a')],
      [claim('c', 'a', [{ source: 'x', verb: 'reports' }])],
      [source('x', ['y']), source('y', ['x'])],
      ['y'],
    ).links
    expect(links).toEqual(['a-reports->x', 'x-->y', 'y-->x'])
  })
  test('inferred claims rest on nothing published', () => {
    const inferred: Claim = { ...claim('c', 'a'), level: 'inferred' }
    expect(
      graph([article('a', [{ source: 'x', status: 'confirmed' }])], [inferred], [source('x')], []),
    ).toEqual({
      nodes: ['article:a'],
      links: [],
    })
  })
  test('many articles that draw on the same are one box', () => {
    const ids = Array.from({ length: 14 }, (_, i) => `a${i}`)
    const claims = ids.map((id, i) => claim(`c${i}`, id, i < 10 ? [{ source: 'x', verb: 'reports' }] : []))
    const own = ids.slice(10).map(id => `article:${id}`)
    expect(
      graph(
        ids.map(id => article(id)),
        claims,
        [source('x')],
        ['x', ...own],
      ),
    ).toEqual({
      nodes: ['article:a0x10', 'article:a10~x4', 'x*'],
      links: ['a0-reports->x'],
    })
  })
})
