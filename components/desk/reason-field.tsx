'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field'

/** Why something was decided: one line, which has to be there. */
export function ReasonField({
  label,
  hint,
  fault,
  ...input
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fault: string | undefined
} & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {props => <input className="f" dir="auto" autoComplete="off" maxLength={2_000} {...input} {...props} />}
    </Field>
  )
}
