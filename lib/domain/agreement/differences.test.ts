import { describe, expect, it } from 'vitest'
import type { Claim, Dossier } from '../dossier'
import { codingDifference, disputedCells } from './differences'
import { fewestPairs, saysOf } from './enough'

const dossier: Dossier = {
  isnad: 1,
  dossier: { id: 'd', title: {} },
  outlets: [],
  sources: [],
  entities: [],
  events: [{ id: 'e', title: {} }],
  questions: [],
  articles: [{ id: 'a', outlet: 'o', title: '', language: 'en', events: ['e'] }],
  claims: [],
  decisions: [],
}
const cell = { event: 'e', question: 'q', article: 'a' }
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  ...cell,
  value: { type: 'quantity', amount: 3, unit: 'boat' },
  anchors: [{ start: 0, end: 7, exact: '3 boats' }],
  ...more,
})
const words = (text: string, group?: string): Claim['value'] => ({
  type: 'text',
  text,
  ...(group ? { group } : {}),
})

describe('what differs between two codings', () => {
  it.each<[string, Claim[], Claim[], string, string[]]>([
    ['nothing', [claim('1')], [claim('2', { mood: 'actual', attribution: [] })], 'same', []],
    [
      'another order',
      [claim('1'), claim('2', { mood: 'planned' })],
      [claim('3', { mood: 'planned' }), claim('4')],
      'same',
      [],
    ],
    [
      'the quote alone',
      [claim('1')],
      [claim('2', { anchors: [{ start: 0, end: 1, exact: '3' }] })],
      'same',
      ['quotes'],
    ],
    [
      'the value',
      [claim('1')],
      [claim('2', { value: { type: 'quantity', amount: 4, unit: 'boat' } })],
      'different',
      ['value'],
    ],
    ['a denial', [claim('1')], [claim('2', { polarity: 'denies' })], 'different', ['polarity']],
    [
      'who says it',
      [claim('1')],
      [
        claim('2', {
          holder: 'h',
          level: 'inferred',
          asOf: '2026',
          attribution: [{ source: 's', verb: 'says' }],
        }),
      ],
      'different',
      ['holder', 'asOf', 'attribution', 'level'],
    ],
    ['not known', [claim('1')], [claim('2', { stance: 'unknown' })], 'different', ['value', 'stance']],
    [
      'silence',
      [claim('1')],
      [],
      'different',
      ['value', 'stance', 'polarity', 'mood', 'holder', 'asOf', 'attribution', 'level', 'quotes'],
    ],
    [
      'free words',
      [claim('1', { value: words('one') })],
      [claim('2', { value: words('two') })],
      'open',
      ['value'],
    ],
    [
      'grouped words',
      [claim('1', { value: words('one', 'g') })],
      [claim('2', { value: words('two', 'g') })],
      'same',
      ['value'],
    ],
  ])('%s', (_, first, second, position, parts) => {
    expect(codingDifference(cell, first, second, dossier)).toEqual({ position, parts })
  })
})

it('a cell is disputed while the dossier says something else than the second coder', () => {
  const waiting = [{ ...cell, coder: 'x', claims: [claim('2', { polarity: 'denies' })] }]
  expect(disputedCells(dossier, waiting, () => [claim('1')])).toEqual([cell])
  expect(disputedCells(dossier, waiting, () => [claim('1', { polarity: 'denies' })])).toEqual([])
  expect(disputedCells(dossier, waiting, () => null)).toEqual([])
})

it('says a number only of enough cells that vary', () => {
  const of = (units: number, alpha: number | null) =>
    saysOf({ metric: 'nominal', alpha, interval: null, units, values: units * 2 })
  expect(of(fewestPairs, 0.5)).toBe('number')
  expect(of(fewestPairs - 1, 0.5)).toBe('too-few')
  expect(of(fewestPairs, null)).toBe('uniform')
})
