'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { useLive } from './use-live'

/** Long enough that a burst of entries is one reading. */
const pause = 400

/** Reads a page of lists anew when somebody changes the dossier; what is being typed or chosen on it stays. */
export function RefreshOnChange({ dossier, after }: { readonly dossier: Id; readonly after: number }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLive(dossier, after, () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => router.refresh(), pause)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return null
}
