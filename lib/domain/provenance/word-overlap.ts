import { shingleLength, shinglesOf, type WordHashes } from './word-hashes'

/** A stretch of words that two texts have alike, as places in their words; `length` words. */
export interface SharedRun {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** What two texts share word for word, in runs of `shingleLength` words or more and what stands between near ones. */
export interface WordOverlap {
  /** In the order of the first text. */
  readonly runs: readonly SharedRun[]
  /** Words of each that the other has, outside quotations: what an article says in its own words. */
  readonly shared: number
  /** How much that is of all words outside quotations, 0 to 1, of either text. */
  readonly shareOfA: number
  readonly shareOfB: number
  /** The most words outside quotations in one run. */
  readonly longest: number
}

/** Places of one shingle that are tried; a text of one sentence repeated has it everywhere. */
const mostPlaces = 8
/** Between runs so many words apart at most, single words that stand in the same order count as kept. */
const widestGap = 48

/**
 * Two texts tiled by their longest common runs of words, greedily from the first text's start (after M. Wise, "String
 * Similarity via Greedy String Tiling", 1993); between near runs in the same order, the words kept are those of their
 * longest common subsequence, so a text edited word by word is known for what it keeps. Linear in the words.
 */
export function wordOverlap(a: WordHashes, b: WordHashes): WordOverlap {
  const runs = tile(a, b)
  const own = (words: WordHashes) => words.quoted.reduce((sum, quoted) => sum + 1 - quoted, 0)
  let shared = 0
  let longest = 0
  for (const run of runs) {
    const words = unquoted(a, run.a, run.length)
    shared += words
    longest = Math.max(longest, words)
  }
  for (let at = 1; at < runs.length; at += 1)
    shared += keptBetween(a, b, runs[at - 1] as SharedRun, runs[at] as SharedRun)
  const part = (words: number) => (words === 0 ? 0 : Math.min(1, shared / words))
  return { runs, shared, shareOfA: part(own(a)), shareOfB: part(own(b)), longest }
}

function unquoted({ quoted }: WordHashes, from: number, length: number): number {
  let count = 0
  for (let at = from; at < from + length; at += 1) count += 1 - (quoted[at] as number)
  return count
}

function tile(a: WordHashes, b: WordHashes): SharedRun[] {
  const places = placesOf(shinglesOf(b))
  const shingles = shinglesOf(a)
  const runs: SharedRun[] = []
  let expected = 0
  for (let at = 0; at < shingles.length; ) {
    const run = longestFrom(a, b, at, places.get(shingles[at] as number) ?? [], expected)
    if (run === null) at += 1
    else {
      runs.push(run)
      at += run.length
      expected = run.b + run.length
    }
  }
  return runs
}

function placesOf(shingles: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [at, shingle] of shingles.entries()) {
    const known = places.get(shingle)
    if (!known) places.set(shingle, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

/** The longest run from a place of the first text, and of equal ones the one that goes on where the last one ended. */
function longestFrom(
  a: WordHashes,
  b: WordHashes,
  at: number,
  places: readonly number[],
  expected: number,
): SharedRun | null {
  let best: SharedRun | null = null
  for (const place of places) {
    let length = 0
    while (
      at + length < a.hashes.length &&
      place + length < b.hashes.length &&
      a.hashes[at + length] === b.hashes[place + length]
    )
      length += 1
    const isNearer = best !== null && Math.abs(place - expected) < Math.abs(best.b - expected)
    // Two shingles of one hash need not be one shingle.
    if (length < shingleLength) continue
    if (best === null || length > best.length || (length === best.length && isNearer))
      best = { a: at, b: place, length }
  }
  return best
}

/** Words outside quotations between two runs that both texts have in the same order; 0 where they lie far apart. */
function keptBetween(a: WordHashes, b: WordHashes, before: SharedRun, after: SharedRun): number {
  const [fromA, fromB] = [before.a + before.length, before.b + before.length]
  const [gapA, gapB] = [after.a - fromA, after.b - fromB]
  if (gapA < 1 || gapB < 1 || gapA > widestGap || gapB > widestGap) return 0
  let row = new Uint8Array(gapB + 1)
  for (let i = 0; i < gapA; i += 1) {
    const next = new Uint8Array(gapB + 1)
    const weight = 1 - (a.quoted[fromA + i] as number)
    for (let j = 0; j < gapB; j += 1) {
      const isSame = a.hashes[fromA + i] === b.hashes[fromB + j]
      const taken = isSame ? (row[j] as number) + weight : 0
      next[j + 1] = Math.max(taken, row[j + 1] as number, next[j] as number)
    }
    row = next
  }
  return row[gapB] as number
}
