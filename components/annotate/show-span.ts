import type { Span } from '@/lib/domain/text/segment'
import { type Placed, rangesOf } from './positions'

/** Kept free above (the bars) and below (the keys), CSS pixels. */
const above = 110
const below = 90

/** Scrolls only as far as it takes to see the span, and at once: a person who works by key waits for nothing. */
export function showSpan(placed: readonly Placed[], span: Span): void {
  const box = boxOf(placed, span)
  if (!box) return
  const { top, bottom } = box
  const height = window.innerHeight
  const by =
    bottom > height - below ? Math.min(bottom - height + below, top - above) : top < above ? top - above : 0
  if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' })
}

/** Where a span is drawn, relative to the window. */
export function boxOf(placed: readonly Placed[], span: Span): DOMRect | null {
  const ranges = rangesOf(placed, span)
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.startContainer, first.startOffset)
  range.setEnd(last.endContainer, last.endOffset)
  return range.getBoundingClientRect()
}
