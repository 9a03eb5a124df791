'use client'

import { useSyncExternalStore } from 'react'

const STORED = 'isnad-keys'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Browsers may refuse storage; the keys then stay on. */
function read(): 'on' | 'off' {
  try {
    return localStorage.getItem(STORED) === 'off' ? 'off' : 'on'
  } catch {
    return 'on'
  }
}

function write(value: 'on' | 'off'): void {
  try {
    localStorage.setItem(STORED, value)
  } catch {
    return
  }
  for (const listener of listeners) listener()
}

/** Whether single-key shortcuts are wanted (WCAG 2.1.4); not ready until the page's script runs. */
export function useKeys(): { isOn: boolean; isReady: boolean; toggle: () => void } {
  const state = useSyncExternalStore<'on' | 'off' | 'unknown'>(subscribe, read, () => 'unknown')
  return {
    isOn: state === 'on',
    isReady: state !== 'unknown',
    toggle: () => write(state === 'on' ? 'off' : 'on'),
  }
}
