'use client'

import { useMemo, useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import { type OptionMap, proposeOptions } from '@/lib/domain/registry/merge-questions'

/** Of two questions with options: which are one, as proposed and as the person corrects it. `map`: null for others. */
export function useOptionMapping(from: QuestionItem | null, into: QuestionItem | null) {
  const [changed, setChanged] = useState<{ readonly of: string; readonly map: OptionMap }>({
    of: '',
    map: {},
  })
  const pair = `${from?.id} ${into?.id}`
  const map = useMemo<OptionMap | null>(() => {
    if (!from || !into || from.type !== into.type || (from.options ?? []).length === 0) return null
    return { ...proposeOptions(from, into), ...(changed.of === pair ? changed.map : {}) }
  }, [from, into, changed, pair])
  const change = (option: Id, to: Id | null) =>
    setChanged(was => ({ of: pair, map: { ...(was.of === pair ? was.map : {}), [option]: to } }))
  return { map, change }
}
