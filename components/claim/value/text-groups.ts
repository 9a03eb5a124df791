'use client'

import { useMemo } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { useDeskPart } from '../../annotate/desk-store'
import type { Choice } from '../combobox'
import { newKey } from '../new-key'

/** The groups that this question's free words were put in so far, each under the words of its first claim. */
export function useTextGroups(question: Id): readonly Choice[] {
  const claims = useDeskPart(state => state.data.claims)
  const others = useDeskPart(state => state.data.others)
  return useMemo(() => {
    const groups = new Map<Id, string[]>()
    for (const { content } of [...others, ...claims]) {
      if (content.question !== question || content.value.type !== 'text' || !content.value.group) continue
      groups.set(content.value.group, [...(groups.get(content.value.group) ?? []), content.value.text])
    }
    return [...groups].map(([id, texts]) => ({ id, name: texts[0] ?? id, names: texts }))
  }, [claims, others, question])
}

export function newGroup(): Id {
  return newKey('g')
}
