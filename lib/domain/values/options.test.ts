import { describe, expect, it } from 'vitest'
import { nowhere, scheme, strict } from './kind.cases'
import { meetOptions, optionsKind } from './options'

describe('what an option means', () => {
  it.each(['category', 'role'] as const)('a %s is the set of itself', type => {
    expect(optionsKind.denote({ type, option: 'direct' }, nowhere)).toEqual(['direct'])
  })
})

describe('the meet of options', () => {
  it.each<[string, string[], string[], string[] | null]>([
    ['the same', ['direct'], ['direct'], ['direct']],
    ['the narrower of two in line', ['talks'], ['direct'], ['direct']],
    ['at any depth', ['shuttle'], ['talks'], ['shuttle']],
    ['two that exclude each other', ['direct'], ['indirect'], null],
    ['a narrower one excludes what its broader one does', ['direct'], ['shuttle'], null],
    ['unrelated ones', ['letter'], ['talks'], null],
    ['compatible ones: both together, by code point', ['secret'], ['direct'], ['direct', 'secret']],
    ['compatibility reaches broader options', ['talks'], ['secret'], ['secret', 'talks']],
    ['a third that fits both', ['direct', 'secret'], ['brief'], ['brief', 'direct', 'secret']],
    ['a third that fits one only', ['direct', 'secret'], ['letter'], null],
    ['a broader one already said', ['direct', 'secret'], ['talks'], ['direct', 'secret']],
    ['a narrower one takes the place', ['secret', 'talks'], ['direct'], ['direct', 'secret']],
  ])('%s: %j and %j', (_, a, b, both) => {
    expect(meetOptions(a, b, scheme)).toEqual(both)
    expect(meetOptions(b, a, scheme)).toEqual(both)
  })

  it('excludes all others where a scheme says nothing', () => {
    expect(meetOptions(['direct'], ['talks'], strict)).toBeNull()
  })
})

describe('options', () => {
  it('have one key in one order', () => {
    expect(optionsKind.key(['direct', 'secret'])).toBe('direct secret')
    expect(optionsKind.rule).toBe('excluded-options')
  })
})
