'use client'

import { type ReactNode, useId } from 'react'

export interface FieldProps {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: boolean
}

/** A label, its field, what helps to fill it in, and what is wrong with it, tied together for who does not see them. */
export function Field({
  label,
  hint,
  fault,
  children,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fault?: string | undefined
  readonly children: (props: FieldProps) => ReactNode
}) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(part => part !== '')
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
        ...(fault ? { 'aria-invalid': true } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  )
}
