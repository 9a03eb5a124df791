import type { ButtonHTMLAttributes } from 'react'

/** The start of a part: dragged, or moved by the arrows. */
export function Handle({
  label,
  isMoving,
  ...button
}: { readonly label: string; readonly isMoving: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={isMoving ? 'handle is-moving' : 'handle'} aria-label={label} {...button}>
      <span aria-hidden="true">↕</span>
    </button>
  )
}
