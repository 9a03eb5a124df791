import { describe, expect, test } from 'vitest'
import type { Article } from '../dossier'
import type { Derivation, Evidence, Quote } from '../provenance/derivation'
import { toldDerivations } from './told-evidence'

type Told = Pick<Article, 'id' | 'text' | 'language'>

const here: Told = {
  id: 'b',
  language: 'en',
  text: 'A boy with a red scarf ran. The Lamp said so.',
}
const there: Told = { id: 'a', language: 'en', text: 'A boy with a blue scarf ran. It was cold.' }
const other: Told = { id: 'c', language: 'ar', text: 'ركض ولد' }

function quote({ id, text = '' }: Told, exact: string): Quote {
  const start = text.indexOf(exact)
  return { article: id, start, end: start + exact.length, exact }
}

const pair = (a: string, b = a) => ({ here: quote(here, a), there: quote(there, b) })
const words = ({ exact }: Quote, spans: readonly { start: number; end: number }[] | undefined) =>
  spans?.map(({ start, end }) => exact.slice(start, end))

function tell(evidence: Evidence, articles: readonly Told[] = [here, there, other]) {
  const found: Derivation = { article: 'b', from: 'a', score: 0.9, evidence: [evidence] }
  const [told] = toldDerivations([found], articles)
  expect(told).toMatchObject({ article: 'b', from: 'a', score: 0.9 })
  return told?.evidence[0]
}

const overlap = (passages: readonly ReturnType<typeof pair>[]): Evidence => ({
  kind: 'overlap',
  strength: 0.9,
  share: 0.8,
  shareOfOther: 0.7,
  words: 6,
  isDated: true,
  passages,
})

describe('toldDerivations', () => {
  test('joins runs that little parts, and marks what was changed between them', () => {
    const told = tell(overlap([pair('scarf ran.'), pair('A boy with a')]))
    expect(told).toMatchObject({ kind: 'overlap', share: 0.8, shareOfOther: 0.7, isDated: true })
    if (told?.kind !== 'overlap') throw new Error('is overlap')
    expect(told.passages).toHaveLength(1)
    const [one] = told.passages
    expect([one?.here.exact, one?.there.exact]).toEqual([
      'A boy with a red scarf ran.',
      'A boy with a blue scarf ran.',
    ])
    expect(one && [words(one.here, one.marks?.here), words(one.there, one.marks?.there)]).toEqual([
      ['red'],
      ['blue'],
    ])
  })

  test('leaves runs apart that lie far from each other, the other way round, or in another article', () => {
    const far = `A boy. ${'x '.repeat(100)}ran.`
    const long = { ...here, text: far }
    const apart = { here: quote(long, 'ran.'), there: quote(there, 'ran.') }
    const first = { here: quote(long, 'A boy'), there: quote(there, 'A boy') }
    const told = tell(overlap([first, apart]), [long, there])
    expect(told).toMatchObject({ passages: [{ here: { exact: 'A boy' } }, { here: { exact: 'ran.' } }] })

    const turned = [
      { here: quote(here, 'A boy'), there: quote(there, 'ran.') },
      { here: quote(here, 'ran.'), there: quote(there, 'A boy') },
    ]
    expect(tell(overlap(turned))).toMatchObject({ passages: [{}, {}] })

    const elsewhere = [pair('A boy'), { here: quote(here, 'ran.'), there: quote(other, 'ركض') }]
    expect(tell(overlap(elsewhere))).toMatchObject({ passages: [{}, { marks: null }] })
  })

  test('marks nothing in an article that is not there', () => {
    expect(tell(overlap([pair('A boy')]), [])).toMatchObject({ passages: [{ marks: null }] })
    const told = tell(overlap([pair('A boy'), pair('ran.')]), [])
    expect(told).toMatchObject({ passages: [{ here: { exact: '' } }] })
  })

  test('shows a credit in its line', () => {
    const evidence = (exact: string, of: Told): Evidence => ({
      kind: 'credit',
      strength: 0.8,
      quotes: [quote(of, exact)],
      claims: ['b.c'],
    })
    expect(tell(evidence('The Lamp', here))).toEqual({
      kind: 'credit',
      quotes: [{ ...quote(here, 'The Lamp'), before: 'A boy with a red scarf ran. ', after: ' said so.' }],
      claims: ['b.c'],
    })
    const lines = { ...here, text: 'One.\nBy the Lamp, one.\nTwo.' }
    expect(tell(evidence('the Lamp', lines), [lines])).toMatchObject({
      quotes: [{ before: 'By ', after: ', one.' }],
    })
    const long = { ...here, text: `${'word '.repeat(60)}the Lamp ${'word '.repeat(60)}` }
    expect(tell(evidence('the Lamp', long), [long])).toMatchObject({
      quotes: [
        { before: expect.stringMatching(/^… word.*word $/), after: expect.stringMatching(/^ word.*word …$/) },
      ],
    })
  })

  test('puts shared claims, errors and quotations side by side', () => {
    const claim = { event: 'e', question: 'q', here: 'b.q', there: 'a.q' }
    const quotes = pair('red scarf', 'blue scarf')
    expect(
      tell({
        kind: 'shared-claims',
        strength: 0.5,
        claims: [
          { ...claim, quotes },
          { ...claim, quotes: null },
        ],
        passages: [pair('A boy')],
      }),
    ).toMatchObject({
      kind: 'shared-claims',
      claims: [{ ...claim, beside: { marks: { here: [{ start: 0, end: 3 }] } } }, { beside: null }],
      passages: [{ here: { exact: 'A boy' } }],
    })
    const spellings = [{ ...quotes, usual: 'green' }]
    expect(
      tell({ kind: 'shared-errors', strength: 0.5, claims: [{ ...claim, quotes }], spellings }),
    ).toMatchObject({ kind: 'shared-errors', claims: [{ beside: { here: quotes.here } }], spellings })
    expect(tell({ kind: 'quotation', strength: 0.5, passages: [quotes] })).toMatchObject({
      kind: 'quotation',
      passages: [{ marks: { there: [{ start: 0, end: 4 }] } }],
    })
  })
})
