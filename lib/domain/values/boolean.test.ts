import { describe, expect, it } from 'vitest'
import { booleanKind } from './boolean'
import { nowhere, strict } from './kind.cases'

describe('booleans', () => {
  it.each([true, false])('%s means itself', value => {
    expect(booleanKind.denote({ type: 'boolean', value }, nowhere)).toBe(value)
    expect(booleanKind.key(value)).toBe(String(value))
  })

  it.each([
    [true, true, true],
    [false, false, false],
    [true, false, null],
    [false, true, null],
  ])('%s and %s: %s', (a, b, both) => expect(booleanKind.meet(a, b, strict)).toBe(both))

  it('fail to meet as different values, and have no none of their own', () => {
    expect(booleanKind.rule).toBe('different-values')
    expect(booleanKind.none).toBeUndefined()
  })
})
