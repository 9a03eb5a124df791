'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Locale } from '@/lib/domain/dossier'
import { type Role, roles } from '@/lib/domain/permissions'
import { email, role } from '@/lib/schemas/people'
import { Field } from './field'
import { Moment } from './moment'
import { useToasts } from './toasts'

export interface Invited {
  readonly path: string
  readonly mail: 'sent' | 'failed' | 'none'
  readonly expiresAt: string
}

const form = z.object({ role, email: z.union([z.literal(''), email]), language: z.enum(['ar', 'en']) })
type Input = z.input<typeof form>

/** Whom to invite, and as what; without an address there is only a link to hand on. */
export function InviteForm({
  locale,
  onInvite,
}: {
  readonly locale: Locale
  readonly onInvite: (input: { role: Role; email?: string | undefined; language: Locale }) => Promise<void>
}) {
  const t = useTranslations('ui.desk.members')
  const words = useTranslations('ui.desk.role')
  const { register, handleSubmit, resetField, formState } = useForm<Input>({
    resolver: zodResolver(form),
    defaultValues: { role: 'editor', email: '', language: locale },
  })
  const submit = handleSubmit(async ({ email: address, ...rest }) => {
    await onInvite({ ...rest, ...(address === '' ? {} : { email: address }) })
    resetField('email')
  })
  return (
    <form className="fields invite" onSubmit={submit} noValidate>
      <Field
        label={t('email')}
        hint={t('emailHint')}
        fault={formState.errors.email ? t('emailWrong') : undefined}
      >
        {props => (
          <input
            {...register('email')}
            {...props}
            className="f ltr"
            type="email"
            dir="ltr"
            autoComplete="off"
          />
        )}
      </Field>
      <div className="row2">
        <Field label={t('role')}>
          {props => (
            <select {...register('role')} {...props} className="f">
              {roles.map(one => (
                <option key={one} value={one}>
                  {words(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('language')}>
          {props => (
            <select {...register('language')} {...props} className="f">
              <option value="ar" lang="ar">
                العربية
              </option>
              <option value="en" lang="en">
                English
              </option>
            </select>
          )}
        </Field>
        <button type="submit" className="b pri" disabled={formState.isSubmitting}>
          {t('inviteAct')}
        </button>
      </div>
      <details className="more">
        <summary>{t('rolesTitle')}</summary>
        <dl className="terms">
          {roles.map(one => (
            <div className="term" key={one}>
              <dt>{words(one)}</dt>
              <dd>{t(`roles.${one}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </form>
  )
}

/** The link, shown once, with whether it went out by mail too. */
export function InvitedNotice({
  invited,
  onClose,
}: {
  readonly invited: Invited & { readonly email: string | null }
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.desk.members')
  const { show } = useToasts()
  const field = useRef<HTMLInputElement>(null)
  const link = new URL(invited.path, location.origin).href
  // It is what was asked for, and is shown this once.
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="note-box invited" role="status">
      <p>
        {invited.mail === 'sent'
          ? t.rich('sent', { who: () => <bdi className="ltr">{invited.email}</bdi> })
          : invited.mail === 'failed'
            ? t('notSent')
            : t('linkOnly')}{' '}
        {t.rich('expires', { when: () => <Moment at={invited.expiresAt} style="day" /> })}
      </p>
      <div className="inl">
        <label>
          <span className="lab">{t('link')}</span>
          <input
            ref={field}
            className="f ltr"
            dir="ltr"
            readOnly
            value={link}
            onFocus={event => event.target.select()}
          />
        </label>
        <button
          type="button"
          className="b"
          onClick={async () => {
            field.current?.select()
            await navigator.clipboard.writeText(link).then(
              () => show({ message: t('copied') }),
              () => show({ message: t('copyYourself'), fault: true }),
            )
          }}
        >
          {t('copy')}
        </button>
        <button type="button" className="b txt" onClick={onClose}>
          {t('done')}
        </button>
      </div>
    </div>
  )
}
