'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { formatNumber } from '@/lib/i18n/format'
import { listed, nextSuggestion, statusOf } from '../claim/listing'
import { useClaimActs } from '../claim/use-claim-acts'
import { useLanguage } from '../claim/use-language'
import { useDeskPart, useDeskStore } from './desk-store'
import { stepSentence } from './use-sentence-keys'

/** At the foot of a phone, what a keyboard has as single keys: on to the next sentence, and the suggestion or the form at hand. */
export function PhoneBar({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const t = useTranslations('ui.annotate.phone')
  const language = useLanguage()
  const store = useDeskStore()
  const claimActs = useClaimActs()
  const claims = useDeskPart(({ data }) => data.claims)
  const canWrite = useDeskPart(({ data }) => data.canWrite)
  const current = useDeskPart(state => state.currentClaim)
  const isOpen = useDeskPart(({ open }) => open !== null)
  const isSelecting = useDeskPart(({ anchors }) => anchors.length > 0)
  if (isOpen) {
    return (
      <section className="phone-bar" aria-label={t('label')}>
        <button
          type="button"
          className="b pri"
          onClick={() => document.querySelector<HTMLFormElement>('form.form')?.requestSubmit()}
        >
          {t('save')}
        </button>
      </section>
    )
  }
  if (isSelecting) return null
  const here = listed(claims).find(({ item }) => item.content.id === current)
  const suggested = canWrite && here && statusOf(here.item.content) === 'suggested' ? here : null
  const next = canWrite ? nextSuggestion(claims, current) : null
  return (
    <section className="phone-bar" aria-label={t('label')}>
      {suggested ? (
        <button type="button" className="b pri" onClick={() => claimActs.confirm(suggested.item)}>
          {t('confirm', { n: formatNumber(suggested.number ?? 0, language) })}
        </button>
      ) : (
        <button type="button" className="b pri" onClick={() => stepSentence(root.current, store, 1)}>
          {t('sentence')}
        </button>
      )}
      {next === null ? null : (
        <button
          type="button"
          className="b"
          onClick={() => {
            store.acts.setCurrentClaim(next)
            document.getElementById(`claim-${next}`)?.scrollIntoView({ block: 'center' })
          }}
        >
          {t('suggestion')}
        </button>
      )}
    </section>
  )
}
