'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { type TalkPlace, tellSeen } from './doors'

/** Tells the server that what is said here stands before somebody's eyes: when it comes into view, and when more is said. */
export function useSeen(section: RefObject<HTMLElement | null>, place: TalkPlace, count: number): void {
  const latest = useRef(place)
  latest.current = place
  useEffect(() => {
    const element = section.current
    if (!element || count < 0) return
    let isVisible = false
    const tell = () => {
      if (!isVisible || document.visibilityState !== 'visible') return
      observer.disconnect()
      document.removeEventListener('visibilitychange', tell)
      void tellSeen(latest.current)
    }
    const observer = new IntersectionObserver(entries => {
      isVisible = entries.some(one => one.isIntersecting)
      tell()
    })
    observer.observe(element)
    document.addEventListener('visibilitychange', tell)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', tell)
    }
  }, [section, count])
}
