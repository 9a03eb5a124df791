import { describe, expect, test } from 'vitest'
import type { Question } from '../dossier'
import { standIn, unitOf } from './stand-in'
import type { Value, ValueType } from './value'

const question = (type: ValueType, more: Partial<Question> = {}): Question => ({
  id: 'q',
  text: { en: 'What?' },
  type,
  ...more,
})
const options = [{ id: 'calm', label: { en: 'Calm' } }]

describe('a value that only stands for its question', () => {
  const table: readonly [ValueType, Value][] = [
    ['boolean', { type: 'boolean', value: true }],
    ['category', { type: 'category', option: 'calm' }],
    ['role', { type: 'role', option: 'calm' }],
    ['entity', { type: 'entity', id: 'ferry' }],
    ['entities', { type: 'entities', members: [], closed: true }],
    ['quantity', { type: 'quantity', amount: 0, unit: 'boat' }],
    ['duration', { type: 'duration', amount: 0, unit: 'day' }],
    ['date', { type: 'date', edtf: 'XXXX' }],
    ['since', { type: 'since', amount: 0, unit: 'day' }],
    ['text', { type: 'text', text: '—' }],
  ]
  test.each(table)('%s', (type, value) => {
    expect(standIn(question(type, { options, unit: 'boat' }), 'ferry')).toEqual(value)
  })

  test.each(['category', 'role', 'entity'] as const)('%s: none without an option or an entity', type => {
    expect(standIn(question(type), undefined)).toBeNull()
  })

  test('things are counted where nobody said what', () => {
    expect([unitOf({ unit: 'boat' }), unitOf({ unit: null }), unitOf({})]).toEqual(['boat', 'item', 'item'])
  })
})
