/** Two articles that share wording, by their places in the list given: `of` stands before `copy`. */
export interface LikelyCopy {
  readonly copy: number
  readonly of: number
  /** Hashes that both sketches hold. */
  readonly shared: number
  /** Nearly all that they share stands in many articles: stock phrases, or one text that all of them have. */
  readonly isStock: boolean
}

/** An article of more shingles is known by about so many of its least hashes. */
const sketchSize = 400
/** Two runs of words are shared by chance too often to look further. */
const fewestShared = 3
/** A shingle that more articles have is a stock phrase, or all of them copy one: either way the earliest few are enough. */
const fewBearers = 32
const earliest = 4
/** Two articles that have taken one from the other share a part of what is rare, too. */
const leastRare = 0.2
/** Of the articles before it, one is looked at beside so many. */
const mostLikely = 8

/** The hashes of an article, and where they lie among those of all. */
interface Sketches {
  readonly hashes: Uint32Array
  /** One more than there are articles: those of article `i` lie from `from[i]` up to `from[i + 1]`. */
  readonly from: Uint32Array
}

/**
 * The sketch of an article: MinHash in its scaled form, the hashes below a limit that leaves about `sketchSize` (A. Broder,
 * "On the resemblance and containment of documents", 1997; L. Irber et al., "Lightweight compositional analysis", 2022).
 * Unlike a fixed number of minima it also finds a short text in a long one. Each hash kept is a bucket of the index.
 */
function sketchesOf(shingles: readonly Uint32Array[]): Sketches {
  const size = shingles.reduce((sum, { length }) => sum + length, 0)
  const hashes = new Uint32Array(size)
  const from = new Uint32Array(shingles.length + 1)
  let count = 0
  for (const [article, theirs] of shingles.entries()) {
    const limit = theirs.length <= sketchSize ? 2 ** 32 : (2 ** 32 * sketchSize) / theirs.length
    for (const hash of theirs)
      if (hash < limit) {
        hashes[count] = hash
        count += 1
      }
    from[article + 1] = count
  }
  return { hashes: hashes.subarray(0, count), from }
}

const DIGIT = 11
const RADIX = 1 << DIGIT

/** Some numbers in the order of their values, equal ones as they stood, each with the place it came from. */
interface Sorted {
  readonly values: Uint32Array
  readonly places: Uint32Array
}

/** Three rounds of a radix sort: as fast as the memory, where comparing would take longer than cutting the texts. */
function sortedPlaces(unsorted: Uint32Array): Sorted {
  let from = { values: unsorted, places: new Uint32Array(unsorted.length) }
  for (let place = 0; place < unsorted.length; place += 1) from.places[place] = place
  for (const shift of [0, DIGIT, 2 * DIGIT]) from = sortedByDigit(from, shift)
  return from
}

function sortedByDigit({ values, places }: Sorted, shift: number) {
  const ends = new Uint32Array(RADIX + 1)
  for (let at = 0; at < values.length; at += 1) {
    const digit = (((values[at] as number) >>> shift) & (RADIX - 1)) + 1
    ends[digit] = (ends[digit] as number) + 1
  }
  for (let digit = 1; digit <= RADIX; digit += 1)
    ends[digit] = (ends[digit] as number) + (ends[digit - 1] as number)
  const to = { values: new Uint32Array(values.length), places: new Uint32Array(values.length) }
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number
    const digit = (value >>> shift) & (RADIX - 1)
    const next = ends[digit] as number
    to.values[next] = value
    to.places[next] = places[at] as number
    ends[digit] = next + 1
  }
  return to
}

/** For each hash of the sketches the articles that have it, earliest first. */
interface Index {
  /** By place in the sketches: where its bucket starts; `ALONE` where no other article is in it. */
  readonly bucket: Uint32Array
  readonly articles: Uint32Array
  readonly ends: Uint32Array
}

const ALONE = 0xffffffff

function indexOf({ hashes, from }: Sketches): Index {
  const owner = new Uint32Array(hashes.length)
  for (let article = 0; article + 1 < from.length; article += 1)
    owner.fill(article, from[article], from[article + 1])
  const { values, places } = sortedPlaces(hashes)
  const bucket = new Uint32Array(hashes.length).fill(ALONE)
  const articles = new Uint32Array(hashes.length)
  const ends = new Uint32Array(hashes.length)
  for (let start = 0; start < places.length; ) {
    let end = start
    for (; end < places.length && values[end] === values[start]; end += 1)
      articles[end] = owner[places[end] as number] as number
    ends[start] = end
    // Whoever repeats a shingle has it once.
    for (let at = start; at < end && articles[start] !== articles[end - 1]; at += 1)
      if (at === start || articles[at] !== articles[at - 1]) bucket[places[at] as number] = start
    start = end
  }
  return { bucket, articles, ends }
}

/**
 * Which articles, told earliest first by their shingles, share enough wording with an earlier one to be looked at, and with
 * which: at most eight each, those that share most first. A shingle that many have is held against its earliest bearers
 * only, so the time grows with the words and not with the pairs.
 */
export function likelyCopies(shingles: readonly Uint32Array[]): LikelyCopy[] {
  const sketches = sketchesOf(shingles)
  const index = indexOf(sketches)
  const counts: Counts = { shared: new Uint32Array(shingles.length), rare: new Uint32Array(shingles.length) }
  const { shared, rare } = counts
  const found: LikelyCopy[] = []
  for (let copy = 0; copy < shingles.length; copy += 1) {
    const met = countShared(copy, sketches, index, counts)
    const likely = met
      .filter(of => (shared[of] as number) >= fewestShared)
      .map(of => ({
        copy,
        of,
        shared: shared[of] as number,
        isStock: (rare[of] as number) < leastRare * (shared[of] as number),
      }))
      .sort((a, b) => b.shared - a.shared || a.of - b.of)
    found.push(...likely.slice(0, mostLikely))
    for (const of of met) {
      shared[of] = 0
      rare[of] = 0
    }
  }
  return found
}

/** By article: the hashes it has in common with the one that is looked at, and those that few others have. */
interface Counts {
  readonly shared: Uint32Array
  readonly rare: Uint32Array
}

/** Counts what an article has in common with each earlier one; answers which those are. */
function countShared(copy: number, { from }: Sketches, index: Index, { shared, rare }: Counts): number[] {
  const met: number[] = []
  for (let place = from[copy] as number; place < (from[copy + 1] as number); place += 1) {
    const start = index.bucket[place] as number
    if (start === ALONE) continue
    const all = index.ends[start] as number
    const isRare = all - start <= fewBearers
    const end = isRare ? all : start + earliest
    let last = ALONE
    for (let at = start; at < end; at += 1) {
      const of = index.articles[at] as number
      if (of >= copy) break
      if (of === last) continue
      last = of
      if (shared[of] === 0) met.push(of)
      shared[of] = (shared[of] as number) + 1
      if (isRare) rare[of] = (rare[of] as number) + 1
    }
  }
  return met
}
