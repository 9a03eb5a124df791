import { describe, expect, it } from 'vitest'
import type { Verdict } from './comparison'
import {
  also,
  asOf,
  back,
  between,
  by,
  campsOf,
  count,
  day,
  declined,
  denied,
  inMood,
  is,
  none,
  only,
  option,
  rowOf,
  type Story,
  some,
  unknown,
  words,
} from './dossier.cases'

type Says = Story['says']
type Case = [string, Says, Verdict, string[]?]

function judged(cases: readonly Case[], setting: Omit<Story, 'says'> = {}): void {
  it.each<Case>([...cases])('%s', (_, says, verdict, camps) => {
    const row = rowOf({ ...setting, says })
    expect(row.verdict).toBe(verdict)
    if (camps) expect(campsOf(row)).toEqual(camps)
  })
}

describe('verdicts of one voice', () => {
  judged([
    ['nobody knows', { a: unknown(is(true)), b: declined(is(true)) }, 'none', []],
    ['one speaks', { a: is(true) }, 'single', ['a']],
    ['one speaks, another does not know', { a: is(true), b: unknown(is(true)) }, 'single', ['a']],
    ['one article repeats itself', { a: [is(true), is(true)] }, 'single', ['a']],
    ['one article varies', { a: [day('2024'), day('2024-01')] }, 'single', ['a']],
    [
      'one article tells of two times',
      { a: [asOf('2023', count(5)), asOf('2024', count(7))] },
      'single',
      ['a'],
    ],
    ['all the same', { a: is(true), b: is(true), c: is(true) }, 'agree', ['a+b+c']],
    ['the same by a denial', { a: is(true), b: denied(is(false)) }, 'agree', ['a+b']],
    ['nobody, twice', { a: none(some()), b: only() }, 'agree', ['a+b']],
    ['one denial, twice', { a: denied(option('direct')), b: denied(option('direct')) }, 'agree', ['a+b']],
    [
      'an article that varies, and its meet',
      { a: [day('2024'), day('2024-01')], b: day('2024-01') },
      'agree',
    ],
    [
      'one is more specific',
      { a: day('2024'), b: day('2024-01'), c: day('2024-01') },
      'compatible',
      ['a+b+c'],
    ],
    ['overlapping', { a: some('hill'), b: some('kani') }, 'compatible', ['a+b']],
    ['two denials', { a: denied(option('direct')), b: denied(option('clash')) }, 'compatible', ['a+b']],
    ['reconcilable', { a: count(98), b: count(100) }, 'reconcilable', ['a', 'b']],
    ['conflict', { a: is(true), b: is(false), c: is(true) }, 'conflict', ['a+c', 'b']],
    ['no majority', { a: is(true), b: is(true), c: is(true), d: is(false) }, 'conflict', ['a+b+c', 'd']],
    ['a denial', { a: option('direct'), b: denied(option('direct')) }, 'conflict', ['a', 'b']],
    [
      'one pair reconcilable, another not',
      { a: count(98), b: count(100), c: count(7) },
      'conflict',
      ['a', 'b', 'c'],
    ],
  ])
})

describe('what stands between two camps', () => {
  judged([
    [
      'at least twelve fits both fifteen and twenty',
      { a: count(12, 'at-least'), b: count(15), c: count(20) },
      'conflict',
      ['a+b', 'a+c'],
    ],
    [
      'two meet, and the third denies what they share',
      { a: count(12, 'at-least'), b: count(15, 'at-most'), c: denied(between(12, 15)) },
      'conflict',
      ['a+b', 'a+c', 'b+c'],
    ],
    [
      'open lists, and somebody denies them together',
      { a: some('hill'), b: some('kani'), c: denied(some('hill', 'kani')) },
      'conflict',
      ['a+b', 'a+c', 'b+c'],
    ],
  ])
})

describe('missing facts', () => {
  judged(
    [
      ['two speak, nothing resolves', { a: day('XXXX-01-10'), b: day('XXXX-01-11') }, 'unresolved', []],
      ['two speak, one resolves', { a: day('XXXX-01-10'), b: day('2024') }, 'unresolved'],
      [
        'three speak, one resolves',
        { a: day('XXXX-01-10'), b: day('XXXX-01-10'), c: day('2024') },
        'unresolved',
      ],
      ['one speaks, and does not resolve', { a: day('XXXX-01-10') }, 'single', []],
      ['two others resolve', { a: day('XXXX-01-10'), b: day('2024'), c: day('2024') }, 'agree', ['b+c']],
      [
        'two others conflict',
        { a: day('XXXX-01-10'), b: day('2024'), c: day('2025') },
        'conflict',
        ['b', 'c'],
      ],
      [
        'a count from a publication nobody knows',
        { a: back(8, 'month', 'publication'), b: day('2024') },
        'unresolved',
      ],
    ],
    { question: { type: 'date' } },
  )
})

describe('times and moods stand side by side', () => {
  judged([
    ['two times', { a: asOf('2023', count(5)), b: asOf('2024', count(7)) }, 'compatible', ['a+b']],
    [
      'two times, one figure',
      { a: asOf('2023', count(5)), b: asOf('2024', count(5)) },
      'compatible',
      ['a+b'],
    ],
    ['planned and done', { a: inMood('planned', is(true)), b: is(false) }, 'compatible', ['a+b']],
    [
      'one time disputed',
      { a: asOf('2023', count(5)), b: asOf('2024', count(7)), c: asOf('2024', count(61)) },
      'conflict',
      ['a+b', 'a+c'],
    ],
    [
      'an article of two times and one of one',
      { a: [asOf('2023', count(5)), asOf('2024', count(7))], b: asOf('2024', count(7)) },
      'compatible',
      ['a+b'],
    ],
    [
      'articles that agree at each of two times',
      {
        a: [asOf('2023', count(5)), asOf('2024', count(7))],
        b: [asOf('2023', count(5)), asOf('2024', count(7))],
      },
      'agree',
      ['a+b'],
    ],
    [
      'articles that agree at one time and not at another',
      {
        a: [asOf('2023', count(5)), asOf('2024', count(7))],
        b: [asOf('2023', count(5)), asOf('2024', count(61))],
      },
      'conflict',
      ['a', 'b'],
    ],
  ])
})

describe('running figures', () => {
  judged(
    [
      [
        'grown',
        { a: asOf('2024-01-10', count(73)), b: asOf('2024-01-12', count(155)) },
        'compatible',
        ['a+b'],
      ],
      [
        'fallen',
        { a: asOf('2024-01-10', count(95)), b: asOf('2024-01-12', count(64)) },
        'reconcilable',
        ['a', 'b'],
      ],
      ['no times and no publication', { a: count(73), b: count(155) }, 'conflict', ['a', 'b']],
    ],
    { question: { cumulative: true } },
  )
})

describe('holders', () => {
  judged([
    [
      'one each: no group has two',
      { a: by('hill', is(true)), b: by('kani', is(false)) },
      'single',
      ['a', 'b'],
    ],
    ['a view and the own word', { a: by('hill', is(true)), b: is(false) }, 'single', ['a', 'b']],
    ['two give one view', { a: by('hill', is(true)), b: by('hill', is(true)) }, 'agree', ['a+b']],
    [
      'a group agrees, another disagrees',
      { a: [by('hill', is(true)), is(true)], b: [by('hill', is(true)), is(false)] },
      'conflict',
    ],
    [
      'agree goes before single',
      { a: [by('hill', is(true)), is(true)], b: [by('hill', is(true)), by('kani', is(true))] },
      'agree',
    ],
    [
      'compatible goes before agree',
      { a: [by('hill', day('2024')), day('2024')], b: [by('hill', day('2024')), day('2024-01')] },
      'compatible',
    ],
    [
      'unresolved goes before compatible',
      { a: [by('hill', day('XXXX-01-01')), day('2024')], b: [by('hill', day('2024')), day('2024-01')] },
      'unresolved',
    ],
    [
      'unassessed goes before agree',
      { a: [by('hill', words('so', 'g')), words('so')], b: [by('hill', words('thus', 'g')), words('else')] },
      'unassessed',
    ],
    [
      'reconcilable goes before unassessed and the rest',
      { a: [by('hill', count(98)), count(3)], b: [by('hill', count(100)), count(3)] },
      'reconcilable',
    ],
    [
      'a view withheld, another heard',
      { a: [by('hill', is(true)), by('hill', is(false))], b: by('hill', is(true)), c: is(true), d: is(true) },
      'agree',
    ],
  ])
})

describe('free words', () => {
  judged([
    ['two articles', { a: words('so'), b: words('so') }, 'unassessed', ['a', 'b']],
    ['one article', { a: words('so') }, 'single', ['a']],
    ['one group', { a: words('so', 'g'), b: words('thus', 'g') }, 'agree', ['a+b']],
    [
      'two groups',
      { a: words('so', 'g'), b: words('no', 'h'), c: words('thus', 'g') },
      'conflict',
      ['a+c', 'b'],
    ],
    [
      'grouped, but for one',
      { a: words('so', 'g'), b: words('thus', 'g'), c: words('what') },
      'unassessed',
      ['a+b', 'c'],
    ],
    [
      'two groups, and one without',
      { a: words('so', 'g'), b: words('no', 'h'), c: words('?') },
      'unassessed',
    ],
  ])
})

describe('withheld votes', () => {
  judged([
    ['two contradict themselves', { a: [is(true), is(false)], b: [is(true), is(false)] }, 'none', []],
    ['two others agree', { a: [is(true), is(false)], b: is(true), c: is(true) }, 'agree', ['b+c']],
    [
      'inferred claims vote',
      { a: also({ level: 'inferred' }, is(true)), b: is(false) },
      'conflict',
      ['a', 'b'],
    ],
  ])
})
