'use client'

import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { direction } from '@/lib/i18n/direction'
import { useDeskPart, useDeskStore } from './desk-store'
import { paint } from './highlights'
import { placedNodes } from './positions'
import { boxOf, showSpan } from './show-span'
import { type BoundaryActs, useBoundaries } from './use-boundaries'

/**
 * While a boundary is on its way it has the keys to itself: ↓ ↑ (or j k) by sentence, the arrows by word in reading
 * order, Enter sets it down, Escape leaves it, Tab or s goes to the next one, Delete takes it away.
 */
export function useBoundaryKeys(root: RefObject<HTMLElement | null>): void {
  const { state } = useDeskStore()
  const boundaries = useBoundaries()
  const moving = useDeskPart(now => now.moving)
  const isMoving = moving !== null

  useEffect(() => {
    if (!isMoving) return
    const onKey = (event: KeyboardEvent) => {
      const isRtl = direction(state().data.article.content.language) === 'rtl'
      if (act(event, boundaries, isRtl, state().moving?.at ?? 1)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    // Before anybody else: the same keys move the sentence cursor at other times.
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [boundaries, isMoving, state])

  useLayoutEffect(() => {
    if (root.current) preview(root.current, boundaries, moving)
  }, [root, boundaries, moving])
}

function act(event: KeyboardEvent, boundaries: BoundaryActs, isRtl: boolean, at: number): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
  const { key, code } = event
  if (key === 'ArrowDown' || code === 'KeyJ') boundaries.aimBy('sentence', 1)
  else if (key === 'ArrowUp' || code === 'KeyK') boundaries.aimBy('sentence', -1)
  else if (key === forward) boundaries.aimBy('word', 1)
  else if (key === back) boundaries.aimBy('word', -1)
  else if (key === 'Enter') boundaries.drop()
  else if (key === 'Escape') boundaries.cancel()
  else if (key === 'Delete' || key === 'Backspace') boundaries.merge(at)
  else if (key === 'Tab' || code === 'KeyS') next(boundaries, at, event.shiftKey ? -1 : 1)
  else return false
  return true
}

function next(boundaries: BoundaryActs, at: number, by: 1 | -1): void {
  const list = boundaries.pieces()
  const count = list.length - 1
  const to = ((at - 1 + by + count) % count) + 1
  boundaries.aim(to, list[to]?.start ?? 0)
}

/** Paints what the move would give from one segment to the other, and draws the line where the boundary would stand. */
function preview(
  root: HTMLElement,
  boundaries: BoundaryActs,
  moving: { at: number; offset: number } | null,
): void {
  const line = root.querySelector<HTMLElement>('.drop')
  const placed = placedNodes(root)
  const from = moving && boundaries.pieces()[moving.at]?.start
  if (line) line.hidden = !moving
  if (!moving || from === null || from === undefined) {
    paint(placed, 'given', [])
    return
  }
  const { offset } = moving
  paint(placed, 'given', [{ start: Math.min(from, offset), end: Math.max(from, offset) }])
  const span = { start: offset, end: offset + 1 }
  showSpan(placed, span)
  const box = boxOf(placed, span)
  if (line && box) line.style.insetBlockStart = `${box.top - root.getBoundingClientRect().top - 3}px`
}
