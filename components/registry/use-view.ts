'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'

/** What the address says of these pages: what is sought, which part of the list is shown, and what is open. */
export interface View {
  readonly q: string
  readonly show: string
  /** The key of the open item, `new` for one being made, or empty. */
  readonly item: string
}

const keys = ['q', 'show', 'item'] as const

export function viewHref(view: Partial<View>): string {
  const query = new URLSearchParams(keys.flatMap(key => (view[key] ? [[key, view[key]]] : [])))
  const text = query.toString()
  return text === '' ? '?' : `?${text}`
}

/**
 * The view stands in the address, so that it can be shared and gone back from: what is typed replaces the entry in the
 * browser's history a moment later, what is opened makes a new one. Nothing is asked of the server for it.
 */
export function useView() {
  const params = useSearchParams()
  const [typed, setTyped] = useState(params.get('q') ?? '')
  const view: View = { q: typed, show: params.get('show') ?? '', item: params.get('item') ?? '' }

  useEffect(() => {
    if (typed === (new URLSearchParams(window.location.search).get('q') ?? '')) return
    const timer = setTimeout(() => {
      const now = new URLSearchParams(window.location.search)
      const href = viewHref({ q: typed, show: now.get('show') ?? '', item: now.get('item') ?? '' })
      window.history.replaceState(null, '', href)
    }, 250)
    return () => clearTimeout(timer)
  }, [typed])

  const go = useCallback((to: Partial<View>) => {
    const now = new URLSearchParams(window.location.search)
    const next = { show: now.get('show') ?? '', item: now.get('item') ?? '', q: now.get('q') ?? '', ...to }
    window.history.pushState(null, '', viewHref(next))
  }, [])

  return { view, type: setTyped, go }
}
