'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { direction } from '@/lib/i18n/direction'
import type { DeskStore } from './create-desk'
import { layoutOf } from './current-layout'
import { useDeskStore } from './desk-store'
import { isFree } from './keys'
import { placedNodes, selectSpan } from './positions'
import { anchorOf, type Reach, reachByWord, reachFrom, reachTo, stepWord } from './select-words'
import { showSpan } from './show-span'

/**
 * The arrows in the text. They move by words in reading order: in an Arabic article ← goes on and → goes back. Alone they
 * select the next word, with Shift they reach further, Shift with ↓ to the end of the sentence and with ↑ to its start.
 */
export function useTextKeys(root: RefObject<HTMLElement | null>): void {
  const store = useDeskStore()
  const reach = useRef<Reach | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (!root.current || !isInText(root.current, event) || store.state().moving) return
      if (event.key === 'Escape') {
        if (clear(store)) event.preventDefault()
        return
      }
      const next = moved(event, store, known(store, reach.current))
      if (!next) return
      event.preventDefault()
      reach.current = next
      const { data } = store.state()
      store.acts.setAnchors([anchorOf(data.text, next.span)])
      const placed = placedNodes(root.current)
      selectSpan(placed, next.span)
      showSpan(placed, next.span)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [root, store])
}

/** The focus is in the text, or nowhere: arrows elsewhere belong to what is there. */
function isInText(root: HTMLElement, { target, code }: KeyboardEvent): boolean {
  if (!isFree(target, code)) return false
  return target === document.body || (target instanceof Node && root.contains(target))
}

function clear({ state, acts }: DeskStore): boolean {
  if (state().anchors.length === 0) return false
  acts.setAnchors([])
  window.getSelection()?.removeAllRanges()
  return true
}

/** The reach goes on from where the keys left it, or from what a pointer has selected since. */
function known({ state }: DeskStore, last: Reach | null): Reach | null {
  const { anchors, data } = state()
  const anchor = anchors.at(-1)
  if (!anchor) return null
  if (last && last.span.start === anchor.start && last.span.end === anchor.end) return last
  const first = reachFrom(data.text, anchor.start)
  return first && { origin: first.origin, span: anchor }
}

function moved(event: KeyboardEvent, { state, acts }: DeskStore, reach: Reach | null): Reach | null {
  const { data, currentSentence } = state()
  const { sentences } = layoutOf(data)
  const sentence = sentences[currentSentence]
  const isRtl = direction(data.article.content.language) === 'rtl'
  const by = stepOf(event.key, isRtl)
  if (by !== null) {
    if (!reach) return reachFrom(data.text, (by === 1 ? sentence?.start : sentence?.end) ?? 0)
    if (event.shiftKey) return reachByWord(data.text, reach, by)
    const word = stepWord(data.text, reach, by)
    const at = sentences.findIndex(({ end }) => end >= word.span.end)
    if (at >= 0) acts.setCurrentSentence(at)
    return word
  }
  if (!event.shiftKey || !sentence) return null
  const wide =
    event.key === 'ArrowDown' || event.key === 'End'
      ? 1
      : event.key === 'ArrowUp' || event.key === 'Home'
        ? -1
        : null
  if (wide === null) return null
  const from = reach ?? reachFrom(data.text, wide === 1 ? sentence.start : sentence.end)
  if (!from) return null
  const isWhole = wide === 1 ? from.span.end >= sentence.end - 1 : from.span.start <= sentence.start
  const next = isWhole ? (sentences[currentSentence + wide] ?? sentence) : sentence
  if (next !== sentence) acts.setCurrentSentence(next.index)
  return reachTo(data.text, from, next, wide)
}

function stepOf(key: string, isRtl: boolean): 1 | -1 | null {
  if (key === 'ArrowLeft') return isRtl ? 1 : -1
  if (key === 'ArrowRight') return isRtl ? -1 : 1
  return null
}
