import { describe, expect, it } from 'vitest'
import type { Comment } from '@/lib/domain/talk/threads'
import { added, changed, shownNow } from './pending'

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  ...{
    id,
    parent: null,
    author: 'hala',
    body: id,
    at: '2026-03-04T09:00:00Z',
    editedAt: null,
    deletedAt: null,
  },
  ...{ revision: 1, resolved: null },
  ...more,
})
const pending = (apply: (comments: readonly Comment[]) => readonly Comment[]) => ({
  id: 1,
  isDone: false,
  apply,
})

describe('what was done here and is not told back yet', () => {
  const told = [comment('a', { resolved: { by: 'sami', at: '2026-03-05T09:00:00Z' } })]

  it('is shown over what was told', () =>
    expect(
      shownNow(told, [pending(added(comment('b'))), pending(changed('b', { body: 'c' }))]).map(
        ({ body }) => body,
      ),
    ).toEqual(['a', 'c']))

  it('is shown once when it was told meanwhile', () =>
    expect(shownNow(told, [pending(added(comment('a')))])).toBe(told))

  it('opens the thread that it answers', () =>
    expect(shownNow(told, [pending(added(comment('a1', { parent: 'a' })))])[0]?.resolved).toBeNull())

  it('changes nothing that is gone', () => expect(shownNow(told, [pending(changed('z', {}))])).toEqual(told))
})
