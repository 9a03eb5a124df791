'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { useDeskPart } from './desk-store'

const never = () => () => undefined

/** Said quietly: everything is kept, is being sent, or waits here for the connection. */
export function Saved() {
  const t = useTranslations('ui.annotate.saved')
  const format = useFormatter()
  const language = useLanguage()
  const pending = useDeskPart(state => state.pending.length)
  const at = useDeskPart(state => state.savedAt)
  const isOffline = useDeskPart(state => state.isOffline)
  const isSignedOut = useDeskPart(state => state.isSignedOut)
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  const waiting = { count: pending, n: formatNumber(pending, language) }
  const words = isSignedOut
    ? t('signedOut', waiting)
    : isOffline
      ? t('offline', waiting)
      : pending > 0
        ? t('sending')
        : at
          ? t('at', { time: format.dateTime(at, { hour: 'numeric', minute: '2-digit', timeZone: zone }) })
          : t('all')
  return (
    <span role="status" className={isOffline ? 'saved is-offline' : 'saved'}>
      {words}
    </span>
  )
}
