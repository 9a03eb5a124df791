'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { useLive } from './use-live'

/** Long enough that a burst of entries is one reading. */
const pause = 400
const again = 4_000
/** For a page whose stream another tab holds, or cannot be held: it may miss that what it waits for is there. */
const awaiting = 5_000

/** A page read anew while the database is away would be an error in the place of what is being typed. */
const isReady = () =>
  fetch('/api/health/ready', { cache: 'no-store' }).then(
    answer => answer.ok,
    () => false,
  )

/**
 * Reads a page of lists anew when somebody changes the dossier; what is being typed or chosen on it stays. A page of what was
 * found names its mark, and is read anew when there is another one.
 */
export function RefreshOnChange({
  dossier,
  after,
  found,
}: {
  readonly dossier: Id
  readonly after: number
  readonly found?: { readonly mark: string; readonly isAwaited: boolean }
}) {
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
  const live = useLive(dossier, after, () => order(pause))
  const latest = useRef(order)
  latest.current = order
  const mark = found?.mark
  useEffect(() => {
    if (mark !== undefined && live.found !== null && live.found !== mark) latest.current(pause)
  }, [mark, live.found])
  const isAwaited = found?.isAwaited === true
  useEffect(() => {
    if (!isAwaited) return
    const ticks = setInterval(() => latest.current(0), awaiting)
    return () => clearInterval(ticks)
  }, [isAwaited])
  useEffect(() => {
    isOver.current = false
    return () => {
      isOver.current = true
      clearTimeout(timer.current)
    }
  }, [])
  return null
}
