import { describe, expect, it } from 'vitest'
import { makeContext } from './context'
import {
  asOf,
  between,
  by,
  count,
  day,
  denied,
  dossierOf,
  entity,
  inMood,
  is,
  type Said,
  some,
  words,
} from './dossier.cases'
import type { Rules } from './pairing'
import { type Standing, standingOf } from './standing'
import { castVote, commonSense, standTogether, type Vote } from './vote'

function cast(
  said: readonly Said[],
  cumulative = false,
): { vote: Vote; rules: Rules; standings: Standing[] } {
  const dossier = dossierOf({ says: { a: said }, question: { cumulative } })
  const context = makeContext(dossier)
  const rules: Rules = { scheme: context.scheme('question'), cumulative }
  const standings = dossier.claims.map(claim => standingOf(claim, context))
  return { vote: castVote('a', null, standings, rules), rules, standings }
}

describe('the vote of an article', () => {
  it.each<[string, Said[], Vote['state'], boolean, string[]]>([
    ['of one claim', [is(true)], 'resolved', false, ['a1']],
    ['of two that say the same', [is(true), is(true)], 'resolved', false, ['a1', 'a2']],
    ['of two that meet', [count(5), between(1, 9)], 'resolved', true, ['a1', 'a2']],
    ['of two that do not meet', [is(true), is(false)], 'withheld', false, ['a1', 'a2']],
    ['of one and its denial', [entity('oman'), denied(entity('oman'))], 'withheld', false, ['a1', 'a2']],
    [
      'of three that do not meet together',
      [some('hill'), some('kani'), denied(some('hill', 'kani'))],
      'withheld',
      false,
      ['a1', 'a2', 'a3'],
    ],
    ['of two moods', [is(true), inMood('planned', is(false))], 'resolved', false, ['a1', 'a2']],
    [
      'of two moods, with a mood that varies',
      [count(5), inMood('planned', count(6)), between(1, 9)],
      'resolved',
      true,
      ['a1', 'a2', 'a3'],
    ],
    [
      'of two times',
      [asOf('2024-01', is(true)), asOf('2024-02', is(false))],
      'resolved',
      false,
      ['a1', 'a2'],
    ],
    ['with a fact missing', [day('XXXX-01-10')], 'unresolved', false, []],
    ['with a fact missing of one', [day('XXXX-01-10'), day('2024-01-10')], 'resolved', false, ['a2']],
    ['of free words', [words('so')], 'free', false, []],
    ['of free words and a group', [words('so'), words('thus', 'one')], 'resolved', false, ['a2']],
  ])('%s', (_, said, state, varies, claims) => {
    const { vote } = cast(said)
    expect(vote).toMatchObject({ article: 'a', holder: null, state, varies })
    expect(vote.readings.map(r => r.standing.claim.id)).toEqual(claims)
    expect(vote.hasFree).toBe(said.some(one => 'text' in one && one.type === 'text' && !one.group))
  })

  it('leaves out a figure that a later, smaller one of the same article replaces', () => {
    const figures = [
      asOf('2024-01-10', count(95)),
      asOf('2024-01-12', count(84)),
      asOf('2024-01-11', count(90)),
    ]
    const { vote } = cast(figures, true)
    expect(vote.readings.map(r => r.standing.claim.id)).toEqual(['a2'])
    expect(vote.state).toBe('resolved')
  })

  it('keeps figures that grow, and figures that do not run', () => {
    const grown = [asOf('2024-01-10', count(84)), asOf('2024-01-12', count(95))]
    expect(cast(grown, true).vote.readings).toHaveLength(2)
    expect(cast([...grown].reverse(), false).vote.readings).toHaveLength(2)
  })
})

describe('votes that are alike', () => {
  const key = (...said: Said[]) => cast(said).vote.key

  it('whatever the order of their claims, and however often they repeat', () => {
    expect(key(count(5), between(1, 9))).toBe(key(between(1, 9), count(5)))
    expect(key(count(5), count(5), between(1, 9))).toBe(key(count(5), between(1, 9)))
    expect(key(count(5), count(5))).toBe(key(count(5)))
  })

  it('are not where one says more, or they do not count', () => {
    expect(key(count(5), between(1, 9))).not.toBe(key(count(5)))
    expect(key(is(true), is(false))).toBe('')
    expect(key(words('so'))).toBe('')
  })
})

describe('readings together', () => {
  const together = (...said: Said[]) => {
    const { rules, standings } = cast(said)
    const readings = standings.flatMap(s =>
      s.sense ? [{ standing: s, sense: s.sense, pinned: false, hasLeft: false, assumption: null }] : [],
    )
    return { readings, rules }
  }

  it.each<[string, Said[], boolean, string | null]>([
    ['none at all', [], true, null],
    ['one', [count(5)], true, '[5,5]'],
    ['that meet', [count(5), between(1, 9)], true, '[5,5]'],
    ['that do not', [count(5), count(6)], false, null],
    ['any two of which meet', [some('hill'), some('kani'), denied(some('hill', 'kani'))], false, null],
    ['of two moods', [count(5), inMood('planned', count(6))], true, null],
    ['of two times', [asOf('2024-01', count(5)), asOf('2024-02', count(6))], true, null],
    ['of one time', [asOf('2024-01', count(5)), asOf('2024-01', between(1, 9))], true, '[5,5]'],
    ['of one time that do not meet', [asOf('2024-01', count(5)), asOf('2024-01', count(6))], false, null],
    [
      'of times that meet and one that stands apart',
      [asOf('2024', count(5)), asOf('2024-01', count(5)), asOf('2024-02', count(5))],
      true,
      null,
    ],
    [
      'of one time, with denials that together forbid it',
      [
        asOf('2024-01', some('hill')),
        asOf('2024-01', some('kani')),
        asOf('2024-01', denied(some('hill', 'kani'))),
      ],
      false,
      null,
    ],
    ['of two voices', [count(5), by('hill', between(1, 9))], true, '[5,5]'],
  ])('%s', (_, said, holds, sense) => {
    const { readings, rules } = together(...said)
    expect(standTogether(readings, rules)).toBe(holds)
    expect(commonSense(readings, rules)?.key ?? null).toBe(sense)
    const turned = [...readings].reverse()
    expect(standTogether(turned, rules)).toBe(holds)
    expect(commonSense(turned, rules)?.key ?? null).toBe(sense)
  })

  it.each(['hasLeft', 'pinned'] as const)('are not of one moment once one is %s', way => {
    const { readings, rules } = together(count(5), count(6))
    const [a, b] = readings
    const moved = a && b ? [{ ...a, [way]: true }, b] : []
    expect(standTogether(moved, rules)).toBe(way === 'hasLeft')
  })
})
