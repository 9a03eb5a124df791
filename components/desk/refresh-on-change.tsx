'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { useLive } from './use-live'

/** Long enough that a burst of entries is one reading. */
const pause = 400
const again = 4_000

/** A page read anew while the database is away would be an error in the place of what is being typed. */
const isReady = () =>
  fetch('/api/health/ready', { cache: 'no-store' }).then(
    answer => answer.ok,
    () => false,
  )

/** Reads a page of lists anew when somebody changes the dossier; what is being typed or chosen on it stays. */
export function RefreshOnChange({ dossier, after }: { readonly dossier: Id; readonly after: number }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isOver = useRef(false)
  const order = (delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      const isUp = await isReady()
      if (isOver.current) return
      if (isUp) router.refresh()
      else order(again)
    }, delay)
  }
  useLive(dossier, after, () => order(pause))
  useEffect(() => {
    isOver.current = false
    return () => {
      isOver.current = true
      clearTimeout(timer.current)
    }
  }, [])
  return null
}
