/**
 * The one place that knows both ways of counting (semantics §2): UTF-16 code units inside, Unicode code points at every
 * boundary that speaks W3C. A lone half of a surrogate pair counts as one code point, as it does when a string is walked.
 */
export interface Offsets {
  /** Code points before a UTF-16 offset; inside a pair, those before the pair. Outside the text: its nearer end. */
  toCodePoints(offset: number): number
  /** The UTF-16 offset of the code point of that number. Outside the text: its nearer end. */
  toUtf16(codePoint: number): number
}

const pairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

/** Reads the text once; each question then costs the logarithm of the number of its surrogate pairs. */
export function offsetsOf(text: string): Offsets {
  const starts = [...text.matchAll(pairs)].map(({ index }) => index)
  /** How many pairs come before the first of which `isPast` holds. */
  const countUntil = (isPast: (start: number, at: number) => boolean): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isPast(starts[middle] as number, middle)) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    toCodePoints(offset) {
      const within = Math.min(Math.max(offset, 0), text.length)
      return within - countUntil(start => start >= within)
    },
    toUtf16(codePoint) {
      const whole = Math.max(codePoint, 0)
      return Math.min(whole + countUntil((start, at) => start - at >= whole), text.length)
    },
  }
}
