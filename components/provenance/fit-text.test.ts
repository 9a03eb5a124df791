import { describe, expect, test } from 'vitest'
import { fitText } from './fit-text'

describe('fitText', () => {
  test('leaves short names alone', () => {
    expect(fitText('نشرة الميناء', 128, 2)).toEqual(['نشرة الميناء'])
    expect(fitText('', 128, 2)).toEqual([])
  })
  test('wraps at words', () => {
    expect(fitText('محضر لجنة الوساطة في رأس الملح', 128, 2)).toEqual(['محضر لجنة الوساطة في', 'رأس الملح'])
  })
  test('leaves out what does not fit', () => {
    const lines = fitText(
      'The Honourable Company of Mediators and Arbitrators of the Eastern Harbour',
      128,
      2,
    )
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })
  test('cuts a word longer than a line, on any line', () => {
    expect(fitText('Donaudampfschifffahrtsgesellschaft', 128, 2)).toEqual([
      expect.stringMatching(/^Donau.*…$/),
    ])
    expect(fitText('An Donaudampfschifffahrtsgesellschaft', 128, 2)).toEqual([
      'An',
      expect.stringMatching(/^Donau.*…$/),
    ])
  })
})
