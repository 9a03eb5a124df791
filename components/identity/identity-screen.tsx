'use client'

import { useTranslations } from 'next-intl'
import { DecidedList } from './decided-list'
import { IdentityProvider, type IdentityState } from './identity-context'
import { PairList } from './pair-list'

/** What may be one and waits for a person, and what people decided. */
export function IdentityScreen(state: IdentityState) {
  const t = useTranslations('ui.identity')
  return (
    <IdentityProvider value={state}>
      <div className="wrap id">
        <section aria-labelledby="id-waiting">
          <h2 className="h" id="id-waiting">
            {t('waitingTitle')} <span className="end">{t('waitingNote')}</span>
          </h2>
          <PairList />
        </section>
        <section aria-labelledby="id-decided">
          <h2 className="h" id="id-decided">
            {t('decidedTitle')} <span className="end">{t('decided', { count: state.decided.length })}</span>
          </h2>
          <DecidedList />
        </section>
      </div>
    </IdentityProvider>
  )
}
