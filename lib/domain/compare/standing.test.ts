import { describe, expect, it } from 'vitest'
import type { Claim } from '../dossier'
import { dayNumber } from '../time/days'
import { makeContext } from './context'
import {
  also,
  asOf,
  back,
  by,
  count,
  day,
  decide,
  declined,
  denied,
  dossierOf,
  entity,
  inMood,
  is,
  lasting,
  none,
  option,
  phrase,
  type Said,
  type Story,
  unknown,
  words,
} from './dossier.cases'
import { isConfirmed, type Standing, standingOf, written } from './standing'

function standing(said: Said, story: Partial<Story> = {}): Standing {
  const dossier = dossierOf({ ...story, says: { a: said } })
  return standingOf(dossier.claims[0] as Claim, makeContext(dossier))
}

const key = (said: Said, story?: Partial<Story>) => standing(said, story).key

describe('a claim counts', () => {
  it.each([
    [undefined, true],
    ['confirmed', true],
    ['suggested', false],
    ['rejected', false],
  ] as const)('%s: %s', (status, counts) => {
    const [claim] = dossierOf({ says: { a: also(status ? { status } : {}, is(true)) } }).claims
    expect(isConfirmed(claim as Claim)).toBe(counts)
  })
})

describe('where a claim stands', () => {
  it('by default asserts, affirms, is actual and in the article’s own voice', () => {
    expect(standing(is(true))).toMatchObject({
      holder: null,
      mood: 'actual',
      asOf: null,
      published: null,
      takesPosition: true,
      isFree: false,
      denies: false,
      content: 'true',
      sense: { key: 'true' },
    })
  })

  it('holds what it says besides', () => {
    const said = by('hill', inMood('planned', asOf('2024-01-10', denied(option('direct')))))
    const days = [dayNumber(2024, 1, 10), dayNumber(2024, 1, 10)]
    expect(standing(said, { articles: { a: { published: '2024-01-10' } } })).toMatchObject({
      holder: 'hill',
      mood: 'planned',
      asOf: days,
      published: days,
      denies: true,
      content: 'direct',
      sense: { key: '* not direct' },
    })
  })

  it.each<[string, Said, boolean, boolean, string, string | null]>([
    ['none takes a position', none(entity('oman')), true, false, '(none)', '(none)'],
    ['none of a figure is zero', none(count(5)), true, false, '[0,0]', '[0,0]'],
    ['unknown takes none', unknown(is(true)), false, false, '', null],
    ['declined takes none', declined(is(true)), false, false, '', null],
    ['free words take one that nobody can judge', words('so'), true, true, '', null],
    ['grouped words', words('so', 'one'), true, false, 'one', 'one'],
    ['no words at all', none(words('so')), true, false, '(none)', '(none)'],
    ['unknown words are not free', unknown(words('so')), false, false, '', null],
    ['a date without its year takes one that is unresolved', day('XXXX-01-10'), true, false, '', null],
    ['a denied boolean is the other', denied(is(true)), true, false, 'true', 'false'],
  ])('%s', (_, said, takesPosition, isFree, content, sense) => {
    const found = standing(said)
    expect(found).toMatchObject({ takesPosition, isFree, content })
    expect(found.sense?.key ?? null).toBe(sense)
  })
})

describe('claims that may stand for each other', () => {
  const at = (published: string): Partial<Story> => ({ articles: { a: { published } } })
  const cumulative = { question: { cumulative: true } }

  it.each<[string, string, string]>([
    [
      'the same said with and without its defaults',
      key(is(true)),
      key(also({ polarity: 'affirms', mood: 'actual' }, is(true))),
    ],
    ['a denied boolean and another denied so', key(denied(is(true))), key(denied(is(true)))],
    ['figures that say exactly the same', key(count(5)), key(count(5, 'exact'))],
    [
      'figures published on other days, where they do not run',
      key(count(5), at('2024-01-11')),
      key(count(5), at('2024-01-12')),
    ],
    [
      'dates published on other days',
      key(day('2024-01-10'), at('2024-01-11')),
      key(day('2024-01-10'), at('2024-01-12')),
    ],
    [
      'lengths published on other days',
      key(lasting(3, 'month'), at('2024-01-11')),
      key(lasting(3, 'month'), at('2024-01-12')),
    ],
    ['all that takes no position', key(unknown(is(true))), key(day('XXXX-01-10'))],
  ])('%s', (_, a, b) => expect(a).toBe(b))

  it.each<[string, string, string]>([
    ['other values', key(is(true)), key(is(false))],
    ['a value and its denial', key(count(5)), key(denied(count(5)))],
    ['false and a denied true, which no assumption re-reads', key(is(false)), key(denied(is(true)))],
    ['other moods', key(is(true)), key(inMood('planned', is(true)))],
    ['other times', key(count(5)), key(asOf('2024-01-10', count(5)))],
    ['an exact figure and bounds that come to the same', key(count(0)), key(count(0, 'at-most'))],
    [
      'running figures published on other days',
      key(count(5), { ...cumulative, ...at('2024-01-11') }),
      key(count(5), { ...cumulative, ...at('2024-01-12') }),
    ],
    ['an exact running figure and another', key(count(0), cumulative), key(count(0, 'at-most'), cumulative)],
    [
      'three months and ninety days, of which one may be Hijri',
      key(lasting(3, 'month', 'at-least')),
      key(lasting(90, 'day', 'at-least')),
    ],
    ['lengths meant otherwise', key(lasting(0, 'day', 'at-most')), key(lasting(0, 'month', 'at-most'))],
    ['counts from other points', key(back(8, 'month', 'event')), key(back(8, 'month', 'unstated'))],
    [
      'counts published on other days',
      key(back(8, 'month', 'unstated'), at('2024-01-11')),
      key(back(8, 'month', 'unstated'), at('2024-01-12')),
    ],
    [
      'a phrase and the day it means',
      key(phrase({ phrase: 'yesterday' }), at('2024-01-11')),
      key(day('2024-01-10'), at('2024-01-11')),
    ],
    [
      'one that somebody decided on',
      key(count(5)),
      key(count(5), { decisions: [decide('rejected', 'a1', 'digit')] }),
    ],
  ])('not: %s', (_, a, b) => expect(a).not.toBe(b))
})

it('a reading as written is the standing’s own sense', () => {
  const found = standing(is(true))
  expect(found.sense && written({ ...found, sense: found.sense })).toMatchObject({
    sense: found.sense,
    pinned: false,
    hasLeft: false,
    assumption: null,
  })
})
