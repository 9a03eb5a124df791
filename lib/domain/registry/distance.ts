/**
 * How many letters apart two texts are: letters put in, left out, exchanged, or swapped with their neighbour (the
 * optimal string alignment distance over UTF-16 units), as far as `most`; null beyond. O(length × most) in time.
 */
export function distanceUpTo(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  const beyond = most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const here = new Array<number>(b.length + 1).fill(beyond)
    here[0] = row
    const last = Math.min(b.length, row + most)
    for (let column = Math.max(1, row - most); column <= last; column += 1)
      here[column] = step({ a, b, row, column }, { before, above, here })
    before = above
    above = here
  }
  const found = above[b.length] as number
  return found > most ? null : found
}

interface Place {
  readonly a: string
  readonly b: string
  readonly row: number
  readonly column: number
}

interface Rows {
  readonly before: readonly number[]
  readonly above: readonly number[]
  readonly here: readonly number[]
}

function step({ a, b, row, column }: Place, { before, above, here }: Rows): number {
  const [x, y] = [a.charAt(row - 1), b.charAt(column - 1)]
  const exchanged = (above[column - 1] as number) + (x === y ? 0 : 1)
  const one = Math.min(exchanged, (above[column] as number) + 1, (here[column - 1] as number) + 1)
  const isSwap = row > 1 && column > 1 && x === b.charAt(column - 2) && a.charAt(row - 2) === y
  return isSwap ? Math.min(one, (before[column - 2] as number) + 1) : one
}
