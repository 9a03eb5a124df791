'use client'

import { useTranslations } from 'next-intl'
import type { ErrorCode } from '@/lib/errors'
import { useHeldWords } from './use-held'

/** What a door answers that did not do it. */
export interface Refused {
  readonly ok: false
  readonly error: { readonly code: ErrorCode; readonly data?: Readonly<Record<string, unknown>> }
}

/** The sentence for what went wrong; null stands for a request that never came back. */
export function useFault(): (outcome: Refused | { readonly ok: true } | null) => string {
  const t = useTranslations('errors')
  const people = useTranslations('ui.people.refusal')
  const held = useHeldWords()
  return outcome => {
    if (outcome === null || outcome.ok) return t('unavailable')
    const { code, data } = outcome.error
    if (code === 'limited') return people('limited', { minutes: Math.ceil(Number(data?.seconds ?? 60) / 60) })
    return held(data) ?? (data?.reason === 'last-owner' ? people('last-owner') : t(code))
  }
}
