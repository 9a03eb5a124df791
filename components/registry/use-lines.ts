'use client'

import { useMemo } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { indexNames, search } from '@/lib/domain/registry/search'
import { byWords, nameKey, similarTo } from '@/lib/domain/registry/similar'
import type { UseCounts } from '@/lib/domain/registry/told'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { type Filter, filtered } from './filters'
import { soughtBy } from './naming'
import type { Line } from './registry-list'

/** What a search shows: what answers it, and apart from that what is only near it. */
export interface Lines {
  readonly found: readonly Line[]
  readonly similar: readonly Line[]
}

/** Near names are offered for what looks like a name: not for two letters on the way to one. */
const shortestSimilar = 4
const mostSimilar = 12

export function useLines(
  kind: RegistryKind,
  items: readonly Item<RegistryKind>[],
  filter: Filter,
  q: string,
  uses: Readonly<Record<Id, UseCounts>>,
): Lines {
  const shown = useMemo(() => filtered(kind, filter, items, uses), [kind, filter, items, uses])
  const index = useMemo(() => indexNames(shown, ({ content }) => soughtBy(kind, content)), [shown, kind])
  const near = useMemo(
    () => (kind === 'question' ? [] : byWords(shown, ({ content }) => soughtBy(kind, content))),
    [shown, kind],
  )
  return useMemo(() => {
    if (q === '') return { found: shown.map(item => ({ item })), similar: [] }
    const found = search(index, q).map(({ item, name }) => ({ item, by: name }))
    const isFound = new Set(found.map(({ item }) => item))
    const similar = q.length < shortestSimilar ? [] : similarTo([nameKey(q)], near)
    return {
      found,
      similar: similar
        .filter(({ item }) => !isFound.has(item))
        .slice(0, mostSimilar)
        .map(({ item, likenesses: [best] }) => ({ item, by: best?.names[1] })),
    }
  }, [shown, index, near, q])
}
