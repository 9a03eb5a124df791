import { describe, expect, it } from 'vitest'
import type { DayRange } from '../message'
import { makeContext } from './context'
import { asOf, between, count, day, denied, dossierOf, inMood, is, type Said, some } from './dossier.cases'
import {
  APART,
  areDisjoint,
  haveCommonMeet,
  inOrder,
  isBefore,
  isGrowth,
  isRevision,
  momentsOf,
  pair,
  type Rules,
} from './pairing'
import { type Reading, standingOf, written } from './standing'

interface Setting {
  readonly cumulative?: boolean
  /** Publication days of `a`, `b` … */
  readonly published?: Readonly<Record<string, string>>
}

/** The readings of what articles `a`, `b` … say, and the rules of their question. */
function read(said: readonly Said[], { cumulative = false, published = {} }: Setting = {}) {
  const ids = said.map((_, i) => String.fromCharCode(97 + i))
  const articles = Object.fromEntries(Object.entries(published).map(([id, at]) => [id, { published: at }]))
  const dossier = dossierOf({
    says: Object.fromEntries(said.map((one, i) => [ids[i], one])),
    question: { cumulative },
    articles,
  })
  const context = makeContext(dossier)
  const readings = dossier.claims.map(claim => {
    const standing = standingOf(claim, context)
    if (!standing.sense) throw new Error('no sense')
    return written({ ...standing, sense: standing.sense })
  })
  const rules: Rules = { scheme: context.scheme('question'), cumulative }
  return { readings, rules }
}

function two(a: Said, b: Said, setting?: Setting) {
  const { readings, rules } = read([a, b], setting)
  const [x, y] = readings as [Reading, Reading]
  return { a: x, b: y, rules }
}

/** `apart`, the key of the meet, or null. */
function paired(a: Reading, b: Reading, rules: Rules): string | null {
  const met = pair(a, b, rules)
  return met === APART ? 'apart' : (met?.key ?? null)
}

describe('windows of days', () => {
  it.each<[string, DayRange, DayRange, boolean, boolean]>([
    ['one day before the next', [1, 2], [3, 4], true, true],
    ['sharing a day', [1, 3], [3, 4], false, false],
    ['after', [3, 4], [1, 2], false, true],
    ['without an end', [1, null], [3, 4], false, false],
    ['without a beginning', [1, 2], [null, 4], false, false],
    ['unbounded away from each other', [null, 2], [3, null], true, true],
  ])('%s', (_, a, b, before, disjoint) => {
    expect(isBefore(a, b)).toBe(before)
    expect(areDisjoint(a, b)).toBe(disjoint)
    expect(areDisjoint(b, a)).toBe(disjoint)
  })

  it('share days with whatever is unknown', () => {
    expect(areDisjoint(null, [1, 2])).toBe(false)
    expect(areDisjoint([1, 2], null)).toBe(false)
    expect(areDisjoint(null, null)).toBe(false)
  })
})

describe('two readings', () => {
  it.each<[string, Said, Said, string | null]>([
    ['meet', count(5), between(1, 9), '[5,5]'],
    ['do not meet', count(5), count(6), null],
    ['of two moods', count(5), inMood('planned', count(5)), 'apart'],
    ['of one mood', inMood('planned', count(5)), inMood('planned', count(5)), '[5,5]'],
    ['of two times', asOf('2024-01', count(5)), asOf('2024-02', count(6)), 'apart'],
    ['of times that meet', asOf('2024-01', count(5)), asOf('2024-01-10', count(6)), null],
    ['of one time and none', asOf('2024-01', count(5)), count(6), null],
    ['denied', denied(count(5)), between(1, 9), '[1,9] not [5,5]'],
  ])('%s', (_, x, y, expected) => {
    const { a, b, rules } = two(x, y)
    expect(paired(a, b, rules)).toBe(expected)
    expect(paired(b, a, rules)).toBe(expected)
  })

  it('are apart once one has left the row', () => {
    const { a, b, rules } = two(day('2024-01-10'), day('2024-01-10'))
    expect(paired({ ...a, hasLeft: true }, b, rules)).toBe('apart')
    expect(paired(a, { ...b, hasLeft: true }, rules)).toBe('apart')
  })
})

const running = { cumulative: true } as const
const later = { cumulative: true, published: { a: '2024-01-11', b: '2024-01-12' } } as const

describe('two running figures', () => {
  it.each<[string, Said, Said, Setting, string | null]>([
    [
      'grown, by what the texts say',
      asOf('2024-01-10', count(5)),
      asOf('2024-01-11', count(6)),
      running,
      'apart',
    ],
    ['unchanged', asOf('2024-01-10', count(5)), asOf('2024-01-11', count(5)), running, 'apart'],
    ['fallen', asOf('2024-01-10', count(6)), asOf('2024-01-11', count(5)), running, null],
    [
      'fallen, perhaps not: the ranges leave room',
      asOf('2024-01-10', between(4, 9)),
      asOf('2024-01-11', count(5)),
      running,
      'apart',
    ],
    ['grown from one publication to the next', count(5), count(6), later, null],
    ['without any days', count(5), count(6), running, null],
    [
      'of one day, meeting',
      asOf('2024-01-10', count(5)),
      asOf('2024-01-10', between(1, 9)),
      running,
      '[5,5]',
    ],
  ])('%s', (_, x, y, setting, expected) => {
    const { a, b, rules } = two(x, y, setting)
    expect(paired(a, b, rules)).toBe(expected)
    expect(paired(b, a, rules)).toBe(expected)
  })

  it('of other types are no figures', () => {
    const { a, b, rules } = two(asOf('2024-01-10', is(true)), asOf('2024-01-11', is(false)), running)
    expect(paired(a, b, rules)).toBe('apart')
    expect(isRevision(a, b, rules)).toBe(false)
  })

  it('are apart once the earlier is read as of its own day, and only while they grow', () => {
    const grown = two(count(5), count(6), later)
    expect(paired({ ...grown.a, pinned: true }, grown.b, grown.rules)).toBe('apart')
    expect(paired(grown.b, { ...grown.a, pinned: true }, grown.rules)).toBe('apart')
    expect(paired(grown.a, { ...grown.b, pinned: true }, grown.rules)).toBeNull()
    const fallen = two(count(6), count(5), later)
    expect(paired({ ...fallen.a, pinned: true }, fallen.b, fallen.rules)).toBeNull()
  })

  it('are apart once the earlier is read as revised', () => {
    const { a, b, rules } = two(asOf('2024-01-10', count(6)), asOf('2024-01-11', count(5)), running)
    expect(isRevision(a, b, rules)).toBe(true)
    expect(paired({ ...a, pinned: true }, b, rules)).toBe('apart')
    expect(paired(a, { ...b, pinned: true }, rules)).toBeNull()
  })

  it.each<[string, Said, Said, Setting, boolean, boolean]>([
    ['grown', asOf('2024-01-10', count(5)), asOf('2024-01-11', count(6)), running, true, false],
    ['fallen', asOf('2024-01-10', count(6)), asOf('2024-01-11', count(5)), running, false, true],
    [
      'fallen, where figures do not run',
      asOf('2024-01-10', count(6)),
      asOf('2024-01-11', count(5)),
      {},
      false,
      false,
    ],
    ['grown from one publication to the next', count(5), count(6), later, true, false],
    ['fallen from one publication to the next', count(6), count(5), later, false, false],
    ['in no order', count(5), count(6), running, false, false],
    [
      'from no least figure',
      asOf('2024-01-10', denied(count(6))),
      asOf('2024-01-11', count(5)),
      running,
      true,
      false,
    ],
    [
      'to no greatest figure',
      asOf('2024-01-10', count(6)),
      asOf('2024-01-11', denied(count(5))),
      running,
      true,
      false,
    ],
  ])('%s: growth, revision', (_, x, y, setting, grown, revised) => {
    const { a, b, rules } = two(x, y, setting)
    expect(isGrowth(a, b)).toBe(grown)
    expect(isRevision(a, b, rules)).toBe(revised)
    expect(isGrowth(b, a)).toBe(grown)
    expect(isRevision(b, a, rules)).toBe(revised)
  })
})

describe('the order of two figures', () => {
  const published = { a: '2024-01-12', b: '2024-01-11' }

  it.each<[string, Said, Said, Setting, 'ab' | 'ba' | null]>([
    [
      'by what the texts say',
      asOf('2024-01-10', count(5)),
      asOf('2024-01-11', count(6)),
      { published },
      'ab',
    ],
    ['by publication where no text says', count(5), count(6), { published }, 'ba'],
    [
      'by publication where the texts’ days meet',
      asOf('2024-01', count(5)),
      asOf('2024-01', count(6)),
      { published },
      'ba',
    ],
    [
      'by one text’s day and the other’s publication',
      asOf('2024-01-10', count(5)),
      count(6),
      { published },
      'ab',
    ],
    [
      'by one’s publication and the other text’s day',
      count(5),
      asOf('2024-01-10', count(6)),
      { published },
      'ba',
    ],
    ['untold where one has neither', count(5), asOf('2024-01-10', count(6)), {}, null],
    [
      'untold where the days meet',
      count(5),
      count(6),
      { published: { a: '2024-01', b: '2024-01-11' } },
      null,
    ],
  ])('%s', (_, x, y, setting, order) => {
    const { a, b } = two(x, y, setting)
    const found = inOrder(a, b)
    expect(found && (found[0] === a ? 'ab' : 'ba')).toBe(order)
    const turned = inOrder(b, a)
    expect(turned && (turned[0] === a ? 'ab' : 'ba')).toBe(order)
  })

  it('is told by the texts’ own days before publications', () => {
    const { a, b } = two(asOf('2024-01', count(5)), count(6), { published })
    expect(momentsOf(a, b)).toEqual([a.standing.asOf, b.standing.published])
    expect(momentsOf(b, a)).toEqual([b.standing.published, a.standing.asOf])
    const both = two(asOf('2024-01', count(5)), asOf('2024-01', count(6)), { published })
    expect(momentsOf(both.a, both.b)).toEqual([both.a.standing.published, both.b.standing.published])
  })
})

describe('readings of which any two meet', () => {
  it.each<[string, Said[], boolean]>([
    ['without denials can all be true', [some('hill'), some('kani'), some('lake')], true],
    [
      'cannot, where all together are denied',
      [some('hill'), some('kani'), denied(some('hill', 'kani'))],
      false,
    ],
    ['can, where more is denied', [some('hill'), some('kani'), denied(some('hill', 'kani', 'lake'))], true],
    [
      'can, where what is denied held at another time',
      [asOf('2024-01', some('hill')), asOf('2024-02', some('kani')), denied(some('hill', 'kani'))],
      true,
    ],
    [
      'cannot, where a window covers the other’s first day',
      [
        asOf('2024', some('hill')),
        asOf('2024-02', some('kani')),
        asOf('2024-01/2024-03', denied(some('hill', 'kani'))),
      ],
      false,
    ],
    [
      'can, where a window has ended by then',
      [
        asOf('2024-02', some('hill')),
        asOf('2024-01/2024-03', some('kani')),
        asOf('2024-01', denied(some('hill', 'kani'))),
      ],
      true,
    ],
    [
      'cannot, from the beginning of time',
      [
        asOf('../2024-02', some('hill')),
        asOf('../2024-03', some('kani')),
        asOf('../2024-01', denied(some('hill', 'kani'))),
      ],
      false,
    ],
    [
      'cannot, to the end of it',
      [
        asOf('2024-02/..', some('hill')),
        asOf('2024-03/..', some('kani')),
        asOf('2024-01/..', denied(some('hill', 'kani'))),
      ],
      false,
    ],
    [
      'can, where one is of another mood',
      [some('hill'), inMood('planned', some('kani')), denied(some('hill', 'kani'))],
      true,
    ],
  ])('%s', (_, said, holds) => {
    const { readings, rules } = read(said)
    expect(haveCommonMeet(readings, rules)).toBe(holds)
    expect(haveCommonMeet([...readings].reverse(), rules)).toBe(holds)
  })
})
