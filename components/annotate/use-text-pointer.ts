'use client'

import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Anchor } from '@/lib/domain/dossier'
import { tidySelection } from '@/lib/domain/text/selection'
import { sentenceAt } from '@/lib/domain/text/sentences'
import { statusOf } from '../claim/listing'
import type { DeskStore } from './create-desk'
import { layoutOf } from './current-layout'
import { useDeskStore } from './desk-store'
import { offsetUnder, placedNodes, selectedSpan, selectSpan } from './positions'
import { anchorOf, withAnchor } from './select-words'

/** A finger's handles move the selection many times; what it comes to is taken when they rest. */
const rest = 150

/**
 * Selecting by mouse, pen or finger is the browser's own; what it gives is brought to the ends that the keys would give.
 * With Ctrl or ⌘ a stretch is added to those selected already. A tap without selecting goes to the sentence, and to the
 * claim that stands there.
 */
export function useTextPointer(root: RefObject<HTMLElement | null>) {
  const store = useDeskStore()
  const pressed = useRef(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      clearTimeout(timer)
      if (pressed.current) return
      timer = setTimeout(() => {
        if (root.current) takeSelection(root.current, store, { adds: false, shows: false })
      }, rest)
    }
    const released = () => {
      pressed.current = false
    }
    document.addEventListener('selectionchange', changed)
    document.addEventListener('pointerup', released)
    document.addEventListener('pointercancel', released)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', changed)
      document.removeEventListener('pointerup', released)
      document.removeEventListener('pointercancel', released)
    }
  }, [root, store])

  return {
    onPointerDown(event: PointerEvent) {
      pressed.current = event.pointerType !== 'touch' && event.button === 0
    },
    onPointerUp(event: PointerEvent) {
      const { current } = root
      if (!current || event.button !== 0) return
      const isOnControl = isControl(event.target)
      const { clientX, clientY, pointerType } = event
      const adds = event.ctrlKey || event.metaKey
      // The browser gives up an old selection only after the pointer is up.
      setTimeout(() => {
        // Words that end beside a number are let go of upon it; that is no click on the number.
        if (isOnControl && window.getSelection()?.isCollapsed !== false) return
        const took = pointerType !== 'touch' && takeSelection(current, store, { adds, shows: !adds })
        if (!took && window.getSelection()?.isCollapsed !== false) goTo(current, store, clientX, clientY)
      })
    },
  }
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, select, summary') !== null

/** Whether there was anything to take. */
function takeSelection(
  root: HTMLElement,
  { state, acts }: DeskStore,
  { adds, shows }: { readonly adds: boolean; readonly shows: boolean },
): boolean {
  const span = selectedSpan(root)
  const { data, anchors } = state()
  const tidy = span && tidySelection(data.text, span)
  if (!tidy) return false
  const known = anchors.some(({ start, end }) => start === tidy.start && end === tidy.end)
  if (!known) acts.setAnchors(adds ? withAnchor(data.text, anchors, tidy) : [anchorOf(data.text, tidy)])
  if (shows) selectSpan(placedNodes(root), tidy)
  acts.setCurrentSentence(Math.max(0, sentenceAt(layoutOf(data).sentences, tidy.end - 1)))
  return true
}

function goTo(root: HTMLElement, { state, acts }: DeskStore, x: number, y: number): void {
  const offset = offsetUnder(root, x, y)
  if (offset === null) return
  const { data, anchors, currentClaim } = state()
  if (anchors.length > 0) acts.setAnchors([])
  acts.setCurrentSentence(Math.max(0, sentenceAt(layoutOf(data).sentences, offset)))
  const here = data.claims
    .filter(({ content }) => statusOf(content) !== 'rejected' && content.anchors.some(holds(offset)))
    .map(({ content }) => content)
    .sort((a, b) => lengthOf(a.anchors) - lengthOf(b.anchors))
  if (here.length === 0) return
  // Where several stand over one another, each tap goes to the next, the shortest first.
  const next = here[(here.findIndex(({ id }) => id === currentClaim) + 1) % here.length]
  acts.setCurrentClaim(next?.id ?? null)
}

const holds = (offset: number) => (anchor: Anchor) => anchor.start <= offset && offset < anchor.end
const lengthOf = (anchors: readonly Anchor[]) => anchors.reduce((sum, { start, end }) => sum + end - start, 0)
