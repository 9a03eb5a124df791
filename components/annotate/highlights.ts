import type { Span } from '@/lib/domain/text/segment'
import { type Placed, rangesOf } from './positions'

/**
 * What is marked in the text, by painting and never by cutting it: overlapping marks need no order, no joined letters
 * come apart, and a selection under way stays as it is. The later a layer, the nearer to the eye (annotate.css).
 */
export const layers = ['suggested', 'confirmed', 'current', 'selected', 'given'] as const
export type Layer = (typeof layers)[number]

/** Paints a layer anew. */
export function paint(placed: readonly Placed[], layer: Layer, spans: readonly Span[]): void {
  if (!('highlights' in CSS)) return
  const ranges = spans.flatMap(span => rangesOf(placed, span))
  const name = `desk-${layer}`
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = layers.indexOf(layer)
  CSS.highlights.set(name, highlight)
}

export function paintNothing(): void {
  if ('highlights' in CSS) for (const layer of layers) CSS.highlights.delete(`desk-${layer}`)
}
