import { describe, expect, it } from 'vitest'
import type { Entity } from '@/lib/domain/dossier'
import { type Filter, filtered, filterOf, filtersOf } from './filters'

const entity = (id: string, ar: string, kind: Entity['kind'] = 'person') => ({
  content: { id, kind, name: { ar } },
  revision: 1,
})
const entities = [entity('a', 'توماس برغمير'), entity('b', 'توماس برجمير'), entity('c', 'خان القمر', 'place')]
const ids = (filter: Filter, uses = {}) =>
  filtered('entity', filter, entities, uses).map(({ content }) => content.id)

describe('parts of a list', () => {
  it.each([
    ['all', ['a', 'b', 'c']],
    ['place', ['c']],
    ['alike', ['a', 'b']],
    ['unused', ['b', 'c']],
  ] as const)('%s', (filter, found) => expect(ids(filter, { a: { claim: 1 } })).toEqual(found))

  it('questions: those that are offered, and those that are not', () => {
    const question = (id: string, archived?: true) => ({
      content: { id, text: { en: id }, type: 'text' as const, ...(archived && { archived }) },
      revision: 1,
    })
    const questions = [question('q'), question('old', true)]
    const shown = (filter: Filter) =>
      filtered('question', filter, questions, {}).map(({ content }) => content.id)
    expect([shown('open'), shown('archived'), shown('all')]).toEqual([['q'], ['old'], ['q', 'old']])
  })

  it('events without a date', () => {
    const event = (id: string, date?: string) => ({
      content: { id, title: {}, ...(date && { date }) },
      revision: 1,
    })
    expect(filtered('event', 'undated', [event('a', '2026'), event('b')], {})).toHaveLength(1)
  })

  it('an address that asks for another is the first', () => {
    expect(filterOf('question', 'nonsense')).toBe('open')
    expect(filterOf('entity', 'place')).toBe('place')
    expect(filtersOf('outlet')).toEqual(['all', 'unused'])
  })
})
