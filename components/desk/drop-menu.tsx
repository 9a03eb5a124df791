'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A list that opens beneath its word; it opens without script, and with it closes when one goes on or presses Escape. */
export function DropMenu({
  label,
  className,
  isCurrent = false,
  children,
}: {
  readonly label: ReactNode
  readonly className?: string
  readonly isCurrent?: boolean
  readonly children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = details.current
    if (!element) return
    const close = () => element.removeAttribute('open')
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) close()
    }
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      close()
      element.querySelector('summary')?.focus()
    }
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) close()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('focusin', onFocus)
    element.addEventListener('keydown', onKey)
    element.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('focusin', onFocus)
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('click', onClick)
    }
  }, [])
  return (
    <details ref={details} className={className ? `drop-menu ${className}` : 'drop-menu'}>
      <summary aria-current={isCurrent ? 'true' : undefined}>{label}</summary>
      <div className="menu">{children}</div>
    </details>
  )
}
