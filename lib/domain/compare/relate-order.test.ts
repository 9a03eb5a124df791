import { describe, expect, it } from 'vitest'
import {
  also,
  asOf,
  by,
  count,
  day,
  declined,
  denied,
  inMood,
  is,
  relationOf,
  unknown,
} from './dossier.cases'
import { holds } from './relate.cases'

describe('the order of relations', () => {
  holds([
    ['another mood', inMood('planned', is(true)), is(true), 'incomparable'],
    ['another mood before unresolved', inMood('planned', day('XXXX-01-10')), day('2024'), 'incomparable'],
    ['another mood before no position', inMood('possible', is(true)), unknown(is(true)), 'incomparable'],
    ['one mood', inMood('conditional', is(true)), inMood('conditional', is(false)), 'conflict'],
    ['disjoint windows', asOf('2024-01', count(5)), asOf('2024-02', count(7)), 'incomparable'],
    ['disjoint windows, the same', asOf('2024-01', is(true)), asOf('2024-02', is(true)), 'incomparable'],
    ['windows that meet', asOf('2024-01', is(true)), asOf('2024-01-10', is(false)), 'conflict'],
    ['one window alone', asOf('2024-01', is(true)), is(false), 'conflict'],
    ['unresolved before no position', day('XXXX-01-10'), unknown(day('2024')), 'unresolved'],
    ['unknown', unknown(is(true)), is(true), 'no-position'],
    ['declined', declined(is(true)), is(false), 'no-position'],
    ['unknown twice', unknown(is(true)), declined(is(true)), 'no-position'],
    ['inferred claims relate as others', also({ level: 'inferred' }, is(true)), is(false), 'conflict'],
    ['other holders: a conflict', by('hill', is(true)), is(false), 'party-dispute'],
    ['other holders: a denial', by('hill', is(true)), denied(is(true)), 'party-dispute'],
    ['other holders: reconcilable stays', by('hill', count(98)), by('kani', count(100)), 'reconcilable'],
    ['other holders: equal stays', by('hill', is(true)), by('kani', is(true)), 'equal'],
    ['one holder', by('hill', is(true)), by('hill', is(false)), 'conflict'],
  ])
})

describe('running figures', () => {
  const question = { cumulative: true }
  holds(
    [
      ['grown', asOf('2024-01-10', count(73)), asOf('2024-01-12', count(103)), 'incomparable'],
      ['fallen: revised', asOf('2024-01-10', count(95)), asOf('2024-01-12', count(64)), 'reconcilable'],
      ['unchanged', asOf('2024-01-10', count(95)), asOf('2024-01-12', count(95)), 'incomparable'],
      ['at one time', asOf('2024-01-10', count(73)), asOf('2024-01-10', count(55)), 'conflict'],
      ['without a time, and the same publication unknown', count(73), count(55), 'conflict'],
    ],
    { question },
  )
  holds([
    ['not running, fallen', asOf('2024-01-10', count(95)), asOf('2024-01-12', count(64)), 'incomparable'],
  ])
  const twoDays = { articles: { a: { published: '2024-01-10' }, b: { published: '2024-01-12' } }, question }
  it('reconciles a figure that grew from one publication to the next, and not one that fell', () => {
    expect(relationOf({ ...twoDays, says: { a: count(73), b: count(155) } })).toBe('reconcilable')
    expect(relationOf({ ...twoDays, says: { a: count(155), b: count(73) } })).toBe('conflict')
  })

  it('reads a figure without a time as of the same moment as one that has it', () => {
    const says = { a: asOf('2024-01-09', count(73)), b: count(155) }
    expect(relationOf({ ...twoDays, says })).toBe('reconcilable')
    expect(relationOf({ question, says })).toBe('conflict')
  })
})
