import { describe, expect, it } from 'vitest'
import { type EntitySet, entitiesKind, meetSets } from './entities'
import { nowhere, strict } from './kind.cases'

/** `+a b`: at least these; `=a b`: exactly these. */
function set(text: string): EntitySet {
  return { members: text.slice(1).split(' ').filter(Boolean), closed: text.startsWith('=') }
}

describe('what a set means', () => {
  it.each([
    ['open unless it says closed', { members: ['b', 'a'] }, '+a b'],
    ['closed', { members: ['a'], closed: true }, '=a'],
    ['open', { members: ['a'], closed: false }, '+a'],
    ['each member once', { members: ['a', 'b', 'a'] }, '+a b'],
    ['nobody', { members: [], closed: true }, '='],
  ])('%s', (_, value, means) => {
    const denoted = entitiesKind.denote({ type: 'entities', ...value }, nowhere) as EntitySet
    expect(denoted).toEqual(set(means))
    expect(entitiesKind.key(denoted)).toBe(means)
  })
})

describe('the meet of sets', () => {
  it.each<[string, string, string, string | null]>([
    ['two open sets join', '+a', '+b', '+a b'],
    ['the larger open one', '+a', '+a b', '+a b'],
    ['a closed set with what is in it', '+a', '=a b', '=a b'],
    ['a closed set without what it lacks', '+c', '=a b', null],
    ['the same closed set', '=a b', '=a b', '=a b'],
    ['two closed sets', '=a', '=a b', null],
    ['nobody and somebody', '=', '+a', null],
    ['nobody and anybody', '=', '+', '='],
  ])('%s: %s and %s', (_, a, b, both) => {
    expect(meetSets(set(a), set(b))).toEqual(both && set(both))
    expect(meetSets(set(b), set(a))).toEqual(both && set(both))
    expect(entitiesKind.meet(set(a), set(b), strict)).toEqual(both && set(both))
  })

  it('none is the closed empty set', () => {
    expect(entitiesKind.none).toEqual(set('='))
    expect(entitiesKind.rule).toBe('closed-set')
  })
})
