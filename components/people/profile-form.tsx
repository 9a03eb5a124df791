'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { z } from 'zod'
import { useToasts } from '@/components/desk/toasts'
import type { Locale } from '@/lib/domain/dossier'
import type { Outcome } from '@/lib/errors'
import { profileForm } from '@/lib/schemas/people'
import { Refusal } from './refusal'
import { TextField } from './text-field'
import { useActionForm } from './use-action-form'

/** What somebody is called, and the language of the mail that they get. */
export function ProfileForm({
  name,
  language,
  action,
}: {
  readonly name: string
  readonly language: Locale
  readonly action: (input: z.input<typeof profileForm>) => Promise<Outcome<null>>
}) {
  const t = useTranslations('ui.people')
  const id = useId()
  const { show } = useToasts()
  const form = useActionForm({
    schema: profileForm,
    action,
    initial: { name, language },
    onDone: () => {
      show({ message: t('account.profileDone') })
    },
  })
  return (
    <form className="fields" {...form.formProps}>
      <TextField
        form={form}
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        dir="auto"
        autoComplete="name"
      />
      <div className="field">
        <label className="lab" htmlFor={id}>
          {t('mailLanguage')}
        </label>
        <select id={id} className="f" defaultValue={language} {...form.form.register('language')}>
          <option value="ar" lang="ar">
            العربية
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </div>
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b" disabled={form.isBusy}>
          {t('save')}
        </button>
      </div>
    </form>
  )
}
