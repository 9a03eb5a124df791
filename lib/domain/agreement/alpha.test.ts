import { describe, expect, it } from 'vitest'
import { krippendorff, type Metric, numbered, type Unit } from './alpha'
import { alphaInterval } from './bootstrap'

/** Coders as rows, as the tables are printed; a dot is a missing value. */
const units = (...coders: string[]): Unit[] => {
  const rows = coders.map(row => row.split(' '))
  return numbered(
    (rows[0] as string[]).map((_, at) => rows.map(row => row[at] as string).filter(v => v !== '.')),
  )
}
const scaled = (...coders: string[]): Unit[] => {
  const rows = coders.map(row => row.split(' '))
  return (rows[0] as string[]).map((_, at) =>
    rows.map(row => row[at] as string).flatMap(v => (v === '.' ? [] : [Number(v)])),
  )
}

/** The four observers and twelve units of Krippendorff 2011, C to E. */
const published = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
] as const

/** By the definition, pair by pair and without a shortcut: the differences, and how often each value was given. */
function byDefinition(all: readonly Unit[], metric: Metric): number {
  const paired = all.filter(unit => unit.length > 1)
  const values = paired.flat()
  const given = (value: number) => values.filter(one => one === value).length
  const apart = (a: number, b: number): number => {
    if (a === b) return 0
    if (metric === 'nominal') return 1
    if (metric === 'interval') return (a - b) ** 2
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const between = values.filter(one => one >= low && one <= high).length
    return (between - (given(a) + given(b)) / 2) ** 2
  }
  const sum = (list: readonly number[]) =>
    list.reduce(
      (total, a, i) => total + list.reduce((part, b, j) => part + (i === j ? 0 : apart(a, b)), 0),
      0,
    )
  const observed = paired.reduce((total, unit) => total + sum(unit) / (unit.length - 1), 0) / values.length
  return 1 - observed / (sum(values) / (values.length * (values.length - 1)))
}

describe('Krippendorff’s alpha, against the published examples (Krippendorff 2011)', () => {
  it.each<[string, Unit[], Metric, number]>([
    ['A, two observers, two values', units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal', 0.095],
    [
      'B, two observers, five values',
      units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'),
      'nominal',
      0.692,
    ],
    ['C, four observers, missing values', scaled(...published), 'nominal', 0.743],
    ['D, ordinal', scaled(...published), 'ordinal', 0.815],
    ['D, interval', scaled(...published), 'interval', 0.849],
  ])('%s: %#', (_, data, metric, alpha) => {
    expect(krippendorff(data, metric).alpha).toBeCloseTo(alpha, 3)
  })

  it('counts units that two observers gave a value', () => {
    expect(krippendorff(scaled(...published), 'nominal')).toMatchObject({ units: 11, values: 40 })
  })
})

describe('Krippendorff’s alpha', () => {
  it.each<[string, Unit[], number | null]>([
    [
      'of all alike',
      [
        [1, 1],
        [2, 2],
      ],
      1,
    ],
    [
      'of none alike',
      [
        [1, 2],
        [2, 1],
      ],
      -0.5,
    ],
    [
      'of one value',
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1],
      ],
      null,
    ],
    ['of nothing coded twice', [[1], [2], []], null],
    ['of nothing', [], null],
  ])('%s', (_, data, alpha) => {
    for (const metric of ['nominal', 'ordinal', 'interval'] as const)
      expect(krippendorff(data, metric).alpha).toBe(alpha)
  })

  it('is what the definition gives, pair by pair', () => {
    let state = 7
    const next = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    for (let round = 0; round < 30; round += 1) {
      const data = Array.from({ length: 12 }, () => Array.from({ length: next(5) }, () => next(4) * next(4)))
      if (new Set(data.filter(unit => unit.length > 1).flat()).size < 2) continue
      for (const metric of ['nominal', 'ordinal', 'interval'] as const)
        expect(krippendorff(data, metric).alpha).toBeCloseTo(byDefinition(data, metric), 9)
    }
  })

  it('keeps its digits where numbers are large and near each other, as days are', () => {
    const near: Unit[] = [
      [19_735, 19_736],
      [19_735, 19_735],
      [19_740, 19_740],
    ]
    const far = near.map(unit => unit.map(day => day + 1e9))
    expect(krippendorff(far, 'interval').alpha).toBeCloseTo(krippendorff(near, 'interval').alpha as number, 9)
  })

  it('takes ten thousand units of as many values in little time', () => {
    const data = Array.from({ length: 10_000 }, (_, at) => [at, at + (at % 3)])
    const start = performance.now()
    for (const metric of ['nominal', 'ordinal', 'interval'] as const) krippendorff(data, metric)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('its bootstrap interval', () => {
  const data = scaled(...published)

  it('lies around alpha, and is the same in every run', () => {
    const found = alphaInterval(data, 'nominal')
    expect(found).toEqual(alphaInterval(data, 'nominal'))
    expect(found).toMatchObject({ draws: 1000 })
    expect(found?.low).toBeLessThan(0.743)
    expect(found?.high).toBeGreaterThan(0.743)
    expect(found?.high).toBeLessThanOrEqual(1)
  })

  it('is narrower where less is asked of it, and where there are more units', () => {
    const width = (units: readonly Unit[], confidence: number) => {
      const { low, high } = alphaInterval(units, 'interval', { confidence, seed: 3 }) as {
        low: number
        high: number
      }
      return high - low
    }
    expect(width(data, 0.5)).toBeLessThan(width(data, 0.95))
    expect(width(Array.from({ length: 8 }, () => data).flat(), 0.95)).toBeLessThan(width(data, 0.95) / 2)
  })

  it('is of another draw with another seed', () => {
    expect(alphaInterval(data, 'nominal', { seed: 2 })).not.toEqual(
      alphaInterval(data, 'nominal', { seed: 1 }),
    )
  })

  it('leaves out draws in which all values are one', () => {
    const found = alphaInterval(
      [
        [1, 1],
        [2, 2],
      ],
      'nominal',
      { draws: 400 },
    )
    expect(found).toMatchObject({ low: 1, high: 1 })
    expect(found?.draws).toBeGreaterThan(120)
    expect(found?.draws).toBeLessThan(280)
  })

  it.each<[string, Unit[]]>([
    ['one unit', [[1, 2], [3]]],
    [
      'one value',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ['nothing', []],
  ])('is none of %s', (_, data) => expect(alphaInterval(data, 'nominal')).toBeNull())
})
