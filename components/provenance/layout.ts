/** Sizes of the drawing in CSS pixels; two columns fit a phone. */
export const BOX = { width: 148, height: 46 } as const
const LANE = 18
const GAP = { column: 62, row: 14 } as const

export interface Edge {
  readonly from: string
  readonly to: string
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Boxes by id (their start-side top corner, x from the start side) and each edge's points from box to box. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly boxes: ReadonlyMap<string, Point>
  readonly paths: ReadonlyMap<Edge, readonly Point[]>
}

/** A place in a column: a box, or the lane of an edge that passes through. */
interface Place {
  readonly id: string
  readonly isLane: boolean
  y: number
}

/**
 * Draws a small directed graph in columns: `first` stand in the first, everything else after whatever points at it.
 * Edges over several columns get lanes of their own, so no line crosses a box. Edges that close a circle are drawn,
 * but do not move a box. What is `last` stands in a column of its own at the end, so far from the one before it; no edge
 * leaves it.
 */
export function layout(
  first: readonly string[],
  edges: readonly Edge[],
  last?: { readonly ids: ReadonlySet<string>; readonly gap: number },
): Layout {
  const depth = depths(first, edges)
  const end = last ? putLast(last.ids, depth) : Number.POSITIVE_INFINITY
  const columns: Place[][] = Array.from({ length: Math.max(0, ...depth.values()) + 1 }, () => [])
  for (const [id, at] of depth) columns[at]?.push({ id, isLane: false, y: 0 })
  const routes = new Map<Edge, string[]>()
  for (const edge of edges) routes.set(edge, route(edge, depth, columns))
  const before = predecessors(routes.values())
  for (const column of columns) stack(column, before, columns)
  const places = new Map(
    columns.flatMap((column, at) => column.map(place => [place.id, { ...place, at }] as const)),
  )
  const wider = last && depth.size > 0 && Math.max(...depth.values()) >= end ? last.gap - GAP.column : 0
  const x = (at: number) => at * (BOX.width + GAP.column) + (at >= end ? wider : 0)
  const boxes = new Map([...depth].map(([id, at]) => [id, { x: x(at), y: places.get(id)?.y ?? 0 }]))
  const paths = new Map(
    [...routes].map(([edge, ids]) => [edge, ids.flatMap((id, i) => points(id, i, ids.length))]),
  )

  function points(id: string, index: number, count: number): Point[] {
    const place = places.get(id)
    if (!place) return []
    const middle = place.y + (place.isLane ? LANE : BOX.height) / 2
    const start = { x: x(place.at), y: middle }
    const end = { x: x(place.at) + BOX.width, y: middle }
    return index === 0 ? [end] : index === count - 1 ? [start] : [start, end]
  }

  const bottoms = columns.flat().map(place => place.y + size(place))
  const width = columns.length * BOX.width + (columns.length - 1) * GAP.column + wider
  return { width, height: Math.max(0, ...bottoms), columns: columns.length, boxes, paths }
}

/** Moves those boxes to one column behind all others; which one that is. */
function putLast(ids: ReadonlySet<string>, depth: Map<string, number>): number {
  const others = [...depth].flatMap(([id, at]) => (ids.has(id) ? [] : [at]))
  const end = Math.max(-1, ...others) + 1
  for (const id of depth.keys()) if (ids.has(id)) depth.set(id, end)
  return end
}

/** The longest way from the first column; edges that would close a circle are left out. */
function depths(first: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const next = byStart(edges)
  const depth = new Map(first.map(id => [id, 0]))
  const visit = (id: string, at: number, path: ReadonlySet<string>) => {
    for (const { to } of next.get(id) ?? []) {
      if (path.has(to) || (depth.get(to) ?? -1) >= at + 1 || first.includes(to)) continue
      depth.set(to, at + 1)
      visit(to, at + 1, new Set([...path, to]))
    }
  }
  for (const id of first) visit(id, 0, new Set([id]))
  return depth
}

function byStart(edges: readonly Edge[]): Map<string, Edge[]> {
  const found = new Map<string, Edge[]>()
  for (const edge of edges) {
    const known = found.get(edge.from)
    if (known) known.push(edge)
    else found.set(edge.from, [edge])
  }
  return found
}

/** The places an edge runs through; one that skips columns is given a lane in each. */
function route(edge: Edge, depth: ReadonlyMap<string, number>, columns: Place[][]): string[] {
  const [from, to] = [depth.get(edge.from), depth.get(edge.to)]
  if (from === undefined || to === undefined || from >= to) return []
  const lanes: string[] = []
  for (let at = from + 1; at < to; at += 1) {
    const id = `${edge.from}\u0000${edge.to}\u0000${at}`
    if (!columns[at]?.some(place => place.id === id)) columns[at]?.push({ id, isLane: true, y: 0 })
    lanes.push(id)
  }
  return [edge.from, ...lanes, edge.to]
}

function predecessors(routes: Iterable<readonly string[]>): Map<string, string[]> {
  const before = new Map<string, string[]>()
  for (const ids of routes) {
    ids.forEach((id, i) => {
      const previous = ids[i - 1]
      if (previous !== undefined) before.set(id, [...(before.get(id) ?? []), previous])
    })
  }
  return before
}

/** Puts each place beside the middle of what points at it, in that order, without overlap. */
function stack(
  column: Place[],
  before: ReadonlyMap<string, readonly string[]>,
  columns: readonly Place[][],
): void {
  const middles = new Map(columns.flat().map(place => [place.id, place.y + size(place) / 2]))
  const wanted = (place: Place) => {
    const ys = (before.get(place.id) ?? []).map(id => middles.get(id) ?? 0)
    return ys.length === 0 ? 0 : ys.reduce((sum, y) => sum + y, 0) / ys.length - size(place) / 2
  }
  const order = column.map(place => ({ place, y: wanted(place) })).sort((a, b) => a.y - b.y)
  let bottom = 0
  for (const { place, y } of order) {
    place.y = Math.max(y, bottom)
    bottom = place.y + size(place) + GAP.row
  }
}

const size = ({ isLane }: Place) => (isLane ? LANE : BOX.height)

/** Leaves and arrives level, so that arrows into one box do not cross its corners. */
export function curve([first, ...rest]: readonly Point[]): string {
  if (!first) return ''
  let [from, path] = [first, `M${first.x} ${first.y}`]
  for (const point of rest) {
    const middle = (from.x + point.x) / 2
    path += `C${middle} ${from.y} ${middle} ${point.y} ${point.x} ${point.y}`
    from = point
  }
  return path
}
