import { type Edge, type Layout, layout } from '@/components/provenance/layout'
import type { Id } from '@/lib/domain/dossier'
import type { Basis, Relation, Tie } from '@/lib/domain/graph/relations'

/** A box of the drawing. */
export interface OriginNode {
  readonly key: string
  readonly of: 'article' | 'source' | 'person'
  readonly id: Id
  /** The boxes that a line goes to, and those that one comes from. */
  readonly beside: readonly string[]
  /** What a person is to those who draw on them. */
  readonly relations: readonly Relation[]
}

/** One line from box to box; of several relations between two the surest is drawn. */
export interface OriginLine extends Edge {
  readonly basis: Basis
  readonly relations: readonly Relation[]
}

export interface OriginDrawing {
  /** In reading order: the articles from above, then column by column what they draw on, and last the people. */
  readonly nodes: readonly OriginNode[]
  readonly lines: readonly OriginLine[]
  readonly layout: Layout
  /** How many articles stand in the table only: those that draw on nobody, and those past what can be drawn. */
  readonly leftOut: number
}

/** More boxes than this are no picture any more. */
const mostDrawn = 60

const surest: readonly Basis[] = ['confirmed', 'recorded', 'attributed', 'suspected']
/** As they are said where several hold. */
const inOrder: readonly Relation[] = ['primary-source', 'quoted-from', 'derived-from']

const keyOf = (of: 'article' | 'source', id: Id) => `${of}:${id}`

/** Before the people, whose lines say what they are to those who draw on them. */
const room = 112

/**
 * The drawing of who draws on whom: articles at the start side, each source after whatever points at it, and in a column of
 * their own at the end the people who told it, so far as they have it from nobody.
 */
export function drawingOf(
  articles: readonly Id[],
  ties: readonly Tie[],
  people: ReadonlySet<Id> = new Set(),
): OriginDrawing {
  const drawing = new Set(ties.flatMap(({ from }) => (from.of === 'article' ? [from.id] : [])))
  const shown = new Set(articles.filter(id => drawing.has(id)).slice(0, mostDrawn))
  const sources = new Set(
    ties.flatMap(({ from, to }) => (from.of === 'article' && shown.has(from.id) ? [to] : [])),
  )
  for (const source of sources)
    for (const { from, to } of ties) if (from.of === 'source' && from.id === source) sources.add(to)
  const lines = linesOf(ties.filter(({ from }) => (from.of === 'article' ? shown : sources).has(from.id)))
  const leads = new Set(lines.map(({ from }) => from))
  const agents = [...people].map(id => keyOf('source', id)).filter(key => !leads.has(key))
  const drawn = layout(
    [...shown].map(id => keyOf('article', id)),
    lines,
    { ids: new Set(agents), gap: room },
  )
  const nodeOf = (of: OriginNode['of'], id: Id): OriginNode => {
    const key = keyOf(of === 'article' ? of : 'source', id)
    const arriving = lines.filter(({ to }) => to === key)
    return {
      key,
      of,
      id,
      beside: lines.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : [])),
      relations: of === 'person' ? inOrderOf(arriving.flatMap(({ relations }) => relations)) : [],
    }
  }
  const place = (key: string) => drawn.boxes.get(key) ?? { x: 0, y: 0 }
  const nodes = [
    ...[...shown].map(id => nodeOf('article', id)),
    ...[...sources].map(id => nodeOf(people.has(id) ? 'person' : 'source', id)),
  ].toSorted((a, b) => place(a.key).x - place(b.key).x || place(a.key).y - place(b.key).y)
  return { nodes, lines, layout: drawn, leftOut: articles.length - shown.size }
}

const inOrderOf = (relations: readonly Relation[]): Relation[] =>
  inOrder.filter(relation => relations.includes(relation))

/** One line from box to box, as sure as the surest tie between them. */
function linesOf(ties: readonly Tie[]): OriginLine[] {
  const lines = new Map<string, OriginLine>()
  for (const { from, to, basis, relation } of ties) {
    const ends = { from: keyOf(from.of, from.id), to: keyOf('source', to) }
    const key = `${ends.from} ${ends.to}`
    const known = lines.get(key)
    const isSurer = !known || surest.indexOf(basis) < surest.indexOf(known.basis)
    const relations = inOrderOf([...(known?.relations ?? []), relation])
    lines.set(key, { ...ends, basis: isSurer ? basis : known.basis, relations })
  }
  return [...lines.values()]
}
