'use client'

import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import {
  mergePiece,
  moveBoundary,
  nearestStop,
  nextStop,
  type Pieces,
} from '@/components/annotate/boundaries'
import { offsetUnder } from '@/components/annotate/positions'
import type { Locale } from '@/lib/domain/dossier'
import { selectableWords } from '@/lib/domain/text/selection'
import { articleSentences } from '@/lib/domain/text/sentences'
import { direction } from '@/lib/i18n/direction'

interface Aim {
  readonly at: number
  readonly offset: number
}

/**
 * A boundary on its way: dragged from sentence to sentence (with Alt from word to word), or moved by the arrows while its
 * handle has the focus. The parts are shown as they would be; they change for good where it is let go.
 */
export function useMoving(
  text: string,
  language: Locale,
  settled: Pieces,
  cut: (pieces: Pieces) => void,
  root: RefObject<HTMLElement | null>,
) {
  const t = useTranslations('ui.import.preview')
  const [aim, setAim] = useState<Aim | null>(null)
  const [said, setSaid] = useState('')
  const [wanted, setWanted] = useState<number | null>(null)
  const stops = useMemo(
    () => ({
      sentence: articleSentences(text, language).map(({ start }) => start),
      word: selectableWords(text).map(({ start }) => start),
    }),
    [text, language],
  )
  const pieces = aim ? moveBoundary(text, settled, aim.at, aim.offset) : settled
  const dragged = useRef<Aim | null>(null)

  useEffect(() => {
    if (wanted === null) return
    root.current?.querySelector<HTMLElement>(`[data-handle="${wanted}"]`)?.focus()
    setWanted(null)
  }, [wanted, root])

  function say(list: Pieces, at: number): void {
    const start = list[at]?.start ?? 0
    const words =
      text
        .slice(start)
        .trimStart()
        .slice(0, 60)
        .split(/[\n\r]/u, 1)[0] ?? ''
    setSaid(t('standsBefore', { words }))
  }

  function step(at: number, grain: 'sentence' | 'word', by: 1 | -1): void {
    const from = settled[at]?.start ?? 0
    // Where one stands between two sentences, its blanks belong to the one that follows.
    const here = from + (text.slice(from).length - text.slice(from).trimStart().length)
    const next = moveBoundary(text, settled, at, nextStop(stops[grain], by === 1 ? here : from, by))
    if (next === settled) return
    cut(next)
    say(next, at)
  }

  function onKey(event: KeyboardEvent, at: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isRtl = direction(language) === 'rtl'
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
    const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === 'ArrowDown') step(at, 'sentence', 1)
    else if (event.key === 'ArrowUp') step(at, 'sentence', -1)
    else if (event.key === forward) step(at, 'word', 1)
    else if (event.key === back) step(at, 'word', -1)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      cut(mergePiece(settled, at))
      setWanted(Math.max(1, at - 1))
    } else return
    event.preventDefault()
  }

  function onMove(event: PointerEvent, at: number): void {
    if (!dragged.current || !root.current) return
    const offset = offsetUnder(root.current, event.clientX, event.clientY)
    if (offset === null) return
    const next = { at, offset: nearestStop(stops[event.altKey ? 'word' : 'sentence'], offset) }
    dragged.current = next
    setAim(next)
  }

  return {
    pieces,
    said,
    isMoving: aim?.at ?? null,
    focusLater: setWanted,
    handleOf: (at: number) => ({
      'data-handle': at,
      onKeyDown: (event: KeyboardEvent) => onKey(event, at),
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.setPointerCapture(event.pointerId)
        dragged.current = { at, offset: settled[at]?.start ?? 0 }
      },
      onPointerMove: (event: PointerEvent) => onMove(event, at),
      onPointerUp() {
        const last = dragged.current
        dragged.current = null
        setAim(null)
        if (!last) return
        const next = moveBoundary(text, settled, at, last.offset)
        if (next !== settled) {
          cut(next)
          say(next, at)
        }
      },
      onPointerCancel() {
        dragged.current = null
        setAim(null)
      },
    }),
  }
}
