'use client'

import { useEffect, useState } from 'react'
import type { ItemReading } from '@/lib/domain/registry/told'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { reaching } from './reaching'
import { useRegistry } from './registry-context'

/** Where the open item is used and what it resembles, read anew when it or the list changes; null until it is there. */
export function useReading(item: Item<RegistryKind> | null): ItemReading | null {
  const { dossier, kind, doors, uses, items, explain } = useRegistry()
  const key = item?.content.id ?? null
  const [read, setRead] = useState<{ readonly key: string; readonly reading: ItemReading } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `uses` and `items` are new when something may have changed
  useEffect(() => {
    if (key === null) return
    let isOver = false
    void reaching(() => doors.read({ dossier, kind, key })).then(answer => {
      if (isOver) return
      if (answer.ok) setRead({ key, reading: answer.data })
      else explain(answer.error)
    })
    return () => {
      isOver = true
    }
  }, [dossier, kind, key, doors, uses, items, explain])

  return read !== null && read.key === key ? read.reading : null
}
