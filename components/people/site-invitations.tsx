'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { type Invited, InvitedNotice } from '@/components/desk/invite-form'
import { Moment } from '@/components/desk/moment'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import type { Locale } from '@/lib/domain/dossier'
import type { Outcome } from '@/lib/errors'
import { email } from '@/lib/schemas/people'
import { Refusal } from './refusal'
import { TextField } from './text-field'
import { useActionForm } from './use-action-form'

const schema = z.object({ email: z.union([z.literal(''), email]) })

interface Line {
  readonly id: string
  readonly email: string | null
  readonly inviterName: string | null
  readonly expiresAt: string
  readonly isExpired: boolean
}

export interface SiteInvitationActions {
  readonly invite: (input: { email?: string | undefined; language: Locale }) => Promise<Outcome<Invited>>
  readonly revoke: (input: { invitation: string }) => Promise<Outcome<null>>
  readonly resend: (input: { invitation: string; language: Locale }) => Promise<Outcome<Invited>>
}

/** Inviting somebody to the site alone; the dossiers come later, or are their own. */
export function SiteInvitations({
  locale,
  invitations,
  actions,
}: {
  readonly locale: Locale
  readonly invitations: readonly Line[]
  readonly actions: SiteInvitationActions
}) {
  const t = useTranslations('ui.people')
  const say = useTranslations('ui.desk.members')
  const router = useRouter()
  const [invited, setInvited] = useState<(Invited & { readonly email: string | null }) | null>(null)
  const form = useActionForm({
    schema,
    action: ({ email: to }) => actions.invite({ language: locale, ...(to === '' ? {} : { email: to }) }),
    onDone: (data, { getValues, reset }) => {
      setInvited({ ...data, email: getValues('email') || null })
      reset()
      router.refresh()
    },
  })
  return (
    <>
      <form className="fields site-invite" {...form.formProps}>
        <TextField
          form={form}
          name="email"
          label={say('email')}
          hint={say('emailHint')}
          type="email"
          dir="ltr"
          autoComplete="off"
        />
        <Refusal refusal={form.refusal} />
        <div className="act">
          <button type="submit" className="b pri" disabled={form.isBusy}>
            {t('admin.invite')}
          </button>
        </div>
      </form>
      {invited ? <InvitedNotice invited={invited} onClose={() => setInvited(null)} /> : null}
      {invitations.length > 0 ? (
        <ul className="list">
          {invitations.map(line => (
            <InvitationLine
              key={line.id}
              locale={locale}
              line={line}
              actions={actions}
              onInvited={setInvited}
            />
          ))}
        </ul>
      ) : null}
    </>
  )
}

function InvitationLine({
  locale,
  line: { id, email: to, inviterName, expiresAt, isExpired },
  actions,
  onInvited,
}: {
  readonly locale: Locale
  readonly line: Line
  readonly actions: SiteInvitationActions
  readonly onInvited: (invited: Invited & { readonly email: string | null }) => void
}) {
  const say = useTranslations('ui.desk.members')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const run = async <T,>(work: Promise<Outcome<T>>, done: (data: T) => void) => {
    const outcome = await work.catch(() => null)
    if (outcome?.ok) done(outcome.data)
    else show({ message: fault(outcome), fault: true })
    router.refresh()
  }
  return (
    <li>
      <div>
        <p>{to ? <bdi className="ltr">{to}</bdi> : say('byLink')}</p>
        <p className="meta">
          {inviterName ? <span>{say.rich('invitedBy', { who: () => <bdi>{inviterName}</bdi> })}</span> : null}
          <span>
            {say.rich(isExpired ? 'expired' : 'expires', {
              when: () => <Moment at={expiresAt} style="day" />,
            })}
          </span>
        </p>
      </div>
      <span className="end act">
        <button
          type="button"
          className="b"
          onClick={() =>
            run(actions.resend({ invitation: id, language: locale }), data =>
              onInvited({ ...data, email: to }),
            )
          }
        >
          {say('again')}
        </button>
        <button
          type="button"
          className="b txt"
          onClick={() => run(actions.revoke({ invitation: id }), () => show({ message: say('revoked') }))}
        >
          {say('revoke')}
        </button>
      </span>
    </li>
  )
}
