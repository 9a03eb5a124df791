'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { inOrder, movedTo, neighbour } from './order'
import type { RegistryState } from './registry-context'
import { plainName } from './registry-list'

/** A key that is held down moves a line many places; the order is written once it rests. */
const rest = 700

/**
 * The order of questions as it is being changed: shown at once, written when it rests, put back with a message where it could
 * not be. `given`: the page's own list; a new one from the page ends what was shown meanwhile.
 */
export function useReorder(state: RegistryState, given: readonly Item<RegistryKind>[]) {
  const t = useTranslations('ui.registry')
  const { items, doors, dossier, perform, explain, locale } = state
  const [order, setOrder] = useState<readonly Id[] | null>(null)
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const open = useRef<readonly Id[] | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that the page read anew holds what was written
  useEffect(() => {
    if (open.current === null) setOrder(null)
  }, [given])

  const ordered = useMemo(
    () => (order === null ? items : inOrder(items, ({ content }) => content.id, order)),
    [items, order],
  )

  const write = useCallback(async () => {
    clearTimeout(timer.current)
    const wanted = open.current
    open.current = null
    if (wanted === null) return
    const answer = await perform(() => doors.reorder({ dossier, order: [...wanted] }), { key: 'moved' })
    if (answer.ok) return
    setOrder(null)
    explain(answer.error)
  }, [doors, dossier, explain, perform])

  // What was not written yet is written when the page is left, and not whenever something else on it changes.
  const atLast = useRef(write)
  atLast.current = write
  useEffect(() => () => void atLast.current(), [])

  const place = useCallback(
    (key: Id, to: Id | null, shown: readonly Id[]) => {
      if (to === null) return
      const now = open.current ?? ordered.map(({ content }) => content.id)
      open.current = movedTo(now, key, to)
      setOrder(open.current)
      const item = items.find(({ content }) => content.id === key)
      if (item)
        setSaid(
          t('movedTo', { name: plainName(item, locale), place: shown.indexOf(to) + 1, all: shown.length }),
        )
    },
    [items, locale, ordered, t],
  )

  return {
    ordered,
    said,
    /** By key: `step` places among the shown; written when the keys rest. */
    step: (key: Id, step: number, shown: readonly Id[]) => {
      place(key, neighbour(shown, key, step), shown)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void write(), rest)
    },
    /** By pointer: over another line; written when it is let go. */
    drag: (key: Id, over: Id, shown: readonly Id[]) => place(key, over, shown),
    drop: write,
  }
}
