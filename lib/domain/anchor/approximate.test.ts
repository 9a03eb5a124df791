import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approximate, fewestErrors, occurrences } from './approximate'

const codes = (text: string) => Array.from(text, point => point.codePointAt(0) as number)

/** The edit table, written out: the errors of the best match that ends after each character. */
function table(text: string, pattern: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row)
  const ends = [column.at(-1) as number]
  for (const letter of text) {
    const next = [0]
    for (let row = 1; row <= pattern.length; row += 1) {
      const same = letter === pattern[row - 1] ? 0 : 1
      const [left, above, across] = [column[row], next[row - 1], column[row - 1]] as [number, number, number]
      next.push(Math.min(left + 1, above + 1, across + same))
    }
    column = next
    ends.push(column.at(-1) as number)
  }
  return ends
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 120 })

describe('approximate matching', () => {
  it('finds what the edit table finds, over several blocks too', () => {
    fc.assert(
      fc.property(words, words, (text, pattern) => {
        expect(fewestErrors(codes(text), codes(pattern))).toBe(Math.min(...table(text, pattern)))
      }),
      { numRuns: 300 },
    )
  })

  it('gives spans that cost what they say, the best of their neighbourhood', () => {
    fc.assert(
      fc.property(words, words, fc.nat(5), (text, pattern, most) => {
        const ends = table(text, pattern)
        for (const ties of approximate(codes(text), codes(pattern), most)) {
          expect(ties.length).toBeGreaterThan(0)
          for (const { start, end, errors } of ties) {
            expect(errors).toBeLessThanOrEqual(most)
            expect(errors).toBe(ends[end])
            expect(table(text.slice(start, end), pattern).at(-1)).toBe(errors)
          }
        }
      }),
    )
  })

  it('finds every occurrence, overlapping ones too', () => {
    expect(occurrences(codes('banananas'), codes('anana'))).toEqual([
      { start: 1, end: 6 },
      { start: 3, end: 8 },
    ])
  })

  it('finds those that the plain way finds', () => {
    fc.assert(
      fc.property(words, words.filter(Boolean), (text, pattern) => {
        const starts = [...text].flatMap((_, at) => (text.startsWith(pattern, at) ? [at] : []))
        expect(occurrences(codes(text), codes(pattern)).map(({ start }) => start)).toEqual(starts)
      }),
      { numRuns: 300 },
    )
    const short = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, short, (text, pattern) => {
        const starts = [...text].flatMap((_, at) => (text.startsWith(pattern, at) ? [at] : []))
        expect(occurrences(codes(text), codes(pattern)).map(({ start }) => start)).toEqual(starts)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps few of many equal spans', () => {
    const ties = approximate(codes('b'.repeat(40)), codes('a'.repeat(30)), 30)
    expect(ties.every(place => place.length <= 64)).toBe(true)
  })

  it('of an empty pattern finds nothing', () => {
    expect(approximate(codes('ab'), [], 2)).toEqual([])
    expect(occurrences(codes('ab'), [])).toEqual([])
    expect(fewestErrors(codes('ab'), [])).toBe(0)
  })
})
