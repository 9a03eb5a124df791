import { describe, expect, it } from 'vitest'
import type { Claim } from '../dossier'
import type { Kind } from './kind'
import { nowhere, scheme } from './kind.cases'
import { kinds } from './kinds'
import { canAllHold, contentOf, EXCLUDED, makeSense, meetAll, meetSenses, type Sense, senseOf } from './sense'
import type { Value } from './value'

const claim = (value: Value, more: Partial<Claim> = {}): Claim => ({
  id: 'c',
  article: 'a',
  event: 'e',
  question: 'q',
  value,
  anchors: [],
  ...more,
})

/** `talks`, `not talks`, `none`: the sense of an option. */
function option(text: string): Sense {
  const [, denial, id = ''] = /^(not )?(.*)$/.exec(text) ?? []
  const kind = kinds.category
  return senseOf(kind, id === 'none' ? EXCLUDED : [id], denial !== undefined)
}

/** `+a b`, `=a b`, `not +a`: the sense of a set. */
function set(text: string): Sense {
  const [, denial, mark, ids = ''] = /^(not )?([+=])(.*)$/.exec(text) ?? []
  const members = ids.split(' ').filter(Boolean)
  return senseOf(kinds.entities, { members, closed: mark === '=' }, denial !== undefined)
}

describe('what a claim says before its polarity', () => {
  it.each<[string, Kind, Claim, unknown]>([
    ['its value', kinds.boolean, claim({ type: 'boolean', value: true }), true],
    ['null where a fact is missing', kinds.date, claim({ type: 'date', edtf: 'XXXX-01-10' }), null],
    [
      'none of a quantity: zero',
      kinds.quantity,
      claim({ type: 'quantity', amount: 5, unit: 'x' }, { stance: 'none' }),
      { min: 0, max: 0, minOpen: false, maxOpen: false },
    ],
    [
      'none of a set: nobody',
      kinds.entities,
      claim({ type: 'entities', members: ['a'] }, { stance: 'none' }),
      { members: [], closed: true },
    ],
    [
      'none of others: exclusion',
      kinds.entity,
      claim({ type: 'entity', id: 'a' }, { stance: 'none' }),
      EXCLUDED,
    ],
  ])('%s', (_, kind, said, content) => expect(contentOf(said, kind, nowhere)).toEqual(content))
})

describe('a sense', () => {
  it.each<[string, Sense, string]>([
    ['affirms', option('talks'), 'talks'],
    ['denies', option('not talks'), '* not talks'],
    ['excludes all', option('none'), '(none)'],
    ['denies the exclusion of all', option('not none'), '* not (none)'],
    ['of a boolean denied is the other one', senseOf(kinds.boolean, true, true), 'false'],
    ['of a boolean affirmed', senseOf(kinds.boolean, true, false), 'true'],
    [
      'orders its denials, each once',
      makeSense(kinds.category, null, [['b'], ['a'], ['b']]),
      '* not a not b',
    ],
    ['keeps what it affirms beside them', makeSense(kinds.category, ['c'], [['a']]), 'c not a'],
  ])('%s', (_, sense, key) => expect(sense.key).toBe(key))

  it('holds its denials in the order of its key', () => {
    expect(makeSense(kinds.category, null, [['b'], ['a']]).denied).toEqual([['a'], ['b']])
  })
})

describe('the meet of two senses of options', () => {
  it.each<[string, string, string, string | null]>([
    ['the narrower', 'talks', 'direct', 'direct'],
    ['none where they exclude each other', 'direct', 'indirect', null],
    ['a denial and what it denies', 'not direct', 'direct', null],
    ['a denial and something narrower', 'not talks', 'direct', null],
    ['a denial and something broader', 'not direct', 'talks', 'talks not direct'],
    ['a denial and what is excluded anyway', 'not direct', 'indirect', 'indirect'],
    ['a denial and what is compatible', 'not direct', 'secret', 'secret not direct'],
    ['two denials', 'not direct', 'not indirect', '* not direct not indirect'],
    ['a denial in another', 'not direct', 'not talks', '* not talks'],
    ['one denial twice', 'not direct', 'not direct', '* not direct'],
    ['none excludes all', 'none', 'talks', null],
    ['none and none', 'none', 'none', '(none)'],
    ['none and a denial: implied', 'none', 'not talks', '(none)'],
    ['not none and something', 'not none', 'talks', 'talks'],
    ['not none and none', 'not none', 'none', null],
    ['not none and a denial', 'not none', 'not talks', '* not (none) not talks'],
  ])('%s: %s and %s', (_, a, b, both) => {
    expect(meetSenses(option(a), option(b), scheme)?.key ?? null).toBe(both)
    expect(meetSenses(option(b), option(a), scheme)?.key ?? null).toBe(both)
    expect(canAllHold([option(a), option(b)], scheme)).toBe(both !== null)
  })
})

describe('the meet of several senses of sets', () => {
  it.each<[string, readonly [string, ...string[]], string | null]>([
    ['open sets join', ['+a', '+b', '+c'], '+a b c'],
    ['a closed one bounds them', ['+a', '+b', '=a b'], '=a b'],
    ['a member too many', ['+a', '+c', '=a b'], null],
    ['any two meet, and all do not', ['+a', '+b', 'not +a b'], null],
    ['a denial of what all together are not', ['+a', '+b', 'not +a b c'], '+a b not +a b c'],
    ['one alone', ['+a'], '+a'],
    ['denials alone, those in others left out', ['not +a', 'not +a b', 'not +c'], '* not +a not +c'],
  ])('%s: %j', (_, senses, all) => {
    const [first, ...others] = senses
    expect(meetAll([set(first), ...others.map(set)], scheme)?.key ?? null).toBe(all)
    expect(canAllHold([set(first), ...others.map(set)], scheme)).toBe(all !== null)
  })
})
