import { type Edge, type Layout, layout } from '@/components/provenance/layout'
import type { Id } from '@/lib/domain/dossier'
import type { Basis, Tie } from '@/lib/domain/graph/relations'

/** A box of the drawing. */
export interface OriginNode {
  readonly key: string
  readonly of: 'article' | 'source'
  readonly id: Id
}

/** One line from box to box; of several relations between two the surest is drawn. */
export interface OriginLine extends Edge {
  readonly basis: Basis
}

export interface OriginDrawing {
  /** In reading order: the articles from above, then column by column what they draw on. */
  readonly nodes: readonly OriginNode[]
  readonly lines: readonly OriginLine[]
  readonly layout: Layout
  /** How many articles stand in the table only: those that draw on nobody, and those past what can be drawn. */
  readonly leftOut: number
}

/** More boxes than this are no picture any more. */
const mostDrawn = 60

const surest: readonly Basis[] = ['confirmed', 'recorded', 'attributed', 'suspected']

const keyOf = (of: OriginNode['of'], id: Id) => `${of}:${id}`

/** The drawing of who draws on whom: articles at the start side, each source after whatever points at it. */
export function drawingOf(articles: readonly Id[], ties: readonly Tie[]): OriginDrawing {
  const drawing = new Set(ties.flatMap(({ from }) => (from.of === 'article' ? [from.id] : [])))
  const shown = new Set(articles.filter(id => drawing.has(id)).slice(0, mostDrawn))
  const sources = new Set(
    ties.flatMap(({ from, to }) => (from.of === 'article' && shown.has(from.id) ? [to] : [])),
  )
  for (const source of sources)
    for (const { from, to } of ties) if (from.of === 'source' && from.id === source) sources.add(to)
  const lines = new Map<string, OriginLine>()
  for (const { from, to, basis } of ties) {
    if (!(from.of === 'article' ? shown : sources).has(from.id)) continue
    const line = { from: keyOf(from.of, from.id), to: keyOf('source', to), basis }
    const key = `${line.from} ${line.to}`
    const known = lines.get(key)
    if (!known || surest.indexOf(basis) < surest.indexOf(known.basis)) lines.set(key, line)
  }
  const found = [...lines.values()]
  const drawn = layout(
    [...shown].map(id => keyOf('article', id)),
    found,
  )
  const place = (key: string) => drawn.boxes.get(key) ?? { x: 0, y: 0 }
  const nodes = [
    ...[...shown].map((id): OriginNode => ({ key: keyOf('article', id), of: 'article', id })),
    ...[...sources].map((id): OriginNode => ({ key: keyOf('source', id), of: 'source', id })),
  ].toSorted((a, b) => place(a.key).x - place(b.key).x || place(a.key).y - place(b.key).y)
  return { nodes, lines: found, layout: drawn, leftOut: articles.length - shown.size }
}
