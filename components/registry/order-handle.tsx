'use client'

import { useTranslations } from 'next-intl'
import type { PointerEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -1e9, End: 1e9 }

/** What a line is moved by: dragged with pointer or finger, or with the arrow keys while it has the focus. */
export function OrderHandle({
  name,
  place,
  all,
  onStep,
  onOver,
  onDrop,
}: {
  readonly name: string
  readonly place: number
  readonly all: number
  readonly onStep: (step: number) => void
  readonly onOver: (key: string) => void
  readonly onDrop: () => void
}) {
  const t = useTranslations('ui.registry')

  function follow(event: PointerEvent<HTMLButtonElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const line = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('.reg-line')
    const own = event.currentTarget.closest<HTMLElement>('.reg-line')
    if (line?.dataset.key && line !== own) onOver(line.dataset.key)
  }

  return (
    <button
      type="button"
      className="reg-handle"
      aria-label={t('moveIt', { name, place, all })}
      title={t('moveHint')}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onPointerUp={onDrop}
      onPointerCancel={onDrop}
      onKeyDown={event => {
        const step = steps[event.key]
        if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        onStep(step)
      }}
    >
      <span aria-hidden="true">⋮⋮</span>
    </button>
  )
}
