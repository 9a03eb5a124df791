'use client'

import { useLayoutEffect, useRef } from 'react'
import { useKeys } from '@/components/article/use-keys'

export type SingleKey = 'j' | 'k' | 'y' | 'n' | 'c' | '1' | '2' | '3' | '4' | '5'

const typed = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])'

/** By what a key writes where that is a Latin letter or a digit, else by where it lies: the same while one writes Arabic. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z\d]$/i.test(key)) return key.toLowerCase()
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? ''
}

/**
 * Single keys of a page of the desk, outside fields and dialogs, while they are turned on (WCAG 2.1.4). They are there with
 * what they act on: what is seen can be pressed at once.
 */
export function useSingleKeys(handlers: Partial<Readonly<Record<SingleKey, () => void>>>): void {
  const { isOn } = useKeys()
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  useLayoutEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (event.target instanceof Element && event.target.closest(typed)) return
      const handler = latest.current[nameOf(event) as SingleKey]
      if (!handler) return
      event.preventDefault()
      handler()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}
