'use client'

import type { ReactNode } from 'react'
import { Field } from '@/components/desk/field'

/** Why something was decided: one line, which has to be there. */
export function ReasonField({
  label,
  hint,
  fault,
  value,
  onChange,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fault: string | undefined
  readonly value: string
  readonly onChange: (reason: string) => void
}) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {props => (
        <input
          {...props}
          className="f"
          dir="auto"
          autoComplete="off"
          maxLength={2_000}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
