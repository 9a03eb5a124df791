import { describe, expect, it } from 'vitest'
import type { WitnessRule } from './comparison'
import {
  asOf,
  between,
  by,
  count,
  day,
  decide,
  denied,
  entity,
  is,
  lasting,
  none,
  only,
  option,
  role,
  rowOf,
  type Said,
  type Story,
  since,
  some,
  words,
} from './dossier.cases'

const witnessOf = (says: Story['says'], setting: Omit<Story, 'says'> = {}) =>
  rowOf({ ...setting, says }).witness

describe('the rule that fired', () => {
  it.each<[WitnessRule, string, Said, Said]>([
    ['different-values', 'booleans', is(true), is(false)],
    ['different-values', 'groups of words', words('so', 'g'), words('no', 'h')],
    ['different-values', 'none and an option', none(option('direct')), option('direct')],
    ['disjoint-intervals', 'figures', count(12), count(57)],
    ['disjoint-intervals', 'none and a figure', none(count(1)), count(57)],
    ['disjoint-intervals', 'days', day('2024-01-10'), day('2024-01-17')],
    ['disjoint-intervals', 'earlier days', since('2023-05'), since('2022')],
    ['disjoint-intervals', 'lengths', lasting(1, 'hour'), lasting(3, 'hour')],
    ['excluded-options', 'categories', option('direct'), option('clash')],
    ['excluded-options', 'roles', role('direct'), role('clash')],
    ['closed-set', 'lists', only('hill'), some('kani')],
    ['closed-set', 'nobody and somebody', none(some('hill')), some('kani')],
    ['denial', 'a denial', option('direct'), denied(option('direct'))],
    ['denial', 'a denial of the broader', option('shuttle'), denied(option('indirect'))],
    ['denial', 'a denied boolean', is(true), denied(is(true))],
    ['different-entities', 'entities', entity('hill'), entity('kani')],
  ])('%s: %s', (rule, _, a, b) => {
    expect(witnessOf({ a, b })).toMatchObject({ rule, claims: ['a1', 'b1'] })
    expect(witnessOf({ a: b, b: a })).toMatchObject({ rule, claims: ['a1', 'b1'] })
  })

  it('revised-figure: a running figure that fell', () => {
    const says = { a: asOf('2024-01-10', count(95)), b: asOf('2024-01-12', count(64)) }
    expect(witnessOf(says, { question: { cumulative: true } })?.rule).toBe('revised-figure')
  })
})

describe('the fewest claims', () => {
  it.each<[string, Story['says'], string[]]>([
    ['the pair of lowest ids', { a: is(true), b: is(true), c: is(false), d: is(false) }, ['a1', 'c1']],
    ['an irreconcilable pair before lower ids', { a: count(98), b: count(100), c: count(57) }, ['a1', 'c1']],
    [
      'an irreconcilable pair of higher ids',
      { a: count(98), b: count(100), c: between(90, 99) },
      ['b1', 'c1'],
    ],
    [
      'a reconcilable pair where there is no other',
      { a: count(98), b: count(100), c: count(98) },
      ['a1', 'b1'],
    ],
    [
      'three where no two are enough',
      { a: some('lake'), b: some('hill'), c: some('kani'), d: denied(some('hill', 'kani')) },
      ['b1', 'c1', 'd1'],
    ],
    [
      'the lowest three',
      { a: some('hill'), b: some('kani'), c: some('hill'), d: denied(some('hill', 'kani')), e: some('kani') },
      ['a1', 'b1', 'd1'],
    ],
    [
      'the claim that conflicts, of an article of two',
      { a: [day('2024'), day('2024-01')], b: day('2024-02') },
      ['a2', 'b1'],
    ],
    ['claims of one voice', { a: [by('hill', is(true)), is(true)], b: by('hill', is(false)) }, ['a1', 'b1']],
    [
      'the lowest ids of any voice in conflict',
      { a: by('hill', is(true)), b: by('hill', is(false)), c: is(true), d: is(false) },
      ['a1', 'b1'],
    ],
  ])('%s', (_, says, claims) => {
    expect(witnessOf(says)?.claims).toEqual(claims)
  })

  it.each<[string, Story['says']]>([
    ['agree', { a: is(true), b: is(true) }],
    ['be compatible', { a: day('2024'), b: day('2024-01') }],
    ['be single', { a: by('hill', is(true)), b: by('kani', is(false)) }],
    ['be unresolved', { a: day('XXXX-01-10'), b: day('2024') }],
    ['be unassessed', { a: words('so'), b: words('no') }],
    ['have no answer but one that contradicts itself', { a: [is(true), is(false)] }],
  ])('is not there for rows that %s', (_, says) => {
    expect(witnessOf(says)).toBeNull()
  })

  it('is of the reading in force, once an assumption is accepted', () => {
    const says = { a: count(98), b: count(100), c: count(57) }
    const decisions = [decide('accepted', 'b1', 'rounding')]
    expect(witnessOf(says, { decisions })?.claims).toEqual(['a1', 'c1'])
  })
})
