import { describe, expect, it } from 'vitest'
import { type Comment, isResolved, shownOf, threadsOf } from './threads'

function comment(id: string, more: Partial<Comment> = {}): Comment {
  const at = '2026-03-04T09:00:00Z'
  return {
    ...{ id, parent: null, author: 'hala', body: id, at, editedAt: null, deletedAt: null, revision: 1 },
    resolved: null,
    ...more,
  }
}
const gone = { body: '', deletedAt: '2026-03-05T09:00:00Z' }
const resolved = { resolved: { by: 'sami', at: '2026-03-05T09:00:00Z' } }
const shape = (comments: readonly Comment[]) =>
  threadsOf(comments).map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)])

describe('threads', () => {
  it('are a comment with its replies, in the order they were written', () =>
    expect(
      shape([
        comment('a'),
        comment('b'),
        comment('a1', { parent: 'a' }),
        comment('a2', { parent: 'a' }),
        comment('b1', { parent: 'b' }),
      ]),
    ).toEqual([
      ['a', 'a1', 'a2'],
      ['b', 'b1'],
    ]))

  it('keep a deleted comment only where replies hang on it', () =>
    expect(
      shape([
        comment('a', gone),
        comment('b', gone),
        comment('b1', { parent: 'b' }),
        comment('c'),
        comment('c1', { parent: 'c', ...gone }),
        comment('d', gone),
        comment('d1', { parent: 'd', ...gone }),
      ]),
    ).toEqual([['b', 'b1'], ['c']]))

  it('are shown open, settled or all', () => {
    const threads = threadsOf([comment('a'), comment('b', resolved)])
    expect(threads.map(isResolved)).toEqual([false, true])
    const ids = (shown: 'open' | 'resolved' | 'all') => shownOf(threads, shown).map(({ first }) => first.id)
    expect([ids('open'), ids('resolved'), ids('all')]).toEqual([['a'], ['b'], ['a', 'b']])
  })
})
