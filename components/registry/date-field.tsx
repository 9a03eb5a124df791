'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/desk/field'
import { isEdtf } from '@/lib/domain/time/edtf'
import { formatEdtf } from '@/lib/i18n/format'
import { useRegistry } from './registry-context'

const Calendar = lazy(async () => ({
  default: (await import('@/components/claim/value/day-calendar')).DayCalendar,
}))

/** A date as EDTF: typed, or a day picked from a calendar; what it says stands under it in words. */
export function DateField({
  label,
  field,
  value,
  isWrong,
  onPick,
}: {
  readonly label: string
  readonly field: UseFormRegisterReturn
  readonly value: string
  readonly isWrong: boolean
  readonly onPick: (day: string) => void
}) {
  const t = useTranslations('ui.registry')
  const { locale } = useRegistry()
  const [isOpen, setOpen] = useState(false)
  const text = value.trim()
  const said = text !== '' && isEdtf(text) ? formatEdtf(text, locale) : null
  return (
    <div className="reg-date">
      <Field label={label} hint={said ?? t('dateHint')} fault={isWrong ? t('fault.date') : undefined}>
        {props => (
          <span className="reg-with">
            <input
              {...field}
              {...props}
              className="f"
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              placeholder="2026-03-04"
            />
            <button type="button" className="b" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('calendar')}
            </button>
          </span>
        )}
      </Field>
      {isOpen ? (
        <Suspense>
          <Calendar
            edtf={text}
            onPick={day => {
              onPick(day)
              setOpen(false)
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}
