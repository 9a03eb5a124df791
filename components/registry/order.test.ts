import { describe, expect, it } from 'vitest'
import { inOrder, movedTo, neighbour } from './order'

describe('an order of keys', () => {
  it.each([
    ['a', 'c', 'bcad'],
    ['d', 'a', 'dabc'],
    ['b', 'b', 'abcd'],
    ['x', 'a', 'abcd'],
    ['a', 'x', 'abcd'],
  ])('%s to the place of %s', (key, to, order) => expect(movedTo([...'abcd'], key, to).join('')).toBe(order))

  it('steps among what is shown', () => {
    expect(neighbour(['a', 'c'], 'a', 1)).toBe('c')
    expect(neighbour(['a', 'c'], 'c', 1)).toBeNull()
    expect(neighbour(['a', 'c'], 'c', -9)).toBe('a')
    expect(neighbour(['a', 'c'], 'x', 1)).toBeNull()
  })

  it('puts items in it, and what it does not name last', () =>
    expect(inOrder([...'xabc'], key => key, [...'cba']).join('')).toBe('cbax'))
})
