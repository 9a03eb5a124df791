'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

const keyOf = (path: string): string => `isnad-link:${path.replace(/^\/\w+/, '')}`

/**
 * A link that lets somebody in does not stay in the address bar, where it would be seen, shared and kept in the history. This
 * tab remembers it, so that a reload or the other language still finds it.
 */
export function LinkToken({ token }: { readonly token: string | null }) {
  const path = usePathname()
  useEffect(() => {
    if (token !== null) {
      sessionStorage.setItem(keyOf(path), token)
      window.history.replaceState(null, '', path)
      return
    }
    const kept = sessionStorage.getItem(keyOf(path))
    if (kept !== null) window.location.replace(`${path}?token=${kept}`)
  }, [path, token])
  return null
}

/** Nothing is left of a link that has been used, or that opens nothing. */
export function forgetLink(): void {
  sessionStorage.removeItem(keyOf(window.location.pathname))
}

/** For a page whose link opens nothing: it is not tried again. */
export function ForgetLink() {
  const path = usePathname()
  useEffect(() => {
    sessionStorage.removeItem(keyOf(path))
    window.history.replaceState(null, '', path)
  }, [path])
  return null
}
