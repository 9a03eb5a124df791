/** Indices into the list that is asked about. */
type Members = readonly number[]

/**
 * Intervals, closed sets and options in a line have no more maximal sets than members. Figures disputed on each of many
 * days, options compatible in every other way and denials of combinations can have exponentially many; of those no more
 * than this are looked for, which is more than anybody reads.
 */
const ENOUGH_SETS = 256

/**
 * Every maximal set of `size` things any two of which `meets`, by the algorithm of Bron and Kerbosch with a pivot; each
 * set ascending, sets in the order of their members. Beyond `ENOUGH_SETS`, some maximal sets with every thing in one.
 */
export function maximalCliques(size: number, meets: (i: number, j: number) => boolean): readonly Members[] {
  const neighbours = Array.from({ length: size }, () => new Set<number>())
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1)
      if (meets(i, j)) {
        neighbours[i]?.add(j)
        neighbours[j]?.add(i)
      }
  const around = (i: number) => neighbours[i] as Set<number>
  const found: number[][] = []
  const grow = (clique: number[], open: Set<number>, closed: Set<number>): void => {
    if (found.length >= ENOUGH_SETS) return
    if (open.size === 0 && closed.size === 0) {
      found.push([...clique].sort((a, b) => a - b))
      return
    }
    const [pivot] = [...open, ...closed].sort((a, b) => around(b).size - around(a).size) as [number]
    for (const i of [...open].filter(candidate => !around(pivot).has(candidate))) {
      const shared = (set: Set<number>) => new Set([...set].filter(other => around(i).has(other)))
      grow([...clique, i], shared(open), shared(closed))
      open.delete(i)
      closed.add(i)
    }
  }
  grow([], new Set(neighbours.keys()), new Set())
  const fits = (set: Members) => set.every((a, at) => set.slice(at + 1).every(b => around(a).has(b)))
  return inOrder(coverAll([...neighbours.keys()], found, fits))
}

/** `sets`, and for each of `all` that none of them holds a maximal one with it. */
function coverAll(
  all: Members,
  sets: readonly Members[],
  holds: (set: Members) => boolean,
): readonly Members[] {
  const covered = new Set(sets.flat())
  const more: Members[] = []
  for (const member of all) {
    if (covered.has(member)) continue
    let set: Members = [member]
    for (const other of all) if (other !== member && holds([...set, other])) set = [...set, other]
    for (const one of set) covered.add(one)
    more.push([...set].sort((a, b) => a - b))
  }
  return [...sets, ...more]
}

/** Sets, of which none is part of another, by their members, as lists of numbers are ordered. */
function inOrder(sets: readonly Members[]): readonly Members[] {
  return [...sets].sort((a, b) => {
    const at = a.findIndex((member, i) => member !== b[i])
    return (a[at] as number) - (b[at] as number)
  })
}

function isSubset(a: Members, b: Members): boolean {
  return a.every(member => b.includes(member))
}

/** A smallest part of a set that cannot hold: no member of it can be spared. What comes first is kept first. */
export function minimalCore(set: Members, holds: (set: Members) => boolean): Members {
  let core = set
  for (const member of [...set].reverse()) {
    const without = core.filter(other => other !== member)
    if (!holds(without)) core = without
  }
  return core
}

/** Sets are split this often; only denials split them at all, and a question has few of those. */
const SPLIT_LIMIT = 500

/**
 * The maximal parts of some maximal sets that hold, where a set holds only if all of its parts do; beyond `SPLIT_LIMIT`,
 * some of them with every member in one.
 */
export function maximalHolding(
  sets: readonly Members[],
  holds: (set: Members) => boolean,
): readonly Members[] {
  if (sets.every(holds)) return sets
  const waiting = [...sets]
  const seen = new Set<string>()
  const holding: Members[] = []
  for (let set = waiting.pop(); set && seen.size < SPLIT_LIMIT; set = waiting.pop()) {
    const key = set.join()
    if (seen.has(key)) continue
    seen.add(key)
    if (holds(set)) holding.push(set)
    else for (const member of minimalCore(set, holds)) waiting.push(set.filter(other => other !== member))
  }
  const maximal = holding.filter(a => !holding.some(b => b !== a && isSubset(a, b)))
  const members = [...new Set(sets.flat())].sort((a, b) => a - b)
  return inOrder(coverAll(members, maximal, holds))
}
