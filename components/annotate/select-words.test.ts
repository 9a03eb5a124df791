import { describe, expect, it } from 'vitest'
import { anchorOf, type Reach, reachByWord, reachFrom, reachTo, stepWord, withAnchor } from './select-words'

const text = 'قال «المتحدث» إن الجرس قُرع مرتين. ثم سكت.'
const start = (word: string) => text.indexOf(word)
const said = (reach: Reach | null) => (reach ? text.slice(reach.span.start, reach.span.end) : null)
const from = (word: string): Reach => {
  const reach = reachFrom(text, start(word))
  if (!reach) throw new Error('no word')
  return reach
}

describe('selecting by word', () => {
  it('goes forward in reading order, back over what it took, and past where it began', () => {
    let reach = from('إن')
    const steps = ([1, 1, -1, -1, -1, 1, 1] as const).map(by => {
      reach = reachByWord(text, reach, by)
      return said(reach)
    })
    expect(steps).toEqual(['إن الجرس', 'إن الجرس قُرع', 'إن الجرس', 'إن', '«المتحدث» إن', 'إن', 'إن الجرس'])
  })

  it('stops at the ends of the text', () => {
    expect(said(reachByWord(text, from('قال'), -1))).toBe('قال')
    expect(said(reachByWord(text, from('سكت'), 1))).toBe('سكت')
    expect(reachFrom('…', 0)).toBeNull()
  })

  it('reaches to the end and the start of a sentence', () => {
    const sentence = { start: 0, end: text.indexOf('.') + 1 }
    expect(said(reachTo(text, from('الجرس'), sentence, 1))).toBe('الجرس قُرع مرتين')
    expect(said(reachTo(text, from('الجرس'), sentence, -1))).toBe('قال «المتحدث» إن الجرس')
    expect(
      said(
        reachTo('…', { origin: { start: 0, end: 1 }, span: { start: 0, end: 1 } }, { start: 0, end: 1 }, 1),
      ),
    ).toBe(text.slice(0, 1))
  })

  it('steps from word to word', () => {
    const next = stepWord(text, from('إن'), 1)
    expect(said(next)).toBe('الجرس')
    expect(said(stepWord(text, next, -1))).toBe('إن')
    expect(said(stepWord(text, from('سكت'), 1))).toBe('سكت')
    expect(stepWord('…', { origin: { start: 0, end: 1 }, span: { start: 0, end: 1 } }, 1).span).toEqual({
      start: 0,
      end: 1,
    })
  })
})

describe('several anchors', () => {
  const anchor = (word: string) => anchorOf(text, { start: start(word), end: start(word) + word.length })

  it('stand in the order of the text, and quote it exactly', () => {
    const both = withAnchor(text, [anchor('مرتين')], anchor('قال'))
    expect(both.map(({ exact }) => exact)).toEqual(['قال', 'مرتين'])
  })

  it('become one where they meet', () => {
    const joined = withAnchor(text, [anchor('الجرس'), anchor('سكت')], {
      start: start('إن'),
      end: start('قُرع') + 4,
    })
    expect(joined.map(({ exact }) => exact)).toEqual(['إن الجرس قُرع', 'سكت'])
  })
})
