/** A box of a drawing where it is seen: its middle in pixels, x to the right and y downwards. */
export interface Stand {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Whether a line joins it to the box one goes from. */
  readonly isBeside: boolean
}

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const
export type Arrow = (typeof arrows)[number]

/** Boxes of one column differ less from one another. */
const column = 40

/**
 * Where an arrow leads from a box: up and down to the next of its column; to the sides along a line, to the nearest in
 * height, or where no line goes that way to the nearest column. Null where there is nothing on that side.
 */
export function stepFrom(from: Pick<Stand, 'x' | 'y'>, boxes: readonly Stand[], arrow: Arrow): string | null {
  const isUpright = arrow === 'ArrowUp' || arrow === 'ArrowDown'
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1
  const aside = ({ x }: Stand) => Math.abs(x - from.x)
  const high = ({ y }: Stand) => Math.abs(y - from.y)
  if (isUpright) {
    const ahead = boxes.filter(box => aside(box) < column && (box.y - from.y) * sign > 0)
    return nearest(ahead, high)
  }
  const ahead = boxes.filter(box => (box.x - from.x) * sign >= column)
  const joined = ahead.filter(({ isBeside }) => isBeside)
  if (joined.length > 0) return nearest(joined, high)
  const next = Math.min(...ahead.map(aside))
  return nearest(
    ahead.filter(box => aside(box) < next + column),
    high,
  )
}

function nearest(boxes: readonly Stand[], distance: (box: Stand) => number): string | null {
  return boxes.toSorted((a, b) => distance(a) - distance(b))[0]?.key ?? null
}
