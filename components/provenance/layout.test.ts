import { describe, expect, test } from 'vitest'
import { BOX, type Layout, layout } from './layout'

const edge = (from: string, to: string) => ({ from, to })
const column = ({ boxes }: Layout, id: string) => (boxes.get(id)?.x ?? -1) / (BOX.width + 62)

function overlaps({ boxes }: Layout): string[] {
  const all = [...boxes]
  return all.flatMap(([a, p], i) =>
    all
      .slice(i + 1)
      .filter(([, q]) => p.x === q.x && Math.abs(p.y - q.y) < BOX.height)
      .map(([b]) => `${a}/${b}`),
  )
}

describe('layout', () => {
  test('puts articles first and each source after whatever cites it', () => {
    const edges = [
      edge('a', 'agency'),
      edge('b', 'paper'),
      edge('paper', 'agency'),
      edge('agency', 'official'),
    ]
    const drawn = layout(['a', 'b', 'c'], edges)
    expect(['a', 'b', 'c', 'paper', 'agency', 'official'].map(id => column(drawn, id))).toEqual([
      0, 0, 0, 1, 2, 3,
    ])
    expect(drawn.columns).toBe(4)
    expect(overlaps(drawn)).toEqual([])
  })
  test('puts what is last behind all others, with room before it', () => {
    const edges = [edge('a', 'paper'), edge('paper', 'agency'), edge('paper', 'mayor'), edge('b', 'aide')]
    const drawn = layout(['a', 'b'], edges, { ids: new Set(['mayor', 'aide', 'nobody']), gap: 100 })
    const x = (id: string) => drawn.boxes.get(id)?.x
    expect(['agency', 'mayor', 'aide'].map(x)).toEqual([420, 668, 668])
    expect(drawn).toMatchObject({ columns: 4, width: 668 + BOX.width })
    expect(drawn.paths.get(edges[3] ?? edge('', ''))).toHaveLength(6)
    expect(overlaps(drawn)).toEqual([])
    const none = layout(['a'], [edge('a', 'paper')], { ids: new Set(['mayor']), gap: 100 })
    expect(none.width).toBe(2 * BOX.width + 62)
    expect(layout([], [], { ids: new Set(), gap: 100 }).boxes.size).toBe(0)
  })
  test('gives an edge over several columns a lane clear of the boxes', () => {
    const edges = [edge('a', 'paper'), edge('paper', 'agency'), edge('b', 'agency'), edge('a', 'agency')]
    const drawn = layout(['a', 'b'], edges)
    for (const path of drawn.paths.values()) {
      for (const point of path.slice(1, -1)) {
        const hit = [...drawn.boxes.values()].filter(
          box =>
            point.x >= box.x &&
            point.x <= box.x + BOX.width &&
            point.y > box.y &&
            point.y < box.y + BOX.height,
        )
        expect(hit).toEqual([])
      }
    }
    expect([...drawn.paths.values()].map(path => path.length)).toEqual([2, 2, 4, 4])
  })
  test('many articles on one root stay apart, the root beside their middle', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `a${i}`)
    const drawn = layout(
      ids,
      ids.map(id => edge(id, 'root')),
    )
    expect(overlaps(drawn)).toEqual([])
    expect(drawn.boxes.get('root')?.y).toBeCloseTo((drawn.height - BOX.height) / 2)
  })
  test('a circle ends', () => {
    const drawn = layout(['a'], [edge('a', 'x'), edge('x', 'y'), edge('y', 'x'), edge('y', 'a')])
    expect([...drawn.boxes.keys()]).toEqual(['a', 'x', 'y'])
    expect([...drawn.paths.values()].map(path => path.length)).toEqual([2, 2, 0, 0])
  })
  test('an article alone is one box, nothing is nothing', () => {
    expect(layout(['a'], [])).toMatchObject({ width: BOX.width, height: BOX.height, columns: 1 })
    expect(layout([], []).height).toBe(0)
  })
})
