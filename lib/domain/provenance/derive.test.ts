import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../dossier'
import { type Derivation, derivations } from './derivation'
import { derive, findDerivations, undecided } from './derive'
import { madeUpWords, option, report, story, through, yes } from './story.cases'

const edges = (found: readonly Derivation[]) =>
  found.map(({ article, source, from, evidence }) => [
    article,
    source ?? `from ${from}`,
    ...evidence.map(({ kind }) => kind),
  ])

const text = madeUpWords(1, 120).join(' ')
const copied = story({
  early: { text, published: '2023-07-05' },
  late: { text, published: '2023-07-06' },
  apart: { text: madeUpWords(2, 120).join(' '), published: '2023-07-06' },
})

describe('derive', () => {
  it('suggests an edge with its evidence, scored between 0 and 1', () => {
    const found = derive(copied)
    expect(edges(found)).toEqual([['late', 'from early', 'overlap']])
    expect(found[0]?.score).toBe(0.99)
  })

  it('is the same for the same dossier, in the order of its articles', () => {
    const turned: Dossier = {
      ...copied,
      articles: copied.articles.toReversed(),
      claims: copied.claims.toReversed(),
    }
    expect(derive(turned)).toEqual(derive(copied))
    expect(JSON.stringify(derive(copied))).toBe(JSON.stringify(derive(copied)))
  })

  it('leaves out what a person rejected, and asks again about the rest', () => {
    expect(derive(copied, { rejected: [{ article: 'late', from: 'early' }] })).toEqual([])
    expect(derive(copied, { rejected: [{ article: 'early', from: 'late' }] })).toHaveLength(1)
    expect(derive(copied, { rejected: [{ article: 'late', source: 'early' }] })).toHaveLength(1)
  })

  it.each(['accepted', 'rejected'] as const)('leaves out what a decision %s', outcome => {
    const decided = { reason: 'seen', by: 'editor', at: '2023-07-07T10:00:00Z', outcome }
    const decision = { id: 'd', kind: 'derivation' as const, article: 'late', source: 'r-early', ...decided }
    const entered = { ...copied, sources: [report('r-early', 'The early report')] }
    const other = {
      ...{ id: 'e', kind: 'assumption' as const, claim: 'x', assumption: { kind: 'anchor' as const } },
      ...decided,
    }
    expect(derive({ ...entered, decisions: [decision, other] })).toEqual([])
    expect(derive({ ...entered, decisions: [other, { ...decision, article: 'apart' }] })).toHaveLength(1)
  })

  const sources = [report('daily', 'The Mill Daily')]
  const credited = (status?: 'confirmed' | 'suspected') =>
    story(
      {
        a: {
          text: 'The mill burned down on Tuesday, according to The Mill Daily.\n\nNobody was hurt and the owner was away.',
          ...(status && { basedOn: [{ source: 'daily', status }] }),
        },
      },
      { sources },
    )

  it('does not suggest again what is confirmed', () => {
    expect(edges(derive(credited()))).toEqual([['a', 'daily', 'credit']])
    expect(edges(derive(credited('suspected')))).toEqual([['a', 'daily', 'credit']])
    expect(derive(credited('confirmed'))).toEqual([])
  })

  it('does not take one rendering for the other’s source because they share what their source says', () => {
    const says = { q: yes, r: yes, s: yes, t: yes, u: yes }
    const base = [{ source: 'daily', status: 'confirmed' as const }]
    const plain = { a: { says }, b: { says }, c: {} }
    expect(edges(derive(story(plain, { sources })))).toEqual([['b', 'from a', 'shared-claims']])
    const both = [...base, { source: 'other', status: 'confirmed' as const }]
    const told = { a: { says, basedOn: both }, b: { says, basedOn: both }, c: {} }
    expect(edges(derive(story(told, { sources })))).toEqual([])
  })

  it('finds once what people decide on later, and offers what is decided no more', () => {
    const decided = { kind: 'derivation', outcome: 'rejected', reason: 'seen', by: 'editor' } as const
    const at = '2023-07-07T10:00:00Z'
    const open = credited()
    const rejected: Dossier = {
      ...open,
      decisions: [{ id: 'd', article: 'a', source: 'daily', at, ...decided }],
    }
    for (const dossier of [open, rejected, credited('suspected'), credited('confirmed'), copied]) {
      expect(edges(findDerivations(dossier))).toHaveLength(1)
      expect(undecided(findDerivations(dossier), dossier)).toEqual(derive(dossier))
    }
    expect(undecided(findDerivations(open), rejected)).toEqual([])
    expect(undecided(findDerivations(rejected), open)).toEqual(derive(open))
  })

  it('of what was found offers nothing whose article or source is gone', () => {
    const found = [...findDerivations(copied), ...findDerivations(credited())]
    expect(found).toHaveLength(2)
    expect(undecided(found, story({ a: {}, late: {} }))).toEqual([])
    expect(undecided(found, story({ early: {} }, { sources }))).toEqual([])
  })

  it('puts the evidence of one edge together', () => {
    const says = { q: option('x'), r: option('x'), s: option('x') }
    const others = { q: option('y'), r: option('y'), s: option('y') }
    const found = derive(
      story(
        {
          a: { says: Object.fromEntries(Object.entries(says).map(([q, v]) => [q, through(v, 'daily')])) },
          b: {
            says,
            text: 'The mill burned.\n\nIt was the third fire of the year.\n\nThe street was closed.\n\nThe owner was away, according to The Mill Daily, and nobody could reach him.',
          },
          c: { says: others },
        },
        { sources },
      ),
    ).filter(({ article }) => article === 'b')
    expect(edges(found)).toEqual([['b', 'daily', 'credit', 'shared-claims']])
    const strengths = found[0]?.evidence.map(({ strength }) => strength) ?? []
    expect(found[0]?.score).toBeCloseTo(1 - strengths.reduce((doubt, one) => doubt * (1 - one), 1), 3)
  })

  it('is told by article, then by score, then by id', () => {
    const claims = (source: string, ...questions: string[]) =>
      Object.fromEntries(questions.map(question => [question, through(yes, source)]))
    const found = derive(
      story(
        {
          b: { says: { ...claims('post', 'q', 'r'), ...claims('wire', 's'), ...claims('daily', 't') } },
          a: { says: claims('daily', 'u') },
        },
        { sources: [...sources, report('post', 'Post'), report('wire', 'Wire')] },
      ),
    )
    expect(found.map(({ article, source, score }) => [article, source, score])).toEqual([
      ['b', 'post', 0.75],
      ['b', 'daily', 0.5],
      ['b', 'wire', 0.5],
      ['a', 'daily', 0.5],
    ])
  })

  it('of two findings of one kind takes the first', () => {
    const quotes = [0.5, 0.9].map(strength => ({
      edge: { article: 'a', from: 'b' },
      evidence: { kind: 'quotation' as const, strength, passages: [] },
    }))
    expect(derivations(quotes, story({ a: {}, b: {} }))).toMatchObject([
      { score: 0.5, evidence: [{ strength: 0.5 }] },
    ])
  })

  it('of a dossier without texts or claims is none', () => {
    expect(derive(story({}))).toEqual([])
    expect(derive(story({ a: {}, b: { text: '' } }))).toEqual([])
  })
})

const real = '../shared/data/oman-talks/dossier.json'
describe.skipIf(!existsSync(real))('the five real articles (absent from this machine when skipped)', () => {
  const read = (): Dossier => {
    const file = JSON.parse(readFileSync(real, 'utf8'))
    const withText = ({ textFile, ...article }: { textFile: string }) => ({
      ...article,
      text: readFileSync(join(dirname(real), textFile), 'utf8'),
    })
    return { ...file, articles: file.articles.map(withText) }
  }
  const sourcesOf = (found: readonly Derivation[], id: string) =>
    found.filter(({ article }) => article === id).map(({ source, from }) => source ?? from)

  it.each([
    ['as they are', (dossier: Dossier) => dossier],
    [
      'with no base known',
      (d: Dossier) => ({ ...d, articles: d.articles.map(a => ({ ...a, basedOn: [] })) }),
    ],
  ])('the unnamed report is found, and who was first is no source: %s', (_, of) => {
    const found = derive(of(read()))
    expect(sourcesOf(found, 'a000')).toEqual(['nyt-2024-03-15'])
    expect(sourcesOf(found, 'a002')).toEqual([])
    expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true)
  })
})
