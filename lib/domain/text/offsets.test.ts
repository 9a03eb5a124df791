import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetsOf } from './offsets'

describe('offsets of code units and code points', () => {
  const text = 'l😃rem 👩‍🔧 عُمان'
  const offsets = offsetsOf(text)
  it.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [7, 6],
    [9, 7],
    [text.length, [...text].length],
  ])('%i code units are %i code points, and back', (units, points) => {
    expect(offsets.toCodePoints(units)).toBe(points)
    expect(offsets.toUtf16(points)).toBe(units)
  })
  it('count the pair they stand in as not yet passed', () => expect(offsets.toCodePoints(2)).toBe(1))
  it('stay within the text', () => {
    expect([offsets.toCodePoints(-4), offsets.toUtf16(-4)]).toEqual([0, 0])
    expect(offsets.toCodePoints(900)).toBe([...text].length)
    expect(offsets.toUtf16(900)).toBe(text.length)
  })

  it('agree with walking the text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ب', 'ّ', '😃', '\uD83D', '\uDE00') }), any => {
        const { toCodePoints, toUtf16 } = offsetsOf(any)
        let units = 0
        let points = 0
        for (const point of any) {
          expect([toCodePoints(units), toUtf16(points)]).toEqual([points, units])
          units += point.length
          points += 1
        }
        expect([toCodePoints(units), toUtf16(points)]).toEqual([points, units])
      }),
    )
  })
})
