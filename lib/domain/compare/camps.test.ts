import { describe, expect, it } from 'vitest'
import type { Value } from '../values/value'
import type { CampValue } from './comparison'
import {
  also,
  asOf,
  back,
  between,
  by,
  campsOf,
  count,
  day,
  denied,
  entity,
  from,
  inMood,
  is,
  lasting,
  none,
  noneSince,
  only,
  option,
  role,
  rowOf,
  type Said,
  type Story,
  since,
  sinceEvent,
  some,
  words,
} from './dossier.cases'

describe('the value of a camp', () => {
  it.each<[string, Story['says'], CampValue]>([
    ['as it was said', { a: is(true), b: is(true) }, is(true)],
    ['a denied boolean is the other', { a: denied(is(true)), b: is(false) }, is(false)],
    ['the more specific option', { a: option('talks'), b: option('shuttle') }, option('shuttle')],
    [
      'two options together',
      { a: option('secret'), b: option('indirect') },
      { type: 'category', options: ['indirect', 'secret'] },
    ],
    [
      'two roles together',
      { a: role('secret'), b: role('indirect') },
      { type: 'role', options: ['indirect', 'secret'] },
    ],
    [
      'the narrowest of options together',
      { a: option('secret'), b: option('talks'), c: option('shuttle') },
      { type: 'category', options: ['secret', 'shuttle'] },
    ],
    ['an option beside a denial', { a: option('talks'), b: denied(option('direct')) }, option('talks')],
    ['denials alone', { a: denied(option('direct')), b: denied(option('clash')) }, null],
    ['one denial', { a: denied(count(5)) }, null],
    ['none of options', { a: none(option('direct')), b: none(option('direct')) }, null],
    ['none of entities', { a: none(some('hill')) }, only()],
    ['none of a quantity', { a: none(count(7)) }, count(0, 'exact')],
    ['the smaller place', { a: entity('oman'), b: entity('muscat') }, entity('muscat')],
    [
      'both members',
      { a: some('kani'), b: some('hill') },
      { ...some('hill', 'kani'), closed: false } as Value,
    ],
    ['exactly these', { a: some('kani'), b: only('kani', 'hill') }, only('hill', 'kani')],
    ['the number in the range', { a: between(10, 20), b: count(12) }, count(12, 'exact')],
    [
      'a number as it was said',
      { a: count(300, 'more-than'), b: count(300, 'more-than') },
      count(300, 'more-than'),
    ],
    [
      'what two ranges share',
      { a: between(10, 20), b: between(15, 30) },
      { type: 'quantity', bounds: [15, 20], open: [false, false] },
    ],
    [
      'what no bound ends is open',
      { a: count(12, 'at-least'), b: count(10, 'more-than') },
      { type: 'quantity', bounds: [12, 20], open: [false, true] },
    ],
    ['a day', { a: day('2024-01'), b: day('2024-01-10') }, day('2024-01-10')],
    [
      'the lowest id among two ways to say it',
      { b: day('2024-01'), a: day('2024-01-01/2024-01-31') },
      day('2024-01-01/2024-01-31'),
    ],
    [
      'the days two ranges share',
      { a: day('2024-01-01/2024-01-10'), b: day('2024-01-05/2024-01-20') },
      { type: 'date', bounds: ['2024-01-05', '2024-01-10'], open: [false, false] },
    ],
    [
      'the days of a count and a month',
      { a: back(8, 'month', 'event', 'almost'), b: since('2023-05') },
      { type: 'since', bounds: ['2023-05-10', '2023-05-31'], open: [false, false] },
    ],
    ['none since', { a: noneSince('2023-05'), b: noneSince('2023-06') }, noneSince('2023-05')],
    ['the event it was', { a: sinceEvent('may-round'), b: since('2023') }, sinceEvent('may-round')],
    [
      'a length',
      { a: lasting(3, 'month'), b: lasting(100, 'day', 'at-least') },
      { type: 'duration', bounds: [100, 105], open: [false, true] },
    ],
    ['a group', { a: words('so', 'g'), b: words('thus', 'g') }, words('so', 'g')],
    ['words of one', { a: words('so') }, words('so')],
    [
      'a timeline',
      { b: asOf('2024-02', count(7)), a: asOf('2024-01', count(5)) },
      {
        type: 'quantity',
        timeline: [
          { asOf: '2024-01', mood: 'actual', value: count(5, 'exact') },
          { asOf: '2024-02', mood: 'actual', value: count(7, 'exact') },
        ],
      },
    ],
    [
      'moods side by side',
      { a: inMood('planned', is(true)), b: is(false) },
      {
        type: 'boolean',
        timeline: [
          { asOf: null, mood: 'actual', value: is(false) },
          { asOf: null, mood: 'planned', value: is(true) },
        ],
      },
    ],
  ])('%s', (_, says, value) => {
    expect(rowOf({ says }).camps[0]?.value).toEqual(value)
  })
})

describe('camps as maximal sets', () => {
  it.each<[string, Story['says'], string[]]>([
    ['a bridge stands in both', { a: count(12, 'at-least'), b: count(15), c: count(20) }, ['a+b', 'a+c']],
    [
      'a bridge of options',
      { a: option('talks'), b: option('direct'), c: option('indirect') },
      ['a+b', 'a+c'],
    ],
    ['a chain of ranges', { a: between(1, 5), b: between(4, 10), c: between(9, 12) }, ['a+b', 'b+c']],
    [
      'a country and two of its towns',
      { a: entity('coast'), b: entity('muscat'), c: entity('qatar') },
      ['a+b', 'c'],
    ],
    [
      'open lists and two closed ones',
      { a: some('hill'), b: only('hill'), c: only('hill', 'kani') },
      ['a+b', 'a+c'],
    ],
    [
      'a denial with all it does not deny',
      { a: denied(option('direct')), b: option('direct'), c: option('clash') },
      ['a+c', 'b'],
    ],
    ['most articles first', { a: count(1), b: count(20), c: count(20) }, ['b+c', 'a']],
    ['own words and views apart', { a: is(true), b: by('hill', is(true)) }, ['a', 'b']],
  ])('%s', (_, says, camps) => {
    expect(campsOf(rowOf({ says }))).toEqual(camps)
  })

  it('breaks a tie by first publication, unknown last, then by article', () => {
    const says = { a: count(1), b: count(20), c: count(300), d: count(4000) }
    const articles = { b: { published: '2024-02' }, d: { published: '2024-01-31/2024-02-02' } }
    expect(campsOf(rowOf({ says, articles }))).toEqual(['d', 'b', 'a', 'c'])
  })

  it('takes the earliest publication of a camp', () => {
    const says = { a: count(1), b: count(20), c: count(20), d: count(1) }
    const articles = {
      a: { published: '2024-02-02' },
      d: { published: '2024-02-03' },
      c: { published: '2024-02-01' },
    }
    expect(campsOf(rowOf({ says, articles }))).toEqual(['b+c', 'a+d'])
  })

  it('holds the claims of its articles that say it, by id', () => {
    const row = rowOf({
      says: { b: [day('2024'), day('2024-01')], a: day('2024-01'), c: [by('hill', day('2020'))] },
    })
    expect(row.camps.map(({ claims, holder }) => [holder, ...claims])).toEqual([
      [null, 'a1', 'b1', 'b2'],
      ['hill', 'c1'],
    ])
  })
})

describe('the roots of a camp', () => {
  const roots = (says: Story['says'], setting: Omit<Story, 'says'> = {}) =>
    rowOf({ ...setting, says }).camps[0]?.roots

  it.each<[string, Story['says'], [number, number], string[]]>([
    ['own voices', { a: is(true), b: is(true) }, [1, 2], ['article:a', 'article:b']],
    ['one report', { a: from('ft', is(true)), b: from('ft', is(true)) }, [1, 1], ['ft']],
    ['two reports', { a: from('ft', is(true)), b: from('wire', is(true)) }, [2, 2], ['ft', 'wire']],
    ['a report and an own voice', { a: from('ft', is(true)), b: is(true) }, [1, 2], ['article:b', 'ft']],
    ['a person is no root', { a: from('smith', is(true)), b: is(true) }, [1, 2], ['article:a', 'article:b']],
    [
      'a digest stands for both',
      { a: from('digest', is(true)), b: is(true) },
      [2, 3],
      ['article:b', 'ft', 'wire'],
    ],
    ['inferred alone', { a: also({ level: 'inferred' }, from('ft', is(true))) }, [1, 1], []],
    [
      'inferred beside a report',
      { a: also({ level: 'inferred' }, is(true)), b: from('ft', is(true)) },
      [1, 1],
      ['ft'],
    ],
  ])('%s', (_, says, [min, max], ids) => {
    expect(roots(says)).toEqual({ min, max, ids })
  })

  const through = (source: string, root: string) =>
    also(
      {
        attribution: [
          { source: root, verb: 'reports' },
          { source, verb: 'says' },
        ],
      },
      is(true),
    )

  it('takes two as one where they rest on one named source', () => {
    expect(roots({ a: through('smith', 'ft'), b: through('smith', 'wire') })).toMatchObject({
      min: 1,
      max: 2,
    })
  })

  it('takes two as one where they rest on anonymous ones of one class', () => {
    expect(roots({ a: through('us-one', 'ft'), b: through('us-two', 'wire') })).toMatchObject({
      min: 1,
      max: 2,
    })
    expect(roots({ a: through('us-one', 'ft'), b: through('smith', 'wire') })).toMatchObject({
      min: 2,
      max: 2,
    })
  })

  it('follows the only confirmed basis of an article, and none among several', () => {
    const on = (...list: string[]) => ({
      basedOn: list.map(source => ({ source, status: 'confirmed' as const })),
    })
    const says = { a: is(true), b: is(true) }
    expect(roots(says, { articles: { a: on('ft'), b: on('ft') } })).toEqual({ min: 1, max: 1, ids: ['ft'] })
    expect(roots(says, { articles: { a: on('ft'), b: on('ft', 'wire') } })?.ids).toEqual(['article:b', 'ft'])
    const suspected = { basedOn: [{ source: 'ft', status: 'suspected' as const }] }
    expect(roots(says, { articles: { a: on('ft'), b: suspected } })?.ids).toEqual(['article:b', 'ft'])
  })
})

describe('many answers to one question', () => {
  const among = (n: number, said: (i: number) => Said) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, said(i)]))

  it('are bounded where maximal sets are exponentially many, and each still stands in one', () => {
    const ids = Array.from({ length: 32 }, (_, i) => `o${i}`)
    const scheme = ids.map((id, i) => ({
      id,
      label: { en: id },
      compatibleWith: ids.filter((_, j) => j !== i && j !== (i ^ 1)),
    }))
    const says = among(ids.length, i => option(`o${i}`))
    const row = rowOf({ says, question: { options: scheme } })
    expect(row.verdict).toBe('conflict')
    expect(new Set(row.camps.flatMap(({ articles }) => articles)).size).toBe(ids.length)
    expect(row.camps.every(({ articles }) => articles.length === ids.length / 2)).toBe(true)
  })

  it('may be as many denials, which all meet', () => {
    const row = rowOf({ says: among(60, i => denied(count(i + 1))) })
    expect([row.verdict, row.camps.length]).toEqual(['compatible', 1])
  })

  it('may be as many closed lists, each a camp', () => {
    const row = rowOf({ says: among(50, i => only(`person-${i}`)) })
    expect([row.verdict, row.camps.length]).toEqual(['conflict', 50])
  })
})
