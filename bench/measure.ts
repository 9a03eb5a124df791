/** One line of the table: what was measured, against what, and the bar it is held to. */
export interface Line {
  readonly what: string
  readonly measured: string
  readonly ratio: number
  readonly bar: string
  readonly isMet: boolean
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? upper)) / 2 : upper
}

/** How long `run` takes, in milliseconds. */
export function timed<T>(run: () => T): readonly [T, number] {
  const begin = performance.now()
  const result = run()
  return [result, performance.now() - begin]
}

export function atMost(what: string, measured: string, ratio: number, limit: number, than: string): Line {
  return { what, measured, ratio, bar: `≤ ${limit} × ${than}`, isMet: ratio <= limit }
}

export function atLeast(what: string, measured: string, ratio: number, limit: number, than: string): Line {
  return { what, measured, ratio, bar: `≥ ${limit} × ${than}`, isMet: ratio >= limit }
}
