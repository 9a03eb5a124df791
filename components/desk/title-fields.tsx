'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from './field'

const weeks = ['saturday', 'sunday', 'monday'] as const

/** What a dossier is called and when its weeks begin: the fields that making and setting one share. */
export function TitleFields({
  ar,
  en,
  weekStart,
  isMissing,
}: {
  readonly ar: UseFormRegisterReturn
  readonly en: UseFormRegisterReturn
  readonly weekStart: UseFormRegisterReturn
  /** Neither title says anything. */
  readonly isMissing: boolean
}) {
  const t = useTranslations('ui.desk.form')
  const message = isMissing ? t('titleMissing') : undefined
  return (
    <>
      <Field label={t('titleAr')} fault={message}>
        {props => <input {...ar} {...props} className="f" lang="ar" dir="rtl" maxLength={200} />}
      </Field>
      <Field label={t('titleEn')} hint={t('titleHint')}>
        {props => <input {...en} {...props} className="f" lang="en" dir="ltr" maxLength={200} />}
      </Field>
      <Field label={t('weekStart')} hint={t('weekHint')}>
        {props => (
          <select {...weekStart} {...props} className="f">
            {weeks.map(day => (
              <option key={day} value={day}>
                {t(`day.${day}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
