import { describe, expect, it } from 'vitest'
import type { Article, Claim } from '../dossier'
import type { Change } from '../item'
import {
  codedClaims,
  firstCoding,
  firstCodings,
  isReadFor,
  type KeptClaim,
  sameCell,
  secondForFirst,
  withCoded,
} from './second-coding'

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  article: 'a',
  event: 'e',
  question: 'q',
  value: { type: 'quantity', amount: 3, unit: 'boat' },
  anchors: [{ start: 0, end: 7, exact: '3 boats' }],
  ...more,
})
const article: Article = { id: 'a', outlet: 'o', title: '', language: 'en', events: ['e'] }
const change = (key: string, seen: number, content: Claim | null): Change<'claim'> => ({
  kind: 'claim',
  key,
  seen,
  content,
})

describe('a coding that is being made', () => {
  const one: KeptClaim = { key: 'x', revision: 2, content: claim('x') }

  it('takes new claims, changes and removals, and counts them', () => {
    const other = claim('x', { polarity: 'denies' })
    const kept = withCoded([one], [change('x', 2, other), change('y', 0, claim('y'))])
    expect(kept).toEqual({
      claims: [
        { key: 'x', revision: 3, content: other },
        { key: 'y', revision: 1, content: claim('y') },
      ],
      changed: [
        { kind: 'claim', key: 'x', revision: 3, before: claim('x'), after: other, position: 0 },
        { kind: 'claim', key: 'y', revision: 1, before: null, after: claim('y'), position: 1 },
      ],
    })
    const removed = withCoded([one], [change('x', 2, null)])
    expect(removed).toMatchObject({ claims: [{ key: 'x', revision: 3, content: null }] })
  })

  it('makes nothing twice, and refuses what saw an older version', () => {
    expect(withCoded([one], [change('x', 0, claim('x'))])).toMatchObject({
      claims: [one],
      changed: [{ key: 'x', revision: 2 }],
    })
    const late = change('x', 1, claim('x', { mood: 'planned' }))
    expect(withCoded([one], [change('y', 0, claim('y')), late])).toEqual({ stale: late, standing: one })
    const unknown = change('z', 4, claim('z'))
    expect(withCoded([one], [unknown])).toEqual({ stale: unknown, standing: null })
  })

  it('holds what was not removed', () => {
    expect(codedClaims([{ key: 'w', revision: 2, content: null }, one])).toEqual([claim('x')])
  })
})

describe('the first coding of a cell', () => {
  const cell = { event: 'e', question: 'q', article: 'a' }
  it('is its confirmed claims, or a silence that a person read', () => {
    const others = [
      claim('2', { status: 'suggested' }),
      claim('3', { question: 'r' }),
      claim('4', { article: 'b' }),
      claim('5', { event: 'f' }),
    ]
    const here = claim('1')
    expect(firstCoding({ claims: [here, ...others], articles: [article] }, cell)).toEqual({ claims: [here] })
    const confirmed = claim('6', { status: 'confirmed' })
    expect(firstCoding({ claims: [confirmed], articles: [] }, cell)).toEqual({ claims: [confirmed] })
    expect(firstCoding({ claims: [here, confirmed], articles: [] }, cell)).toEqual({
      claims: [here, confirmed],
    })
    expect(firstCoding({ claims: others, articles: [article] }, cell)).toBeNull()
    expect(firstCoding({ claims: others, articles: [] }, cell)).toBeNull()
    expect(firstCoding({ claims: others, articles: [{ ...article, readFor: 'all' }] }, cell)).toEqual({
      claims: [],
    })
  })

  it('of many cells goes through the claims once', () => {
    let looks = 0
    const counted = Array.from({ length: 2_000 }, (_, at) => {
      const one = claim(`c${at}`, { article: `a${at}` })
      const event = () => {
        looks += 1
        return 'e'
      }
      return Object.defineProperty(one, 'event', { get: event, enumerable: true })
    })
    const firstOf = firstCodings({ claims: counted, articles: [] })
    const found = counted.filter(({ article }) => firstOf({ ...cell, article }) !== null)
    expect(found).toHaveLength(2_000)
    expect(looks).toBeLessThanOrEqual(2 * 2_000)
  })

  it('is of the event, the question and the article', () => {
    expect(sameCell(cell, claim('1'))).toBe(true)
    for (const other of [{ event: 'f' }, { question: 'r' }, { article: 'b' }])
      expect(sameCell(cell, { ...cell, ...other })).toBe(false)
  })

  it('an article is read for everything, or for questions', () => {
    expect(isReadFor({ readFor: ['q'] }, 'q')).toBe(true)
    expect(isReadFor({ readFor: ['r'] }, 'q')).toBe(false)
  })
})

describe('the second coding in the place of the first', () => {
  const first = [{ content: claim('1'), revision: 4 }]
  const rejected = { kind: 'claim', key: '1', seen: 4, content: { ...claim('1'), status: 'rejected' } }

  it('rejects the first claims and adds the second ones', () => {
    const changes = secondForFirst(first, [claim('2')], { content: article, revision: 1 }, 'q', () => 2)
    expect(changes).toEqual([rejected, { kind: 'claim', key: '2', seen: 2, content: claim('2') }])
  })

  it('of a silence, the article is read for the question', () => {
    const seenOf = () => 0
    expect(secondForFirst(first, [], { content: article, revision: 1 }, 'q', seenOf)).toEqual([
      rejected,
      { kind: 'article', key: 'a', seen: 1, content: { ...article, readFor: ['q'] } },
    ])
    const some = { ...article, readFor: ['p'] }
    expect(secondForFirst([], [], { content: some, revision: 1 }, 'q', seenOf)).toMatchObject([
      { content: { readFor: ['p', 'q'] } },
    ])
    const all = { ...article, readFor: 'all' as const }
    expect(secondForFirst(first, [], { content: all, revision: 1 }, 'q', seenOf)).toEqual([rejected])
  })
})
