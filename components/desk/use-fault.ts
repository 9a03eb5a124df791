'use client'

import { useTranslations } from 'next-intl'
import type { ErrorCode } from '@/lib/errors'

/** What a door answers that did not do it. */
export interface Refused {
  readonly ok: false
  readonly error: { readonly code: ErrorCode; readonly data?: Readonly<Record<string, unknown>> }
}

/** The sentence for what went wrong; null stands for a request that never came back. */
export function useFault(): (outcome: Refused | { readonly ok: true } | null) => string {
  const t = useTranslations('errors')
  return outcome => (outcome === null || outcome.ok ? t('unavailable') : t(outcome.error.code))
}
