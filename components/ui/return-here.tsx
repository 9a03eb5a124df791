'use client'

import { useHere } from './use-here'

/** Tells a form where to come back to. */
export function ReturnHere() {
  return <input type="hidden" name="back" value={useHere()} />
}
