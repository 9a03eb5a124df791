import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/dossier'

/** A page whose link opens nothing, and what to do then. */
export async function DeadLink({
  locale,
  state,
  none,
  children,
}: {
  readonly locale: Locale
  readonly state: 'none' | 'dead' | 'limited'
  /** What the page says to whoever comes without a link. */
  readonly none: string
  /** The next step. */
  readonly children: ReactNode
}) {
  const t = await getTranslations({ locale, namespace: 'ui.people' })
  const say = await getTranslations({ locale, namespace: 'errors' })
  const words = { none, dead: t('refusal.token'), limited: say('limited') }
  return (
    <>
      <p className="lead">{words[state]}</p>
      <p>{children}</p>
    </>
  )
}
