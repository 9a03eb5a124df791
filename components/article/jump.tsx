'use client'

import { type MouseEvent, useEffect } from 'react'
import { neighbour } from './neighbour'
import { useKeys } from './use-keys'

interface Words {
  readonly label: string
  readonly count: string
  readonly previous: string
  readonly next: string
  /** On the switch: what pressing it does while the keys are on, and while they are off. */
  readonly on: string
  readonly off: string
}

/**
 * From disagreement to disagreement, by link and by the keys n and p. Without a script the links lead to the last and
 * the first, and each note has links of its own; the switch appears only where the keys work.
 */
export function Jump({ ids, words }: { readonly ids: readonly string[]; readonly words: Words }) {
  const { isOn, isReady, toggle } = useKeys()
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event)
      if (step !== null && go(ids, step)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [ids, isOn])
  const follow = (step: 1 | -1) => (event: MouseEvent) => {
    if (go(ids, step)) event.preventDefault()
  }
  if (ids.length === 0) return <p className="jump">{words.count}</p>
  return (
    <nav className="jump" aria-label={words.label}>
      <a href={`#${ids.at(-1)}`} onClick={follow(-1)}>
        {isOn ? <kbd>p</kbd> : null}
        {words.previous}
      </a>
      <span>{words.count}</span>
      <a href={`#${ids[0]}`} onClick={follow(1)}>
        {isOn ? <kbd>n</kbd> : null}
        {words.next}
      </a>
      {isReady ? (
        <button type="button" onClick={toggle}>
          {isOn ? words.on : words.off}
        </button>
      ) : null}
    </nav>
  )
}

/** n and p by what they write, or by where they lie on a keyboard that writes another script. */
function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null
  const target = event.target
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return null
  const key = /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : event.code.replace('Key', '').toLowerCase()
  return key === 'n' ? 1 : key === 'p' ? -1 : null
}

/** Goes to the next or previous mark and puts the focus there; false where there is none. */
function go(ids: readonly string[], step: 1 | -1): boolean {
  const marks = ids.flatMap(id => document.getElementById(id) ?? [])
  const active = document.activeElement
  const focused = active instanceof HTMLElement ? marks.indexOf(active) : -1
  const tops = marks.map(mark => mark.getBoundingClientRect().top)
  const target = marks[neighbour(tops, window.innerHeight / 3, focused, step)]
  if (!target) return false
  // A real change of the address marks the target, opens what folds it, and can be shared.
  window.location.replace(`#${target.id}`)
  target.focus({ preventScroll: true })
  return true
}
