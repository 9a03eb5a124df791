'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import { useToasts } from '@/components/desk/toasts'
import type { Locale } from '@/lib/domain/dossier'
import type { Outcome } from '@/lib/errors'
import { forgotForm, passwordForm, resetForm } from '@/lib/schemas/people'
import { Refusal } from './refusal'
import { PasswordField, TextField } from './text-field'
import { useActionForm } from './use-action-form'

/** Asks for a link by mail. The answer is the same whoever has that address, or nobody. */
export function ForgotForm({
  locale,
  action,
}: {
  readonly locale: Locale
  readonly action: (input: z.input<typeof forgotForm>) => Promise<Outcome<{ readonly mail: boolean }>>
}) {
  const t = useTranslations('ui.people')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useActionForm({
    schema: forgotForm,
    action,
    fixed: { language: locale },
    onDone: (_, { getValues }) => setSentTo(getValues('email')),
  })
  if (sentTo !== null)
    return (
      <div role="status" className="note-box">
        <p>{t.rich('forgot.sent', { email: () => <bdi dir="ltr">{sentTo}</bdi> })}</p>
      </div>
    )
  return (
    <form className="fields" {...form.formProps}>
      <TextField
        form={form}
        name="email"
        label={t('email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b pri" disabled={form.isBusy}>
          {t('forgot.act')}
        </button>
        <a className="end" href={`/${locale}/sign-in`}>
          {t('forgot.back')}
        </a>
      </div>
    </form>
  )
}

/** A new password for whoever holds the link. */
export function ResetForm({
  locale,
  token,
  action,
}: {
  readonly locale: Locale
  readonly token: string
  readonly action: (input: z.input<typeof resetForm>) => Promise<Outcome<null>>
}) {
  const t = useTranslations('ui.people')
  const [isDone, setDone] = useState(false)
  const form = useActionForm({
    schema: resetForm,
    action,
    fixed: { token },
    onDone: () => {
      setDone(true)
    },
  })
  if (isDone)
    return (
      <div role="status" className="fields">
        <p>{t('reset.done')}</p>
        <p>
          <a className="b pri" href={`/${locale}/sign-in`}>
            {t('signIn.act')}
          </a>
        </p>
      </div>
    )
  return (
    <form className="fields" {...form.formProps}>
      <PasswordField
        form={form}
        name="password"
        label={t('newPassword')}
        hint={t('passwordHint')}
        autoComplete="new-password"
      />
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b pri" disabled={form.isBusy}>
          {t('reset.act')}
        </button>
      </div>
    </form>
  )
}

/** Another password, by whoever knows the present one. */
export function PasswordForm({
  action,
}: {
  readonly action: (input: z.input<typeof passwordForm>) => Promise<Outcome<null>>
}) {
  const t = useTranslations('ui.people')
  const { show } = useToasts()
  const form = useActionForm({
    schema: passwordForm,
    action,
    onDone: (_, { reset }) => {
      reset()
      show({ message: t('account.passwordDone') })
    },
  })
  return (
    <form className="fields" {...form.formProps}>
      <PasswordField
        form={form}
        name="current"
        label={t('currentPassword')}
        autoComplete="current-password"
      />
      <PasswordField
        form={form}
        name="password"
        label={t('newPassword')}
        hint={t('passwordHint')}
        autoComplete="new-password"
      />
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b" disabled={form.isBusy}>
          {t('account.passwordAct')}
        </button>
      </div>
    </form>
  )
}
