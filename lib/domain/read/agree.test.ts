import { describe, expect, it } from 'vitest'
import type { Value } from '../values/value'
import { disagreement } from './agree'
import type { Reading } from './reading'

const reading = (value: Value, more: Partial<Reading> = {}): Reading => ({
  value,
  start: 3,
  end: 8,
  words: 'words',
  certainty: 'read',
  open: [],
  negated: false,
  ...more,
})
const part = (value: Value, ...read: Value[]) =>
  disagreement(
    value,
    read.map(one => reading(one)),
  )?.part ?? null

const quantity = (more: object): Value => ({ type: 'quantity', unit: 'person', ...more })
const duration = (amount: number, unit: 'month' | 'year', more: object = {}): Value => ({
  type: 'duration',
  amount,
  unit,
  ...more,
})
const date = (edtf: string): Value => ({ type: 'date', edtf })
const ago = (amount: number): Value => ({ type: 'date', deictic: { phrase: 'ago', amount, unit: 'month' } })
const today: Value = { type: 'date', deictic: { phrase: 'today' } }
const back = (amount: number): Value => ({ type: 'since', amount, unit: 'month', anchor: 'event' })
const since = (edtf: string): Value => ({ type: 'since', edtf })
const ofEvent = (event: string): Value => ({ type: 'since', event })
const none = (edtf: string): Value => ({ type: 'since', noneSince: { edtf } })
const yes: Value = { type: 'boolean', value: true }
const no: Value = { type: 'boolean', value: false }
const entity = (id: string): Value => ({ type: 'entity', id })
const entities = (...members: string[]): Value => ({ type: 'entities', members })

describe('where a value and its quote part', () => {
  it.each([
    ['yes and no', yes, [no], 'truth'],
    ['yes and yes', yes, [yes], null],
    ['an option', { type: 'category', option: 'a' }, [{ type: 'category', option: 'b' }], 'option'],
    ['the same option', { type: 'role', option: 'a' }, [{ type: 'role', option: 'a' }], null],
    ['an amount', quantity({ amount: 3 }), [quantity({ amount: 4 })], 'amount'],
    ['a qualifier', quantity({ amount: 3 }), [quantity({ amount: 3, qualifier: 'about' })], 'qualifier'],
    ['a default', quantity({ amount: 3 }), [quantity({ amount: 3, qualifier: 'exact' })], null],
    [
      'the nearest reading',
      quantity({ amount: 3 }),
      [quantity({ amount: 9 }), quantity({ amount: 3 })],
      null,
    ],
    ['a length', duration(3, 'month'), [duration(4, 'month')], 'amount'],
    ['its unit', duration(3, 'month'), [duration(3, 'year')], 'unit'],
    ['its qualifier', duration(3, 'month'), [duration(3, 'month', { qualifier: 'almost' })], 'qualifier'],
    ['a date', date('2024-01-10'), [date('2024-01-11')], 'date'],
    ['a year filled in', date('2024-01-10'), [date('XXXX-01-10')], null],
    ['another day of an open year', date('2024-01-10'), [date('XXXX-01-11')], 'date'],
    ['a phrase worked out', date('2024-01-10'), [today], null],
    ['a phrase for a date', today, [date('2024-01-10')], 'date'],
    ['another phrase', today, [ago(2)], 'date'],
    ['the same phrase', today, [today], null],
    ['a count in a phrase', ago(3), [ago(2)], 'amount'],
    ['a count back', back(8), [back(9)], 'amount'],
    ['an anchor filled in', back(8), [{ type: 'since', amount: 8, unit: 'month', anchor: 'unstated' }], null],
    ['a date for a count', back(8), [since('2023-05')], 'kind'],
    ['a count for a date', since('2023-05'), [back(8)], 'kind'],
    ['a date since', since('2023-05'), [since('XXXX-05')], null],
    ['another date since', since('2023-05'), [since('2023-06')], 'date'],
    ['none for one', since('2023-05'), [none('2023-05')], 'kind'],
    ['one for none', none('2023-05'), [since('2023-05')], 'kind'],
    ['none since', none('2023-05'), [none('2023-06')], 'date'],
    ['another event', ofEvent('a'), [ofEvent('b')], 'event'],
    ['the same event', ofEvent('a'), [ofEvent('a')], null],
    ['a date for an event', ofEvent('a'), [since('2023-05')], 'kind'],
    ['an event for a date', since('2023-05'), [ofEvent('a')], 'kind'],
    ['another type', yes, [date('2024')], 'kind'],
    ['free text', { type: 'text', text: 'a' }, [{ type: 'text', text: 'b' }], null],
    ['nothing read', yes, [], null],
    ['an entity named', entity('a'), [entity('b'), entity('a')], null],
    ['members named, and others', entities('a'), [entities('a', 'b')], null],
    ['no names among other readings', entity('a'), [date('2024')], 'entity'],
  ] as [string, Value, Value[], string | null][])('%s', (_, value, read, wanted) => {
    expect(part(value, ...read)).toBe(wanted)
  })

  it('says the words, where they stand, and what to take instead', () => {
    const found = disagreement(quantity({ amount: 3 }), [reading(quantity({ amount: 4 }))])
    expect(found).toEqual({
      part: 'amount',
      start: 3,
      end: 8,
      words: 'words',
      instead: quantity({ amount: 4 }),
      ids: [],
    })
  })
  it('names the members that the quote does not', () => {
    const found = disagreement(entities('a', 'b'), [
      reading(entities('a')),
      reading(entities('b'), { certainty: 'similar' }),
    ])
    expect(found).toMatchObject({ part: 'entity', ids: ['b'], instead: entities('a') })
  })
  it('never takes near spellings', () => {
    expect(disagreement(entity('a'), [reading(entity('b'), { certainty: 'similar' })])).toBeNull()
  })
  it('warns of a denial, unless the claim is one', () => {
    const denied = [reading(entity('a'), { negated: true })]
    expect(disagreement(entity('a'), denied)).toMatchObject({ part: 'negated', instead: null })
    expect(disagreement(entity('a'), denied, 'denies')).toBeNull()
    expect(disagreement(yes, [reading(no)], 'denies')).toBeNull()
    expect(disagreement(yes, [reading(yes)], 'denies')?.part).toBe('truth')
  })
})
