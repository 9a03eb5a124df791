'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { Locale } from '@/lib/domain/dossier'
import type { Outcome } from '@/lib/errors'
import { newAccountForm } from '@/lib/schemas/people'
import { Refusal } from './refusal'
import { PasswordField, TextField } from './text-field'
import { useActionForm } from './use-action-form'

/** Somebody new: at setup, or by an invitation. They are signed in after it. */
export function NewAccountForm({
  locale,
  token,
  email,
  act,
  action,
}: {
  readonly locale: Locale
  readonly token: string
  /** Where the invitation was sent; they may sign in with another. */
  readonly email: string
  /** The word on the button. */
  readonly act: string
  readonly action: (
    input: z.input<typeof newAccountForm>,
  ) => Promise<Outcome<{ readonly dossier: string | null } | null>>
}) {
  const t = useTranslations('ui.people')
  const form = useActionForm({
    schema: newAccountForm,
    action,
    fixed: { token, language: locale },
    initial: { email },
    onDone: data => {
      window.location.assign(data?.dossier ? `/${locale}/desk/dossiers/${data.dossier}` : `/${locale}/desk`)
      return new Promise(() => {})
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
      <TextField
        form={form}
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        dir="ltr"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        form={form}
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
      />
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b pri" disabled={form.isBusy}>
          {act}
        </button>
      </div>
    </form>
  )
}
