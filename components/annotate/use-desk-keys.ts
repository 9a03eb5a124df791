'use client'

import { useEffect, useRef } from 'react'
import { useKeys } from '../article/use-keys'
import { isAlwaysOn, isFree, type KeyName, keyName } from './keys'

/** Gives false where it had nothing to do, and leaves the key to the browser. */
export type KeyHandlers = Partial<Readonly<Record<KeyName, (event: KeyboardEvent) => unknown>>>

/**
 * Single keys, anywhere on the desk but in fields, menus and dialogs, and only while they are turned on; Ctrl+Z and its
 * like always. Several components may each handle some.
 */
export function useDeskKeys(handlers: KeyHandlers): void {
  const { isOn } = useKeys()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isFree(event.target, event.code)) return
      if (document.querySelector('dialog[open], [role="dialog"]')) return
      const name = keyName(event)
      if (name === null || !(isOn || isAlwaysOn(name))) return
      const handler = latest.current[name]
      if (handler && handler(event) !== false) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}
