import { describe, expect, it } from 'vitest'
import type { Article } from '../dossier'
import { compare } from './compare'
import type { CellState } from './comparison'
import {
  also,
  asOf,
  between,
  by,
  count,
  day,
  declined,
  denied,
  dossierOf,
  from,
  inMood,
  is,
  none,
  only,
  option,
  rowOf,
  type Said,
  some,
  unknown,
  words,
} from './dossier.cases'

/** The cell of the first of two articles; the other speaks, so that there is a row. */
const cellOf = (said: readonly Said[], other: Said = said[0] ?? is(true), article: Partial<Article> = {}) =>
  rowOf({ says: { a: said, z: other }, articles: { a: article } }).cells.a

describe('the state of a cell, first that applies', () => {
  it.each<[string, Said[], CellState]>([
    ['says it', [is(true)], 'asserts'],
    ['says that a source says it', [from('smith', is(true))], 'asserts'],
    ['says it as inferred', [also({ level: 'inferred' }, is(true))], 'asserts'],
    ['says it will be', [inMood('planned', is(true))], 'asserts'],
    ['denies it', [denied(is(true))], 'denies'],
    ['one denial among claims', [between(10, 20), denied(count(30))], 'self-varies'],
    [
      'a denial and a claim of another time',
      [asOf('2024-01', is(true)), denied(asOf('2024-02', is(true)))],
      'denies',
    ],
    ['gives a view of somebody', [by('hill', is(true))], 'reports'],
    ['gives the views of two', [by('hill', is(true)), by('kani', is(false))], 'reports'],
    ['a view that denies', [denied(by('hill', is(true)))], 'reports'],
    ['a view of nobody', [none(by('hill', is(true)))], 'reports'],
    ['a view and its own word', [by('hill', is(true)), is(true)], 'asserts'],
    ['a view and its own other word', [by('hill', is(true)), is(false)], 'asserts'],
    ['a view and its own denial', [by('hill', is(true)), denied(is(true))], 'denies'],
    ['a denial of somebody and its own word', [denied(by('hill', is(true))), is(true)], 'asserts'],
    ['a view and its own none', [by('hill', option('direct')), none(option('direct'))], 'none'],
    ['a view, and does not know itself', [by('hill', is(true)), unknown(is(true))], 'reports'],
    ['does not know', [unknown(is(true))], 'unknown'],
    ['somebody does not know', [by('hill', unknown(is(true)))], 'unknown'],
    ['was told nothing', [declined(is(true))], 'declined'],
    ['unknown before declined', [declined(is(true)), unknown(is(true))], 'unknown'],
    ['an answer before unknown', [unknown(is(true)), is(true)], 'asserts'],
    ['none', [none(option('direct'))], 'none'],
    ['none, denied', [denied(none(option('direct')))], 'denies'],
    ['none before unknown', [unknown(option('direct')), none(option('direct'))], 'none'],
    ['repeats', [is(true), is(true)], 'asserts'],
    ['repeats, one as the denial of the other', [is(false), denied(is(true))], 'denies'],
    ['varies', [day('2024-01'), day('2024-01-10')], 'self-varies'],
    ['varies by two open lists', [some('hill'), some('kani')], 'self-varies'],
    ['varies between none and at most', [none(count(0)), count(5, 'at-most')], 'self-varies'],
    ['contradicts itself', [is(true), is(false)], 'self-contradicts'],
    ['denies itself', [is(true), denied(is(true))], 'self-contradicts'],
    ['contradicts itself, even where an assumption would help', [count(98), count(100)], 'self-contradicts'],
    [
      'contradicts itself on one holder',
      [by('hill', is(true)), by('hill', is(false)), is(true)],
      'self-contradicts',
    ],
    ['says and denies in two moods', [is(true), inMood('planned', is(false))], 'asserts'],
    ['gives figures of two times', [asOf('2024-01', count(5)), asOf('2024-02', count(9))], 'asserts'],
    ['free words twice', [words('so'), words('else')], 'asserts'],
    ['words of two groups', [words('so', 'g'), words('else', 'h')], 'self-contradicts'],
    ['a date without a year beside a date', [day('XXXX-01-10'), day('2024-01-10')], 'asserts'],
  ])('%s', (_, said, state) => {
    expect(cellOf(said)?.state).toBe(state)
    expect(cellOf([...said].reverse())?.state).toBe(state)
  })

  it('contradicts itself where three claims meet two by two and never all', () => {
    const said = [some('hill'), some('kani'), denied(some('hill', 'kani'))]
    expect(cellOf(said)?.state).toBe('self-contradicts')
  })

  it('names its claims in order of id', () => {
    expect(cellOf([day('2024-01'), day('2024-01-10'), day('2024')])?.claims).toEqual(['a1', 'a2', 'a3'])
  })
})

describe('articles that say nothing', () => {
  it.each<[string, Partial<Article>, CellState]>([
    ['nobody read it for the question', {}, 'not-reviewed'],
    ['somebody read all of it', { readFor: 'all' }, 'silent'],
    ['somebody read it for this question', { readFor: ['question'] }, 'silent'],
    ['somebody read it for another', { readFor: [] }, 'not-reviewed'],
    ['it is about another event', { events: ['attack'], readFor: 'all' }, 'not-applicable'],
    ['it is about no event', { events: [], readFor: 'all' }, 'not-applicable'],
  ])('%s', (_, article, state) => {
    const row = rowOf({ says: { z: is(true) }, articles: { a: article } })
    expect(row.cells.a).toEqual({ state, claims: [] })
    expect(row.verdict).toBe('single')
  })

  it('speaks on a row whose event it is not about', () => {
    expect(cellOf([is(true)], is(true), { events: ['attack'] })?.state).toBe('asserts')
  })

  it.each(['suggested', 'rejected'] as const)('does not speak by a %s claim', status => {
    const row = rowOf({ says: { a: also({ status }, is(false)), z: is(true) } })
    expect(row.cells.a).toEqual({ state: 'not-reviewed', claims: [] })
    expect(row.verdict).toBe('single')
  })

  it('makes no row of claims that nobody confirmed', () => {
    const says = { a: also({ status: 'suggested' }, is(true)) }
    expect(compare(dossierOf({ says })).rows).toEqual([])
  })
})

describe('figures that a later one of the same article replaces', () => {
  const question = { cumulative: true }
  const revised = [asOf('2024-01-10', count(95)), asOf('2024-01-12', count(64))]

  it('does not contradict itself', () => {
    const row = rowOf({ question, says: { a: revised, z: asOf('2024-01-12', count(64)) } })
    expect(row.cells.a?.state).toBe('asserts')
    expect(row.flags.selfContradicted).toEqual([])
    expect(row.verdict).toBe('agree')
  })

  it('proposes nothing', () => {
    const row = rowOf({ question, says: { a: revised, z: asOf('2024-01-10', count(95)) } })
    expect(row.assumptions.filter(({ claim }) => claim === 'a1')).toEqual([])
  })

  it('is no revision without a time', () => {
    expect(rowOf({ question, says: { a: [count(95), count(64)] } }).cells.a?.state).toBe('self-contradicts')
  })

  it('is no revision in a figure that does not run', () => {
    expect(rowOf({ says: { a: revised } }).cells.a?.state).toBe('asserts')
    expect(rowOf({ says: { a: revised } }).relations?.[0]?.relation).toBe('incomparable')
  })

  it('is no revision when somebody else holds it', () => {
    const says = { a: [by('hill', asOf('2024-01-10', count(95))), asOf('2024-01-12', count(64))] }
    expect(rowOf({ question, says }).cells.a?.state).toBe('asserts')
  })
})

describe('the vote of a cell that contradicts itself', () => {
  it('is withheld, and does not speak', () => {
    const row = rowOf({ says: { a: [is(true), is(false)], b: is(true) } })
    expect(row.verdict).toBe('single')
    expect(row.flags.selfContradicted).toEqual(['a'])
    expect(row.camps.map(({ articles }) => articles)).toEqual([['b']])
  })

  it('leaves a row without a position', () => {
    const row = rowOf({ says: { a: [is(true), is(false)] } })
    expect([row.verdict, row.camps, row.witness]).toEqual(['none', [], null])
  })

  it('is withheld for its holder alone', () => {
    const row = rowOf({ says: { a: [by('hill', is(true)), by('hill', is(false)), is(true)], b: is(true) } })
    expect(row.verdict).toBe('agree')
    expect(row.flags.selfContradicted).toEqual(['a'])
  })

  it('is named by the claims that contradict', () => {
    const row = rowOf({ says: { a: [only('hill'), some('hill'), only('kani')], b: only('hill') } })
    expect(row.cells.a?.claims).toEqual(expect.arrayContaining(['a1', 'a3']))
  })
})
