import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRead, isRead, type ReadSpans, removeRead, toReadSpans } from './read-spans'

const text = 'It rang. Nobody came. It rang again.'
const one = { start: 0, end: 8 }
const two = { start: 9, end: 21 }
const three = { start: 22, end: 36 }

describe('what was read', () => {
  it('grows together where only blanks lie between', () => {
    const read = addRead(text, addRead(text, [], one), two)
    expect(read).toEqual([{ start: 0, end: 21 }])
    expect(addRead(text, read, two)).toBe(read)
    expect([one, two, three].map(span => isRead(text, read, span))).toEqual([true, true, false])
  })

  it('keeps a gap that somebody left, until it is read too', () => {
    const read = addRead(text, addRead(text, [], three), one)
    expect(read).toEqual([one, three])
    expect(isRead(text, read, { start: 0, end: 36 })).toBe(false)
    expect(addRead(text, read, two)).toEqual([{ start: 0, end: 36 }])
  })

  it('can be taken back, a sentence in the middle too', () => {
    const left = removeRead([{ start: 0, end: 36 }], two)
    expect(left).toEqual([
      { start: 0, end: 9 },
      { start: 21, end: 36 },
    ])
    expect(removeRead(left, one)).toEqual([
      { start: 8, end: 9 },
      { start: 21, end: 36 },
    ])
    expect(removeRead([one], three)).toEqual([one])
  })

  it('comes back from where it was kept, without what does not belong to this text', () => {
    expect(toReadSpans(text, [[0, 8], [9, 21], [30, 99], [5, 5], ['a', 2], [1.5, 2], null])).toEqual([
      { start: 0, end: 21 },
    ])
    expect(toReadSpans(text, { read: true })).toEqual([])
  })

  it('holds everything that was added, in order and apart, whatever the order of reading', () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), spans => {
        const read = spans.reduce<ReadSpans>((all, one) => addRead(text, all, one), [])
        for (const one of spans) expect(isRead(text, read, one)).toBe(true)
        for (const [at, one] of read.entries()) expect(one.start).toBeGreaterThan(read[at - 1]?.end ?? -1)
      }),
    )
  })
})
