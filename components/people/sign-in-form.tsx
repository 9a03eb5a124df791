'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import type { Locale } from '@/lib/domain/dossier'
import type { Outcome } from '@/lib/errors'
import { secondFactorForm, signInForm } from '@/lib/schemas/people'
import { Refusal } from './refusal'
import { PasswordField, TextField } from './text-field'
import { useActionForm } from './use-action-form'

export interface SignInActions {
  readonly signIn: (input: z.input<typeof signInForm>) => Promise<Outcome<'signed-in' | 'second-factor'>>
  readonly proveSecondFactor: (input: z.input<typeof secondFactorForm>) => Promise<Outcome<'signed-in'>>
}

/** Both steps of signing in; the second only for those who turned it on. */
export function SignInForm({
  locale,
  to,
  actions,
}: {
  readonly locale: Locale
  /** Where to go after it: a path of this site. */
  readonly to: string
  readonly actions: SignInActions
}) {
  const [step, setStep] = useState<'password' | 'code' | 'recovery'>('password')
  // The whole page anew: who is signed in shows everywhere on it.
  const leave = () => {
    window.location.assign(to)
    return new Promise<void>(() => {})
  }
  if (step === 'password')
    return (
      <PasswordStep
        locale={locale}
        signIn={actions.signIn}
        onDone={next => (next === 'signed-in' ? leave() : setStep('code'))}
      />
    )
  return (
    <CodeStep
      key={step}
      kind={step}
      prove={actions.proveSecondFactor}
      onDone={leave}
      onKind={setStep}
      onAgain={() => setStep('password')}
    />
  )
}

function PasswordStep({
  locale,
  signIn,
  onDone,
}: {
  readonly locale: Locale
  readonly signIn: SignInActions['signIn']
  readonly onDone: (next: 'signed-in' | 'second-factor') => void | Promise<void>
}) {
  const t = useTranslations('ui.people')
  const form = useActionForm({
    schema: signInForm,
    action: signIn,
    onDone,
  })
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
      <PasswordField form={form} name="password" label={t('password')} autoComplete="current-password" />
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b pri" disabled={form.isBusy}>
          {t('signIn.act')}
        </button>
        <a className="end" href={`/${locale}/forgot`}>
          {t('signIn.forgot')}
        </a>
      </div>
    </form>
  )
}

function CodeStep({
  kind,
  prove,
  onDone,
  onKind,
  onAgain,
}: {
  readonly kind: 'code' | 'recovery'
  readonly prove: SignInActions['proveSecondFactor']
  readonly onDone: () => void | Promise<void>
  readonly onKind: (kind: 'code' | 'recovery') => void
  readonly onAgain: () => void
}) {
  const t = useTranslations('ui.people')
  const form = useActionForm({
    schema: secondFactorForm,
    action: prove,
    fixed: { kind },
    onDone,
  })
  const isCode = kind === 'code'
  const isOver = form.refusal?.data?.reason === 'again'
  return (
    <form className="fields" {...form.formProps}>
      <p>{isCode ? t('signIn.codeText') : t('signIn.recoveryText')}</p>
      <TextField
        form={form}
        name="code"
        label={isCode ? t('code') : t('recoveryCode')}
        dir="ltr"
        autoFocus
        autoComplete={isCode ? 'one-time-code' : 'off'}
        inputMode={isCode ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Refusal refusal={form.refusal} />
      <div className="act">
        {isOver ? (
          <button type="button" className="b pri" onClick={onAgain}>
            {t('signIn.again')}
          </button>
        ) : (
          <button type="submit" className="b pri" disabled={form.isBusy}>
            {t('signIn.confirm')}
          </button>
        )}
        <button type="button" className="b txt end" onClick={() => onKind(isCode ? 'recovery' : 'code')}>
          {isCode ? t('signIn.useRecovery') : t('signIn.useCode')}
        </button>
      </div>
    </form>
  )
}
