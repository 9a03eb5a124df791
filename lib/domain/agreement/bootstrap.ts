import { krippendorff, type Metric, type Unit } from './alpha'

/** Between which values alpha lies, and from how many draws that was read. */
export interface AlphaInterval {
  readonly low: number
  readonly high: number
  /** Draws in which alpha was defined; in the others all values were one. */
  readonly draws: number
}

export interface BootstrapOptions {
  readonly draws?: number
  /** Part of the draws that lies inside, 0 to 1. */
  readonly confidence?: number
  /** The same seed gives the same interval on every machine. */
  readonly seed?: number
}

/** With fewer units a draw repeats one unit only, and the interval would say nothing. */
const fewestUnits = 2

/**
 * The percentile bootstrap interval of alpha: units are drawn again with replacement, as many as there are, and alpha is
 * computed of each draw (B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993, section 13.3; for alpha and
 * over units: A. Zapf et al., BMC Medical Research Methodology 16:93, 2016). Null where there are too few units, or no
 * draw has two different values.
 */
export function alphaInterval(
  units: readonly Unit[],
  metric: Metric,
  { draws = 1000, confidence = 0.95, seed = 1 }: BootstrapOptions = {},
): AlphaInterval | null {
  const paired = units.filter(unit => unit.length > 1)
  if (paired.length < fewestUnits) return null
  const random = randomFrom(seed)
  const alphas: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = paired.map(() => paired[Math.floor(random() * paired.length)] as Unit)
    const { alpha } = krippendorff(drawn, metric)
    if (alpha !== null) alphas.push(alpha)
  }
  if (alphas.length === 0) return null
  alphas.sort((a, b) => a - b)
  const tail = (1 - confidence) / 2
  return { low: quantile(alphas, tail), high: quantile(alphas, 1 - tail), draws: alphas.length }
}

/** The quantile of sorted numbers, between two neighbours by how near it lies to each. */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1)
  const low = sorted[Math.floor(at)] as number
  const high = sorted[Math.ceil(at)] as number
  return low + (high - low) * (at - Math.floor(at))
}

/** Numbers from 0 to 1 that look random and are the same in every run: a counter, mixed until its bits are spread. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}
