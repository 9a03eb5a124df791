import { describe, expect, it } from 'vitest'
import type { Outlet } from '@/lib/domain/dossier'
import type { Changed } from '@/lib/domain/item'
import { overlaid } from './overlay'

const outlet = (id: string, en = id): Outlet => ({ id, name: { en } })
const page = [
  { content: outlet('a'), revision: 2 },
  { content: outlet('b'), revision: 1 },
]
const changed = (key: string, revision: number, after: Outlet | null): Changed => ({
  kind: 'outlet',
  key,
  revision,
  before: null,
  after,
  position: 0,
})
const shown = (entry: number, items: readonly Changed[], kind: 'outlet' | 'event' = 'outlet') =>
  overlaid(page, kind, [{ entry: 7, items }], entry).map(({ content, revision }) => [
    'name' in content ? content.name.en : '',
    revision,
  ])

describe('what was written and the page does not show yet', () => {
  it('stands in its place, what is new at the end, and what is removed nowhere', () => {
    expect(
      shown(6, [changed('a', 3, outlet('a', 'A')), changed('c', 1, outlet('c')), changed('b', 2, null)]),
    ).toEqual([
      ['A', 3],
      ['c', 1],
    ])
  })

  it('is dropped once the page holds it, or something newer', () => {
    expect(shown(7, [changed('b', 2, null)])).toHaveLength(2)
    expect(shown(6, [changed('a', 2, outlet('a', 'old'))])[0]).toEqual(['a', 2])
  })

  it('leaves other kinds alone', () => expect(shown(6, [changed('a', 3, null)], 'event')).toHaveLength(2))
})
