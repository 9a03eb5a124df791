import { describe, expect, it } from 'vitest'
import type { ClaimStatus } from '@/lib/domain/dossier'
import type { ClaimItem, Versioned } from '@/lib/domain/item'
import { confirmed, isOutside, removed, withStatus } from './edits'
import { countsOf, isShown, kindsOf, listed, nextSuggestion } from './listing'

const item = (
  id: string,
  start: number,
  status?: ClaimStatus,
  more: Partial<ClaimItem> = {},
): Versioned<ClaimItem> => ({
  revision: 3,
  content: {
    id,
    article: 'a',
    event: 'e',
    question: 'q',
    value: { type: 'boolean', value: true },
    anchors: [
      { start: start + 20, end: start + 22, exact: 'xx' },
      { start, end: start + 2, exact: 'xx' },
    ],
    ...(status ? { status } : {}),
    ...more,
  },
})
const rule = (name: string) => ({ origin: { by: 'rule', name } as const })
const claims = [
  item('d', 40, 'suggested', { question: 'r', ...rule('x') }),
  item('b', 10, 'rejected'),
  item('c', 20, 'suggested', rule('x')),
  item('a', 0),
  item('e', 20, 'suggested', rule('y')),
]

describe('the list of claims', () => {
  it('is in the order of the text, numbered without the rejected', () => {
    const order = listed(claims).map(({ item: { content }, number }) => `${content.id}${number ?? '-'}`)
    expect(order).toEqual(['a1', 'b-', 'c2', 'e3', 'd4'])
    expect(countsOf(claims)).toEqual({ suggested: 3, confirmed: 1, rejected: 1 })
  })

  it('shows one state or all that stand', () => {
    const shown = (state: Parameters<typeof isShown>[1]) =>
      listed(claims)
        .filter(one => isShown(one, state))
        .map(one => one.item.content.id)
        .join('')
    expect(['working', 'suggested', 'confirmed', 'rejected'].map(state => shown(state as 'working'))).toEqual(
      ['aced', 'ced', 'a', 'b'],
    )
  })

  it('goes on to the next suggestion, and begins again at the end', () => {
    expect(nextSuggestion(claims, null)).toBe('c')
    expect(nextSuggestion(claims, 'c')).toBe('e')
    expect(nextSuggestion(claims, 'd')).toBe('c')
    expect(nextSuggestion([item('a', 0, 'suggested')], 'a')).toBeNull()
  })

  it('knows suggestions of a kind, by question and by maker', () => {
    const kinds = kindsOf(claims).map(({ by, question, origin, claims: of }) => [
      by,
      question ?? origin?.name,
      of.map(({ content }) => content.id).join(''),
    ])
    expect(kinds).toEqual([
      ['question', 'q', 'ce'],
      ['origin', 'x', 'dc'],
    ])
    expect(kindsOf([item('a', 0, 'suggested'), item('b', 5, 'suggested')])).toHaveLength(1)
  })
})

describe('what is done to a claim', () => {
  it('carries the revision that was seen, and who suggested it', () => {
    const suggestion = item('c', 0, 'suggested', rule('x'))
    const change = withStatus(suggestion, 'confirmed')
    expect(change).toMatchObject({ key: 'c', seen: 3, content: { id: 'c', ...rule('x') } })
    expect(change.content).not.toHaveProperty('status')
    expect(withStatus(suggestion, 'rejected').content?.status).toBe('rejected')
    expect(removed(suggestion)).toEqual({ kind: 'claim', key: 'c', seen: 3, content: null })
    const { origin: _, ...made } = suggestion.content
    expect(confirmed(made, suggestion, 2).content).toMatchObject(rule('x'))
    expect(confirmed(made, null, 0)).toMatchObject({ seen: 0, key: 'c' })
    expect(confirmed(made, null, 0).content).not.toHaveProperty('status')
  })

  it('is outside the story where any quote is in neither its body nor its headline', () => {
    const segments = [
      { start: 0, end: 10, kind: 'headline' },
      { start: 10, end: 30, kind: 'main' },
      { start: 30, end: 60, kind: 'related' },
    ] as const
    expect(isOutside({ anchors: [{ start: 2, end: 5, exact: 'abc' }] }, segments)).toBe(false)
    expect(isOutside(item('a', 5).content, segments)).toBe(false)
    expect(isOutside(item('a', 12).content, segments)).toBe(true)
    expect(isOutside(item('a', 50).content, [])).toBe(false)
  })
})
