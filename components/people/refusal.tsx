'use client'

import { useTranslations } from 'next-intl'
import type { Failure } from '@/lib/errors'

const reasons = ['credentials', 'code', 'again', 'token', 'last-owner', 'last-administrator', 'self'] as const

/** Why a form as a whole was refused, read out when it comes. */
export function Refusal({ refusal }: { readonly refusal: Failure | null }) {
  const t = useTranslations('ui.people')
  const say = useTranslations('errors')
  const reason = reasons.find(one => one === refusal?.data?.reason)
  const seconds = Number(refusal?.data?.seconds ?? 0)
  const words = () => {
    if (!refusal) return null
    if (reason) return t(`refusal.${reason}`)
    if (refusal.code === 'limited' && seconds > 0)
      return t('refusal.limited', { minutes: Math.ceil(seconds / 60) })
    return say(refusal.code)
  }
  return (
    <div role="alert" className="refusal">
      {refusal ? <p className="warn">{words()}</p> : null}
    </div>
  )
}
