'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { Role } from '@/lib/domain/permissions'
import { type Invited, InvitedNotice, InviteForm } from './invite-form'
import { Moment } from './moment'
import { useToasts } from './toasts'
import { type Refused, useFault } from './use-fault'

export interface Invitation {
  readonly id: string
  readonly role: Role | null
  readonly email: string | null
  readonly inviterName: string | null
  readonly expiresAt: string
  readonly isExpired: boolean
}

type Answer<T> = Promise<{ readonly ok: true; readonly data: T } | Refused>

export interface InvitationDoors {
  readonly invite: (input: {
    dossier: Id
    role: Role
    email?: string | undefined
    language: Locale
  }) => Answer<Invited>
  readonly revoke: (input: { invitation: string }) => Answer<null>
  readonly resend: (input: { invitation: string; language: Locale }) => Answer<Invited>
}

/** Inviting somebody, and the invitations that nobody has taken up yet. */
export function Invitations({
  locale,
  dossier,
  invitations,
  doors,
}: {
  readonly locale: Locale
  readonly dossier: Id
  readonly invitations: readonly Invitation[]
  readonly doors: InvitationDoors
}) {
  const t = useTranslations('ui.desk.members')
  const words = useTranslations('ui.desk.role')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [invited, setInvited] = useState<(Invited & { readonly email: string | null }) | null>(null)

  async function perform<T>(act: () => Answer<T>, done: (data: T) => void) {
    const outcome = await act().catch(() => null)
    if (outcome?.ok) done(outcome.data)
    else show({ message: fault(outcome), fault: true })
    router.refresh()
  }

  return (
    <>
      <section>
        <h2 className="h">{t('invite')}</h2>
        <InviteForm
          locale={locale}
          onInvite={async input => {
            await perform(
              () => doors.invite({ dossier, ...input }),
              data => setInvited({ ...data, email: input.email ?? null }),
            )
          }}
        />
        {invited ? <InvitedNotice invited={invited} onClose={() => setInvited(null)} /> : null}
      </section>
      {invitations.length > 0 ? (
        <section>
          <h2 className="h">{t('open')}</h2>
          <ul className="list">
            {invitations.map(({ id, role, email, inviterName, expiresAt, isExpired }) => (
              <li key={id}>
                <div>
                  <p>
                    {email ? <bdi className="ltr">{email}</bdi> : t('byLink')} · {role ? words(role) : null}
                  </p>
                  <p className="meta">
                    {inviterName ? (
                      <span>{t.rich('invitedBy', { who: () => <bdi>{inviterName}</bdi> })}</span>
                    ) : null}
                    <span className={isExpired ? 'todo' : ''}>
                      {t.rich(isExpired ? 'expired' : 'expires', {
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
                      perform(
                        () => doors.resend({ invitation: id, language: locale }),
                        data => setInvited({ ...data, email }),
                      )
                    }
                  >
                    {t('again')}
                  </button>
                  <button
                    type="button"
                    className="b txt"
                    onClick={() =>
                      perform(
                        () => doors.revoke({ invitation: id }),
                        () => show({ message: t('revoked') }),
                      )
                    }
                  >
                    {t('revoke')}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
