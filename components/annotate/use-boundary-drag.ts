'use client'

import { type PointerEvent, useRef } from 'react'
import { offsetUnder } from './positions'
import { useBoundaries } from './use-boundaries'

/** As near to the window's edge as starts scrolling, and how far each frame goes; CSS pixels. */
const edge = 72
const stride = 12

/**
 * Dragging a boundary: it goes from sentence to sentence, with Alt from word to word, and stands where it is let go.
 * Pressed by key or clicked without moving, the handle takes the arrows instead (`use-boundary-keys.ts`).
 */
export function useBoundaryDrag(at: number) {
  const { aimNear, drop, cancel, pieces, aim } = useBoundaries()
  const from = useRef<number | null>(null)
  const point = useRef({ x: 0, y: 0, isAlt: false })
  const hasMoved = useRef(false)

  function follow(element: Element): void {
    if (from.current === null) return
    const { x, y, isAlt } = point.current
    const root = element.closest<HTMLElement>('.art')
    if (y < edge + 40) window.scrollBy(0, -stride)
    if (y > window.innerHeight - edge) window.scrollBy(0, stride)
    const offset = root && hasMoved.current ? offsetUnder(root, x, y) : null
    if (offset !== null) aimNear(at, offset, isAlt ? 'word' : 'sentence')
    requestAnimationFrame(() => follow(element))
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.focus()
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = event.clientY
      hasMoved.current = false
      point.current = { x: event.clientX, y: event.clientY, isAlt: event.altKey }
      follow(event.currentTarget)
    },
    onPointerMove(event: PointerEvent) {
      if (from.current === null) return
      if (Math.abs(event.clientY - from.current) > 4) hasMoved.current = true
      point.current = { x: event.clientX, y: event.clientY, isAlt: event.altKey }
    },
    onPointerUp() {
      if (from.current !== null && hasMoved.current) drop()
      from.current = null
    },
    onPointerCancel() {
      from.current = null
      cancel()
    },
    onClick() {
      if (!hasMoved.current) aim(at, pieces()[at]?.start ?? 0)
      hasMoved.current = false
    },
  }
}
