'use client'

import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Asked, askedAt, type Composed, withMention } from '@/lib/domain/talk/composing'
import { indexMembers, type Mentionable, seekMembers } from '@/lib/domain/talk/seek'

const mostShown = 8

/** The list of people that opens while somebody types a name after an `@`: its keys, and what a choice makes of the text. */
export function useMentions(
  field: RefObject<HTMLTextAreaElement | null>,
  people: readonly Mentionable[],
  composed: Composed,
  change: (composed: Composed) => void,
) {
  const index = useMemo(() => indexMembers(people), [people])
  const [asked, setAsked] = useState<Asked | null>(null)
  const [at, setAt] = useState(0)
  const caret = useRef<number | null>(null)
  const found = asked === null ? [] : seekMembers(index, asked.query).slice(0, mostShown)
  const isOpen = found.length > 0
  const active = Math.min(at, found.length - 1)

  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  /** Looks again at what stands before the caret. */
  function look(now: Composed): void {
    const element = field.current
    const place = element?.selectionStart ?? 0
    const isRange = element !== null && element.selectionStart !== element.selectionEnd
    const next = isRange ? null : askedAt(now, place)
    if (next?.start !== asked?.start || next?.query !== asked?.query) setAt(0)
    setAsked(next)
  }

  function pick(person: Mentionable | undefined): void {
    if (!person || !asked) return
    const next = withMention(composed, asked, person)
    caret.current = next.caret
    setAsked(null)
    change(next.composed)
    field.current?.focus()
  }

  /** Whether the key was the list's. */
  function onKey(event: KeyboardEvent): boolean {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((active + step + found.length) % found.length)
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) pick(found[active])
    else if (event.key === 'Escape') setAsked(null)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { found, isOpen, active, setAt, look, pick, onKey, close: () => setAsked(null) }
}
