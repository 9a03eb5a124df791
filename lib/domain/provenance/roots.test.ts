import { describe, expect, it } from 'vitest'
import type { Article, AttributionLink, BasedOn, Claim, Id, Source } from '../dossier'
import { countRoots, isOwnVoice, type Provenance, rootsOf } from './roots'

const source = (id: Id, kind: Source['kind'], more: Partial<Source> = {}): Source => ({
  id,
  kind,
  name: { en: id },
  ...more,
})

const sources: readonly Source[] = [
  source('ft', 'report'),
  source('wire', 'agency'),
  source('paper', 'document'),
  source('minister', 'official'),
  source('passer-by', 'witness'),
  source('insider', 'anonymous', { class: 'insiders' }),
  source('other-insider', 'anonymous', { class: 'insiders' }),
  source('diplomat', 'anonymous', { class: 'diplomats' }),
  source('someone', 'anonymous', { class: null }),
  source('anyone', 'anonymous'),
  source('digest', 'report', { derivedFrom: ['ft', 'wire'] }),
  source('review', 'report', { derivedFrom: ['digest', 'paper'] }),
  source('snake', 'report', { derivedFrom: ['tail'] }),
  source('tail', 'report', { derivedFrom: ['snake'] }),
  source('half-snake', 'report', { derivedFrom: ['half-snake', 'ft'] }),
]

const confirmed = (id: Id): BasedOn => ({ source: id, status: 'confirmed' })
const suspected = (id: Id): BasedOn => ({ source: id, status: 'suspected' })
const article = (id: Id, basedOn?: readonly BasedOn[]): Article => ({
  id,
  outlet: 'o',
  title: '',
  language: 'en',
  events: [],
  ...(basedOn && { basedOn }),
})

const articles: readonly Article[] = [
  article('a'),
  article('b'),
  article('c'),
  article('on-ft', [confirmed('ft')]),
  article('on-digest', [confirmed('digest')]),
  article('on-two', [confirmed('ft'), confirmed('wire')]),
  article('perhaps', [suspected('ft')]),
  article('surely-and-perhaps', [suspected('ft'), confirmed('wire')]),
]

const provenance: Provenance = {
  sources: new Map(sources.map(s => [s.id, s])),
  articles: new Map(articles.map(a => [a.id, a])),
}

function claim(of: Id, chain: readonly Id[] = [], more: Partial<Claim> = {}): Claim {
  const attribution = chain.map((id): AttributionLink => ({ source: id, verb: 'says' }))
  return {
    id: `${of} ${chain.join(' ')}`,
    article: of,
    event: 'e',
    question: 'q',
    value: { type: 'boolean', value: true },
    anchors: [],
    ...(chain.length > 0 && { attribution }),
    ...more,
  }
}

describe('where a claim’s attribution ends (semantics §8)', () => {
  it.each<[string, Claim, Id[]]>([
    ['at a report', claim('a', ['ft']), ['ft']],
    ['at an agency', claim('a', ['wire']), ['wire']],
    ['at a document', claim('a', ['paper']), ['paper']],
    ['at the last of them', claim('a', ['wire', 'ft']), ['ft']],
    ['at the last of them, though others follow', claim('a', ['ft', 'minister', 'insider']), ['ft']],
    ['not at an official', claim('a', ['minister']), ['article:a']],
    ['not at a witness or an anonymous one', claim('a', ['passer-by', 'insider']), ['article:a']],
    ['not at a source nobody entered', claim('a', ['unheard-of']), ['article:a']],
    ['at the base of its article', claim('on-ft'), ['ft']],
    ['at the base of its article, though an official is named', claim('on-ft', ['minister']), ['ft']],
    ['at its own report before its article’s base', claim('on-ft', ['wire']), ['wire']],
    ['at the article itself, with none', claim('a'), ['article:a']],
    ['at the article itself, with several bases', claim('on-two'), ['article:on-two']],
    ['at the article itself, with a suspected base', claim('perhaps'), ['article:perhaps']],
    ['at its only confirmed base', claim('surely-and-perhaps'), ['wire']],
    ['at the article itself, of which nothing is known', claim('lost'), ['article:lost']],
    ['nowhere, where it is inferred', claim('a', ['ft'], { level: 'inferred' }), []],
    ['as any other, where it is interpreted', claim('a', ['ft'], { level: 'interpreted' }), ['ft']],
    ['at each report another is derived from', claim('a', ['digest']), ['ft', 'wire']],
    ['at each of the base of its article', claim('on-digest'), ['ft', 'wire']],
    ['to any depth', claim('a', ['review']), ['ft', 'paper', 'wire']],
    ['at itself in a circle', claim('a', ['snake']), ['snake']],
    ['at what leads out of a circle', claim('a', ['half-snake']), ['ft']],
  ])('%s', (_, said, roots) => expect([...rootsOf(said, provenance)].sort()).toEqual(roots))

  it('an article’s own voice is told by its name', () => {
    expect(isOwnVoice('article:a')).toBe(true)
    expect(isOwnVoice('ft')).toBe(false)
  })
})

describe('how many roots stand behind a camp', () => {
  it.each<[string, Claim[], [number, number], Id[]]>([
    ['one report', [claim('a', ['ft']), claim('b', ['ft'])], [1, 1], ['ft']],
    ['two reports', [claim('a', ['wire']), claim('b', ['ft'])], [2, 2], ['ft', 'wire']],
    ['own voices raise the maximum only', [claim('a'), claim('b')], [1, 2], ['article:a', 'article:b']],
    ['a report and an own voice', [claim('a', ['ft']), claim('b')], [1, 2], ['article:b', 'ft']],
    [
      'two reports and an own voice',
      [claim('a', ['ft']), claim('b', ['wire']), claim('c')],
      [2, 3],
      ['article:c', 'ft', 'wire'],
    ],
    ['inferred ones alone', [claim('a', [], { level: 'inferred' })], [1, 1], []],
    [
      'an inferred one beside a report',
      [claim('a', [], { level: 'inferred' }), claim('b', ['ft'])],
      [1, 1],
      ['ft'],
    ],
    [
      'two reports resting on one official',
      [claim('a', ['ft', 'minister']), claim('b', ['wire', 'minister'])],
      [1, 2],
      ['ft', 'wire'],
    ],
    [
      'two reports resting on officials',
      [claim('a', ['ft', 'minister']), claim('b', ['wire', 'passer-by'])],
      [2, 2],
      ['ft', 'wire'],
    ],
    [
      'two reports resting on one class',
      [claim('a', ['ft', 'insider']), claim('b', ['wire', 'other-insider'])],
      [1, 2],
      ['ft', 'wire'],
    ],
    [
      'two reports resting on two classes',
      [claim('a', ['ft', 'insider']), claim('b', ['wire', 'diplomat'])],
      [2, 2],
      ['ft', 'wire'],
    ],
    [
      'anonymous ones without a class are themselves',
      [claim('a', ['ft', 'someone']), claim('b', ['wire', 'anyone'])],
      [2, 2],
      ['ft', 'wire'],
    ],
    [
      'and one of them is one',
      [claim('a', ['ft', 'someone']), claim('b', ['wire', 'someone'])],
      [1, 2],
      ['ft', 'wire'],
    ],
    [
      'named before the report',
      [claim('a', ['minister', 'ft']), claim('b', ['minister', 'wire'])],
      [1, 2],
      ['ft', 'wire'],
    ],
    [
      'three merged through the middle one',
      [
        claim('a', ['ft', 'minister']),
        claim('b', ['wire', 'minister', 'passer-by']),
        claim('c', ['paper', 'passer-by']),
      ],
      [1, 3],
      ['ft', 'paper', 'wire'],
    ],
    [
      'pairs merged apart',
      [claim('a', ['ft', 'minister']), claim('b', ['wire', 'minister']), claim('c', ['paper', 'passer-by'])],
      [2, 3],
      ['ft', 'paper', 'wire'],
    ],
    [
      'pairs merged, and then together',
      [
        claim('a', ['ft', 'minister']),
        claim('b', ['wire', 'minister']),
        claim('a', ['paper', 'passer-by']),
        claim('b', ['digest', 'passer-by']),
      ],
      [1, 3],
      ['ft', 'paper', 'wire'],
    ],
    [
      'an official an article names in its own voice merges nothing',
      [claim('a', ['minister']), claim('b', ['ft', 'minister'])],
      [1, 2],
      ['article:a', 'ft'],
    ],
    ['reports another is derived from stay two', [claim('a', ['digest'])], [2, 2], ['ft', 'wire']],
    [
      'two reports resting on a source nobody entered',
      [claim('a', ['ft', 'unheard-of']), claim('b', ['wire', 'unheard-of'])],
      [1, 2],
      ['ft', 'wire'],
    ],
    [
      'one of two reports quoted by the other',
      [claim('a', ['wire', 'ft']), claim('b', ['wire'])],
      [1, 2],
      ['ft', 'wire'],
    ],
  ])('%s', (_, claims, [min, max], ids) => {
    const rooted = claims.map(one => ({ claim: one, roots: rootsOf(one, provenance) }))
    expect(countRoots(rooted, provenance)).toEqual({ min, max, ids })
    expect(countRoots(rooted.reverse(), provenance)).toEqual({ min, max, ids })
  })
})
