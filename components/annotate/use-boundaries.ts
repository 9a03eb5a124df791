'use client'

import { useMemo } from 'react'
import type { SegmentKind } from '@/lib/domain/dossier'
import { selectableWords } from '@/lib/domain/text/selection'
import { articleSentences } from '@/lib/domain/text/sentences'
import {
  mergePiece,
  moveBoundary,
  nearestStop,
  nextStop,
  type Pieces,
  piecesOf,
  setKind,
  splitPiece,
} from './boundaries'
import type { DeskStore } from './create-desk'
import type { DeskData } from './desk-data'
import { useDeskStore } from './desk-store'

export type Grain = 'sentence' | 'word'

let remembered: { text: string; stops: Readonly<Record<Grain, readonly number[]>> } | null = null

/** Where a boundary may come to stand: before a sentence, or before a word. */
function stopsOf({ text, article }: DeskData): Readonly<Record<Grain, readonly number[]>> {
  if (remembered?.text === text) return remembered.stops
  const stops = {
    sentence: articleSentences(text, article.content.language).map(({ start }) => start),
    word: selectableWords(text).map(({ start }) => start),
  }
  remembered = { text, stops }
  return stops
}

/** What an editor does to the segments, by pointer or by key; each act is one change of the article. */
export function boundaryActs({ state, acts }: DeskStore) {
  const pieces = () => piecesOf(state().data.text, state().data.article.content.segments)

  function write(segments: Pieces, label: string): void {
    const { content, revision } = state().data.article
    void acts.apply(
      [
        {
          kind: 'article',
          key: content.id,
          seen: revision,
          content: { ...content, segments: [...segments] },
        },
      ],
      label,
    )
  }

  function moved(at: number, offset: number): number {
    return moveBoundary(state().data.text, pieces(), at, offset)[at]?.start ?? offset
  }

  return {
    pieces,
    /** The number of the piece that holds an offset. */
    atOf: (offset: number) => pieces().findIndex(({ start, end }) => start <= offset && offset < end),
    /** Shows where the boundary would stand, without writing anything. */
    aim(at: number, offset: number) {
      acts.setMoving({ at, offset: moved(at, offset) })
    },
    aimNear(at: number, offset: number, grain: Grain) {
      acts.setMoving({ at, offset: moved(at, nearestStop(stopsOf(state().data)[grain], offset)) })
    },
    aimBy(grain: Grain, by: 1 | -1) {
      const { moving, data } = state()
      if (moving) this.aim(moving.at, nextStop(stopsOf(data)[grain], moving.offset, by))
    },
    drop() {
      const { moving, data } = state()
      acts.setMoving(null)
      if (!moving) return
      const list = pieces()
      const next = moveBoundary(data.text, list, moving.at, moving.offset)
      if (next !== list) write(next, 'annotate.done.moved')
    },
    cancel: () => acts.setMoving(null),
    changeKind: (at: number, kind: SegmentKind) => write(setKind(pieces(), at, kind), 'annotate.done.kind'),
    merge(at: number) {
      acts.setMoving(null)
      write(mergePiece(pieces(), at), 'annotate.done.merged')
    },
    /** Cuts before an offset; the later part starts as what the earlier one is not, and is chosen by the select. */
    split(offset: number): boolean {
      const list = pieces()
      const piece = list.find(({ start, end }) => start < offset && offset < end)
      const next = splitPiece(state().data.text, list, offset, piece?.kind === 'main' ? 'related' : 'main')
      if (next === list) return false
      write(next, 'annotate.done.split')
      return true
    },
  }
}

export type BoundaryActs = ReturnType<typeof boundaryActs>

export function useBoundaries(): BoundaryActs {
  const store = useDeskStore()
  return useMemo(() => boundaryActs(store), [store])
}
