/** How far apart two values count: alike or not, by their ranks, or by their difference. */
export type Metric = 'nominal' | 'ordinal' | 'interval'

/** The values that coders gave to one unit; what a coder left open is left out. The order of coders does not matter. */
export type Unit = readonly number[]

export interface Alpha {
  /** 1 perfect, 0 as by chance, below 0 systematic; null where nothing was coded twice or all values are one. */
  readonly alpha: number | null
  /** Units that two coders or more gave a value: the others say nothing. */
  readonly units: number
  /** The values of those units. */
  readonly values: number
}

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, for any number of coders and with missing values (K.
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011, section E). The ordinal
 * metric is the interval metric of each value's middle rank, which is the same sum. Takes time linear in the values, but
 * for sorting the distinct ones.
 */
export function krippendorff(units: readonly Unit[], metric: Metric): Alpha {
  const paired = units.filter(unit => unit.length > 1)
  const values = paired.reduce((sum, unit) => sum + unit.length, 0)
  const read = metric === 'ordinal' ? middleRanks(paired) : (value: number) => value
  const measure = metric === 'nominal' ? unlike : spread
  const all: number[] = []
  let observed = 0
  for (const unit of paired) {
    const here = unit.map(read)
    observed += measure(here) / (here.length - 1)
    for (const value of here) all.push(value)
  }
  const varies = new Set(all).size > 1
  const expected = measure(all) / (values - 1)
  return { alpha: varies ? 1 - observed / expected : null, units: paired.length, values }
}

/** Ordered pairs of unlike values. */
function unlike(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let alike = 0
  for (const count of counts.values()) alike += count * count
  return values.length * values.length - alike
}

/** The squared differences of all ordered pairs, by way of the mean, which keeps large numbers (days, say) exact. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + 2 * values.length * (value - mean) ** 2, 0)
}

/** Where the middle of each value's ranks lies among all values: equal ones share theirs. */
function middleRanks(units: readonly Unit[]): (value: number) => number {
  const counts = new Map<number, number>()
  for (const unit of units) for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranks = new Map<number, number>()
  let below = 0
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + count / 2)
    below += count
  }
  return value => ranks.get(value) as number
}

/** Words as numbers, for the nominal metric: equal ones get one number, whatever it is. */
export function numbered(units: readonly (readonly string[])[]): Unit[] {
  const numbers = new Map<string, number>()
  return units.map(unit =>
    unit.map(word => {
      const known = numbers.get(word) ?? numbers.size
      numbers.set(word, known)
      return known
    }),
  )
}
