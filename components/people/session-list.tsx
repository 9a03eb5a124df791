'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Moment } from '@/components/desk/moment'
import { useToasts } from '@/components/desk/toasts'
import type { Outcome } from '@/lib/errors'
import { deviceOf } from './device'

export interface SessionLine {
  readonly id: string
  readonly isThisOne: boolean
  readonly address: string | null
  readonly userAgent: string | null
  readonly createdAt: string
  readonly seenAt: string
}

/** Where somebody is signed in, and the way to end it there. */
export function SessionList({
  sessions,
  revoke,
}: {
  readonly sessions: readonly SessionLine[]
  /** One, or without a name all others. */
  readonly revoke: (input: { session?: string }) => Promise<Outcome<{ readonly ended: number }>>
}) {
  const t = useTranslations('ui.people')
  const say = useTranslations('errors')
  const router = useRouter()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const end = async (input: { session?: string }) => {
    setBusy(true)
    const outcome = await revoke(input).catch(() => null)
    setBusy(false)
    if (!outcome?.ok) {
      show({ message: say(outcome?.error.code ?? 'unavailable'), fault: true })
      return
    }
    show({ message: t('sessions.ended', { count: outcome.data.ended }) })
    router.refresh()
  }
  return (
    <>
      <ul className="sessions">
        {sessions.map(session => (
          <li key={session.id}>
            <div>
              <b>
                <DeviceName userAgent={session.userAgent} />
              </b>
              {session.isThisOne ? <span className="tag">{t('sessions.this')}</span> : null}
              <p className="sm dim">
                {t.rich('sessions.where', {
                  address: () => <bdi dir="ltr">{session.address || '?'}</bdi>,
                  seen: () => <Moment at={session.seenAt} />,
                  since: () => <Moment at={session.createdAt} style="day" />,
                })}
              </p>
            </div>
            {session.isThisOne ? null : (
              <button
                type="button"
                className="b"
                disabled={isBusy}
                onClick={() => end({ session: session.id })}
                aria-label={t('sessions.endNamed', { device: deviceOf(session.userAgent).browser ?? '' })}
              >
                {t('sessions.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className="act">
          <button type="button" className="b bad" disabled={isBusy} onClick={() => end({})}>
            {t('sessions.endOthers')}
          </button>
        </div>
      ) : null}
    </>
  )
}

function DeviceName({ userAgent }: { readonly userAgent: string | null }) {
  const t = useTranslations('ui.people.sessions')
  const { browser, system } = deviceOf(userAgent)
  if (browser && system) return t('device', { browser, system })
  return browser ?? system ?? t('unknown')
}
