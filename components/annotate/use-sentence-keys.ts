'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useEffect } from 'react'
import type { DeskStore } from './create-desk'
import { layoutOf } from './current-layout'
import { useDeskStore } from './desk-store'
import type { Layout } from './lay-out'
import { placedNodes } from './positions'
import { addRead, removeRead } from './read-spans'
import { showSpan } from './show-span'
import { useBoundaries } from './use-boundaries'
import { useDeskKeys } from './use-desk-keys'

/** Long enough on a sentence to have read it, without going on to the next; milliseconds. */
const dwell = 2500

/**
 * The sentence cursor and what hangs on it. Going on from a sentence (j), or staying on it, marks it as read; jumping to
 * another does not.
 */
export function useSentenceKeys(
  root: RefObject<HTMLElement | null>,
  links: { readonly previous: string | null; readonly next: string | null },
): void {
  const store = useDeskStore()
  const router = useRouter()
  const boundaries = useBoundaries()
  const { acts, state } = store

  const follow = (href: string | null) => {
    if (href === null) return false
    router.push(href)
    return true
  }

  useDeskKeys({
    nextSentence: () => stepSentence(root.current, store, 1),
    previousSentence: () => stepSentence(root.current, store, -1),
    read: () => toggleRead(store),
    fold: () => toggleFold(root.current, state().currentSentence),
    split: () => {
      const { data, currentSentence } = state()
      return data.canWrite && boundaries.split(layoutOf(data).sentences[currentSentence]?.start ?? 0)
    },
    boundary: () => startMoving(store, boundaries),
    previousArticle: () => follow(links.previous),
    nextArticle: () => follow(links.next),
    undo: () => (state().undo.length > 0 ? acts.undo() : false),
    redo: () => (state().redo.length > 0 ? acts.redo() : false),
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let sentence = -1
    const watch = () => {
      const { currentSentence } = state()
      if (currentSentence === sentence) return
      sentence = currentSentence
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!document.hidden) markRead(store, sentence)
      }, dwell)
    }
    watch()
    const end = store.subscribe(watch)
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [store, state])
}

/** On to the next sentence, which reads this one, or back. */
export function stepSentence(root: HTMLElement | null, store: DeskStore, by: 1 | -1): void {
  const { acts, state } = store
  const { data, currentSentence, anchors } = state()
  const next = neighbour(layoutOf(data), root, currentSentence, by)
  if (by === 1) markRead(store, currentSentence)
  if (anchors.length > 0) {
    acts.setAnchors([])
    window.getSelection()?.removeAllRanges()
  }
  acts.setCurrentSentence(next)
  showSentence(root, store, next)
}

/** The next sentence that can be seen: those of a folded story are passed over. */
function neighbour({ sentences }: Layout, root: HTMLElement | null, from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < sentences.length; at += by) {
    const fold = root?.querySelector(`#s${at}`)?.closest('details')
    if (!fold || fold.open) return at
  }
  return from
}

/** Brings the cursor's sentence into sight and the focus into the text, so that Enter and the arrows mean the text. */
export function showSentence(root: HTMLElement | null, { state }: DeskStore, at: number): void {
  const sentence = layoutOf(state().data).sentences[at]
  if (!root || !sentence) return
  const fold = root.querySelector(`#s${at}`)?.closest('details')
  if (fold) fold.open = true
  root.focus({ preventScroll: true })
  showSpan(placedNodes(root), sentence)
}

function markRead({ state, acts }: DeskStore, at: number): void {
  const { data, read } = state()
  const sentence = layoutOf(data).sentences[at]
  if (!sentence || sentence.number === null) return
  const next = addRead(data.text, read, sentence)
  if (next !== read) acts.setRead(next)
}

function toggleRead({ state, acts }: DeskStore): void {
  const { data, read, currentSentence } = state()
  const sentence = layoutOf(data).sentences[currentSentence]
  if (!sentence) return
  const next = addRead(data.text, read, sentence)
  acts.setRead(next === read ? removeRead(read, sentence) : next)
}

function toggleFold(root: HTMLElement | null, current: number): boolean {
  const own = root?.querySelector(`#s${current}`)?.closest('details')
  const fold = own ?? root?.querySelector('details.fold')
  if (!(fold instanceof HTMLDetailsElement)) return false
  fold.open = !fold.open
  return true
}

function startMoving({ state }: DeskStore, boundaries: ReturnType<typeof useBoundaries>): boolean {
  const { data, currentSentence } = state()
  const list = boundaries.pieces()
  if (!data.canWrite || list.length < 2) return false
  const here = boundaries.atOf(layoutOf(data).sentences[currentSentence]?.start ?? 0)
  const at = Math.max(1, here)
  boundaries.aim(at, list[at]?.start ?? 0)
  return true
}
