'use client'

import { useTranslations } from 'next-intl'
import { type InputHTMLAttributes, useId, useState } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import type { ActionForm } from './use-action-form'

const faults = [
  'missing',
  'tooLong',
  'tooShort',
  'unreadable',
  'notEmail',
  'common',
  'taken',
  'wrong',
  'sameAsOld',
] as const

/** The word of a fault, as the schemas of people write it. */
function useFaultWords(): (word: string | undefined) => string | null {
  const t = useTranslations('ui.people')
  return word => {
    const known = faults.find(fault => fault === word)
    return word === undefined ? null : t(`fault.${known ?? 'other'}`)
  }
}

/** A label, a field, what is expected of it, and what is wrong with what stands there. */
export function TextField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  ...input
}: {
  readonly form: ActionForm<Values>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly hint?: string | undefined
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'form' | 'name'>) {
  const id = useId()
  const say = useFaultWords()
  const { register, getFieldState, formState } = form.form
  const fault = say(getFieldState(name, formState).error?.message)
  const first = form.initial[name]
  const described = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ')
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        {...register(name)}
        defaultValue={typeof first === 'string' ? first : undefined}
        id={id}
        className="f"
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
      />
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  )
}

/** A password that may be looked at while it is typed, pasted, and kept by the browser. */
export function PasswordField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  autoComplete,
}: {
  readonly form: ActionForm<Values>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly hint?: string
  readonly autoComplete: 'current-password' | 'new-password'
}) {
  const t = useTranslations('ui.people')
  const [isShown, setShown] = useState(false)
  return (
    <div className="password">
      <TextField
        form={form}
        name={name}
        label={label}
        hint={hint}
        type={isShown ? 'text' : 'password'}
        dir="ltr"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
      />
      <label className="opt sm">
        <input type="checkbox" checked={isShown} onChange={event => setShown(event.target.checked)} />
        {t('showPassword')}
      </label>
    </div>
  )
}
