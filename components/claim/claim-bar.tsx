'use client'

import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/format'
import { useDeskPart } from '../annotate/desk-store'
import { listed, statusOf } from './listing'
import { useClaimActs } from './use-claim-acts'
import { useLanguage } from './use-language'

/** At the foot of a phone: what to do with the claim at hand, and the way to the next. */
export function ClaimBar() {
  const t = useTranslations('ui.claim.bar')
  const locale = useLanguage()
  const acts = useClaimActs()
  const claims = useDeskPart(state => state.data.claims)
  const canWrite = useDeskPart(state => state.data.canWrite)
  const current = useDeskPart(state => state.currentClaim)
  const isOpen = useDeskPart(state => state.open !== null)
  const found = listed(claims).find(({ item }) => item.content.id === current)
  if (claims.length === 0) return null
  const n = found?.number == null ? '' : formatNumber(found.number, locale)
  const isSuggested = found !== undefined && statusOf(found.item.content) === 'suggested'
  return (
    <div className="claim-bar">
      {isOpen ? (
        <button
          type="button"
          className="b pri"
          onClick={() => document.querySelector<HTMLFormElement>('form.form')?.requestSubmit()}
        >
          {t('save')}
        </button>
      ) : found && canWrite ? (
        <button
          type="button"
          className="b pri"
          onClick={() => (isSuggested ? acts.confirm(found.item) : acts.edit(found.item.content.id))}
        >
          {t(isSuggested ? 'confirm' : 'open', { n })}
        </button>
      ) : null}
      <button type="button" className="b" onClick={() => acts.step(1)}>
        {t('next')}
      </button>
    </div>
  )
}
