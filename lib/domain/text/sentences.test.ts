import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segment, SegmentKind } from '../dossier'
import { articleSentences, pieces, sentenceAt } from './sentences'

const cut = (text: string, language: 'ar' | 'en', segments: readonly Segment[] = []) =>
  articleSentences(text, language, segments).map(
    ({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`,
  )

describe('the sentences of an article', () => {
  it('are the main text where no segment is drawn', () => {
    expect(cut(' قال ذلك. ثم مضى؟\nنعم ', 'ar')).toEqual(['main: قال ذلك.', 'main: ثم مضى؟', 'main: نعم'])
  })
  it('never reach over a boundary, even where one parts a sentence', () => {
    const segments: Segment[] = [
      { start: 5, end: 9, kind: 'caption' },
      { start: 0, end: 3, kind: 'headline' },
    ]
    expect(cut('One two three four. Five', 'en', segments)).toEqual([
      'headline: One',
      'main: t',
      'caption: wo t',
      'main: hree four.',
      'main: Five',
    ])
  })
  it.each([
    ['en', 'He met Dr. Smith. He left.', ['He met Dr. Smith.', 'He left.']],
    ['en', 'J. D. Vance spoke.', ['J. D. Vance spoke.']],
    ['en', 'So said Gen. B. Lee, in St. Louis.', ['So said Gen. B. Lee, in St. Louis.']],
    ['ar', 'قال د. محمد ذلك. ثم مضى.', ['قال د. محمد ذلك.', 'ثم مضى.']],
    ['en', 'It ends with a title, Mr.', ['It ends with a title, Mr.']],
    ['en', 'Vitamin B.\nNext line.', ['Vitamin B.', 'Next line.']],
  ] as const)('%s: %s', (language, text, wanted) => {
    expect(cut(text, language)).toEqual(wanted.map(sentence => `main: ${sentence}`))
  })
  it('of nothing are none', () => expect(articleSentences(' \n', 'ar')).toEqual([]))

  it('lie in order inside one piece each, and hold every letter', () => {
    const kinds: SegmentKind[] = ['main', 'headline', 'caption', 'boilerplate', 'related']
    const texts = fc.string({
      unit: fc.constantFrom('قال ', 'نعم', '. ', '؟', '\n', 'Dr. ', ' ', '😀', 'لاًّ'),
    })
    fc.assert(
      fc.property(texts, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
        const ends = [...new Set([0, ...cuts.map(at => Math.min(at, text.length))])].sort((a, b) => a - b)
        const segments = ends.slice(1).map((end, i) => ({
          start: ends[i] as number,
          end,
          kind: kinds[i % 5] as SegmentKind,
        }))
        const all = pieces(text, segments)
        expect(all.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        const found = articleSentences(text, 'ar', segments)
        let from = 0
        let letters = ''
        for (const { start, end, kind } of found) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(all.some(piece => piece.start <= start && end <= piece.end && piece.kind === kind)).toBe(
            true,
          )
          letters += text.slice(start, end)
          from = end
        }
        expect(letters.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

describe('the sentence at an offset', () => {
  const spans = [
    { start: 2, end: 5 },
    { start: 6, end: 9 },
    { start: 12, end: 20 },
  ]
  it.each([
    [0, 0],
    [2, 0],
    [5, 0],
    [6, 1],
    [11, 1],
    [12, 2],
    [99, 2],
  ])('%i: %i', (offset, wanted) => expect(sentenceAt(spans, offset)).toBe(wanted))
  it('of no sentences is none', () => expect(sentenceAt([], 3)).toBe(-1))
})
