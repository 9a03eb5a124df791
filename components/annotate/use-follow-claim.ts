'use client'

import { type RefObject, useEffect } from 'react'
import { sentenceAt } from '@/lib/domain/text/sentences'
import { layoutOf } from './current-layout'
import { useDeskStore } from './desk-store'
import { placedNodes } from './positions'
import { showSpan } from './show-span'

/** Where text and claims stand side by side; elsewhere showing the one would take the other away. */
const sideBySide = '(min-width: 48.01rem)'

/** The claim at hand and the text go together: its words come into sight, and the sentence cursor to them. */
export function useFollowClaim(root: RefObject<HTMLElement | null>): void {
  const { state, subscribe, acts } = useDeskStore()
  useEffect(() => {
    let last = state().currentClaim
    return subscribe(() => {
      const { currentClaim, currentSentence, data } = state()
      if (currentClaim === last) return
      last = currentClaim
      const anchors = data.claims.find(({ content }) => content.id === currentClaim)?.content.anchors ?? []
      const [first] = anchors
      const { sentences } = layoutOf(data)
      const here = sentences[currentSentence]
      const isHere = anchors.some(({ start, end }) => here && start < here.end && end > here.start)
      if (!first || isHere || !window.matchMedia(sideBySide).matches) return
      acts.setCurrentSentence(Math.max(0, sentenceAt(sentences, first.start)))
      if (root.current) showSpan(placedNodes(root.current), first)
    })
  }, [root, state, subscribe, acts])
}
