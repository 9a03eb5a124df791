'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import { useToasts } from '@/components/desk/toasts'
import type { Outcome } from '@/lib/errors'
import { codeForm, confirmForm } from '@/lib/schemas/people'
import { QrCode } from './qr-code'
import { RecoveryCodes } from './recovery-codes'
import { Refusal } from './refusal'
import { PasswordField, TextField } from './text-field'
import { useActionForm } from './use-action-form'

interface Enrolment {
  readonly uri: string
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

type Confirm = z.input<typeof confirmForm>

export interface TwoFactorActions {
  readonly begin: (input: Confirm) => Promise<Outcome<Enrolment>>
  readonly confirm: (input: z.input<typeof codeForm>) => Promise<Outcome<null>>
  readonly disable: (input: Confirm) => Promise<Outcome<null>>
  readonly renew: (input: Confirm) => Promise<Outcome<{ readonly recoveryCodes: readonly string[] }>>
}

type Step =
  | { readonly name: 'rest' }
  | { readonly name: 'begin' | 'disable' | 'renew' }
  | { readonly name: 'scan'; readonly enrolment: Enrolment }
  | { readonly name: 'codes'; readonly codes: readonly string[] }

/** The second step of signing in: turned on with the password and a first code, off with the password. */
export function TwoFactor({ isOn, actions }: { readonly isOn: boolean; readonly actions: TwoFactorActions }) {
  const t = useTranslations('ui.people.twoFactor')
  const router = useRouter()
  const { show } = useToasts()
  const [step, setStep] = useState<Step>({ name: 'rest' })
  const rest = () => setStep({ name: 'rest' })
  const changed = (message: string) => {
    show({ message })
    router.refresh()
  }
  if (step.name === 'begin')
    return (
      <PasswordStep
        act={t('next')}
        action={actions.begin}
        onDone={enrolment => setStep({ name: 'scan', enrolment })}
        onClose={rest}
      />
    )
  if (step.name === 'scan')
    return (
      <Scan
        enrolment={step.enrolment}
        confirm={actions.confirm}
        onClose={rest}
        onDone={() => {
          setStep({ name: 'codes', codes: step.enrolment.recoveryCodes })
          changed(t('onDone'))
        }}
      />
    )
  if (step.name === 'codes') return <RecoveryCodes codes={step.codes} onClose={rest} />
  if (step.name === 'disable')
    return (
      <PasswordStep
        act={t('disable')}
        action={actions.disable}
        onClose={rest}
        onDone={() => {
          rest()
          changed(t('offDone'))
        }}
      />
    )
  if (step.name === 'renew')
    return (
      <PasswordStep
        act={t('renew')}
        action={actions.renew}
        onClose={rest}
        onDone={({ recoveryCodes }) => setStep({ name: 'codes', codes: recoveryCodes })}
      />
    )
  return (
    <div className="fields">
      <p>{isOn ? t('isOn') : t('isOff')}</p>
      <div className="act">
        {isOn ? (
          <>
            <button type="button" className="b" onClick={() => setStep({ name: 'renew' })}>
              {t('renew')}
            </button>
            <button type="button" className="b bad" onClick={() => setStep({ name: 'disable' })}>
              {t('disable')}
            </button>
          </>
        ) : (
          <button type="button" className="b" onClick={() => setStep({ name: 'begin' })}>
            {t('enable')}
          </button>
        )}
      </div>
    </div>
  )
}

function PasswordStep<Data>({
  act,
  action,
  onDone,
  onClose,
}: {
  readonly act: string
  readonly action: (input: Confirm) => Promise<Outcome<Data>>
  readonly onDone: (data: Data) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.people')
  const form = useActionForm({
    schema: confirmForm,
    action,
    onDone,
  })
  return (
    <form className="fields" {...form.formProps}>
      <p>{t('twoFactor.askPassword')}</p>
      <PasswordField
        form={form}
        name="password"
        label={t('currentPassword')}
        autoComplete="current-password"
      />
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b pri" disabled={form.isBusy}>
          {act}
        </button>
        <button type="button" className="b txt" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

function Scan({
  enrolment,
  confirm,
  onDone,
  onClose,
}: {
  readonly enrolment: Enrolment
  readonly confirm: TwoFactorActions['confirm']
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.people')
  const form = useActionForm({
    schema: codeForm,
    action: confirm,
    onDone,
  })
  const halves = enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <form className="fields" {...form.formProps}>
      <p>{t('twoFactor.scan')}</p>
      <QrCode text={enrolment.uri} label={t('twoFactor.qr')} />
      <p className="sm">{t('twoFactor.byHand')}</p>
      <p>
        <code className="ltr secret">{halves}</code>
      </p>
      <TextField
        form={form}
        name="code"
        label={t('code')}
        hint={t('twoFactor.codeHint')}
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Refusal refusal={form.refusal} />
      <div className="act">
        <button type="submit" className="b pri" disabled={form.isBusy}>
          {t('twoFactor.confirm')}
        </button>
        <button type="button" className="b txt" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
