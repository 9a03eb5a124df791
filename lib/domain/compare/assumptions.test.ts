import { describe, expect, it } from 'vitest'
import {
  asOf,
  assumedIn,
  back,
  between,
  by,
  campsOf,
  count,
  day,
  decide,
  denied,
  entity,
  is,
  lasting,
  only,
  option,
  relationOf,
  rowOf,
  type Said,
  type Story,
  since,
  some,
} from './dossier.cases'

type Case = [string, Said, Said, string[]]

/** The kinds proposed between two articles, whichever claim is re-read. */
function proposes(cases: readonly Case[], setting: Omit<Story, 'says'> = {}): void {
  it.each<Case>([...cases])('%s', (_, a, b, kinds) => {
    for (const says of [
      { a, b },
      { a: b, b: a },
    ]) {
      const row = rowOf({ ...setting, says })
      expect([...new Set(row.assumptions.map(({ kind }) => kind))].sort()).toEqual(kinds)
      expect(row.verdict).toBe(kinds.length > 0 ? 'reconcilable' : 'conflict')
    }
  })
}

describe('rounding', () => {
  proposes([
    ['98 and 100', count(98), count(100), ['rounding']],
    ['102 and 100 differ by a digit too', count(102), count(100), ['digit', 'rounding']],
    ['118 and 120', count(118), count(120), ['rounding']],
    ['a tenth off', count(90), count(100), ['rounding']],
    ['more than a tenth off', count(89), count(100), []],
    ['12 is no 10', count(12), count(10), []],
    ['11 and 10: within a tenth', count(11), count(10), ['rounding']],
    ['both counted to the last', count(1096), count(1214), []],
    ['a decimal', count(1.48), count(1.5), ['rounding']],
    ['thousands', count(9870), count(10000), ['rounding']],
    ['about is not exact', count(85), count(100, 'about'), []],
    ['a range is not exact', count(98), between(100, 110), []],
    ['nothing is no rounding', count(0), count(4), []],
    ['lengths are not figures', lasting(98, 'day'), lasting(100, 'day'), []],
  ])
})

describe('digit', () => {
  proposes([
    ['two swapped', count(173), count(137), ['digit']],
    ['one changed', count(173), count(573), ['digit']],
    ['swapped far apart', count(375), count(573), ['digit']],
    ['two changed', count(173), count(562), []],
    ['of two digits', count(13), count(31), []],
    ['another length', count(173), count(1735), []],
    ['not exact', count(173, 'at-most'), count(573), []],
  ])
})

describe('calendar', () => {
  proposes(
    [
      ['a day apart', day('2024-04-13'), day('2024-04-14'), ['calendar']],
      ['across a month', day('2024-02-29'), day('2024-03-01'), ['calendar']],
      ['two days apart', day('2024-04-13'), day('2024-04-15'), []],
      ['a day and the month after', day('2024-04-30'), day('2024-05'), []],
      ['a day and the range after', day('2024-04-30'), day('2024-05-01/2024-05-03'), []],
    ],
    { events: [{ id: 'round', title: { en: 'R' }, date: '2024-01-10' }] },
  )
  proposes([
    ['eighteen Hijri months are 531 days', lasting(18, 'month'), lasting(520, 'day'), ['calendar']],
    ['only months can be Hijri', lasting(6, 'quarter'), lasting(480, 'day'), []],
    ['a year is no Hijri year', lasting(3, 'year'), lasting(890, 'day'), []],
    ['counted back, months may be Hijri', back(24, 'month', 'event'), since('2022-01-30'), ['calendar']],
  ])
})

describe('spelling', () => {
  proposes([
    ['غ and ج in a foreign name', entity('macgurk'), entity('makjurk'), ['spelling']],
    ['two names', entity('hill'), entity('kani'), []],
    ['in lists that are closed', only('macgurk'), only('makjurk'), ['spelling']],
    ['options have no spelling', option('direct'), option('clash'), []],
  ])

  it('says nothing of names in open lists, that meet as they are', () => {
    expect(assumedIn(rowOf({ says: { a: some('macgurk'), b: some('makjurk') } }))).toEqual([])
  })
})

describe('other-event', () => {
  proposes([
    ['a date of another event', day('2024-01-10'), day('2023-05-17'), ['other-event']],
    ['not quite its date', day('2024-01-10'), day('2023-05-16'), []],
    ['its month is not its date', day('2024-01-10'), day('2023-05'), []],
  ])

  const story: Story = { says: { a: day('2024-01-10'), b: day('2023-05-17'), c: day('2024-01-10') } }
  it('re-reads the claim that has the date', () => {
    expect(rowOf(story).assumptions).toMatchObject([{ claim: 'b1', kind: 'other-event', to: 'may-round' }])
  })

  it('accepted, takes the claim out of the row', () => {
    const row = rowOf({ ...story, decisions: [decide('accepted', 'b1', 'other-event', 'may-round')] })
    expect(row.verdict).toBe('agree')
    expect(campsOf(row)).toEqual(['a+c'])
    expect(assumedIn(row)).toEqual(['b1 other-event accepted'])
    expect(row.cells.b?.state).not.toBe('asserts')
  })
})

describe('anchor', () => {
  const ten = back(10, 'month', 'unstated')
  const story = (published: string | null, told: Said = ten): Story => ({
    says: { a: since('2023-05'), b: told },
    articles: { b: { published } },
  })

  it('counts from a known publication, and shows the days that gives', () => {
    const row = rowOf(story('2024-03-13/2024-03-15'))
    expect(row.verdict).toBe('reconcilable')
    expect(row.assumptions).toMatchObject([
      { claim: 'b1', kind: 'anchor', to: 'publication', status: 'proposed', bounds: '2023-04-29/2023-05-31' },
    ])
  })

  it('solves for an unknown publication, on or after the event', () => {
    const [one] = rowOf(story(null)).assumptions
    expect(one).toMatchObject({ claim: 'b1', kind: 'anchor', to: 'publication', status: 'proposed' })
    const [first, last] = (one?.bounds ?? '').split('/')
    for (const [published, verdict] of [
      [first, 'reconcilable'],
      [last, 'reconcilable'],
    ]) {
      expect(rowOf(story(published ?? null)).verdict).toBe(verdict)
    }
    const beside = (of: string | undefined, by: number) =>
      new Date(Date.parse(of ?? '') + by * 86_400_000).toISOString().slice(0, 10)
    expect(rowOf(story(beside(first, -1))).verdict).toBe('conflict')
    expect(rowOf(story(beside(last, 1))).verdict).toBe('conflict')
  })

  it('does not seek it before the event', () => {
    const says = { a: since('2022'), b: ten }
    expect(rowOf({ says }).verdict).toBe('conflict')
  })

  it('is tried on no other anchor, no stated publication that fails, and no pair that meets', () => {
    expect(rowOf(story('2024-03-14', back(10, 'month', 'event'))).verdict).toBe('conflict')
    expect(rowOf(story('2025-03-14')).assumptions).toEqual([])
    expect(rowOf(story('2024-03-14', back(8, 'month', 'unstated'))).assumptions).toEqual([])
  })

  it('covers what the claim meets of all it failed to meet', () => {
    const says = { a: since('2023-05'), b: ten, c: since('2023-07') }
    const [one] = rowOf({ says }).assumptions
    const alone = (edtf: string) => rowOf({ says: { a: since(edtf), b: ten } }).assumptions[0]?.bounds
    expect(one?.bounds?.split('/')).toEqual([
      alone('2023-05')?.split('/')[0],
      alone('2023-07')?.split('/')[1],
    ])
  })

  it('reconciles two counts, each from its own publication', () => {
    const says = { a: back(10, 'month', 'unstated'), b: back(14, 'month', 'unstated') }
    const articles = { a: { published: '2024-01-10' }, b: { published: '2024-05-10' } }
    expect(relationOf({ says, articles })).toBe('reconcilable')
  })

  it('accepted, is how the claim is read', () => {
    const decisions = [decide('accepted', 'b1', 'anchor', 'publication')]
    const row = rowOf({ ...story('2024-03-14'), decisions })
    expect(row.verdict).toBe('compatible')
    expect(assumedIn(row)).toEqual(['b1 anchor accepted'])
    expect(row.witness).toBeNull()
  })

  it('rejected, leaves the conflict', () => {
    const row = rowOf({
      ...story('2024-03-14'),
      decisions: [decide('rejected', 'b1', 'anchor', 'publication')],
    })
    expect(row.verdict).toBe('conflict')
    expect(assumedIn(row)).toEqual(['b1 anchor rejected'])
  })
})

describe('as-of', () => {
  const question = { cumulative: true }
  const dated = { a: { published: '2024-01-10' }, b: { published: '2024-01-12' } }

  it('re-reads the earlier of two figures that grew', () => {
    const row = rowOf({ question, says: { a: count(73), b: count(155) }, articles: dated })
    expect(assumedIn(row)).toEqual(['a1 as-of proposed'])
    expect(row.verdict).toBe('reconcilable')
  })

  it.each<[string, Story['says'], Story['articles']]>([
    ['fell', { a: count(155), b: count(73) }, dated],
    [
      'was published the same day',
      { a: count(73), b: count(155) },
      { ...dated, b: { published: '2024-01-10' } },
    ],
    ['has no publication', { a: count(73), b: count(155) }, { a: { published: '2024-01-10' } }],
  ])('does not where the figure %s', (_, says, articles) => {
    expect(rowOf({ question, says, articles: articles ?? {} }).assumptions).toEqual([])
  })

  it('is for running figures', () => {
    expect(rowOf({ says: { a: count(73), b: count(155) }, articles: dated }).verdict).toBe('conflict')
  })

  it('takes a later, smaller count as revised, and says so of the earlier', () => {
    const says = { a: asOf('2024-01-10', count(95)), b: asOf('2024-01-12', count(64)) }
    expect(assumedIn(rowOf({ question, says }))).toEqual(['a1 as-of proposed'])
    const rejected = rowOf({ question, says, decisions: [decide('rejected', 'a1', 'as-of')] })
    expect(rejected.verdict).toBe('conflict')
    expect(rejected.witness?.rule).toBe('revised-figure')
    const accepted = rowOf({ question, says, decisions: [decide('accepted', 'a1', 'as-of')] })
    expect(accepted.verdict).toBe('compatible')
    expect(campsOf(accepted)).toEqual(['a+b'])
  })
})

describe('what no assumption reconciles', () => {
  proposes([
    ['a denial of a figure', denied(count(100)), count(100), []],
    ['a denial of a range around it', denied(between(97, 99)), count(98), []],
    ['booleans', is(true), is(false), []],
    ['closed lists', only('hill'), only('kani'), []],
  ])

  it('leaves alone what meets as written', () => {
    expect(assumedIn(rowOf({ says: { a: count(98), b: count(100, 'about') } }))).toEqual([])
  })

  it('leaves alone what two claims of one article say', () => {
    expect(assumedIn(rowOf({ says: { a: [count(98), count(100)], b: count(7) } }))).toEqual([])
  })

  it('does not try what stands between holders as if between outlets', () => {
    const row = rowOf({ says: { a: by('hill', count(98)), b: by('kani', count(100)) } })
    expect(row.verdict).toBe('single')
  })
})
