import { describe, expect, it } from 'vitest'
import { entityKind } from './entity'
import { nowhere, scheme } from './kind.cases'

describe('one entity', () => {
  it.each<[string, string, string, string | null]>([
    ['itself', 'oman', 'oman', 'oman'],
    ['a part of the other is the more specific', 'muscat', 'oman', 'muscat'],
    ['another', 'oman', 'qatar', null],
    ['a part of another', 'muscat', 'qatar', null],
  ])('%s: %s and %s', (_, a, b, both) => {
    expect(entityKind.meet(a, b, scheme)).toBe(both)
    expect(entityKind.meet(b, a, scheme)).toBe(both)
  })

  it('means its id', () => {
    expect(entityKind.denote({ type: 'entity', id: 'oman' }, nowhere)).toBe('oman')
    expect(entityKind.key('oman')).toBe('oman')
    expect(entityKind.rule).toBe('different-entities')
  })
})
