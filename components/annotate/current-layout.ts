'use client'

import { useMemo } from 'react'
import { type Coverage, coverage } from '@/lib/domain/anchor/coverage'
import type { Span } from '@/lib/domain/text/segment'
import { statusOf } from '../claim/listing'
import type { DeskData } from './desk-data'
import { useDeskPart } from './desk-store'
import { isOutside, type Layout, layOut } from './lay-out'

const known = new WeakMap<object, { readonly text: string; readonly layout: Layout }>()
const none = {}

/** The article's layout, made once for its text and segments however many components ask. */
export function layoutOf({ article, text }: Pick<DeskData, 'article' | 'text'>): Layout {
  const { segments, language } = article.content
  const key = segments ?? none
  const made = known.get(key)
  if (made?.text === text) return made.layout
  const layout = layOut(text, language, segments)
  known.set(key, { text, layout })
  return layout
}

export function useLayoutOf(): Layout {
  return layoutOf(useDeskPart(({ data }) => data))
}

/**
 * How far the article is worked through. A sentence has a claim where words of a confirmed one stand in it: a suggestion
 * is nobody's work yet. It counts as read where somebody finished the article for every question (`readFor`), or where
 * this person's sentence cursor went through it (`use-reading.ts`).
 */
export function useCoverage(): Coverage {
  const { sentences } = useLayoutOf()
  const claims = useDeskPart(({ data }) => data.claims)
  const { readFor } = useDeskPart(({ data }) => data.article.content)
  const read = useDeskPart(state => state.read)
  return useMemo(() => {
    const confirmed = claims.filter(({ content }) => statusOf(content) === 'confirmed')
    const anchors = confirmed.flatMap(({ content }) => content.anchors)
    return coverage(sentences, anchors, readFor === 'all' ? 'all' : read)
  }, [sentences, claims, read, readFor])
}

/** Whether a claim on these words would have to say why: some of them lie outside the headline and the article's own text. */
export function useIsOutsideBoundary(): (anchor: Span) => boolean {
  const text = useDeskPart(({ data }) => data.text)
  const { segments } = useDeskPart(({ data }) => data.article.content)
  return useMemo(() => anchor => isOutside(text, segments, anchor), [text, segments])
}
