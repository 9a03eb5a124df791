import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximalCliques, maximalHolding, minimalCore } from './cliques'

type Sets = readonly (readonly number[])[]

const subsets = (size: number): number[][] =>
  Array.from({ length: 2 ** size }, (_, bits) => [...Array(size).keys()].filter(i => (bits >> i) & 1))
const isPart = (a: readonly number[], b: readonly number[]) => a.every(i => b.includes(i))
const shown = (sets: Sets) => sets.map(set => set.join(' '))

/** The maximal ones of all sets that hold, by trying every set. */
function byTrying(size: number, holds: (set: readonly number[]) => boolean): string[] {
  const all = subsets(size).filter(set => set.length > 0 && holds(set))
  return shown(all.filter(a => !all.some(b => a !== b && isPart(a, b)))).sort()
}

/** Up to seven things, and which two of them meet. */
const graphs = fc
  .integer({ min: 1, max: 7 })
  .chain(size =>
    fc.record({
      size: fc.constant(size),
      edges: fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }),
    }),
  )
  .map(({ size, edges }) => ({
    size,
    meets: (i: number, j: number) => edges[Math.min(i, j) * size + Math.max(i, j)] === true,
  }))

describe('maximal sets any two of which meet', () => {
  it.each<[string, number, [number, number][], string[]]>([
    ['all apart', 3, [], ['0', '1', '2']],
    [
      'all together',
      3,
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      ['0 1 2'],
    ],
    [
      'one in two sets',
      3,
      [
        [0, 1],
        [0, 2],
      ],
      ['0 1', '0 2'],
    ],
    [
      'a ring',
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ],
      ['0 1', '0 3', '1 2', '2 3'],
    ],
    ['one alone', 1, [], ['0']],
  ])('%s', (_, size, edges, sets) => {
    const meets = (i: number, j: number) =>
      edges.some(([a, b]) => (a === i && b === j) || (a === j && b === i))
    expect(shown(maximalCliques(size, meets))).toEqual(sets)
  })

  it('are those found by trying every set', () => {
    fc.assert(
      fc.property(graphs, ({ size, meets }) => {
        const holds = (set: readonly number[]) =>
          set.every((i, at) => set.slice(at + 1).every(j => meets(i, j)))
        expect(shown(maximalCliques(size, meets)).sort()).toEqual(byTrying(size, holds))
      }),
      { numRuns: 200 },
    )
  })

  it('come in the order of their members, as numbers are ordered', () => {
    const sets = maximalCliques(12, (i, j) => i === 0 || (i === 2 && j === 10))
    expect(shown(sets)).toEqual(['0 1', '0 2 10', '0 3', '0 4', '0 5', '0 6', '0 7', '0 8', '0 9', '0 11'])
  })

  it('are bounded where there are too many, and still hold every thing', () => {
    const sets = maximalCliques(40, (i, j) => Math.floor(i / 2) !== Math.floor(j / 2))
    expect(sets.length).toBeGreaterThanOrEqual(256)
    expect(sets.length).toBeLessThan(296)
    expect(new Set(sets.flat()).size).toBe(40)
    expect(sets.every(set => set.length === 20)).toBe(true)
  })
})

describe('a smallest part that cannot hold', () => {
  it.each<[string, number[], (set: readonly number[]) => boolean, number[]]>([
    ['of two that exclude each other', [0, 1, 2, 3], set => !(set.includes(1) && set.includes(3)), [1, 3]],
    ['of three that only fail together', [0, 1, 2, 3], set => !isPart([0, 2, 3], set), [0, 2, 3]],
    ['the first of two such parts', [0, 1, 2], set => set.length < 2, [0, 1]],
    ['one thing', [0, 1], set => !set.includes(1), [1]],
  ])('%s', (_, set, holds, core) => expect(minimalCore(set, holds)).toEqual(core))
})

describe('maximal parts that hold', () => {
  it.each<[string, number[][], (set: readonly number[]) => boolean, string[]]>([
    [
      'the sets themselves',
      [
        [0, 1],
        [1, 2],
      ],
      () => true,
      ['0 1', '1 2'],
    ],
    ['a set less each of its core', [[0, 1, 2]], set => !isPart([0, 2], set), ['0 1', '1 2']],
    [
      'three that only fail together',
      [[0, 1, 2, 3]],
      set => !isPart([0, 1, 2], set),
      ['0 1 3', '0 2 3', '1 2 3'],
    ],
    [
      'parts of others are left out',
      [
        [0, 1, 2],
        [1, 3],
      ],
      set => !isPart([0, 1], set),
      ['0 2', '1 2', '1 3'],
    ],
  ])('%s', (_, sets, holds, parts) => expect(shown(maximalHolding(sets, holds))).toEqual(parts))

  it('are those found by trying every set, where what holds is closed to its parts', () => {
    const bans = fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(bans, banned => {
        const holds = (set: readonly number[]) => !banned.some(ban => isPart(ban, set))
        expect(shown(maximalHolding([[0, 1, 2, 3, 4]], holds)).sort()).toEqual(byTrying(5, holds))
      }),
      { numRuns: 200 },
    )
  })

  it('are bounded where there are too many, and still hold every thing', () => {
    const all = [...Array(24).keys()]
    const holds = (set: readonly number[]) => set.length <= 12
    const parts = maximalHolding([all], holds)
    expect(parts.length).toBeLessThan(600)
    expect(new Set(parts.flat()).size).toBe(24)
    expect(parts.every(holds)).toBe(true)
  })
})
