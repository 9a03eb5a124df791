'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import type { Failure, Outcome } from '@/lib/errors'
import { Refusal } from './refusal'

/** Whoever is signed in already joins with one button, or goes to sign in as somebody else. */
export function JoinForm({
  locale,
  token,
  name,
  join,
  signOut,
}: {
  readonly locale: Locale
  readonly token: string
  readonly name: string
  readonly join: (input: { token: string }) => Promise<Outcome<{ readonly dossier: string | null }>>
  readonly signOut: (input: Record<string, never>) => Promise<Outcome<null>>
}) {
  const t = useTranslations('ui.people')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async <T,>(work: () => Promise<Outcome<T>>, done: (data: T) => void) => {
    setBusy(true)
    const outcome = await work().catch((): Outcome<T> => ({ ok: false, error: { code: 'unavailable' } }))
    if (outcome.ok) return done(outcome.data)
    setRefusal(outcome.error)
    setBusy(false)
  }
  return (
    <div className="fields">
      <p>{t.rich('invite.signedIn', { name: () => <bdi>{name}</bdi> })}</p>
      <Refusal refusal={refusal} />
      <div className="act">
        <button
          type="button"
          className="b pri"
          disabled={isBusy}
          onClick={() =>
            run(
              () => join({ token }),
              ({ dossier }) => {
                window.location.assign(dossier ? `/${locale}/desk/dossiers/${dossier}` : `/${locale}/desk`)
              },
            )
          }
        >
          {t('invite.join')}
        </button>
        <button
          type="button"
          className="b txt end"
          disabled={isBusy}
          onClick={() =>
            run(
              () => signOut({}),
              () => window.location.reload(),
            )
          }
        >
          {t('invite.notMe')}
        </button>
      </div>
    </div>
  )
}
