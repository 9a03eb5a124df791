import { describe, expect, it } from 'vitest'
import { nowhere, strict } from './kind.cases'
import { textKind } from './text'

describe('free words', () => {
  it.each<[string, { group?: string | null }, string | null]>([
    ['mean nothing to the engine', {}, null],
    ['nor with no group', { group: null }, null],
    ['mean their group once a person gave one', { group: 'one' }, 'one'],
  ])('%s', (_, more, means) => {
    expect(textKind.denote({ type: 'text', text: 'words', ...more }, nowhere)).toBe(means)
  })

  it('of one group say the same, of two groups exclude each other', () => {
    expect(textKind.meet('one', 'one', strict)).toBe('one')
    expect(textKind.meet('one', 'two', strict)).toBeNull()
    expect(textKind.key('one')).toBe('one')
    expect(textKind.rule).toBe('different-values')
  })
})
