import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SegmentKind } from '../dossier'
import type { Sentence } from '../text/sentences'
import { coverage, isInside } from './coverage'

const kinds: SegmentKind[] = ['headline', 'main', 'caption', 'boilerplate', 'related']
const sentences: Sentence[] = kinds.map((kind, i) => ({ start: i * 10, end: i * 10 + 8, kind }))
const span = (start: number, end: number) => ({ start, end })

describe('the coverage of an article', () => {
  it('counts the headline and the main text', () => {
    expect(kinds.map(isInside)).toEqual([true, true, false, false, false])
  })
  it.each([
    ['nothing done', [], [], ['unread', 'unread']],
    ['a claim', [span(12, 14)], [], ['unread', 'claimed']],
    ['a claim over two', [span(7, 11)], [], ['claimed', 'claimed']],
    ['a claim between two', [span(8, 10)], [], ['unread', 'unread']],
    ['an empty anchor', [span(3, 3)], [], ['unread', 'unread']],
    ['anchors out of order', [span(12, 13), span(1, 2)], [], ['claimed', 'claimed']],
    ['a sentence read', [], [span(0, 8)], ['read', 'unread']],
    ['one read as it was cut elsewhere', [], [span(0, 11)], ['read', 'unread']],
    ['all read', [span(1, 2)], 'all', ['claimed', 'read']],
  ] as const)('%s', (_, anchors, read, wanted) => {
    const found = coverage(sentences, anchors, read)
    expect(found.states).toEqual([...wanted, 'outside', 'outside', 'outside'])
    expect(found.inside).toBe(2)
  })

  const spans = fc.array(
    fc.tuple(fc.nat(90), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
  )
  it('sums to all sentences inside, and says of each what is so', () => {
    const articles = fc
      .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...kinds)))
      .map(parts => {
        let at = 0
        return parts.map(([gap, length, kind]): Sentence => {
          const start = at + gap
          at = start + length
          return { start, end: at, kind }
        })
      })
    fc.assert(
      fc.property(articles, spans, fc.option(spans), (article, anchors, some) => {
        const read = some ?? 'all'
        const { states, ...counts } = coverage(article, anchors, read)
        const inside = article.filter(({ kind }) => isInside(kind))
        expect(counts.inside).toBe(inside.length)
        expect(counts.claimed + counts.read + counts.unread).toBe(inside.length)
        article.forEach(({ start, end, kind }, i) => {
          const isClaimed = anchors.some(at => at.end > at.start && at.start < end && at.end > start)
          const middle = (start + end) >> 1
          const isRead = read === 'all' || read.some(at => at.start <= middle && middle < at.end)
          const wanted = isClaimed ? 'claimed' : isRead ? 'read' : 'unread'
          expect(states[i]).toBe(isInside(kind) ? wanted : 'outside')
        })
      }),
    )
  })
})
