import { describe, expect, it } from 'vitest'
import type { Interval } from './interval'
import { nowhere, strict } from './kind.cases'
import { intervalKey, quantityKind } from './quantity'
import type { QuantityValue } from './value'

function key(value: Omit<QuantityValue, 'type' | 'unit'>): string | null {
  const means = quantityKind.denote({ type: 'quantity', unit: 'person', ...value }, nowhere)
  return means === null ? null : quantityKind.key(means)
}

describe('what a quantity means', () => {
  it.each<[string, Omit<QuantityValue, 'type' | 'unit'>, string | null]>([
    ['an amount', { amount: 102 }, '[102,102]'],
    ['about', { amount: 300, qualifier: 'about' }, '[270,330]'],
    ['more than', { amount: 300, qualifier: 'more-than' }, '[300,600)'],
    ['less than', { amount: 300, qualifier: 'less-than' }, '(0,300]'],
    ['at least', { amount: 300, qualifier: 'at-least' }, '[300,]'],
    ['a range', { min: 1, max: 4 }, '[1,4]'],
    ['a range open below', { max: 4 }, '[,4]'],
    ['a vague one', { qualifier: 'dozens' }, '[20,99]'],
    ['nothing', {}, null],
  ])('%s', (_, value, bounds) => expect(key(value)).toBe(bounds))
})

describe('quantities', () => {
  const range = (min: number, max: number): Interval => ({ min, max, minOpen: false, maxOpen: false })

  it('meet as intervals do', () => {
    expect(quantityKind.meet(range(1, 4), range(3, 9), strict)).toEqual(range(3, 4))
    expect(quantityKind.meet(range(1, 2), range(3, 9), strict)).toBeNull()
    expect(quantityKind.rule).toBe('disjoint-intervals')
  })

  it('none is zero', () => expect(quantityKind.none).toEqual(range(0, 0)))

  it('a key tells open from closed bounds, and zero from none', () => {
    expect(intervalKey({ min: 0, max: null, minOpen: true, maxOpen: false })).toBe('(0,]')
    expect(intervalKey({ min: null, max: 0, minOpen: false, maxOpen: true })).toBe('[,0)')
  })
})
