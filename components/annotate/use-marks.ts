'use client'

import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Span } from '@/lib/domain/text/segment'
import { statusOf } from '../claim/listing'
import { useLayoutOf } from './current-layout'
import type { Open } from './desk-data'
import type { DeskState } from './desk-state'
import { useDeskPart, useDeskStore } from './desk-store'
import { paint, paintNothing } from './highlights'
import type { Note } from './notes'
import { type Placed, placedNodes } from './positions'

/** Keeps the marks painted: the claims' when they or the text's nodes change, the selection's with every step of it. */
export function useMarks(root: RefObject<HTMLElement | null>, notes: readonly Note[]): void {
  const { state, subscribe } = useDeskStore()
  const layout = useLayoutOf()
  const claims = useDeskPart(({ data }) => data.claims)
  const placed = useRef<readonly Placed[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: notes and layout decide which nodes there are
  useLayoutEffect(() => {
    if (!root.current) return
    placed.current = placedNodes(root.current)
    const of = (wanted: string) =>
      claims.flatMap(({ content }) => (statusOf(content) === wanted ? content.anchors : []))
    paint(placed.current, 'confirmed', of('confirmed'))
    paint(placed.current, 'suggested', of('suggested'))
    paintSelection(placed.current, state())
  }, [root, notes, layout, claims, state])

  useLayoutEffect(() => {
    let before = state()
    const end = subscribe(() => {
      const now = state()
      const isSame =
        now.anchors === before.anchors && now.open === before.open && now.currentClaim === before.currentClaim
      before = now
      if (!isSame) paintSelection(placed.current, now)
    })
    return () => {
      end()
      paintNothing()
    }
  }, [state, subscribe])
}

function paintSelection(placed: readonly Placed[], state: DeskState): void {
  paint(placed, 'selected', state.anchors)
  paint(placed, 'current', anchorsOfCurrent(state))
}

function anchorsOfCurrent({ open, currentClaim, data }: DeskState): readonly Span[] {
  const key = open?.kind === 'edit' ? open.key : open === null ? currentClaim : null
  const own =
    key === null ? [] : (data.claims.find(({ content }) => content.id === key)?.content.anchors ?? [])
  return anchorsOf(open) ?? own
}

const anchorsOf = (open: Open | null) => open?.anchors
