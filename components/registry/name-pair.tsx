'use client'

import { useTranslations } from 'next-intl'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/desk/field'

/** A name, title or question in both languages; one of them is enough. `rows`: for what may be long. */
export function NamePair({
  ar,
  en,
  labels,
  isWrong,
  long = false,
}: {
  readonly ar: UseFormRegisterReturn
  readonly en: UseFormRegisterReturn
  /** The keys of `ui.history.fields` that name the two. */
  readonly labels: 'name' | 'title' | 'text'
  readonly isWrong: boolean
  readonly long?: boolean
}) {
  const t = useTranslations('ui.registry')
  const fields = useTranslations('ui.history.fields')
  const fault = isWrong ? t('fault.names') : undefined
  return (
    <div className="reg-pair">
      <Field label={fields(`${labels}-ar`)} fault={fault}>
        {props =>
          long ? (
            <textarea {...ar} {...props} className="f" rows={2} lang="ar" dir="rtl" data-first="" />
          ) : (
            <input {...ar} {...props} className="f" lang="ar" dir="rtl" autoComplete="off" data-first="" />
          )
        }
      </Field>
      <Field label={fields(`${labels}-en`)}>
        {props =>
          long ? (
            <textarea {...en} {...props} className="f" rows={2} lang="en" dir="ltr" />
          ) : (
            <input {...en} {...props} className="f" lang="en" dir="ltr" autoComplete="off" />
          )
        }
      </Field>
    </div>
  )
}
