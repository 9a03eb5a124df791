import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWithOffsets, unfolded } from './folded'

const folded = (text: string) => String.fromCodePoint(...foldWithOffsets(text).codes)

describe('a text folded for seeking', () => {
  it.each([
    ['spelling, as elsewhere', 'إلى المُديـنة', 'الي المدينه'],
    ['white space', 'a \n\t b', 'a b'],
    ['quotation marks', '«a» “b” ‘c’', '"a" "b" \'c\''],
    ['dashes', 'a – b—c', 'a - b-c'],
    ['digits', '١٢ ۳٤', '12 34'],
    ['an emoji is one', 'x😀y', 'x😀y'],
    ['letters that are several', 'ﷲ', 'الله'],
  ])('%s', (_, text, wanted) => expect(folded(text)).toBe(wanted))

  it('knows where each character came from', () => {
    const text = 'مُحَـمَّد \n 😀!'
    const made = foldWithOffsets(text)
    const at = (start: number, end: number) => {
      const span = unfolded(made, { start, end })
      return text.slice(span.start, span.end)
    }
    expect(at(2, 3)).toBe('م')
    expect(at(4, 5)).toBe(' \n ')
    expect(at(5, 6)).toBe('😀')
    expect(at(0, 7)).toBe(text)
  })

  it('gives up its memory of characters and goes on', () => {
    const many = Array.from({ length: 6000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
    expect(folded(many)).toBe(many)
  })

  it('keeps its offsets in order and inside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), points => {
        const text = String.fromCodePoint(...points)
        const { codes, starts, ends } = foldWithOffsets(text)
        expect([starts.length, ends.length]).toEqual([codes.length, codes.length])
        const isSound = starts.every((start, i) => {
          const end = ends[i] as number
          return end > start && end <= text.length && start >= (starts[i - 1] ?? 0)
        })
        expect(isSound).toBe(true)
      }),
    )
  })
})
