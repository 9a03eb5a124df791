import type { Span } from '@/lib/domain/text/segment'

/**
 * Between the page and the text. A paragraph (`data-start`, `data-end`) holds its stretch of the text and nothing else,
 * but for what stands in `.n`: the numbers of claims, which are ours.
 */
export interface Placed extends Span {
  readonly node: Text
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
    node instanceof Element
      ? node.matches('.n')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node)
  return nodes
}

const startOf = (paragraph: Element) => Number(paragraph.getAttribute('data-start'))
const endOf = (paragraph: Element) => Number(paragraph.getAttribute('data-end'))

/** Every node of text in the order of the text, with its offsets. */
export function placedNodes(root: Element): readonly Placed[] {
  const placed: Placed[] = []
  for (const paragraph of root.querySelectorAll('[data-start]')) {
    let start = startOf(paragraph)
    for (const node of textNodes(paragraph)) {
      placed.push({ node, start, end: start + node.length })
      start += node.length
    }
  }
  return placed
}

/** The parts of the page that show a span, one a node, so that nothing which is not text comes between. */
export function rangesOf(placed: readonly Placed[], { start, end }: Span): StaticRange[] {
  const ranges: StaticRange[] = []
  for (let at = firstEndingAfter(placed, start); at < placed.length; at += 1) {
    const part = placed[at]
    if (!part || part.start >= end) break
    ranges.push(
      new StaticRange({
        startContainer: part.node,
        startOffset: Math.max(0, start - part.start),
        endContainer: part.node,
        endOffset: Math.min(part.end, end) - part.start,
      }),
    )
  }
  return ranges
}

function firstEndingAfter(placed: readonly Placed[], offset: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The offset in the text of a point of the page: exact inside a paragraph; elsewhere in the text's column the end of the
 * paragraph before it; null outside the column.
 */
function offsetAt(root: Element, container: Node, offset: number): number | null {
  if (!root.contains(container)) return null
  const point = document.createRange()
  point.setStart(container, offset)
  let before = 0
  for (const paragraph of root.querySelectorAll('[data-start]')) {
    if (point.comparePoint(paragraph, 0) > 0) break
    const isInside = paragraph.contains(container)
    if (!isInside) before = endOf(paragraph)
    else return startOf(paragraph) + lengthBefore(paragraph, point)
  }
  return before
}

function lengthBefore(paragraph: Element, point: Range): number {
  let length = 0
  for (const node of textNodes(paragraph)) {
    if (node === point.startContainer) return length + point.startOffset
    if (point.comparePoint(node, 0) >= 0) return length
    length += node.length
  }
  return length
}

/** What the person has selected in the column; a selection that leaves it ends where the column does. */
export function selectedSpan(root: Element): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const last = [...root.querySelectorAll('[data-end]')].at(-1)
  const start = offsetAt(root, range.startContainer, range.startOffset) ?? 0
  const end = offsetAt(root, range.endContainer, range.endOffset) ?? (last ? endOf(last) : 0)
  return start < end ? { start, end } : null
}

/** Selects a span as a pointer would, so that it can be copied and is read out. */
export function selectSpan(placed: readonly Placed[], span: Span): void {
  const ranges = rangesOf(placed, span)
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return
  window
    .getSelection()
    ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
}

/** The offset under a point of the screen; null where there is none of the text's column. */
export function offsetUnder(root: Element, x: number, y: number): number | null {
  const position = caretAt(x, y)
  return position && offsetAt(root, position.node, position.offset)
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  // Safari before 26 knows only the older name.
  const range = (document as Document).caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
