import { describe, expect, it } from 'vitest'
import type { Source } from '../dossier'
import type { Finding, SharedClaimsEvidence } from './derivation'
import { sharedPassages, withPassages } from './shared-passages'
import { report, story, type Told } from './story.cases'

const sources: readonly Source[] = [
  report('daily', 'The Mill Daily', { published: '2023-07-05' }),
  { id: 'mayor', kind: 'official', name: { en: 'Rosa Abt' } },
]
const credited =
  'According to The Mill Daily, the owner borrowed heavily against the granary and pledged the harvest to a lender in the capital.'
const uncredited =
  'The owner had pledged next harvest to a lender, having borrowed heavily against the old granary.'
const other = 'The mayor opened the new school on Monday and planted a tree with the pupils.'

const found = (told: Readonly<Record<string, Told | string>>, all: readonly Source[] = sources) => {
  const articles = Object.entries(told).map(([id, one]): [string, Told] => [
    id,
    typeof one === 'string' ? { text: one } : one,
  ])
  return sharedPassages(story(Object.fromEntries(articles), { sources: all })).map(({ edge, evidence }) => ({
    ...edge,
    ...(evidence as SharedClaimsEvidence),
  }))
}

describe('passages that another article credits to a source', () => {
  it('lead to that source, with the words of both', () => {
    const text = `${other} ${uncredited}`
    const [edge, ...others] = found({ a: text, b: credited, c: other })
    expect(others).toEqual([])
    expect(edge).toMatchObject({
      article: 'a',
      source: 'daily',
      kind: 'shared-claims',
      strength: 0.25,
      claims: [],
    })
    expect(edge?.passages).toMatchObject([
      { here: { article: 'a', exact: uncredited }, there: { article: 'b' } },
    ])
    const { start, end } = edge?.passages[0]?.here ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe(uncredited)
  })

  it.each<[string, Readonly<Record<string, Told | string>>]>([
    [
      'credited there too',
      { a: uncredited.replace(/\.$/, ', The Mill Daily reported.'), b: credited, c: other },
    ],
    ['said by a third without credit', { a: uncredited, b: credited, c: uncredited }],
    ['nobody else was there to say', { a: uncredited, b: credited }],
    ['everybody else credits', { a: uncredited, b: credited, c: credited }],
    ['of few words', { a: 'The owner borrowed against the granary.', b: credited, c: other }],
    [
      'a small part of both sentences',
      {
        a: `${uncredited.slice(0, -1)}, ${other.repeat(3).replaceAll('.', ',')} and the ${[...'abcdefghijklmnopqrst'].map(c => c.repeat(4)).join(' ')}.`,
        b: `${credited.slice(0, -1)} ${[...'abcdefghijklmnopqrst'].map(c => `${c}z`.repeat(3)).join(' ')}.`,
        c: other,
      },
    ],
    ['credited to a person', { a: uncredited, b: credited.replace('The Mill Daily', 'Rosa Abt'), c: other }],
    ['out before the report', { a: { text: uncredited, published: '2023-07-04' }, b: credited, c: other }],
    ['of another event', { a: { text: uncredited, events: ['flood'] }, b: credited, c: other, d: other }],
    [
      'of a caption',
      {
        a: { text: uncredited, segments: [{ start: 0, end: uncredited.length, kind: 'caption' }] },
        b: credited,
        c: other,
      },
    ],
    ['of no text', { a: {}, b: credited, c: other }],
  ])('are none where they are %s', (_, told) => expect(found(told)).toEqual([]))

  it('are none where nothing is published', () => {
    expect(found({ a: uncredited, b: credited, c: other }, sources.slice(1))).toEqual([])
  })

  it('tell less by one rare word', () => {
    const third = 'The owner borrowed heavily against the barn and pledged the harvest to a lender.'
    expect(found({ a: uncredited, b: credited, c: third })).toMatchObject([{ strength: 0.1 }])
  })

  it('count each sentence once, and more with every one', () => {
    const twice = `${uncredited}\n\n${other}\n\n${uncredited}`
    expect(found({ a: twice, b: credited, c: other })).toMatchObject([{ strength: 0.25, passages: [{}] }])
    const more =
      'The Mill Daily reported that inspectors warned about blocked chimneys and missing ladders last winter.'
    const alsoMore = 'Inspectors had warned last winter about blocked chimneys, missing ladders and more.'
    const edges = found({ a: `${alsoMore} ${uncredited}`, b: `${credited} ${more}`, c: other })
    expect(edges).toMatchObject([{ strength: 0.438 }])
    expect(edges[0]?.passages.map(({ here }) => here.exact)).toEqual([alsoMore, uncredited])
    expect(found({ a: uncredited, b: `${credited}\n\n${credited}`, c: other })[0]?.passages).toHaveLength(1)
  })

  it('are found in linear time in very many sentences alike, and then tell nothing', () => {
    const start = performance.now()
    const many = (text: string) => `${text} `.repeat(400)
    expect(found({ a: many(uncredited), b: many(credited), c: other })).toEqual([])
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('are not looked for in a story of hundreds', () => {
    const many = Object.fromEntries(Array.from({ length: 199 }, (_, at) => [`x${at}`, other]))
    expect(found({ a: uncredited, b: credited, ...many })).toEqual([])
  })
})

describe('claims and passages of one edge', () => {
  const finding = (source: string, strength: number, more: Partial<SharedClaimsEvidence> = {}): Finding => ({
    edge: { article: 'a', source },
    evidence: { kind: 'shared-claims', strength, claims: [], passages: [], ...more },
  })
  const quote = { article: 'a', start: 0, end: 1, exact: 'x' }
  const passages = [{ here: quote, there: quote }]
  const claims = [{ event: 'e', question: 'q', here: 'x', there: 'y', quotes: null }]

  it('are one piece of evidence, as strong as the stronger', () => {
    expect(withPassages([finding('s', 0.3, { claims })], [finding('s', 0.4, { passages })])).toEqual([
      finding('s', 0.4, { claims, passages }),
    ])
    expect(withPassages([finding('s', 0.5, { claims })], [finding('s', 0.4, { passages })])).toEqual([
      finding('s', 0.5, { claims, passages }),
    ])
    expect(withPassages([finding('s', 0.5)], [finding('t', 0.4)])).toEqual([
      finding('s', 0.5),
      finding('t', 0.4),
    ])
  })
})
